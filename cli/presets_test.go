package cli_test

import (
	"strings"
	"testing"

	"nnexplore/presets"
)

func TestPresetsCommand(t *testing.T) {
	list := mustRun(t, "", "presets")
	at := -1
	for line := range strings.Lines(list) {
		i := strings.Index(line, "gate ")
		if i < 0 {
			i = strings.Index(line, "network ")
		}
		if at < 0 {
			at = i
		}
		if i != at || strings.HasSuffix(line, " \n") {
			t.Errorf("not aligned: %q", line)
		}
	}
	if got := strings.Count(list, "\n"); got != len(presets.Gates())+len(presets.Networks()) {
		t.Errorf("%d presets are listed", got)
	}
	for _, g := range presets.Gates() {
		if got, want := mustRun(t, "", "presets", g.Name), mustRun(t, "", "gate", "--preset", g.Name, "--format", "json"); got != want {
			t.Errorf("%s is written\n%swant\n%s", g.Name, got, want)
		}
	}
}
