package session

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/model/drawing"
	"nnexplore/presets"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
	"nnexplore/ui/state/lesson"
	"nnexplore/ui/state/netset"
)

// TestEverythingIsSaved fails where a field is added of which the form knows nothing.
func TestEverythingIsSaved(t *testing.T) {
	for _, c := range []struct {
		value any
		want  string
	}{
		{state.State{}, "Focus Zoomed Overlay Text Kept Scroll Line Chapters Full NoMouse Explaining Unit Views Gate Curves Network Prompt Asking Tour Earlier Later Effect Notice board boardAt told was began logs carried"},
		{state.Options{}, "Gate Network X Curves Probe Pane Grain Steps Learning Notation NoMouse"},
		{state.GateState{}, "Gate Field Rewriting X1 X2 XOR Preset"},
		{state.Views{}, "Characters"},
		{lesson.Place{}, "Chapter Task Help On Solved Done Reached asked began seen"},
		{state.CurvesState{}, "Shown Chosen Probe Leaky Slope Gain Second Own View"},
		{state.NetworkState{}, "Net X Examples Drawn Trace Walk Preset Place Selected Input View Look Playing Learning asked asks Noise Kept"},
		{netset.Look{}, "Grain Revealed Turned Sheet Batch Plane Speaks Tens Tried Speed"},
		{netset.Standing{}, "Place Selected Input View Back"},
		{learning.Learning{}, "Choice Back ByRate Checking Curve Usual Run kept"}, // of which only Back and ByRate are in the view
		{learning.Choice{}, "Own Chosen Eta All KeepBiases"},
		{netset.View{}, "Layer Softmax Selecting"},
		{state.Prompt{}, "On For Text Caret Refusal Asked Folder Looked pending"},
		{presets.Network{}, "Network X Examples Targets Taught Remark Rate Lesson File"},          // what only presets have is found by the name
		{presets.FileOrigin{}, "Path Sum Bare Rows Turned Undecided NoBias OneBias Unnamed Left"}, // all but Path, Sum and Rows is read again
		{model.Network{}, "Name Source Layers Inputs Classes"},
		{model.Layer{}, "W B Activation"},
		{model.Gate{}, "W1 W2 Theta Form Rule"},
		{state.GateEdit{}, "Field Value"},
		{state.RuleEdit{}, "To"},
		{state.GatePresetEdit{}, "Name From"},
		{state.CurvesEdit{}, "To"},
		{state.NumberEdit{}, "At Value"},
		{state.InputEdit{}, "X"},
		{state.DrawingEdit{}, "Figure"},
		{drawing.Figure{}, "Drawing Unfitted"},
		{state.BiasesEdit{}, "Layer B"},
		{state.ActivationEdit{}, "Layer To From"},
		{state.HiddenEdit{}, "To"},
		{state.ChoiceEdit{}, "To"},
		{state.LearnEdit{}, "Rate"},
		{state.TrainEdit{}, "Steps Layers"},
		{state.BeginEdit{}, "How Seed"},
		{state.LoadEdit{}, "Network From"},
		{state.ResetEdit{}, "From"},
	} {
		var names []string
		typ := reflect.TypeOf(c.value)
		for i := range typ.NumField() {
			names = append(names, typ.Field(i).Name)
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%s has the fields %s; the form is made for %s", typ, got, c.want)
		}
	}
	for _, c := range []struct {
		words []string
		count int
	}{
		{paneWords, state.Panes}, {fieldWords, int(state.OwnX2) + 1}, {formWords, int(model.BiasForm) + 1}, {ruleWords, int(model.AtLeast) + 1},
		{rewritingWords, int(state.WithBias) + 1}, {grainWords, int(model.ByTerm) + 1}, {typingWords, int(state.ForCommand) + 2},
	} {
		if len(c.words) != c.count {
			t.Errorf("%v are words for %d things", c.words, c.count)
		}
	}
}

