package screen

import (
	"strings"
	"testing"

	"nnexplore/ui/screen/canvas"
)

// TestFieldStaysInSight holds that why something was refused never covers the field in
// which it was typed, and that the reason has the room that there is.
func TestFieldStaysInSight(t *testing.T) {
	for keys, want := range map[string][2]string{
		"3 enter 1 e 9 9 9 enter":                               {"[1e999 ", "is beyond the"},
		"3 : W [ 1 , 1 ] enter":                                 {"[W[1,1] ", "is no number"},
		"3 enter x x x x x x x x x x x x x x enter":             {"[xxxxxxxxxxxxxx", "is not a number"},
		"2 enter x x x enter":                                   {"[xxx ", "is not a number"},
		"up up up up enter x x x x x x x x x x x x x x x enter": {"[xxxx", "is not a number"},
	} {
		for _, size := range [][2]int{{80, 24}, {60, 20}, {60, 14}, {40, 12}, {100, 11}, {120, 36}} {
			frame := render(stateAfter(t, size[0], size[1], keys), noColours, size[0], size[1])
			for _, text := range want {
				if !strings.Contains(frame, text) {
					t.Errorf("after %q at %d×%d there is no %q:\n%s", keys, size[0], size[1], text, frame)
				}
			}
		}
	}
}

// TestOwnInputInBrackets holds that the chosen input of the own row is not marked as one
// that became another.
func TestOwnInputInBrackets(t *testing.T) {
	for keys, want := range map[string]string{"up up up up": "[0.5]0.5 ", "up up up": " 0.5[0.5]", "up up up up enter 1 0 0 enter": "[100]0.5 "} {
		if frame := render(after(t, keys), noColours, 80, 24); !strings.Contains(frame, want) || strings.Contains(frame, "▸") {
			t.Errorf("after %q there is no %q:\n%s", keys, want, frame)
		}
	}
}

// TestCrowdedCells holds that what stands behind a value in its cell has a blank before
// it, and that a sum with huge numbers has none too many.
func TestCrowdedCells(t *testing.T) {
	frame := render(after(t, "right"), noColours, 80, 24)
	for _, want := range []string{"1→0 ○ 0, tie ", "★ 0.5 "} {
		if !strings.Contains(frame, want) {
			t.Errorf("there is no %q:\n%s", want, frame)
		}
	}
	s := with(t, after(t, "3 g g right right right"), "W1[1,1]", "-1e300")
	if frame := render(s, noColours, 80, 24); !strings.Contains(frame, "= -2e+300 ◂    + 0.2          + 0.1 ") || strings.Contains(frame, "+  0") {
		t.Errorf("a sum of one huge number:\n%s", frame)
	}
}

// TestGateInASCII holds that the key of the plane has the character of the side that
// fires, and that the neuron has its threshold.
func TestGateInASCII(t *testing.T) {
	frame := render(after(t, ""), inASCII, 80, 24)
	for _, want := range []string{". . fires", "sum > [theta 0.4] -> y"} {
		if !strings.Contains(frame, want) {
			t.Errorf("there is no %q:\n%s", want, frame)
		}
	}
}

// TestResultOnSmallScreens holds that what a step makes is to be seen on the smallest
// screens too, in its row of the sheet and behind its formula.
func TestResultOnSmallScreens(t *testing.T) {
	for _, c := range []struct {
		width, height int
		keys          string
		want          []string
	}{
		{40, 12, "3 right right right", []string{"a2   ▸0.5769", "… ", "+ … = 0.5769", "+ … + b2"}},
		{40, 12, "3 right right right g g", []string{"a2    0.5769   ▸1.3552", "= 1.3552"}},
		{40, 12, "3 right right", []string{"▸0.6225", "= 0.6225"}},
		{20, 5, "3 right right right", []string{"= 0.5769"}},
		{20, 5, "2", []string{"sigmoid(0) = 0.5"}},
	} {
		for _, theme := range []canvas.Theme{noColours, inASCII} {
			frame := render(stateAfter(t, c.width, c.height, c.keys), theme, c.width, c.height)
			for _, want := range c.want {
				if theme.ASCII {
					want = strings.NewReplacer("…", "...", "▸", ">").Replace(want)
				}
				if !strings.Contains(frame, want) {
					t.Errorf("after %q at %d×%d there is no %q:\n%s", c.keys, c.width, c.height, want, frame)
				}
			}
		}
	}
}

// TestPlotTakesSpareRows holds that a wide screen has the curves' names in one line, so
// that the plot of characters can have a finer row.
func TestPlotTakesSpareRows(t *testing.T) {
	frame := render(stateAfter(t, 134, 35, "2 V down down space f t"), noColours, 134, 35)
	if !strings.Contains(frame, "0.25 ┤") || !strings.Contains(frame, "relu       0 → 0.01") {
		t.Errorf("the rows of the plot are not used:\n%s", frame)
	}
}

// TestBriefHints holds that the first hints are whole on small screens.
func TestBriefHints(t *testing.T) {
	for _, keys := range []string{"", "2", "3", "3 right"} {
		for _, size := range [][2]int{{60, 20}, {40, 12}} {
			lines := strings.Split(render(stateAfter(t, size[0], size[1], keys), noColours, size[0], size[1]), "\n")
			if hint := lines[size[1]-3]; !strings.Contains(hint, tryLead) || strings.Contains(hint, "…") {
				t.Errorf("after %q at %d×%d: %s", keys, size[0], size[1], hint)
			}
		}
	}
}
