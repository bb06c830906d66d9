package model

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

// TestForwardAsNumPy compares bit for bit as long as no exponential has been
// taken; of those, each machine may have its own last digit.
func TestForwardAsNumPy(t *testing.T) {
	exponential := []Activation{Sigmoid, Tanh, Softplus}
	for k, p := range fixture().Passes {
		n, agree := p.network(), same
		trace := mustForward(t, n, p.X.floats())
		at := func(what string) string { return fmt.Sprintf("%d %s%v: %s", k, p.Name, p.X, what) }
		if len(trace.Layers) != len(p.Layers) {
			t.Fatalf("%s %d, want %d", at("layers"), len(trace.Layers), len(p.Layers))
		}
		in := p.X
		for l, want := range p.Layers {
			got := trace.Layers[l]
			checkAll(t, at(fmt.Sprintf("in %d", l+1)), agree, got.In, in.floats())
			checkAll(t, at(fmt.Sprintf("a%d", l+1)), agree, got.A, want.A.floats())
			if want.H == Softmax {
				s := trace.Softmax
				checkAll(t, at("c"), agree, []float64{s.C}, []float64{float64(p.Softmax.C)})
				checkAll(t, at("a − c"), agree, s.Shifted, p.Softmax.Shifted.floats())
				checkAll(t, at("e^(a−c)"), near, s.Exp, p.Softmax.Exp.floats())
				checkAll(t, at("Σ"), near, []float64{s.Sum}, []float64{float64(p.Softmax.Sum)})
				checkAll(t, at("y"), same, s.Y, trace.Y())
			}
			if want.H == Softmax || slices.Contains(exponential, want.H) {
				agree = near
			}
			checkAll(t, at(fmt.Sprintf("z%d", l+1)), agree, got.Z, want.Z.floats())
			in = want.Z
		}
		checkAll(t, at("y"), agree, trace.Y(), in.floats())
		if !n.HasSoftmax() && trace.Softmax.Y != nil {
			t.Errorf("%s without softmax at the output", at("stages"))
		}
	}
}

// TestForwardAsPrinted has the numbers that the book and the article print, so
// that the fixture itself is held against something.
func TestForwardAsPrinted(t *testing.T) {
	for k, want := range [][][]float64{
		{
			{0.5, 1.2, 1.9}, {0.62245933, 0.76852478, 0.86989153},
			{0.57691835, 1.35518104}, {0.64035801, 0.79497537},
			{0.32303088, 0.71009755}, {0.40442364, 0.59557636},
		},
		{nil, nil, nil, nil, nil, {0.31682708, 0.69627909}},
		{nil, {1, 1, 1}, nil, {1, 1}, nil, {0.37754067, 0.62245933}},
		{nil, {0.5, 1.2, 1.9}, nil, nil, nil, {0.32739298, 0.67260702}},
	} {
		p := fixture().Passes[k]
		trace := mustForward(t, p.network(), p.X.floats())
		for i, v := range want {
			got := trace.Layers[i/2].A
			if i%2 == 1 {
				got = trace.Layers[i/2].Z
			}
			if v != nil {
				checkAll(t, fmt.Sprintf("%s: vector %d", p.Name, i+1),
					func(a, b float64) bool { return math.Abs(a-b) <= 0.5e-8+1e-15 }, got, v)
			}
		}
	}
	for k, y := range []float64{0, 1, 1, 0} {
		p := fixture().Passes[4+k]
		if got := mustForward(t, p.network(), p.X.floats()).Y(); got[0] != y {
			t.Errorf("xor%v = %v, want %v", p.X, got, y)
		}
	}
}

// scalar is a forward pass as one would write it down first, without softmax.
func scalar(n Network, x []float64) (a, z [][]float64) {
	in := x
	for _, l := range n.Layers {
		var la, lz []float64
		for j := range l.B {
			s := 0.0
			for i := range in {
				s += float64(in[i] * l.W[i][j])
			}
			s += l.B[j]
			la = append(la, s)
			if l.Activation == ReLU && s <= 0 {
				s = 0
			}
			lz = append(lz, s)
		}
		a, z, in = append(a, la), append(z, lz), lz
	}
	return a, z
}

func TestForwardRandom(t *testing.T) {
	r := seeded()
	for range 300 {
		sizes := randomSizes(r)
		n, x := random(r, sizes, ReLU, Identity, Identity), normal(r, sizes[0])
		a, z := scalar(n, x)
		trace := mustForward(t, n, x)
		for l := range n.Layers {
			checkAll(t, fmt.Sprint(sizes, " a ", l+1), same, trace.Layers[l].A, a[l])
			checkAll(t, fmt.Sprint(sizes, " z ", l+1), same, trace.Layers[l].Z, z[l])
		}
		checkAll(t, fmt.Sprint(sizes, " y"), same, trace.Y(), z[len(z)-1])
	}
}

