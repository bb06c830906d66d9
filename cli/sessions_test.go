package cli

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"nnexplore/session"
	"nnexplore/ui/state"
)

// The sessions are listed by the numbers that --resume takes.
func TestSessions(t *testing.T) {
	path := keeping(t)
	say := func(args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		if status := Main(args, strings.NewReader(""), &out, &errs); status != 0 || errs.Len() > 0 {
			t.Errorf("%q ends with status %d and %s", args, status, &errs)
		}
		return out.String()
	}
	if got := say("sessions"); got != "No session is kept yet; one is from the first edit on.\n" {
		t.Errorf("without any it says %q", got)
	}
	for _, units := range []int{3, -3} {
		s := state.New()
		write(t, newKeeper(s, session.Resumed{}, nil), state.Apply(s, state.Nudge{Units: units}))
	}
	first := `1  \d{4}-\d\d-\d\d \d\d:\d\d  gate 1, curves 0, network 0  article  ` + regexp.QuoteMeta(path)
	got := say("sessions")
	if !regexp.MustCompile(`^` + first + `\n2  .* article  ` + regexp.QuoteMeta(path) + `\.before-.*\n$`).MatchString(got) {
		t.Errorf("it lists\n%s", got)
	}
	for args, theta := range map[string]string{"--resume": "0.1", "--resume 1": "0.1", "--resume=2": "0.7", "--resume 2": "0.7", "2 --resume": "0.7"} {
		if got := say(strings.Fields(args)...); !strings.Contains(got, "θ = "+theta) {
			t.Errorf("%s opens\n%s", args, got)
		}
	}
	if err := os.WriteFile(path, []byte("damaged"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := say("sessions"); !strings.Contains(got, "cannot be read") {
		t.Errorf("it lists\n%s", got)
	}
}
