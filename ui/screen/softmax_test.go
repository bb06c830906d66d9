package screen

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/screen/network/lines"
	"nnexplore/ui/state"
)

// TestNaiveSoftmaxFails holds what is said of the naive way where it fails: above, e^a
// passes the largest number; below, every e^a is 0 and so is what it is divided by.
func TestNaiveSoftmaxFails(t *testing.T) {
	for want, bias := range map[string]string{"Inf/Inf is NaN": "2000", "0/0 is NaN": "-2000", "Without c the shares are the same": "0"} {
		s := with(t, with(t, state.New(), "b3[1]", bias), "b3[2]", bias)
		s = state.Apply(s, state.StepTo{End: +1})
		frame := render(s, noColours, 120, 40)
		if !strings.Contains(frame, want) || strings.Count(frame, "Without c") > 1 {
			t.Errorf("with b3 = %s it does not say %q:\n%s", bias, want, frame)
		}
	}
}

// TestSoftmaxTable holds how the table of softmax writes its numbers: all of them with
// every digit where there is room, the naive ones giving way, or else all with four
// decimals; and that what belongs to a trial is not called the network's.
func TestSoftmaxTable(t *testing.T) {
	checkShown(t, []shownCase{
		{"all digits, no room", 80, 24, "3 end d", []string{"[2] •0.7101 0.0000 1.0000 ▸0.5956", "Σ 1.6790 Σ 1.0000 Σ 3.4155", "no c: e^a"}, []string{"Σ 1.0 "}},
		{"all digits", 100, 30, "3 end d", []string{"[1] •0.32303087584048684 -0.3870666768714698 0.6790458167665039 ▸0.40442363751229027",
			"[2] •0.7100975527119566 0.0 1.0 ▸0.5955763624877097", "c 0.7100975527119566 Σ 1.6790458167665039 Σ 1.0"}, []string{"no c: e^a"}},
		{"all digits, no room for both naive columns", 120, 36, "3 end d", []string{"▸0.40442363751229027 ███"}, []string{"no c: e^a"}},
		{"all digits, on a large screen", 200, 60, "3 end d", []string{"-0.3870666768714698 0.6790458167665039 ▸0.40442363751229027 ███"}, []string{"no c: e^a"}},
		{"all digits, and the naive way", 160, 30, "3 z end d", []string{"▸0.40442363751229027 ██", "no c: e^a e^a/Σ", "1.3813"}, nil},
		{"a trial", 80, 24, "3 end *", []string{"s = 10·a3 s − c e^(s−c) share no c: e^s", "c 7.1010", "0.0208 0.0204", "s = 10·a3: without c the shares are still the same",
			"shares = [0.02041885 0.97958115] class 2 wins"}, []string{"(a−c) y"}},
		{"an edit marks the naive way too", 120, 36, "3 end +", []string{"•0.3230→0.3233 -0.3871→-0.3874 0.6790→0.6788 ▸0.4044→0.4043 ███", "»1.3817 »0.4043", "»2.0355 »0.5957", "c 0.7101→0.7108 rounded Σ 1.6790→1.6788 Σ 1.0000 Σ»3.4172"}, nil},
		{"what is taken back leaves the columns and bars where they were", 80, 24, "3 end + u", []string{"[1] »0.3230 »-0.3871 »0.6790 »0.4044 ██████▊ »1.3813 »0.4044", "c»0.7101", "Taken back: x[1] is 2 again, was 2.1."}, []string{"0.3233→"}},
		{"and is not marked after esc", 80, 24, "3 end + u esc", []string{"[1] •0.3230 -0.3871 0.6790 ▸0.4044 ██████▊ 1.3813 0.4044", "change x[1] = 2 by"}, []string{"»", "was 2.1"}},
		{"nor is an edit after esc", 80, 24, "3 end + esc", []string{"[1] •0.3233 -0.3874 0.6788 ▸0.4043 ██████▊ 1.3817 0.4043", "changed: x[1]"}, []string{"»", "→ 0."}},
		{"and where it is made again", 80, 24, "3 end + u ctrl+r", []string{"[1] »0.3233 »-0.3874 »0.6788 »0.4043 ██████▊ »1.3817 »0.4043", "Done again: x[1] is 2.1"}, []string{"0.3230→"}},
		{"a target moves no number of the table", 80, 24, "3 end : t space 0 , 1 enter", []string{"[1] •0.3230 -0.3871 0.6790 ▸0.4044 ██████▊ 1.3813 0.4044"}, []string{"no room"}},
		{"nor does a rate", 80, 24, "3 end : e t a space 5 enter", []string{"[1] •0.3230 -0.3871 0.6790 ▸0.4044 ██████▊ 1.3813 0.4044"}, []string{"no room"}},
		{"nor its undo", 80, 24, "3 end : e t a space 5 enter u", []string{"[1] •0.3230 -0.3871 0.6790 ▸0.4044 ██████▊ 1.3813 0.4044"}, []string{"no room"}},
		{"the hidden layers have another activation", 80, 24, "3 end A", []string{"softmax of a3 (2) · step inside, was sigmoid y = softmax(a3)"}, nil},
		{"and once it has been seen", 80, 24, "3 end A esc", []string{"softmax of a3 (2) · step inside y = softmax(a3)"}, nil},
		{"a difference that is exact as it is written", 120, 36, "3 end", []string{"c 0.7101 Σ 1.6790"}, []string{"rounded", "»"}},
		{"without room for the naive way", 80, 24, "3 end +", []string{"Without c the shares would be the same; no room for it beside old → new."}, []string{"no c: e^a"}},
		{"nor for all digits", 100, 30, "3 end d", []string{"Without c the shares would be the same; its columns have no room here."}, []string{"no c: e^a"}},
		{"no bar before the largest y is there", 80, 24, "3 g end left", []string{"▸0.4044 1.3813 0.4044"}, []string{"█"}},
		{"why c, where it does not matter", 80, 24, "3 end", []string{"e^a alone is Inf for a > 709.78: not here."}, nil},
		{"why c, where a power is too large", 80, 24, "3 end * * * *", []string{"Here an e^s alone is Inf.", "Inf/Inf is NaN"}, nil},
		{"why c, where only the sum is", 120, 36, "3 end : a 3 [ 1 ] enter enter ctrl+u 7 0 9 . 7 enter : a 3 [ 2 ] enter enter ctrl+u 7 0 9 . 7 enter",
			[]string{"1.65e+308 0.0000", "Here Σ e^s alone is Inf.", "Without c, Σ e^s is past the largest number, 1.8e308: Inf, and every share is 0."}, []string{"Inf/Inf", "NaN"}},
		{"no trial", 80, 24, "3 end", []string{"a3 a − c e^(a−c) y no c: e^a", " y = [0.40442364 0.59557636] class 2"}, nil},
		{"a trial whose shares have no room as NumPy prints them", 72, 45, "3 end * * *", []string{"shares = [7.9264e-169 1] class 2 wins"}, nil},
		{"a trial whose shares have room beside the thumbnails", 150, 45, "3 end * * *", []string{"shares = [7.92643871e-169 1.00000000e+000] class 2 wins"}, nil},
		{"c is written as the a that it is", 80, 24, "3 end * * *", []string{"[2] 710.0976 ", "c 710.0976"}, []string{"710.098"}},
		{"and where that is exact, so is the difference", 80, 24, "3 end : a 3 [ 1 ] enter enter ctrl+u 5 0 enter : a 3 [ 2 ] enter enter ctrl+u 1 0 0 . 0 6 2 5 enter",
			[]string{"50.0000 -50.0625 ", "c 100.0625 Σ"}, []string{"rounded"}},
		{"a trial without room for its name", 50, 24, "3 end *", []string{"e^(s−c) share"}, nil},
		{"a trial at the maximum", 80, 24, "3 g g end left left left left left left left *", []string{" c 7.1010"}, []string{"▸7.1010"}},
	})
}

