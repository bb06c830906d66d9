package effect

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode"

	"nnexplore/ui/state"
)

const aNetwork = `{"x": [1], "layers": [{"w": [[2]], "b": [0], "activation": "identity"}]}`

// TestEveryNameIsReached completes the first letter of every kind of name to one that a
// field takes, opens that, and writes over it.
func TestEveryNameIsReached(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no file here has such a name")
	}
	t.Chdir(t.TempDir())
	for name, want := range map[string]string{
		"CAPS.JSON":             "CAPS.JSON",
		"caf\xe9.json":          `caf\xe9.json`,
		"d\xff\x01/in\xfe.json": `d\xff\x01/in\xfe.json`,
		"line\nbreak.json":      `line\x0abreak.json`,
		"red\x1b[31m.json":      `red\x1b[31m.json`,
		"to\u202eleft.json":     `to\xe2\x80\xaeleft.json`,
		"\ufffd.json":           "\ufffd.json",
		`x\xe9.json`:            `x\xe9.json`, // a backslash as it is
		"θ全.json":               "θ全.json",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Skipf("this system has no folder %q: %v", filepath.Dir(name), err)
		}
		if err := os.WriteFile(name, []byte(aNetwork), 0o666); err != nil {
			t.Skipf("this system has no file %q: %v", name, err)
		}
		typed := string([]rune(want)[:1])
		for range 2 { // a folder, and what is in it
			answer, ok := completePath(state.Prompt{On: true, For: state.ForOpen, Text: []rune(typed)}).(state.Complete)
			if !ok || strings.ContainsFunc(answer.Text, func(r rune) bool { return !unicode.IsPrint(r) }) {
				t.Fatalf("%q is completed to %#v", typed, answer)
			}
			typed = answer.Text
		}
		if typed != want {
			t.Errorf("%q is completed to %s, want %s", name, typed, want)
		}
		opened, ok := World{}.Do(state.New(), state.Effect{Kind: state.OpenFile, Path: typed}).(state.Opened)
		if !ok || !strings.HasSuffix(opened.Network.File.Path, name) {
			t.Errorf("%s opens %#v, want %q", typed, opened, name)
			continue
		}
		answer := World{}.Do(state.New(), state.Effect{Kind: state.SaveFile, Path: typed, Overwrite: true})
		if done, ok := answer.(state.Done); !ok || done.Notice != "The network is in "+want+". What was there is replaced." {
			t.Errorf("%s is saved with %#v", typed, answer)
		}
		if text, err := os.ReadFile(name); err != nil || !bytes.Contains(text, []byte("article")) {
			t.Errorf("%q has %.100q (%v)", name, text, err)
		}
	}
}

// TestTypedNameIsLiteral holds that digits behind \x are bytes only of a file that is
// there, and that one which has them in its name comes first.
func TestTypedNameIsLiteral(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a backslash parts folders here")
	}
	t.Chdir(t.TempDir())
	if got := pathOf(`new\x41.json`); got != `new\x41.json` {
		t.Errorf("a file that is not there is %q", got)
	}
	for name, want := range map[string]string{"A.json": "A.json", `\x41.json`: `\x41.json`} {
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
		if got := pathOf(name); got != want {
			t.Errorf("%s is %s", name, got)
		}
	}
	os.Remove(`\x41.json`)
	if got := pathOf(`\x41.json`); got != "A.json" {
		t.Errorf("the byte 41 is %s", got)
	}
}
