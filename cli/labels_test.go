package cli_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"nnexplore/presets"
)

// sampleRows are the samples of the preset digits as rows, with their labels behind them.
func sampleRows(t *testing.T) string {
	t.Helper()
	n, err := presets.NetworkNamed("digits")
	if err != nil {
		t.Fatal(err)
	}
	var rows strings.Builder
	for i, x := range n.Examples {
		fmt.Fprintln(&rows, strings.Trim(strings.ReplaceAll(fmt.Sprint(x), " ", ","), "[]")+","+fmt.Sprint(slices.Index(n.Targets[i], 1)))
	}
	return rows.String()
}

// What NumPy reads in the samples: 30 are right; the others are 2 read as 8 three times, 2 as 1 twice, 5 as 9, 4 as 1,
// 8 as 1, 7 as 4, 0 as 5, 7 as 9 and 3 as 0.
const readSamples = `
30 of 42 labelled rows read right: 71.43 %

Each line is a label, each column what was read.

     0  1  2  3  4  5  6  7  8  9
  0  3  0  0  0  0  1  0  0  0  0
  1  0  3  0  0  0  0  0  0  0  0
  2  0  2  3  0  0  0  0  0  3  0
  3  1  0  0  3  0  0  0  0  0  0
  4  0  1  0  0  3  0  0  0  0  0
  5  0  0  0  0  0  3  0  0  0  1
  6  0  0  0  0  0  0  3  0  0  0
  7  0  0  0  0  1  0  0  3  0  1
  8  0  1  0  0  0  0  0  0  3  0
  9  0  0  0  0  0  0  0  0  0  3
`

// TestLabels holds that rows with a label end with how many were read right, and that y of
// each is what it is without one.
func TestLabels(t *testing.T) {
	rows := sampleRows(t)
	bare := strings.Join(slices.Collect(func(yield func(string) bool) {
		for row := range strings.Lines(rows) {
			yield(row[:strings.LastIndexByte(row, ',')])
		}
	}), "\n")
	asJSON := `{"preset":"digits","rows":42,"right":30,"classes":["0","1","2","3","4","5","6","7","8","9"],"confusion":[[3,0,0,0,0,1,0,0,0,0],[0,3,0,0,0,0,0,0,0,0],` +
		`[0,2,3,0,0,0,0,0,3,0],[1,0,0,3,0,0,0,0,0,0],[0,1,0,0,3,0,0,0,0,0],[0,0,0,0,0,3,0,0,0,1],[0,0,0,0,0,0,3,0,0,0],[0,0,0,0,1,0,0,3,0,1],[0,1,0,0,0,0,0,0,3,0],[0,0,0,0,0,0,0,0,0,3]]}` + "\n"
	for format, want := range map[string][2]string{"text": {readSamples, ""}, "json": {asJSON, ""}, "csv": {"", readSamples}} {
		ys, _, _ := streamed(bare, "--preset", "digits", "--format", format)
		out, errs, status := streamed(rows, "--preset", "digits", "--format", format)
		if out != ys+want[0] || errs != want[1] || status != 0 || strings.Count(ys, "\n") < 42 {
			t.Errorf("%s: status %d\n%.3000s\n%s", format, status, strings.TrimPrefix(out, ys), errs)
		}
	}
}

// Labels are the names of classes. Rows that have none stand among those that have one, and
// those whose label is no class are refused.
func TestLabelsOfAFile(t *testing.T) {
	chdirTo(t, map[string]string{"two.json": `{"classes":["cat","big dog"],"layers":[{"w":[[1,-1],[0,0]],"b":[0,0],"activation":"softmax"}]}`})
	table := func(text string) string {
		return "\n" + text + "\n\nEach line is a label, each column what was read.\n\n           cat  big dog\n"
	}
	const cat, dog = "[0.88079708 0.11920292]\n", "[0.11920292 0.88079708]\n"
	for _, c := range []struct{ in, args, out, errs string }{
		{"1,0,cat\n-1,0,cat\n1,0\n", "", cat + dog + cat + table("1 of 2 labelled rows read right: 50.00 %") +
			"      cat    1        1\n  big dog    0        0\n", ""},
		{"1;0;big dog\n", "", cat + table("0 of 1 labelled row read right: 0.00 %") + "      cat    0        0\n  big dog    1        0\n", ""},
		{"1 0 cat\r\n", "", cat + table("1 of 1 labelled row read right: 100.00 %") + "      cat    1        0\n  big dog    0        0\n", ""},
		{"1,0\n", "", cat, ""},
		{"1,0,cow\n1,0,cat\n", "", "", `line 1: the label "cow" behind the 2 numbers of x is no class; one of cat, big dog was expected`},
		{"1,0,3\n1,0,cat\n", "--keep-going", cat + table("1 of 1 labelled row read right: 100.00 %") + "      cat    1        0\n  big dog    0        0\n",
			`line 1: the label "3" behind the 2 numbers of x is no class; one of cat, big dog was expected`},
		{"1,cat\n", "", "", `line 1: number 2 of the vector: "cat" is not a number; ` + aNumber},
		{"1,0,0,cat\n", "", "", `line 1: number 4 of the vector: "cat" is not a number; ` + aNumber},
	} {
		out, errs, status := streamed(c.in, append([]string{"--file", "two.json"}, strings.Fields(c.args)...)...)
		want := c.errs
		if want != "" {
			want = "nnexplore: standard input, " + want + "\n"
		}
		if out != c.out || errs != want || (status == 1) != (want != "") {
			t.Errorf("%q: status %d\n%s\n%q\nwant\n%s\n%q", c.in, status, out, errs, c.out, want)
		}
	}
}
