package screen

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/model/drawing"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
)

// swept are actions that change what is drawn, in ways that keys and mouse can.
var swept = []state.Action{
	state.Pan{X: 3, Y: -2}, state.Pan{X: -4}, state.ZoomBy{X: 1}, state.ZoomBy{Y: -1}, state.ZoomBy{X: -1, Y: 1}, state.SlideTo{End: 1}, state.ToggleCurve{},
	state.ChooseCurve{By: 2}, state.ToggleSlope{}, state.Steepen{By: 3}, state.NextSecond{}, state.NextGrain{}, state.StepBy{Steps: 3}, state.StepBy{Steps: -2},
	state.StepTo{End: 1}, state.StepTo{End: -1}, state.Reveal{}, state.Turn{}, state.MultiplyByTen{Times: 1}, state.Nudge{Units: 3}, state.SelectBy{Rows: 2, Cols: 3},
	state.SelectBy{Rows: -1, Cols: -1}, state.SelectTable{By: 2}, state.Rewrite{}, state.TryXOR{}, state.NextActivation{By: 1}, state.Precision{}, state.ToggleExplaining{}, state.Zoom{},
	state.Undo{}, state.Undo{}, state.Redo{}, state.ChooseField{By: 1}, state.ChooseField{By: -2}, state.NextPreset{By: 1}, state.FocusBy{By: 1}, state.Reset{},
	state.BeginNumber{}, state.BeginName{}, state.AskFirst{On: true}, state.StepBy{Steps: 1}, state.BeginPath{For: state.ForExport}, state.Open{Overlay: state.HelpOverlay}, state.Copied{Text: strings.Repeat("全1 \n", 30)}, state.Copied{Text: "全", Kept: strings.Repeat("全 said ", 20)},
	state.Failed{Why: strings.Repeat("全 said ", 20)}, state.ToXOR{}, state.Opened{Network: madeNetwork("1-1", model.Softmax, 1, 1)},
	state.ToggleAll{}, state.BeginSteps{}, state.Train{Steps: 9}, state.Begin{How: learning.AllZero}, state.ScaleInput{J: 0, By: 1e12},
	state.StepTo{End: 1}, state.StepTo{End: 1}, state.StepBy{Steps: 7}, state.Learn{}, state.NextLoss{}, state.Check{}, state.SetTarget{T: []float64{0.25, 0.75}}, state.SetTarget{T: []float64{1, 0, 0}}, state.SetRate{Value: 1e300}, state.NextNotation{},
	state.LoadPreset{Pane: state.NetworkPane, Name: "digits"}, state.OpenBoard{}, state.Draw{Op: drawing.Press{X: 3, Y: 30}}, state.Draw{Op: drawing.To{X: 31}}, state.Draw{Op: drawing.Invert{}}, state.Draw{Op: drawing.Fit{}}, state.Draw{Op: drawing.Undo{}}, state.CloseBoard{},
	state.Opened{Network: madeNetwork("3", model.Identity, 3, 3, 3, 1)}, state.Opened{Network: madeNetwork("10", model.Softmax, 4, 2, 10)},
}

// TestSweep draws states that some actions lead to, on windows of any size and in any
// theme, clicks into them and draws again: there is no fault, and each frame has the
// size of its window.
func TestSweep(t *testing.T) {
	frames := seed.Times(300, 1500)
	r := rand.New(rand.NewPCG(seed.Of(t, 3), 9))
	texts := []string{"", "0.7", strings.Repeat("7", 399), strings.Repeat("全", 200), "W2[3,1]", "é全"}
	states := drawable(t)
	var names []string
	for name := range states {
		names = append(names, name)
	}
	slices.Sort(names)
	for range frames {
		name := names[r.IntN(len(names))]
		a := NewApp(states[name], fuzzThemes[r.IntN(len(fuzzThemes))])
		width, height := 1+r.IntN(130), 1+r.IntN(45)
		if r.IntN(4) == 0 {
			width, height = togetherWidth+r.IntN(30), togetherHeight+r.IntN(9)
		}
		var done []any
		t.Cleanup(func() {
			if t.Failed() && done != nil {
				t.Logf("%s on %d×%d, and then %#v", name, width, height, done)
			}
		})
		for range r.IntN(30) {
			action := swept[r.IntN(len(swept))]
			if a.state.Prompt.On {
				action = []state.Action{state.Type{Text: texts[r.IntN(len(texts))]}, state.CommitPrompt{}, state.MoveCaret{By: -9}, state.CancelPrompt{}, state.ChooseFile{By: 1},
					state.Looked{Files: []state.Found{{Name: "全" + texts[2], Form: "2-3"}, {Name: "a.json", Why: "empty"}}, More: r.IntN(3)}}[r.IntN(6)]
			}
			done = append(done, action)
			a.state = new(state.Apply(*a.state, action))
		}
		var msg tea.Msg = tea.WindowSizeMsg{Width: width, Height: height}
		for range 2 {
			done = append(done, msg)
			a, _ = sendTo(t, a, msg)
			sizedFrame(t, a, msg)
			msg = tea.MouseMsg{X: r.IntN(a.width), Y: r.IntN(a.height), Action: tea.MouseActionPress, Button: tea.MouseButtonLeft}
			if list := a.frame.Regions; len(list) > 0 { // mostly where it does something
				at := list[r.IntN(len(list))].Area
				msg = tea.MouseMsg{X: at.X, Y: at.Y, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft}
			}
		}
		done = nil // of what went well nothing is told
	}
}
