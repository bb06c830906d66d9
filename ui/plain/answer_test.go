package plain

import (
	"flag"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// Answers are many small strings: collecting garbage would be a third of the time.
func init() { debug.SetGCPercent(400) }

var update = flag.Bool("update", false, "write the transcript anew; read it then")

// An exchange is a line and what answers it.
type exchange struct {
	line string
	want []string
}

// A dialogue is a conversation from the opening on: what is typed, and every line of what
// answers it. The numbers are the article's, or were worked out with NumPy.
type dialogue struct {
	name      string
	exchanges []exchange
}

// dialogues are all there are.
func dialogues() []dialogue {
	return slices.Concat(gateDialogues, reachDialogues, walkDialogues, backDialogues, networkDialogues, curveDialogues, trialDialogues,
		predictDialogues, helpDialogues, fileDialogues, explainDialogues, meantDialogues, digitsDialogues, tourDialogues)
}

// TestDialogues holds every answer of the dialogues to the letter.
func TestDialogues(t *testing.T) {
	count := 0
	for _, d := range dialogues() {
		count += len(d.exchanges)
		t.Run(d.name, func(t *testing.T) {
			s := begin()
			for i, e := range d.exchanges {
				got, done := s.Answer(e.line)
				if !slices.Equal(got, e.want) {
					t.Errorf("after %d lines, %q answers\n\t%s\nwant\n\t%s", i, e.line, strings.Join(got, "\n\t"), strings.Join(e.want, "\n\t"))
				}
				if ends := i == len(d.exchanges)-1 && (e.line == "quit" || e.line == "exit"); done != ends {
					t.Errorf("%q ends the session: %v", e.line, done)
				}
				wellFormed(t, e.line, got)
			}
		})
	}
	if count < 60 {
		t.Errorf("the dialogues have %d lines only", count)
	}
}

// wellFormed holds what is true of any answer: lines that a voice can read.
func wellFormed(t *testing.T, line string, answer []string) {
	t.Helper()
	if len(answer) > 40 {
		t.Errorf("%q answers with %d lines", line, len(answer))
	}
	for _, a := range answer {
		if a == "" || strings.TrimSpace(a) != a || strings.Contains(a, "  ") && !strings.Contains(a, `"`) {
			t.Errorf("%q answers with odd spaces: %q", line, a)
		}
		if utf8.RuneCountInString(a) > 200 || !utf8.ValidString(a) {
			t.Errorf("%q answers with a line of %d characters: %q", line, utf8.RuneCountInString(a), a)
		}
		if strings.IndexFunc(a, func(r rune) bool { return !unicode.IsPrint(r) }) >= 0 {
			t.Errorf("%q answers with what cannot be printed: %q", line, a)
		}
	}
}

// TestOwnWords holds that no answer of the dialogues has signs that a voice passes
// over, outside of what is repeated in quotes.
func TestOwnWords(t *testing.T) {
	for _, d := range dialogues() {
		for _, e := range d.exchanges {
			for _, a := range e.want {
				if found := signs(a); found != "" {
					t.Errorf("%q answers with signs %s: %q", e.line, found, a)
				}
			}
		}
	}
}

// TestTranscript holds a whole session to a file that was read by a person. With
// -update it is written anew.
func TestTranscript(t *testing.T) {
	const path = "testdata/session.txt"
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s := begin()
	got := strings.Join(s.Opening(), "\n") + "\n"
	for line := range strings.Lines(string(b)) {
		line, typed := strings.CutPrefix(line, "> ")
		if !typed {
			continue
		}
		answer, _ := s.Answer(line)
		wellFormed(t, line, answer)
		got += "> " + line
		if len(answer) > 0 {
			got += strings.Join(answer, "\n") + "\n"
		}
	}
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if !*update && got != string(b) {
		t.Errorf("the session of %s is now\n%s", path, got)
	}
}
