package exercise_test

import (
	"fmt"
	"strings"
	"testing"

	"nnexplore/model/exercise"
)

// TestNotAlike: on a sheet of eight no two problems have the same numbers, no two gradients begin with
// the same answer, and the step function is asked for once at most. A full sheet is made all the same.
func TestNotAlike(t *testing.T) {
	for seed := range uint64(60) {
		answers := map[string]bool{}
		for _, p := range exercise.Sheet(seed, "gradient", 8) {
			answer := fmt.Sprintf("%.4f", p.Questions[0].Right)
			if answers[answer] {
				t.Errorf("seed %d: the answer %s is expected twice", seed, answer)
			}
			answers[answer] = true
		}
		for _, kind := range exercise.Kinds() {
			numbers := map[string]bool{}
			for _, p := range exercise.Sheet(seed, kind, 8) {
				given := ""
				for _, g := range p.Given {
					if g.Name != "" {
						given += fmt.Sprint(g.Name, g.Number, g.Vector, g.Matrix)
					}
				}
				if given != "" && numbers[given] {
					t.Errorf("seed %d: the numbers %s of the kind %s stand there twice", seed, given, kind)
				}
				numbers[given] = true
			}
		}
		steps := 0
		for _, p := range exercise.Sheet(seed, "activation", 8) {
			if strings.Contains(p.Questions[0].Ask, " step(") {
				steps++
			}
		}
		if steps > 1 {
			t.Errorf("seed %d: the step function is asked for %d times", seed, steps)
		}
	}
	for _, kind := range exercise.Kinds() {
		if got := len(exercise.Sheet(2, kind, exercise.Most)); got != exercise.Most {
			t.Errorf("of the kind %s there are %d", kind, got)
		}
	}
}

// TestGivesWhatIsNeeded: a gradient gives no weights, since y is there already. Beside powers of e it
// is said which numbers of a softmax they belong to.
func TestGivesWhatIsNeeded(t *testing.T) {
	for _, p := range exercise.Sheet(1, "gradient", 30) {
		for _, g := range p.Given {
			if g.Matrix != nil {
				t.Errorf("it gives %s, which no question needs", g.Name)
			}
		}
	}
	powers := 0
	for _, p := range exercise.Sheet(1, "softmax", 30) {
		for i, g := range p.Given {
			if strings.HasPrefix(g.Text, "Powers of e") {
				powers++
				if before := p.Given[i-1].Text; !strings.Contains(before, "e^(a1−c) gives the same shares") {
					t.Errorf("before %q it says %q", g.Text, before)
				}
			}
		}
	}
	if powers == 0 {
		t.Error("no softmax gives powers of e")
	}
}
