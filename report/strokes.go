package report

import (
	"strings"

	"nnexplore/model"
)

// A Stroke is the six characters with which a curve is drawn: along, up, and the
// four corners as in the string of StrokeOf.
type Stroke string

// strokes are those of the activations, told apart without colour, and the same for a
// screen that has ASCII characters only.
var strokes = map[model.Activation]struct{ full, ascii Stroke }{
	model.Sigmoid:      {"─│╭╮╰╯", "******"},
	model.StepFunction: {"━┃┏┓┗┛", "######"},
	model.ReLU:         {"═║╔╗╚╝", "======"},
	model.Tanh:         {"┄┆╭╮╰╯", "~~~~~~"},
	model.LeakyReLU:    {"┅┇┏┓┗┛", "%%%%%%"},
	model.Softplus:     {"••••••", "ssssss"},
	model.Identity:     {"······", "......"},
}

// Dotted is the stroke for what is derived from another curve.
const Dotted Stroke = "∙∙∙∙∙∙"

// Ringed is the stroke for a curve beside those of the activations.
const Ringed Stroke = "◦◦◦◦◦◦"

// StrokeOf is the stroke of an activation, of ASCII characters where need be.
func StrokeOf(f model.Activation, ascii bool) Stroke {
	if ascii {
		return strokes[f].ascii
	}
	return strokes[f].full
}

// Sample is a piece of the stroke, for a legend.
func (s Stroke) Sample() string { return strings.Repeat(string([]rune(s)[0]), 3) }