// TestSoftmaxExplained holds that the words under the table speak of its numbers, and
// take none of its rows while there is room.
func TestSoftmaxExplained(t *testing.T) {
	checkShown(t, []shownCase{
		{"the network's", 80, 24, "3 end i", []string{"c = max a = 0.7101 keeps", "Σ y = 1.0", "(rounding may make one 0)"}, nil},
		{"a trial's", 80, 24, "3 end * * * * * * i", []string{"[2] 710098 ", "c 710098", "c = max s = 710098 keeps", "Σ shares = 1.0"}, []string{"0.7101 keeps"}},
		{"a trial's, as in the table", 80, 24, "3 end * * * i", []string{"c 710.0976", "c = max s = 710.0976 keeps"}, []string{"710.098"}},
		{"a trial's, with a y selected", 80, 24, "3 end * : y [ 1 ] enter i", []string{"c = max s = 7.1010 keeps", "selected y[1] = 0.40442363751229027 in the network is a result"}, []string{"0.7101 keeps"}},
		{"the network's beside its sheet", 80, 24, "3 end * : W 3 [ 1 , 1 ] enter ] ] ] i", []string{"c = max a = 0.7101 keeps"}, nil},
		{"three classes", 80, 24, "3 P P P P P P end i", []string{"[1] east •0.0000", "[2] north •1.5000", "[3] southwest •-1.0000", "Σ y = 1.0"}, []string{"of 3"}},
	})
}

