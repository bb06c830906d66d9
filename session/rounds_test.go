//go:build linux

package session

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"syscall"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/ui/state"
)

// A run is a program that keeps its session in the folder of a round.
type run struct {
	keeper *Keeper
	now    state.State
	kept   string // its last session that was written, as save has it; "" for none
	from   *run   // the one whose session it went on with
	begun  string // that session
}

// A round is some programs on one session folder, at random and one after the other, in
// the middle of what hinders them. What each of them has written is there at every moment,
// or was gone on with by another.
type round struct {
	*testing.T
	r    *rand.Rand
	path string
	runs []*run // all of them
	live []*run

	failures int // how often something could not be written

	// shown has of each file that was seen what it is restored to, as save has it. Few change from one
	// step to the next.
	shown map[string]string
}

func (o *round) text(s state.State) string { return string(saved(o, s)) }

func edited(s state.State) bool {
	for p := state.GatePane; p < state.Panes; p++ {
		if s.Edits(p)+s.Undone(p) > 0 {
			return true
		}
	}
	return false
}

// begin starts a run, anew or with one of the sessions there are.
func (o *round) begin() {
	n := &run{now: state.New()}
	from := Resumed{}
	if files := shelf(o.path); len(files) > 0 && o.r.IntN(2) == 0 {
		var err error
		if from, err = (Reader{}).Resume(o.path, 1+o.r.IntN(len(files))); err != nil || !from.Found {
			o.Fatalf("it cannot be resumed: %+v, %v", from, err)
		}
		n.now, n.begun = from.State, o.text(from.State)
		for _, old := range o.runs {
			if old.kept == n.begun {
				n.from = old
			}
		}
	}
	n.keeper = NewKeeper(o.path, n.now, from, func(string) {})
	o.runs, o.live = append(o.runs, n), append(o.live, n)
}

// write writes the session of a run.
func (o *round) write(n *run) error {
	before := n.keeper.own.info
	if err := n.keeper.Write(n.now); err != nil {
		return err
	}
	if n.keeper.own.info == before {
		return nil // nothing was edited
	}
	if n.kept = ""; edited(n.keeper.written.last) {
		n.kept = o.text(n.keeper.written.last)
	}
	if n.from != nil && n.from.kept == n.begun {
		n.from.kept = "" // all of it is in this one
	}
	n.from = nil
	return nil
}

// lost fails where a session is not there.
func (o *round) lost(when string) {
	there := map[string]bool{}
	for _, f := range shelf(o.path) {
		data := must(os.ReadFile(f.path))
		text, seen := o.shown[string(data)]
		if !seen {
			got, err := Reader{}.restored(data, f)
			if err != nil {
				o.Fatalf("%s: %s: %v", when, f.path, err)
			}
			text = o.text(got.State)
			o.shown[string(data)] = text
		}
		there[text] = true
	}
	for i, n := range o.runs {
		if n.kept != "" && !there[n.kept] {
			o.Fatalf("%s: the session of run %d is not there:\n%s", when, i, n.kept)
		}
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// play plays a round. hinder makes writing fail until it is taken back.
func (o *round) play(hinder func(r *rand.Rand) (back func())) {
	for step := range 40 {
		back := func() {}
		hindered := hinder != nil && o.r.IntN(3) == 0
		switch {
		case len(o.live) == 0 || len(o.runs) < 8 && o.r.IntN(6) == 0:
			o.begin()
		default:
			if hindered {
				back = hinder(o.r)
			}
			at := o.r.IntN(len(o.live))
			n := o.live[at]
			n.now = wander(o.r, n.now, o.r.IntN(5))
			err := o.write(n)
			back()
			if err != nil && !hindered {
				o.Fatalf("step %d: %v", step, err)
			}
			if err != nil {
				o.failures++
			}
			if o.r.IntN(5) == 0 && len(o.runs) < 8 {
				if err := o.write(n); err != nil { // it leaves
					o.Fatalf("step %d: %v", step, err)
				}
				o.live = append(o.live[:at:at], o.live[at+1:]...)
			}
		}
		o.lost(fmt.Sprint("step ", step))
	}
}

// rounds plays rounds, and returns how often something could not be written.
func rounds(t *testing.T, hinderIn func(t *testing.T, path string) (hinder func(*rand.Rand) (back func()))) (failures int) {
	first := seed.Of(t, 1)
	for i := range uint64(seed.Times(10, 50)) {
		t.Run(fmt.Sprint(first+i), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "session.json")
			o := &round{T: t, r: seeded(first + i), path: path, shown: map[string]string{}}
			o.play(hinderIn(t, path))
			failures += o.failures
		})
	}
	return failures
}

