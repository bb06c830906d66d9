package screen

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// deciding is a network of 25 inputs and 20 neurons in which one product decides: x[18] is
// 1 and its weight into neuron 3 is −4; all other x are 0.5, but for the first five, which
// are 0, and all other weights are 0.125.
func deciding() state.State {
	p := presets.Network{Network: model.Network{Name: "deciding", Source: "made for a test"}}
	layer := model.Layer{B: make([]float64, 20), Activation: model.Sigmoid}
	for i := range 25 {
		p.X = append(p.X, [...]float64{0, 0.5}[min(i/5, 1)])
		row := make([]float64, 20)
		for j := range row {
			row[j] = 0.125
		}
		layer.W = append(layer.W, row)
	}
	p.X[17], layer.W[17][2] = 1, -4
	p.Layers = []model.Layer{layer}
	return state.Apply(state.New().Load(p), state.Focus{Pane: state.NetworkPane})
}

// TestLargestProductIsSeen holds that the formula of a sum of many products has the one
// that decides, wherever it stands, how many others there are and how many are 0.
func TestLargestProductIsSeen(t *testing.T) {
	// 19·0.0625 − 4 is −2.8125
	for keys, want := range map[string][]string{
		"g right right right": {
			"x[18] 1.0000 -4.0000 -4.0000 ████", "x[6] 0.5000 0.1250 +0.0625", "more are not 0; 5 are 0, as their x is",
			"a1[3] = Σ x[i]·W1[i,3] + b1[3] = -2.8125 + 0 = -2.8125", "x as 5×5", "× W1[·,3]", "= products", "a1, 20 sums", "a1[3] ▸-2.8125",
		},
		"right":                             {"a1[3] = -4 + 0.0625 + ", " smaller + b1[3] 0 = -2.8125", "W1 25×20"},
		"g g right right right right right": {"▸ x[5] 0.0000 0.1250 0.0000", "5 are 0, as their x is", "a1[1] so far = 0, 5 of 25 products"},
	} {
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			frame := squeezed(openedOn(t, deciding(), size[0], size[1], keys).View())
			for _, want := range want {
				if !strings.Contains(frame, want) && !(want == "= products" && strings.Contains(frame, "= the products")) {
					t.Errorf("after %q at %v there is no %q in\n%s", keys, size, want, frame)
				}
			}
		}
	}
}

// TestMovingThroughAStrip holds that ↑ and ↓ move through a column that is drawn as heat,
// that the number in hand stands beside it, and that V shows the sheet, where they move
// through its rows.
func TestMovingThroughAStrip(t *testing.T) {
	a := openedOn(t, deciding(), 80, 24, "right down") // selects a1[1], which was made
	for j, want := range []string{"a1[1] [▸1.3125]", "a1[2] [▸1.3125]", "a1[3] [▸-2.8125]", "a1[4] [▸1.3125]"} {
		if j > 0 {
			a = pressKeys(t, a, "down")
		}
		if frame := squeezed(a.View()); !strings.Contains(frame, want) {
			t.Errorf("after %d times ↓ there is no %q:\n%s", j, want, frame)
		}
	}
	if a = pressKeys(t, a, "V up"); a.State().Network.Selected != model.B(0, 3) {
		t.Errorf("in the sheet ↑ leads to %s", a.State().Network.Selected.Name())
	}
	if frame := squeezed(a.View()); !strings.Contains(frame, "b1 0.0000 0.0000 [0.0000]") && !strings.Contains(frame, "[•0.0000]") {
		t.Errorf("the sheet is not seen:\n%s", frame)
	}
	if line := keyLine(a.State(), noColours, 160); !strings.Contains(line, "V picture") {
		t.Errorf("the line of keys has no way back: %s", line)
	}
	a = pressKeys(t, a, "V : W 1 [ 1 8 , 3 ] enter")
	frame := squeezed(a.View())
	for _, want := range []string{"x[18] •1.0000 [•-4.0000] -4.0000", "▸ x[18] 1.0000 [-4.0000] -4.0000", "selected W1[18,3] = -4"} {
		if !strings.Contains(frame, want) {
			t.Errorf("with W1[18,3] selected there is no %q:\n%s", want, frame)
		}
	}
}

// TestClickOnHeat holds that a click on an image selects the number that stands there.
func TestClickOnHeat(t *testing.T) {
	a := NewApp(deciding(), inColours(termenv.TrueColor))
	a.width, a.height = 120, 36
	a = a.drawn()
	lines := strings.Split(withoutLooks(a.View()), "\n")
	for y, line := range lines {
		if i := strings.Index(line, "▀"); i >= 0 {
			x := canvas.TextWidth(line[:i])
			a = a.click(x+9, y+1) // an image of 5×5 with four pixels to a number
			break
		}
	}
	if got := a.state.Network.Selected; got != model.X(2) {
		t.Errorf("a click on x[3] selects %s", got.Name())
	}
}

