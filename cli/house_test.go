package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// house is what each package may import of the others, its own children among
// them: arrows run one way. A package that is not listed has no place yet.
var house = map[string][]string{
	"nnexplore/mathx":             {},
	"nnexplore/number":            {},
	"nnexplore/model":             {"nnexplore/mathx", "nnexplore/number"},
	"nnexplore/presets":           {"nnexplore/model"},
	"nnexplore/netfile":           {"nnexplore/model", "nnexplore/mathx", "nnexplore/number"},
	"nnexplore/report":            {"nnexplore/model", "nnexplore/mathx", "nnexplore/number"},
	"nnexplore/internal/strict":   {},
	"nnexplore/session":           {"nnexplore/netfile"},
	"nnexplore/ui/screen/noquery": {},
	"nnexplore/internal/spell":    {},
	"nnexplore/internal/seed":     {},
	"nnexplore/ui/state":          {"nnexplore/model", "nnexplore/number", "nnexplore/presets", "nnexplore/internal/strict"},
	"nnexplore/ui/plain":          {"nnexplore/model", "nnexplore/mathx", "nnexplore/number", "nnexplore/presets", "nnexplore/ui/state", "nnexplore/internal/spell"},
	"nnexplore/ui/screen": {"nnexplore/model", "nnexplore/mathx", "nnexplore/number", "nnexplore/presets",
		"nnexplore/netfile", "nnexplore/report", "nnexplore/ui/state"},
	"nnexplore/cli": {"nnexplore/model", "nnexplore/mathx", "nnexplore/number", "nnexplore/presets", "nnexplore/netfile",
		"nnexplore/report", "nnexplore/session", "nnexplore/ui/screen", "nnexplore/ui/state", "nnexplore/ui/plain", "nnexplore/internal/spell"},
	"nnexplore": {"nnexplore/cli", "nnexplore/ui/screen/noquery"},
}

// TestImportsRunOneWay holds the house: what a package imports of the others is
// in the list, and the maths imports the standard library alone.
func TestImportsRunOneWay(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, "nnexplore/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		words := strings.Fields(line)
		allowed, ok := house[words[0]]
		if !ok {
			t.Errorf("%s has no place in the house", words[0])
		}
		for _, i := range words[1:] {
			if strings.HasPrefix(i, "nnexplore") && !slices.Contains(allowed, i) {
				t.Errorf("%s imports %s, which is not below it", words[0], i)
			}
		}
	}
	deps, err := exec.Command("go", "list", "-deps", "-f", `{{if not .Standard}}{{.ImportPath}}{{end}}`, "nnexplore/mathx").Output()
	if err != nil || strings.TrimSpace(string(deps)) != "nnexplore/mathx" {
		t.Errorf("mathx is made of %q (%v); itself and the standard library were expected", deps, err)
	}
	if out, err = exec.Command("go", "list", "-deps", "nnexplore/ui/state").Output(); err != nil || strings.Contains(string(out), "bubbletea") {
		t.Errorf("the state knows a terminal (%v)", err)
	}
}

// TestOneFileEach holds that one file alone imports the plotting library, and one
// alone names colours.
func TestOneFileEach(t *testing.T) {
	one := map[string]string{`"github.com/guptarohit/asciigraph"`: "report/plot.go", "lipgloss.Color(": "ui/screen/theme.go"}
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

// TestReadmeHouse holds that the README's list of the packages has each of them, in an
// order in which imports run from its top to its end. A package inside another that it
// serves alone need not stand there.
func TestReadmeHouse(t *testing.T) {
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(data), "## How it is built\n\n")
	text, _, _ = strings.Cut(text, "\n\n")
	var order []string
	for line := range strings.Lines(text) {
		if name, ok := strings.CutSuffix(strings.Fields(line)[0], "/"); ok {
			order = append(order, "nnexplore/"+name)
		}
	}
	for i, pkg := range order {
		if _, ok := house[pkg]; !ok {
			t.Errorf("the README lists %s, which is no package", pkg)
		}
		for _, below := range house[pkg] {
			if at := slices.Index(order, below); at >= 0 && at <= i {
				t.Errorf("%s stands below %s, which it imports", pkg, below)
			}
		}
	}
	for pkg := range house {
		if pkg != "nnexplore" && pkg != "nnexplore/internal/strict" && !slices.Contains(order, pkg) {
			t.Errorf("the README does not list %s", pkg)
		}
	}
}
