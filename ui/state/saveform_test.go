package state

import (
	"go/ast"
	"reflect"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
)

// TestEverythingIsSaved fails where a field or an edit is added of which the saved
// form knows nothing.
func TestEverythingIsSaved(t *testing.T) {
	for _, c := range []struct {
		value any
		want  string
	}{
		{State{}, "Focus Zoomed Overlay Text Scroll Full NoMouse Explaining Unit Gate Curves Network Prompt Effect Notice was past future carried"},
		{GateState{}, "Gate Field Rewriting X1 X2 XOR Preset"},
		{CurvesState{}, "Shown Chosen Probe Slope Gain Second Own View"},
		{NetworkState{}, "Net X Inputs Trace Walk Preset Place Grain Selected View Revealed Turned Tens Playing Speed derived"},
		{View{}, "Layer Softmax Selection"},
		{Prompt{}, "On For Text Caret Refusal Asked"},
		{presets.Network{}, "Network X Inputs File"},
		{model.Network{}, "Name Source Layers"},
		{model.Layer{}, "W B Activation"},
		{model.Gate{}, "W1 W2 Theta Form"},
		{gateEdit{}, "Field What Old New"},
		{numberEdit{}, "At Old New"},
		{activationEdit{}, "Layer Old New Place"},
		{networkEdit{}, "Old New"},
	} {
		var names []string
		typ := reflect.TypeOf(c.value)
		for i := range typ.NumField() {
			names = append(names, typ.Field(i).Name)
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%s has the fields %s; the saved form is made for %s", typ, got, c.want)
		}
	}
	if got, want := strings.Join(editTypes(t), " "), "activationEdit gateEdit networkEdit numberEdit"; got != want {
		t.Errorf("the edits are %s; the saved form is made for %s", got, want)
	}
	for _, c := range []struct {
		words []string
		count int
	}{
		{paneWords, Panes}, {overlayWords, int(HelpOverlay) + 1}, {fieldWords, fields}, {formWords, int(model.BiasForm) + 1},
		{rewritingWords, int(WithBias) + 1}, {grainWords, int(model.ByTerm) + 1}, {purposeWords, int(ForCommand) + 1},
	} {
		if len(c.words) != c.count {
			t.Errorf("%v are words for %d things", c.words, c.count)
		}
	}
}

// editTypes lists the types of the package that have a method undo.
func editTypes(t *testing.T) []string {
	t.Helper()
	var names []string
	for _, file := range sources(t) {
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil && f.Name.Name == "undo" {
				names = append(names, f.Recv.List[0].Type.(*ast.Ident).Name)
			}
		}
	}
	slices.Sort(names)
	return names
}
