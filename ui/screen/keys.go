package screen

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/model/drawing"
	"nnexplore/ui/state"
)

// A binding is what a key does in some contexts. Keys are looked up in the table of
// bindings, the help and the line of keys are drawn from it, and a test compares
// docs/keys.md with it. Keys of a group that follow each other with the same words share a
// line in all of these.
type binding struct {
	key.Help // the key as it is shown, and what it does
	keys     []string
	in       context
	group    string
	action   state.Action // nil for what the program itself does
	brief    string       // its word in the line of keys; "" leaves it out there
	command  tea.Cmd      // what the program itself does: leave, or wait in the background
}

// bind and bindProgram are a composite literal each, so that the table of bindings is data
// of the binary and no work at the start.
func bind(in context, group, shown, does, brief string, action state.Action, keys ...string) binding {
	return binding{Help: key.Help{Key: shown, Desc: does}, keys: keys, in: in, group: group, action: action, brief: brief}
}

// bindProgram binds keys to a command of the program in place of an action on its state.
func bindProgram(in context, group, shown, does, brief string, command tea.Cmd, keys ...string) binding {
	return binding{Help: key.Help{Key: shown, Desc: does}, keys: keys, in: in, group: group, brief: brief, command: command}
}

// The groups, in the order of the help.
const (
	groupGate    = "Gate"
	groupCurves  = "Curves"
	groupWindow  = "Curves: the window"
	groupNetwork = "Network"
	groupSelect  = "Network: selecting a number"
	groupChange  = "Network: changing it"
	groupPlane   = "Network: the plane of two inputs"
	groupBack    = "Network: the way back"
	groupEvery   = "In every pane"
	groupFiles   = "Files and copies"
	groupScreen  = "Screen"
	groupField   = "While something is typed"
	groupList    = "In the list of presets"
	groupKeys    = "In the keys of a pane"
	groupOverlay = "In the help, and over what was copied"
	groupBoard   = "While x is drawn"
)

var groups = []string{groupGate, groupCurves, groupWindow, groupNetwork, groupSelect, groupChange, groupPlane, groupBack, groupEvery, groupFiles, groupScreen, groupField, groupList, groupKeys, groupOverlay, groupBoard}

// changeWord is the word of the keys that change a number.
const changeWord = "change"

// nudgeSize is the word in the line of keys of the key for the size of a nudge, where the
// size takes its place.
const nudgeSize = "size"

// moveX is the word in the line of keys of the keys that move x in the plane.
const moveX = "x"

// viewKey is the word in the line of keys of the key for the other view of a large network,
// where what is seen there takes its place.
const viewKey = "view"

// The words in the line of keys of the key that ends typing, and takes a line of the list.
const takeOver, putIn = "take over", "put in"

// somePage is how many rows a page has where nobody says it.
const somePage = 10

