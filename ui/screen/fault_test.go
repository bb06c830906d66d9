package screen

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// TestFaultEndsInGoodOrder provokes a panic in Update and in an effect: the first
// ends the program with the state before it, the second is told and nothing ends.
func TestFaultEndsInGoodOrder(t *testing.T) {
	theme, err := canvas.NewTheme("auto", termenv.Ascii, false)
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
	a.state.Network.Trace.Layers = nil // what an effect would stumble over
	msg := a.run(state.Effect{Kind: state.ExportFile, Path: t.TempDir() + "/x.md"})()
	told, ok := msg.(answer)
	if !ok {
		t.Fatalf("a fault in an effect gives %T", msg)
	}
	if failed, ok := told.action.(state.Failed); !ok || failed.Why == "" {
		t.Errorf("a fault in an effect is answered by %#v", told.action)
	}
}

// TestViewIsOfWhatIsInHand holds that the layer in view is always that of what is in hand:
// after a trial, a jump or an undo too, which once had another in view.
func TestViewIsOfWhatIsInHand(t *testing.T) {
	for _, keys := range []string{
		"3 > > > *", "3 : a 1 [ 3 ] enter *", "3 end a : W 1 [ 1 , 3 ] enter home u", "3 end a : W 1 [ 1 , 3 ] enter home u ctrl+r",
		"3 end a : W 1 [ 1 , 3 ] enter u", "3 right : W 3 [ 1 , 1 ] enter + + u", "3 end : W 1 [ 1 , 3 ] enter +",
	} {
		for _, size := range [][2]int{{80, 24}, {100, 11}, {150, 45}} {
			n := stateAfter(t, size[0], size[1], keys).Network
			if e := n.InHand(); e.Part != model.Nothing && e.Layer != n.View.Layer || n.View.Selecting && n.Selected.Layer != n.View.Layer {
				t.Errorf("after %q layer %d is in view, and %+v in hand, %s selected", keys, n.View.Layer+1, e, n.Selected.Name())
			}
		}
	}
}
