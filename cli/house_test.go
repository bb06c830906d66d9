package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// floors are the packages from top to bottom: imports go down only.
var floors = []string{
	"nnexplore",
	"nnexplore/cli",
	"nnexplore/cli/manual",
	"nnexplore/cli/training",
	"nnexplore/cli/progress",
	"nnexplore/cli/value",
	"nnexplore/cli/output",
	"nnexplore/cli/stream",
	"nnexplore/ui/screen",
	"nnexplore/ui/screen/gate",
	"nnexplore/ui/screen/curves",
	"nnexplore/ui/screen/network",
	"nnexplore/ui/screen/network/cards",
	"nnexplore/ui/screen/network/lines",
	"nnexplore/ui/screen/network/batch",
	"nnexplore/ui/screen/network/heat",
	"nnexplore/ui/screen/network/loss",
	"nnexplore/ui/screen/network/plane",
	"nnexplore/ui/screen/network/rows",
	"nnexplore/ui/screen/network/sheet",
	"nnexplore/ui/screen/board",
	"nnexplore/ui/screen/network/back",
	"nnexplore/ui/screen/strip",
	"nnexplore/ui/screen/overlay",
	"nnexplore/ui/screen/canvas",
	"nnexplore/ui/screen/input",
	"nnexplore/ui/screen/terminal",
	"nnexplore/ui/screen/noquery",
	"nnexplore/ui/plain",
	"nnexplore/ui/plain/back",
	"nnexplore/ui/plain/guide",
	"nnexplore/ui/plain/typed",
	"nnexplore/ui/plain/aloud",
	"nnexplore/ui/effect",
	"nnexplore/session",
	"nnexplore/ui/tour",
	"nnexplore/ui/facts",
	"nnexplore/ui/state",
	"nnexplore/ui/state/entry",
	"nnexplore/ui/state/gateset",
	"nnexplore/ui/state/netset",
	"nnexplore/ui/state/tables",
	"nnexplore/ui/state/curveset",
	"nnexplore/ui/state/history",
	"nnexplore/ui/state/learning",
	"nnexplore/ui/state/lesson",
	"nnexplore/ui/state/kept",
	"nnexplore/report/confusion",
	"nnexplore/report/sheet",
	"nnexplore/report/learnt",
	"nnexplore/report",
	"nnexplore/report/plot",
	"nnexplore/report/picture",
	"nnexplore/netfile",
	"nnexplore/netfile/roles",
	"nnexplore/netfile/examples",
	"nnexplore/presets",
	"nnexplore/model/exercise",
	"nnexplore/model/tally",
	"nnexplore/model/rivals",
	"nnexplore/model/truth",
	"nnexplore/model/plane",
	"nnexplore/model/batch",
	"nnexplore/model/drawing",
	"nnexplore/model/inputs",
	"nnexplore/model/train",
	"nnexplore/model/back",
	"nnexplore/model",
	"nnexplore/number",
	"nnexplore/mathx",
	"nnexplore/internal/intact",
	"nnexplore/internal/strict",
	"nnexplore/internal/spell",
	"nnexplore/internal/seed",
}

// banned are rules beyond the order of the floors: what the packages under the first name
// must not import, by the beginning of a path.
var banned = map[string][]string{
	"nnexplore":                   {"regexp"}, // some lines of strings are as short, and nothing is compiled at a start
	"nnexplore/ui/screen/gate":    {"nnexplore/ui/screen/curves", "nnexplore/ui/screen/network"},
	"nnexplore/ui/screen/curves":  {"nnexplore/ui/screen/network"},
	"nnexplore/ui/screen/noquery": {"nnexplore"},
	"nnexplore/internal":          {"nnexplore"},
	"nnexplore/mathx":             {"nnexplore", "github.com", "golang.org"},
	"nnexplore/ui/state":          {"nnexplore/netfile", "nnexplore/report", "nnexplore/internal", "encoding/json"},
}

