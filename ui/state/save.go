package state

import (
	"encoding/json"
	"fmt"
	"slices"
)

// A State is saved as what it began with and the log of edits that led from there
// to what it is: a change of a number is that number's name and value, whatever the
// size of the network. What the log leads from is named where it has a name, a
// preset or a file; only a network that has neither is written out. Restoring
// makes the edits again, so that what an edit replaced need not be written: it is
// what was there when its turn came.
//
// Where the log says nothing, in what is chosen and in view, the saved form has the
// words and the counting from 1 of the screen, so that the file can be read.

// Save writes the State as JSON, for Restore. Left out is what belongs to the
// moment: the notice, what an edit just replaced, and the playing.
//
// The length depends on the edits and not on the size of the network, if that came
// from a preset or a file. The error says what cannot be saved.
func (s State) Save() ([]byte, error) { return s.save(&origins{}) }

// SaveWhole is Save for another machine: a network that came from a file is written
// out, whatever its size, and no longer named by the file.
func (s State) SaveWhole() ([]byte, error) { return s.save(&origins{whole: true}) }

func (s State) save(o *origins) ([]byte, error) {
	v := saved{
		Version: SavedVersion,
		Pane:    paneWords[s.Focus], Zoomed: s.Zoomed, Overlay: overlayWords[0], Scroll: s.Scroll,
		Full: s.Full, NoMouse: s.NoMouse, Explaining: s.Explaining, Unit: s.UnitText(),
		Gate:    savedGate{fieldWords[s.Gate.Field], formWords[s.Gate.Gate.Form], rewritingWords[s.Gate.Rewriting], s.Gate.XOR},
		Curves:  s.Curves.save(),
		Network: s.Network.save(),
		Edits:   []savedEdit{},
	}
	if int(s.Overlay) < len(overlayWords) {
		v.Overlay = overlayWords[s.Overlay]
	}
	if s.Prompt.On && s.soundPrompt() == nil {
		v.Prompt = s.savePrompt()
	}
	if err := s.saveLog(&v, o); err != nil {
		return nil, err
	}
	v.Origins = o.list
	data, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("the session cannot be saved: %w", err)
	}
	return append(data, '\n'), nil
}

// saveLog writes the edits, and the gate and the network that they began with.
func (s State) saveLog(v *saved, o *origins) (err error) {
	gate, start := s.Gate, contentOf(s.Network)
	var log []edit
	for r := s.past; r != nil; r = r.rest {
		log = append(log, r.edit)
		switch e := r.edit.(type) {
		case gateEdit:
			gate = e.Old
		case numberEdit:
			start = start.with(e.At, e.Old)
		case activationEdit:
			start.net = start.net.WithActivation(e.Layer, e.Old)
		case networkEdit:
			start = contentOf(e.Old)
		}
	}
	slices.Reverse(log)
	v.Done = len(log)
	for r := s.future; r != nil; r = r.rest {
		log = append(log, r.edit)
	}
	v.Start.Gate = savedNumbers{gate.Gate.W1, gate.Gate.W2, gate.Gate.Theta, gate.X1, gate.X2, gate.Preset}
	if v.Start.Network, err = o.content(start, nil); err != nil {
		return err
	}
	for _, e := range log {
		se, err := o.edit(e)
		if err != nil {
			return err
		}
		v.Edits = append(v.Edits, se)
	}
	return nil
}

func saveForm(g GateState) savedForm {
	return savedForm{formWords[g.Gate.Form], rewritingWords[g.Rewriting]}
}

// save leaves a window out that is not in use, and takes the probe into the one
// that is.
func (c CurvesState) save() savedCurves {
	w := c.Window()
	v := savedCurves{
		Shown: []string{}, Chosen: string(c.ChosenCurve()), Probe: min(max(c.Probe, w.X0), w.X1),
		Slope: c.Slope, Gain: c.GainFactor(), Second: c.Distance(),
	}
	for _, f := range c.Drawn() {
		v.Shown = append(v.Shown, string(f))
	}
	if c.Own {
		v.Window = &savedWindow{w.X0, w.X1, w.Y0, w.Y1}
	}
	return v
}

func (n NetworkState) save() savedNetwork {
	return savedNetwork{
		At: savePlace(n), Grain: grainWords[n.Grain],
		Revealed: n.Revealed, Turned: n.Turned, Tens: n.Tens, Speed: Speeds[n.Speed],
	}
}

func savePlace(n NetworkState) savedPlace {
	apart := !shared(n.Net, n.Preset.Network) && sameLayers(n.Net, n.Preset.Network)
	return savedPlace{n.Place, n.Selected.Name(), n.View.Layer + 1, n.View.Softmax, n.View.Selection, apart}
}

func (o *origins) edit(e edit) (savedEdit, error) {
	switch e := e.(type) {
	case numberEdit:
		return savedEdit{Number: &savedNumber{e.At.Name(), e.New}}, nil
	case activationEdit:
		return savedEdit{Activation: &savedActivation{e.Layer + 1, e.New, e.Place}}, nil
	case gateEdit:
		return savedEdit{Gate: saveGateEdit(e)}, nil
	case networkEdit:
		net, err := o.content(contentOf(e.New), &e.Old.Net)
		return savedEdit{Network: &savedNetworkEdit{savePlace(e.Old), savePlace(e.New), net}}, err
	}
	return savedEdit{}, fmt.Errorf("the edit %q cannot be saved", e)
}

func saveGateEdit(e gateEdit) *savedGateEdit {
	now := func(f Field) *float64 {
		if v := stored(e.New, f); !sameBits(v, stored(e.Old, f)) {
			return &v
		}
		return nil
	}
	v := &savedGateEdit{
		Field: fieldWords[e.Field], What: e.What,
		W1: now(W1), W2: now(W2), Theta: now(Theta), X1: now(OwnX1), X2: now(OwnX2),
	}
	if e.Old.Preset != e.New.Preset {
		from, to := saveForm(e.Old), saveForm(e.New)
		v.Preset, v.From, v.To = e.New.Preset, &from, &to
	}
	return v
}

// stored is a number of the gate as it is kept: θ, and never b, which would lose
// the sign of a zero.
func stored(g GateState, f Field) float64 {
	return [...]float64{g.Gate.W1, g.Gate.W2, g.Gate.Theta, g.X1, g.X2}[f]
}
