package screen

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// reset is the escape sequence that ends every look.
const reset = "\x1b[0m"

// after is the state after those keys, pressed on a screen of 80×24.
func after(t testing.TB, keys string) state.State { return openedApp(t, 80, 24, keys).State() }

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

// drawable are states with everything on screen that there is, by name.
func drawable(t testing.TB) map[string]state.State {
	t.Helper()
	states := map[string]state.State{}
	for _, keys := range []string{
		"", "right right right", "up right", "i", "d", "z", "enter 0 . 7", "enter a b c enter", "b", "b b right", "x", "x i", "? ", "? pgdown pgdown pgdown", "u",
		"2", "2 i", "2 d right", "2 down down space", "2 space down space", "2 enter 1 2", "2 enter x enter", "2 f s s t", "2 > ] ( }", "2 3 right c", "2 end d i",
		"3", "3 right", "3 right right", "3 right right right", "3 end", "3 end d", "3 end i", "3 i", "3 v", "3 v d i", "3 w", "3 right w i",
		"3 g right right", "3 g g right right right", "3 g g end left left left", "3 g g end left left left left left", "3 end * * * *", "3 end v * * * * * * * * * * * * d",
		"3 +", "3 end +", "3 end + d", "3 end ] > +", "3 enter 9", "3 enter x x enter", "3 : W 2", "3 : Q enter", "3 a", "3 p end", "3 p p p end", "3 p p p p right", "3 p p p p p end i",
		"o a b", "3 O", "2 e a . x", "E",
		"3 space", "3 right space", "3 ] ] ] t i", "3 v ] ] ] ] ] ] ] ] ] ] ] ] i",
	} {
		states[fmt.Sprintf("after %q", keys)] = after(t, keys)
	}
	wide := state.New()
	for _, value := range []string{"1e300", "-1e-300", "-123456.78912345678"} {
		wide = state.Apply(wide, state.ChooseField{By: -1})
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

// sgr is a sequence that changes how characters look; no other may be written.
var sgr = regexp.MustCompile("\x1b\\[[0-9;]*m")

// malformed says what is wrong with a frame of that size, if anything is.
func malformed(frame string, width, height int) string {
	lines := strings.Split(frame, "\n")
	if len(lines) != height {
		return fmt.Sprintf("%d lines", len(lines))
	}
	for y, line := range lines {
		if got := ansi.StringWidth(line); got != width {
			return fmt.Sprintf("line %d has %d cells: %q", y, got, line)
		}
		plain := line
		if strings.Contains(line, "\x1b") {
			plain = sgr.ReplaceAllString(line, "")
		}
		if i := strings.IndexFunc(plain, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }); i >= 0 {
			return fmt.Sprintf("line %d has a control character: %q", y, plain[i:])
		}
		if plain == line {
			continue
		}
		if all := sgr.FindAllString(line, -1); len(all) > 0 && all[len(all)-1] != reset && all[len(all)-1] != "\x1b[m" {
			return fmt.Sprintf("line %d leaves the terminal in another look: %q", y, line)
		}
	}
	return ""
}

// TestEveryScreen draws every state at every size.
func TestEveryScreen(t *testing.T) {
	all, shared := screens()
	var names []string
	states := drawable(t)
	for name := range states {
		names = append(names, name)
	}
	for i, name := range names {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			draw := func(theme canvas.Theme, size [2]int) string {
				defer func() {
					if fault := recover(); fault != nil {
						t.Fatalf("%d×%d: %v", size[0], size[1], fault)
					}
				}()
				frame := Render(states[name], theme, size[0], size[1])
				if fault := malformed(frame, size[0], size[1]); fault != "" {
					t.Errorf("%d×%d: %s", size[0], size[1], fault)
				}
				return frame
			}
			sizes := all
			for k := i % 32; k < len(shared); k += 32 {
				sizes = append(sizes[:len(sizes):len(sizes)], shared[k])
			}
			for _, size := range sizes {
				if t.Failed() {
					return
				}
				if frame := draw(noColours, size); strings.Contains(frame, "\x1b") {
					t.Errorf("%d×%d: an escape without colours", size[0], size[1])
				}
				if (size[0]+size[1]+i)%3 > 0 { // a share of them, for the sake of time
					continue
				}
				if frame := draw(inASCII, size); strings.IndexFunc(frame, func(r rune) bool { return r > 0x7e }) >= 0 {
					t.Errorf("%d×%d: a character beyond ASCII", size[0], size[1])
				}
			}
		})
	}
}

