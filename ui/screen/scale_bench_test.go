package screen

import (
	"fmt"
	"io"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// sized is a network of that shape, at the end of its pass and with a weight
// selected.
func sized(shape ...int) state.State {
	s := state.New().Load(madeNetwork("sized", model.Softmax, shape...))
	for _, a := range []state.Action{state.Focus{Pane: state.NetworkPane}, state.SelectTable{By: +1}, state.StepTo{End: +1}} {
		s = state.Apply(s, a)
	}
	return s
}

// BenchmarkFrameBySize draws networks of growing size: a frame costs the cells
// that are seen, whatever lies beyond them.
func BenchmarkFrameBySize(b *testing.B) {
	theme := inColours(termenv.TrueColor)
	for _, neurons := range []int{10, 100, 1000, 10000} {
		s := sized(784, neurons, 10)
		for _, size := range [][2]int{{80, 24}, {200, 60}} {
			b.Run(fmt.Sprintf("784-%d-10/%dx%d", neurons, size[0], size[1]), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					_ = render(s, theme, size[0], size[1])
				}
			})
		}
	}
}

// layersOf8 is a shape of so many layers.
func layersOf8(layers int) []int {
	shape := make([]int, layers+1)
	for i := range shape {
		shape[i] = 8
	}
	return shape
}

// viewsBySize are ways to look at a network, by what leads there from its end.
var viewsBySize = map[string][]state.Action{
	"the end":          nil,
	"the beginning":    {state.StepTo{End: -1}},
	"one step":         {state.StepTo{End: -1}, state.StepBy{Steps: +1}},
	"two steps":        {state.StepTo{End: -1}, state.StepBy{Steps: +2}},
	"one term":         {state.NextGrain{}, state.NextGrain{}, state.StepTo{End: -1}, state.StepBy{Steps: +1}},
	"the last term":    {state.StepTo{End: -1}, state.StepBy{Steps: +1}, state.NextGrain{}, state.NextGrain{}, state.StepBy{Steps: -1}},
	"an edit":          {state.Nudge{Units: +1}},
	"an x":             {state.Select{At: model.X(0)}},
	"explained":        {state.ToggleExplaining{}},
	"all digits":       {state.Precision{}},
	"ten times":        {state.MultiplyByTen{Times: +1}},
	"softmax by terms": {state.NextGrain{}, state.NextGrain{}, state.StepBy{Steps: -1}},
	"two probes":       {state.NextSecond{}, state.Focus{Pane: state.CurvesPane}},
	"turned":           {state.StepTo{End: -1}, state.Turn{}},
}

// TestFrameBySize holds that a frame takes no more memory for a larger network, in
// any view of it: neither more often nor more of it, with room to spare. Both are
// so large that what is in sight is full of numbers.
func TestFrameBySize(t *testing.T) {
	theme := inColours(termenv.TrueColor)
	frame := func(s state.State) (times, bytes float64) {
		var before, after runtime.MemStats
		_ = render(s, theme, 200, 60)
		const frames = 2
		runtime.ReadMemStats(&before)
		for range frames {
			_ = render(s, theme, 200, 60)
		}
		runtime.ReadMemStats(&after)
		return float64(after.Mallocs-before.Mallocs) / frames, float64(after.TotalAlloc-before.TotalAlloc) / frames
	}
	for _, pair := range [][2][]int{
		{{784, 10, 10}, {784, 1000, 10}},
		{{10, 10, 2000}, {10, 10, 50000}},
		{{200, 10, 10}, {50000, 10, 10}},
		{layersOf8(20), layersOf8(500)},
		{{60, 60, 2}, {700, 700, 2}},
	} {
		small, large := sized(pair[0]...), sized(pair[1]...)
		for name, actions := range viewsBySize {
			a, b := small, large
			for _, action := range actions {
				a, b = state.Apply(a, action), state.Apply(b, action)
			}
			name = fmt.Sprintf("%d-%d-…-%d and %d-%d-…-%d, %s", pair[0][0], pair[0][1], pair[0][len(pair[0])-1], pair[1][0], pair[1][1], pair[1][len(pair[1])-1], name)
			times, bytes := frame(a)
			moreTimes, moreBytes := frame(b)
			t.Logf("%s: %.0f and %.0f allocations, %.0f and %.0f bytes", name, times, moreTimes, bytes, moreBytes)
			if moreTimes > 1.5*times+200 {
				t.Errorf("%s: a frame of the large network allocates %.0f times, of the small one %.0f", name, moreTimes, times)
			}
			if moreBytes > 1.5*bytes+32<<10 {
				t.Errorf("%s: a frame of the large network takes %.0f bytes, of the small one %.0f", name, moreBytes, bytes)
			}
		}
	}
}

