package state

import (
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/ui/state/curveset"
	"nnexplore/ui/state/netset"
)

// New is the state that the explorer opens with: the article's perceptron with
// θ chosen, sigmoid and step, and the article's network before its first step.
func New() State {
	s, err := Start(Options{})
	if err != nil {
		panic("state: " + err.Error())
	}
	return s
}

// Start is the state that the options describe. The error says which of them does
// not fit, and what would.
func Start(o Options) (State, error) {
	gate := presets.Gates()[0]
	if o.Gate != nil {
		gate = *o.Gate
	}
	var network presets.Network
	if o.Network == nil {
		network = presets.FirstNetwork()
	} else {
		network = *o.Network
	}
	o.Gate, o.Network = &gate, &network // of its own, whatever becomes of the caller's
	s := State{Focus: o.Pane, NoMouse: o.NoMouse, began: &o}
	s.Gate = GateState{X1: 0.5, X2: 0.5}.Load(gate)
	s.Curves = CurvesState{Shown: [model.Curves]bool{true, true}} // sigmoid and step
	if o.Curves != nil {
		s.Curves.Shown = [model.Curves]bool{}
	}
	for _, wanted := range o.Curves {
		if i := curveset.Index(wanted); i >= 0 {
			s.Curves = s.Curves.Having(wanted)
			s.Curves.Shown[i] = true
		}
	}
	var drawable bool
	if s.Curves, drawable = s.Curves.Around(o.Probe); !drawable {
		return State{}, fmt.Errorf("the probe at x = %g lies too far out to be drawn", o.Probe)
	}
	if err := s.startNetwork(); err != nil {
		return State{}, err
	}
	return s.atStep(o.Steps)
}

// startNetwork puts the network of the options in and runs the one forward pass.
func (s *State) startNetwork() error {
	p := *s.began.Network
	if err := p.Check(); err != nil {
		return err
	}
	n := NetworkState{Look: netset.Look{Grain: s.began.Grain}}.Load(p)
	if t := s.began.Notation; t != nil {
		n = n.Written(*t)
	}
	if x := s.began.X; x != nil && len(p.X) == p.In() {
		n.X = x
	}
	var err error
	if n.Trace, err = model.Forward(n.Net, n.X); err == nil {
		c, all := s.began.Learning, n.Learning.All
		c.All = c.All || all && c.Own == nil
		n.Learning.Choice, err = c, c.Check(n.Net)
	}
	s.Network = n
	return err
}

// Began is the options that the state began with, before the edits of its logs. Its gate
// and its network are there.
func (s State) Began() Options { return *s.began }

// NextGate puts the next gate of the presets in, or the one before.
type NextGate struct{ By int }

func (a NextGate) apply(s State) State {
	list := presets.Gates()
	return s.loadGate(list[(gateIndex(s.Gate.Preset)+a.By+len(list))%len(list)])
}

func (s State) loadGate(p presets.Gate) State {
	s.Unit = 0
	s = s.edit(GatePresetEdit{Name: p.Name, From: s.Gate.Rewriting})
	s.Notice = p.Title() + ": " + p.Source + "."
	return s
}

// NextPreset puts the next network of the presets in, or the one before.
type NextPreset struct{ By int }

func (a NextPreset) apply(s State) State {
	list := presets.Networks()
	return s.loadNetwork(list[(networkIndex(s.Network.Preset.Name)+a.By+len(list))%len(list)])
}

// gateIndex and networkIndex are the places of names in the lists of presets, −1 for one that is
// in none and has the first behind it.
func gateIndex(name string) int {
	return slices.IndexFunc(presets.Gates(), func(p presets.Gate) bool { return p.Name == name })
}

func networkIndex(name string) int { return slices.Index(presets.NetworkNames(), name) }

// loadNetwork puts a network of the presets in. Where that takes the place of one that no preset
// gives back, it says how that comes back, as far as a line of 80 columns has room.
func (s State) loadNetwork(p presets.Network) State {
	const room = 76 // in bytes: no character takes more cells
	was := s.Network
	s = s.Load(p)
	text := p.Name + ": " + p.Source
	s.Notice = text + "."
	if was.Changed() || was.Preset.File != nil || networkIndex(was.Preset.Name) < 0 {
		what := was.Preset.Name
		if was.Preset.SameAs(p) {
			what = "your changes"
		}
		for _, back := range []string{"; u brings " + what + " back.", "; u goes back."} {
			if len(text+back) <= room {
				s.Notice = text + back
				break
			}
		}
	}
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
	s.Notice = fmt.Sprintf("%s: %s. u goes back.", p.Name, p.Source)
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
	return Focus{NetworkPane}.apply(s).loadNetwork(p)
}

