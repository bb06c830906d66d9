package picture_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/model/plane"
	"nnexplore/presets"
	"nnexplore/report/picture"
)

// sampled is the plane of y of a preset round the unit square.
func sampled(t testing.TB, name string, cols, rows int) plane.Plane {
	t.Helper()
	n, err := presets.NetworkNamed(name)
	if err != nil {
		t.Fatal(err)
	}
	return plane.Sample(plane.Of{
		Network: n.Network, Target: n.Out(n.Last(), 0), Window: model.Window{X0: -0.5, X1: 1.5, Y0: -0.5, Y1: 1.5}, Cols: cols, Rows: rows,
	})
}

// runes are the rows of a picture as text.
func runes(rows [][]picture.Cell) []string {
	var text []string
	for _, row := range rows {
		var b strings.Builder
		for _, c := range row {
			b.WriteRune(c.Rune)
		}
		text = append(text, b.String())
	}
	return text
}

// TestDraw holds what the forms make of the network of XOR. In a window of 8 cells a side
// x1 + x2 is 1 + (column − row)/4, and y is 1 where that is between 0.4 and 1.4: in four
// diagonals, whose outer ones are the line. (1, 0) lies in column 6 of row 6.
func TestDraw(t *testing.T) {
	want := map[picture.Form]string{
		picture.Digits: "9+000000|99+00000|+99+0000|0+99+000|00+99+00|000+99+0|0000+9X+|00000+99",
		picture.Shades: "█•      |██•     |•██•    | •██•   |  •██•  |   •██• |    •█◆•|     •██",
		picture.Halves: "▀▀▀▀▀▀▀▀|▀▀▀▀▀▀▀▀|▀▀▀▀▀▀▀▀|▀▀▀▀▀▀◆▀",
	}
	p := sampled(t, "xor", 8, 8)
	for form, want := range want {
		if got := strings.Join(runes(picture.Draw(p, form, []float64{1, 0})), "|"); got != want {
			t.Errorf("form %d draws %q, want %q", form, got, want)
		}
	}
	halves := picture.Draw(p, picture.Halves, []float64{1, 0})
	const low, high = -picture.Strongest, picture.Strongest
	for _, c := range []struct {
		col, line int
		want      picture.Cell
	}{
		{0, 0, picture.Cell{Rune: '▀', Front: high, Back: high}},
		{1, 0, picture.Cell{Rune: '▀', Front: picture.Line, Back: high}},
		{2, 0, picture.Cell{Rune: '▀', Front: low, Back: picture.Line}},
		{6, 3, picture.Cell{Rune: '◆', Front: picture.Mark, Back: picture.Line}},
	} {
		if got := halves[c.line][c.col]; got != c.want {
			t.Errorf("line %d has %v in column %d, want %v", c.line, got, c.col, c.want)
		}
	}
	for _, outside := range [][]float64{nil, {9, 0}} {
		if got := runes(picture.Draw(p, picture.Shades, outside)); strings.Contains(strings.Join(got, ""), "◆") {
			t.Errorf("x = %v has a mark", outside)
		}
	}
}

// TestTones holds that the nine tones share the values out evenly, that each character of
// the other forms stands for an equal part of them, and that NaN is none of them.
func TestTones(t *testing.T) {
	for share, want := range map[float64]picture.Tone{0: -4, 0.06: -4, 0.07: -3, 0.5: 0, 0.9: 3, 0.94: 4, 1: 4, math.NaN(): picture.NotNumber} {
		if got := picture.ToneOf(share); got != want {
			t.Errorf("the tone of %g is %d, want %d", share, got, want)
		}
	}
	for form, want := range map[picture.Form]string{picture.Digits: "0123456789", picture.Shades: " ░▒▓█", picture.Halves: "▀▀▀▀▀▀▀▀▀"} {
		if got := runes([][]picture.Cell{form.Scale()}); got[0] != want {
			t.Errorf("the scale of form %d is %q, want %q", form, got[0], want)
		}
	}
	slope := model.Network{Layers: []model.Layer{{W: [][]float64{{1}, {0}}, B: []float64{0}, Activation: model.Identity}}}
	of := plane.Of{Network: slope, Target: slope.Out(0, 0), Window: model.Window{X0: 1, X1: 2, Y0: 0, Y1: 1}, Cols: 10, Rows: 1}
	if got := runes(picture.Draw(plane.Sample(of), picture.Digits, nil)); got[0] != "0123456789" {
		t.Errorf("a slope is %q", got[0])
	}
}

// TestTicks holds that the numbers of an axis are round, stand in the cell that they lie
// in, and leave room between them.
func TestTicks(t *testing.T) {
	for _, c := range []struct {
		from, to     float64
		cells, apart int
		want         string
	}{
		{-0.5, 1.5, 40, 8, "0:-0.5 10:0.0 20:0.5 30:1.0 39:1.5"},
		{-0.5, 1.5, 16, 8, "4:0 12:1"},
		{0, 10, 20, 3, "0:0 4:2 8:4 12:6 16:8 19:10"},
		{-1e-3, 1e-3, 20, 9, "0:-0.001 10:0.000 19:0.001"},
		{2, 2, 20, 9, ""},
	} {
		var got []string
		for _, tick := range picture.Ticks(c.from, c.to, c.cells, c.apart) {
			got = append(got, fmt.Sprintf("%d:%s", tick.At, tick.Text))
		}
		if text := strings.Join(got, " "); text != c.want {
			t.Errorf("from %g to %g in %d cells: %q, want %q", c.from, c.to, c.cells, text, c.want)
		}
	}
}
