package model

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"nnexplore/mathx"
	"nnexplore/number"
)

// ParseActivation finds the activation that a person or another program means: by the
// name it has here, by the one that it has in NumPy programs, PyTorch, Keras, scikit-learn,
// MATLAB or brain.js, in any case, with or without what parts its words. What others call
// hardlim or a unit or binary step is 1 at 0 too. Behind leaky_relu
// its slope left of 0 may stand in parentheses. The error lists those there are.
func ParseActivation(s string) (Activation, error) {
	name, inside, parts := strings.Cut(s, "(")
	inside, closed := strings.CutSuffix(strings.TrimSpace(inside), ")")
	a := meant(name)
	switch {
	case a == "" || parts && !closed:
		return "", noActivation(s)
	case strings.TrimSpace(inside) == "":
		return a, nil
	case a != LeakyReLU:
		return "", fmt.Errorf("%.60q: only leaky_relu has a number in parentheses, its slope left of 0, as in leaky_relu(0.2)", s)
	}
	if key, value, named := strings.Cut(inside, "="); named && (joined(key) == "negativeslope" || joined(key) == "alpha") {
		inside = value
	}
	slope, err := number.Parse(inside)
	if err != nil {
		bad := err.(number.Refusal)
		bad.Wrong = "the slope of leaky_relu left of 0: " + bad.Wrong
		return "", bad
	}
	return Leaky(slope), nil
}

func noActivation(s string) error {
	return fmt.Errorf("%q is no activation; there are %s, and softmax at the output", s, strings.Join(Names(Elementwise()), ", "))
}

// Names are activations by their names.
func Names(list []Activation) []string {
	names := make([]string, len(list))
	for i, a := range list {
		names[i] = string(a)
	}
	return names
}

// longestName is more than any activation is called.
const longestName = 40

// meant is the activation of that name, "" for none.
func meant(name string) Activation {
	if len(name) > longestName {
		return ""
	}
	name = name[strings.LastIndexByte(name, '.')+1:] // np.tanh, nn.ReLU
	name = strings.TrimSuffix(joined(name), "function")
	for i := range curves {
		if joined(string(curves[i].name)) == name {
			return curves[i].name
		}
	}
	return elsewhere(name)
}

// elsewhere is the activation that has the name, as joined gives it, in other places.
func elsewhere(name string) Activation {
	switch name {
	case "softmax":
		return Softmax
	case "logistic", "expit", "logsig":
		return Sigmoid
	case "heaviside", "threshold":
		return StepFunction
	case "hardlim", "unitstep", "binarystep", "step≥", "step>=":
		return StepAtLeast
	case "rectifier", "rectifiedlinear", "rectifiedlinearunit", "poslin":
		return ReLU
	case "tansig", "hyperbolictangent":
		return Tanh
	case "leakyrectifier", "lrelu":
		return LeakyReLU
	case "smoothrelu":
		return Softplus
	case "linear", "none", "purelin", "id":
		return Identity
	}
	return ""
}

// joining is made once: to make it takes longer than to use it, and a file may have 10000 names.
var joining = strings.NewReplacer("_", "", "-", "", " ", "")

// joined is a name in lower case without what parts its words.
func joined(name string) string { return joining.Replace(strings.ToLower(name)) }

// Leaky is the leaky ReLU with that finite slope left of 0. Its name is written
// leaky_relu(0.2), and without the slope where that is 0.01.
func Leaky(slope float64) Activation {
	if slope == mathx.LeakySlope {
		return LeakyReLU
	}
	return LeakyReLU + "(" + Activation(slopeText(slope)) + ")"
}

// slopeText is a slope with all its digits.
func slopeText(v float64) string { return string(number.AppendPlain(nil, v)) }

// Family is the activation in the list of [Elementwise], or Softmax, that a is, whatever
// its slope.
func (a Activation) Family() Activation {
	if _, leaky := a.leak(); leaky {
		return LeakyReLU
	}
	return a
}

