package netfile

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"nnexplore/internal/intact"
	"nnexplore/internal/strict"
	"nnexplore/model"
	"nnexplore/netfile/roles"
)

// maxJSON is the length of the longest JSON text that is read or written, 64 MiB:
// about three million numbers. An .npz file may hold more.
const maxJSON = 64 << 20

// A jsonNetwork is what the text of a network has. It is our own format, as the package
// comment shows it, if the layers have a field w; then it has no other fields than ours, so that
// a typing error is found. Else it comes from another program.
type jsonNetwork struct {
	name, source    string
	x               [][]float64 // the inputs; nil if there are none
	inputs, classes []string    // what the entries of x and the outputs are called
	targets         *jsonValue  // what y is meant to be for each input; nil if that is not said
	layers          []jsonLayer
	hasLayers       bool
	sizes           []float64   // of the rows of neurons, where these are what layers lists
	others          []jsonField // all other fields
}

// ReadJSON implements [strict.Value].
func (n *jsonNetwork) ReadJSON(r *strict.Reader) error {
	err := r.Object(func(name string, pos strict.Pos) error {
		return r.Field(name, func() (err error) {
			switch name {
			case "name":
				n.name, err = r.String()
			case "source":
				n.source, err = r.String()
			case "x":
				n.x, err = readRows(r, "x")
			case "layers":
				n.hasLayers = true
				err = n.readLayers(r)
			default:
				f := jsonField{name: name, pos: pos}
				err = f.value.ReadJSON(r)
				n.others = append(n.others, f)
			}
			return err
		})
	})
	n.takeNames()
	if err == nil && len(n.others) > 0 && !n.isOthers() {
		return n.unknown(r)
	}
	return err
}

// takeNames takes what the entries of x and the outputs are called out of the other fields,
// where it is a list of strings, and the targets.
func (n *jsonNetwork) takeNames() {
	n.others = slices.DeleteFunc(n.others, func(f jsonField) bool {
		names, ok := f.value.strings()
		switch {
		case ok && f.name == "inputs":
			n.inputs = names
		case ok && f.name == "classes":
			n.classes = names
		case f.name == "targets":
			n.targets = &f.value
		default:
			return false
		}
		return true
	})
}

// unknown refuses a field that our own format does not have.
func (n *jsonNetwork) unknown(r *strict.Reader) error {
	f := n.others[0]
	if f.name == "inputs" || f.name == "classes" {
		return r.Fail(f.pos, fmt.Errorf(`%s is no list of names; one such as ["height", "weight"] was expected`, f.name))
	}
	return r.Refuse(strict.Fault{Pos: f.pos, Kind: strict.Unknown, Found: f.name, Want: "name, source, x, targets, inputs, classes, layers"})
}

// readLayers reads a list of layers, or of sizes. It has at most [model.MaxLayers] layers; a
// longer one is not read to its end.
func (n *jsonNetwork) readLayers(r *strict.Reader) error {
	return r.List(func(i int) error {
		if i == model.MaxLayers {
			return r.Fail(r.Pos(), fmt.Errorf("at most %d layers were expected", i))
		}
		if len(n.sizes) > 0 || i == 0 && slices.ContainsFunc([]rune("123456789"), r.Follows) {
			f, err := r.Float()
			n.sizes = append(n.sizes, f)
			return err
		}
		var l jsonLayer
		var first *jsonLayer
		if i > 0 {
			first = &n.layers[0]
		}
		err := l.read(r, first)
		n.layers = append(n.layers, l)
		return err
	})
}

// A jsonLayer is a layer of our own format, or any object.
type jsonLayer struct {
	own        bool
	w          [][]float64
	b          []float64 // nil if there are none
	activation model.Activation
	others     []jsonField // all other fields
}

// read reads a layer; before is the first one, nil if this is the first.
func (l *jsonLayer) read(r *strict.Reader, before *jsonLayer) error {
	start, hasW := r.Pos(), false
	err := r.Object(func(name string, pos strict.Pos) error {
		return r.Field(name, func() (err error) {
			switch name {
			case "w":
				hasW = true
				l.w, err = readMatrix(r)
			case "b":
				l.b, err = readBiases(r)
			case "activation":
				l.activation, err = readActivation(r)
			default:
				f := jsonField{name: name, pos: pos}
				err = f.value.ReadJSON(r)
				l.others = append(l.others, f)
			}
			return err
		})
	})
	l.own = hasW || before != nil && before.own || !slices.ContainsFunc(l.others, func(f jsonField) bool {
		return roles.Role(f.name) == 'W' || f.value.kind == 'o'
	})
	switch {
	case err != nil:
		return err
	case before != nil && l.own && !before.own:
		return r.Fail(start, errors.New("it has w, b and activation, but the layers before have fields of other names; one form was expected"))
	case l.own && len(l.others) > 0:
		return r.Refuse(strict.Fault{Pos: l.others[0].pos, Kind: strict.Unknown, Found: l.others[0].name, Want: "w, b, activation"})
	case l.own && !hasW:
		return r.Refuse(strict.Fault{Pos: start, Kind: strict.Missing, Found: "w"})
	case l.own && before != nil && l.activation == "" && before.activation != "":
		return r.Refuse(strict.Fault{Pos: start, Kind: strict.Missing, Found: "activation"})
	case l.own && before != nil && l.activation != "" && before.activation == "":
		return r.Fail(start, errors.New("it has an activation, but layer 1 has none; all layers, or none, were expected to have one"))
	}
	return nil
}