// TestCrowdedLines holds that between two columns with more than 24 weights only those into
// the one neuron in hand are drawn, and by layer words stand in their place.
func TestCrowdedLines(t *testing.T) {
	s := state.Apply(state.New().Load(madeNetwork("crowded", model.Softmax, 4, 8, 8, 3)), state.Focus{Pane: state.NetworkPane})
	dots := func(frame string) int {
		return strings.IndexFunc(frame, func(r rune) bool { return r > 0x2800 && r <= 0x28ff })
	}
	for _, c := range []struct {
		keys  string
		words []string
		drawn bool
	}{
		{"right", []string{"W1 4×8", "W2 8×8"}, true}, // W3 has 24
		{"right g right", []string{"W1 4×8", "W2 8×8"}, true},
		{"right right g right", []string{"W1 4×8"}, true},
	} {
		frame := openedOn(t, s, 120, 36, c.keys).View()
		for _, want := range c.words {
			if !strings.Contains(frame, want) {
				t.Errorf("after %q there is no %q:\n%s", c.keys, want, frame)
			}
		}
		if (dots(frame) >= 0) != c.drawn {
			t.Errorf("after %q lines are drawn: %t", c.keys, !c.drawn)
		}
	}
	if frame := openedOn(t, s, 120, 36, "right right g right").View(); strings.Contains(frame, "W2 8×8") {
		t.Errorf("words stand where the lines into the neuron in hand are:\n%s", frame)
	}
	wide := state.Apply(state.New().Load(madeNetwork("crowded", model.Softmax, 8, 8, 8)), state.Focus{Pane: state.NetworkPane})
	if frame := openedOn(t, wide, 120, 36, "right").View(); dots(frame) >= 0 {
		t.Errorf("of 64 lines some are drawn:\n%s", frame)
	}
}

// TestLinesIntoHeat holds that lines lead out of neurons that are drawn one by one into the
// one in hand of a strip, and leave its pixels as they are.
func TestLinesIntoHeat(t *testing.T) {
	s := state.Apply(state.New().Load(madeNetwork("mixed", model.Softmax, 5, 40, 3)), state.Focus{Pane: state.NetworkPane})
	frame := openedOn(t, s, 80, 24, "g right right right").View()
	if !strings.ContainsFunc(frame, func(r rune) bool { return r > 0x2800 && r <= 0x28ff }) || strings.Contains(frame, "W1 5×40") {
		t.Errorf("no lines lead into the strip:\n%s", frame)
	}
	if frame := openedOn(t, s, 80, 24, "right").View(); !strings.Contains(frame, "W1 5×40") {
		t.Errorf("by layer it is not told what is multiplied:\n%s", frame)
	}
	theme := inColours(termenv.TrueColor)
	pixels := func(keys string) int {
		return strings.Count(render(takenOn(t, s, 80, 24, keys).State(), theme, 80, 24), "▀")
	}
	if lines, none := pixels("g right right right"), pixels("right"); lines != none {
		t.Errorf("the strip has %d cells beside lines, and %d without", lines, none)
	}
}

// TestHeatKeepsNumbersApart holds that no digit of the heat's words is cut and that every
// frame with heat has the size of its window in every form.
func TestHeatKeepsNumbersApart(t *testing.T) {
	themes := []canvas.Theme{noColours, inASCII, inColours(termenv.ANSI), inColours(termenv.ANSI256), inColours(termenv.TrueColor)}
	for name, s := range map[string]state.State{"digits": smallDigits(), "784": state.Apply(state.New().Load(digits), state.Focus{Pane: state.NetworkPane}), "deciding": deciding()} {
		for _, keys := range []string{"", "right", "g right right", "g g right right", "end", "right down", "right V", "v ] ] down"} {
			s := takenOn(t, s, 80, 24, keys).State()
			for _, theme := range themes {
				for _, size := range [][2]int{{30, 8}, {40, 12}, {60, 20}, {80, 24}, {120, 36}, {160, 48}, {220, 60}} {
					if fault := malformed(render(s, theme, size[0], size[1]), size[0], size[1]); fault != "" {
						t.Errorf("%s after %q at %v: %s", name, keys, size, fault)
					}
				}
			}
		}
	}
}

// TestOtherViewOfSmall holds that V says where it is of use.
func TestOtherViewOfSmall(t *testing.T) {
	s := after(t, "3 : s i z e s space 3 - 2 enter V")
	if s.Network.Sheet || !strings.Contains(s.Notice, "over 16 neurons") {
		t.Errorf("V in a network with three inputs says %q", s.Notice)
	}
	if line := keyLine(s, noColours, 200); strings.Contains(line, "V ") {
		t.Errorf("the line of keys has V: %s", line)
	}
	if got := fmt.Sprint(after(t, "3").Network.Pictured()); got != "false" {
		t.Errorf("the article's network has heat: %s", got)
	}
}

// TestShapeIsSaidOnce holds that a network called by its shape has it once in the corner.
func TestShapeIsSaidOnce(t *testing.T) {
	s := state.Apply(state.New().Load(networksOf(t)["4-8-8-8-3"]), state.Focus{Pane: state.NetworkPane})
	if corner, _, _ := strings.Cut(render(s, noColours, 80, 24), "\n"); !strings.Contains(corner, "─ 4·8·8·8·3 ─") {
		t.Errorf("the corner is %q", corner)
	}
}