// TestSoftmaxSideBySide holds that on a wide screen the two ways stand side by side, each
// with its formula, its sums and bars of one length, and on a wider one why c is taken off.
// With NumPy e^0.32303088 is 1.3813 and e^0.71009755 2.0342, which makes 3.4155.
func TestSoftmaxSideBySide(t *testing.T) {
	checkShown(t, []shownCase{
		{"both ways", 160, 47, "3 z end", []string{"the stable way: c is taken off each a first the naive way: without c", "e^(a−c) y full: largest y e^a e^a/Σ",
			"▋ 1.3813 0.4044 ███", "████ 2.0342 0.5956 ███", "Σ 1.6790 Σ 1.0000 Σ 3.4155 Σ 1.0000", "c = max a3 y[k] = e^a3[k] / Σ e^a3[k]",
			"Subtracting c changes no share. e^a alone is Inf for a > 709.78: not here. Without c the shares are the same", "y = [0.40442364 0.59557636] class 2 wins"}, []string{"no c:", "c, the largest a"}},
		{"why c", 220, 47, "3 z end", []string{"the naive way: without c c, the largest a", "takes it off every a first", "it cancels.", "= e^a / Σ e^a, whatever c is", "c = max a = 0.7101 keeps"}, []string{"Subtracting c"}},
		{"why c, explained once", 220, 47, "3 z end i", []string{"takes it off every a first", "c = max a = 0.7101 keeps"}, nil},
		{"an edit", 160, 47, "3 z end +", []string{"•0.3230→0.3233 -0.3871→-0.3874 0.6790→0.6788 ▸0.4044→0.4043 ███"}, nil},
		{"a trial that breaks", 160, 47, "3 z end * * * *", []string{"share[k] = e^s[k] / Σ e^s[k]", "█ Inf NaN", "c 7100.9755", "Σ Inf Σ NaN", "Without c, e^s is past the largest number, 1.8e308"}, nil},
		{"before y", 160, 47, "3 z g g end left left left left left left left", []string{"•0.3230 · · ·", "▸0.7101 Σ · Σ ·"}, []string{"█", "1.3813"}},
	})
	frame := render(stateAfter(t, 220, 47, "3 z end i"), noColours, 220, 47)
	if got := strings.Count(frame, "keeps every e^(a−c)"); got != 1 {
		t.Errorf("it is told %d times why c keeps e^ small:\n%s", got, frame)
	}
	bars := regexp.MustCompile("█+")
	for line := range strings.SplitSeq(frame, "\n") {
		if strings.Contains(line, "[2] ") && strings.Contains(line, "2.0342") { // the largest has the full length both times
			if found := bars.FindAllString(line, -1); len(found) != 2 || found[0] != found[1] {
				t.Errorf("the bars of the two ways are %q", found)
			}
		}
	}
}

