package screen

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// TestColumnsOutOfSight holds that a sheet which shows a part of its columns says of
// how many, at every width, and that one which shows all says nothing.
func TestColumnsOutOfSight(t *testing.T) {
	of := regexp.MustCompile(`\d+ +of (40|3)\b`)
	wide := state.Apply(state.New().Load(madeNetwork("wide", model.Softmax, 2, 40, 3)), state.Focus{Pane: state.NetworkPane})
	wide = state.Apply(wide, state.NextView{})
	for width := 72; width <= 200; width++ {
		if found := of.FindStringSubmatch(render(wide, noColours, width, 30)); found == nil || found[1] != "40" {
			t.Errorf("on %d cells the sheet says %q of its 40 columns", width, found)
		}
	}
	if found := of.FindString(render(state.Apply(wide, state.StepTo{End: +1}), noColours, 200, 30)); found != "" {
		t.Errorf("of 3 columns, all in sight, the sheet says %q", found)
	}
}

// TestExponentsStayInLine holds that one value near 0, or far from it, moves no other number
// of its column: in a sheet, and in the table of softmax all numbers of a column end alike.
func TestExponentsStayInLine(t *testing.T) {
	rows := func(value string, names ...string) (rows []string) {
		frame := render(with(t, after(t, "3 end"), "W1[1,1]", value), noColours, 120, 36)
		for line := range strings.SplitSeq(frame, "\n") {
			for _, name := range names {
				if strings.HasPrefix(line, "│ "+name+" ") && strings.Contains(line, ".") {
					rows = append(rows, line)
				}
			}
		}
		return rows
	}
	want := rows("0.15", "x[2]")
	for _, value := range []string{"8.8101e-05", "-8.8101e-05", "1e-300", "88101000", "-8.8e+300"} {
		if got := rows(value, "x[2]"); len(got) != 1 || got[0] != want[0] {
			t.Errorf("beside %s the row is\n%q\nand was\n%q", value, got, want)
		}
	}
	for _, b := range []string{"-9.3", "-709", "12"} { // y[1] is about 6e-5, 0 or nearly 1
		s := state.Apply(with(t, state.New(), "b3[1]", b), state.StepTo{End: +1})
		for _, size := range [][2]int{{80, 24}, {120, 36}, {160, 47}} {
			ends := map[string][]int{}
			number := regexp.MustCompile(`[-0-9.e+]+\b`)
			for line := range strings.SplitSeq(openedOn(t, s, size[0], size[1], "3 z").View(), "\n") {
				for _, row := range []string{"[1] ", "[2] "} {
					if !strings.HasPrefix(line, "│ "+row) {
						continue
					}
					for _, at := range number.FindAllStringIndex(line[len("│ "+row):], -1)[:4] {
						ends[row] = append(ends[row], len([]rune(line[len("│ "+row):][:at[1]])))
					}
				}
			}
			if first, second := ends["[1] "], ends["[2] "]; len(first) != 4 || len(second) != 4 || !slices.Equal(first, second) {
				t.Errorf("with b3[1] = %s at %v the numbers of softmax end at %v and %v", b, size, first, second)
			}
		}
	}
}
