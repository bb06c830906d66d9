package session

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"nnexplore/presets"
	"nnexplore/ui/state"
)

// keepAll takes all the names for sessions that are put aside that are free. Links of one file
// do, which are made far sooner than files.
func keepAll(t *testing.T, path string) {
	t.Helper()
	one := filepath.Join(t.TempDir(), "one")
	if err := os.WriteFile(one, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for i := range maxKept {
		name := fmt.Sprintf("%s.kept-%d", path, i+1)
		err := os.Link(one, name)
		if err != nil && !errors.Is(err, fs.ErrExist) { // a file system without links
			err = os.WriteFile(name, nil, 0o600)
		}
		if err != nil && !errors.Is(err, fs.ErrExist) {
			t.Fatal(err)
		}
	}
}

// long makes a file that is longer than any session.
func long(t *testing.T, path string) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Truncate(maxSize + 1); err != nil {
		t.Fatal(err)
	}
}

func TestResume(t *testing.T) {
	path := place(t)
	var reader Reader
	if got, err := reader.Resume(path, 1); got.Found || got.Note != "" || err != nil {
		t.Errorf("without a session: %+v, %v", got, err)
	}
	sound := string(saved(t, state.Apply(state.New(), state.Nudge{Units: 3})))
	put(t, path, sound)
	if got, err := reader.Resume(path, 1); !got.Found || got.Note != "" || err != nil || got.State.Gate.Gate.Theta != 0.7 {
		t.Errorf("%+v, %v", got, err)
	}
	only(t, path, "session.json")
	put(t, path, "one")
	got, err := reader.Resume(path, 1)
	if want := "it is not JSON: invalid character 'o' looking for beginning of value; it is kept as " + path + ".kept-1"; got.Found || err != nil || !strings.HasSuffix(got.Note, want) {
		t.Errorf("%+v, %v", got, err)
	}
	holds(t, path+".kept-1", "one")
	only(t, path, "session.json.kept-1")

	long(t, path)
	got, err = reader.Resume(path, 1)
	if want := "it is longer than 64 MiB, the most that a session may have; it is kept as " + path + ".kept-2"; got.Found || err != nil || got.Note != want {
		t.Errorf("%+v, %v", got, err)
	}
	put(t, path, "three")
	keepAll(t, path)
	got, err = reader.Resume(path, 1)
	if want := path + ": the session cannot be put aside: 1000 are kept already"; got.Found || got.Note != "" || err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("%+v, %v", got, err)
	}
	holds(t, path, "three")
	if _, err := reader.Resume(filepath.Dir(path), 1); err == nil || !strings.Contains(err.Error(), "it is no ordinary file") {
		t.Errorf("a folder is resumed: %v", err)
	}
}

// A told notes what a keeper tells.
type told []string

func (n *told) note(text string) { *n = append(*n, text) }

// fresh is the keeper of a run that begins anew.
func fresh(path string, s state.State, n *told) *Keeper { return NewKeeper(path, s, Resumed{}, n.note) }

// again is a run that goes on with a session by its number.
func again(t *testing.T, path string, number int, n *told) (*Keeper, state.State) {
	t.Helper()
	got, err := Reader{}.Resume(path, number)
	if err != nil || !got.Found {
		t.Fatalf("%+v, %v", got, err)
	}
	return NewKeeper(path, got.State, got, n.note), got.State
}

func nudged(s state.State, units int) state.State { return state.Apply(s, state.Nudge{Units: units}) }

func write(t *testing.T, k *Keeper, s state.State) {
	t.Helper()
	if err := k.Write(s); err != nil {
		t.Fatal(err)
	}
}

// lies holds that the folder of the session has these texts and no others: those in its
// place, those beside it, and those that are put aside.
func lies(t *testing.T, path string, here string, beside ...string) {
	t.Helper()
	var texts []string
	for i, f := range shelf(path) {
		text, err := os.ReadFile(f.path)
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 && !strings.Contains(string(text), here) {
			t.Errorf("in the place there is\n%s\nwant %q", text, here)
		}
		if i > 0 {
			texts = append(texts, string(text))
		}
	}
	for _, part := range beside {
		at := slices.IndexFunc(texts, func(text string) bool { return strings.Contains(text, part) })
		if at < 0 {
			t.Errorf("beside there is no %q in\n%s", part, texts)
			continue
		}
		texts = slices.Delete(texts, at, at+1)
	}
	if len(texts) > 0 {
		t.Errorf("beside there are too\n%s", texts)
	}
}

// theta is how an edit of θ lies in a session.
func theta(to string) string { return `{"gate":{"field":"theta","to":` + to + `}}` }

// A run that did not begin with the session takes nothing of it away, and only an edit
// displaces one with edits.
func TestKeeper(t *testing.T) {
	path := place(t)
	var n told
	s := state.New()
	looked := state.Apply(s, state.Focus{Pane: state.CurvesPane})

	write(t, fresh(path, s, &n), s) // nothing is there, so that it is written
	lies(t, path, `"pane":"gate"`)
	write(t, fresh(path, s, &n), looked) // nor is anything lost by that
	lies(t, path, `"pane":"curves"`)
	write(t, fresh(path, s, &n), state.Apply(s, state.Focus{Pane: state.NetworkPane})) // nor by that
	lies(t, path, `"pane":"network"`)
	k := fresh(path, s, &n)
	write(t, k, nudged(s, 1))
	lies(t, path, theta("0.5"))
	write(t, k, s) // what was undone is written too, once it is the run's own
	write(t, k, nudged(s, 1))
	lies(t, path, theta("0.5"))

	write(t, fresh(path, s, &n), looked) // somebody who only looked in
	lies(t, path, theta("0.5"))
	k, s = again(t, path, 1, &n)
	write(t, k, s)
	write(t, k, nudged(s, -1)) // who goes on with it writes it
	lies(t, path, theta("0.5")+"\n"+theta("0.4"))
	write(t, fresh(path, state.New(), &n), nudged(state.New(), 2))
	lies(t, path, theta("0.6"), theta("0.4"))
	if len(n) > 0 {
		t.Errorf("told is %q", n)
	}
}

