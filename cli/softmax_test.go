package cli_test

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"
)

// TestSoftmax holds both ways against what NumPy 1.24 prints for the same numbers:
// e = np.exp(a - a.max()), e.sum(), e / e.sum(), and the same of np.exp(a).
func TestSoftmax(t *testing.T) {
	for args, want := range map[string]string{
		"2345 3456 6543 -6789": `softmax: a = [ 2345.  3456.  6543. -6789.]

The stable way takes c, the largest, off each a first.
  c = max a = 6543.0
  a − c = [ -4198.  -3087.      0. -13332.]
  e^(a−c) = [0. 0. 1. 0.]
  Σ = 1.0
  y = [0. 0. 1. 0.]

The naive way is the definition as it is written.
  e^a = [inf inf inf  0.]
  Σ = Inf
  y = [nan nan nan  0.]
  e^a is past the largest number, 1.8e308, at a[1], a[2], a[3]: Inf, and Inf/Inf is NaN.
`,
		"-800,-900": `softmax: a = [-800. -900.]

The stable way takes c, the largest, off each a first.
  c = max a = -800.0
  a − c = [   0. -100.]
  e^(a−c) = [1.00000000e+00 3.72007598e-44]
  Σ = 1.0
  y = [1.00000000e+00 3.72007598e-44]

The naive way is the definition as it is written.
  e^a = [0. 0.]
  Σ = 0.0
  y = [nan nan]
  Every e^a is so small that it becomes 0, and 0/0 is NaN.
`,
	} {
		if got := mustRun(t, "", append([]string{"softmax"}, strings.Fields(args)...)...); got != want {
			t.Errorf("softmax %s prints\n%s\nwant\n%s", args, got, want)
		}
	}
	var got struct {
		A, Shifted, Exp, Y []float64
		C, Sum             float64
		Naive              struct {
			Exp, Y []float64
			Sum    float64
		}
	}
	if err := json.Unmarshal([]byte(mustRun(t, "", "softmax", "0.3", "2.9", "4.0", "--format", "json")), &got); err != nil {
		t.Fatal(err)
	}
	for _, c := range [][2][]float64{
		{got.A, {0.3, 2.9, 4}}, {got.Shifted, {-3.7, -1.1, 0}}, {got.Exp, {0.024723526470339385, 0.33287108369807955, 1}},
		{got.Y, {0.018211273295547527, 0.24519181293507392, 0.7365969137693786}}, {{got.C, got.Sum}, {4, 1.3575946101684189}},
		{got.Naive.Exp, {1.3498588075760032, 18.17414536944306, 54.598150033144236}}, {{got.Naive.Sum}, {74.1221542101633}},
		{got.Naive.Y, {0.018211273295547534, 0.2451918129350739, 0.7365969137693785}},
	} {
		if !slices.EqualFunc(c[0], c[1], func(a, b float64) bool { return math.Abs(a-b) <= 4e-16*math.Abs(b) }) {
			t.Errorf("JSON has %v, want %v", c[0], c[1])
		}
	}
	if got := mustRun(t, "", "softmax", "--format", "csv", "-1", "-1"); !strings.HasPrefix(got, "vector,index,value\na,1,-1\na,2,-1\nc,1,-1\nshifted,1,0\n") || !strings.HasSuffix(got, "naive_y,2,0.5\n") {
		t.Errorf("CSV is %s", got)
	}
}

// TestSoftmaxRows holds that each line of standard input is a whole of its own.
func TestSoftmaxRows(t *testing.T) {
	for format, want := range map[string]string{"text": "[0.5 0.5]\n[0. 1.]\n", "csv": "0.5,0.5\n0,1\n"} {
		if got := mustRun(t, "-1,-1\n[-2000, 0]\n", "softmax", "-", "--format", format); got != want {
			t.Errorf("%s has %q, want %q", format, got, want)
		}
	}
	if got := mustRun(t, "7\n", "softmax", "-", "--format", "json"); !strings.HasPrefix(got, `{"a":[7],"c":7,"shifted":[0],"exp":[1],"sum":1,"y":[1],"naive":`) {
		t.Errorf("JSON has %s", got)
	}
	out, errs, status := inProcess("1,1\n1,a\n3\n", "softmax", "-", "--keep-going")
	if out != "[0.5 0.5]\n[1.]\n" || status != 1 || errs != "nnexplore: standard input, line 2: number 2 of the vector: \"a\" is not a number; a finite number such as 0.7 or -1e-3 was expected\n" {
		t.Errorf("with a line that is no vector: %d, %s%s", status, out, errs)
	}
}

// TestNegativeNumbers holds that a minus before a number is no flag where numbers may stand
// behind a command, and that flags stay flags beside them.
func TestNegativeNumbers(t *testing.T) {
	if got := mustRun(t, "", "forward", "--x", "-2,-0.5", "--format", "csv"); !strings.Contains(got, "x,1,-2\nx,2,-0.5\n") {
		t.Errorf("forward takes %s", got)
	}
	if got := mustRun(t, "", "softmax", "--ascii", "-5", "-5"); !strings.Contains(got, "a = [-5. -5.]") {
		t.Errorf("behind --ascii: %s", got)
	}
	for args, want := range map[string]string{
		"softmax":                "softmax takes numbers such as 2345 3456 6543 -6789, or - for vectors from standard input",
		"softmax 1 -b":           `there is no flag "-b"; nnexplore softmax --help lists the flags`,
		"softmax 1 -2b":          `softmax: number 2 of the vector: "-2b" is not a number; a finite number such as 0.7 or -1e-3 was expected`,
		"softmax -1e309":         `softmax: number 1 of the vector: "-1e309" is beyond the largest number there is here, about 1.8e308; a finite number such as 0.7 or -1e-3 was expected`,
		"softmax --format -1":    `--format: there is no format "-1"; there are text, json, csv`,
		"softmax 1 --keep-going": "--keep-going goes with -, which reads vectors from standard input",
		"forward -2,1":           `forward takes no "-2,1" (did you mean --x -2,1?); nnexplore forward --help lists the flags`,
		"forward --x 2 -1":       "--x takes its numbers in one word: --x 2,-1",
		"forward --x -2 b":       `forward takes no "b"; nnexplore forward --help lists the flags`,
		"gate -2":                `there is no flag "-2" (did you mean --w2?); nnexplore gate --help lists the flags`,
	} {
		if out, errs, status := inProcess("", strings.Fields(args)...); out != "" || status != 2 || errs != "nnexplore: "+want+"\n" {
			t.Errorf("%s ends with %d and says %s%s", args, status, out, errs)
		}
	}
}