// TestColoursAddNothing holds that on terminals with colours the same characters
// stand at the same places, that there are colours, and that they come from the
// sixteen where there are no more.
func TestColoursAddNothing(t *testing.T) {
	states := drawable(t)
	for _, profile := range []termenv.Profile{termenv.ANSI, termenv.TrueColor} {
		theme := inColours(profile)
		for name, s := range states {
			for _, size := range [][2]int{{20, 6}, {80, 24}, {150, 45}} {
				frame := Render(s, theme, size[0], size[1])
				if fault := malformed(frame, size[0], size[1]); fault != "" {
					t.Errorf("%s at %d×%d: %s", name, size[0], size[1], fault)
				}
				if got, want := sgr.ReplaceAllString(frame, ""), Render(s, noColours, size[0], size[1]); got != want {
					t.Errorf("%s at %d×%d: with colours it is another text", name, size[0], size[1])
				}
				if !strings.Contains(frame, "\x1b[") {
					t.Errorf("%s at %d×%d: no colour", name, size[0], size[1])
				}
				if profile == termenv.ANSI && (strings.Contains(frame, "38;") || strings.Contains(frame, "48;")) {
					t.Errorf("%s at %d×%d: more than sixteen colours", name, size[0], size[1])
				}
			}
		}
	}
}