// Two runs at once take nothing from one another, whoever writes last.
func TestKeeperOfTwo(t *testing.T) {
	path := place(t)
	var ofA, ofB told
	a := fresh(path, state.New(), &ofA)
	three := nudged(nudged(nudged(state.New(), 1), 1), 1)
	write(t, a, three)
	b, s := again(t, path, 1, &ofB)
	for range 33 {
		s = nudged(s, 1)
	}
	write(t, b, s)
	write(t, a, three) // it leaves without another key
	lies(t, path, theta("4"))
	write(t, a, state.Apply(three, state.Focus{Pane: state.CurvesPane}))
	lies(t, path, theta("4"))
	if len(ofA)+len(ofB) > 0 {
		t.Errorf("told is %q %q", ofA, ofB)
	}
	write(t, a, nudged(three, -9)) // but with one
	lies(t, path, theta("-0.2"), theta("4"))
	if len(ofA) != 1 || !strings.Contains(ofA[0], "another nnexplore wrote its session meanwhile; nnexplore sessions lists it, kept as "+path+".before-") {
		t.Errorf("told is %q", ofA)
	}
	write(t, b, nudged(s, 1)) // and back, as often as one likes
	write(t, a, nudged(three, -8))
	write(t, b, nudged(s, 2))
	lies(t, path, theta("4.2"), theta("-0.1"))
}

// A session that cannot be read is put aside before anything is written, with a word of
// it; one whose network is gone stays, since the rest of it opens.
func TestKeeperPutsAside(t *testing.T) {
	path := place(t)
	gone := presets.Networks()[0]
	gone.File = &presets.FileOrigin{Path: filepath.Join(t.TempDir(), "net.json"), Sum: strings.Repeat("0", 64)}
	s := state.New()
	for i, c := range []struct{ text, why string }{
		{`{"version":1,"pane":"gate"}`, "an older nnexplore saved it, in version 1 of the form; this one reads version 2"},
		{`{"version":2}` + "\n" + `{"pane"`, "line 2: "},
		{`{"version":99}`, "a newer nnexplore saved it"},
	} {
		put(t, path, c.text)
		var n told
		write(t, fresh(path, s, &n), nudged(s, 1))
		kept := fmt.Sprintf("%s.kept-%d", path, i+1)
		if len(n) != 1 || !strings.Contains(n[0], c.why) || !strings.HasSuffix(n[0], "it is kept as "+kept) {
			t.Errorf("%s: told is %q", c.text, n)
		}
		holds(t, kept, c.text)
		lies(t, path, theta("0.5"))
	}
	put(t, path, string(saved(t, nudged(s.Load(gone), 1))))
	var n told
	write(t, fresh(path, s, &n), nudged(s, 2))
	lies(t, path, theta("0.6"), "net.json")
	if len(n) > 0 {
		t.Errorf("told is %q", n)
	}
}

// Of the sessions before, the last are kept; what a killed writing left goes.
func TestKeeperTidies(t *testing.T) {
	path := place(t)
	var n told
	put(t, path, string(saved(t, nudged(state.New(), 1))))
	put(t, filepath.Join(filepath.Dir(path), ".nnexplore-123.tmp"), "half of it")
	for i := range 15 {
		old := shelf(path)[0].path
		when := time.Unix(int64(1000*i), 0)
		if err := os.Chtimes(old, when, when); err != nil {
			t.Fatal(err)
		}
		write(t, fresh(path, state.New(), &n), nudged(state.New(), 2+i))
	}
	names, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(names) != 1+mostOlder || len(n) > 0 {
		t.Errorf("%v has %d files: %v, %q", names, len(names), err, n)
	}
	all := List(path)
	for i, l := range all {
		got, err := Reader{}.Resume(path, i+1)
		if want := 0.4 + float64(16-i)/10; err != nil || math.Abs(got.State.Gate.Gate.Theta-want) > 1e-9 || l.Edits != [state.Panes]int{1} || l.Network != "article" {
			t.Errorf("session %d has θ %v and is %+v (%v), want %v", i+1, got.State.Gate.Gate.Theta, l, err, want)
		}
	}
	for _, number := range []int{-1, 0, 11} {
		if _, err := (Reader{}).Resume(path, number); err == nil || !strings.Contains(err.Error(), fmt.Sprintf("there is no session %d", number)) {
			t.Errorf("session %d: %v", number, err)
		}
	}
	// An older one goes on in the place, and its own file is not left behind.
	k, s := again(t, path, 3, &n)
	write(t, k, nudged(s, 100))
	lies(t, path, theta("11.8"), theta("2"), theta("1.9"), theta("1.7"), theta("1.6"), theta("1.5"), theta("1.4"), theta("1.3"), theta("1.2"), theta("1.1"))
}

func TestNoKeeper(t *testing.T) {
	k := NoKeeper(state.New(), errors.New("nowhere"))
	write(t, k, state.New())
	write(t, k, state.Apply(state.New(), state.Focus{Pane: state.CurvesPane}))
	for range 2 {
		if err := k.Write(nudged(state.New(), 1)); err == nil || err.Error() != "nowhere" {
			t.Errorf("%v", err)
		}
	}
}
