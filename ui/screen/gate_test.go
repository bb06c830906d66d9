package screen

import (
	"regexp"
	"strings"
	"testing"

	"nnexplore/ui/state"
)

// TestPlaneStays holds that the plane is there whenever it has room beside the table,
// whatever stands in that.
func TestPlaneStays(t *testing.T) {
	for keys, sizes := range map[string][][2]int{
		"z":                     {{80, 24}, {100, 30}, {150, 45}},
		"z P P P P P P P P":     {{80, 24}, {100, 30}, {150, 45}},
		"P P P P P P P P b b":   {{80, 24}, {100, 30}},
		"x":                     {{80, 24}, {100, 30}},
		"up . . right . right.": {{80, 24}},
	} {
		for _, size := range sizes {
			frame := render(after(t, strings.TrimSuffix(keys, ".")), noColours, size[0], size[1])
			line := func(r rune) bool { return r > 0x2800 && r < 0x2900 } // of braille, with which the boundary is drawn
			if strings.IndexFunc(frame, line) < 0 {
				t.Errorf("after %q at %d×%d there is no plane:\n%s", keys, size[0], size[1], frame)
			}
		}
	}
}

// TestSmallGateHasItsTable holds that the four rows and their y come before all else.
func TestSmallGateHasItsTable(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {40, 13}, {44, 14}, {60, 16}, {80, 12}} {
		for _, keys := range []string{"", "right", "b b"} {
			frame := render(after(t, keys), noColours, size[0], size[1])
			for _, row := range []string{"0   0 ", "1   0 ", "0   1 ", "1   1 "} {
				if !regexp.MustCompile(row + `.*=[ »] *-?[0-9.]+ +[≤>] +[0-9.]+ +[01](→[01])?`).MatchString(frame) {
					t.Errorf("after %q at %d×%d the row %s has no y:\n%s", keys, size[0], size[1], row, frame)
				}
			}
			if !strings.Contains(frame, "this is ") {
				t.Errorf("after %q at %d×%d the gate has no name:\n%s", keys, size[0], size[1], frame)
			}
		}
	}
}

// TestXORHasNumbers holds that the try at XOR puts the numbers in, in both forms, and
// that the ruler stays in sight where both have room.
func TestXORHasNumbers(t *testing.T) {
	for keys, want := range map[string]string{
		"right right right x": "✗ (1,0) 1 if w1 > θ; here 0.5 ≤ 0.7", "x b b": "✗ (1,1) 0 if b + w1 + w2 ≤ 0; 0.6 > 0",
	} {
		frame := render(after(t, keys), noColours, 80, 24)
		if !strings.Contains(frame, want) {
			t.Errorf("after %q there is no %s:\n%s", keys, want, frame)
		}
		if !strings.Contains(frame, "▲") || !strings.Contains(frame, "One sum cannot be both") {
			t.Errorf("after %q the ruler or the argument is missing:\n%s", keys, frame)
		}
	}
	frame := render(after(t, "x"), noColours, 40, 12)
	if strings.Count(frame, "✓")+strings.Count(frame, "✗") != 4 {
		t.Errorf("a small pane has not all conditions:\n%s", frame)
	}
	wide := render(after(t, "x z"), noColours, 170, 30)
	if !strings.Contains(wide, "Can one perceptron be XOR?") {
		t.Errorf("a wide pane has no head:\n%s", wide)
	}
}

// TestFieldsKeepTheirNumbers holds that the gate's numbers stand there whole, whatever
// their digits, and that the perceptron makes way for them.
func TestFieldsKeepTheirNumbers(t *testing.T) {
	s := after(t, "enter 0 . 3 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 4 enter d")
	for w := 60; w <= 160; w++ {
		frame := render(s, noColours, w, 30)
		if !regexp.MustCompile(`▸θ +0\.30000000000000004 `).MatchString(frame) {
			t.Errorf("at %d cells θ is not whole:\n%s", w, frame)
		}
	}
}

// TestLargePlaneHasLabels holds that a large plane says what its axes and signs are.
func TestLargePlaneHasLabels(t *testing.T) {
	frame := render(state.Apply(state.New(), state.Zoom{}), noColours, 200, 60)
	if !regexp.MustCompile(` 0 ─+ 0\.5 ─+ 1 ─+ x1`).MatchString(frame) || !strings.Contains(frame, "★ your point") {
		t.Errorf("a large plane has no labels:\n%s", frame)
	}
}

// TestTicksInASCII holds that in ASCII too the two ticks of the ruler are told apart.
func TestTicksInASCII(t *testing.T) {
	frame := render(after(t, "b b"), inASCII, 80, 24)
	if theta := render(after(t, ""), inASCII, 80, 24); !regexp.MustCompile(`-\[=+\^=*\[-`).MatchString(theta) || !regexp.MustCompile(`-\]=*\^=+\]-`).MatchString(frame) {
		t.Errorf("the ticks:\n%s\n%s", theta, frame)
	}
}

// TestPlaneGoesWithAWord holds that it is said where only all digits leave the plane no room, and
// nowhere else.
func TestPlaneGoesWithAWord(t *testing.T) {
	const says, plane = "All digits leave no room for the plane: d brings it back.", "fires"
	for _, c := range []struct {
		keys          string
		width, height int
		plane, said   bool
	}{
		{"b b", 80, 24, true, false}, {"b b d", 80, 24, false, true}, {"b b d", 90, 30, false, true}, {"b b d d", 80, 24, true, false},
		{"d", 80, 24, true, false}, {"b b d", 120, 36, true, false}, {"b b d", 70, 40, false, false}, {"b b", 70, 40, false, false},
	} {
		view := openedApp(t, c.width, c.height, c.keys).View()
		if strings.Contains(view, says) != c.said || strings.Contains(view, plane) != c.plane {
			t.Errorf("after %q at %d×%d it is said: %v\n%s", c.keys, c.width, c.height, !c.said, view)
		}
	}
}