// TestRenderIsPure draws twice, and from the state of before.
func TestRenderIsPure(t *testing.T) {
	for name, s := range drawable(t) {
		first := Render(s, noColours, 150, 45)
		_ = Render(s, noColours, 80, 24)
		if Render(s, noColours, 150, 45) != first {
			t.Errorf("%s: drawn twice it is another frame", name)
		}
	}
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

// TestPanesKeepToThemselves changes what one pane shows and holds that no cell
// outside of its rectangle changes.
func TestPanesKeepToThemselves(t *testing.T) {
	for _, theme := range []canvas.Theme{noColours, inASCII} {
		panesKeepToThemselves(t, theme)
	}
}

func panesKeepToThemselves(t *testing.T, theme canvas.Theme) {
	t.Helper()
	for _, size := range [][2]int{{togetherWidth, togetherHeight}, {togetherWidth + 30, togetherHeight + 20}, {300, 90}} {
		for p := state.GatePane; p < state.Panes; p++ { // the pane with the focus
			base := state.Apply(state.New(), state.Focus{Pane: p})
			arranged := arrange(base, size[0], size[1])
			if len(arranged.panes) != state.Panes {
				t.Fatalf("%d×%d cells have %d panes", size[0], size[1], len(arranged.panes))
			}
			covered := make([]int, size[0]*size[1])
			for _, at := range append(arranged.panes, placed{rect: arranged.keys}) {
				for y := at.rect.Y; y < at.rect.Y+at.rect.H; y++ {
					for x := at.rect.X; x < at.rect.X+at.rect.W; x++ {
						covered[y*size[0]+x]++
					}
				}
			}
			for i, count := range covered {
				if count != 1 {
					t.Fatalf("%d×%d: %d parts of the screen have cell %d,%d", size[0], size[1], count, i%size[0], i/size[0])
				}
			}
			frame := Render(base, theme, size[0], size[1])
			for _, c := range []struct {
				in     state.Pane
				change func(s *state.State)
			}{
				{state.GatePane, func(s *state.State) { s.Gate.Gate.W1, s.Gate.Gate.Theta = 1e300, -1.0/3 }},
				{state.GatePane, func(s *state.State) { s.Gate.Field = state.W1 }},
				{state.CurvesPane, func(s *state.State) { s.Curves.Shown[0], s.Curves.Shown[2] = false, true }},
				{state.CurvesPane, func(s *state.State) { s.Curves.Probe = -1.0 / 3 }},
				{state.NetworkPane, func(s *state.State) {
					s.Network = state.Apply(state.New().Load(digits), state.StepTo{End: +1}).Network
				}},
				{state.NetworkPane, func(s *state.State) { s.Network = after(t, "3 g g right right v").Network }},
				{p, func(s *state.State) { s.Notice = strings.Repeat("said ", 99) }},
				{p, func(s *state.State) {
					s.Prompt = state.Prompt{On: true, Text: []rune(strings.Repeat("7", 99)), Refusal: strings.Repeat("refused ", 99)}
				}},
				{p, func(s *state.State) { s.Explaining = true }},
			} {
				s := base
				c.change(&s)
				changed := Render(s, theme, size[0], size[1])
				differs := false
				for _, at := range arranged.panes {
					same := region(t, frame, at.rect) == region(t, changed, at.rect)
					if at.pane != c.in && !same {
						t.Errorf("%d×%d: a change of the %s pane is seen in the %s pane", size[0], size[1], c.in, at.pane)
					}
					differs = differs || !same
				}
				if !differs {
					t.Errorf("%d×%d: a change of the %s pane is not seen", size[0], size[1], c.in)
				}
			}
		}
	}
}

// TestSelectionWithoutColour holds that without any colour what is selected is
// told by a character beside it.
func TestSelectionWithoutColour(t *testing.T) {
	for _, theme := range []canvas.Theme{noColours, inASCII} {
		selectionWithoutColour(t, theme)
	}
}

func selectionWithoutColour(t *testing.T, theme canvas.Theme) {
	t.Helper()
	// written is a pattern as the theme writes it. In ASCII the mark is what the rule has
	// between two blanks.
	written := func(pattern string) *regexp.Regexp {
		if theme.ASCII {
			pattern = canvas.ASCIIText(strings.Replace(pattern, "▸ ?", "▸", 1))
		}
		return regexp.MustCompile(pattern)
	}
	for keys, want := range map[string]string{"": "▸ ?θ", "up": "▸ ?w2", "up up": "▸ ?w1"} {
		for _, size := range [][2]int{{80, 24}, {120, 36}, {150, 45}} {
			frame := Render(after(t, keys), theme, size[0], size[1])
			if found := written("▸ ?(w1|w2|θ)").FindAllString(frame, -1); len(found) != 1 || !written(want).MatchString(found[0]) {
				t.Errorf("after %q at %d×%d there is no %q", keys, size[0], size[1], want)
			}
		}
	}
	for i, f := range state.CurveList() {
		s := after(t, "2"+strings.Repeat(" down", i))
		if frame := Render(s, theme, 80, 24); !written(`▸ ?\[.\]\S* (` + regexp.QuoteMeta(string(f)) + `|` + regexp.QuoteMeta(f.Title()) + `)\b`).MatchString(frame) {
			t.Errorf("that %s is chosen is not told", f)
		}
	}
	s := state.Apply(after(t, "3"), state.Reveal{})
	for _, name := range []string{"x[1]", "x[2]", "W1[1,1]", "W1[2,3]", "b1[2]", "a1[3]", "z1[1]", "W2[3,2]", "b2[1]", "a2[2]", "z2[2]", "W3[2,1]", "b3[2]", "a3[1]"} {
		for _, a := range []state.Action{state.BeginName{}, state.Type{Text: name}, state.CommitPrompt{}} {
			s = state.Apply(s, a)
		}
		value := number.Fixed(s.Network.Value(s.Network.Selected))
		for _, size := range [][2]int{{80, 24}, {120, 36}, {150, 45}} {
			frame := Render(s, theme, size[0], size[1])
			if !regexp.MustCompile(`\[ *`+regexp.QuoteMeta(value)+` *\]`).MatchString(frame) || !strings.Contains(frame, "selected "+name+" = ") {
				t.Errorf("at %d×%d %s stands in no brackets:\n%s", size[0], size[1], name, frame)
			}
		}
	}
}

// TestTabsWithoutColour holds that on a small screen the pane that is shown is
// told by a bracket.
func TestTabsWithoutColour(t *testing.T) {
	for keys, want := range map[string]string{"1": "┤1 gate├", "2": "┤2 curves├", "3": "┤3 network├"} {
		if first, _, _ := strings.Cut(Render(after(t, keys), noColours, 80, 24), "\n"); !strings.Contains(first, want) {
			t.Errorf("after %s the tabs are %s", keys, first)
		}
	}
}

// TestKeyLine holds that the line of keys has the width of the screen, and that
// it always says how to see every key and how to leave.
func TestKeyLine(t *testing.T) {
	for _, theme := range []canvas.Theme{noColours, inColours(termenv.TrueColor)} {
		for keys, ends := range map[string]string{
			"": "? keys  q quit", "2": "? keys  q quit", "3": "? keys  q quit", "3 end i": "? keys  q quit",
			"enter": "enter take over  esc leave", "3 :": "enter take over  esc leave", "?": "esc close",
		} {
			s := after(t, keys)
			for width := 1; width <= 300; width++ {
				line := keyLine(s, theme, width)
				if got := ansi.StringWidth(line); got != width {
					t.Fatalf("after %q the line of keys has %d cells, not %d", keys, got, width)
				}
				plain := sgr.ReplaceAllString(line, "")
				if least := map[bool]int{true: 20, false: 32}[ends == "? keys  q quit"]; width >= least && !strings.HasSuffix(strings.TrimRight(plain, " "), ends) {
					t.Errorf("after %q the line of keys at %d cells is %q", keys, width, plain)
				}
			}
		}
	}
}

// update records the golden frames anew: go test ./ui -run TestGolden -update
var update = flag.Bool("update", false, "record the golden frames anew")

// golden are the frames that are kept, as the keys that lead to them.
var golden = []struct{ name, keys string }{
	{"gate-opening", ""},
	{"gate-theta-0.7", "right right right"},
	{"gate-typing", "enter 0 . 6 5"},
	{"gate-fault", "enter 0 , 7 enter"},
	{"gate-explained", "i"},
	{"curves", "2"},
	{"curves-relu", "2 down down space"},
	{"network-start", "3"},
	{"network-a1", "3 right"},
	{"network-z1", "3 right right"},
	{"network-a2", "3 right right right"},
	{"network-z2", "3 right right right right"},
	{"network-a3", "3 right right right right right"},
	{"network-y", "3 right right right right right right"},
	{"network-neuron", "3 g right right"},
	{"network-term", "3 g g right right right"},
	{"network-softmax-term", "3 g g end left left left"},
	{"network-turned", "3 right w"},
	{"network-explained", "3 ] i"},
	{"network-changed", "3 end +"},
	{"network-neuron-z", "3 g right right right right"},
	{"network-neuron-y", "3 g end left"},
	{"network-term-bias", "3 g g right right right right right right"},
	{"network-term-activation", "3 g g right right right right right right right right right right"},
	{"network-term-maximum", "3 g g end left left left left left left left"},
	{"network-term-shift", "3 g g end left left left left left left"},
	{"network-term-exponent", "3 g g end left left left left"},
	{"network-term-total", "3 g g end left left"},
	{"network-term-division", "3 g g end"},
	{"gate-bias", "b b right"},
	{"gate-tie", "p p p p p p p p"},
	{"gate-xor", "x"},
	{"curves-laboratory", "2 s s f t t right"},
	{"curves-window", "2 ] ) >"},
	{"network-times-ten", "3 end * * *"},
	{"network-three-classes", "3 p p p p p end"},
	{"help", "?"},
}

// TestGolden compares frames with those that are kept. A difference is to be
// looked at: if it is meant, -update records it.
func TestGolden(t *testing.T) {
	dir := filepath.Join("testdata", "golden")
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) && !*update {
		t.Skip("golden frames are not recorded yet")
	}
	kept := map[string]bool{}
	for _, g := range golden {
		for _, size := range [][2]int{{80, 24}, {120, 36}, {150, 45}} {
			name := fmt.Sprintf("%s-%dx%d", g.name, size[0], size[1])
			t.Run(name, func(t *testing.T) { compareGolden(t, dir, name, openedApp(t, size[0], size[1], g.keys).View()) })
			if kept[name+".txt"] {
				t.Errorf("two golden frames are called %s", name)
			}
			kept[name+".txt"] = true
		}
	}
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !kept[f.Name()] {
			t.Errorf("%s is kept and no keys lead to it", f.Name())
		}
	}
}

// compareGolden compares a frame with the file of that name, or records it. The
// file has no blanks at the ends of its lines.
func compareGolden(t *testing.T, dir, name, frame string) {
	t.Helper()
	var b strings.Builder
	for line := range strings.SplitSeq(frame, "\n") {
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	path := filepath.Join(dir, name+".txt")
	if *update {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	got, kept := strings.Split(b.String(), "\n"), strings.Split(strings.ReplaceAll(string(want), "\r\n", "\n"), "\n")
	for y := range max(len(got), len(kept)) {
		if y >= len(got) || y >= len(kept) {
			t.Fatalf("%d lines, the kept frame has %d", len(got), len(kept))
		}
		if got[y] != kept[y] {
			t.Fatalf("line %d is\n%s\nand was\n%s", y+1, got[y], kept[y])
		}
	}
}