// TestSlopeIsSaved holds that a leaky ReLU keeps its slope in the network, among the curves and
// in the edits, also where its curve is hidden, and that no slope that is none is read.
func TestSlopeIsSaved(t *testing.T) {
	steep := model.Leaky(0.2)
	s := state.New()
	for _, a := range []state.Action{state.SetHidden{To: steep}, state.StepTo{End: +1}, state.Select{At: model.A(0, 0)}, state.ToCurve{}, state.ToggleCurve{}} {
		s = state.Apply(s, a)
	}
	data := saved(t, s)
	back, err := Restore(data, nil)
	if err != nil || back.Network.Net.Layers[1].Activation != steep || back.Curves != s.Curves || back.Curves.ChosenCurve() != steep {
		t.Errorf("restored are %+v, %v", back.Curves, err)
	}
	bad := strings.ReplaceAll(string(data), "leaky_relu(0.2)", "leaky_relu(0.20)")
	if _, err := Restore([]byte(bad), nil); err == nil || bad == string(data) {
		t.Error("a slope that is not written so is read")
	}
}

// TestNamesAreSaved holds that a network that is written out keeps the names of its inputs and
// classes.
func TestNamesAreSaved(t *testing.T) {
	p := made(seeded(3), model.Softmax, 2, 2)
	p.Inputs, p.Classes = []string{"height", "weight"}, []string{"cat", "dog"}
	back, err := Restore(saved(t, state.New().Load(p)), nil)
	if err != nil || back.Network.Net.Called(model.X(1)) != "weight" || back.Network.Net.ClassName(0) != "cat" {
		t.Errorf("restored are %q and %q, %v", back.Network.Net.Inputs, back.Network.Net.Classes, err)
	}
}

// TestBatchIsSaved holds that the view of the example inputs is saved, and that one which the
// network has not is refused.
func TestBatchIsSaved(t *testing.T) {
	s := state.Apply(state.New(), state.LoadPreset{Pane: state.NetworkPane, Name: "xor"})
	s = state.Apply(state.Apply(state.Apply(s, state.NextView{}), state.NextView{}), state.NextView{})
	data := saved(t, s)
	if back, err := Restore(data, nil); err != nil || back.Network.Batch != state.BatchProduct || back.Network.Preset.Targets == nil {
		t.Errorf("restored is the view %d, %v", back.Network.Batch, err)
	}
	for _, bad := range []string{`"batch":3,`, `"batch":-1,`} {
		if _, err := Restore([]byte(strings.Replace(string(data), `"batch":2,`, bad, 1)), nil); err == nil {
			t.Errorf("%s is read", bad)
		}
	}
	without := saved(t, state.Apply(state.New().Load(made(seeded(3), model.Softmax, 20, 3, 2)), state.NextView{}))
	if _, err := Restore([]byte(strings.Replace(string(without), `"sheet":true,`, `"batch":1,`, 1)), nil); err == nil {
		t.Error("a network without example inputs shows them")
	}
}

// TestTourIsSaved holds that the place in the tour is saved of somebody who took it, and that a
// place that there cannot be is refused.
func TestTourIsSaved(t *testing.T) {
	s := state.New()
	if data := saved(t, s); strings.Contains(string(data), "tour") {
		t.Errorf("a tour that nobody took is saved: %s", data)
	}
	s.Tour = lesson.Place{Chapter: "threshold", Task: 2, Help: 1, On: true, Solved: true, Done: "bias", Reached: "xor 5"}
	data := saved(t, s)
	if back, err := Restore(data, nil); err != nil || back.Tour != s.Tour {
		t.Errorf("%+v was saved and %+v read: %v", s.Tour, back.Tour, err)
	}
	for _, bad := range [][2]string{{`"help":1`, `"help":3`}, {`"task":2`, `"task":-1`}} {
		if _, err := Restore([]byte(strings.Replace(string(data), bad[0], bad[1], 1)), nil); err == nil {
			t.Errorf("%s is read", bad[1])
		}
	}
}

