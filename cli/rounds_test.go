//go:build linux

package cli_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"nnexplore/internal/seed"
	"nnexplore/ui/screen"
)

// A player is a program on a terminal that keeps its session in the folder of a round.
type player struct {
	*terminal
	made []string // the thresholds that were typed and need not be in the folder yet
}

// A round is two programs at a time on one session folder, at random: they are started,
// go on with a session, edit, leave and are killed, in the middle of what hinders their
// writing. Each edit is another number for θ, by which it is found again.
type round struct {
	t         *testing.T
	r         *rand.Rand
	home      string             // its folder nnexplore has the sessions
	command   []string           // starts the program
	hinder    func(*round, bool) // keeps them from writing, or no longer; nil in a round where nothing does
	elsewhere bool               // whether E can write then

	seats    [2]*player
	begun    int
	last     int      // the last number, in thousandths
	must     []string // what has to be in a session in the end
	hindered bool
	stayed   int // how often a program stayed because it could not write
}

func (o *round) files() (paths []string) {
	paths, _ = filepath.Glob(filepath.Join(o.home, "nnexplore", "session.json*"))
	return paths
}

// there reports whether a threshold is in one of the sessions.
func (o *round) there(theta string) bool {
	return slices.ContainsFunc(o.files(), func(path string) bool {
		text, err := os.ReadFile(path)
		return err == nil && strings.Contains(string(text), `"to":`+theta+"}")
	})
}

// begin starts a program in a seat, anew or with one of the sessions there are.
func (o *round) begin(seat int) {
	args := o.command
	count := len(o.files())
	if o.seats[1-seat] != nil {
		count-- // the other may just be putting one in the place of another
	}
	if count > 0 && o.r.IntN(3) > 0 {
		args = append(slices.Clip(args), "--resume", strconv.Itoa(1+o.r.IntN(count)))
	}
	term := start(o.t, options{program: args[0], args: args[1:], env: []string{"XDG_STATE_HOME=" + o.home}})
	term.shows("▸θ", "q quit")
	o.seats[seat] = &player{terminal: term}
	o.begun++
	o.hinders(o.hindered)
}

// edit types another threshold.
func (o *round) edit(p *player) {
	if o.last++; o.last%10 == 0 {
		o.last++ // no number is written as the beginning of another
	}
	theta := fmt.Sprintf("%d.%03d", o.last/1000, o.last%1000)
	p.press("enter")
	p.shows("▸θ [")
	p.send(theta)
	p.after("enter", "▸θ "+theta+" was")
	p.made = append(p.made, theta)
}

// pause waits until a program has written what it made. Where it is hindered it has a moment
// to try.
func (o *round) pause(p *player) {
	long := 2 * screen.KeepPause
	if !o.hindered {
		long = patience // what could not be written before is tried again without an edit
	}
	if len(p.made) == 0 {
		o.edit(p)
	}
	for began := time.Now(); time.Since(began) < long; time.Sleep(20 * time.Millisecond) {
		switch {
		case o.hindered && strings.Contains(p.screen(), "The session is not kept."):
			return
		case !o.hindered && o.there(p.made[len(p.made)-1]):
			o.keeps(p)
			return
		}
	}
	if !o.hindered {
		o.t.Fatalf("θ %s is in no session\n%s", p.made[len(p.made)-1], p.framed())
	}
}

// keeps has what a program made stay in the folder from now on.
func (o *round) keeps(p *player) {
	o.must = append(o.must, p.made...)
	p.made = nil
}

// leave leaves a program, which loses nothing of what it made.
func (o *round) leave(seat int) {
	p := o.seats[seat]
	p.press("q")
	status := 0
	select {
	case <-p.ended:
	case <-p.when(func() bool { return wholeFrame(p.terminal) && strings.Contains(text(p.display), "q again leaves") }):
		if !o.hindered {
			o.t.Fatalf("it does not leave\n%s", p.framed())
		}
		o.stayed++
		if o.elsewhere && o.r.IntN(2) == 0 {
			o.writeElsewhere(p)
			status = 1
		} else {
			o.hinders(false)
		}
		p.press("q")
	case <-time.After(patience):
		o.t.Fatalf("it does not leave\n%s", p.framed())
	}
	if got := p.wait(); got != status {
		o.t.Errorf("status %d, want %d\n%s", got, status, p.framed())
	}
	o.keeps(p)
	o.seats[seat] = nil
}

// writeElsewhere writes the session of a program beside the folder, where all that it made
// is then.
func (o *round) writeElsewhere(p *player) {
	path := filepath.Join(o.home, fmt.Sprintf("%d.session", o.stayed))
	p.after("E", "write the session to")
	p.send(path)
	p.after("enter", "The session is in")
	text, err := os.ReadFile(path)
	if err != nil {
		o.t.Fatal(err)
	}
	for _, theta := range p.made {
		if !strings.Contains(string(text), `"to":`+theta+"}") {
			o.t.Errorf("θ %s is not in %s:\n%s", theta, path, text)
		}
	}
	p.made = nil
}

// kill ends a program on the spot. What it has not written is lost with it.
func (o *round) kill(seat int) {
	p := o.seats[seat]
	p.command.Process.Kill()
	p.wait()
	o.seats[seat] = nil
}

func (o *round) hinders(on bool) {
	if o.hinder != nil {
		o.hindered = on
		o.hinder(o, on)
	}
}

