package plane_test

import (
	"math"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/model/plane"
)

// single is a network of one neuron that takes x1 and x2.
func single(w1, w2, b float64, h model.Activation) model.Network {
	return model.Network{Layers: []model.Layer{{W: [][]float64{{w1}, {w2}}, B: []float64{b}, Activation: h}}}
}

// sampledLine is a plane of y of n, with its line as #.
func sampledLine(n model.Network, target model.Ref, w model.Window, cols, rows int) (p plane.Plane, line string) {
	p = plane.Sample(plane.Of{Network: n, Target: target, Window: w, Cols: cols, Rows: rows})
	var b strings.Builder
	for row := range rows {
		for col := range cols {
			sign := byte('.')
			if p.Crosses(col, row) {
				sign = '#'
			}
			b.WriteByte(sign)
		}
		b.WriteByte('\n')
	}
	return p, strings.ReplaceAll(strings.TrimSuffix(b.String(), "\n"), "\n", "|")
}

// TestLine holds that the line is one cell thin, on the side above the level, or of the
// class that comes later.
func TestLine(t *testing.T) {
	unit := model.Window{X0: 0, X1: 1, Y0: 0, Y1: 1}
	// x1 against x2 against 0.75: the third class wins but in the first row, where x2 is
	// 0.875, and the last column, where x1 is. In the corner of both the first of equal ones wins.
	classes := model.Network{Layers: []model.Layer{{
		W: [][]float64{{1, 0, 0}, {0, 1, 0}}, B: []float64{0, 0, 0.75}, Activation: model.Softmax,
	}}}
	for _, c := range []struct {
		name string
		net  model.Network
		want string
	}{
		{"x1 above a half", single(1, 0, 0, model.Identity), "..#.|..#.|..#.|..#."},
		{"x2 above a half, upwards", single(0, 1, 0, model.Identity), "....|####|....|...."},
		{"nowhere", single(0, 0, 1, model.StepFunction), "....|....|....|...."},
		{"three classes", classes, "..#.|###.|..#.|..#."},
	} {
		p, got := sampledLine(c.net, c.net.Out(0, 0), unit, 4, 4)
		if has := strings.Contains(c.want, "#"); got != c.want || p.HasLine() != has || p.AllOver() != -1 {
			t.Errorf("%s has its line at %s, want %s; it has one: %v, one class: %d", c.name, got, c.want, p.HasLine(), p.AllOver())
		}
	}
}

// TestAllOver holds that a class that wins in every cell is told, and that there is no line then.
func TestAllOver(t *testing.T) {
	n := model.Network{Layers: []model.Layer{{W: [][]float64{{1, 0}, {0, 1}}, B: []float64{0, 5}, Activation: model.Softmax}}}
	p, _ := sampledLine(n, n.Out(0, 0), model.Window{X0: 0, X1: 1, Y0: 0, Y1: 1}, 4, 4)
	if p.AllOver() != 1 || p.HasLine() {
		t.Errorf("the class that wins all over is %d, there is a line: %v", p.AllOver(), p.HasLine())
	}
}

// TestLevels holds where the line of each kind of number is: of an a at 0, of a hidden z
// where a is 0, of y at 0.5, or at 0 for tanh.
func TestLevels(t *testing.T) {
	for h, want := range map[model.Activation][2]float64{ // of a hidden z, and of y
		model.Sigmoid: {0.5, 0.5}, model.StepFunction: {0.5, 0.5}, model.StepAtLeast: {0.5, 0.5}, model.ReLU: {0, 0.5},
		model.LeakyReLU: {0, 0.5}, model.Identity: {0, 0.5}, model.Tanh: {0, 0}, model.Softplus: {math.Ln2, 0.5},
	} {
		n := single(1, 1, 0, h)
		n.Layers = append(n.Layers, model.Layer{W: [][]float64{{1}}, B: []float64{0}, Activation: h})
		for target, level := range map[model.Ref]float64{model.A(0, 0): 0, n.Out(0, 0): want[0], n.Out(1, 0): want[1], model.A(1, 0): 0} {
			p, _ := sampledLine(n, target, square, 1, 1)
			if math.Abs(p.Level-level) > 1e-15 || p.HasClasses {
				t.Errorf("%s with %s has its line at %g, want %g", target.Name(), h, p.Level, level)
			}
		}
	}
}

