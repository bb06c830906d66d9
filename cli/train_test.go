package cli_test

import (
	"encoding/json"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestTrainCommand holds what train prints, with losses that model/train/testdata/make.py and the
// lines below computed with NumPy, and what each of the five questions comes to.
func TestTrainCommand(t *testing.T) {
	for args, want := range map[string][]string{
		"--preset xor-learn --steps 2000":                    {"train: xor-learn, 2-2-1\n4 examples, the mean of their losses, L = ½·Σ (y − t)²\n", "a step, with η = 5: W − η·∂W, b − η·∂b\n", "\n   0  0.12825\n", "\n2000  0.00033138\n", "after 2000 steps:\n", "  x = (1, 0)  t = (1)  y = (0.9754)\n", "With the rate 5 it learns"},
		"--preset xor-stuck --steps 2000":                    {"\n2000  0.062927\n", "a1[1] is saturated: ", "a1[2] is saturated: ", "With the rate 5 it sticks"},
		"--preset xor-stuck --steps 2000 --seed 2":           {"changed: W and b are those of the seed 2\n", "\n2000  0.00033138\n"},
		"--preset mazur --steps 10000 --keep-biases":         {"1 example, its loss", "b is kept\n", "\n10000  3.5102e-05\n", "0.0000351085"},
		"--preset mazur --steps 1000 --every 999":            {"step  L\n   0  0.29837\n 999  ", "\n1000  0.0002707\n"},
		"--preset xor-learn --steps 9 --zeros":               {"changed: every W and b begins at 0\n", "\n   9  0.125\n", "y = (0.5)\nz1[1] and z1[2] are the same in every example: their weights began equal and got equal steps.\n"},
		"--preset xor-learn --steps 9 --inside step":         {"changed: step inside\n", "a1[1] is dead: ", "a1[2] is dead: ", "\nW1 and b1 are as they were at the beginning: a dead neuron gets no step.\n"},
		"--preset xor-learn --steps 9 --no-biases":           {"changed: every b is 0 and stays 0\n", "b is kept\n", "\nFor x = (0, 0) every a1 is 0, whatever W1 is: b1 is 0 and stays 0.\n"},
		"--preset xor-learn --steps 2000 --scale 100,1":      {"changed: x is multiplied by 100,1\n", "x = (100, 0)", "a1[1] is saturated: "},
		"--preset xor-learn --steps 0":                       {"\nafter 0 steps:\n"},
		"--preset xor-learn --steps 3 --rate 50":             {"η = 50"},
		"--preset three-classes --steps 5 --loss mse":        {"L = Σ (y − t)² / n", "η = 0.5"},
		"--preset xor-learn --steps 10 --format csv":         {"step,L\n0,0.128", "\n10,0.12469"},
		"--preset xor-learn --steps 3 --zeros --format json": {`{"changed_preset":"xor-learn","changes":["every W and b begins at 0"],"examples":4,"loss":"half-squared","rate":5,"keep_biases":false,"steps":3,"L":0.125,"diverged":false,"step":[0,1,2,3],"losses":[0.125,0.125,0.125,0.125],"layers":[{"layer":1,"W":[[`},
	} {
		got := mustRun(t, "", append([]string{"train"}, strings.Fields(args)...)...)
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("train %s has no %q:\n%s", args, w, got)
			}
		}
		if strings.Contains(got, "changed: ") && strings.Contains(got, "With the rate 5") {
			t.Errorf("train %s says of the preset what is changed in it:\n%s", args, got)
		}
	}
}

