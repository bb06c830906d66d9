package tally

import (
	"testing"

	"nnexplore/model/rivals"
)

// TestPartsAddUp holds that where a tally names mistakes, what it counts beside those that were right
// first time is all that was asked.
func TestPartsAddUp(t *testing.T) {
	right, unknown := rivals.Judgement{Verdict: rivals.Right}, rivals.Judgement{Verdict: rivals.Unmatched}
	made := func(name string) rivals.Judgement {
		return rivals.Judgement{Verdict: rivals.Mistaken, Rivals: []rivals.Rival{{Mistake: name}}}
	}
	for want, answers := range map[string][]rivals.Judgement{
		"2 of 5 first time; once A; once B; once something else":  {right, made("A"), made("B"), unknown, right},
		"0 of 4 first time; twice B; once A; once something else": {made("A"), made("B"), made("C"), made("B")},
		"0 of 4 first time; once A; 3 times something else":       {unknown, made("A"), unknown, unknown},
		"1 of 3 first time; twice A":                              {made("A"), right, made("A")},
		"1 of 2 first time":                                       {unknown, right},
	} {
		var tally Tally
		for _, j := range answers {
			tally = tally.With(j)
		}
		if got := tally.String(); got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
	}
}
