//go:build unix

package cli_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
)

// The article's results, as the screen has them.
const (
	isAND = "this is AND"
	theY  = "y = [0.40442364 0.59557636]"
)

// matrix has what a terminal and its environment may be: a name, and its values.
var matrix = []struct {
	name   string
	values []string
}{
	{"TERM", []string{"xterm-256color", "xterm", "screen", "tmux-256color", "linux", "vt100", "dumb"}},
	{"COLORTERM", []string{"truecolor", ""}},
	{"colours", []string{"NO_COLOR=1", "CLICOLOR=0", ""}},
	{"LANG", []string{"C", "C.UTF-8", "en_US.UTF-8", "ja_JP.UTF-8"}},
	{"answers", []string{"answered", "unanswered"}},
	{"size", []string{"0×0", "1×1", "20×5", "80×24", "300×90"}},
}

// samples are rows of the matrix, chosen so that every two values of every two
// columns are together in one of them at least.
func samples() [][]int {
	r := rand.New(rand.NewPCG(5, 8))
	type pair struct{ a, va, b, vb int }
	missing := map[pair]bool{}
	for a := range matrix {
		for b := a + 1; b < len(matrix); b++ {
			for va := range matrix[a].values {
				for vb := range matrix[b].values {
					missing[pair{a, va, b, vb}] = true
				}
			}
		}
	}
	pairs := func(row []int, each func(pair)) {
		for a := range row {
			for b := a + 1; b < len(row); b++ {
				each(pair{a, row[a], b, row[b]})
			}
		}
	}
	var rows [][]int
	for len(missing) > 0 {
		var best []int
		most := 0
		for range 60 {
			row := make([]int, len(matrix))
			for i, column := range matrix {
				row[i] = r.IntN(len(column.values))
			}
			count := 0
			pairs(row, func(p pair) {
				if missing[p] {
					count++
				}
			})
			if count > most {
				best, most = row, count
			}
		}
		if best != nil {
			pairs(best, func(p pair) { delete(missing, p) })
			rows = append(rows, best)
		}
	}
	return rows
}

// TestMatrix plays the article's two stories on terminals of every kind.
func TestMatrix(t *testing.T) {
	t.Parallel()
	for _, row := range samples() {
		value := map[string]string{}
		var names []string
		for i, column := range matrix {
			value[column.name] = column.values[row[i]]
			names = append(names, column.values[row[i]])
		}
		t.Run(strings.Join(names, " "), func(t *testing.T) {
			t.Parallel()
			o := options{env: []string{"TERM=" + value["TERM"], "LANG=" + value["LANG"]}, silent: value["answers"] == "unanswered"}
			if v := value["COLORTERM"]; v != "" {
				o.env = append(o.env, "COLORTERM="+v)
			}
			if v := value["colours"]; v != "" {
				o.env = append(o.env, v)
			}
			var cols, rows int
			if _, err := fmt.Sscanf(value["size"], "%d×%d", &cols, &rows); err != nil {
				t.Fatal(err)
			}
			o.cols, o.rows, o.unsized = cols, rows, cols == 0
			term := start(t, o)
			switch {
			case value["TERM"] == "dumb":
				inLines(term)
			case cols < 20:
				unseen(term, cols)
			case cols < 80:
				squeezed(term, cols, value["LANG"] == "C")
			default:
				seen(term, cols, value["LANG"] == "C")
			}

			raw := term.raw()
			if v := value["colours"]; v != "" {
				if found := setColour.Find(raw); found != nil {
					t.Errorf("with %s there is a colour, %q", v, found)
				}
			}
			if found := query.Find(raw); found != nil {
				t.Errorf("the terminal is asked %q", found)
			}
			if i := bytes.IndexFunc(raw, func(r rune) bool { return r > unicode.MaxASCII }); i >= 0 && value["LANG"] == "C" {
				t.Errorf("a character beyond ASCII is written: %q", raw[i:min(i+20, len(raw))])
			}
		})
	}
}

// TestMatrixIsWhole holds that nothing is left out of the samples.
func TestMatrixIsWhole(t *testing.T) {
	rows := samples()
	for i, column := range matrix {
		for v, value := range column.values {
			there := false
			for _, row := range rows {
				there = there || row[i] == v
			}
			if !there {
				t.Errorf("%s is never %q", column.name, value)
			}
		}
	}
	if len(rows) > 70 {
		t.Errorf("there are %d samples", len(rows))
	}
}
