package state

import (
	"encoding/hex"
	"fmt"
	"math"
	"slices"
	"unicode/utf8"

	"nnexplore/model"
	"nnexplore/presets"
)

// The networks that a saved state begins with are read again, and what the edits made
// of them is put in. Everything is checked on the way.

func (r *restorer) origin(v savedOrigin) (p presets.Network, err error) {
	kinds := 0
	for _, there := range []bool{v.Preset != "", v.File != nil, v.Whole != nil} {
		if there {
			kinds++
		}
	}
	switch {
	case kinds != 1:
		return p, fmt.Errorf("it has %d of preset, file and whole; one was expected", kinds)
	case v.Preset != "":
		p, err = presets.NetworkNamed(v.Preset)
	case v.File != nil:
		p, err = r.file(*v.File)
	default:
		p.Network = model.Network{Name: v.Whole.Name, Source: v.Whole.Source}
		p.X, p.Inputs = v.Whole.X, v.Whole.Inputs
		for _, l := range v.Whole.Layers {
			p.Layers = append(p.Layers, model.Layer(l))
		}
	}
	if err != nil {
		return p, err
	}
	if v.X != nil {
		p.X = v.X
	}
	if v.Activations != nil {
		if len(v.Activations) != len(p.Layers) {
			return p, fmt.Errorf("it has activations for %d layers, but %d layers", len(v.Activations), len(p.Layers))
		}
		p.Network = withActivations(p.Network, v.Activations)
	}
	return p, checkNetwork(p)
}

// file reads a network from its file again.
func (r *restorer) file(v savedFile) (presets.Network, error) {
	if err := soundFile(v); err != nil {
		return presets.Network{}, err
	}
	if r.open == nil {
		return presets.Network{}, fmt.Errorf("the network is in the file %q, and no files are read here", v.Path)
	}
	p, err := r.open(presets.FileOrigin{Path: v.Path, Sum: v.Sum})
	if err != nil {
		return p, fmt.Errorf("the network's file cannot be read: %w", err)
	}
	if p.File == nil || p.File.Sum != v.Sum {
		return p, fmt.Errorf("the file %q has changed since; the edits were made on another network", v.Path)
	}
	p.File = &presets.FileOrigin{Path: v.Path, Sum: v.Sum, Bare: p.File.Bare}
	return p, nil
}

func soundFile(v savedFile) error {
	sum, err := hex.DecodeString(v.Sum)
	switch {
	case v.Path == "" || !utf8.ValidString(v.Path):
		return fmt.Errorf("the file %q is no path that can be written down", v.Path)
	case err != nil || len(sum) != 32:
		return fmt.Errorf("the checksum of the file %q is %.80q; 64 hexadecimal digits were expected", v.Path, v.Sum)
	}
	return nil
}

// checkNetwork says what is wrong with a network and its inputs, wherever they came
// from.
func checkNetwork(p presets.Network) error {
	if err := p.Check(); err != nil {
		return err
	}
	for i, x := range append([][]float64{p.X}, p.Inputs...) {
		if len(x) != p.In() {
			return fmt.Errorf("input %d has %d values, but W1 has %d rows", i, len(x), p.In())
		}
		if j := firstInfinite(x); j >= 0 {
			return fmt.Errorf("%s is %v; a finite number was expected", model.X(j).Name(), x[j])
		}
	}
	for l, layer := range p.Layers {
		for i, row := range layer.W {
			if j := firstInfinite(row); j >= 0 {
				return fmt.Errorf("%s is %v; a finite number was expected", model.W(l, i, j).Name(), row[j])
			}
		}
		if j := firstInfinite(layer.B); j >= 0 {
			return fmt.Errorf("%s is %v; a finite number was expected", model.B(l, j).Name(), layer.B[j])
		}
	}
	return nil
}

// firstInfinite is where the first number stands that is not finite, or -1.
func firstInfinite(v []float64) int {
	return slices.IndexFunc(v, func(x float64) bool { return math.IsNaN(x) || math.IsInf(x, 0) })
}

// content makes a network and its input from an origin; before is what was there
// before, or nil. Networks that were two in memory are two again, though they share
// their rows: an edit is worded by that.
func (r *restorer) content(v savedContent, before *content) (content, error) {
	if v.Origin < 1 || v.Origin > len(r.origins) {
		return content{}, fmt.Errorf("origin is %d; the origins go from 1 to %d", v.Origin, len(r.origins))
	}
	p := r.origins[v.Origin-1]
	switch {
	case before == nil:
	case v.Same && v.Origin == before.origin:
		p = before.preset
	case !v.Same && shared(p.Network, before.net):
		p.Layers = slices.Clone(p.Layers)
	}
	c := content{p.Network, p.X, p, v.Origin}
	switch {
	case v.Same && before == nil:
		return c, fmt.Errorf("it is the same as before, but nothing was before")
	case v.Same && !slices.Equal(before.net.Sizes(), p.Sizes()):
		return c, fmt.Errorf("it is the same as before with the shape %s, but its origin's is %s", before.net.SizesText(), p.SizesText())
	case v.Same && v.Activations != nil:
		return c, fmt.Errorf("it is the same as before and yet has other activations")
	case v.Same:
		c.net = before.net
	case v.Activations != nil && len(v.Activations) != len(p.Layers):
		return c, fmt.Errorf("it has activations for %d layers, but %d layers", len(v.Activations), len(p.Layers))
	case v.Activations != nil:
		c.net = withActivations(c.net, v.Activations)
	}
	if err := c.net.Check(); err != nil {
		return c, err
	}
	switch {
	case v.Input < 0 || v.Input > len(p.Inputs):
		return c, fmt.Errorf("input is %d; the further inputs go from 1 to %d", v.Input, len(p.Inputs))
	case v.Input > 0:
		c.x = p.Inputs[v.Input-1]
	}
	if v.X != nil {
		if len(v.X) != p.In() {
			return c, fmt.Errorf("x has %d values, but W1 has %d rows", len(v.X), p.In())
		}
		c.x = v.X
	}
	for _, change := range v.Changes {
		ref, err := c.input(change.At)
		if err != nil {
			return c, err
		}
		if v.Same && ref.Kind != model.InX {
			return c, fmt.Errorf("it is the same as before and yet %s is another", ref.Name())
		}
		c = c.with(ref, change.To)
	}
	return c, nil
}
