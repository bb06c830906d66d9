package gate

import (
	"strings"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// after is the state after those actions.
func after(actions ...state.Action) state.State {
	s := state.New()
	for _, a := range actions {
		s = state.Apply(s, a)
	}
	return s
}

// typed gives a number of the gate a value as a person types it.
func typed(f state.Field, text string) []state.Action {
	return []state.Action{state.TakeField{Field: f}, state.BeginNumber{}, state.Type{Text: text}, state.CommitPrompt{}}
}

// loaded puts a preset in place of the gate.
func loaded(name string) state.Action { return state.LoadPreset{Pane: state.GatePane, Name: name} }

// rewritten leads to the b form.
var rewritten = []state.Action{state.Rewrite{}, state.Rewrite{}}

// drawn is the pane on so many cells, as lines of text.
func drawn(s state.State, width, height int) []string {
	c := canvas.New(width, height)
	Draw(c, &s)
	return rowsOf(c)
}

func rowsOf(c canvas.Canvas) []string {
	var none canvas.Theme
	rows := make([]string, c.Height)
	for y := range rows {
		rows[y] = strings.TrimRight(string(c.Row(nil, y, &none)), " ")
	}
	return rows
}

// holds reports whether some line has the text.
func holds(lines []string, text string) bool {
	return strings.Contains(strings.Join(lines, "\n"), text)
}

// The size of the pane on a terminal of 80×24.
const paneWidth, paneHeight = 76, 20

func blankPane(size [2]int) canvas.Canvas { return canvas.New(size[0], size[1]) }
