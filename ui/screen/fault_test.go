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

// TestViewOfAnotherLayer has a layer in view that is neither the one in hand nor that
// of the selected number, whose neuron it may not have.
func TestViewOfAnotherLayer(t *testing.T) {
	for _, keys := range []string{
		"3 > > > *",                                   // W1[1,3] is selected, and layer 3 has two neurons
		"3 : a 1 [ 3 ] enter *",                       // so is a1[3]
		"3 end a : W 1 [ 1 , 3 ] enter home u",        // undone, layer 3 comes into view
		"3 end a : W 1 [ 1 , 3 ] enter home u ctrl+r", // so it does again, without softmax
	} {
		for _, size := range [][2]int{{80, 24}, {100, 11}, {150, 45}} {
			a := openedApp(t, size[0], size[1], keys)
			n := a.State().Network
			if n.View.Layer == n.Selected.Layer || n.View.Layer == n.InHand().Layer || n.Selected.J < n.Net.Layers[n.View.Layer].Out() {
				t.Fatalf("after %q layer %d is in view and %s selected", keys, n.View.Layer+1, n.Selected.Name())
			}
			if e := n.About(n.InHand()); e.Layer != n.View.Layer || e.Part != model.Sums || e.From != 0 || e.To != 1 {
				t.Errorf("after %q the formula is that of layer %d, neurons %d to %d", keys, e.Layer+1, e.From+1, e.To)
			}
		}
	}
}
