package cli

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
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

func write(t *testing.T, k *session.Keeper, s state.State) {
	t.Helper()
	if err := k.Write(s); err != nil {
		t.Fatal(err)
	}
}

// A conversation is written once for the edits within a pause, and at its end.
func TestPlainKeeps(t *testing.T) {
	in, typing := io.Pipe()
	seen, out := io.Pipe()
	pauses := make(chan chan time.Time, 10)
	kept := make(chan state.State, 10)
	talk := &talk{
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

// The first failure of a row is told, and who wants to leave with one is told it once.
func TestPlainTellsWhatIsNotKept(t *testing.T) {
	failing := errors.New("the disk is full")
	clock := make(chan time.Time)
	in, typing := io.Pipe()
	seen, out := io.Pipe()
	talk := &talk{
		begins: state.New(), in: bufio.NewReaderSize(in, longestLine), out: out,
		keep: func(state.State) error { return failing }, clock: func() <-chan time.Time { return clock },
	}
	ended := make(chan ending, 1)
	go func() { ended <- talk.run(t.Context()) }()
	answers := bufio.NewScanner(seen)
	hears := func(want string) {
		t.Helper()
		for answers.Scan() {
			if answers.Text() == want {
				return
			}
			if strings.Contains(answers.Text(), "not kept") {
				break
			}
		}
		t.Fatalf("there is %q, want %q", answers.Text(), want)
	}
	say := func(line string) { io.WriteString(typing, line+"\n") }
	say("theta 0.5")
	hears("Theta is 0.5, was 0.4.")
	go say("digits") // by then the edit is done with
	hears("Numbers are rounded to four decimals; digits full gives every digit.")
	clock <- time.Time{}
	hears("The session is not kept; session mine.session writes it elsewhere. the disk is full")
	for range 2 {
		go say("theta 0.6")
		hears("Theta is 0.6, was 0.5.")
		go say("digits")
		hears("Numbers are rounded to four decimals; digits full gives every digit.")
		clock <- time.Time{} // and no word of it
		go say("quit")
		hears("The session is not kept; session mine.session writes it elsewhere, and quit again leaves. the disk is full")
		go say("theta 0.5")
		hears("Theta is 0.5, was 0.6.")
	}
	failing = nil
	clock <- time.Time{} // without another edit
	hears("The session is kept again.")
	failing = errors.New("the disk is full")
	go say("theta 0.6")
	hears("Theta is 0.6, was 0.5.")
	go say("quit")
	hears("The session is not kept; session mine.session writes it elsewhere, and quit again leaves. the disk is full")
	clock <- time.Time{} // it is tried again, in vain
	go say("quit")
	hears("Goodbye.")
	if e := <-ended; e.why != nil || e.fault != nil {
		t.Errorf("it ends with %v, %v", e.why, e.fault)
	}
}

// A folder that takes nothing for a while loses no edit: once it does, the session is written
// without another one.
func TestPlainIsKeptAgain(t *testing.T) {
	path := keeping(t)
	folder := filepath.Dir(path)
	if err := os.WriteFile(folder, nil, 0o600); err != nil { // a file in its place
		t.Fatal(err)
	}
	began := state.New()
	s := state.Apply(began, state.Nudge{Units: 3})
	talk := &talk{keep: session.NewKeeper(path, began, session.Resumed{}, func(string) {}).Write}
	want := []string{"The session is not kept; session mine.session writes it elsewhere. " + path + ": the session's folder cannot be made: not a directory"}
	if got := talk.written(s); !slices.Equal(got, want) {
		t.Errorf("it tells %q, want %q", got, want)
	}
	if got := talk.written(s); len(got) > 0 {
		t.Errorf("it tells again %q", got)
	}
	if err := os.Remove(folder); err != nil {
		t.Fatal(err)
	}
	if got := talk.written(s); !slices.Equal(got, []string{"The session is kept again."}) {
		t.Errorf("it tells %q", got)
	}
	text, err := session.Read(path)
	if err != nil || !strings.Contains(string(text), `"to":0.7}`) {
		t.Errorf("there is %q (%v)", text, err)
	}
}

// What became of another session is told as soon as this one was written.
func TestPlainTellsOfOtherSessions(t *testing.T) {
	var n notes
	n.add("another nnexplore wrote its session meanwhile; it is /a\u202eb")
	n.add("it is longer than 64 MiB")
	failing := errors.New("the disk is full")
	talk := &talk{keep: func(state.State) error { return failing }, news: n.news}
	want := []string{
		`Another nnexplore wrote its session meanwhile; it is /a\u202eb. It is longer than 64 MiB.`,
		"The session is not kept; session mine.session writes it elsewhere. the disk is full",
	}
	if got := talk.written(state.New()); !slices.Equal(got, want) {
		t.Errorf("it tells %q, want %q", got, want)
	}
	if got := talk.written(state.New()); len(got) > 0 {
		t.Errorf("it tells again %q", got)
	}
	n.add("one more")
	if got := n.left(true); !slices.Equal(got, []string{"one more"}) {
		t.Errorf("beside the lines is told %q", got)
	}
	if got := n.left(false); len(got) != 3 {
		t.Errorf("once the screen is gone is told %q", got)
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
