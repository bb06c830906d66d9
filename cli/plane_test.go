package cli_test

import (
	"image/color"
	"image/png"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestPlanePlot holds the text that is written: what is drawn over which axes, and what the
// signs stand for.
func TestPlanePlot(t *testing.T) {
	chdirTo(t, map[string]string{
		"named.json": `{"inputs":["height","width"],"classes":["cat","dog"],"x":[1,3],"layers":[{"w":[[1,-1],[-1,1]],"b":[0,0],"activation":"softmax"}]}`,
	})
	for args, want := range map[string][]string{
		"--preset xor": {
			"y[1] of xor over x1, to the right, and x2, up\n\n 1.5 ┤█", "\n     -0.5           0.0            0.5            1.0           1.5\n\n",
			"y[1]: 0  ░▒▓█ 1\n• the line where y[1] crosses 0.5\n◆ x = [1. 0.]: y[1] = 1\n",
		},
		"--preset xor --neuron z1[2]":             {"z1[2] of xor", "• the line where z1[2] crosses 0.5\n◆ x = [1. 0.]: z1[2] = 1\n"},
		"--preset article-relu --neuron z1[1]":    {"z1[1]: 0  ░▒▓█ 1.6489\n• the line where z1[1] crosses 0\n"}, // 0.1·5.9333… + 0.2·4.7777… + 0.1
		"--preset xor --x 5,5 --from 0 --to 1":    {"◆ x = [5. 5.], outside of the picture: y[1] = 0\n"},
		"--preset xor --from 3 --to 4":            {"y[1]: 0  ░▒▓█ 0\nno line: y[1] is not above 0.5 anywhere here\n"},
		"--preset xor --from 0.5,0.5 --to .6,.6":  {"y[1]: 1  ░▒▓█ 1\nno line: y[1] is above 0.5 everywhere here\n"},
		"--preset article":                        {"y[2] of article", "no line: y[2] is the largest everywhere here\n◆ x = [2. 1.]: y[2] = 0.5956\n"},
		"--preset three-classes --neuron y[1]":    {"• the line where another y is the largest\n◆ x = [0.5 1. ]: y[1] = 0.171\n"},
		"--preset xor --ascii":                    {" 1.5 |9", "y[1]: 0 0123456789 1\n+ the line where", "X x = [1. 0.]: y[1] = 1\n"},
		"named.json":                              {"y[2] (dog) of named.json over x1 (height), to the right, and x2 (width), up\n"},
		"named.json --notation Wx --neuron y[1]":  {"y[1] (cat) of named.json"},
		"--sizes 2-3-1 --seed 4 --neuron a1[3]":   {"a1[3] of 2-3-1 seed 4 over"},
		"--preset xor-sigmoid --from -1 --to 2,3": {"y[1] of xor-sigmoid", "\n 3 ┤", "   2.0\n"},
	} {
		got := mustRun(t, "", append([]string{"plane"}, strings.Fields(args)...)...)
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("plane %s has no %q:\n%s", args, w, got)
			}
		}
		if strings.Contains(got, "\x1b") {
			t.Errorf("plane %s writes colours into a pipe", args)
		}
	}
}

// TestPlaneCSV holds the values of XOR to the two lines on paper, away from which the step
// decides alike in a machine, and those of the article to NumPy's.
func TestPlaneCSV(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(mustRun(t, "", "plane", "--preset", "xor", "--format", "csv"), "\n"), "\n")
	if len(lines) != 1601 || lines[0] != "x1,x2,value" || !strings.HasPrefix(lines[1], "-0.475,1.475,") || !strings.HasPrefix(lines[1600], "1.475,-0.475") {
		t.Fatalf("%d lines from %q, %q to %q", len(lines), lines[0], lines[1], lines[len(lines)-1])
	}
	for _, line := range lines[1:] {
		var v [3]float64
		for i, text := range strings.Split(line, ",") {
			v[i], _ = strconv.ParseFloat(text, 64)
		}
		sum, want := v[0]+v[1], 0.0
		if sum > 0.4 && sum < 1.4 {
			want = 1
		}
		if v[2] != want && math.Abs(sum-0.4) > 1e-9 && math.Abs(sum-1.4) > 1e-9 {
			t.Fatalf("%s: XOR there is %g", line, want)
		}
	}
	article := mustRun(t, "", "plane", "--format", "csv")
	if !strings.HasPrefix(article, "x1,x2,value,class\n-1.9,4.9,0.5966117554250433,2\n") {
		t.Errorf("the article begins with %.80q", article)
	}
	if first := mustRun(t, "", "plane", "--neuron", "y[1]", "--format", "csv"); !strings.Contains(first, "\n-1.9,4.9,0.40338824457495") {
		t.Errorf("y[1] of the article begins with %.80q", first)
	}
}

// TestPlanePNG holds the image: its size, blue and orange where XOR is 1 and 0, and the
// mark at x.
func TestPlanePNG(t *testing.T) {
	img, err := png.Decode(strings.NewReader(mustRun(t, "", "plane", "--preset", "xor", "--format", "png", "--ascii")))
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 480 || b.Dy() != 480 {
		t.Fatalf("the image has the size %v", b)
	}
	blue, orange, white, black := color.RGBA{0x1f, 0x4f, 0xb8, 0xff}, color.RGBA{0xc2, 0x5a, 0x00, 0xff}, color.RGBA{0xff, 0xff, 0xff, 0xff}, color.RGBA{0, 0, 0, 0xff}
	for at, want := range map[[2]int]color.RGBA{
		{0, 0}: blue, {479, 479}: blue, {479, 0}: orange, {0, 479}: orange, // the corners
		{360, 360}: white, {360, 352}: black, // (1, 0) is three quarters of the way to the right and down
		{231, 137}: black, {248, 112}: orange, // x1 + x2 = 1.4 and a little more
	} {
		if got := color.RGBAModel.Convert(img.At(at[0], at[1])); got != want {
			t.Errorf("the pixel at %v is %v, want %v", at, got, want)
		}
	}
}