// TestSoftmaxOfManyClasses holds that ten classes have their winner first and their
// conclusion in sight on a small screen, while stepping the class in hand too, and no
// number out of its column.
func TestSoftmaxOfManyClasses(t *testing.T) {
	s := state.Apply(state.New(), state.Opened{Network: madeNetwork("ten", model.Softmax, 4, 10)})
	end := state.Apply(s, state.StepTo{End: 1})
	largest := 0
	for j, y := range end.Network.Trace.Y() {
		if y > end.Network.Trace.Y()[largest] {
			largest = j
		}
	}
	frame := render(end, noColours, 80, 24)
	lines := strings.Split(frame, "\n")
	head := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "a − c") })
	if head < 0 || !strings.Contains(lines[head+1], fmt.Sprintf("[%d] ", largest+1)) || !strings.Contains(lines[head+1], "█████") {
		t.Errorf("class %d is not first in\n%s", largest+1, frame)
	}
	for _, want := range []string{"… 5 more", fmt.Sprintf("class %d wins; y adds up to ", largest+1)} {
		if !strings.Contains(frame, want) {
			t.Errorf("there is no %q in\n%s", want, frame)
		}
	}
	s = state.Apply(state.Apply(s, state.SetGrain{Grain: model.ByNeuron}), state.StepTo{End: 1})
	for j := 9; j >= 0; j-- {
		if frame := squeezed(render(s, noColours, 80, 24)); !strings.Contains(frame, fmt.Sprintf("│ [%d] •", j+1)) {
			t.Errorf("y[%d] is made out of sight in\n%s", j+1, frame)
		}
		s = state.Apply(s, state.StepBy{Steps: -1})
	}
}

// TestTrialHasItsOwnNames holds that a trial calls nothing a or y that is not the network's,
// says what the network's own y is, and speaks of the end that its numbers lead to: with all
// a below 0 that is 0/0.
func TestTrialHasItsOwnNames(t *testing.T) {
	s := after(t, "3 end * *")
	frame := render(s, noColours, 80, 24)
	for _, want := range []string{"s = 100·a3", " s − c ", "e^(s−c)", "share", "no c: e^s", "e^s/Σ", "c = max s", "own y stays [0.40442364 0.59557636]", "esc ends it."} {
		if !strings.Contains(frame, want) {
			t.Errorf("there is no %q:\n%s", want, frame)
		}
	}
	if strings.Contains(frame, "a − c") || strings.Contains(frame, "y[k]") {
		t.Errorf("what the trial has is called as the network's:\n%s", frame)
	}
	for _, b := range []string{"b3[1]", "b3[2]"} {
		s = with(t, s, b, "-5")
	}
	for keys, want := range map[string][]string{"": {"e^a alone is 0 for a < −745.13: not here."}, "*": {"every e^s too small?"}, "* * *": {"every e^s is so small that it becomes 0, and 0/0"}} {
		below := pressKeys(t, openedOn(t, state.Apply(s, state.MultiplyByTen{Times: -2}), 80, 24, ""), "esc home end "+keys).State()
		frame := render(below, noColours, 80, 24) + strings.Join(lines.Hint(below.Network), " ")
		for _, text := range want {
			if !strings.Contains(frame, text) || strings.Contains(frame, "Inf") {
				t.Errorf("after %q there is no %q, or Inf:\n%s", keys, text, frame)
			}
		}
	}
}

// TestBarsKeepTheirPlace holds that the bars and what they are measured by stay where they
// are and as they are where an edit brings old → new into each column.
func TestBarsKeepTheirPlace(t *testing.T) {
	bars := func(keys string) (at []string) {
		for line := range strings.Lines(render(stateAfter(t, 120, 36, keys), noColours, 120, 36)) {
			for _, text := range []string{"full: largest y", "████████████████████"} {
				if i := strings.Index(line, text); i >= 0 {
					at = append(at, fmt.Sprint(len([]rune(line[:i])), text))
				}
			}
		}
		return at
	}
	if before, after := bars("3 end"), bars("3 end +"); len(before) != 2 || !slices.Equal(before, after) {
		t.Errorf("the bars were at %q, are at %q", before, after)
	}
}
