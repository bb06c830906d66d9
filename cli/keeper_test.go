package cli

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"nnexplore/session"
	"nnexplore/ui/plain"
	"nnexplore/ui/screen"
	"nnexplore/ui/state"
)

// keeping gives the place of the session a folder of its own.
func keeping(t *testing.T) (path string) {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_STATE_HOME", home)
	t.Setenv("LocalAppData", home)
	path, err := session.Path()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func write(t *testing.T, k *keeper, s state.State) {
	t.Helper()
	if err := k.write(s); err != nil {
		t.Fatal(err)
	}
}

// lies holds that the folder of the session has these files, whose texts contain those.
func lies(t *testing.T, path string, want map[string]string) {
	t.Helper()
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil && len(want) > 0 {
		t.Fatal(err)
	}
	for _, f := range files {
		text, err := os.ReadFile(filepath.Join(filepath.Dir(path), f.Name()))
		if part, ok := want[f.Name()]; err != nil || !ok || !strings.Contains(string(text), part) {
			t.Errorf("%s holds %.200s, want %q", f.Name(), text, part)
		}
		delete(want, f.Name())
	}
	for name := range want {
		t.Errorf("%s is not there", name)
	}
}

// A run that did not begin with the session takes nothing of it away.
func TestKeeper(t *testing.T) {
	path := keeping(t)
	s := state.New()
	raised, lowered := state.Apply(s, state.Nudge{Units: 1}), state.Apply(s, state.Nudge{Units: -1})

	write(t, newKeeper(s, false), s) // nothing was there, so that it is written
	lies(t, path, map[string]string{"session.json": `"edits":[]`})
	k := newKeeper(s, false)
	write(t, k, raised)
	lies(t, path, map[string]string{"session.json": "0.5", "session.json.before": `"edits":[]`})
	write(t, k, s) // what was undone is written too, once it is the run's own
	write(t, k, raised)
	lies(t, path, map[string]string{"session.json": "0.5", "session.json.before": `"edits":[]`})

	write(t, newKeeper(s, false), s) // somebody who only looked in
	lies(t, path, map[string]string{"session.json": "0.5", "session.json.before": `"edits":[]`})
	write(t, newKeeper(raised, true), lowered) // who goes on with it writes it
	lies(t, path, map[string]string{"session.json": "0.3", "session.json.before": `"edits":[]`})
	write(t, newKeeper(s, false), raised)
	lies(t, path, map[string]string{"session.json": "0.5", "session.json.before": "0.3"})
}

// A session that cannot be read is put aside before anything is written, and so is
// one whose network is gone, with a word of it.
func TestKeeperPutsAside(t *testing.T) {
	path := keeping(t)
	net := filepath.Join(t.TempDir(), "net.json")
	if err := os.WriteFile(net, []byte(`{"layers":[{"w":[[1],[2]],"b":[3],"activation":"relu"}]}`), 0o666); err != nil {
		t.Fatal(err)
	}
	ofFile := opened(t, "--file", net)
	s := state.New()
	raised := state.Apply(s, state.Nudge{Units: 1})
	want := map[string]string{"session.json": "0.5"}
	for i, c := range []struct{ text, why string }{
		{`{"version":1,"pane"`, "it ends too early"},
		{`{"version":99}`, "a newer nnexplore saved it"},
		{"", "net.json: no such file or directory"},
	} {
		if c.text == "" {
			write(t, newKeeper(ofFile, true), ofFile)
			if err := os.Remove(net); err != nil {
				t.Fatal(err)
			}
			c.text = net
		} else if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		} else if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		k := newKeeper(s, false)
		write(t, k, raised)
		kept := "session.json.kept-" + string(rune('1'+i))
		want[kept] = c.text
		if told := k.told(); !strings.Contains(told, c.why) || !strings.HasSuffix(told, "it is kept as "+filepath.Join(filepath.Dir(path), kept)) {
			t.Errorf("%s: told is %q", c.text, told)
		}
		there := map[string]string{}
		for name, part := range want {
			there[name] = part
		}
		lies(t, path, there)
	}
}

func TestNoKeeper(t *testing.T) {
	var k *keeper
	if err := k.write(state.New()); err != nil || k.told() != "" {
		t.Errorf("%v, %q", err, k.told())
	}
}

// A conversation is written once for the edits within a pause, and at its end.
func TestPlainKeeps(t *testing.T) {
	in, typing := io.Pipe()
	seen, out := io.Pipe()
	pauses := make(chan chan time.Time, 10)
	kept := make(chan state.State, 10)
	talk := talk{
		begins: state.New(), in: bufio.NewReaderSize(in, longestLine), out: out,
		keep:  func(s state.State) error { kept <- s; return nil },
		clock: func() <-chan time.Time { c := make(chan time.Time); pauses <- c; return c },
	}
	signalled, signal := context.WithCancel(t.Context())
	ended := make(chan ending, 1)
	go func() { ended <- talk.run(signalled) }()
	answers := bufio.NewScanner(seen)
	shadow := plain.New(state.New()) // tells how many lines answer
	read := func(lines []string) {
		for range lines {
			answers.Scan()
		}
	}
	say := func(line string) {
		io.WriteString(typing, line+"\n")
		lines, _ := shadow.Answer(line)
		read(lines)
	}
	read(shadow.Opening())
	say("step")
	say("gate")
	if len(pauses) != 0 {
		t.Error("the session is to be written without an edit")
	}
	say("theta 0.5")
	say("w1 0.25")
	say("gate") // the edit before is done with by the time this is answered
	pause := <-pauses
	if len(pauses) != 0 || len(kept) != 0 {
		t.Errorf("%d pauses more and %d sessions before the first ends", len(pauses), len(kept))
	}
	pause <- time.Time{}
	if g := (<-kept).Gate.Gate; g.Theta != 0.5 || g.W1 != 0.25 {
		t.Errorf("kept is %+v", g)
	}
	say("undo")
	<-pauses // an undone edit is one more pause
	signal()
	if e := <-ended; e.why != nil || e.fault != nil || e.state.Gate.Gate.W1 != 0.5 {
		t.Errorf("it ends with %+v, %v and w1 %v", e.why, e.fault, e.state.Gate.Gate.W1)
	}
}

// keepBy is an outside that keeps the session by keep.
func keepBy(keep func(state.State) error) screen.Outside { return screen.Outside{Keep: keep} }

// At the end the session is written, and a failure of that is told.
func TestPlainKeepsAtTheEnd(t *testing.T) {
	var kept []state.State
	err := runPlain(state.New(), strings.NewReader("theta 0.7\n"), io.Discard, keepBy(func(s state.State) error { kept = append(kept, s); return nil }))
	if err != nil || len(kept) != 1 || kept[0].Gate.Gate.Theta != 0.7 {
		t.Errorf("%d are kept, %v", len(kept), err)
	}
	err = runPlain(state.New(), strings.NewReader("quit\n"), io.Discard, keepBy(func(state.State) error { return errors.New("the disk is full") }))
	var f failure
	if !errors.As(err, &f) || err.Error() != "the session was not kept: the disk is full" {
		t.Errorf("%v", err)
	}
}
