package cli_test

import (
	"regexp"
	"strings"
	"testing"
)

// query is whatever asks a terminal something: a colour, the place of the
// cursor, what it is, what it can do.
var query = regexp.MustCompile(`\x1b\](4|1[0-9]);[^\x07\x1b]*\?` + // a colour
	`|\x1b\[\??[56]n` + // the cursor
	`|\x1b\[[>=]?0?c` + // what it is
	`|\x1b\[\?([0-9]+\$p|u)` + // a mode
	`|\x1bP[+$]q`) // a setting

// colour is a sequence that sets a colour of the text.
var colour = regexp.MustCompile(`\x1b\[([0-9;]*;)?(3[0-8]|9[0-7])[;m]`)

// drawn reports whether the first frame is complete: it ends at the bottom line.
func drawn(screen string) bool { return !strings.HasSuffix(screen, "\n") }

// On a terminal that never answers the program draws without having asked, and
// so without having waited. The clock is not needed to see that: the question
// would be among the bytes, five seconds before the frame.
func TestNoQuery(t *testing.T) {
	t.Parallel()
	term := start(t, options{silent: true})
	term.waitForFunc(drawn)
	raw := term.raw()
	if question := query.Find(raw); question != nil {
		t.Errorf("before the first frame the program asked the terminal %q", question)
	}

	// What keeps the library quiet is a variable that would also take the
	// colours away. It must be gone by the time they are chosen.
	if !colour.Match(raw) {
		t.Error("no colours in the first frame: is CI still set?")
	}
}

// The same where there is nothing to draw.
func TestNoQueryForVersion(t *testing.T) {
	t.Parallel()
	term := start(t, options{silent: true, args: []string{"--version"}})
	if status := term.wait(); status != 0 {
		t.Errorf("--version ends with status %d", status)
	}
	if question := query.Find(term.raw()); question != nil {
		t.Errorf("for --version the program asked the terminal %q", question)
	}
}

// The two patterns find what they are for, and only that.
func TestQueryPattern(t *testing.T) {
	for _, asks := range []string{
		"\x1b]11;?\x1b\\", "\x1b]11;?\a", "\x1b]10;?\a", "\x1b]4;1;?\a", "\x1b[6n", "\x1b[5n",
		"\x1b[c", "\x1b[0c", "\x1b[>c", "\x1b[?2026$p", "\x1b[?u", "\x1bP+q544e\x1b\\",
	} {
		if !query.MatchString(asks) {
			t.Errorf("%q is not taken for a question", asks)
		}
	}
	for _, asksNot := range []string{
		"\x1b[?1049h", "\x1b[?25l", "\x1b[2J", "\x1b[1;6m", "\x1b]2;title?\a", "\x1b[6C", "\x1b[?2004h",
	} {
		if query.MatchString(asksNot) {
			t.Errorf("%q is taken for a question", asksNot)
		}
	}
	for sequence, want := range map[string]bool{
		"\x1b[34m": true, "\x1b[1;94m": true, "\x1b[38;5;24m": true, "\x1b[38;2;1;2;3m": true,
		"\x1b[1m": false, "\x1b[0m": false, "\x1b[39m": false, "\x1b[1;7m": false,
	} {
		if got := colour.MatchString(sequence); got != want {
			t.Errorf("%q is taken for a colour: %t", sequence, got)
		}
	}
}
