package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// aNetwork is the smallest file with a network, which brings its own x.
const aNetwork = `{"x": [1], "layers": [{"w": [[2]], "b": [0], "activation": "identity"}]}`

// actingNames are names of files that would act where they are printed or pasted, or are
// no UTF-8.
var actingNames = []string{
	"a\x15touch PWNED\n.json", "\x1b[31mred\x07.json", "del\x7f.json", "c1\u009b31m.json", "\u202egnirts\u2066.json",
	"private\ue000\U000f0000.json", "tag\U000e0041.json", "none\ufdd0.json", "caf\xe9.json", "-\xff'\"$HOME`id`!x %s \\101  .json",
}

// fileNamed makes a file of that name with a network, in the folder that is left to the
// test, and returns its whole path.
func fileNamed(t *testing.T, name string) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(aNetwork), 0o666); err != nil {
		t.Skipf("this system has no file %q: %v", name, err)
	}
	return filepath.Join(folder, name)
}

// TestCopiedNames runs the command that is copied with such a name, of a file and of a
// session, and holds that the name arrives whole, and that no character acts before.
func TestCopiedNames(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no file here has such a name")
	}
	chdirTo(t, map[string]string{"nnexplore": "#!/bin/sh\nprintf '%s\\n' \"$@\" \n"})
	if err := os.Chmod("nnexplore", 0o777); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", "."+string(filepath.ListSeparator)+os.Getenv("PATH"))
	for _, name := range actingNames {
		path := fileNamed(t, name)
		said := mustRun(t, "command\n", "--plain", "--file", name)
		line := last(strings.Split(strings.TrimSpace(said), "\n"))
		if !utf8.ValidString(line) || strings.ContainsFunc(line, func(r rune) bool { return !unicode.IsPrint(r) }) {
			t.Errorf("for %q %q is copied", name, line)
		}
		for _, shell := range []string{"sh", "bash", "dash"} {
			if _, err := exec.LookPath(shell); err != nil {
				continue
			}
			out, err := exec.Command(shell, "-c", line).Output()
			if got, want := string(out), "--file\n"+path+"\n--plain\n"; err != nil || got != want {
				t.Errorf("%s takes %s for\n%q, want\n%q (%v)", shell, line, got, want, err)
			}
		}
	}
}

func last(lines []string) string { return lines[len(lines)-1] }
