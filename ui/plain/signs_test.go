package plain

import (
	"fmt"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/state"
)

// signs returns the signs in an answer that a voice passes over, outside of what is
// repeated in quotes.
func signs(answer string) string {
	if strings.HasPrefix(answer, "Minus may be") {
		return "" // it is about the sign
	}
	found := ""
	for i, part := range strings.Split(answer, `"`) {
		if i%2 == 1 {
			continue
		}
		for _, r := range part {
			if r > 127 || strings.ContainsRune("<>=[]{}|^+*/", r) {
				found += string(r)
			}
		}
		if strings.Contains(part, " -") {
			found += "-"
		}
	}
	return found
}

// places are sessions at every kind of place: each step of each grain of each network,
// each number of it, each gate and each curve.
func places() (all []*Session) {
	at := func(actions ...state.Action) *Session {
		s := begin()
		s.do(actions...)
		s.hand = stepInHand
		return s
	}
	for _, p := range presets.Networks() {
		load := state.LoadPreset{Pane: state.NetworkPane, Name: p.Name}
		for g := model.ByLayer; g <= model.ByTerm; g++ {
			walk := at(load).state.Network.Walk
			count, pace := walk.Count(g), 1
			if count > 500 { // the terms of digits are alike; 7 divides no width, so that each column is met
				pace = seed.Times(7, 1)
			}
			for i := 0; i <= count; i += pace {
				if i+pace > count-100 {
					pace = 1 // softmax, and what leads there
				}
				all = append(all, at(load, state.SetGrain{Grain: g}, state.StepBy{Steps: i}))
			}
		}
		whole := at(load, state.StepTo{End: +1})
		for _, name := range []string{"x 1", "W1 1 2", "b1 1", "a1 2", "z1 1", "y 1", "c", "difference 1", "power 1", "total"} {
			s := *whole
			if _, err := s.goTo(strings.Fields(name)); err == nil {
				all = append(all, &s)
			}
		}
	}
	for _, g := range presets.Gates() {
		s := at(state.LoadPreset{Pane: state.GatePane, Name: g.Name})
		s.hand = gateInHand
		all = append(all, s)
	}
	for _, h := range model.Elementwise() {
		for _, x := range []float64{0, 1.2, -40, 800} {
			s := begin()
			s.atCurve(point{h, x})
			all = append(all, s)
		}
	}
	return all
}

// TestExplainEverywhere holds that explain and why answer everywhere, each in words, and
// that they leave everything as it is.
func TestExplainEverywhere(t *testing.T) {
	for _, s := range places() {
		before := s.state
		for _, line := range []string{"explain", "what", "why", "where", "layers"} {
			answer, _ := s.Answer(line)
			wellFormed(t, line, answer)
			for _, a := range answer {
				if found := signs(a); found != "" {
					t.Errorf("%s answers with %s: %q", line, found, a)
				}
			}
			if len(answer) == 0 {
				t.Errorf("%s answers nothing", line)
			}
		}
		if !s.state.SameLog(before) || s.state.Network.Place != before.Network.Place {
			t.Errorf("a question changed something: %+v", s.state.Network)
		}
	}
}

// TestTopics holds that every word that can be explained is, in words, with and without a
// network that ends in softmax.
func TestTopics(t *testing.T) {
	words := []string{"c", "a1", "z1", "y", "x", "W1", "b1"}
	for word := range topics() {
		words = append(words, word)
	}
	for word := range firstTopics() {
		words = append(words, word)
	}
	for _, h := range append(model.Elementwise(), model.Softmax) {
		words = append(words, aloud.Spelling(h), h.Title())
	}
	for _, start := range []string{"start", "end", "preset xor", "sizes 1 1"} {
		for _, word := range words {
			if word == "z1" && start == "sizes 1 1" {
				continue // its one layer gives y
			}
			for _, line := range []string{"explain " + word, "what is the " + word + "?", "why " + word, "help " + word} {
				s := begin()
				s.Answer(start)
				answer, _ := s.Answer(line)
				wellFormed(t, line, answer)
				if len(answer) == 0 || strings.Contains(fmt.Sprint(answer), "nothing that can be explained") {
					t.Errorf("after %s, %s is answered by %q", start, line, answer)
				}
				for _, a := range answer {
					if found := signs(strings.ReplaceAll(a, "θ", "")); found != "" {
						t.Errorf("%s answers with %s: %q", line, found, a)
					}
				}
			}
		}
	}
}

// TestAboutAloud holds that what is said of an activation has no sign, for each argument.
func TestAboutAloud(t *testing.T) {
	for _, h := range append(model.Elementwise(), model.Softmax) {
		for _, argument := range []string{"x", "a"} {
			if found := signs(aloud.About(h, argument)); found != "" {
				t.Errorf("%s has %s", aloud.About(h, argument), found)
			}
		}
	}
}
