package cli_test

import (
	"strings"
	"testing"
)

// TestPlayedTour takes the first tasks of a chapter on a terminal, leaves the tour, and goes on
// with it in another run.
func TestPlayedTour(t *testing.T) {
	t.Parallel()
	home := []string{"XDG_STATE_HOME=" + t.TempDir()}
	term := start(t, options{env: home})
	term.shows("New here? Press T for a tour")
	term.after("T", "Raise θ, the threshold", "tour: threshold, 1 of 6")
	term.after("I", "? The table in the middle")
	term.after("right", "✓ Raise θ", "T goes on; esc leaves the tour")
	term.after("T", "Raise θ further", "tour: threshold, 2 of 6")
	term.after("esc", "You left the tour", "? keys")
	leaves(term)

	term = start(t, options{env: home, args: []string{"--resume"}})
	term.shows("▸θ 0.5", "T goes on with the tour: chapter threshold, task 2.")
	term.after("T", "tour: threshold, 2 of 6")
	leaves(term)

	term = start(t, options{env: home, args: []string{"tour", "xor"}})
	term.shows("tour: xor, 1 of 7")
	leaves(term)

	term = start(t, options{env: home})
	term.shows("T goes on with the tour: chapter threshold; --resume: at task 2 of it.")
	leaves(term)
}

// TestTourCommand holds what the command says where it opens nothing.
func TestTourCommand(t *testing.T) {
	if list := mustRun(t, "", "tour"); !strings.HasPrefix(list, "threshold  A threshold makes a gate\n") {
		t.Errorf("the chapters are\n%s", list)
	}
	if lines := mustRun(t, "hint\nquit\n", "tour", "bias", "--plain"); !strings.Contains(lines, "Chapter bias:") || !strings.Contains(lines, "Type rewrite.") {
		t.Errorf("the tour in lines is\n%s", lines)
	}
	for args, want := range map[string]string{
		"tour xo":           "the tour has no chapter \"xo\"; did you mean xor?",
		"tour gradient":     "the tour has no chapter \"gradient\"; it has threshold, bias,",
		"tour xor bias":     "tour takes one name",
		"tour --preset xor": "there is no flag \"--preset\"",
	} {
		if _, errs, status := inProcess("", strings.Fields(args)...); status != 2 || !strings.Contains(errs, want) {
			t.Errorf("%q ends with %d and says %q", args, status, errs)
		}
	}
}