// play plays a round to its end, and looks at what is there then.
func (o *round) play() {
	o.begin(0)
	o.edit(o.seats[0])
	if o.hinder != nil {
		o.hinders(true)
		if o.leave(0); o.stayed == 0 {
			o.t.Error("it leaves although it cannot write")
		}
	}
	for range 14 {
		seat := o.r.IntN(2)
		p := o.seats[seat]
		switch n := o.r.IntN(20); {
		case p == nil && o.begun < 9: // no more sessions than are kept
			o.begin(seat)
		case p == nil:
		case n < 9:
			for range 1 + o.r.IntN(3) {
				o.edit(p)
			}
		case n < 12:
			o.pause(p)
		case n < 14:
			o.leave(seat)
		case n < 16:
			o.kill(seat)
		default:
			o.hinders(!o.hindered)
		}
	}
	o.hinders(false)
	for seat, p := range o.seats {
		if p != nil {
			o.edit(p)
			o.leave(seat)
		}
	}
	o.nothingLost()
}

// nothingLost looks for all that was made in the sessions that are listed, each of which
// can be gone on with.
func (o *round) nothingLost() {
	env := []string{"XDG_STATE_HOME=" + o.home}
	listed, errs, status := run(o.t, "", env, "sessions")
	if status != 0 || errs != "" {
		o.t.Fatalf("sessions ends with status %d: %s", status, errs)
	}
	if strings.HasPrefix(listed, "No session ") {
		listed = "" // everything was written elsewhere
	}
	var all strings.Builder
	for line := range strings.Lines(listed) {
		number, _, _ := strings.Cut(line, " ")
		if _, errs, status := run(o.t, "", env, "--resume", number); status != 0 || errs != "" {
			o.t.Errorf("--resume %s ends with status %d: %s", number, status, errs)
		}
		text, err := os.ReadFile(strings.TrimSuffix(line[strings.Index(line, o.home):], "\n"))
		if err != nil {
			o.t.Error(err)
		}
		all.Write(text)
	}
	for _, theta := range o.must {
		if !strings.Contains(all.String(), `"to":`+theta+"}") {
			o.t.Errorf("θ %s is in none of the sessions\n%s", theta, listed)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(o.home, "nnexplore", "*.kept-*")); len(left) > 0 {
		o.t.Errorf("a session was refused: %q", left)
	}
}

// rounds plays rounds, some at a time since each waits for its programs. Other rounds come of
// other seeds.
func rounds(t *testing.T, prepare func(o *round)) {
	nnexplore(t) // before many ask for it
	first := seed.Of(t, 1)
	var group sync.WaitGroup
	free := make(chan bool, 3)
	for i := range uint64(seed.Times(1, 6)) {
		free <- true
		group.Go(func() {
			defer func() { <-free }()
			t.Run(fmt.Sprint(first+i), func(t *testing.T) {
				o := &round{
					t: t, r: rand.New(rand.NewPCG(first+i, 12)), home: t.TempDir(), last: 1000,
					command: []string{nnexplore(t)},
				}
				prepare(o)
				o.play()
			})
		})
	}
	group.Wait()
}

// TestPlayedRounds lets two programs edit in one folder.
func TestPlayedRounds(t *testing.T) {
	t.Parallel()
	rounds(t, func(*round) {})
}

// TestPlayedRoundsOnAFullDisk lets the files of the programs grow only so far, now and then,
// as a disk that is full does.
func TestPlayedRoundsOnAFullDisk(t *testing.T) {
	t.Parallel()
	rounds(t, func(o *round) {
		o.hinder = func(o *round, on bool) {
			limit := unix.Rlimit{Cur: unix.RLIM_INFINITY, Max: unix.RLIM_INFINITY}
			if on {
				limit.Cur = uint64(min(o.stayed, 1) * o.r.IntN(2000)) // at first nothing can be written
			}
			for _, p := range o.seats {
				if p == nil {
					continue
				}
				if err := unix.Prlimit(p.command.Process.Pid, unix.RLIMIT_FSIZE, &limit, nil); err != nil {
					o.t.Fatal(err)
				}
			}
		}
	})
}

// TestPlayedRoundsInAReadOnlyFolder takes the right to write into the folder, now and then,
// of programs of a user who is bound by rights.
func TestPlayedRoundsInAReadOnlyFolder(t *testing.T) {
	t.Parallel()
	const nobody = 65534
	rounds(t, func(o *round) {
		folder := filepath.Join(o.home, "nnexplore")
		if err := os.Mkdir(folder, 0o700); err != nil {
			o.t.Fatal(err)
		}
		if os.Getuid() == 0 {
			setpriv, err := exec.LookPath("setpriv")
			if err != nil {
				o.t.Skip(err)
			}
			o.command = append([]string{setpriv, fmt.Sprintf("--reuid=%d", nobody), "--clear-groups"}, o.command...)
			for _, dir := range []string{filepath.Dir(nnexplore(o.t)), filepath.Dir(o.home)} {
				if err := os.Chmod(dir, 0o755); err != nil {
					o.t.Fatal(err)
				}
			}
			for _, dir := range []string{o.home, folder} {
				if err := os.Chown(dir, nobody, nobody); err != nil {
					o.t.Skip(err)
				}
			}
		}
		o.elsewhere = true
		o.hinder = func(o *round, on bool) {
			if err := os.Chmod(folder, map[bool]os.FileMode{true: 0o500, false: 0o700}[on]); err != nil {
				o.t.Fatal(err)
			}
		}
	})
}
