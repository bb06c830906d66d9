package netfile

import (
	"errors"
	"fmt"
	"io"

	"nnexplore/internal/strict"
	"nnexplore/model"
	"nnexplore/number"
)

// maxJSON is the length of the longest JSON text that is read or written, 64 MiB:
// about three million numbers. An .npz file may hold more.
const maxJSON = 64 << 20

// jsonNetwork is a network as the package comment shows it.
type jsonNetwork struct {
	Name    string      `json:"name,omitempty"`
	Source  string      `json:"source,omitempty"`
	X       *[]float64  `json:"x,omitempty"`
	Inputs  []string    `json:"inputs,omitempty"`
	Classes []string    `json:"classes,omitempty"`
	Layers  *jsonLayers `json:"layers,omitempty"` // if missing, an error that names the end of the text
}

// A jsonLayers is a list of at most [model.MaxLayers] layers; a longer one is not read to
// its end.
type jsonLayers []jsonLayer

// ReadJSON implements [strict.Value].
func (l *jsonLayers) ReadJSON(r *strict.Reader) error {
	return r.List(func(i int) error {
		if i == model.MaxLayers {
			return r.Fail(r.Pos(), fmt.Errorf("at most %d layers were expected", i))
		}
		var layer jsonLayer
		err := r.Read(&layer)
		*l = append(*l, layer)
		return err
	})
}

type jsonLayer struct {
	W          jsonMatrix     `json:"w"`
	B          []float64      `json:"b,omitempty"` // if missing, an error that names the shape of W
	Activation jsonActivation `json:"activation"`
}

// readJSON reads a network from a text of at most maxJSON bytes. It keeps the numbers in
// memory, but not the text.
//
// The error is a sentence. It begins with line and column if the text is at fault, and is
// that of [model.Network.Check] if the layers do not fit together. An error of text is
// wrapped.
func readJSON(text io.Reader) (File, error) {
	limited := &io.LimitedReader{R: text, N: maxJSON + 1}
	r := strict.NewReader(limited)
	var read jsonNetwork
	err := r.Decode(&read)
	if err == nil && read.Layers == nil {
		err = r.Fail(r.Pos(), errors.New(`the field "layers" is missing; a list of at least one layer was expected`))
	}
	var fault *strict.Fault
	switch {
	case limited.N == 0:
		return File{}, errors.New("it is longer than 64 MiB; a network in JSON takes at most that, and .npz has room for more")
	case errors.As(err, &fault):
		return File{}, inWords(fault)
	case err != nil:
		return File{}, fmt.Errorf("it cannot be read: %w", Cause(err))
	}
	n := model.Network{Name: read.Name, Source: read.Source, Inputs: read.Inputs, Classes: read.Classes}
	for _, l := range *read.Layers {
		n.Layers = append(n.Layers, model.Layer{W: l.W, B: l.B, Activation: model.Activation(l.Activation)})
	}
	if read.X == nil {
		return newFile(n, nil)
	}
	return newFile(n, append([]float64{}, *read.X...))
}

// A jsonMatrix is a list of rows of one length. They become rows of one slice.
type jsonMatrix [][]float64

// ReadJSON implements [strict.Value].
func (m *jsonMatrix) ReadJSON(r *strict.Reader) error {
	var flat []float64
	length := 0
	err := r.List(func(i int) error {
		pos, before := r.Pos(), len(flat)
		err := r.List(func(int) error {
			f, err := r.Float()
			flat = append(flat, f)
			return err
		})
		if err != nil {
			return err
		}
		if got := len(flat) - before; i == 0 {
			length = got
		} else if got != length {
			return r.Fail(pos, fmt.Errorf("row %d of W has %s, but row 1 has %d", i+1, number.Count(got, "value"), length))
		}
		return nil
	})
	*m = cut(flat, length)
	return err
}

type jsonActivation model.Activation

// ReadJSON implements [strict.Value].
func (a *jsonActivation) ReadJSON(r *strict.Reader) error {
	pos := r.Pos()
	s, err := r.String()
	if err != nil {
		return err
	}
	known, err := model.ParseActivation(strict.Short(s))
	if err != nil {
		return r.Fail(pos, err)
	}
	*a = jsonActivation(known)
	return nil
}