func TestForwardLeavesItsArgumentsAlone(t *testing.T) {
	for _, p := range fixture().Passes {
		n, x := p.network(), p.X.floats()
		before, xBefore := copied(n), slices.Clone(x)
		trace := mustForward(t, n, x)
		checkAll(t, "x", same, x, xBefore)
		if refs, count := Differences(n, before, x, xBefore, 9); count != 0 {
			t.Fatalf("%s: Forward changed %v", p.Name, refs)
		}
		// Writing over, and appending to, all that a pass made reaches nothing else.
		want := mustForward(t, before, xBefore)
		spoil := func(v []float64) {
			_ = append(v, math.NaN())
			for i := range v {
				v[i] = math.NaN()
			}
		}
		last := len(trace.Layers) - 1
		for l := range trace.Layers {
			if l > 0 && &trace.Layers[l].In[0] != &trace.Layers[l-1].Z[0] {
				t.Errorf("%s: layer %d does not take what layer %d gave", p.Name, l+1, l)
			}
			spoil(trace.Layers[l].A)
			checkAll(t, p.Name+": z", same, trace.Layers[l].Z, want.Layers[l].Z)
		}
		if n.HasSoftmax() {
			spoil(trace.Softmax.Shifted)
			checkAll(t, p.Name+": exp", same, trace.Softmax.Exp, want.Softmax.Exp)
			spoil(trace.Softmax.Exp)
		}
		checkAll(t, p.Name+": y", same, trace.Layers[last].Z, want.Y())
		for l := range trace.Layers {
			spoil(trace.Layers[l].Z)
		}
		if refs, count := Differences(n, before, x, xBefore, 9); count != 0 {
			t.Errorf("%s: the trace shares %v with the network", p.Name, refs)
		}
		again := mustForward(t, n, x)
		checkAll(t, p.Name+": y again", same, again.Y(), want.Y())
	}
}

func TestForwardKeepsX(t *testing.T) {
	n, x := article()
	trace := mustForward(t, n, x)
	if &trace.X[0] != &x[0] || &trace.Layers[0].In[0] != &x[0] {
		t.Error("the trace has a copy of x")
	}
}

func TestForwardNotFinite(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, p := range fixture().Passes {
		for _, v := range []float64{inf, -inf, nan, math.MaxFloat64} {
			x := slices.Repeat([]float64{v}, len(p.X))
			if _, err := Forward(p.network(), x); err != nil {
				t.Errorf("%s of %v: %v", p.Name, v, err)
			}
		}
	}
	n, _ := article()
	for _, y := range mustForward(t, n, []float64{nan, 1}).Y() {
		if !math.IsNaN(y) {
			t.Errorf("y of a NaN is %v", y)
		}
	}
}

func TestForwardAllocations(t *testing.T) {
	for _, c := range []struct {
		name  string
		sizes []int
		end   Activation
	}{
		{"2-3-2-2 softmax", []int{2, 3, 2, 2}, Softmax},
		{"2-3-2-2 identity", []int{2, 3, 2, 2}, Identity},
		{"784-50-100-10 softmax", []int{784, 50, 100, 10}, Softmax},
		{"ten layers", []int{5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5}, Softmax},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := seeded()
			n, x := random(r, c.sizes, Sigmoid, c.end), normal(r, c.sizes[0])
			if got := testing.AllocsPerRun(50, func() { _, _ = Forward(n, x) }); got > 3 {
				t.Errorf("a forward pass allocates %v times, 3 at most are allowed", got)
			}
		})
	}
}

func TestValue(t *testing.T) {
	n, x := article()
	trace := mustForward(t, n, x)
	s := trace.Softmax
	for _, c := range []struct {
		ref  Ref
		name string
		want float64
	}{
		{X(1), "x[2]", 1},
		{W(0, 1, 2), "W1[2,3]", 0.6},
		{W(1, 2, 0), "W2[3,1]", 0.3},
		{B(2, 1), "b3[2]", 0.2},
		{A(1, 0), "a2[1]", trace.Layers[1].A[0]},
		{n.Out(0, 2), "z1[3]", trace.Layers[0].Z[2]},
		{n.From(1, 2), "z1[3]", trace.Layers[0].Z[2]},
		{n.From(0, 1), "x[2]", 1},
		{n.Out(2, 1), "y[2]", trace.Y()[1]},
		{Ref{Kind: InC, Layer: 2}, "c", s.C},
		{Ref{Kind: InDiff, Layer: 2, J: 0}, "a3[1] − c", s.Shifted[0]},
		{Ref{Kind: InExp, Layer: 2, J: 1}, "e^(a3[2] − c)", s.Exp[1]},
		{Ref{Kind: InSum, Layer: 2}, "Σ", s.Sum},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.ref.Name() != c.name {
				t.Errorf("%+v is called %q, want %q", c.ref, c.ref.Name(), c.name)
			}
			if got := Value(n, trace, c.ref); !same(got, c.want) {
				t.Errorf("%s = %v, want %v", c.name, got, c.want)
			}
			if input := c.ref.Kind == InX || c.ref.Kind == InW || c.ref.Kind == InB; c.ref.IsInput() != input {
				t.Errorf("%s: IsInput is %v", c.name, !input)
			}
		})
	}
}

// TestVector gives each vector of a pass by the number of its step by layer.
func TestVector(t *testing.T) {
	n, x := article()
	trace := mustForward(t, n, x)
	for index, want := range map[int][]float64{
		1: trace.Layers[0].A, 2: trace.Layers[0].Z, 3: trace.Layers[1].A, 4: trace.Layers[1].Z, 5: trace.Layers[2].A, 6: trace.Y(),
	} {
		if got := trace.Vector(index); &got[0] != &want[0] {
			t.Errorf("step %d makes %v, want %v", index, got, want)
		}
	}
}

func TestSame(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, c := range []struct {
		a, b float64
		want bool
	}{{1, 1, true}, {1, 2, false}, {nan, nan, true}, {nan, 1, false}, {1, nan, false}, {inf, inf, true}, {inf, -inf, false}, {0, math.Copysign(0, -1), true}} {
		if got := Same(c.a, c.b); got != c.want {
			t.Errorf("%v and %v are the same: %v", c.a, c.b, got)
		}
	}
}
