package presets

import (
	"fmt"
	"path/filepath"
	"strings"

	"nnexplore/model"
)

// Label tells the network from others: by its name and by the file that it came from.
func (n Network) Label() string {
	if n.File == nil {
		return n.Name
	}
	if file := n.fileName(); file != n.Name {
		return n.Name + " of " + file
	}
	return n.Name
}

// SameAs reports whether both are one network, though its numbers may differ: one of the presets, or of
// one file, whichever way it was read.
func (n Network) SameAs(m Network) bool {
	if (n.File == nil) != (m.File == nil) || n.Label() != m.Label() {
		return false
	}
	return n.File == nil || n.File.Path == m.File.Path
}

// fileName is the name of the network's file. A pipe has none, and gives the network its own.
func (n Network) fileName() string {
	if n.File.Path == "" {
		return n.Name
	}
	return filepath.Base(n.File.Path)
}

// Unnamed says what the file of the network does not, and what stands in for it:
// "own.npz names no activations; assumed: sigmoid inside, softmax at the end", and x·W + b before them where W·x + b
// fits as well. It is "" where the file leaves nothing open, or there is none. Readers give all inner layers the same activation.
func (n Network) Unnamed() string {
	if n.File == nil || !n.File.Bare && !n.File.Undecided {
		return ""
	}
	file := n.fileName()
	if !n.File.Bare {
		return file + " fits W·x + b as well; assumed: x·W + b"
	}
	product := ""
	if n.File.Undecided {
		product = "x·W + b, "
	}
	return fmt.Sprintf("%s names no activations; assumed: %s%s", file, product, n.activations(0, n.Last()))
}

// activations are those of the first and the last of some layers, of which all but that of
// the output are the same: "sigmoid inside, softmax at the end".
func (n Network) activations(first, last int) string {
	var words []string
	if first < n.Last() {
		words = append(words, fmt.Sprintf("%s inside", n.Layers[first].Activation))
	}
	if last == n.Last() {
		words = append(words, fmt.Sprintf("%s at the end", n.Layers[last].Activation))
	}
	return strings.Join(words, ", ")
}

// OtherRows is what the rows of W stand for where the network's file is read the other way
// round, "inputs" or "neurons".
func (f FileOrigin) OtherRows() string {
	if f.Turned {
		return "inputs"
	}
	return "neurons"
}

// OtherWay reports whether f and g are one file, read in two ways.
func (f *FileOrigin) OtherWay(g *FileOrigin) bool {
	return f != nil && g != nil && f.Path == g.Path && f.Turned != g.Turned
}

// Product is a layer as the file has it, by the way it was read.
func (f FileOrigin) Product() string {
	return Network{File: &f}.Notation().Sums("x", "")
}

// Notation is how the products of the network are written where nobody asked for another:
// as in its file, in x·W without one.
func (n Network) Notation() model.Notation {
	if n.File != nil && n.File.Turned {
		return model.WX
	}
	return model.XW
}

// mostLeft is how much of what was left aside is named.
const mostLeft = 4

// Reading tells how the file of the network was read where that is not plain: which way
// round W was, which of several inputs x is, which b and activations it has not, and what
// belongs to no layer. It has a sentence without a stop for each, for those who see the
// network in a notation.
func (n Network) Reading(shown model.Notation) (told []string) {
	if n.File == nil {
		return nil
	}
	f := n.File
	switch {
	case f.Turned && shown == model.WX:
		told = append(told, "W has a row for each neuron, as in the file (W·x + b)")
	case f.Turned:
		told = append(told, "W has a row for each neuron in this file (W·x + b); turned")
	}
	if f.Undecided {
		told = append(told, "W fits x·W + b and W·x + b; x·W + b is assumed")
	}
	if rows := len(n.Examples); rows > 1 {
		told = append(told, fmt.Sprintf("x is row 1 of %d", rows))
	}
	if len(f.NoBias) > 0 {
		told = append(told, "it has no "+ofLayers("b", f.NoBias, len(n.Layers))+"; zeros are assumed")
	}
	if len(f.OneBias) > 0 {
		told = append(told, ofLayers("b", f.OneBias, len(n.Layers))+": one number for all neurons")
	}
	if u := f.Unnamed; len(u) > 0 {
		told = append(told, fmt.Sprintf("it names no activation of %s; assumed: %s", ofLayers("layer ", u, len(n.Layers)), n.activations(u[0], u[len(u)-1])))
	}
	if left := f.Left; len(left) > 0 {
		more := ""
		if len(left) > mostLeft {
			left, more = left[:mostLeft], fmt.Sprintf(" and %d more", len(f.Left)-mostLeft)
		}
		told = append(told, "left aside: "+strings.Join(left, ", ")+more)
	}
	return told
}

// ofLayers names what layers have: "b1, b3", or "b" for all of several.
func ofLayers(thing string, layers []int, all int) string {
	if len(layers) == all && all > 1 {
		return thing
	}
	var names []string
	for i, l := range layers {
		if i == mostLeft {
			names = append(names, fmt.Sprintf("and %d more", len(layers)-mostLeft))
			break
		}
		names = append(names, fmt.Sprintf("%s%d", thing, l+1))
	}
	return strings.Join(names, ", ")
}
