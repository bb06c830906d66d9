package session

import (
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestPath(t *testing.T) {
	for _, c := range []struct {
		system, home, name, value string
		want                      string // with slashes; a sentence where no path is possible
	}{
		{"linux", "/home/a", "", "", "/home/a/.local/state/nnexplore/session.json"},
		{"linux", "/home/a", "XDG_STATE_HOME", "/state", "/state/nnexplore/session.json"},
		{"linux", "", "XDG_STATE_HOME", "/state", "/state/nnexplore/session.json"},
		{"linux", "/home/a", "XDG_STATE_HOME", "state", "/home/a/.local/state/nnexplore/session.json"},
		{"linux", "", "XDG_STATE_HOME", "state", "there is no place for the session: the home folder is not known"},
		{"linux", "home/a", "XDG_STATE_HOME", "/state", "/state/nnexplore/session.json"},
		{"linux", "home/a", "XDG_STATE_HOME", "state", `there is no place for the session: the home folder is "home/a", and one from the root was expected`},
		{"darwin", ".", "", "", `there is no place for the session: the home folder is ".", and one from the root was expected`},
		{"freebsd", "/home/a", "", "", "/home/a/.local/state/nnexplore/session.json"},
		{"darwin", "/Users/a", "XDG_STATE_HOME", "/state", "/Users/a/Library/Application Support/nnexplore/session.json"},
		{"darwin", "", "", "", "there is no place for the session: the home folder is not known"},
		{"windows", "C:/Users/a", "LocalAppData", "C:/Users/a/AppData/Local", "C:/Users/a/AppData/Local/nnexplore/session.json"},
		{"windows", "C:/Users/a", "", "", "there is no place for the session: LocalAppData is not set"},
	} {
		got, err := path(c.system, c.home, func(name string) string {
			if name == c.name {
				return c.value
			}
			return ""
		})
		if got = filepath.ToSlash(got); err != nil {
			got += err.Error()
		}
		if runtime.GOOS == "windows" && strings.HasPrefix(c.value, "/") {
			continue // which is no absolute path there
		}
		if got != c.want {
			t.Errorf("%s, home %q, %s=%s: %s, want %s", c.system, c.home, c.name, c.value, got, c.want)
		}
	}
}