// TestNoNumbers holds what becomes of NaN and infinities: they are there as they are, no
// line stands round NaN, and the range has the other values alone.
func TestNoNumbers(t *testing.T) {
	n := single(math.Inf(1), 1, 0, model.Identity) // Inf·x1 + x2, NaN where x1 is 0
	p, line := sampledLine(n, n.Out(0, 0), model.Window{X0: -1.5, X1: 1.5, Y0: -0.5, Y1: 0.5}, 3, 1)
	if v := p.Value(1, 0); v == v || !math.IsInf(p.Value(0, 0), -1) || !math.IsInf(p.Value(2, 0), 1) || p.Low <= p.High || line != "..." {
		t.Errorf("the values are %g, %g, %g from %g to %g, the line is %s", p.Value(0, 0), v, p.Value(2, 0), p.Low, p.High, line)
	}
	if share := p.Share(1, 0); share == share || p.Share(0, 0) != 0 || p.Share(2, 0) != 1 {
		t.Errorf("the shares are %g, %g, %g", p.Share(0, 0), share, p.Share(2, 0))
	}
	two := model.Network{Layers: []model.Layer{{W: [][]float64{{math.Inf(1), 1}, {0, 0}}, B: []float64{0, 0}, Activation: model.Identity}}}
	if p.HasLine() || p.AllOver() != -1 {
		t.Errorf("there is a line, or one class: %d", p.AllOver())
	}
	p, line = sampledLine(two, two.Out(0, 1), model.Window{X0: -1.5, X1: 1.5, Y0: -0.5, Y1: 0.5}, 3, 1)
	if p.Class(0, 0) != 1 || p.Class(1, 0) != -1 || p.Class(2, 0) != 0 || line != "..." || p.HasLine() || p.AllOver() != -1 || p.Low != -1 || p.High != 1 {
		t.Errorf("the classes are %d, %d, %d, the line is %s, from %g to %g", p.Class(0, 0), p.Class(1, 0), p.Class(2, 0), line, p.Low, p.High)
	}
}

// TestShares holds that the shares go from the lowest to the highest value, and that where
// there is one value its side of the level decides.
func TestShares(t *testing.T) {
	n := single(1, 0, 0, model.Identity)
	p, _ := sampledLine(n, n.Out(0, 0), model.Window{X0: -8, X1: 8, Y0: 0, Y1: 1}, 4, 1) // −6, −2, 2, 6
	for col, want := range []float64{0, 1.0 / 3, 2.0 / 3, 1} {
		if got := p.Share(col, 0); math.Abs(got-want) > 1e-15 {
			t.Errorf("the share of %g is %g, want %g", p.Value(col, 0), got, want)
		}
	}
	for b, want := range map[float64]float64{1: 1, 0: 0, 0.5: 0} {
		n := single(0, 0, b, model.Identity)
		if p, _ := sampledLine(n, n.Out(0, 0), square, 2, 2); p.Share(1, 1) != want || p.Class(1, 1) != -1 {
			t.Errorf("the share of %g everywhere is %g, want %g", b, p.Share(1, 1), want)
		}
	}
}

// TestCells holds that the middle of each cell lies in the cell, row 0 at the top, and
// which points lie in none.
func TestCells(t *testing.T) {
	of := plane.Of{Window: model.Window{X0: -0.5, X1: 1.5, Y0: 0, Y1: 4}, Cols: 8, Rows: 4}
	if x1, x2 := of.At(0, 0); x1 != -0.375 || x2 != 3.5 {
		t.Errorf("the first cell has its middle at %g, %g", x1, x2)
	}
	for row := range of.Rows {
		for col := range of.Cols {
			x1, x2 := of.At(col, row)
			if c, r, ok := of.Cell(x1, x2); c != col || r != row || !ok {
				t.Errorf("%g, %g, in the middle of cell %d, %d, lies in %d, %d, %t", x1, x2, col, row, c, r, ok)
			}
		}
	}
	for _, c := range []struct {
		x1, x2   float64
		col, row int
		ok       bool
	}{
		{-0.5, 4, 0, 0, true}, {1.5, 0, 7, 3, true}, {0, 1, 2, 3, true},
		{-0.6, 1, 0, 0, false}, {0, 4.1, 0, 0, false}, {math.NaN(), 1, 0, 0, false}, {0, math.Inf(1), 0, 0, false},
	} {
		if col, row, ok := of.Cell(c.x1, c.x2); ok != c.ok || ok && (col != c.col || row != c.row) {
			t.Errorf("%g, %g lies in %d, %d, %t; want %d, %d, %t", c.x1, c.x2, col, row, ok, c.col, c.row, c.ok)
		}
	}
}

// TestSampleAllocates holds that cells cost no memory but their values.
func TestSampleAllocates(t *testing.T) {
	n := preset(t, "article")
	count := func(side int) float64 {
		of := plane.Of{Network: n, Target: n.Out(2, 0), Window: square, Cols: side, Rows: side}
		return testing.AllocsPerRun(5, func() { plane.Sample(of) })
	}
	if few, many := count(2), count(40); few != many {
		t.Errorf("4 cells allocate %g times, 1600 do so %g times", few, many)
	}
}

// TestCheck holds which networks have a plane.
func TestCheck(t *testing.T) {
	if err := plane.Check(preset(t, "xor")); err != nil {
		t.Error(err)
	}
	for shape, want := range map[string]string{"1-1 seed 1": "takes 1 input;", "784-3-2 seed 1": "the network 784-3-2 takes 784 inputs; one with two inputs was expected"} {
		if err := plane.Check(preset(t, shape)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("the plane of %s is refused with %v, want %q", shape, err, want)
		}
	}
}
