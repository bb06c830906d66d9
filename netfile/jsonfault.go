package netfile

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"nnexplore/internal/strict"
)

// inWords returns a fault as a sentence that begins with line, column and layer, and names
// places as a network does.
func inWords(f *strict.Fault) error {
	begin := fmt.Sprintf("line %d, column %d: ", f.Line, f.Column)
	object, place := "the network", cmp.Or(f.Path, "the network")
	if rest, ok := strings.CutPrefix(f.Path, "layers["); ok {
		layer, inside, _ := strings.Cut(rest, "]")
		object, place = "the layer", placeIn(layer, inside)
		if inside != "" || f.Kind != strict.After {
			begin += "layer " + layer + ": "
		}
	}
	return errors.New(begin + sentenceOn(f, object, place))
}

// placeIn names what has the path inside in a layer: .w[2][3] of layer 1 is W1[2,3], and
// .w[2] is row 2 of W1.
func placeIn(layer, inside string) string {
	if inside == "" {
		return "layer " + layer
	}
	if row, ok := strings.CutPrefix(inside, ".w["); ok && strings.Count(row, "]") == 1 {
		return "row " + strings.TrimSuffix(row, "]") + " of W" + layer
	}
	return strings.NewReplacer(".w", "W"+layer, ".b", "b"+layer, ".", "", "][", ",").Replace(inside)
}

// sentenceOn returns a fault as a sentence. object is the name of the object it is in, and
// place that of the value.
func sentenceOn(f *strict.Fault, object, place string) string {
	field := f.Path[strings.LastIndexByte(f.Path, '.')+1:]
	where := "at " + place
	switch {
	case f.Kind == strict.Unknown:
		return fmt.Sprintf("%s has no field %s; there are %s", object, strict.Quoted(f.Found), f.Want)
	case f.Kind == strict.Twice:
		return fmt.Sprintf("the field %q is there a second time; each field stands once", f.Found)
	case f.Kind == strict.Missing:
		return fmt.Sprintf("the field %q is missing; a layer has w, b and activation", f.Found)
	case f.Kind == strict.Huge:
		return fmt.Sprintf("%s at %s is beyond the largest number there is here, about 1.8e308; a finite number was expected", f.Found, place)
	case f.Kind == strict.NotUTF8:
		return f.Found + " is not UTF-8; a network in JSON was expected, a text in UTF-8"
	case f.Kind == strict.Other:
		return f.Err.Error()
	case f.Kind == strict.Name:
		where = "at the name of a field"
	case f.Want == strict.Object:
		where = "at the beginning of " + object
	case f.Want == strict.Colon:
		where = fmt.Sprintf("after %q", field)
	case f.Want == strict.NextField:
		where = fmt.Sprintf("after the field %q", field)
	case f.Kind == strict.After:
		where = "after " + place
	}
	return fmt.Sprintf("%s stands %s; %s was expected", f.Found, where, f.Want)
}