// TestTrainLesson holds that what a preset says of a run is said of that run alone: any other number of
// steps, rate, loss, beginning or examples leaves it out.
func TestTrainLesson(t *testing.T) {
	chdirTo(t, map[string]string{"xor.csv": "0,0,0\n1,0,1\n0,1,1\n1,1,0\n"})
	about := map[string]string{"xor-learn": "With the rate", "xor-stuck": "With the rate", "mazur": "By the page"}
	for args, want := range map[string]bool{
		"xor-learn --steps 2000": true, "xor-learn --steps 2000 --rate 5 --loss half-squared --every 500": true,
		"xor-learn": false, "xor-learn --steps 2000 --rate 50": false, "xor-learn --steps 2000 --loss mse": false, "xor-learn --steps 2000 --keep-biases": false,
		"xor-learn --steps 2000 --no-biases": false, "xor-learn --steps 2000 --zeros": false, "xor-learn --steps 2000 --inside tanh": false,
		"xor-learn --steps 2000 --scale 1,2": false, "xor-learn --steps 2000 --seed 3": false, "xor-learn --steps 2000 --data xor.csv": false,
		"xor-stuck --steps 2000": true, "xor-stuck --steps 1000": false,
		"mazur --steps 10000 --keep-biases": true, "mazur --steps 10000": false, "mazur --keep-biases": false, "mazur --steps 10000 --keep-biases --rate 1": false,
	} {
		got := mustRun(t, "", append([]string{"train", "--preset"}, strings.Fields(args)...)...)
		name, _, _ := strings.Cut(args, " ")
		if strings.Contains(got, about[name]) != want {
			t.Errorf("train --preset %s: the lesson is expected: %v\n%s", args, want, got)
		}
	}
}

// TestTrainEvery holds that CSV has every step, or those that are asked for and the last.
func TestTrainEvery(t *testing.T) {
	for args, want := range map[string]string{"": "0 1 2 3 4 5 6 7", "--every 1": "0 1 2 3 4 5 6 7", "--every 3": "0 3 6 7", "--every 7": "0 7", "--every 100": "0 7"} {
		got := mustRun(t, "", append(strings.Fields("train --preset xor-learn --steps 7 --format csv"), strings.Fields(args)...)...)
		var steps []string
		for line := range strings.Lines(got) {
			step, _, _ := strings.Cut(line, ",")
			steps = append(steps, step)
		}
		if got := strings.Join(steps[1:], " "); got != want {
			t.Errorf("%s: the steps are %s, want %s", args, got, want)
		}
	}
}

// TestTrainData learns from a table, keeps the network in a file and goes on from there: what both
// runs come to is what one of as many steps comes to.
func TestTrainData(t *testing.T) {
	chdirTo(t, map[string]string{"xor.csv": "\uFEFFx1,x2,t\r\n0,0,0\r\n\r\n1,0,1\n0;1;1\n1 1 0\n", "bad.csv": "0,0,0\n1,1\n", "empty.csv": "a,b,t\n"})
	whole := lossOf(t, "--preset", "xor-learn", "--steps", "500")
	if got := lossOf(t, "--preset", "xor-learn", "--steps", "200", "--out", "part.json", "--data", "xor.csv"); got <= whole {
		t.Errorf("after 200 steps L is %v", got)
	}
	if got := lossOf(t, "part.json", "--steps", "300", "--rate", "5", "--data", "xor.csv"); got != whole {
		t.Errorf("200 and 300 steps come to %v, 500 to %v", got, whole)
	}
	saved, err := os.ReadFile("part.json")
	if err != nil || !strings.Contains(string(saved), "200 steps of learning from XOR") {
		t.Errorf("the file has %s, %v", saved, err)
	}
	for args, want := range map[string]string{
		"--preset xor-learn --out part.json":      "--out: part.json is there already; --force replaces it",
		"--preset xor-learn --data bad.csv":       "bad.csv: line 2: it has 2 numbers; 3 were expected, 2 of x and then 1 of t",
		"--preset xor-learn --data empty.csv":     "empty.csv: it has no example; lines of 3 numbers were expected, 2 of x and then 1 of t",
		"--preset xor-learn --data none.csv":      "none.csv: it cannot be read",
		"--preset textbook":                       "nothing says what y is meant to be; --data",
		"--preset xor-learn --loss cross-entropy": "cross-entropy needs softmax at the end",
		"--preset xor-learn --zeros --seed 3":     "--zeros and --seed are two beginnings",
		"--preset xor-learn --scale 1":            "--scale has 1 number, but x has 2",
		"--preset xor-learn --scale -":            "--scale takes numbers such as 100,1",
		"--preset xor-learn --rate 0":             "--rate: η is 0; a finite rate greater than 0 was expected, such as 0.5",
		"--preset xor-learn --steps -1":           "--steps and --every take whole numbers from 0 on",
		"--file - --data -":                       "--file and --data both read standard input",
	} {
		_, errs, status := inProcess("", append([]string{"train"}, strings.Fields(args)...)...)
		if status == 0 || !strings.Contains(errs, want) {
			t.Errorf("train %s ends with %d and %q; %q was expected", args, status, errs, want)
		}
	}
	if got := lossOf(t, "--preset", "xor-learn", "--out", "part.json", "--force", "--steps", "0"); math.Abs(got-0.12824970786991358) > 1e-15 {
		t.Errorf("L is %v to begin with", got)
	}
}

