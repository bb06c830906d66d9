package session

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"unicode"

	"nnexplore/model"
	"nnexplore/ui/state"
	"nnexplore/ui/state/netset"
)

// view is what the logs do not hold: what is chosen and how it is shown. The forward
// pass of s is up to date.
func (f *form) view(s *state.State) []field {
	g, n := &s.Gate, &s.Network
	at := n.Standing()
	help := s.Overlay == state.HelpOverlay
	notation := n.Notation()
	_, tour, _ := s.Tour.Asked()
	return []field{
		choice("pane", &s.Focus, paneWords), plain("zoomed", &s.Zoomed), plain("full", &s.Full), plain("noMouse", &s.NoMouse),
		plain("explain", &s.Explaining), choice("unit", &s.Unit, unitWords),
		whole("scroll", &s.Scroll, 0, math.MaxInt32), plain("help", &help).checked(func() error {
			if s.Overlay = state.NoOverlay; help {
				s.Overlay = state.HelpOverlay
			}
			return nil
		}),
		choice("field", &g.Field, fieldWords), plain("xor", &g.XOR),
		choice("rewriting", &g.Rewriting, rewritingWords).checked(func() error {
			*g = g.Rewritten(g.Rewriting)
			return nil
		}),
		choice("curve", &s.Curves.Chosen, model.Names(model.Elementwise())),
		f.standing("at", &at).checked(func() error {
			*n = n.At(at)
			return nil
		}),
		choice("grain", &n.Grain, grainWords), plain("revealed", &n.Revealed), plain("turned", &n.Turned), rarely("sheet", &n.Sheet), rarely("speaks", &n.Speaks), rarely("batch", &n.Batch).checked(func() error {
			if n.Batch < state.NoBatch || n.Batch > state.BatchProduct || n.Batch != state.NoBatch && len(n.Examples) == 0 {
				return fmt.Errorf("batch is %d, which no view of this network has", n.Batch)
			}
			return nil
		}),
		rarely("byRate", &n.Learning.ByRate),
		rarely("plane", &n.Plane).checked(func() error { return soundPlane(*n) }),
		writtenIf(choice("notation", &notation, model.Notations()).checked(func() error {
			*n = n.Asking(notation, notation != n.Preset.Notation() || notation == model.XW)
			return nil
		}), func() bool { return n.Asks() || notation != model.XW }, func() {}),
		whole("tens", &n.Tens, 0, state.MaxTens), choice("speed", &n.Speed, state.Speeds[:]),
		seldom("later", &s.Later), seldom("tried", &n.Tried).checked(func() error { return soundTried(*n) }),
		rarely("tour", &tour).checked(func() error {
			if s.Tour = tour; !tour.Sound() {
				return errors.New("the tour has no such place")
			}
			return nil
		}),
		typing("typing", s),
	}
}

// soundPlane returns what is wrong with the view of the plane, nil for nothing.
func soundPlane(n state.NetworkState) error {
	switch p := n.Plane; {
	case p.On && (!n.HasPlane() || n.Batch != state.NoBatch):
		return errors.New("the plane is shown of a network that has none, or beside the example inputs")
	case p.Own && !p.Window.Drawable():
		return errors.New("the window of the plane cannot be drawn")
	}
	return nil
}

// soundTried returns what is wrong with the trial of softmax, nil for nothing.
func soundTried(n state.NetworkState) error {
	for i, t := range n.Tried {
		switch {
		case t.J < 0 || t.J >= n.Net.Layers[n.Net.Last()].Out():
			return fmt.Errorf("there is no output %d for the trial of softmax", t.J+1)
		case slices.ContainsFunc(n.Tried[:i], func(before netset.TriedA) bool { return before.J == t.J }):
			return fmt.Errorf("output %d is tried twice", t.J+1)
		}
	}
	return nil
}

// longestText is longer than any path that a system takes.
const longestText = 4000

// typing is the prompt, for "nothing" where there is none. The refusal of a path is left
// out, since it came from the system, where things may have changed by then.
func typing(name string, s *state.State) field {
	p := &s.Prompt
	what, text, caret := 0, string(p.Text), p.Caret
	if p.On {
		what = int(p.For) + 1
	}
	refused := p.Refusal != "" && !p.IsPath()
	fields := []field{choice("for", &what, typingWords), plain("text", &text), whole("caret", &caret, 0, longestText), plain("refused", &refused)}
	return object(name, fields).checked(func() error {
		if what == 0 {
			*p = state.Prompt{}
			return nil
		}
		*p = state.Prompt{On: true, For: state.Purpose(what - 1), Text: []rune(text), Caret: caret}
		if err := soundPrompt(*s); err != nil {
			return err
		}
		if refused && !p.IsPath() {
			p.Refusal = state.Apply(*s, state.CommitPrompt{}).Prompt.Refusal
		}
		return nil
	})
}

// soundPrompt returns what is wrong with the prompt, nil for nothing.
func soundPrompt(s state.State) error {
	p := s.Prompt
	switch {
	case p.For == state.ForAnswer:
		return errors.New("a question is kept in no session")
	case len(p.Text) > longestText:
		return fmt.Errorf("the text has %d characters; at most %d were expected", len(p.Text), longestText)
	case slices.ContainsFunc(p.Text, func(r rune) bool { return !unicode.IsPrint(r) }):
		return errors.New("the text has a character that cannot be printed")
	case p.Caret > len(p.Text):
		return fmt.Errorf("the caret is at %d, behind the text", p.Caret)
	case p.For == state.ForValue && s.Focus == state.NetworkPane && !s.Network.Target().IsInput() && !s.Network.Tries():
		return fmt.Errorf("a value is typed for %s, which is computed", s.Network.Target().Name())
	}
	return nil
}
