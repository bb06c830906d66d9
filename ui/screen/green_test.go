package screen

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A run is a text of one look in a row of a frame.
type run struct {
	x, y int
	look string
	text string
}

// runsOf are the runs of a frame, in order.
func runsOf(frame string) (runs []run) {
	for y, line := range strings.Split(frame, "\n") {
		x, look := 0, ""
		add := func(text string) {
			if text != "" {
				runs = append(runs, run{x, y, look, text})
				x += canvas.TextWidth(text)
			}
		}
		for begin, end := nextLook(line); end > 0; begin, end = nextLook(line) {
			add(line[:begin])
			if s := line[begin:end]; s == reset || s == "\x1b[m" {
				look = ""
			} else {
				look += s
			}
			line = line[end:]
		}
		add(line)
	}
	return runs
}

// in24Bits is the dark theme, in which every role has a look of its own.
func in24Bits(t testing.TB) canvas.Theme {
	t.Helper()
	theme, err := canvas.NewTheme("dark", termenv.TrueColor, false)
	if err != nil {
		t.Fatal(err)
	}
	return theme
}

// goldenFrames calls look with each golden frame of the network, drawn in that theme, and
// the state that it is of.
func goldenFrames(t *testing.T, theme canvas.Theme, look func(name string, s state.State, frame string)) {
	t.Helper()
	draw := func(name, keys string, s state.State, sizes ...[2]int) {
		for _, size := range sizes {
			s := takenOn(t, s, size[0], size[1], keys).State()
			look(fmt.Sprintf("%s at %d×%d", name, size[0], size[1]), s, render(s, theme, size[0], size[1]))
		}
	}
	usual := [][2]int{{80, 24}, {120, 36}, {150, 45}}
	for _, g := range golden {
		draw(g.name, g.keys, state.New(), usual...)
	}
	for _, g := range goldenDigits {
		draw(g.name, g.keys, smallDigits(), usual...)
	}
	for _, g := range goldenTogether {
		draw(g.name, g.keys, state.New(), [2]int{132, 36}, [2]int{160, 48}, [2]int{220, 60})
	}
	networks := networksOf(t)
	for _, g := range goldenCards {
		s := smallDigits()
		if g.network != "digits" {
			s = state.Apply(state.New().Load(networks[g.network]), state.Focus{Pane: state.NetworkPane})
		}
		draw("cards-"+g.network+"-"+g.name, "z "+g.keys, s, [2]int{160, 48}, [2]int{220, 60})
	}
}

// What is green is the name of a vector, of a neuron, or a number, each with its marks.
var (
	vectorNamed = regexp.MustCompile(`^▸?([axyz]\d*)\b`)
	neuronNamed = regexp.MustCompile(`^(?:neuron )?(\d+)(?: of \d+| [A-Z]+)?$`)
	numberMade  = regexp.MustCompile(`^[\[▸]*(-?\d+(?:\.\d+|\.?\d*e[-+]?\d+)|NaN|[-+]?Inf)\]?$`)
)

// TestOneThingIsGreen holds that in a frame of the network at most one thing has the colour
// of what is made: one vector, by its name, with no more numbers than the step makes of it.
func TestOneThingIsGreen(t *testing.T) {
	theme := in24Bits(t)
	made := theme.Look(canvas.Made)
	green := 0
	goldenFrames(t, theme, func(name string, s state.State, frame string) {
		if s.Focus != state.NetworkPane {
			return
		}
		vectors, numbers := map[string]bool{}, map[string]bool{}
		for _, r := range runsOf(frame) {
			text := strings.TrimSpace(r.text)
			if !strings.HasSuffix(r.look, made) || !strings.ContainsFunc(text, isWord) {
				continue
			}
			if m := numberMade.FindStringSubmatch(text); m != nil {
				x, _ := strconv.ParseFloat(m[1], 64)
				numbers[fmt.Sprintf("%.4f", x)] = true
			} else if m := vectorNamed.FindStringSubmatch(text); m != nil {
				vectors[m[1]] = true
			} else if !neuronNamed.MatchString(text) {
				t.Errorf("%s: %q is green", name, text)
			}
		}
		e := s.Network.InHand()
		most := e.To - e.From
		if e.Grain == model.ByTerm && !s.Network.View.Selecting {
			most = 1
		}
		if len(vectors) > 1 || len(numbers) > most {
			t.Errorf("%s: green are %v and %v, where %d are made", name, vectors, numbers, most)
		}
		green += len(numbers)
	})
	if green < 300 {
		t.Errorf("only %d numbers are green in all frames", green)
	}
}

// clashes are what no frame may have: a dot of a line at a digit, a number that is cut, and a
// number at which another text begins.
var clashes = map[string]*regexp.Regexp{
	"a dot beside a digit":   regexp.MustCompile(`[\x{2801}-\x{28ff}][\[▸•›»+−-]*\d|\d[\x{2801}-\x{28ff}]`),
	"a number that is cut":   regexp.MustCompile(`[\d.]…|…\d`),
	"two texts that touch":   regexp.MustCompile(`\d\.\d+(?:[A-Za-df-zθσΣ]|e[^-+\d])|\d\.\d+\.\d|\d\.\d+-\d|[A-Za-z]-?\d+\.\d`),
	"a number at an upright": regexp.MustCompile(`│-?\d+\.\d|\d\.\d+│`),
}

// TestNothingTouches holds that over all golden frames. In the help, 2.71828… is a number
// that goes on.
func TestNothingTouches(t *testing.T) {
	seen := map[string]bool{} // lines, most of which stand in many frames
	goldenFrames(t, noColours, func(name string, _ state.State, frame string) {
		for y, line := range strings.Split(frame, "\n") {
			if seen[line] {
				continue
			}
			seen[line] = true
			line = strings.ReplaceAll(line, "2.71828…", "")
			for what, clash := range clashes {
				if at := clash.FindString(line); at != "" {
					t.Errorf("%s: line %d has %s, %q:\n%s", name, y+1, what, at, line)
				}
			}
		}
	})
}

// TestClashesAreSeen holds that the check above sees what it is for, and nothing else.
func TestClashesAreSeen(t *testing.T) {
	for text, want := range map[string]string{
		"⠤0.5": "a dot beside a digit", "2.0000⡠": "a dot beside a digit", "⠤-1": "a dot beside a digit",
		"⡲▸-0.3000": "a dot beside a digit", "⠤[•2.0000]": "a dot beside a digit",
		"a1 = 0.57…": "a number that is cut", "12…": "a number that is cut", "…345": "a number that is cut",
		"0.5000a1": "two texts that touch", "0.5-0.3": "two texts that touch", "neuron0.5": "two texts that touch",
		"│0.5": "a number at an upright", "0.5000│": "a number at an upright",
		"⠤ 0.5  2.0000 ×0.5 ⡠": "", "… + 0.5 + …": "", "1.8e308: Inf": "", "7.9e-169 1": "", "0.3→0.4  θ=0.5": "",
	} {
		var seen []string
		for what, clash := range clashes {
			if clash.MatchString(text) {
				seen = append(seen, what)
			}
		}
		if got := strings.Join(seen, ", "); got != want {
			t.Errorf("in %q there is seen %q, want %q", text, got, want)
		}
	}
}