// A recorder is where a program writes: it hands on what comes of each frame.
type recorder chan string

func (r recorder) Write(data []byte) (int, error) {
	r <- string(data)
	return len(data), nil
}

// A played program runs as on a terminal, but for the terminal.
type playedProgram struct {
	t       testing.TB
	program *tea.Program
	written recorder
	last    chan tea.Model
}

// playOn runs the program and waits for its first frame.
func playOn(t testing.TB, app App) playedProgram {
	t.Helper()
	p := playedProgram{t, nil, make(recorder, 1000), make(chan tea.Model, 1)}
	p.program = tea.NewProgram(app, tea.WithInput(nil), tea.WithOutput(p.written), tea.WithAltScreen(),
		tea.WithFPS(framesPerSecond), tea.WithoutSignalHandler())
	go func() {
		last, err := p.program.Run()
		if err != nil {
			t.Error(err)
		}
		close(p.written)
		p.last <- last
	}()
	p.program.Send(tea.WindowSizeMsg{Width: 80, Height: 24})
	p.next(func(frame string) bool { return strings.Count(frame, "\n") >= 23 })
	return p
}

// next waits for a piece of the writing that is as it should be.
func (p playedProgram) next(right func(string) bool) string {
	p.t.Helper()
	late := time.After(2 * time.Minute)
	for {
		select {
		case piece, ok := <-p.written:
			if !ok {
				p.t.Fatal("the program ended")
			}
			if right(piece) {
				return piece
			}
		case <-late:
			p.t.Fatal("nothing was written in 30 s")
		}
	}
}

// quit ends the program, and gives what it wrote until then and what it was.
func (p playedProgram) quit() (string, App) {
	p.program.Quit()
	var all strings.Builder
	for piece := range p.written {
		io.WriteString(&all, piece)
	}
	return all.String(), (<-p.last).(App)
}

// TestNothingWritten holds that a message that changes nothing writes nothing:
// what follows is what ends the program, as without the message.
func TestNothingWritten(t *testing.T) {
	for p := state.GatePane; p < state.Panes; p++ {
		t.Run(p.String(), func(t *testing.T) {
			t.Parallel()
			app := NewApp(state.Apply(state.New(), state.Focus{Pane: p}), inColours(termenv.TrueColor))
			want, _ := playOn(t, app).quit()
			for _, msg := range []tea.Msg{
				keyMessage(t, "f8"), keyMessage(t, "esc"), tea.FocusMsg{}, tick{playing: 7},
				tea.MouseMsg{X: 79, Y: 23, Action: tea.MouseActionMotion, Button: tea.MouseButtonNone},
			} {
				played := playOn(t, app)
				played.program.Send(msg)
				if got, _ := played.quit(); got != want {
					t.Errorf("after %#v the program wrote %q, without it %q", msg, got, want)
				}
			}
		})
	}
}

// sequences move or dress and write no character.
var sequences = regexp.MustCompile(`\x1b\[[0-9;?]*[A-Za-z]|\r`)

// TestChangedLinesWritten holds that a nudge, a slide and a step write the lines
// that they change and no others.
func TestChangedLinesWritten(t *testing.T) {
	for p := state.GatePane; p < state.Panes; p++ {
		app, _ := sendTo(t, NewApp(state.Apply(state.New(), state.Focus{Pane: p}), inColours(termenv.TrueColor)), tea.WindowSizeMsg{Width: 80, Height: 24})
		played := playOn(t, app)
		played.program.Send(keyMessage(t, "right"))
		got := strings.Split(sequences.ReplaceAllString(played.next(func(string) bool { return true }), ""), "\n")
		_, after := played.quit()

		before, now := strings.Split(app.View(), "\n"), strings.Split(after.View(), "\n")
		if len(got) != len(now) {
			t.Fatalf("%s: the frame moves over %d lines of %d", p, len(got), len(now))
		}
		changed := 0
		for y := range now {
			if now[y] != before[y] {
				changed++
			}
			if wrote := got[y] != ""; wrote != (now[y] != before[y]) {
				t.Errorf("%s: line %d was written: %t, it changed: %t", p, y+1, wrote, now[y] != before[y])
			}
		}
		if t.Logf("%s: %d lines of %d", p, changed, len(now)); changed == 0 || changed == len(now) {
			t.Errorf("%s: %d lines of %d changed; some were expected", p, changed, len(now))
		}
	}
}
