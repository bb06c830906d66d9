package ui

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"nnexplore/ui/state"
)

// TestFaultEndsInGoodOrder provokes a panic in Update and in an errand: the first
// ends the program with the state before it, the second is told and nothing ends.
func TestFaultEndsInGoodOrder(t *testing.T) {
	theme, err := NewTheme("auto", termenv.Ascii, false)
	if err != nil {
		t.Fatal(err)
	}
	s := state.Apply(state.New(), state.Nudge{Units: 1})
	a := NewApp(s, theme)

	next, cmd := a.Update(answer{nil}) // no action at all: a nil call
	after := next.(App)
	if after.Fault() == nil || after.State().Gate.Gate != s.Gate.Gate || !after.State().SameLog(s) {
		t.Errorf("after a fault the state is %v, fault %v", after.State().Gate, after.Fault())
	}
	// The message is one line; where it happened is told beside it.
	if f := (Fault{}); !errors.As(after.Fault(), &f) || !bytes.Contains(f.Stack, []byte("state.Apply")) || strings.Contains(f.Error(), "\n") {
		t.Errorf("the fault %q has the stack %s", after.Fault(), f.Stack)
	}
	if cmd == nil || cmd() != tea.Quit() {
		t.Error("a fault in Update does not leave the program")
	}

	a.state.Focus = state.NetworkPane
	a.state.Network.Trace.Layers = nil // what an errand would stumble over
	msg := a.run(state.Errand{Kind: state.ExportFile, Path: t.TempDir() + "/x.md"})()
	told, ok := msg.(answer)
	if !ok {
		t.Fatalf("a fault in an errand gives %T", msg)
	}
	if failed, ok := told.action.(state.Failed); !ok || failed.Why == "" {
		t.Errorf("a fault in an errand is answered by %#v", told.action)
	}
}