// readJSON reads a network from a text of at most maxJSON bytes. It keeps the numbers in
// memory, but not the text.
//
// The error is a sentence. It begins with line and column if the text is at fault, and is
// that of [model.Network.Check] if the layers do not fit together. An error of text is
// wrapped.
func readJSON(text io.Reader, o Options) (File, error) {
	limited := &io.LimitedReader{R: text, N: maxJSON + 1}
	r := strict.NewReader(limited)
	var read jsonNetwork
	err := r.Decode(&read)
	if err == nil && !read.hasLayers && !read.isOthers() {
		err = r.Fail(r.Pos(), errors.New(`the field "layers" is missing; a list of at least one layer was expected`))
	}
	var fault *strict.Fault
	switch {
	case limited.N == 0:
		return File{}, errors.New("it is longer than 64 MiB; a network in JSON takes at most that, and .npz has room for more")
	case errors.As(err, &fault):
		return File{}, inWords(fault)
	case err != nil:
		return File{}, intact.Unreadable(err)
	case read.isOthers():
		c, err := read.content()
		if err != nil {
			return File{}, err
		}
		f, err := c.file(o)
		f.Network.Name, f.Network.Source = read.name, read.source
		if err == nil {
			f.nameAsFits(read.inputs, read.classes)
			f.targetAsFits(read.targets)
		}
		return f, err
	case o.Rows == Neurons:
		return File{}, errors.New("in this kind of JSON a row of w is for each value that comes in; a row for each neuron was asked for")
	}
	return read.own(o)
}

// nameAsFits gives the network those names that there is one of for each number; what other
// programs list may be meant for something else, and is left aside.
func (f *File) nameAsFits(inputs, classes []string) {
	take := func(what string, inputs, classes []string) {
		named := f.Network
		if named.Inputs, named.Classes = inputs, classes; named.Check() == nil {
			f.Network = named
		} else {
			f.Left = append(f.Left, Aside{Name: what})
		}
	}
	take("inputs", inputs, nil)
	take("classes", f.Network.Inputs, classes)
}

// own makes a File of a text in our own format, whose layers all name their activations or none does.
func (n *jsonNetwork) own(o Options) (File, error) {
	net := model.Network{Name: n.name, Source: n.source, Inputs: n.inputs, Classes: n.classes}
	bare := len(n.layers) > 0 && n.layers[0].activation == ""
	var none, one []int
	for i, l := range n.layers {
		if wide := len(l.w) > 0 && len(l.w[0]) > 1; l.b == nil && len(l.w) > 0 {
			none = append(none, i)
			l.b = make([]float64, len(l.w[0]))
		} else if len(l.b) == 1 && wide {
			one = append(one, i)
			l.b = slices.Repeat(l.b, len(l.w[0]))
		}
		layer := model.Layer{W: l.w, B: l.b, Activation: l.activation}
		if bare {
			layer.Activation = o.layer(i, len(n.layers), len(l.b))
		}
		net.Layers = append(net.Layers, layer)
	}
	f, err := newFile(net, n.x)
	f.Bare = bare
	f.NoBias, f.OneBias = none, one
	if err == nil && n.targets != nil {
		f.Targets, err = f.targets(*n.targets)
	}
	return f, err
}

// readBiases reads one number, or a list of numbers, standing or lying.
func readBiases(r *strict.Reader) ([]float64, error) {
	if r.FollowsNumber() {
		f, err := r.Float()
		return []float64{f}, err
	}
	pos := r.Pos()
	rows, err := readRows(r, "b")
	if err != nil || len(rows) == 1 {
		return rows[0], err
	}
	b := []float64{}
	for _, row := range rows {
		if len(row) != 1 {
			return nil, r.Fail(pos, errors.New("b has several rows; numbers, in one row or in one column, were expected"))
		}
		b = append(b, row...)
	}
	return b, nil
}

// readActivation reads the name of an activation.
func readActivation(r *strict.Reader) (model.Activation, error) {
	pos := r.Pos()
	s, err := r.String()
	if err != nil {
		return "", err
	}
	a, err := model.ParseActivation(strict.Short(s))
	if err != nil {
		return "", r.Fail(pos, err)
	}
	return a, nil
}