// TestTrainTargets learns from the targets of a file, and goes the way back from them: XOR by the
// numbers that make.py draws from the seed 2.
func TestTrainTargets(t *testing.T) {
	_, layers, _ := strings.Cut(mustRun(t, "", "presets", "xor-learn"), `"layers"`)
	chdirTo(t, map[string]string{"xor.json": `{"x":[[0,0],[1,0],[0,1],[1,1]],"targets":[0,1,1,0],"layers"` + layers})
	if got := lossOf(t, "xor.json", "--steps", "2000", "--rate", "5"); math.Abs(got/0.00033137588118158394-1) > 1e-9 {
		t.Errorf("L is %v after 2,000 steps", got)
	}
	if got, _, _ := inProcess("", "backward", "xor.json", "--x", "0,1"); !strings.Contains(got, "t = [1.]\n") {
		t.Errorf("backward has no target of the file:\n%s", got)
	}
}

// lossOf is the last L of a run.
func lossOf(t *testing.T, args ...string) float64 {
	t.Helper()
	var got struct{ L float64 }
	text := mustRun(t, "", append([]string{"train", "--format", "json"}, args...)...)
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return got.L
}

// TestTrainDiverges holds that a run ends at the step whose L is no finite number, in all formats. By
// −3·w the square of w, half of it, overflows after 324 steps.
func TestTrainDiverges(t *testing.T) {
	chdirTo(t, map[string]string{"line.json": `{"layers": [{"w": [[1]], "b": [0], "activation": "identity"}]}`, "line.csv": "1,0\n"})
	for format, want := range map[string]string{
		"text": "\nafter 324 steps L is Inf, no finite number, so that no more of the 1000 were made:\n",
		"csv":  "\n324,Infinity\n",
		"json": `"steps":324,"L":"Infinity","diverged":true`,
	} {
		out, errs, status := inProcess("", strings.Fields("train line.json --data line.csv --rate 4 --keep-biases --format "+format)...)
		if status != 0 || !strings.Contains(out, want) || !strings.Contains(errs, "after 324 steps L is Inf") {
			t.Errorf("with %s it ends with %d, %q and %q", format, status, errs, out)
		}
	}
}

// TestTrainFigures holds that CSV has all the digits of L.
func TestTrainFigures(t *testing.T) {
	got := mustRun(t, "", strings.Fields("train --preset xor-learn --steps 100 --every 100 --format csv")...)
	_, last, _ := strings.Cut(got, "\n100,")
	l, err := strconv.ParseFloat(strings.TrimSpace(last), 64)
	if err != nil || math.Abs(l-0.11653458634680192) > 1e-12 {
		t.Errorf("the last line is %q; 0.11653458634680192 was expected", last)
	}
}
