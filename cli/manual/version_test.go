package manual

import (
	"runtime/debug"
	"testing"
)

func TestVersion(t *testing.T) {
	const commit = "0123456789abcdef0123456789abcdef01234567"
	for _, c := range []struct {
		version, commit, modified string
		want                      string
	}{
		{"v1.2.3", commit, "false", "v1.2.3, commit 0123456789ab"},
		{"v1.2.4-0.20260102030405-0123456789ab+dirty", commit, "true", "v1.2.4-0.20260102030405-0123456789ab+dirty, commit 0123456789ab, modified"},
		{"(devel)", commit, "true", "(devel), commit 0123456789ab, modified"},
		{"(devel)", "0123", "", "(devel), commit 0123"},
		{"v1.2.3", "", "", "v1.2.3"},
		{"(devel)", "", "", "(devel), built without a version and a commit"},
		{"", "", "", "(devel), built without a version and a commit"},
	} {
		info := &debug.BuildInfo{Main: debug.Module{Path: "nnexplore", Version: c.version}, Settings: []debug.BuildSetting{{Key: "GOOS", Value: "linux"}}}
		for key, value := range map[string]string{"vcs.revision": c.commit, "vcs.modified": c.modified} {
			if value != "" {
				info.Settings = append(info.Settings, debug.BuildSetting{Key: key, Value: value})
			}
		}
		if got := versionOf(info); got != c.want {
			t.Errorf("of %q, %q, %q the version is %q, want %q", c.version, c.commit, c.modified, got, c.want)
		}
	}
}
