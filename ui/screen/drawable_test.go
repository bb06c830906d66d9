package screen

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// drawables are states with everything on screen that there is, by name; nobody writes to them.
var drawables struct {
	once   sync.Once
	states map[string]state.State
}

// drawable returns the drawables, which are made once.
func drawable(t testing.TB) map[string]state.State {
	t.Helper()
	drawables.once.Do(func() { drawables.states = makeDrawables(t) })
	return drawables.states
}

func makeDrawables(t testing.TB) map[string]state.State {
	t.Helper()
	states := map[string]state.State{}
	for _, keys := range []string{
		"", "right right right", "up right", "i", "d", "z", "enter 0 . 7", "enter a b c enter", "b", "b b right", "x", "x i", "? ", "3 ? ", "? ? ", "? ? pgdown pgdown pgdown", "u",
		"2", "2 i", "2 d right", "2 down down space", "2 space down space", "2 enter 1 2", "2 enter x enter", "2 f s s t", "2 > ] ( }", "2 3 right c", "2 end d i",
		"3", "3 right", "3 right right", "3 right right right", "3 end", "3 end d", "3 end i", "3 i", "3 v", "3 v d i", "3 w", "3 right w i",
		"3 g right right", "3 g g right right right", "3 g g end left left left", "3 g g end left left left left left", "3 end * * * *", "3 end v * * * * * * * * * * * * d",
		"3 +", "3 end +", "3 end + d", "3 end ] > +", "3 enter 9", "3 enter x x enter", "3 : W 2", "3 : Q enter", "3 a", "3 P end", "3 P P P end", "3 P P P P right", "3 P P P P P end i",
		"3 end right", "3 end right right right d i", "3 end g g right right right right right right right right right i", "3 end end L n", "3 end end : W 2 [ 3 , 1 ] enter n", "3 end end C C N L L", "3 end G right", "3 P P P P end end i", "3 end right right : η enter + L",
		"o a b", "3 O", "2 e a . x", "E",
		openBoard, openBoard + " space down down right f e", openBoard + " space n ? ", "3 space", "3 right space", "3 ] ] ] t i", "3 v ] ] ] ] ] ] ] ] ] ] ] ] i",
	} {
		states[fmt.Sprintf("after %q", keys)] = after(t, keys)
	}
	for name, keys := range map[string]string{
		"of one step": "end L", "of means": "end end", "of one x": "end end B", "over": "end M 9 enter", "over, explained": "M 9 9 enter i d", "typing": "M", "stuck": ": s e e d space 1 enter M 2 0 0 0 enter", "stuck, explained": ": s e e d space 1 enter M 2 0 0 0 enter i",
	} {
		s := state.Apply(state.New(), state.LoadPreset{Pane: state.NetworkPane, Name: "xor-learn"})
		states["learning "+name] = trainOut(t, openedOn(t, s, 80, 24, ""), keys).State()
		s = state.Apply(s, state.Train{Steps: 1000})
		r := s.Network.Learning.Run
		states["learning, under way"] = state.Apply(s, state.Trained{Was: r, Is: r.Further(func() bool { return true })})
	}
	wide := state.New()
	for i, value := range []string{"1e300", "-1e-300", "-123456.78912345678"} {
		wide = state.Apply(wide, state.TakeField{Field: [...]state.Field{state.W2, state.W1, state.W1}[i]})
		for _, a := range []state.Action{state.BeginNumber{}, state.Type{Text: value}, state.CommitPrompt{}} {
			wide = state.Apply(wide, a)
		}
	}
	states["a wide gate"] = wide
	states["a wide gate, in full"] = state.Apply(wide, state.Precision{})
	huge := with(t, state.New(), "W1[1,1]", "-1e300")
	huge = with(t, huge, "x[1]", "1.7e308")
	states["huge"] = huge
	huge = with(t, with(t, with(t, huge, "W3[1,1]", "1.7e308"), "b3[1]", "1.7e308"), "W3[2,2]", "-1e-300")
	for _, p := range []string{"3 a a", "3"} { // with sigmoid, and with ReLU, which lets everything through
		s := huge
		for _, a := range strings.Fields(p)[1:] {
			_ = a
			s = state.Apply(s, state.NextActivation{By: +1})
		}
		s = state.Apply(s, state.StepTo{End: +1})
		states["beyond float64 "+p] = s
		states["beyond float64, in full "+p] = state.Apply(s, state.Precision{})
		states["beyond float64, explained "+p] = state.Apply(s, state.ToggleExplaining{})
	}
	for name, p := range map[string]presets.Network{
		"digits":   digits,
		"1-1":      madeNetwork("one", model.Identity, 1, 1),
		"1-1 soft": madeNetwork("one", model.Softmax, 1, 1),
		"deep":     madeNetwork("deep", model.Tanh, 2, 2, 2, 2, 2, 2, 2, 2, 2),
		"CJK":      madeNetwork("数字認識ネットワーク、とても長い名前の", model.Softmax, 2, 2),
		"marks":    madeNetwork("é̂̃ \u200b\u202ex́ 👩‍👩‍👧", model.Softmax, 2, 2),
		"control":  madeNetwork("a\x1b[31mb\x00c\r\nd\te\x7ff\u009bg", model.Softmax, 2, 2),
	} {
		p.Source = p.Name
		s := state.Apply(state.New().Load(p), state.Focus{Pane: state.NetworkPane})
		states[name] = s
		states[name+", at the end"] = state.Apply(s, state.StepTo{End: +1})
		s = state.Apply(state.Apply(s, state.Reveal{}), state.NextGrain{})
		states[name+", a step"] = state.Apply(s, state.StepBy{Steps: 1})
		states[name+", in full"] = state.Apply(state.Apply(s, state.Precision{}), state.Nudge{Units: 1})
		states[name+", explained"] = state.Apply(state.Apply(s, state.SelectTable{By: 99}), state.ToggleExplaining{})
		back := state.Apply(state.Apply(s, state.NextPreset{By: 1}), state.NextPreset{By: -1})
		states[name+", said"] = state.Apply(state.Apply(back, state.Undo{}), state.Undo{})
	}
	return states
}
