package cli_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"math/bits"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// mostUsesUp is how many uses of names run back up in the files of ui, those of each
// package in the order that makes them fewest.
const mostUsesUp = 5

// TestUsesGoDown holds that the files of a package stand above one another as the packages
// do. A use is a file that names something which another file of its package declares.
func TestUsesGoDown(t *testing.T) {
	t.Parallel()
	out, err := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}\t{{.Dir}}\t{{.GoFiles}}", "nnexplore/ui/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	exports, files := map[string]string{}, map[string][]string{}
	for line := range strings.Lines(string(out)) {
		words := strings.Split(strings.TrimSpace(line), "\t")
		exports[words[0]] = words[1]
		if under(words[0], "nnexplore/ui") {
			for _, name := range strings.Fields(strings.Trim(words[3], "[]")) {
				files[words[0]] = append(files[words[0]], filepath.Join(words[2], name))
			}
		}
	}
	fset, sum := token.NewFileSet(), 0
	lookup := func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) }
	check := types.Config{Importer: importer.ForCompiler(fset, "gc", lookup)}
	for path, list := range files {
		up := fewestUp(usesOf(t, fset, check, path, list))
		t.Logf("%s: %d files, %d uses up", path, len(list), up)
		sum += up
	}
	if sum > mostUsesUp {
		t.Errorf("%d uses run back up; at most %d were expected", sum, mostUsesUp)
	}
}

// usesOf counts, for each two files of a package, how many names the first uses that the
// second declares.
func usesOf(t *testing.T, fset *token.FileSet, check types.Config, path string, list []string) [][]int {
	t.Helper()
	at, parsed, uses := map[string]int{}, make([]*ast.File, len(list)), make([][]int, len(list))
	for i, name := range list {
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		at[name], parsed[i], uses[i] = i, f, make([]int, len(list))
	}
	info := types.Info{Uses: map[*ast.Ident]types.Object{}}
	pkg, err := check.Check(path, fset, parsed, &info)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[[2]int]bool{} // a file and where a name is declared
	for id, of := range info.Uses {
		if _, isFunc := of.(*types.Func); of.Pkg() != pkg || !isFunc && of.Parent() != pkg.Scope() {
			continue // a field or a local name
		}
		from, to := at[fset.Position(id.Pos()).Filename], at[fset.Position(of.Pos()).Filename]
		if u := [2]int{from, int(of.Pos())}; from != to && !seen[u] {
			seen[u] = true
			uses[from][to]++
		}
	}
	return uses
}

// fewestUp is how many uses run back up in the best order: it finds that of every set of
// files which stand on top, from those of the smaller sets.
func fewestUp(uses [][]int) int {
	best := make([]int, 1<<len(uses))
	for set := 1; set < len(best); set++ {
		best[set] = 1 << 30
		for last := range uses { // the lowest of the set, which uses those above it
			if set>>last&1 == 0 {
				continue
			}
			above := set &^ (1 << last)
			up := best[above]
			for rest := uint(above); rest != 0; rest &= rest - 1 {
				up += uses[last][bits.TrailingZeros(rest)]
			}
			best[set] = min(best[set], up)
		}
	}
	return best[len(best)-1]
}
