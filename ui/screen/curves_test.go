package screen

import (
	"fmt"
	"strings"
	"testing"

	"nnexplore/report"
	"nnexplore/ui/state"
)

// TestChosenCurveOnTop holds that of the curves the chosen one hides the others, not
// they it.
func TestChosenCurveOnTop(t *testing.T) {
	for keys, want := range map[string]string{"2 s s right": "sigmoid", "2 s s right down": "step", "2 down down space f s": "relu"} {
		list := curvesToDraw(after(t, keys).Curves, false)
		if last := list[len(list)-1].name; last != want {
			t.Errorf("after %q %s is on top, want %s", keys, last, want)
		}
	}
	hidden := curvesToDraw(after(t, "2 down space").Curves, false)
	if len(hidden) != 1 || hidden[0].name != "sigmoid" {
		t.Errorf("with step hidden %v is drawn", hidden)
	}
}

// TestProbeIsOnItsCurve holds that a mark stands where its curve is drawn, at every x.
func TestProbeIsOnItsCurve(t *testing.T) {
	s := after(t, "2 down space up t")
	for i := -45; i <= 45; i++ {
		s.Curves.Probe = float64(i) / 10
		list := curvesToDraw(s.Curves, false)
		p := drawPlot(newCanvas(96, 23), s, list)
		for _, m := range curveMarks(s, list) {
			column, row, ok := p.At(m.x, m.y)
			if !ok {
				t.Fatalf("the mark at x = %g is not in the drawing", m.x)
			}
			if cells := p.Rows[row]; column >= len(cells) || cells[column].Curve < 0 {
				t.Errorf("the mark at x = %g is beside its curve:\n%s", m.x, p)
			}
		}
	}
}

// TestProbeInASCII holds that no curve is drawn with the probe's character.
func TestProbeInASCII(t *testing.T) {
	probe := asciiText("●")
	for _, f := range state.CurveList() {
		if strings.Contains(string(report.StrokeOf(f, true)), probe) {
			t.Errorf("%s is drawn with the probe's %s", f, probe)
		}
	}
	if second := asciiText("◉"); second == probe {
		t.Errorf("both probes are %s", probe)
	}
}

// TestGainIsReadAtTheProbe holds that sigmoid with a gain is worked out and marked too.
func TestGainIsReadAtTheProbe(t *testing.T) {
	s := after(t, "2 right s s")
	frame := Render(s, noColours, 80, 24)
	if want := "sigmoid(5·0.1) = 0.6225"; !strings.Contains(frame, want) {
		t.Errorf("there is no %s:\n%s", want, frame)
	}
	marked := 0
	for _, m := range curveMarks(s, curvesToDraw(s.Curves, false)) {
		if fmt.Sprintf("%.4f", m.y) == "0.6225" {
			marked++
		}
	}
	if marked != 1 {
		t.Errorf("the curve with the gain is marked %d times", marked)
	}
	if frame := Render(after(t, "2 left s s"), noColours, 80, 24); !strings.Contains(frame, "sigmoid(5·(-0.1)) = 0.3775") {
		t.Errorf("a negative x without parentheses:\n%s", frame)
	}
}

// TestClippedNamesTheCurve holds that the note of what is not to be seen says of which
// curve.
func TestClippedNamesTheCurve(t *testing.T) {
	for keys, want := range map[string]string{
		"2 down down down down down down space": "identity goes on outside", "2 } } } }": "step, sigmoid go on outside",
	} {
		frame := Render(after(t, keys), noColours, 80, 24)
		names := strings.Fields(strings.NewReplacer(",", " ").Replace(want))
		for _, name := range names {
			if !strings.Contains(frame, name) {
				t.Errorf("after %q there is no %q of %q:\n%s", keys, name, want, frame)
			}
		}
		if !strings.Contains(frame, "on outside") {
			t.Errorf("after %q there is no note:\n%s", keys, frame)
		}
	}
	if frame := Render(after(t, "2"), noColours, 80, 24); strings.Contains(frame, "outside") {
		t.Errorf("nothing is outside:\n%s", frame)
	}
}

// TestCurvesUseTheirRoom holds that the words stand right below the plot, that the plot
// keeps its fine rows while only edges have to go, and that a small pane shows a plot
// or else all the numbers.
func TestCurvesUseTheirRoom(t *testing.T) {
	for keys, want := range map[string]string{"2": "0.9 ┤", "2 f s": "0.9 ┤", "2 f s right": "0.9 ┤"} {
		frame := Render(after(t, keys), noColours, 80, 24)
		if !strings.Contains(frame, want) {
			t.Errorf("after %q the rows are coarse:\n%s", keys, frame)
		}
		_, below, _ := strings.Cut(frame, "└┬")
		if lines := strings.Split(below, "\n"); !strings.Contains(lines[2], "sigmoid") {
			t.Errorf("after %q a line between plot and legend is blank:\n%s", keys, frame)
		}
	}
	for _, size := range [][2]int{{40, 12}, {44, 13}, {60, 14}, {60, 20}, {80, 12}} {
		for _, keys := range []string{"2", "2 f", "2 f s", "2 down down"} {
			s := after(t, keys)
			frame := Render(s, noColours, size[0], size[1])
			f := s.Curves.ChosenCurve()
			if !strings.Contains(frame, "▸["+map[bool]string{true: "x", false: " "}[s.Curves.Shown[s.Curves.Chosen]]+"]") || !strings.Contains(frame, string(f)+"(") {
				t.Errorf("after %q at %d×%d the chosen curve or its formula is missing:\n%s", keys, size[0], size[1], frame)
			}
			if strings.Contains(frame, "│                                      │") && size[0] == 40 {
				t.Errorf("after %q at %d×%d lines are empty:\n%s", keys, size[0], size[1], frame)
			}
		}
	}
}

// TestLegendNamesAll holds that where there is room for a plot of the usual height, all
// curves are named whole.
func TestLegendNamesAll(t *testing.T) {
	for width := 54; width <= 120; width++ {
		frame := Render(after(t, "2"), noColours, width, 24)
		for _, f := range state.CurveList() {
			if !strings.Contains(frame, string(f)) {
				t.Errorf("at %d cells there is no %s:\n%s", width, f, frame)
			}
		}
	}
}

func TestWrapEquation(t *testing.T) {
	const text = "f(0.1) = 1/(1 + 0.25) = 1/1.25 = 0.8"
	for width, want := range map[int]string{
		40: text, 36: text, 35: "f(0.1) = 1/(1 + 0.25) = 1/1.25|  = 0.8", 21: "f(0.1) = 1/(1 + 0.25)|  = 1/1.25 = 0.8",
		16: "f(0.1)|  = 1/(1 + 0.25)|  = 1/1.25 = 0.8", 12: "f(0.1)|= 1/(1 +|0.25)|  = 1/1.25|  = 0.8",
	} {
		if got := strings.Join(wrapEquation(text, width), "|"); got != want {
			t.Errorf("in %d cells it is\n%s\nwant\n%s", width, got, want)
		}
	}
}
