package cli_test

import (
	"encoding/json"
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

// TestLongCommandIsOneLine holds that a command is said in one piece, however long.
func TestLongCommandIsOneLine(t *testing.T) {
	chdirTo(t, nil)
	name := strings.Repeat("a  b", 50) + ".json"
	path := fileNamed(t, name)
	said := mustRun(t, "command\n", "--plain", "--file", name)
	if line := last(strings.Split(strings.TrimSpace(said), "\n")); line != "nnexplore --file '"+path+"' --plain" {
		t.Errorf("the last line is %s", line)
	}
}

// acting returns the first character of a text that may act on a terminal, or is no UTF-8;
// lines end.
func acting(text string) (r rune, found bool) {
	if !utf8.ValidString(text) {
		return utf8.RuneError, true
	}
	for _, r := range text {
		if r != '\n' && !unicode.IsPrint(r) {
			return r, true
		}
	}
	return 0, false
}

// TestPrintedNames prints networks whose file, name and source have such characters, in
// all formats and in plain words, and holds that none of them gets through, and that JSON
// gives the name back.
func TestPrintedNames(t *testing.T) {
	chdirTo(t, nil)
	for _, name := range actingNames {
		quoted, err := json.Marshal(name)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Replace(aNetwork, "{", `{"name": `+string(quoted)+`, "source": `+string(quoted)+`, `, 1)
		fileNamed(t, name)
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		for _, args := range []string{"forward", "forward --format csv", "forward --format markdown", "forward --format latex", "forward --format numpy",
			"forward --format json", "forward --x - --format json", "", "--plain"} {
			out := mustRun(t, "1\n", append(strings.Fields(args), "--file", name)...)
			if r, found := acting(out); found {
				t.Errorf("%s of %q has %U in it:\n%q", args, name, r, out)
			}
			if !strings.HasSuffix(args, "json") {
				continue
			}
			var document struct{ File string }
			if err := json.Unmarshal([]byte(out), &document); err != nil || document.File != strings.ToValidUTF8(name, "\ufffd") {
				t.Errorf("%s names the file %q (%v), want %q", args, document.File, err, name)
			}
		}
		out := mustRun(t, "save saved.json\nsave saved.json\nexport saved.md\nexport saved.md\nsession saved.session\nsession saved.session\n", "--plain", "--file", name)
		if r, found := acting(out); found {
			t.Errorf("to be plain of %q has %U in it:\n%q", name, r, out)
		}
		for _, file := range []string{"saved.json", "saved.md", "saved.session"} {
			written, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if r, found := acting(string(written)); found {
				t.Errorf("%s of %q has %U in it:\n%.300q", file, name, r, written)
			}
		}
	}
}

// TestComplaintsOfNames gives such characters to whatever repeats what it was given, and
// holds that each error is one line without them.
func TestComplaintsOfNames(t *testing.T) {
	chdirTo(t, nil)
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	for _, name := range actingNames {
		for file, text := range map[string]string{"text.json": name, "field.json": `{"` + name + `": 1}`, "name.json": `{"name": "` + name + `"`,
			"activation.json": strings.Replace(aNetwork, "identity", name, 1), "session.json": `{"version":2,"` + name + `":1}`} {
			if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		for _, args := range [][]string{
			{name}, {"--" + name}, {"-" + name}, {"--" + name + "=1"}, {"help", name}, {"completion", name}, {"gate", name}, {"presets", name}, {"presets", "or", name},
			{"curve", name}, {"curve", "tanh", "--from", name}, {"forward", "--x", name}, {"forward", "--format", name}, {"forward", "--file", name}, {"forward", "--preset", name},
			{"forward", "--x", "-"}, {"--preset", name}, {"--theta", name}, {"--file", name}, {"--state", name}, {"--curves", name}, {"--step", name}, {"--theme", name}, {"--ascii=" + name},
			{"forward", "--file", "text.json"}, {"forward", "--file", "field.json"}, {"forward", "--file", "name.json"}, {"forward", "--file", "activation.json"},
			{"--state", "text.json"}, {"--state", "session.json"}, {"--file", "x.json/" + name},
		} {
			stdout, stderr, status := inProcess(name+"\n", args...)
			if r, found := acting(stderr); found || status == 0 || stdout != "" || strings.Count(stderr, "\n") != 1 {
				t.Errorf("%q ends with status %d, writes %q and says, with %U,\n%q", args, status, stdout, r, stderr)
			}
		}
		lines := name + "\nopen " + name + "\nset " + name + " 1\nsave " + name + "/x.json\nexport x." + name + "\ntheta " + name + "\npreset " + name + "\ncurve " + name + "\nhelp " + name + "\n"
		if out := mustRun(t, lines, "--plain"); out == "" {
			t.Error("nothing is said")
		} else if r, found := acting(out); found {
			t.Errorf("an answer has %U in it:\n%q", r, out)
		}
	}
}

// TestPlayedNames opens files with such names by their completion, on screen and in plain
// words; a shell completes them itself.
func TestPlayedNames(t *testing.T) {
	t.Parallel()
	term := start(t, options{cols: 140})
	for name, field := range map[string]string{"caf\xe9.json": `caf\xe9.json`, "red\x1b[31m.json": `red\x1b[31m.json`} {
		if err := os.WriteFile(filepath.Join(term.command.Dir, name), []byte(aNetwork), 0o666); err != nil {
			t.Skipf("this system has no file %q: %v", name, err)
		}
		term.after("o", "open the network [ ]")
		term.send(name[:2])
		term.after("tab", "open the network ["+field+" ]")
		term.after("enter", " is open", "u goes back", "by layer, 0 of 2")
		term.after("u", "by layer, 0 of 6")
		out := mustRun(t, "open "+filepath.Join(term.command.Dir, field)+"\n", "--plain")
		if !strings.Contains(out, "It is open; undo goes back") {
			t.Errorf("in plain words %s is answered with\n%s", field, out)
		}
	}
	leaves(term)
	if out, _, _ := inProcess("", "__complete", "forward", "--file", "caf\xe9"); out != ":0\n" {
		t.Errorf("a shell is told to complete the name of a file with %q", out)
	}
}