// TestImagesAreNamed holds that the images of a product are named, of whose numbers each cell
// shows a mean.
func TestImagesAreNamed(t *testing.T) {
	s := state.Apply(state.New().Load(digits), state.Focus{Pane: state.NetworkPane})
	s = state.Apply(state.Apply(s, state.NextGrain{}), state.StepBy{Steps: 3})
	if frame := render(s, inColours(termenv.TrueColor), 80, 24); !strings.Contains(frame, "× W1[·,3] 2×2") || !strings.Contains(frame, "= products 2×2") {
		t.Errorf("an image has no name:\n%s", frame)
	}
}

// TestColumnsOfProductsStay holds that the columns of the largest products stay where they
// are, whatever digits the names in the rows have.
func TestColumnsOfProductsStay(t *testing.T) {
	s := state.Apply(state.Apply(deciding(), state.NextGrain{}), state.NextGrain{})
	want := -1
	for range 20 {
		s = state.Apply(s, state.StepBy{Steps: 1})
		line := regexp.MustCompile(`(?m)^.*W1\[·,1\] +product`).FindString(render(s, noColours, 80, 24))
		if got := canvas.TextWidth(line); want < 0 && got > 0 {
			want = got
		} else if got != want {
			t.Errorf("%s: the heads end in column %d, not %d", s.Network.Step().Symbols(), got, want)
		}
	}
	if want < 0 {
		t.Error("there are no heads")
	}
}

// TestLowPictureIsNoThicket holds that a picture with few rows has words between two columns
// whose lines are as many as three to a row, and by neuron those into the one in hand, and
// that a picture with little between two columns has too.
func TestLowPictureIsNoThicket(t *testing.T) {
	s := state.Apply(state.New().Load(madeNetwork("low", model.Softmax, 3, 5, 4, 2)), state.Focus{Pane: state.NetworkPane})
	for keys, words := range map[string][]string{"right": {"W1 3×5", "W2 5×4"}, "g right right": {"W2 5×4"}} {
		frame := openedOn(t, s, 80, 24, keys).View()
		for _, want := range words {
			if !strings.Contains(frame, want) {
				t.Errorf("after %q there is no %q:\n%s", keys, want, frame)
			}
		}
		if keys != "right" && strings.Contains(frame, "W1 3×5") {
			t.Errorf("after %q words stand where the lines into the neuron in hand are:\n%s", keys, frame)
		}
	}
	narrow := state.Apply(state.New().Load(networksOf(t)["4-8-8-8-3"]), state.Focus{Pane: state.NetworkPane})
	if frame := openedOn(t, narrow, 160, 48, "right").View(); !strings.Contains(frame, "W4 8×3") { // 24 lines in 14 columns
		t.Errorf("a narrow picture has no words for its lines:\n%s", frame)
	}
	if frame := openedOn(t, s, 120, 36, "right").View(); strings.Contains(frame, "W1 3×5") { // which has more rows
		t.Errorf("a high picture has words for its lines:\n%s", frame)
	}
}

// TestColumnHasOneVector holds that while the z of a layer are made one by one their column
// has these alone, under their name, and that the name of the layer stays.
func TestColumnHasOneVector(t *testing.T) {
	for keys, want := range map[string]string{
		"3 g right right right":                         "layer 1 a1 layer 2 a2 layer 3 a3",
		"3 g right right right right":                   "layer 1 z1 layer 2 a2 layer 3 a3",
		"3 g right right right right right right":       "layer 1 z1 layer 2 a2 layer 3 a3",
		"3 g right right right right right right right": "layer 1 z1 layer 2 a2 layer 3 a3",
	} {
		frame := squeezed(openedApp(t, 80, 24, keys).View())
		if !strings.Contains(frame, want) {
			t.Errorf("after %q there is no %q:\n%s", keys, want, frame)
		}
	}
	if frame := openedApp(t, 80, 24, "3 g right right right right").View(); strings.Count(frame, "1.2000") != 1 { // in the sheet
		t.Errorf("an a stands in the column of z1:\n%s", frame)
	}
}

// TestLargeScreensAreUsed holds that below the sheets of a small network no more rows stay
// blank than the words of i take there, and that a large one has its neurons in them.
func TestLargeScreensAreUsed(t *testing.T) {
	for _, size := range [][2]int{{150, 45}, {160, 48}} {
		frame := render(after(t, "3 : x o r enter right"), noColours, size[0], size[1])
		if at := strings.Index(frame, "y = step(a2)"); at < 0 || strings.Count(frame[at:], "\n") > 5+5 {
			t.Errorf("in %d×%d there is more blank below the last sheet than five rows:\n%s", size[0], size[1], frame)
		}
	}
	frame := render(state.Apply(deciding(), state.StepBy{Steps: +1}), noColours, 160, 48)
	if !strings.Contains(frame, "a1[20] = ") {
		t.Errorf("20 sums have no row each:\n%s", frame)
	}
}
