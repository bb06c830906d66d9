package picture_test

import (
	"fmt"
	"image/color"
	"math"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/model/plane"
	"nnexplore/report/picture"
)

// TestPage holds a page whole. Its cells have x1 + x2 = 15/16 + column/8 − row/4, and y is 1
// where that is between 0.4 and 1.4; what is 1 beside a 0 is the line.
func TestPage(t *testing.T) {
	const want = `y over x1 and x2

  │███•
1 ┤████••
  │••████••
  │  ••████••
  │    ••████••
0 ┤      ••████••
  │        ••██◆█••
  │          •█████
  └────┬───────────
       0

y[1]: 0  ░▒▓█ 1
• the line where y[1] crosses 0.5
◆ x = [1. 0.]: y[1] = 1
`
	page := picture.Page{Plane: sampled(t, "xor", 16, 8), Form: picture.Shades, X: []float64{1, 0}, Title: "y over x1 and x2"}
	if got := page.String(); got != want {
		t.Errorf("the page is\n%s\nwant\n%s", got, want)
	}
	page.X = []float64{7, 0}
	if got := page.String(); !strings.HasSuffix(got, "\n◆ x = [7. 0.], outside of the picture: y[1] = 0\n") {
		t.Errorf("x outside is told of as\n%s", got)
	}
	page.X = nil
	if got := page.String(); strings.Contains(got, "◆") {
		t.Errorf("without an x there is a mark:\n%s", got)
	}
}

// TestPaintedPage holds that colours change where tones do, end with their line, and leave
// the text around them alone.
func TestPaintedPage(t *testing.T) {
	page := picture.Page{
		Plane: sampled(t, "xor", 8, 8), Form: picture.Halves, X: []float64{1, 0}, Title: "y",
		Paint: func(front, back picture.Tone) string { return fmt.Sprintf("<%d,%d>", front, back) },
	}
	got := page.String()
	for _, want := range []string{
		"<4,4>▀<5,4>▀<-4,5>▀<-4,-4>▀▀▀▀▀\x1b[0m\n",
		"▀<6,5>◆<5,4>▀\x1b[0m\n",
		"y[1]: 0 <-4,-4>▀<-3,-3>▀<-2,-2>▀<-1,-1>▀<0,0>▀<1,1>▀<2,2>▀<3,3>▀<4,4>▀\x1b[0m 1\n",
		"<5,5>▀\x1b[0m the white line where", "<6,5>◆\x1b[0m x = [1. 0.]",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q in\n%s", want, got)
		}
	}
}

// TestPageWithoutALine holds what is said where no line parts the picture.
func TestPageWithoutALine(t *testing.T) {
	page := func(w1, b float64) string {
		n := model.Network{Layers: []model.Layer{{W: [][]float64{{w1}, {0}}, B: []float64{b}, Activation: model.Identity}}}
		of := plane.Of{Network: n, Target: n.Out(0, 0), Window: model.Window{X0: 1, X1: 2, Y0: 0, Y1: 1}, Cols: 4, Rows: 4}
		return picture.Page{Plane: plane.Sample(of)}.String()
	}
	for _, c := range []struct {
		w1, b float64
		want  string
	}{
		{0, 2, "\n\ny[1]: 2 0123456789 2\nno line: y[1] is above 0.5 everywhere here\n"},
		{0, 0.5, "no line: y[1] is not above 0.5 anywhere here\n"},
		{math.NaN(), 0, "\n\nno line: y[1] has no numbers to part\n"},
	} {
		if got := page(c.w1, c.b); !strings.HasSuffix(got, c.want) {
			t.Errorf("with w1 = %g and b = %g the page is\n%s", c.w1, c.b, got)
		}
	}
	classes := func(w float64) string { // y[1] = w·x1, NaN in the middle where w is infinite, and y[2] = -5
		n := model.Network{Layers: []model.Layer{{W: [][]float64{{w, 0}, {0, 0}}, B: []float64{0, -5}, Activation: model.Identity}}}
		of := plane.Of{Network: n, Target: n.Out(0, 1), Window: model.Window{X0: -1.5, X1: 1.5, Y0: 0, Y1: 1}, Cols: 3, Rows: 1}
		return picture.Page{Plane: plane.Sample(of)}.String()
	}
	for w, want := range map[float64]string{
		1:           "\nno line: y[1] is the largest everywhere here\n",
		math.Inf(1): "\nno line: no y is the largest everywhere here\n",
	} {
		if got := classes(w); !strings.HasSuffix(got, want) {
			t.Errorf("with y[1] = %g·x1 the page is\n%s", w, got)
		}
	}
}

// TestColours holds that the lowest value is orange, the highest blue, and the middle
// neither; and that tones have the colours of the shares that they stand for.
func TestColours(t *testing.T) {
	for _, c := range []picture.Colours{picture.Dark, picture.Paper} {
		low, high := c.Of(0), c.Of(1)
		if low.R < low.B+0x40 || high.B < high.R+0x40 || c.Of(math.NaN()) == c.Of(0) {
			t.Errorf("the colours go from %v to %v", low, high)
		}
		for tone := -picture.Strongest; tone <= picture.Strongest; tone++ {
			if got, ok := c.OfTone(tone); !ok || got != c.Of(float64(tone+4)/8) {
				t.Errorf("tone %d is %v, %t", tone, got, ok)
			}
		}
		line, _ := c.OfTone(picture.Line)
		mark, _ := c.OfTone(picture.Mark)
		if _, ok := c.OfTone(picture.Blank); ok || line == c.Of(0) || line == c.Of(1) || mark == line {
			t.Errorf("the line is %v, the mark %v; a blank has a colour: %t", line, mark, ok)
		}
	}
	if got, want := picture.Paper.Of(0.25), (color.RGBA{0xd6, 0xa1, 0x70, 0xff}); got != want { // halfway from c25a00 to e9e7df
		t.Errorf("a quarter is %v, want %v", got, want)
	}
}

// TestImage holds the pixels round the mark and the line of XOR in 48 pixels a side, where
// x1 + x2 is 1 + (column − row)/24: y is 1 up to column − row = 9.
func TestImage(t *testing.T) {
	img := picture.Image(sampled(t, "xor", 48, 48), []float64{0, 1})
	low, high := picture.Paper.Of(0), picture.Paper.Of(1)
	black, white := color.RGBA{0, 0, 0, 0xff}, color.RGBA{0xff, 0xff, 0xff, 0xff}
	for at, want := range map[[2]int]color.RGBA{
		{24, 24}: high, {47, 0}: low, {0, 47}: low,
		{30, 21}: black, {31, 20}: black, {32, 20}: low, {29, 22}: black, {28, 22}: high, // the line is 3 pixels wide
		{12, 12}: white, {12, 18}: white, {12, 21}: black, {12, 22}: high, {18, 15}: black, // the mark at (0, 1)
	} {
		if got := img.RGBAAt(at[0], at[1]); got != want {
			t.Errorf("the pixel at %v is %v, want %v", at, got, want)
		}
	}
}
