package cli_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const filesOff = "files are switched off here (--no-files)"

// With --no-files every key for a file is refused at once, on a line below the pane, what is
// worked out is copied all the same, and no file comes to be but those of the session.
func TestPlayedNoFiles(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	begin := func(shows string, args ...string) *terminal {
		term := start(t, options{cols: 120, rows: 36, args: args, env: []string{"HOME=" + home, "XDG_STATE_HOME=" + filepath.Join(home, "state")}})
		term.shows(shows)
		return term
	}
	file := filepath.Join(home, "mine.json")
	if err := os.WriteFile(file, []byte(mine), 0o666); err != nil {
		t.Fatal(err)
	}
	term := begin("mine 2·1", file)
	term.after("+", "3.1")
	leaves(term)
	// A session is gone on with, but not with a network that it has to read from a file.
	term = begin("Not all of the session could be opened", "--no-files", "--resume")
	leaves(term)
	term.said(file + " is not read: " + filesOff)

	term = begin("┤1 gate├", "--no-files")
	for i, key := range []string{"o", "O", "e", "E"} {
		term.press([]string{"3", "1"}[i%2])
		term.until("no notice", func(screen string) bool { return !strings.Contains(screen, filesOff) })
		term.after(key, "✗ "+filesOff)
		term.lacks("[ ]", "Its name?")
	}
	term.after("y", "Copied")
	term.after("3", "by layer, 0 of 6")
	term.after("Y", "Copied one line")
	term.after(">", "[2.0000]")
	term.after("+", "2.1")
	term.after("Y", "✗ no flags say all of this, and "+filesOff)
	leaves(term)
	for _, name := range folderOf(t, home) {
		if name != "mine.json" && !strings.HasPrefix(name, "state/nnexplore/session") {
			t.Errorf("in the folder is %q", name)
		}
	}
}

// folderOf lists the files below a folder.
func folderOf(t *testing.T, folder string) (files []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			name, _ := filepath.Rel(folder, path)
			files = append(files, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// On the command line and behind --plain the same is refused, in words.
func TestNoFiles(t *testing.T) {
	chdirTo(t, map[string]string{"mine.json": mine})
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	for _, args := range []string{"mine.json", "--file mine.json", "--state mine.json", "--plain mine.json", "--file=mine.json --theta 1"} {
		stdout, stderr, status := inProcess("", append(strings.Fields(args), "--no-files")...)
		if want := "nnexplore: mine.json is not read: " + filesOff + "\n"; stdout != "" || stderr != want || status != 2 {
			t.Errorf("%s: status %d, %q and %q, want %q", args, status, stdout, stderr, want)
		}
	}
	said := mustRun(t, "open mine.json\nsave new.json\nsave mine.json\nsave mine.json\nexport new.md\nsession new.session\n", "--plain", "--no-files")
	if n := strings.Count(said, "\nThat failed: "+filesOff+"."); n != 6 {
		t.Errorf("%d of 6 are refused:\n%s", n, said)
	}
	said = mustRun(t, "command\nset W1 1 1 7\ncommand\n", "--plain", "--no-files")
	if !strings.Contains(said, "\nnnexplore --plain\n") || !strings.HasSuffix(said, "\nNo flags say all of this, and "+filesOff+".\n") {
		t.Errorf("the command is answered with\n%s", said)
	}
	if files := folderOf(t, "."); !slices.Equal(files, []string{"mine.json"}) {
		t.Errorf("in the folder are %q", files)
	}
}
