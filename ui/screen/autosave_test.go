package screen

import (
	"errors"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/state"
)

// TestEveryEditIsKept holds that after a session was written the next edit is written
// too: one clock at a time, and not one for ever.
func TestEveryEditIsKept(t *testing.T) {
	var kept []float64
	a := openedApp(t, 80, 24, "").Using(Outside{Keep: func(s state.State) error {
		kept = append(kept, s.Gate.Gate.Theta)
		return nil
	}})
	for i, theta := range []float64{0.5, 0.6, 0.7} {
		next, clock := sendTo(t, a, keyMessage(t, "right"))
		if clock == nil {
			t.Fatalf("edit %d sets no clock", i+1)
		}
		if _, second := sendTo(t, next, keyMessage(t, "left")); second != nil {
			t.Errorf("while a clock runs, another edit than %d sets a second", i+1)
		}
		next, write := sendTo(t, next, keep{})
		if write == nil {
			t.Fatalf("nothing is written after edit %d", i+1)
		}
		if write(); len(kept) != i+1 || kept[i] != theta {
			t.Errorf("after edit %d there are kept %v", i+1, kept)
		}
		a = next
	}
	if _, clock := sendTo(t, a, keyMessage(t, "d")); clock != nil {
		t.Error("a clock is set without an edit")
	}
}

// TestUnkeptIsTold holds that the first failure of a row is told, and that who wants to
// leave with one is told it once before.
func TestUnkeptIsTold(t *testing.T) {
	full := errors.New("/s: no space left")
	failing := full
	a := openedApp(t, 80, 24, "").Using(Outside{Keep: func(state.State) error { return failing }})
	written := func(want string) {
		t.Helper()
		var write tea.Cmd
		if a, write = sendTo(t, a, keep{}); write == nil {
			t.Fatal("nothing is written")
		}
		var again tea.Cmd
		if a, again = sendTo(t, a, write()); a.state.Notice != want || want != "" && !strings.Contains(a.View(), want[:min(60, len(want))]) {
			t.Errorf("told is %q, want %q in\n%s", a.state.Notice, want, a.View())
		}
		if tried := again != nil; tried != (failing != nil) {
			t.Errorf("with the failure %v it is tried again: %v", failing, tried)
		}
		a.state.Notice = ""
	}
	leaves := func(want bool) {
		t.Helper()
		msg := a.parting(tea.Quit())
		if _, quits := msg.(tea.QuitMsg); quits != want {
			t.Fatalf("on q there is %#v", msg)
		}
		if !want {
			a, _ = sendTo(t, a, msg)
			if want := "The session is not kept. E writes it elsewhere, q again leaves. /s: no space left"; a.state.Notice != want {
				t.Errorf("on q the notice is %q", a.state.Notice)
			}
		}
	}
	const (
		once  = "The session is not kept. E writes it elsewhere. /s: no space left"
		again = "The session is kept again."
	)
	written(once)
	written("")
	failing = nil
	written(again)
	written("")
	leaves(true)
	failing = full
	written(once)
	leaves(false)
	leaves(true)
	a, _ = sendTo(t, a, keyMessage(t, "right")) // and something new is there to lose
	leaves(false)
	a, _ = sendTo(t, a, keyMessage(t, "?"))
	leaves(true)
	failing = nil
	written(again)
	failing = full
	a, _ = sendTo(t, a, keyMessage(t, "?"))
	if leaves(false); a.state.Overlay != state.NoOverlay {
		t.Error("the help lies over what is told")
	}
}

// TestNewsIsTold holds that what became of another session is on the screen as soon as this
// one was written, and does not stand in the way of a failure.
func TestNewsIsTold(t *testing.T) {
	var failing error
	news := "Another nnexplore wrote its session meanwhile."
	a := openedApp(t, 80, 24, "").Using(Outside{
		Keep: func(state.State) error { return failing },
		News: func() string { return news },
	})
	written := func(want string) {
		t.Helper()
		next, write := sendTo(t, a, keep{})
		next, _ = sendTo(t, next, write())
		if !strings.Contains(next.View(), want) {
			t.Errorf("%q is not told in\n%s", want, next.View())
		}
	}
	written(news)
	failing = errors.New("no space left")
	written("The session is not kept. E writes it elsewhere. no space left")
	failing, news, a.state.Notice = nil, "", "Here is what the last key did."
	written(a.state.Notice)
	a.unkept, news = true, "Another nnexplore wrote its session meanwhile."
	written("The session is kept again. Another nnexplore wrote its session meanwhile.")
}

// TestLeavingSetsTheClock holds that a failure that was met by leaving is tried again too,
// and that one clock runs at a time.
func TestLeavingSetsTheClock(t *testing.T) {
	a := openedApp(t, 80, 24, "").Using(Outside{Keep: func(state.State) error { return errors.New("no space left") }})
	a, clock := sendTo(t, a, a.parting(tea.Quit()))
	if clock == nil {
		t.Error("who stays has no clock")
	}
	if _, clock = sendTo(t, a, keyMessage(t, "right")); clock != nil {
		t.Error("an edit sets a second clock")
	}
	if _, clock = sendTo(t, a, kept{err: errors.New("no space left")}); clock != nil {
		t.Error("another failure sets a second clock")
	}
}