// leak is the slope left of 0 of a leaky ReLU whose name has one.
func (a Activation) leak() (slope float64, ok bool) {
	text, ok := strings.CutPrefix(string(a), string(LeakyReLU)+"(")
	if !ok {
		return 0, false
	}
	slope, err := strconv.ParseFloat(strings.TrimSuffix(text, ")"), 64)
	return slope, err == nil && slope-slope == 0 && Leaky(slope) == a // finite, and as it is written
}

// Name is the number's name in [XW], as files and sessions have it: "x[1]", "W1[1,2]",
// "b2[1]". Those who show it ask [Notation.Name].
func (r Ref) Name() string {
	switch r.Kind {
	case InC:
		return "c"
	case InSum:
		return "Σ"
	case InL:
		return "L"
	case InShare:
		return "s"
	case InDiff:
		return A(r.Layer, r.J).Name() + " − c"
	case InExp:
		return "e^(" + A(r.Layer, r.J).Name() + " − c)"
	case InSlope:
		return "h′(" + A(r.Layer, r.J).Name() + ")"
	case InW, InDW:
		return fmt.Sprintf("%s%d[%d,%d]", tableNames[r.Kind], r.Layer+1, r.I+1, r.J+1)
	case InX, InY, InT, InDX, InDY:
		return fmt.Sprintf("%s[%d]", tableNames[r.Kind], r.J+1)
	}
	return fmt.Sprintf("%s%d[%d]", tableNames[r.Kind], r.Layer+1, r.J+1)
}

// tableNames has the names of the tables, without a layer.
var tableNames = [...]string{
	InX: "x", InW: "W", InB: "b", InA: "a", InZ: "z", InY: "y",
	InT: "t", InDY: "∂y", InDelta: "δ", InDW: "∂W", InDB: "∂b", InDZ: "∂z", InDX: "∂x",
}

// checkNames returns an error if names for the entries of a vector are neither none nor one
// for each, or two are the same, or one is empty or cannot be printed.
func checkNames(what string, names []string, size int, vector string) error {
	if len(names) == 0 {
		return nil
	}
	if len(names) != size {
		return fmt.Errorf("%s has %s, but %s has %s; a name for each was expected", what, number.Count(len(names), "name"), vector, number.Count(size, "number"))
	}
	seen := make(map[string]int, len(names))
	for i, name := range names {
		switch other, twice := seen[name]; {
		case strings.TrimSpace(name) == "":
			return fmt.Errorf("name %d of %s is empty; a word such as height was expected", i+1, what)
		case !utf8.ValidString(name) || strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }):
			return fmt.Errorf("name %d of %s, %.60q, has a character that cannot be printed", i+1, what, name)
		case twice:
			return fmt.Errorf("names %d and %d of %s are both %.60q; each name was expected once", other, i+1, what, name)
		}
		seen[name] = i + 1
	}
	return nil
}

// ClassName is what output j, from 0, is called, "" where it has no name.
func (n Network) ClassName(j int) string { return nameIn(n.Classes, j) }

// Called is what the entry of x or y at r is called, "" where it has no name.
func (n Network) Called(r Ref) string {
	switch r.Kind {
	case InX:
		return nameIn(n.Inputs, r.J)
	case InY:
		return nameIn(n.Classes, r.J)
	}
	return ""
}

func nameIn(names []string, i int) string {
	if i >= len(names) {
		return ""
	}
	return names[i]
}

// FindCalled finds the entry of x or y by what it is called, in any case, where text begins
// with that; rest is what stands behind it. Of several such names the longest is meant.
func (n Network) FindCalled(text string) (r Ref, rest string, ok bool) {
	text = spaced(text)
	most := 0
	find := func(names []string, entry func(int) Ref) {
		for i, name := range names {
			name = spaced(name)
			if len(name) <= most || len(name) > len(text) || !strings.EqualFold(name, text[:len(name)]) {
				continue
			}
			if behind := text[len(name):]; behind == "" || behind[0] == ' ' {
				r, rest, ok, most = entry(i), strings.TrimSpace(behind), true, len(name)
			}
		}
	}
	find(n.Inputs, X)
	find(n.Classes, func(j int) Ref { return n.Out(n.Last(), j) })
	return r, rest, ok
}

// spaced is a text as it is typed to set a number: one blank between its words, and in place
// of =.
func spaced(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "=", " ")), " ")
}
