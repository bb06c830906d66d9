package screen

import (
	"errors"
	"math/rand/v2"
	"runtime/debug"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// Frames are many small values, on which a test would spend a third of its time collecting
// garbage.
func init() { debug.SetGCPercent(1600) }

// render is the text of the frame of a state.
func render(s state.State, t canvas.Theme, width, height int) string {
	return Draw(s, t, width, height).Text
}

// after is the state after those keys, pressed on a screen of 80×24.
func after(t testing.TB, keys string) state.State { return stateAfter(t, 80, 24, keys) }

// with is the state in which a number of the network has that value.
func with(t testing.TB, s state.State, name, value string) state.State {
	t.Helper()
	for _, a := range []state.Action{
		state.Focus{Pane: state.NetworkPane}, state.BeginName{}, state.Type{Text: name}, state.CommitPrompt{},
		state.BeginNumber{}, state.Type{Text: value}, state.CommitPrompt{},
	} {
		s = state.Apply(s, a)
	}
	if s.Prompt.On {
		t.Fatalf("%s cannot be %s: %s", name, value, s.Prompt.Refusal)
	}
	return s
}

// madeNetwork is a network of those sizes with random weights.
func madeNetwork(name string, output model.Activation, sizes ...int) presets.Network {
	r := rand.New(rand.NewPCG(1, 2))
	numbers := func(n int) []float64 {
		v := make([]float64, n)
		for i := range v {
			v[i] = r.NormFloat64()
		}
		return v
	}
	n := model.Network{Name: name, Source: "made for a test"}
	for l, out := range sizes[1:] {
		layer := model.Layer{B: numbers(out), Activation: model.Sigmoid}
		for range sizes[l] {
			layer.W = append(layer.W, numbers(out))
		}
		n.Layers = append(n.Layers, layer)
	}
	n.Layers[n.Last()].Activation = output
	return presets.Network{Network: n, X: numbers(sizes[0])}
}

// digits is a network of the size with which the book reads handwritten digits.
var digits = madeNetwork("digits", model.Softmax, 784, 50, 100, 10)

// screens are the sizes at which every state is drawn, and a grid of larger ones
// that the states share among themselves.
func screens() (all, shared [][2]int) {
	for w := 1; w <= 30; w++ {
		for h := 1; h <= 12; h++ {
			all = append(all, [2]int{w, h})
		}
	}
	for _, w := range []int{togetherWidth - 1, togetherWidth, togetherWidth + 1} {
		for _, h := range []int{togetherHeight - 1, togetherHeight, togetherHeight + 1} {
			all = append(all, [2]int{w, h})
		}
	}
	all = append(all, [2]int{80, 24}, [2]int{120, 36}, [2]int{300, 1}, [2]int{1, 90})
	for _, w := range []int{31, 34, 40, 55, 60, 69, 70, 71, 79, 80, 81, 100, 119, 120, 140, 150, 160, 180, 200, 240, 300} {
		for _, h := range []int{1, 3, 4, 5, 6, 9, 13, 15, 16, 17, 20, 22, 23, 25, 28, 30, 33, 36, 38, 42, 45, 50, 60, 75, 90} {
			shared = append(shared, [2]int{w, h})
		}
	}
	return all, shared
}

// keyLine is the line of keys as it is written.
func keyLine(s state.State, t canvas.Theme, width int) string {
	c := canvas.On(t, width, 1)
	drawKeys(c, &s)
	return string(c.Row(nil, 0, &t))
}

// region is the part of a frame without colours that lies in r.
func region(t *testing.T, frame string, r canvas.Rect) string {
	t.Helper()
	var b strings.Builder
	for y, line := range strings.Split(frame, "\n") {
		if y < r.Y || y >= r.Y+r.H {
			continue
		}
		x := 0
		for _, char := range line {
			if x >= r.X && x < r.X+r.W {
				b.WriteRune(char)
			}
			x += canvas.TextWidth(string(char))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// noColours is the theme on a terminal without colours, which shows the plain text.
var noColours = inColours(termenv.Ascii)

// inASCII is the same of ASCII characters.
var inASCII = func() canvas.Theme {
	t := noColours
	t.ASCII = true
	return t
}()

// inColours is the default theme on a terminal with those colours.
func inColours(p termenv.Profile) canvas.Theme {
	t, err := canvas.NewTheme("auto", p, false)
	if err != nil {
		panic(err)
	}
	return t
}

// keyTypes are the keys that have a name, by the name: "left", "ctrl+r", "f1".
var keyTypes = func() map[string]tea.KeyType {
	types := map[string]tea.KeyType{}
	for k := tea.KeyType(-200); k < 200; k++ {
		if name := (tea.Key{Type: k}).String(); name != "" && k != tea.KeyRunes {
			types[name] = k
		}
	}
	return types
}()

// keyMessage is the message of a key: the name of one or a character, or "space".
func keyMessage(t testing.TB, key string) tea.KeyMsg {
	t.Helper()
	if key == "space" || key == " " {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	if k, ok := keyTypes[key]; ok {
		return tea.KeyMsg{Type: k}
	}
	if runes := []rune(key); len(runes) == 1 {
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: runes}
	}
	t.Fatalf("no terminal has a key %q", key)
	return tea.KeyMsg{}
}

// sendTo sends a message to the program and gives it and its command back. A fault
// of the program, from which it recovers, fails the test: only the tests about faults
// send to Update themselves.
func sendTo(t testing.TB, a App, msg tea.Msg) (App, tea.Cmd) {
	t.Helper()
	next, cmd := a.Update(msg)
	app, ok := next.(App)
	if !ok {
		t.Fatalf("after %v the program is a %T", msg, next)
	}
	if f := (Fault{}); errors.As(app.Fault(), &f) {
		t.Fatalf("after %#v on %d×%d: a fault of the program: %v\n%s", msg, a.width, a.height, f, f.Stack)
	}
	return app, cmd
}

// pressKeys presses keys, separated by blanks, one after the other, and draws what they lead
// to; no key looks at a frame in between.
func pressKeys(t testing.TB, a App, keys string) App {
	t.Helper()
	next := takeKeys(t, a, keys)
	if !next.looksAs(a) {
		next = next.drawn()
	}
	return next
}

// takeKeys is pressKeys without a frame.
func takeKeys(t testing.TB, a App, keys string) App {
	t.Helper()
	for key := range strings.FieldsSeq(keys) {
		a, _ = a.take(keyMessage(t, key))
	}
	return a
}

// stateAfter is the state after those keys, pressed on a screen of that size.
func stateAfter(t testing.TB, width, height int, keys string) state.State {
	t.Helper()
	return takenOn(t, state.New(), width, height, keys).State()
}

// openedApp is the program after those keys, on a screen of that size.
func openedApp(t testing.TB, width, height int, keys string) App {
	t.Helper()
	return openedOn(t, state.New(), width, height, keys)
}

// openedOn is openedApp on a state.
func openedOn(t testing.TB, s state.State, width, height int, keys string) App {
	t.Helper()
	return takenOn(t, s, width, height, keys).drawn()
}

// takenOn is openedOn without a frame.
func takenOn(t testing.TB, s state.State, width, height int, keys string) App {
	t.Helper()
	a, _ := NewApp(s, noColours).take(tea.WindowSizeMsg{Width: width, Height: height})
	return takeKeys(t, a, keys)
}

// quits reports whether a command leaves the program.
func quits(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	_, ok := cmd().(tea.QuitMsg)
	return ok
}
