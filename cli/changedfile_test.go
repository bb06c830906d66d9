package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nnexplore/netfile"
	"nnexplore/session"
	"nnexplore/ui/effect"
	"nnexplore/ui/state"
)

// A session whose network's file was changed since opens without that network, which is
// told with the file's name, and stays whole in its place: with the file as it was all of
// it goes on.
func TestResumeOfAChangedFile(t *testing.T) {
	path := keeping(t)
	file := filepath.Join(t.TempDir(), "net.json")
	const text = `{"layers":[{"w":[[1],[2]],"b":[3],"activation":"relu"}],"x":[1,1]}`
	put := func(text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	put(text)
	n, _, err := effect.OpenNetwork(file, netfile.Options{}, func(float64) {})
	if err != nil {
		t.Fatal(err)
	}
	s := state.New()
	for _, a := range []state.Action{state.Nudge{Units: 3}, state.Opened{Network: n}, state.Nudge{Units: 7}} {
		s = state.Apply(s, a)
	}
	write(t, newKeeper(state.New(), session.Resumed{}, nil), s)
	before, err := session.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	resume := func() (stdout, stderr string, status int) {
		var out, errs bytes.Buffer
		status = Main([]string{"--resume"}, strings.NewReader(""), &out, &errs)
		return out.String(), errs.String(), status
	}
	for what, changed := range map[string]string{
		"another weight": strings.Replace(text, "[2]", "[2.5]", 1), "another blank": strings.Replace(text, "[3]", "[ 3]", 1), "another x": strings.Replace(text, "[1,1]", "[1,2]", 1),
	} {
		put(changed)
		stdout, stderr, status := resume()
		want := "nnexplore: " + file + " has changed since the session was written; the gate and the curves are as they were, and the network is " +
			"as it was before that file was opened, without 2 edits; with the file as it was, " + path + " opens whole\n"
		if !strings.Contains(stdout, "θ = 0.7") || !strings.Contains(stdout, "article") || stderr != want || status != 0 {
			t.Errorf("%s: status %d, %q and\n%swant\n%s", what, status, stdout, stderr, want)
		}
		if now, err := session.Read(path); err != nil || !bytes.Equal(now, before) {
			t.Errorf("%s: the session does not stay as it is (%v)", what, err)
		}
	}
	put(text)
	if stdout, stderr, status := resume(); status != 0 || stderr != "" || !strings.Contains(stdout, "1.7") {
		t.Errorf("with the file as it was the status is %d, and it says %q and %q", status, stdout, stderr)
	}
}
