package cli_test

import (
	"strings"
	"testing"
)

// TestExercise: the sheet says how to make it again, and that makes the same one.
func TestExercise(t *testing.T) {
	for _, args := range []string{"", "--seed 7", "--seed 0 --count 12", "--count 3 --kind gradient", "--seed 18446744073709551615 --kind sum --answers"} {
		sheet := mustRun(t, "", append([]string{"exercise"}, strings.Fields(args)...)...)
		first, _, _ := strings.Cut(sheet, "\n")
		command, ok := strings.CutPrefix(first, "Exercises made by nnexplore ")
		if !ok {
			t.Fatalf("the sheet begins with %q", first)
		}
		bare, _, answers := strings.Cut(sheet, "\f")
		if again := mustRun(t, "", strings.Fields(command)...); again != bare || answers != strings.Contains(args, "--answers") {
			t.Errorf("exercise %s writes\n%s\nand %s\n%s", args, sheet, command, again)
		}
	}
	if got := mustRun(t, "", "exercise", "--answers", "--format", "markdown"); !strings.HasPrefix(got, "# Exercises\n") || !strings.Contains(got, "\n# Answers\n") {
		t.Errorf("in Markdown it is %.200q", got)
	}
	if got := mustRun(t, "", "exercise", "--kind", "range", "--ascii"); !strings.Contains(got, "For which theta is it") || strings.Contains(got, "θ") {
		t.Errorf("in ASCII it is\n%s", got)
	}
}

// TestExerciseAsks answers from a pipe: no prompt is written, and the tally is told at the
// end, be it of the questions or of the input.
func TestExerciseAsks(t *testing.T) {
	const one = "The sums of w = (0.8, 0.1) are 0, 0.8, 0.1 and 0.9"
	for _, c := range []struct{ in, ends string }{
		{"0.8 <= t < 0.9\nmore\n", "Right: 0.8 ≤ θ < 0.9.\n\n1 of 1 first time.\n"},
		{"0.8 < t <= 0.9\n", "0 of 1 first time; once an equal sum was taken for a larger one.\n"},
		{"", "Nothing was answered.\n"},
		{"\n", "so 0.8 ≤ θ < 0.9\n\n1 number shown.\n"},
		{"?", "so 0.8 ≤ θ < 0.9\n\n1 number shown.\n"},
		{"what", "was expected.\nNothing was answered.\n"},
		{"quit\n?\n", "\nNothing was answered.\n"},
		{strings.Repeat("9", 70_000) + "\n0.8 <= t < 0.9", "That line is longer than 65536 characters and was passed over.\nRight: 0.8 ≤ θ < 0.9.\n\n1 of 1 first time.\n"},
	} {
		got := mustRun(t, c.in, "exercise", "--ask", "--seed", "7", "--kind", "range", "--count", "1")
		if !strings.HasSuffix(got, c.ends) || strings.Contains(got, "> \n") || strings.Contains(got, "\n> ") {
			t.Errorf("%s: to %.40q it says\n%s\nwant the end\n%s", one, c.in, got, c.ends)
		}
	}
	if got := mustRun(t, "0.8 <= t < 0.9\n", "exercise", "--ask", "--seed", "7", "--kind", "range", "--count", "1", "--ascii"); !strings.Contains(got, "Right: 0.8 <= theta < 0.9.") {
		t.Errorf("in ASCII it says\n%s", got)
	}
}

// TestExerciseOnTerminal answers at the prompt of a terminal. ctrl+d ends it with the tally
// below the prompt, and so does ctrl+c, with the status of that signal.
func TestExerciseOnTerminal(t *testing.T) {
	t.Parallel()
	for key, want := range map[string]int{"\x04": 0, "\x03": 130} {
		term := start(t, options{args: []string{"exercise", "--ask", "--seed", "7", "--kind", "range", "--count", "2"}})
		term.waitFor("\n> ")
		term.send("0.8 <= t <= 0.9\r")
		term.waitFor("with θ = 0.9 it is")
		term.waitFor("2 of 2: range")
		term.send(key)
		term.waitFor("0 of 1 first time; once both ends were taken in.")
		if status := term.wait(); status != want {
			t.Errorf("after %q the status is %d, want %d", key, status, want)
		}
	}
}