// presetNamed is what puts the preset of that name in: a network, or where the focus is not
// on one, a gate before it.
func presetNamed(name string, focus Pane) (action Action, ok bool) {
	if _, err := presets.GateNamed(name); err == nil && focus != NetworkPane {
		return LoadPreset{GatePane, name}, true
	}
	_, err := presets.NetworkNamed(name)
	return LoadPreset{NetworkPane, name}, err == nil
}

// Load puts a network in place of the present one, as an edit: undo brings back
// what was there, with all its changes. The size of a nudge is again what it was at first.
func (s State) Load(p presets.Network) State {
	s.Unit = 0
	return s.edit(LoadEdit{Network: p, From: s.Network.Standing()})
}

// ToXOR goes to the network that computes XOR, putting it in if it is not there.
type ToXOR struct{}

func (ToXOR) apply(s State) State {
	if n := s.Network; n.Preset.Name != "xor" || n.Preset.File != nil || !model.Alike(n.Net, n.Preset.Network) {
		p, err := presets.NetworkNamed("xor")
		if err != nil {
			panic("state: " + err.Error())
		}
		s = s.Load(p)
	}
	s = Focus{NetworkPane}.apply(s)
	s.Notice = "This network computes XOR. x takes the four inputs in turn."
	return s
}

// List is the chapters of the tour where these are to be chosen from, else the presets of the
// focused pane, the gates in that of the gate, else the networks, and which of them is there,
// −1 for none.
func (s State) List() (lines []Listed, here int) {
	if s.Chapters != nil {
		return s.Chapters, slices.IndexFunc(s.Chapters, func(c Listed) bool { return c.Name == s.Tour.Chapter })
	}
	if s.Focus == GatePane {
		for _, p := range presets.Gates() {
			third := "θ " + number.Short(p.Theta)
			if p.Form == model.BiasForm {
				third = "b " + number.Short(p.B())
			}
			lines = append(lines, Listed{p.Name, p.Title(), "w " + number.Short(p.W1) + " " + number.Short(p.W2) + " " + third, p.Source})
		}
		return lines, gateIndex(s.Gate.Preset)
	}
	for _, p := range presets.Networks() {
		lines = append(lines, Listed{p.Name, p.Name, p.SizesText(), p.Source})
	}
	return lines, networkIndex(s.Network.Preset.Name)
}

// OpenList opens the list of presets, on the one that is there.
type OpenList struct{}

func (OpenList) apply(s State) State {
	s.Chapters = nil
	return s.openList()
}

// openList opens the list of what there is to choose from.
func (s State) openList() State {
	_, here := s.List()
	s.Overlay, s.Line = ListOverlay, max(here, 0)
	return s
}

// ListChapters opens the list of these chapters of the tour, on the one in which one stands.
type ListChapters struct{ All []Listed }

func (a ListChapters) apply(s State) State {
	s.Chapters = a.All
	return s.openList()
}

// MoveLine moves to another line of the list, stopping at the ends.
type MoveLine struct{ By int }

func (a MoveLine) apply(s State) State {
	lines, _ := s.List()
	s.Line = min(max(s.Line+a.By, 0), len(lines)-1)
	return s
}

// TakeLine closes the list and puts the preset of the chosen line in, unless it is there
// as it came.
type TakeLine struct{}

func (TakeLine) apply(s State) State {
	if s.Overlay != ListOverlay {
		return s
	}
	lines, here := s.List()
	at := min(s.Line, len(lines)-1)
	chosen := lines[at]
	s.Overlay = NoOverlay
	if s.Chapters != nil {
		return NextLesson{chosen.Name}.apply(s)
	}
	if at == here && s.Focus == NetworkPane && !s.Network.Changed() {
		s.Notice = chosen.Title + " is here already, as it came."
		return s
	}
	if s.Focus == GatePane {
		return LoadPreset{GatePane, chosen.Name}.apply(s)
	}
	return LoadPreset{NetworkPane, chosen.Name}.apply(s)
}

// PickLine takes a line of the list.
type PickLine struct{ Line int }

func (a PickLine) apply(s State) State {
	s.Line = a.Line
	return TakeLine{}.apply(s)
}
