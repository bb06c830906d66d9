package sheet

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"nnexplore/model/exercise"
)

var update = flag.Bool("update", false, "write the golden files anew; read them before you keep them")

// TestGolden holds one sheet with its answers in every format: the problems that follow from
// a seed are the same on every machine, and stay what they are.
func TestGolden(t *testing.T) {
	s := Sheet{Title: "Exercises made by nnexplore exercise --seed 1 --count 16", Problems: exercise.Sheet(1, "", 16), Answers: true}
	for _, f := range Formats() {
		var b bytes.Buffer
		if err := f.Write(&b, s); err != nil {
			t.Fatal(err)
		}
		golden(t, "seed-1"+f.Ending, b.String())
	}
}

// golden holds a text as the file of that name has it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is written\n%s", path, got)
	}
}

// TestAnswersApart: the sheet itself tells no answer, and is the same with and without them.
// In text a page begins between the two.
func TestAnswersApart(t *testing.T) {
	for _, f := range Formats() {
		var bare, whole bytes.Buffer
		s := Sheet{Title: "A sheet", Problems: exercise.Sheet(4, "", 16)}
		f.Write(&bare, s)
		s.Answers = true
		f.Write(&whole, s)
		behind, same := strings.CutPrefix(whole.String(), bare.String())
		if !same || !strings.HasPrefix(behind, map[string]string{"text": "\fAnswers", "markdown": "\n# Answers\n"}[f.Name]) {
			t.Errorf("%s: behind the sheet there is %.80q", f.Name, behind)
		}
		for _, p := range s.Problems {
			for _, q := range p.Questions {
				for _, line := range q.Working(voice()) {
					if strings.Contains(bare.String(), line) {
						t.Errorf("%s: the sheet tells %q", f.Name, line)
					}
				}
			}
		}
	}
}

// TestWidth: what is asked and worked fits in the 80 columns of a terminal.
func TestWidth(t *testing.T) {
	const most = 80
	for from := range uint64(30) {
		for _, p := range exercise.Sheet(from, "", 40) {
			lines := append(given(p), questions(p)...)
			for _, q := range p.Questions {
				lines = append(lines, "Type "+q.How+".")
				lines = append(append(lines, q.Working(voice())...), q.Result(voice()))
			}
			for _, line := range lines {
				if utf8.RuneCountInString(line) > most {
					t.Errorf("%q is longer than %d characters", line, most)
				}
			}
		}
	}
}
