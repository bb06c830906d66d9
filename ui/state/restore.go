package state

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"nnexplore/internal/strict"
	"nnexplore/model"
	"nnexplore/presets"
)

// Restore reads what Save wrote. Undo and redo go on from there as if nothing had
// happened in between.
//
// A network that came from a file is read again by open. It has to be the very file:
// the network that open gives carries the checksum of what it read, and another one
// is refused. Errors of open are wrapped.
//
// What does not fit is refused in a sentence: a newer version of the form, a field
// that is unknown or missing, a name or a place that there is not, a network of
// another shape. No data makes Restore panic.
func Restore(data []byte, open func(presets.FileOrigin) (presets.Network, error)) (State, error) {
	s, err := restore(data, open)
	if err != nil {
		return State{}, fmt.Errorf("the session cannot be resumed: %w", err)
	}
	return s, nil
}

func restore(data []byte, open func(presets.FileOrigin) (presets.Network, error)) (State, error) {
	if err := checkVersion(data); err != nil {
		return State{}, err
	}
	var v saved
	if err := strict.Decode(data, &v); err != nil {
		return State{}, err
	}
	r := restorer{open: open}
	for i, o := range v.Origins {
		p, err := r.origin(o)
		if err != nil {
			return State{}, fmt.Errorf("origins[%d]: %w", i+1, err)
		}
		r.origins = append(r.origins, p)
	}
	s := State{Zoomed: v.Zoomed, Scroll: v.Scroll, Full: v.Full, NoMouse: v.NoMouse, Explaining: v.Explaining}
	if err := r.log(&s, v); err != nil {
		return State{}, err
	}
	err := s.restoreView(v)
	return s, err
}

// restoreView puts what is chosen and in view into s, which has the gate and the
// network.
func (s *State) restoreView(v saved) (err error) {
	word := func(to *int, what, got string, words []string) {
		if err == nil {
			*to, err = wordIndex(what, got, words)
		}
	}
	var pane, overlay, grain int
	word(&pane, "pane", v.Pane, paneWords)
	word(&overlay, "overlay", v.Overlay, overlayWords)
	word(&s.Unit, "unit", v.Unit, Units[:])
	word(&grain, "network.grain", v.Network.Grain, grainWords)
	if err != nil {
		return err
	}
	s.Focus, s.Overlay = Pane(pane), Overlay(overlay)
	if s.Scroll < 0 {
		return fmt.Errorf("scroll is %d; it begins with 0", s.Scroll)
	}
	if s.Curves, err = v.Curves.restore(); err != nil {
		return fmt.Errorf("curves: %w", err)
	}
	n := &s.Network
	n.Grain, n.Revealed, n.Turned, n.Tens = model.Grain(grain), v.Network.Revealed, v.Network.Turned, v.Network.Tens
	if n.Tens < 0 || n.Tens > maxTens {
		return fmt.Errorf("network.tens is %d; it goes from 0 to %d", n.Tens, maxTens)
	}
	if n.Speed = slices.Index(Speeds[:], v.Network.Speed); n.Speed < 0 {
		return fmt.Errorf("network.speed is %d; one of %v was expected", v.Network.Speed, Speeds)
	}
	if v.Prompt != nil {
		if err := s.restorePrompt(*v.Prompt); err != nil {
			return fmt.Errorf("entry: %w", err)
		}
	}
	return nil
}

// checkVersion looks at the version before anything else, since another version may
// have all the rest otherwise.
func checkVersion(data []byte) error {
	var head struct{ Version json.RawMessage }
	if err := json.Unmarshal(data, &head); err != nil {
		return nil // strict.Decode says what it is
	}
	var version int
	switch err := json.Unmarshal(head.Version, &version); {
	case err != nil || version < 1:
		return fmt.Errorf("it does not say in which version it was saved; version %d was expected", SavedVersion)
	case version > SavedVersion:
		return fmt.Errorf("a newer nnexplore saved it, in version %d of the form; this one reads version %d", version, SavedVersion)
	}
	return nil
}

func wordIndex(what, got string, words []string) (int, error) {
	i := slices.Index(words, got)
	if i < 0 {
		return 0, fmt.Errorf("%s is %.40q; one of %s was expected", what, got, strings.Join(words, ", "))
	}
	return i, nil
}

func (v savedForm) restore(g *GateState) error {
	form, err := wordIndex("form", v.Form, formWords)
	if err != nil {
		return err
	}
	rewriting, err := wordIndex("rewriting", v.Rewriting, rewritingWords)
	g.Gate.Form, g.Rewriting = model.Form(form), Rewriting(rewriting)
	return err
}

func (v savedCurves) restore() (CurvesState, error) {
	c := CurvesState{Probe: v.Probe, Slope: v.Slope}
	var names []string
	for _, f := range CurveList() {
		names = append(names, string(f))
	}
	for _, name := range v.Shown {
		i, err := wordIndex("shown", name, names)
		if err != nil {
			return c, err
		}
		c.Shown[i] = true
	}
	var err error
	if c.Chosen, err = wordIndex("chosen", v.Chosen, names); err != nil {
		return c, err
	}
	if c.Gain = slices.Index(Gains[:], v.Gain); c.Gain < 0 {
		return c, fmt.Errorf("gain is %v; one of %v was expected", v.Gain, Gains)
	}
	if c.Second = slices.Index(Seconds[:], v.Second); c.Second < 0 {
		return c, fmt.Errorf("second is %v; one of %v was expected", v.Second, Seconds)
	}
	if v.Window != nil {
		c.Own, c.View = true, model.Window(*v.Window)
		if !c.View.Drawable() {
			return c, fmt.Errorf("the window from x = %v to %v and y = %v to %v cannot be drawn", c.View.X0, c.View.X1, c.View.Y0, c.View.Y1)
		}
	}
	if w := c.Window(); c.Probe < w.X0 || c.Probe > w.X1 {
		return c, fmt.Errorf("probe is %v; it is from %v to %v in the window", c.Probe, w.X0, w.X1)
	}
	return c, nil
}
