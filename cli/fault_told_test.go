package cli

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nnexplore/ui/screen"
	"nnexplore/ui/state"
)

// A fault of the program is told in a line that names the file with all of it, and
// says truly whether the session is kept.
func TestFaultIsTold(t *testing.T) {
	folder := filepath.Dir(keeping(t))
	path := filepath.Join(folder, "fault.txt")
	fault := screen.Fault{Reason: "index out of range", Stack: []byte("goroutine 1 [running]:\nnnexplore/ui.Render")}
	kept := func(state.State) error { return nil }
	for _, c := range []struct {
		keep func(state.State) error
		want string
	}{
		{kept, "; what you did is kept, --resume goes on with it"},
		{func(state.State) error { return errors.New("the disk is full") }, "; the session was not kept: the disk is full"},
		{func(state.State) error { panic("the pen is broken") }, "; the session was not kept: a fault of the program: the pen is broken"},
		{nil, ""}, // as of lines from a pipe, of which nothing is promised
	} {
		err := leave(ending{fault: fault}, c.keep)
		want := "a fault of the program: index out of range, told in full in " + path + c.want
		if f := (failure{}); err == nil || err.Error() != want || !errors.As(err, &f) {
			t.Errorf("it says\n%v\nwant\n%s", err, want)
		}
	}
	text, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(text), "nnexplore ") || !strings.Contains(string(text), ": index out of range\n") || !strings.Contains(string(text), "nnexplore/ui.Render") {
		t.Errorf("the file says %q (%v)", text, err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may read it: %v (%v)", info.Mode(), err)
	}

	// Where no file can be written the line is all there is.
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := leave(ending{fault: fault}, kept); err == nil || strings.Contains(err.Error(), "told in full") || !strings.Contains(err.Error(), "index out of range; ") {
		t.Errorf("without a file it says %v", err)
	}
}

// A brokenPen is an output that is at fault where it is to write of steps.
type brokenPen struct{ written []byte }

func (p *brokenPen) Write(b []byte) (int, error) {
	if strings.Contains(string(b), "steps by layer are done") {
		panic("the pen is broken")
	}
	p.written = append(p.written, b...)
	return len(b), nil
}

// A fault ends a conversation in good order too: with what was there before the line
// that led to it, kept, and told in full in a file.
func TestPlainFault(t *testing.T) {
	path := filepath.Join(filepath.Dir(keeping(t)), "fault.txt")
	var kept []state.State
	keep := func(s state.State) error { kept = append(kept, s); return nil }
	for _, c := range []struct {
		keep func(state.State) error
		end  string
	}{
		{keep, "; what you did is kept, --resume goes on with it"},
		{nil, ""},
	} {
		var out brokenPen
		err := runPlain(state.New(), strings.NewReader("theta 0.7\nstep\ntheta 0.1\n"), &out, screen.Outside{Keep: c.keep})
		if f := (failure{}); !errors.As(err, &f) || err.Error() != "a fault of the program: the pen is broken, told in full in "+path+c.end {
			t.Errorf("it ends with %v", err)
		}
		if !bytes.Contains(out.written, []byte("Theta is 0.7, was 0.4.\n")) || bytes.Contains(out.written, []byte("goroutine")) {
			t.Errorf("it prints %q", out.written)
		}
	}
	if len(kept) != 1 || kept[0].Gate.Gate.Theta != 0.7 || kept[0].Network.Place != state.New().Network.Place {
		t.Errorf("%d sessions are kept", len(kept))
	}
	if text, err := os.ReadFile(path); err != nil || !strings.Contains(string(text), "goroutine") || !strings.Contains(string(text), "cli.talk.print") {
		t.Errorf("the file says %.300q (%v)", text, err)
	}
}
