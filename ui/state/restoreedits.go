package state

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"nnexplore/model"
	"nnexplore/presets"
)

// A restorer makes the edits again.
type restorer struct {
	open    func(presets.FileOrigin) (presets.Network, error)
	origins []presets.Network
	gate    GateState
	net     content
}

// log makes the edits again, and puts the gate and the network as they are after
// those that are done, with both logs, into s.
func (r *restorer) log(s *State, v saved) (err error) {
	g := v.Start.Gate
	r.gate = GateState{Gate: model.Gate{W1: g.W1, W2: g.W2, Theta: g.Theta}, X1: g.X1, X2: g.X2, Preset: g.Preset}
	if _, err := presets.GateNamed(g.Preset); err != nil {
		return fmt.Errorf("start.gate: %w", err)
	}
	if r.net, err = r.content(v.Start.Network, nil); err != nil {
		return fmt.Errorf("start.network: %w", err)
	}
	if v.Done < 0 || v.Done > len(v.Edits) {
		return fmt.Errorf("done is %d; it goes from 0 to %d, the number of edits", v.Done, len(v.Edits))
	}
	edits := make([]edit, len(v.Edits))
	for i, e := range v.Edits {
		if i == v.Done {
			if err := r.present(s, v); err != nil {
				return err
			}
		}
		if edits[i], err = r.edit(e); err != nil {
			return fmt.Errorf("edits[%d]: %w", i+1, err)
		}
	}
	if v.Done == len(v.Edits) {
		if err := r.present(s, v); err != nil {
			return err
		}
	}
	for _, e := range edits[:v.Done] {
		s.past = &record{e, s.past}
	}
	for _, e := range slices.Backward(edits[v.Done:]) {
		s.future = &record{e, s.future}
	}
	return nil
}

// present puts what the edits have come to into s.
func (r *restorer) present(s *State, v saved) (err error) {
	s.Gate = r.gate
	s.Gate.XOR = v.Gate.XOR
	field, err := wordIndex("gate.field", v.Gate.Field, fieldWords)
	if err != nil {
		return err
	}
	s.Gate.Field = Field(field)
	if err := (savedForm{v.Gate.Form, v.Gate.Rewriting}).restore(&s.Gate); err != nil {
		return fmt.Errorf("gate: %w", err)
	}
	if s.Network, err = r.net.state(v.Network.At); err != nil {
		return fmt.Errorf("network.at: %w", err)
	}
	return nil
}

// edit makes one edit again: it puts what it changes into r and what it replaces
// into the edit.
func (r *restorer) edit(v savedEdit) (e edit, err error) {
	kinds := 0
	if v.Number != nil {
		kinds++
		e, err = r.number(*v.Number)
	}
	if v.Activation != nil {
		kinds++
		e, err = r.activation(*v.Activation)
	}
	if v.Gate != nil {
		kinds++
		e, err = r.gateEdit(*v.Gate)
	}
	if v.Network != nil {
		kinds++
		e, err = r.network(*v.Network)
	}
	if kinds != 1 {
		return nil, fmt.Errorf("it has %d of number, activation, gate and network; one was expected", kinds)
	}
	return e, err
}

func (r *restorer) number(v savedNumber) (edit, error) {
	ref, err := r.net.input(v.At)
	if err != nil {
		return nil, err
	}
	old := model.Value(r.net.net, model.Trace{X: r.net.x}, ref)
	r.net = r.net.with(ref, v.To)
	return numberEdit{At: ref, Old: old, New: v.To}, nil
}

func (r *restorer) activation(v savedActivation) (edit, error) {
	n := r.net.net
	if v.Layer < 1 || v.Layer > len(n.Layers) {
		return nil, fmt.Errorf("layer is %d; the layers go from 1 to %d", v.Layer, len(n.Layers))
	}
	e := activationEdit{Layer: v.Layer - 1, Old: n.Layers[v.Layer-1].Activation, New: v.To, Place: v.Place}
	if places := model.NewWalk(n).Places(); v.Place < 0 || v.Place > places {
		return nil, fmt.Errorf("place is %d; it goes from 0 to %d", v.Place, places)
	}
	r.net.net = n.WithActivation(e.Layer, e.New)
	return e, r.net.net.Check()
}

// longestWhat is longer than any name of an edit.
const longestWhat = 200

func (r *restorer) gateEdit(v savedGateEdit) (edit, error) {
	field, err := wordIndex("field", v.Field, fieldWords)
	if err != nil {
		return nil, err
	}
	if len(v.What) > longestWhat || strings.ContainsFunc(v.What, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return nil, fmt.Errorf("what is %.40q; a line of at most %d bytes was expected", v.What, longestWhat)
	}
	e := gateEdit{Field: Field(field), What: v.What, Old: r.gate, New: r.gate}
	g := &e.New
	for _, change := range []struct{ to, from *float64 }{
		{&g.Gate.W1, v.W1}, {&g.Gate.W2, v.W2}, {&g.Gate.Theta, v.Theta}, {&g.X1, v.X1}, {&g.X2, v.X2},
	} {
		if change.from != nil {
			*change.to = *change.from
		}
	}
	switch {
	case v.Preset == "" && v.From == nil && v.To == nil:
	case v.Preset == "" || v.From == nil || v.To == nil:
		return nil, fmt.Errorf("it has some of preset, from and to; all or none were expected")
	default:
		if _, err := presets.GateNamed(v.Preset); err != nil {
			return nil, err
		}
		if err := v.From.restore(&e.Old); err != nil {
			return nil, fmt.Errorf("from: %w", err)
		}
		if err := v.To.restore(&e.New); err != nil {
			return nil, fmt.Errorf("to: %w", err)
		}
		g.Preset = v.Preset
	}
	r.gate = e.New
	return e, nil
}

func (r *restorer) network(v savedNetworkEdit) (edit, error) {
	old, err := r.net.state(v.From)
	if err != nil {
		return nil, fmt.Errorf("from: %w", err)
	}
	before := contentOf(old)
	before.origin = r.net.origin
	next, err := r.content(v.Net, &before)
	if err != nil {
		return nil, fmt.Errorf("net: %w", err)
	}
	fresh, err := next.state(v.To)
	if err != nil {
		return nil, fmt.Errorf("to: %w", err)
	}
	r.net = contentOf(fresh)
	r.net.origin = next.origin
	return networkEdit{Old: old, New: fresh}, nil
}
