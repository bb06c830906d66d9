package entry

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// A Name is what is typed to go to a number by its name, or to set it, in its parts:
// "W2[3,1]", "θ 0.7".
type Name struct {
	Whole string // all of it
	First string // up to the first blank or bracket, in lower case
	rest  string // what follows
}

// NameOf takes a text apart. An = between name and value may stand there.
func NameOf(text string) Name {
	text = strings.TrimSpace(strings.ReplaceAll(text, "=", " "))
	at := strings.IndexAny(text, " \t[")
	if at < 0 {
		at = len(text)
	}
	return Name{text, strings.ToLower(text[:at]), text[at:]}
}

// Indexed reports whether a bracket follows the first part.
func (c Name) Indexed() bool { return strings.HasPrefix(c.rest, "[") }

// Value is what follows the first part, where that is no index.
func (c Name) Value() string { return strings.TrimSpace(c.rest) }

// ErrOther is the answer where a name is none of what it was looked for in.
var ErrOther = errors.New("the name is none of these")

// A Goal is a number of a network to go to; or, where it Sets, to give a value or, as all of
// x or of the b of its layer, values.
type Goal struct {
	At     model.Ref
	Sets   bool
	Value  float64
	Values []float64
}

// Computed refuses a value for a number that comes from others.
type Computed struct{ At model.Ref }

func (c Computed) Error() string {
	return fmt.Sprintf("%s is computed; set an x, W or b that it comes from, such as %s 0.5", c.At.Name(), model.B(c.At.Layer, c.At.J).Name())
}

// To goes to the number at r, or sets it where a value follows its name.
func To(r model.Ref, value string) (Goal, error) {
	switch {
	case value == "":
		return Goal{At: r}, nil
	case !r.IsInput():
		return Goal{}, Computed{r}
	}
	v, err := number.Parse(value)
	return Goal{At: r, Sets: true, Value: v}, err
}

// In reads the name of a number of the network, of all of x or of a b. It returns [ErrOther]
// where that is no name there can be.
func (c Name) In(net model.Network, shown model.Notation) (Goal, error) {
	table, digits, ok := c.table()
	switch {
	case !ok:
		return Goal{}, ErrOther
	case digits != "" && strings.Contains("xy", table): // x1, as some write x[1]
		c.First, c.rest = table, "["+digits+"]"+c.rest
	case !c.Indexed() && strings.Contains("xb", table):
		return c.vector(net, table)
	}
	index, value := c.indexAndValue(table)
	second, python := strings.CutPrefix(value, "[") // W2[2][0], as Python writes it
	if python = python && table == "w"; python {
		behind, rest, _ := strings.Cut(second, "]")
		index, value = index+","+behind, strings.TrimSpace(rest)
	}
	r, err := shown.ParseRef(net, strings.Replace(c.First, "w", "W", 1)+"["+index+"]")
	switch {
	case err != nil && table == "y" && !c.Indexed():
		err = fmt.Errorf("%w; where a curve gives 0.9 is asked in the curves: the key 2 goes there", err)
	case err != nil && (c.First == "w1" || c.First == "w2") && !c.Indexed():
		err = fmt.Errorf("%w; the gate has a number %s of its own: the key 1 goes there", err, c.First)
	}
	if err == nil && python {
		err = fmt.Errorf("type %s: W has one pair of brackets here, and counts from 1", shown.Name(r))
	}
	if err != nil {
		return Goal{}, err
	}
	return To(r, value)
}

// table takes the name of a table apart: the letter, and the digits of the layer.
func (c Name) table() (letter, digits string, ok bool) {
	if c.First == "" || !strings.Contains("xwbazy", c.First[:1]) {
		return "", "", false
	}
	letter, digits = c.First[:1], c.First[1:]
	return letter, digits, strings.Trim(digits, "0123456789") == "" && (digits != "" || c.Indexed() || letter == "x" || letter == "y")
}

// indexAndValue takes what follows a name apart. Brackets may be left out, and so may the
// second of them.
func (c Name) indexAndValue(table string) (index, value string) {
	if inside, ok := strings.CutPrefix(c.rest, "["); ok {
		index, value, _ = strings.Cut(inside, "]")
		return index, strings.TrimSpace(value)
	}
	words := strings.FieldsFunc(c.rest, func(r rune) bool { return r == ' ' || r == '\t' || r == ',' })
	at := 1
	if table == "w" {
		at = 2
	}
	at = min(at, len(words))
	return strings.Join(words[:at], " "), strings.Join(words[at:], " ")
}

// vector reads the numbers of all of x or of a b; one number is for all of a b.
func (c Name) vector(net model.Network, table string) (Goal, error) {
	at, size := model.X(0), net.In()
	if table == "b" {
		r, err := model.ParseRef(net, c.First+" 1")
		if err != nil {
			return Goal{}, err
		}
		at, size = model.B(r.Layer, 0), net.Layers[r.Layer].Out()
	}
	first := c.First + "[1]"
	if c.Value() == "" {
		return Goal{}, fmt.Errorf("which one? %s goes to the first number of %s, %s sets all of it", first, c.First, c.First+" "+number.UpTo(size))
	}
	v, err := number.ParseVector(c.Value())
	switch {
	case err != nil:
		return Goal{}, err
	case table == "b" && len(v) == 1:
		v = slices.Repeat(v, size)
	case len(v) != size:
		return Goal{}, fmt.Errorf("%s has %s, not %d; type %s, or %s 0.5 for one", c.First, number.Count(size, "number"), len(v), c.First+" "+number.UpTo(size), first)
	}
	return Goal{At: at, Sets: true, Values: v}, nil
}

// A Point is an x on the curves, on the Curve that is named where one is, or where it is a Height
// a y to look for on that in hand. It Sets nothing where it only names a curve.
type Point struct {
	Curve        model.Activation
	Sets, Height bool
	Value        float64
}

// OnCurve reads x, y or a curve, with a number behind it; that of a curve may stand in parentheses, as
// people write it: "sigmoid(1.2)". It returns [ErrOther] where the name is none of these.
func (c Name) OnCurve() (p Point, err error) {
	if p.Curve, err = model.ParseActivation(c.First); err != nil || c.Indexed() {
		p.Curve = ""
		if at := strings.LastIndex(c.Whole, "("); at > 0 && strings.HasSuffix(c.Whole, ")") {
			if curve, err := model.ParseActivation(strings.ToLower(c.Whole[:at])); err == nil {
				p = Point{Curve: curve, Sets: true}
				p.Value, err = number.Parse(strings.TrimSpace(c.Whole[at+1 : len(c.Whole)-1]))
				return p, err
			}
		}
	}
	switch {
	case p.Curve != "" && c.Value() == "":
		return p, nil
	case p.Curve != "":
	case c.First != "x" && c.First != "y" || c.Indexed() || strings.ContainsAny(c.Value(), ",;["):
		return p, ErrOther
	case c.Value() == "":
		return p, errors.New("which one? x 1.2 takes the probe there, y 0.9 looks for that height")
	}
	p.Sets, p.Height = true, c.First == "y"
	p.Value, err = number.Parse(c.Value())
	return p, err
}
