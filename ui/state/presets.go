package state

import (
	"fmt"

	"nnexplore/presets"
)

// NextGate puts the next gate of the presets in, or the one before.
type NextGate struct{ By int }

func (a NextGate) apply(s State) State {
	list := presets.Gates()
	at := 0
	for i, p := range list {
		if p.Name == s.Gate.Preset {
			at = i
		}
	}
	return s.loadGate(list[(at+a.By+len(list))%len(list)])
}

func (s State) loadGate(p presets.Gate) State {
	s = s.edit(GatePresetEdit{Name: p.Name, From: s.Gate.Rewriting})
	s.Notice = p.Title() + ": " + p.Source + "."
	return s
}

// NextPreset puts the next network of the presets in, or the one before.
type NextPreset struct{ By int }

func (a NextPreset) apply(s State) State {
	list := presets.Networks()
	at := 0
	for i, p := range list {
		if p.Name == s.Network.Preset.Name {
			at = i
		}
	}
	s = s.Load(list[(at+a.By+len(list))%len(list)])
	s.Notice = fmt.Sprintf("%s: %s.", s.Network.Preset.Name, s.Network.Preset.Source)
	return s
}

// MakeNetwork puts a network of that shape in, whose numbers follow from the seed. The
// sizes are as [presets.ParseSizes] gives them.
type MakeNetwork struct {
	Sizes []int
	Seed  uint64
}

func (a MakeNetwork) apply(s State) State {
	p := presets.Made(a.Sizes, a.Seed)
	s = Focus{NetworkPane}.apply(s).Load(p)
	s.Notice = fmt.Sprintf("%s: %s. u goes back to what was here.", p.Name, p.Source)
	return s
}

// LoadPreset puts a preset in place of the gate or the network, as an edit. One that
// there is not is refused in words.
type LoadPreset struct {
	Pane Pane // GatePane or NetworkPane
	Name string
}

func (a LoadPreset) apply(s State) State {
	if a.Pane == GatePane {
		p, err := presets.GateNamed(a.Name)
		if err != nil {
			s.Notice = err.Error()
			return s
		}
		return Focus{GatePane}.apply(s).loadGate(p)
	}
	p, err := presets.NetworkNamed(a.Name)
	if err != nil {
		s.Notice = err.Error()
		return s
	}
	s = Focus{NetworkPane}.apply(s).Load(p)
	s.Notice = fmt.Sprintf("%s: %s.", p.Name, p.Source)
	return s
}

// Load puts a network in place of the present one, as an edit: undo brings back
// what was there, with all its changes.
func (s State) Load(p presets.Network) State {
	return s.edit(LoadEdit{Network: p, From: s.Network.Standing()})
}
