// Package gateset is what the gate pane shows, as a value.
package gateset

import (
	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
)

// Field is one of the numbers of the gate pane that can be changed.
type Field int

// The fields: the gate's own three, and the inputs of the row that is one's own.
const (
	W1 Field = iota
	W2
	Theta // or b, in the b form
	OwnX1
	OwnX2
	Fields = 5 // how many there are
)

// Gate is what the gate pane shows.
type Gate struct {
	Gate      model.Gate
	Field     Field // the chosen one
	Rewriting Rewriting
	X1, X2    float64 // the row that is one's own
	XOR       bool    // the try at XOR is shown
	Preset    string  // the name of the preset that it came from
}

// Load puts a preset in the place of the gate, in the form that it has.
func (g Gate) Load(p presets.Gate) Gate {
	g.Gate, g.Preset, g.Field = p.Gate, p.Name, Theta
	if p.Form == model.BiasForm {
		return g.Rewritten(WithBias)
	}
	return g.Rewritten(WithTheta)
}

// Title is the name of the gate's preset for people.
func (g Gate) Title() string {
	if p, err := presets.GateNamed(g.Preset); err == nil {
		return p.Title()
	}
	return g.Preset
}

// Label is the title of the gate where it stands as its preset came, else its numbers: changed, it
// may be another gate than the title says.
func (g Gate) Label() string {
	if p, err := presets.GateNamed(g.Preset); err == nil && p.W1 == g.Gate.W1 && p.W2 == g.Gate.W2 && p.Theta == g.Gate.Theta {
		return p.Title()
	}
	text := ""
	for f := W1; f <= Theta; f++ {
		text += ", " + g.FieldName(f) + " " + number.Short(g.Value(f))
	}
	return text[2:]
}

// BackToForm is how often b is pressed until the rule is written as the preset has it, in keys; ""
// where it is.
func (g Gate) BackToForm() string {
	p, err := presets.GateNamed(g.Preset)
	if err != nil {
		return ""
	}
	presses := (g.Load(p).Rewriting - g.Rewriting + Rewritings) % Rewritings
	return [Rewritings]string{"", "b", "b b"}[presses]
}

// FieldName is the field's name on screen.
func (g Gate) FieldName(f Field) string {
	if f == Theta && g.Gate.Form == model.BiasForm {
		return "b"
	}
	return [...]string{"w1", "w2", "θ", "x1", "x2"}[f]
}

// Value is the number in field f.
func (g Gate) Value(f Field) float64 {
	if f == Theta && g.Gate.Form == model.BiasForm {
		return g.Gate.B()
	}
	return *g.Stored(f)
}

// Stored is where the number of a field is kept: θ, whichever of θ and b is shown.
func (g *Gate) Stored(f Field) *float64 {
	return [...]*float64{&g.Gate.W1, &g.Gate.W2, &g.Gate.Theta, &g.X1, &g.X2}[f]
}

// Order is the order in which the fields are chosen: above θ the weights, and above
// these one's own inputs, so that nobody who looks for a weight comes upon an input.
var Order = [Fields]Field{OwnX1, OwnX2, W1, W2, Theta}

// Rewriting is how far the rule is rewritten from θ to b.
type Rewriting int

// The stages of it.
const (
	WithTheta  Rewriting = iota // w1·x1 + w2·x2 > θ
	OneSide                     // w1·x1 + w2·x2 − θ > 0
	WithBias                    // b + w1·x1 + w2·x2 > 0
	Rewritings = 3              // how many there are
)

// Rewritten is the gate with its rule rewritten so far, in the form that goes with it.
func (g Gate) Rewritten(to Rewriting) Gate {
	g.Rewriting, g.Gate.Form = to, model.ThetaForm
	if to == WithBias {
		g.Gate.Form = model.BiasForm
	}
	return g
}