// bindings is the one table of keys.
var bindings = []binding{
	bind(inGate, groupGate, "←", "less, more: by one nudge", changeWord, state.Nudge{Units: -1}, "left", "h"),
	bind(inGate, groupGate, "→", "less, more: by one nudge", changeWord, state.Nudge{Units: +1}, "right", "l"),
	bind(inGate, groupGate, "↑", "choose a number", "choose", state.ChooseField{By: -1}, "up", "k"),
	bind(inGate, groupGate, "↓", "choose a number", "choose", state.ChooseField{By: +1}, "down", "j"),

	bind(inGate, groupGate, "b", "the rule with θ, or with b", "bias", state.Rewrite{}, "b"),
	bind(inGate, groupGate, "R", "the rule: > or ≥, for ties", "", state.OtherRule{}, "R"),
	bind(inGate, groupGate, "p", "list of presets; the next", "presets", state.OpenList{}, "p"),
	bind(inGate, groupGate, "P", "list of presets; the next", "", state.NextGate{By: +1}, "P"),
	bind(inGate, groupGate, "r", "reset: the preset as it came", "", state.Reset{}, "r"),
	bind(inGate, groupGate, "x", "try XOR: what fails", "XOR", state.TryXOR{}, "x"),
	bind(inGate, groupGate, "X", "the network that is XOR", "", state.ToXOR{}, "X"),

	bind(inCurves, groupCurves, "←", "slide the probe", "slide", state.Slide{Units: -1}, "left", "h"),
	bind(inCurves, groupCurves, "→", "slide the probe", "slide", state.Slide{Units: +1}, "right", "l"),
	bind(inCurves, groupCurves, "↑", "choose a curve", "choose", state.ChooseCurve{By: -1}, "up", "k"),
	bind(inCurves, groupCurves, "↓", "choose a curve", "choose", state.ChooseCurve{By: +1}, "down", "j"),
	bind(inCurves, groupCurves, "space", "show or hide that curve", "show", state.ToggleCurve{}, " "),
	bind(inCurves, groupWindow, "[", "wider, closer in x", "wider, closer", state.ZoomBy{X: +1}, "["),
	bind(inCurves, groupWindow, "]", "wider, closer in x", "wider, closer", state.ZoomBy{X: -1}, "]"),
	bind(inCurves, groupWindow, "(", "wider, closer in y", "", state.ZoomBy{Y: +1}, "("),
	bind(inCurves, groupWindow, ")", "wider, closer in y", "", state.ZoomBy{Y: -1}, ")"),
	bind(inCurves, groupCurves, "home", "probe to left, right end", "", state.SlideTo{End: -1}, "home"),
	bind(inCurves, groupCurves, "end", "probe to left, right end", "", state.SlideTo{End: +1}, "end"),
	bind(inCurves, groupCurves, "f", "the chosen curve's slope f′", "slope", state.ToggleSlope{}, "f"),
	bind(inCurves, groupCurves, "s", "sigmoid(k·x), k up or down", "gain", state.Steepen{By: +1}, "s"),
	bind(inCurves, groupCurves, "S", "sigmoid(k·x), k up or down", "", state.Steepen{By: -1}, "S"),
	bind(inCurves, groupCurves, "t", "a second probe, further on", "two", state.NextSecond{}, "t"),
	bind(inCurves, groupCurves, "c", "back to the network", "", state.ToCurve{}, "c"),
	bind(inCurves, groupCurves, "V", "draw dots, or characters", "", state.NextView{}, "V"),
	bind(inCurves, groupWindow, "<", "move to the left, right", "", state.Pan{X: -1}, "<", "shift+left"),
	bind(inCurves, groupWindow, ">", "move to the left, right", "", state.Pan{X: +1}, ">", "shift+right"),
	bind(inCurves, groupWindow, "{", "move down, up", "", state.Pan{Y: -1}, "{", "shift+down"),
	bind(inCurves, groupWindow, "}", "move down, up", "", state.Pan{Y: +1}, "}", "shift+up"),
	bind(inCurves, groupWindow, "0", "back to the first window", "", state.ArticleView{}, "0"),

	bind(inNetwork, groupNetwork, "→", "one step on, back", "step", state.StepBy{Steps: +1}, "right", "l"),
	bind(inNetwork, groupNetwork, "←", "one step on, back", "step", state.StepBy{Steps: -1}, "left", "h"),
	bind(inNetwork, groupNetwork, "g", "step: layer, neuron, term", "grain", state.NextGrain{}, "g"),
	bind(inNetwork, groupNetwork, "home", "to the start, the end", "", state.StepTo{End: -1}, "home"),
	bind(inNetwork, groupNetwork, "end", "to the start, the end", "", state.StepTo{End: +1}, "end"),
	bind(inNetwork, groupNetwork, "pgup", "the layer's start, its end", "", state.StepLayer{Layers: -1}, "pgup"),
	bind(inNetwork, groupNetwork, "pgdn", "the layer's start, its end", "", state.StepLayer{Layers: +1}, "pgdown"),
	bind(inNetwork, groupNetwork, "t", "the selected number's step", "", state.StepToSelected{}, "t"),
	bind(inNetwork, groupNetwork, "c", "its curve; how x moves y", "", state.ToCurve{}, "c"),
	bind(inNetwork, groupNetwork, "f", "its curve; how x moves y", "", state.ToggleSpeaks{}, "f"),
	bind(inNetwork, groupNetwork, "space", "play or pause; its speed", "play", state.Play{}, " "),
	bind(inNetwork, groupNetwork, "s", "play or pause; its speed", "", state.NextSpeed{}, "s"),
	bind(inNetwork, groupNetwork, "v", "all numbers; sheet, plane", "", state.Reveal{}, "v"),
	bind(inNetwork, groupNetwork, "V", "all numbers; sheet, plane", viewKey, state.NextView{}, "V"),

	bind(inNetwork, groupSelect, "↑", "the number or row above, below", "select", state.SelectBy{Rows: -1}, "up", "k"),
	bind(inNetwork, groupSelect, "↓", "the number or row above, below", "select", state.SelectBy{Rows: +1}, "down", "j"),
	bind(inNetwork, groupSelect, "<", "the number left, right", "select", state.SelectBy{Cols: -1}, "<", "shift+left"),
	bind(inNetwork, groupSelect, ">", "the number left, right", "select", state.SelectBy{Cols: +1}, ">", "shift+right"),
	bind(inNetwork, groupSelect, "[", "the table before, the next", "", state.SelectTable{By: -1}, "["),
	bind(inNetwork, groupSelect, "]", "the table before, the next", "", state.SelectTable{By: +1}, "]"),

	bind(inNetwork, groupChange, "a", "activation: this layer; hidden", "", state.NextActivation{By: +1}, "a"),
	bind(inNetwork, groupChange, "A", "activation: this layer; hidden", "", state.NextHidden{}, "A"),
	bind(inNetwork, groupChange, "p", "presets: list, next; reset", "presets", state.OpenList{}, "p"),
	bind(inNetwork, groupChange, "P", "presets: list, next; reset", "", state.NextPreset{By: +1}, "P"),
	bind(inNetwork, groupChange, "r", "presets: list, next; reset", "", state.Reset{}, "r"),
	bind(inNetwork, groupChange, "x", "the next input; draw one", "", state.NextInput{}, "x"),
	bind(inNetwork, groupChange, "D", "the next input; draw one", "", state.OpenBoard{}, "D"),
	bind(inNetwork, groupChange, "w", "swap order; turn W; write W·x", "", state.Turn{}, "w"),
	bind(inNetwork, groupChange, "R", "swap order; turn W; write W·x", "", state.TurnRows{}, "R"),
	bind(inNetwork, groupChange, "N", "swap order; turn W; write W·x", "", state.NextNotation{}, "N"),
	bind(inNetwork, groupChange, "*", "softmax: a times ten, back", "", state.MultiplyByTen{Times: +1}, "*"),
	bind(inNetwork, groupChange, "/", "softmax: a times ten, back", "", state.MultiplyByTen{Times: -1}, "/"),

	bind(inNetwork, groupBack, "L", "learn by one step: W − η·∂W", "", state.Learn{}, "L"),
	bind(inNetwork, groupBack, "M", "many steps of learning", "", state.BeginSteps{}, "M"),
	bind(inNetwork, groupBack, "B", "this example, or all: mean", "", state.ToggleAll{}, "B"),
	bind(inNetwork, groupBack, "C", "next loss; :t target; :η rate", "", state.NextLoss{}, "C"),
	bind(inNetwork, groupBack, "n", "check the gradient in hand", "", state.Check{}, "n"),

	bind(inPlane, groupPlane, "←", "move x[1]", moveX, state.MoveX{X1: -1}, "left", "h"),
	bind(inPlane, groupPlane, "→", "move x[1]", moveX, state.MoveX{X1: +1}, "right", "l"),
	bind(inPlane, groupPlane, "↑", "move x[2] up, down", moveX, state.MoveX{X2: +1}, "up", "k"),
	bind(inPlane, groupPlane, "↓", "move x[2] up, down", moveX, state.MoveX{X2: -1}, "down", "j"),
	bind(inPlane, groupPlane, "(", "wider, closer", "wider, closer", state.ZoomPlane{By: +1}, "("),
	bind(inPlane, groupPlane, ")", "wider, closer", "wider, closer", state.ZoomPlane{By: -1}, ")"),
	bind(inPlane, groupPlane, "{", "look down, up", "", state.PanPlane{Y: -1}, "{", "shift+down"),
	bind(inPlane, groupPlane, "}", "look down, up", "", state.PanPlane{Y: +1}, "}", "shift+up"),
	bind(inPlane, groupPlane, "shift+←", "look left, right", "", state.PanPlane{X: -1}, "shift+left"),
	bind(inPlane, groupPlane, "shift+→", "look left, right", "", state.PanPlane{X: +1}, "shift+right"),
	bind(inPlane, groupPlane, "0", "back to the first window", "", state.FirstPlane{}, "0"),

	bind(inBoard, groupBoard, "space", "pen down, draws; up", "pen", state.Draw{Op: drawing.Toggle{}}, " "),
	bind(inBoard, groupBoard, "←", "move the pen by a dot", "move", state.Draw{Op: drawing.Move{DX: -1}}, "left", "h"),
	bind(inBoard, groupBoard, "→", "move the pen by a dot", "move", state.Draw{Op: drawing.Move{DX: +1}}, "right", "l"),
	bind(inBoard, groupBoard, "↑", "move the pen by a dot", "move", state.Draw{Op: drawing.Move{DY: -1}}, "up", "k"),
	bind(inBoard, groupBoard, "↓", "move the pen by a dot", "move", state.Draw{Op: drawing.Move{DY: +1}}, "down", "j"),
	bind(inBoard, groupBoard, "e", "eraser in place of the pen", "eraser", state.Draw{Op: drawing.Eraser{}}, "e"),
	bind(inBoard, groupBoard, "c", "clear all; invert each dot", "clear", state.Draw{Op: drawing.Clear{}}, "c"),
	bind(inBoard, groupBoard, "n", "clear all; invert each dot", "invert", state.Draw{Op: drawing.Invert{}}, "n"),
	bind(inBoard, groupBoard, "f", "fit to the square, or as is", "fitting", state.Draw{Op: drawing.Fit{}}, "f"),
	bind(inBoard, groupBoard, "u", "undo the last stroke", "undo", state.Draw{Op: drawing.Undo{}}, "u"),
	bind(inBoard, groupBoard, "enter", "close: the drawing is x", "close", state.CloseBoard{}, "enter"),
	bind(inBoard, groupBoard, "esc", "close: the drawing is x", "close", state.CloseBoard{}, "esc", "q", "D"),

	bind(inPanes, groupEvery, "+", "more, less: by one nudge", changeWord, state.Nudge{Units: +1}, "+", "="),
	bind(inPanes, groupEvery, "-", "more, less: by one nudge", changeWord, state.Nudge{Units: -1}, "-", "_"),
	bind(inPanes, groupEvery, "enter", "type a number", changeWord, state.BeginNumber{}, "enter"),
	bind(inPanes, groupEvery, ".", "nudge by 0.1, 0.01, 0.1, 1", nudgeSize, state.NextUnit{}, "."),
	bind(inPanes, groupEvery, ":", "go to a number, or set it", "", state.BeginName{}, ":"),
	bind(inPanes, groupEvery, "u", "undo, redo", "undo", state.Undo{}, "u"),
	bind(inPanes, groupEvery, "ctrl+r", "undo, redo", "", state.Redo{}, "ctrl+r"),
	bind(inPanes, groupEvery, "d", "all digits, or four decimals", "", state.Precision{}, "d"),
	bind(inPanes, groupEvery, "i", "explain it; you answer first", "why", state.ToggleExplaining{}, "i"),
	bind(inPanes, groupEvery, "G", "explain it; you answer first", "", state.ToggleAsking{}, "G"),
	bind(inPanes, groupEvery, "y", "copy the working in hand", "", state.Ask{Kind: state.CopyWorking}, "y"),
	bind(inPanes, groupEvery, "e", "export this pane", "export", state.BeginPath{For: state.ForExport}, "e"),
	bind(inPanes, groupEvery, "T", "tour: begin, go on; its help", "", state.NextLesson{}, "T"),
	bind(inPanes, groupEvery, "I", "tour: begin, go on; its help", "", state.HelpLesson{}, "I"),

	bind(inPanes, groupFiles, "o", "open a network: JSON or .npz", "", state.BeginPath{For: state.ForOpen}, "o"),
	bind(inPanes, groupFiles, "O", "write the network as JSON", "", state.BeginPath{For: state.ForSave}, "O"),
	bind(inPanes, groupFiles, "E", "write the session", "", state.BeginPath{For: state.ForSession}, "E"),
	bind(inPanes, groupFiles, "Y", "copy the command for this", "", state.Ask{Kind: state.CopyCommand}, "Y"),

	bind(inPanes, groupScreen, "1", "gate, curves, network", "pane", state.Focus{Pane: state.GatePane}, "1"),
	bind(inPanes, groupScreen, "2", "gate, curves, network", "pane", state.Focus{Pane: state.CurvesPane}, "2"),
	bind(inPanes, groupScreen, "3", "gate, curves, network", "pane", state.Focus{Pane: state.NetworkPane}, "3"),
	bind(inPanes, groupScreen, "tab", "the next pane, and back", "pane", state.FocusBy{By: +1}, "tab"),
	bind(inPanes, groupScreen, "shift+tab", "the next pane, and back", "", state.FocusBy{By: -1}, "shift+tab"),
	bind(inPanes, groupScreen, "z", "this pane alone, or all", "", state.Zoom{}, "z"),
	bind(inGate, groupScreen, "V", "the gate has no other view", "", state.NextView{}, "V"),
	bind(inPanes|inBoard, groupScreen, "m", "mouse off, to mark text", "", state.Mouse{}, "m"),
	bind(inPanes, groupScreen, "esc", "leave: words, playing, zoom", "", state.Leave{}, "esc"),
	bind(inPanes|inBoard, groupScreen, "?", "the pane's keys; then all", "keys", state.Open{Overlay: state.KeysOverlay}, "?"),
	bindProgram(inPanes, groupScreen, "q", "leave the program", "quit", tea.Quit, "q"),
	bindProgram(inPanes|inField|inList|inKeys|inOverlay|inBoard, groupScreen, "ctrl+c", "leave the program", "", tea.Quit, "ctrl+c"),
	bindProgram(inPanes|inField|inList|inKeys|inOverlay|inBoard, groupScreen, "ctrl+z", "to the shell; fg comes back", "", toBackground, "ctrl+z"),

	bind(inField, groupField, "enter", "take it over", takeOver, state.CommitPrompt{}, "enter"),
	bind(inField, groupField, "esc", "leave it as it was", "leave", state.CancelPrompt{}, "esc"),
	bind(inField, groupField, "tab", "complete the name of a file", "", state.Ask{Kind: state.CompletePath}, "tab"),
	bind(inField, groupField, "↑", "the file above, below", "", state.ChooseFile{By: -1}, "up"),
	bind(inField, groupField, "↓", "the file above, below", "", state.ChooseFile{By: +1}, "down"),
	bind(inField, groupField, "←", "move to the left, right", "", state.MoveCaret{By: -1}, "left", "ctrl+b"),
	bind(inField, groupField, "→", "move to the left, right", "", state.MoveCaret{By: +1}, "right", "ctrl+f"),
	bind(inField, groupField, "home", "move to the start, the end", "", state.MoveCaret{By: -1 << 20}, "home", "ctrl+a"),
	bind(inField, groupField, "end", "move to the start, the end", "", state.MoveCaret{By: 1 << 20}, "end", "ctrl+e"),
	bind(inField, groupField, "backspace", "erase before, after", "", state.Erase{}, "backspace", "ctrl+h"),
	bind(inField, groupField, "delete", "erase before, after", "", state.Erase{After: true}, "delete", "ctrl+d"),
	bind(inField, groupField, "ctrl+u", "erase all before the caret", "", state.Erase{All: true}, "ctrl+u"),

	bind(inList, groupList, "↑", "the line above, below", "choose", state.MoveLine{By: -1}, "up", "k"),
	bind(inList, groupList, "↓", "the line above, below", "choose", state.MoveLine{By: +1}, "down", "j"),
	bind(inList, groupList, "home", "the first line, the last", "", state.MoveLine{By: -1 << 20}, "home", "pgup"),
	bind(inList, groupList, "end", "the first line, the last", "", state.MoveLine{By: 1 << 20}, "end", "pgdown"),
	bind(inList, groupList, "enter", "put it in", putIn, state.TakeLine{}, "enter"),
	bind(inList, groupList, "esc", "close, and change nothing", "close", state.Leave{}, "esc", "q", "p"),

	bind(inKeys, groupKeys, "?", "all keys, signs and terms", "all keys, signs", state.Open{Overlay: state.HelpOverlay}, "?"),
	bind(inKeys, groupKeys, "pgup", "scroll up, down", "", state.ScrollPage{By: -1, Rows: somePage}, "pgup"),
	bind(inKeys, groupKeys, "pgdn", "scroll up, down", "", state.ScrollPage{By: +1, Rows: somePage}, "pgdown"),
	bind(inKeys, groupKeys, "esc", "close", "close", state.Leave{}, "esc", "q"),

	bind(inOverlay, groupOverlay, "↑", "scroll up, down", "scroll", state.ScrollBy{Lines: -1}, "up", "k"),
	bind(inOverlay, groupOverlay, "↓", "scroll up, down", "scroll", state.ScrollBy{Lines: +1}, "down", "j"),
	bind(inOverlay, groupOverlay, "pgup", "a page up, down", "", state.ScrollPage{By: -1, Rows: somePage}, "pgup"),
	bind(inOverlay, groupOverlay, "pgdn", "a page up, down", "", state.ScrollPage{By: +1, Rows: somePage}, "pgdown", " "),
	bind(inOverlay, groupOverlay, "m", "mouse off, to mark text", "", state.Mouse{}, "m"),
	bind(inOverlay, groupOverlay, "esc", "close", "close", state.Leave{}, "esc", "q", "?"),
}

