package screen

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A piece is what stands in a row between two upright lines of frames, and where it begins.
type piece struct {
	x    int
	text string
}

// piecesOf are the pieces of a frame that stand in one row alone, with that row.
func piecesOf(frame string) map[piece]int {
	const often = -1
	rows := map[piece]int{}
	for y, line := range strings.Split(frame, "\n") {
		x := 0
		for part := range strings.SplitSeq(line, "│") {
			p := piece{x, strings.TrimSpace(part)}
			if _, twice := rows[p]; twice {
				rows[p] = often
			} else if strings.ContainsFunc(p.text, isWord) && !strings.ContainsFunc(p.text, isDots) {
				rows[p] = y
			}
			x += canvas.TextWidth(part) + 1
		}
	}
	for p, y := range rows {
		if y == often {
			delete(rows, p)
		}
	}
	return rows
}

// isWord reports whether r is a letter or a digit, not a line or a dot of a picture.
func isWord(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
}

// isDots reports whether r is a part of a line of dots, beside which a name stands where its
// line goes.
func isDots(r rune) bool { return r >= 0x2800 && r <= 0x28ff }

// movedPieces lists what stands in both frames, at another row in the second.
func movedPieces(was, is map[piece]int) (moved []string) {
	for p, y := range is {
		if old, stays := was[p]; stays && old != y {
			moved = append(moved, fmt.Sprintf("%q moves from line %d to %d", p.text, old+1, y+1))
		}
	}
	return moved
}

// TestMovedPieces holds that what moves is seen, and what comes, goes or stands twice is not
// taken for it.
func TestMovedPieces(t *testing.T) {
	for _, c := range []struct {
		before, after string
		want          int
	}{
		{"│ a1 = 1 │ b │\n│ c      │ b │", "│ c      │ b │\n│ a1 = 1 │ b │", 2},
		{"│ a1 = 1 │\n│ │", "│ a1 = 2 │\n│ a1 = 1 │", 1},
		{"│ 0.5 │\n│ 0.5 │\n│ │", "│ │\n│ 0.5 │\n│ │", 0},
		{"│ ⠉⠉ │\n│ │", "│ │\n│ ⠉⠉ │", 0},
		{"│ a │ │\n│ │ │", "│ │ │\n│ │ a │", 0},
	} {
		if got := movedPieces(piecesOf(c.before), piecesOf(c.after)); len(got) != c.want {
			t.Errorf("from\n%s\nto\n%s\n%d move: %v; %d were expected", c.before, c.after, len(got), got, c.want)
		}
	}
}

// networksOf are the networks whose frames are compared while one steps.
func networksOf(t testing.TB) map[string]presets.Network {
	t.Helper()
	all := map[string]presets.Network{"4-8-8-8-3": madeNetwork("4-8-8-8-3", model.Softmax, 4, 8, 8, 8, 3)}
	for _, p := range presets.Networks() {
		if p.Name == "article" || p.Name == "xor" || p.Name == "three-classes" {
			all[p.Name] = p
		}
	}
	return all
}

// TestNothingMovesOnCards holds that from one step to the next no line that stays goes to
// another row, where each layer has a card. Each pass is explained on one of the screens and
// not on the other; on the long way both on both.
func TestNothingMovesOnCards(t *testing.T) {
	networks := networksOf(t)
	for i, size := range [][2]int{{160, 48}, {220, 60}} {
		for k, name := range slices.Sorted(maps.Keys(networks)) {
			s := state.Apply(state.New().Load(networks[name]), state.Focus{Pane: state.NetworkPane})
			s.Zoomed = true
			for grain := range model.ByTerm + 1 {
				for more := range seed.Times(1, 2) {
					if (i+k+int(grain)+more)%2 > 0 {
						checkSteps(t, name+" explained", state.Apply(s, state.ToggleExplaining{}), size)
					} else {
						checkSteps(t, name, s, size)
					}
				}
				s = state.Apply(s, state.NextGrain{})
			}
		}
	}
}

// TestNothingMovesBetweenSteps holds the same of the views in which one sees the pass as it
// opens, alone on small screens and with the other panes at its side on large ones. Where a
// sheet has more rows than there is room for, it scrolls with the terms.
func TestNothingMovesBetweenSteps(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {togetherWidth, togetherHeight}, {160, 48}, {220, 60}} {
		for name, p := range networksOf(t) {
			s := state.Apply(state.New().Load(p), state.Focus{Pane: state.NetworkPane})
			for grain := range model.ByTerm + 1 {
				if scrolls := name == "4-8-8-8-3" && size[1] < 48 && grain == model.ByTerm; !scrolls {
					checkSteps(t, name, s, size)
				}
				s = state.Apply(s, state.NextGrain{})
			}
		}
	}
}

// checkSteps compares each two consecutive frames of a pass of that grain, drawn with what the
// program keeps from one to the next.
func checkSteps(t *testing.T, name string, s state.State, size [2]int) {
	t.Helper()
	kept := NewApp(s, noColours).kept
	pieces := func() map[piece]int { return piecesOf(draw(&s, kept, noColours, size[0], size[1]).Text) }
	before := pieces()
	for s.Network.Place < s.Network.Walk.Places() {
		s = state.Apply(s, state.StepBy{Steps: +1})
		after := pieces()
		if moved := movedPieces(before, after); len(moved) > 0 {
			t.Errorf("%s at %d×%d by %s, step %s:\n%s", name, size[0], size[1], s.Network.Grain, s.Network.Step().Symbols(), strings.Join(moved, "\n"))
			return
		}
		before = after
	}
}

// TestCardsSelect holds that a click on a number in a card selects it, as in the sheet.
func TestCardsSelect(t *testing.T) {
	s := state.Apply(state.New(), state.Focus{Pane: state.NetworkPane})
	s.Zoomed = true
	f := Draw(s, noColours, 160, 48)
	for y, line := range strings.Split(f.Text, "\n") {
		before, _, card := strings.Cut(line, "│ z1[1] ") // the first row of the card of layer 2
		if !card {
			continue
		}
		at := canvas.TextWidth(before) + canvas.TextWidth(line[len(before):strings.LastIndex(line, "0.4000")]) // W2[1,2]
		for i := len(f.Regions) - 1; i >= 0; i-- {
			if r := f.Regions[i]; r.Area.Contains(at, y) {
				if got, want := r.Act(at-r.Area.X, y-r.Area.Y), (state.Select{At: model.W(1, 0, 1)}); got != want {
					t.Errorf("a click on W2[1,2] does %v", got)
				}
				return
			}
		}
	}
	t.Errorf("no click meets W2[1,2] in\n%s", f.Text)
}

// TestSheetHoldsStill holds that a sheet with more neurons than there is room for stays as it
// is while one steps through those in sight, and then shows the next.
func TestSheetHoldsStill(t *testing.T) {
	s := state.Apply(state.New().Load(networksOf(t)["4-8-8-8-3"]), state.Focus{Pane: state.NetworkPane})
	s.Zoomed = true
	s = state.Apply(state.Apply(s, state.NextGrain{}), state.StepBy{Steps: +1})
	seen := map[string]int{}
	heads := regexp.MustCompile(`x W1 [1-8 ]+ (?:of )?[1-8]`)
	for range 8 {
		seen[heads.FindString(squeezed(render(s, noColours, 160, 48)))]++ // with two neurons in a card
		s = state.Apply(s, state.StepBy{Steps: +1})
	}
	for head, steps := range seen {
		if head == "" || steps != 2 {
			t.Errorf("in %d of eight steps the head is %q: %v", steps, head, seen)
		}
	}
}
