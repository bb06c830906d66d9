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
	if session.Kept() {
		t.Error("a session is said to be kept before there is one")
	}
	for _, units := range []int{3, -3} {
		s := state.New()
		write(t, newKeeper(s, session.Resumed{}, nil), state.Apply(s, state.Nudge{Units: units}))
	}
	first := `1  \d{4}-\d\d-\d\d \d\d:\d\d  changes: gate 1, curves 0, network 0  article  ` + regexp.QuoteMeta(path)
	got := say("sessions")
	if !regexp.MustCompile(`^` + first + `\n2  .* article  ` + regexp.QuoteMeta(path) + `\.before-.*\n$`).MatchString(got) {
		t.Errorf("it lists\n%s", got)
	}
	if !session.Kept() {
		t.Error("it is not known that a session is kept")
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

// TestSessionsNameWhatIsOpen holds that a session is listed with the network that --resume opens,
// whichever others were put in and taken back.
func TestSessionsNameWhatIsOpen(t *testing.T) {
	load := func(name string) state.Action { return state.LoadPreset{Pane: state.NetworkPane, Name: name} }
	for _, c := range []struct {
		name    string
		actions []state.Action
		want    string
	}{
		{"put in", []state.Action{load("textbook")}, "textbook"},
		{"taken back", []state.Action{load("textbook"), state.Undo{}}, "article"},
		{"changed, and one of two taken back", []state.Action{load("xor"), state.Nudge{Units: 1}, load("textbook"), state.Undo{}}, "xor"},
		{"made again", []state.Action{load("textbook"), load("article"), state.Undo{}, state.Undo{}, state.Redo{}}, "textbook"},
		{"the gate undone", []state.Action{load("xor"), state.Focus{Pane: state.GatePane}, state.Nudge{Units: 1}, state.Undo{}}, "xor"},
	} {
		path := keeping(t)
		s := state.New()
		keeper := newKeeper(s, session.Resumed{}, nil)
		for _, a := range c.actions {
			s = state.Apply(s, a)
			write(t, keeper, s)
		}
		all := session.List(path)
		again, err := session.Reader{}.Resume(path, 1)
		if err != nil || len(all) == 0 || all[0].Network != c.want || again.State.Network.Preset.Name != c.want {
			t.Errorf("%s: listed is %+v, open %s, %v; want %s", c.name, all, again.State.Network.Preset.Name, err, c.want)
		}
	}
}