// theScreen is the one part of the program that knows the terminal's libraries.
const theScreen = "nnexplore/ui/screen"

// imports lists what each package of this module imports, directly.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, "nnexplore/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	all := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		all[words[0]] = words[1:]
	}
	return all
}

// under reports whether a package is the one at path or inside it.
func under(pkg, path string) bool { return pkg == path || strings.HasPrefix(pkg, path+"/") }

// TestImportsGoDown holds the house: what a package imports stands below it.
func TestImportsGoDown(t *testing.T) {
	for pkg, list := range imports(t) {
		if strings.Contains(pkg, "/testdata/") {
			continue
		}
		at := slices.Index(floors, pkg)
		if at < 0 {
			t.Errorf("%s has no place in the house", pkg)
		}
		for _, i := range list {
			if under(i, "nnexplore") && slices.Index(floors, i) <= at {
				t.Errorf("%s imports %s, which is not below it", pkg, i)
			}
			for _, library := range []string{"github.com/charmbracelet/bubbletea", "github.com/charmbracelet/lipgloss", "github.com/charmbracelet/bubbles"} {
				if under(i, library) && !under(pkg, theScreen) {
					t.Errorf("%s imports %s; only %s and what is under it may", pkg, i, theScreen)
				}
			}
			for place, list := range banned {
				for _, b := range list {
					if under(pkg, place) && under(i, b) {
						t.Errorf("%s imports %s", pkg, i)
					}
				}
			}
		}
	}
}

// TestOneFileEach holds that one file alone imports the plotting library, and one
// alone names colours.
func TestOneFileEach(t *testing.T) {
	one := map[string]string{`"github.com/guptarohit/asciigraph"`: "report/plot/plot.go", "lipgloss.Color(": "ui/screen/canvas/theme.go"}
	found := map[string][]string{}
	err := filepath.WalkDir("..", func(path string, d os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "testdata") || strings.Contains(path, "/.") && !strings.HasPrefix(path, "../") {
			return err
		}
		data, err := os.ReadFile(path)
		for word := range one {
			if strings.Contains(string(data), word) {
				found[word] = append(found[word], filepath.ToSlash(strings.TrimPrefix(path, ".."+string(filepath.Separator))))
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for word, file := range one {
		if !slices.Equal(found[word], []string{file}) {
			t.Errorf("%s stands in %v; %s alone was expected", word, found[word], file)
		}
	}
}

// TestHouseIsListed holds that docs/building.md lists the packages in the order of the floors.
func TestHouseIsListed(t *testing.T) {
	text := between(t, "docs/building.md", "## The packages\n\n", "\n\n")
	order := []string{"nnexplore"} // main.go
	for line := range strings.Lines(text) {
		if name, ok := strings.CutSuffix(strings.Fields(line)[0], "/"); ok {
			order = append(order, "nnexplore/"+name)
		}
	}
	if !slices.Equal(order, floors) {
		t.Errorf("docs/building.md lists\n%s\nthe house has\n%s", strings.Join(order, "\n"), strings.Join(floors, "\n"))
	}
}

// TestRoomsAreSmall holds that a package has few files and a file few lines, so that both
// have one subject.
func TestRoomsAreSmall(t *testing.T) {
	const mostFiles, mostLines = 16, 300 // doc.go among the files
	files := map[string]int{}
	err := filepath.WalkDir("..", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "testdata") || strings.Contains(path, "/.") && !strings.HasPrefix(path, "../") {
			return err
		}
		files[filepath.Dir(path)]++
		data, err := os.ReadFile(path)
		if lines := strings.Count(string(data), "\n"); lines > mostLines {
			t.Errorf("%s has %d lines; at most %d were expected", path, lines, mostLines)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for folder, count := range files {
		if count > mostFiles {
			t.Errorf("%s has %d files; at most %d were expected", folder, count, mostFiles)
		}
	}
}
