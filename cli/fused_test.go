package cli_test

import (
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// fused is an operation of arm64 that rounds a product and a sum once, in the compiler's
// listing, and before it the place in the source that it was made for.
var fused = regexp.MustCompile(`\(([^()]+\.go:\d+)\)\tFN?M(?:ADD|SUB)[DS]\t`)

// TestNothingIsFused holds that numbers come out the same, bit for bit, on every machine:
// in a package that knows no terminal the compiler finds no product that it may add
// without rounding it first. It looks for one on arm64; on amd64 it takes x*y + z apart.
func TestNothingIsFused(t *testing.T) {
	t.Parallel()
	build := exec.Command("go", append([]string{"build", "-gcflags=nnexplore/...=-S"}, withoutTerminal(t)...)...)
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH=arm64")
	listing, err := build.CombinedOutput()
	if err != nil {
		t.Skipf("nothing is compiled for arm64 here: %v\n%.2000s", err, listing)
	}
	for _, name := range []string{"nnexplore/mathx.Affine", "nnexplore/model.Forward"} {
		if !strings.Contains(string(listing), "\n"+name+" STEXT ") {
			t.Fatalf("the compiler lists no %s", name)
		}
	}
	var places []string
	for _, found := range fused.FindAllStringSubmatch(string(listing), -1) {
		places = append(places, found[1])
	}
	slices.Sort(places)
	for _, place := range slices.Compact(places) {
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
