package session

import (
	"encoding/hex"
	"fmt"
	"math"
	"slices"
	"unicode/utf8"

	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/number"
	"nnexplore/presets"
)

// An Opener reads the network in a file, whose rows of W stand for what the File's Rows say;
// the network's File identifies what was read.
type Opener func(path, rows string) (presets.Network, error)

// A FileError is the error where the file of a session's network is missing or has
// changed; the session itself is sound.
type FileError struct{ err error }

func (e *FileError) Error() string { return e.err.Error() }

// Unwrap returns the error of reading the file.
func (e *FileError) Unwrap() error { return e.err }

// networkLine names a network by its preset, or by its file if named allows it, or writes
// it out.
func networkLine(p *presets.Network, named func(presets.FileOrigin) bool) field {
	if f := p.File; f != nil && checkFile(*f) == nil && named(*f) {
		return fileLine(p, nil)
	}
	if q, err := presets.NetworkNamed(p.Name); err == nil && samePreset(*p, q) {
		return presetLine(p)
	}
	return wholeLine(p)
}

func presetLine(p *presets.Network) field {
	name := p.Name
	return object("preset", []field{plain("name", &name)}).checked(func() (err error) {
		*p, err = presets.NetworkNamed(name)
		return err
	})
}

// fileLine has the activations too, which the file may not name.
func fileLine(p *presets.Network, open Opener) field {
	var f presets.FileOrigin
	if p.File != nil {
		f = *p.File
	}
	var to []model.Activation
	for _, l := range p.Layers {
		to = append(to, l.Activation)
	}
	return object("file", []field{plain("path", &f.Path), plain("sha256", &f.Sum), rarely("rows", &f.Rows), list("activations", &to)}).checked(func() (err error) {
		if *p, err = readNetwork(f, open); err != nil {
			return err
		}
		if len(to) != len(p.Layers) {
			return fmt.Errorf("it has activations for %s, but %s", number.Count(len(to), "layer"), number.Count(len(p.Layers), "layer"))
		}
		p.Layers = slices.Clone(p.Layers)
		for l := range to {
			p.Layers[l].Activation = to[l]
		}
		return p.Check()
	})
}

// readNetwork reads a network from its file again.
func readNetwork(f presets.FileOrigin, open Opener) (p presets.Network, err error) {
	if err := checkFile(f); err != nil {
		return p, err
	}
	if open == nil {
		return p, fmt.Errorf("the network is in the file %q, and no files are read here", f.Path)
	}
	p, err = open(f.Path, f.Rows)
	if err == nil && (p.File == nil || p.File.Sum != f.Sum) {
		err = fmt.Errorf("%s has changed since the session was written", f.Path)
	}
	if err != nil {
		return p, &FileError{err: err}
	}
	return p, nil
}

func checkFile(f presets.FileOrigin) error {
	sum, err := hex.DecodeString(f.Sum)
	switch {
	case netfile.RowsNamed(f.Rows).String() != f.Rows:
		return fmt.Errorf("the rows of the file %q are %.40q; inputs or neurons was expected", f.Path, f.Rows)
	case f.Path == "" || !utf8.ValidString(f.Path):
		return fmt.Errorf("the file %q is no path that can be written down", f.Path)
	case err != nil || len(sum) != 32:
		return fmt.Errorf("the checksum of the file %q is %.80q; 64 hexadecimal digits were expected", f.Path, f.Sum)
	}
	return nil
}

// A layer is a layer that is written out.
type layer struct {
	W          [][]float64      `json:"w"`
	B          []float64        `json:"b"`
	Activation model.Activation `json:"activation"`
}

func wholeLine(p *presets.Network) field {
	var layers []layer
	for _, l := range p.Layers {
		layers = append(layers, layer(l))
	}
	return object("network", []field{
		plain("name", &p.Name), plain("source", &p.Source), list("x", &p.X), list("inputs", &p.Examples), seldom("targets", &p.Targets), seldom("inputNames", &p.Inputs), seldom("classes", &p.Classes), seldom("taught", &p.Taught), rarely("rate", &p.Rate), list("layers", &layers),
	}).checked(func() error {
		p.Layers = nil
		for _, l := range layers {
			p.Layers = append(p.Layers, model.Layer(l))
		}
		if err := p.Check(); err != nil {
			return err
		}
		for i, x := range slices.Concat([][]float64{p.X}, p.Examples) {
			if len(x) != p.In() {
				return fmt.Errorf("input %d has %s, but W1 has %s", i, number.Count(len(x), "value"), number.Count(p.In(), "row"))
			}
		}
		return checkTargets(*p)
	})
}

// checkTargets refuses targets that are not one for each input with a value for each output.
func checkTargets(p presets.Network) error {
	inputs := max(1, len(p.Examples))
	if p.Targets != nil && len(p.Targets) != inputs {
		return fmt.Errorf("it has %s for %s", number.Count(len(p.Targets), "target"), number.Count(inputs, "input"))
	}
	for i, t := range p.Targets {
		if out := p.Layers[p.Last()].Out(); len(t) != out {
			return fmt.Errorf("target %d has %s, but y has %d", i+1, number.Count(len(t), "value"), out)
		}
	}
	return nil
}

// samePreset reports whether p is the preset q, whatever file it came from.
func samePreset(p, q presets.Network) bool {
	return p.Source == q.Source && sameVector(p.X, q.X) && slices.EqualFunc(p.Examples, q.Examples, sameVector) && slices.Equal(p.Inputs, q.Inputs) && slices.Equal(p.Classes, q.Classes) &&
		slices.EqualFunc(p.Layers, q.Layers, func(a, b model.Layer) bool {
			return a.Activation == b.Activation && sameVector(a.B, b.B) && slices.EqualFunc(a.W, b.W, sameVector)
		})
}

// sameVector compares bits, so that −0 is another number than 0.
func sameVector(v, w []float64) bool {
	return slices.EqualFunc(v, w, func(a, b float64) bool { return math.Float64bits(a) == math.Float64bits(b) })
}