// noKey says why a key does nothing in a pane: of which panes it is one, or that it is none.
// It is empty for keys that nobody could name.
func noKey(in context, pressed string) string {
	var panes, numbers []string
	for p := state.GatePane; p <= state.NetworkPane; p++ {
		if _, ok := lookUp(inGate<<p, pressed); ok {
			panes, numbers = append(panes, "the "+p.String()), append(numbers, strconv.Itoa(int(p)+1))
		}
	}
	b, _ := lookUp(inPlane, pressed)
	switch {
	case in == inNetwork && b.in&inPlane != 0:
		return pressed + " is a key of the plane of two inputs, which V shows where there are two."
	case len(panes) > 1:
		return pressed + " is a key of " + strings.Join(panes, " and ") + ": " + strings.Join(numbers, " and ") + " go there."
	case len(panes) == 1:
		return pressed + " is a key of " + panes[0] + ": " + numbers[0] + " goes there."
	case len([]rune(pressed)) == 1 && pressed > " ":
		return pressed + " is no key here; ? shows those that are."
	}
	return ""
}

// lookUp returns the binding of a key in a context.
func lookUp(in context, pressed string) (binding, bool) {
	for ; in != 0; in = in.under() {
		for i := range bindings {
			if b := &bindings[i]; b.in&in != 0 && slices.Contains(b.keys, pressed) {
				return *b, true
			}
		}
	}
	return binding{}, false
}

// holds reports whether a key of the binding does what it is for in a context.
func (b binding) holds(in context) bool {
	if b.in&in != 0 || b.in&in.under() == 0 {
		return b.in&in != 0
	}
	return slices.ContainsFunc(b.keys, func(k string) bool {
		found, _ := lookUp(in, k)
		return found.in&in == 0
	})
}
