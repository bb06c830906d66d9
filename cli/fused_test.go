package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// fused is what the compiler writes of a product and a sum that it makes into one
// operation, which rounds once: the place in the source.
var fused = regexp.MustCompile(`(?m)^fmahash triggered (\S+\.go:\d+):`)

// TestNothingIsFused holds that numbers come out the same, bit for bit, on every machine:
// in a package that knows no terminal the compiler finds no product that it may add
// without rounding it first. It looks for one on arm64; on amd64 it takes x*y + z apart.
func TestNothingIsFused(t *testing.T) {
	t.Parallel()
	packages := append(withoutTerminal(t), "nnexplore/cli/testdata/fused") // where there is one
	build := exec.Command("go", append([]string{"build", "-gcflags=nnexplore/...=-d=fmahash=vy"}, packages...)...)
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH=arm64")
	out, err := build.CombinedOutput()
	if err != nil {
		t.Skipf("nothing is compiled for arm64 here: %v\n%.2000s", err, out)
	}
	for _, name := range []string{"nnexplore/mathx", "nnexplore/model"} {
		if !slices.Contains(packages, name) {
			t.Fatalf("%s is not compiled", name)
		}
	}
	var places []string
	for _, found := range fused.FindAllStringSubmatch(string(out), -1) {
		places = append(places, filepath.ToSlash(found[1]))
	}
	slices.Sort(places)
	places = slices.Compact(places)
	known := slices.IndexFunc(places, func(place string) bool { return strings.HasSuffix(place, "testdata/fused/fused.go:7") })
	if known < 0 {
		t.Fatalf("the compiler does not write of x*y + z in testdata/fused; it wrote\n%.2000s", out)
	}
	for _, place := range slices.Delete(places, known, known+1) {
		t.Errorf("%s: a product (x/2 is one too) is added without a rounding in between: float64(x*y) + z was expected", place)
	}
}

// withoutTerminal lists the packages that know no terminal: all that make numbers, and
// those that write them out.
func withoutTerminal(t *testing.T) (packages []string) {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Deps " "}}`, "nnexplore/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for line := range strings.Lines(string(out)) {
		if name, deps, _ := strings.Cut(line, " "); !strings.Contains(deps, "charmbracelet") {
			packages = append(packages, name)
		}
	}
	return packages
}