// TestPlaneIsSaved holds that the view of the plane and its window are saved, and that a plane
// which the network has not, or a window that cannot be drawn, is refused.
func TestPlaneIsSaved(t *testing.T) {
	s := state.Apply(state.New(), state.LoadPreset{Pane: state.NetworkPane, Name: "xor"})
	if data := saved(t, s); strings.Contains(string(data), "plane") {
		t.Errorf("a plane that nobody asked for is saved: %s", data)
	}
	for _, a := range []state.Action{state.ShowPlane{}, state.PanPlane{X: +1}, state.ZoomPlane{By: +1}} {
		s = state.Apply(s, a)
	}
	data := saved(t, s)
	back, err := Restore(data, nil)
	if err != nil || back.Network.Plane != s.Network.Plane || !back.Network.Plane.On || !back.Network.Plane.Own {
		t.Errorf("restored is %+v, want %+v, %v", back.Network.Plane, s.Network.Plane, err)
	}
	if _, err := Restore([]byte(strings.Replace(string(data), `"window":{"X0"`, `"window":{"X1":1e300,"X0"`, 1)), nil); err == nil {
		t.Error("a window with two right edges is read")
	}
	for _, bad := range [][2]string{{`"X1":`, `"X1":9e99`}, {`"plane":{`, `"batch":1,"plane":{`}} {
		if _, err := Restore([]byte(strings.Replace(string(data), bad[0], bad[1], 1)), nil); err == nil {
			t.Errorf("%s is read", bad[1])
		}
	}
	without := saved(t, state.Apply(state.New(), state.MakeNetwork{Sizes: []int{3, 2}, Seed: 1}))
	if _, err := Restore([]byte(strings.Replace(string(without), `"tens":`, `"plane":{"on":true,"own":false,"window":{"X0":0,"X1":0,"Y0":0,"Y1":0}},"tens":`, 1)), nil); err == nil {
		t.Error("a network with three inputs shows the plane")
	}
}

// TestNotationIsSaved holds that a session remembers which notation was shown, and names
// numbers in x·W whatever that is.
func TestNotationIsSaved(t *testing.T) {
	byNeurons := made(seeded(3), model.Softmax, 2, 3, 2)
	byNeurons.File = &presets.FileOrigin{Path: "/home/net.npz", Turned: true} // without its sum it is written out
	for _, c := range []struct {
		what    string
		s       state.State
		written string
		want    model.Notation
	}{
		{"x·W", state.New(), "", model.XW},
		{"asked for", state.Apply(state.New(), state.NextNotation{}), `"notation":"Wx"`, model.WX},
		{"as in the file", state.New().Load(byNeurons), `"notation":"Wx"`, model.WX},
		{"not as in the file", state.Apply(state.New().Load(byNeurons), state.NextNotation{}), `"notation":"xW"`, model.XW},
	} {
		s := state.Apply(c.s, state.SetNumber{At: model.W(0, 0, 2), Value: 7})
		data := string(saved(t, s))
		back, err := Restore([]byte(data), nil)
		if err != nil || back.Network.Notation() != c.want || back.Network.Value(model.W(0, 0, 2)) != 7 {
			t.Errorf("%s: restored as %s, %v", c.what, back.Network.Notation(), err)
		}
		if !strings.Contains(data, c.written) || c.written == "" && strings.Contains(data, "notation") || !strings.Contains(data, `"W1[1,3]"`) {
			t.Errorf("%s is written %s", c.what, data)
		}
	}
}

// TestSpeaksIsSaved holds that it is saved whether what speaks for an output is shown, and x
// with its noise, bit for bit.
func TestSpeaksIsSaved(t *testing.T) {
	s := state.New()
	for _, a := range []state.Action{state.Noise{Size: 0.2}, state.StepTo{End: +1}, state.ToggleSpeaks{}} {
		s = state.Apply(s, a)
	}
	back, err := Restore(saved(t, s), nil)
	if err != nil || !back.Network.Speaking() || !slices.Equal(back.Network.X, s.Network.X) || back.Edits(state.NetworkPane) != 1 {
		t.Errorf("%v: speaking %v, x %v, want %v", err, back.Network.Speaking(), back.Network.X, s.Network.X)
	}
}

// TestSheetIsSaved holds that the sheet of a large network is saved, and that a session
// from before there was one is read.
func TestSheetIsSaved(t *testing.T) {
	s := state.Apply(state.New().Load(made(seeded(3), model.Softmax, 20, 3, 2)), state.NextView{})
	data := saved(t, s)
	if back, err := Restore(data, nil); err != nil || !back.Network.Sheet {
		t.Errorf("the sheet is not restored: %v", err)
	}
	without := strings.Replace(string(data), `"sheet":true,`, "", 1)
	if back, err := Restore([]byte(without), nil); err != nil || back.Network.Sheet || without == string(data) {
		t.Errorf("a session without the sheet is not read: %v", err)
	}
}
