package plain

import (
	"regexp"
	"strings"
	"testing"

	"nnexplore/ui/plain/typed"
)

// TestEveryCommandIsTested holds that the dialogues have every command of
// the help, and the help every command that a dialogue uses by its name.
func TestEveryCommandIsTested(t *testing.T) {
	tested := map[string]bool{}
	for _, d := range dialogues() {
		for _, e := range d.exchanges {
			if c, err := find(typed.Split(e.line)[0]); err == nil {
				tested[c.name] = true
			}
		}
	}
	listed := helped(t, "help", `([a-z0-9]+)[,.]`)
	explained := helped(t, "help all", `^([a-z0-9]+):`)
	for _, name := range names("") {
		if !tested[name] {
			t.Errorf("%s is in no dialogue", name)
		}
		if !listed[name] || !explained[name] {
			t.Errorf("%s in help: %v, in help all: %v", name, listed[name], explained[name])
		}
		delete(explained, name)
	}
	for name := range explained {
		t.Errorf("help all has %s, which is no command", name)
	}
	for name := range tested {
		if !listed[name] {
			t.Errorf("%s is in a dialogue and not in help", name)
		}
	}
}

// helped collects the words that a pattern finds in an answer.
func helped(t *testing.T, line, pattern string) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	answer, _ := begin().Answer(line)
	for _, a := range answer {
		for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(a, -1) {
			found[m[1]] = true
		}
	}
	return found
}

// TestExamples holds that every example of the help works, as it is written and
// as it is read out.
func TestExamples(t *testing.T) {
	for _, c := range commands() {
		for _, line := range []string{c.example, strings.ReplaceAll(c.example, "minus ", "-"), strings.ToUpper(c.example)} {
			s := begin()
			answer, done := s.Answer(line)
			if len(answer) == 0 || done != (c.name == "quit") || c.name != "help" && answer[len(answer)-1] == c.expectation(s) {
				t.Errorf("%s answers %q, done: %v", line, answer, done)
			}
			wellFormed(t, line, answer)
		}
		if got, err := find(c.name); err != nil || got.name != c.name {
			t.Errorf("%s finds %s, %v", c.name, got.name, err)
		}
	}
}

// TestAbbreviations holds that the beginning of a name is enough where it fits no
// other, that it is never taken for another, and that a name wins over a longer.
func TestAbbreviations(t *testing.T) {
	for _, own := range commands() {
		name := own.name
		for i := max(1, own.least); i < len(name); i++ {
			c, err := find(name[:i])
			fits := 0
			for _, other := range commands() {
				if i >= other.least && (strings.HasPrefix(other.name, name[:i]) || strings.HasPrefix(other.alias, name[:i])) {
					fits++
				}
			}
			switch {
			case err == nil && c.name == name[:i]: // x, curve
			case fits == 1 && (err != nil || c.name != name):
				t.Errorf("%s finds %q, %v; want %s", name[:i], c.name, err, name)
			case fits > 1 && (err == nil || !strings.Contains(err.Error(), " or ")):
				t.Errorf("%s finds %q, %v; it fits %d", name[:i], c.name, err, fits)
			}
		}
	}
}

// TestMisspelt holds that each command is suggested for what is nearly its name.
func TestMisspelt(t *testing.T) {
	for _, name := range names("") {
		if len(name) < 4 {
			continue
		}
		for _, wrong := range []string{name[:2] + "q" + name[2:], name[:1] + name[2:3] + name[1:2] + name[3:]} {
			if _, err := find(wrong); err != nil && !strings.Contains(err.Error(), "mean") {
				t.Errorf("%s: %v", wrong, err)
			}
		}
	}
}

// TestSkipped holds that nothing answers blank lines and comments.
func TestSkipped(t *testing.T) {
	s := begin()
	for _, line := range []string{"", " ", "\t\r\n", "# theta 0.7", "  #theta 0.7", "\ufeff"} {
		if answer, done := s.Answer(line); answer != nil || done {
			t.Errorf("%q answers %q, done: %v", line, answer, done)
		}
	}
	if answer, _ := s.Answer("\ufefftheta 0.7\r\n"); len(answer) != 4 {
		t.Errorf("a first line of a file answers %q", answer)
	}
}

// TestOtherwise holds that other people's words lead to commands, and are none.
func TestOtherwise(t *testing.T) {
	for word, meant := range typed.Otherwise {
		if _, err := find(strings.Fields(meant)[0]); err != nil {
			t.Errorf("%s leads to %s: %v", word, meant, err)
		}
		answer, _ := begin().Answer(word)
		if _, err := find(word); err != nil && !strings.Contains(err.Error(), "could be") && len(answer) != 1 {
			t.Errorf("%s is answered by %q", word, answer)
		}
	}
	for line, want := range map[string]string{
		"network": `There is no command "network"; did you mean where?`,
		"plus":    `There is no command "plus"; did you mean more?`,
		"undo 3":  "One undo goes one line far; say it again for the next.",
	} {
		if answer, _ := begin().Answer(line); answer[0] != want {
			t.Errorf("%s is answered by %q", line, answer)
		}
	}
}