func TestRounds(t *testing.T) {
	rounds(t, func(*testing.T, string) func(*rand.Rand) func() { return nil })
}

// TestRoundsOnAFullDisk lets files grow only so far, as a disk that is full does. It does
// so in a process of its own, whose files that holds for.
func TestRoundsOnAFullDisk(t *testing.T) {
	const inside = "NNEXPLORE_FULL_DISK"
	if os.Getenv(inside) == "" {
		command := exec.Command(os.Args[0], "-test.run=^TestRoundsOnAFullDisk$")
		command.Env = append(os.Environ(), inside+"=1")
		if out, err := command.CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	var before syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		t.Skip(err)
	}
	limit := func(l syscall.Rlimit) {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &l); err != nil {
			t.Fatal(err)
		}
	}
	failures := rounds(t, func(*testing.T, string) func(*rand.Rand) func() {
		return func(r *rand.Rand) func() {
			limit(syscall.Rlimit{Cur: uint64(r.IntN(4000)), Max: before.Max})
			return func() { limit(before) }
		}
	})
	if failures < 10 {
		t.Errorf("only %d times something could not be written", failures)
	}
}

// TestRoundsInAReadOnlyFolder takes the right to write into the folder, of a user who is
// bound by rights.
func TestRoundsInAReadOnlyFolder(t *testing.T) {
	const nobody = 65534
	failures := rounds(t, func(t *testing.T, path string) func(*rand.Rand) func() {
		folder := filepath.Dir(path)
		if os.Getuid() == 0 {
			runtime.LockOSThread() // the thread ends with the test, and its rights too
			for dir := folder; dir != os.TempDir() && dir != "/"; dir = filepath.Dir(dir) {
				if err := os.Chmod(dir, 0o755); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.Chown(folder, nobody, nobody); err != nil {
				t.Skip(err)
			}
			if err := syscall.Setfsuid(nobody); err != nil {
				t.Skip(err)
			}
			t.Cleanup(func() { syscall.Setfsuid(0) })
		}
		chmod := func(to os.FileMode) {
			if err := os.Chmod(folder, to); err != nil {
				t.Fatal(err)
			}
		}
		return func(*rand.Rand) func() {
			chmod(0o500)
			return func() { chmod(0o700) }
		}
	})
	if failures < 10 {
		t.Errorf("only %d times something could not be written", failures)
	}
}

// TestRunsAtOnce lets programs edit at the same moment: the last of each is there.
func TestRunsAtOnce(t *testing.T) {
	for i := range uint64(seed.Times(2, 50)) {
		path := place(t)
		left := make([]state.State, 4)
		var group sync.WaitGroup
		for who := range left {
			group.Go(func() {
				r := seeded(10*i + uint64(who))
				s := state.New()
				k := NewKeeper(path, s, Resumed{}, func(string) {})
				for range 8 {
					s = nudged(wander(r, s, 3), 1)
					if err := k.Write(s); err != nil {
						t.Error(err)
					}
				}
				left[who] = k.written.last // what is in view may have changed since
			})
		}
		group.Wait()
		there := map[string]bool{}
		for _, f := range shelf(path) {
			s, err := Restore(must(os.ReadFile(f.path)), nil)
			if err != nil {
				t.Errorf("seed %d: %s: %v", i, f.path, err)
				continue
			}
			there[string(saved(t, s))] = true
		}
		for who, s := range left {
			if !there[string(saved(t, s))] {
				t.Errorf("seed %d: the session of %d is not there", i, who)
			}
		}
	}
}