// TestPlanePNGOfPlainWords holds that export, in plain words, writes the image of the plane that
// was told last, again where it is asked for again, and that of y where none was.
func TestPlanePNGOfPlainWords(t *testing.T) {
	chdirTo(t, nil)
	const said = "The plane of z1[1] is in a.png.\nThe plane of z1[1] is in b.png.\n"
	if got := mustRun(t, "preset xor\nplane z1 1\nexport a.png\nexport b.png\nwhere\nexport y.png\n", "--plain"); !strings.Contains(got, said) || !strings.HasSuffix(got, "The plane of y[1] is in y.png.\n") {
		t.Errorf("it is said\n%s", got)
	}
	blue, orange := color.RGBA{0x1f, 0x4f, 0xb8, 0xff}, color.RGBA{0xc2, 0x5a, 0x00, 0xff}
	for name, none := range map[string]color.RGBA{"a.png": blue, "b.png": blue, "y.png": orange} { // z1[1] is NAND: 1 where x1 and x2 are 0
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		img, err := png.Decode(file)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for at, want := range map[[2]int]color.RGBA{{0, 0}: blue, {479, 479}: blue, {479, 0}: orange, {0, 479}: none} {
			if got := color.RGBAModel.Convert(img.At(at[0], at[1])); got != want {
				t.Errorf("%s: the pixel at %v is %v, want %v", name, at, got, want)
			}
		}
	}
}

// TestPlaneRefusals holds what plane does not draw, and what is to be typed instead.
func TestPlaneRefusals(t *testing.T) {
	chdirTo(t, map[string]string{"three.json": `{"layers":[{"w":[[1],[2],[3]],"b":[3],"activation":"relu"}]}`})
	for args, want := range map[string]string{
		"three.json":                          "a plane has two axes, x1 and x2, but the network 3-1 takes 3 inputs; one with two inputs was expected; nnexplore plane --preset xor shows one",
		"--sizes 1-2":                         "a plane has two axes, x1 and x2, but the network 1-2 takes 1 input; one with two inputs was expected; nnexplore plane --preset xor shows one",
		"--preset or":                         "--preset: or is a gate: nnexplore gate --preset or",
		"--preset xor --neuron W1[1,2]":       "--neuron: W1[1,2] is not what a neuron gives; one of z1[1], z1[2], y[1] was expected, or an a",
		"--sizes 2-40-1 --neuron x[1]":        "--neuron: x[1] is not what a neuron gives; one of z1[1], z1[2], z1[3], z1[4], z1[5], z1[6], z1[7], z1[8], z1[9], z1[10], …, y[1] was expected, or an a",
		"--preset xor --neuron z1[3]":         "--neuron: z1 counts from 1: z1[1] … z1[2]; one such as z1[1] was expected",
		"--neuron z9":                         `--neuron: "z9" is no number of this network: its layers go from 1 to 3; one such as z1[1] was expected`,
		"Out.PNG":                             `"Out.PNG" is the name of a picture, and a network was expected; nnexplore plane --format png > plane.png writes a picture`,
		"--neuron=":                           "--neuron: nothing was typed; a name such as z1[2] was expected",
		"--neuron":                            "--neuron: nothing follows; it takes a name such as z1[2]",
		"--preset xor --from 2":               "x1 would go from 2 to 1.5; --from below --to was expected, such as --from -1,-1 --to 2,2",
		"--preset xor --from 0,4 --to 1":      "x2 would go from 4 to 1; --from below --to was expected, such as --from -1,-1 --to 2,2",
		"--preset xor --from 0,1,2":           "--from has 3 numbers; x1 and x2 such as -1,-1 were expected, or one number for both",
		"--preset xor --from 0 --to 1e-12":    "no plane can be drawn there: its numbers are too large or too near to one another",
		"--preset xor --to -":                 "--to: plane reads no numbers from standard input; numbers such as 2,1 were expected",
		"--preset xor --x 1":                  "--x: x has 1 value, but W1 has 2 rows (2×2); --x 1,0 fits",
		"--preset xor --x 1 --notation Wx":    "--x: x has 1 value, but W1 has 2 columns (2×2); --x 1,0 fits",
		"--preset xor --format json":          `--format: there is no format "json"; there are plot, csv, png`,
		"--preset xor --format csv more":      `plane takes no "more"; nnexplore plane --help lists the flags`,
		"--preset xor --from 1e300 --to 1e-9": "x1 would go from 1e+300 to 1e-09; --from below --to was expected, such as --from -1,-1 --to 2,2",
	} {
		out, errs, status := inProcess("", append([]string{"plane"}, strings.Fields(args)...)...)
		if out != "" || status != 2 || errs != "nnexplore: "+want+"\n" {
			t.Errorf("plane %s: status %d, %q, %q; want %q", args, status, out, errs, want)
		}
	}
}
