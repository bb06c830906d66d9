package report

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/mathx"
	"nnexplore/model"
)

// A bits is a number of JSON as a reader of the contract reads it.
type bits float64

func (b *bits) UnmarshalJSON(text []byte) error {
	var word string
	if json.Unmarshal(text, &word) != nil {
		word = string(text)
	} else if word != "NaN" && word != "Infinity" && word != "-Infinity" {
		return strconv.ErrSyntax
	}
	v, err := strconv.ParseFloat(word, 64)
	*b = bits(v)
	return err
}

func same(a, b float64) bool {
	return math.Float64bits(a) == math.Float64bits(b) || a != a && b != b
}

// sameAll compares numbers that were read with those that are wanted.
func sameAll(t *testing.T, what string, got []bits, want []float64) {
	t.Helper()
	if len(got) != len(want) || got == nil {
		t.Fatalf("%s has %d values, want %d", what, len(got), len(want))
	}
	for i, v := range got {
		if !same(float64(v), want[i]) {
			t.Errorf("%s[%d] = %v, want %v", what, i, v, want[i])
		}
	}
}

// near compares numbers with what NumPy prints.
func near(t *testing.T, what string, got []bits, want ...float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s has %d values, want %d", what, len(got), len(want))
	}
	for i, v := range got {
		if math.Abs(float64(v)-want[i]) > 0.5e-8+1e-15 {
			t.Errorf("%s[%d] = %v, NumPy prints %v", what, i, v, want[i])
		}
	}
}

func decode(t *testing.T, text []byte, into any) {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(string(text)))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if strings.Count(string(text), "\n") != 1 || text[len(text)-1] != '\n' {
		t.Errorf("more or less than one line: %q", text)
	}
}

func TestNumbersReadBack(t *testing.T) {
	v := []float64{0, math.Copysign(0, -1), 1, -1, 0.1, 1e-6, 9.99e-7, 1e21, 9.99e20, 5e-324, math.MaxFloat64, 1 << 53,
		math.NaN(), math.Inf(1), math.Inf(-1), 1.9000000000000001}
	r := rand.New(rand.NewPCG(1, 2))
	for range seed.Times(20_000, 100_000) {
		v = append(v, math.Float64frombits(r.Uint64()), r.NormFloat64())
	}
	var got []bits
	decode(t, append(jsonNumbers(nil, v), '\n'), &got)
	sameAll(t, "JSON", got, v)
	for _, x := range v[:1000] {
		if back, err := strconv.ParseFloat(string(csvNumber(nil, x)), 64); err != nil || !same(back, x) {
			t.Errorf("%v is %s in CSV", x, csvNumber(nil, x))
		}
	}
}

func TestNumbersAsWritten(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 2: "2", 0.7: "0.7", -1.5: "-1.5", 1e-5: "0.00001", 1e-7: "1e-07",
		1e21: "1e+21", math.Inf(1): `"Infinity"`, math.Inf(-1): `"-Infinity"`} {
		if got := string(JSONNumber(nil, v)); got != want {
			t.Errorf("%v is written %s, want %s", v, got, want)
		}
	}
	// Python reads "-0" as the whole number 0 and loses the sign.
	if got := string(JSONNumber(nil, math.Copysign(0, -1))); got != "-0.0" {
		t.Errorf("negative zero is written %s", got)
	}
	if got := string(JSONNumber(nil, math.NaN())) + string(csvNumber(nil, math.NaN())); got != `"NaN"NaN` {
		t.Errorf("NaN is written %s", got)
	}
}

type gateObject struct {
	Form        string
	W1, W2      bits
	Theta, Bias *bits
	Name        string
	Rows        []struct {
		X1, X2, Sum bits
		Tie         bool
		Y           int
	}
}

func TestGateJSON(t *testing.T) {
	var g gateObject
	decode(t, written(t, GateJSON, model.Gate{W1: 0.5, W2: 0.5, Theta: 0.7}), &g)
	if g.Form != "theta" || g.W1 != 0.5 || g.W2 != 0.5 || *g.Theta != 0.7 || g.Bias != nil || g.Name != "AND" || len(g.Rows) != 4 {
		t.Errorf("AND is %+v", g)
	}
	// The article's order, and its sums.
	for i, want := range [4][4]float64{{0, 0, 0, 0}, {1, 0, 0.5, 0}, {0, 1, 0.5, 0}, {1, 1, 1, 1}} {
		r := g.Rows[i]
		if got := [4]float64{float64(r.X1), float64(r.X2), float64(r.Sum), float64(r.Y)}; got != want || r.Tie {
			t.Errorf("row %d is %+v, want %v", i, r, want)
		}
	}

	g = gateObject{}
	tie := model.Gate{W1: 1, W2: 1, Form: model.BiasForm}.WithB(-1)
	decode(t, written(t, GateJSON, tie), &g)
	if g.Form != "bias" || g.Theta != nil || *g.Bias != -1 || g.Name != "AND" {
		t.Errorf("AND with a bias is %+v", g)
	}
	for i, want := range []float64{-1, 0, 0, 1} {
		if r := g.Rows[i]; float64(r.Sum) != want || r.Tie != (want == 0) || r.Y != max(0, int(want)) {
			t.Errorf("row %d is %+v, want the sum %v", i, r, want)
		}
	}
}

type forwardObject struct {
	Preset, File *string
	X            []bits
	Layers       []struct {
		Layer      int
		Activation string
		A, Z       []bits
	}
	Softmax *struct {
		C   bits
		Exp []bits
		Sum bits
	}
	Y []bits
}

func readForward(t *testing.T, p Pass) (o forwardObject) {
	t.Helper()
	decode(t, ForwardJSON(nil, p), &o)
	return o
}

// TestForwardJSONAsNumPy has the numbers that NumPy prints for the article.
func TestForwardJSONAsNumPy(t *testing.T) {
	o := readForward(t, preset(t, "article"))
	if o.Preset == nil || *o.Preset != "article" || o.File != nil || len(o.Layers) != 3 {
		t.Fatalf("the article is %+v", o)
	}
	near(t, "x", o.X, 2, 1)
	near(t, "a1", o.Layers[0].A, 0.5, 1.2, 1.9)
	near(t, "z1", o.Layers[0].Z, 0.62245933, 0.76852478, 0.86989153)
	near(t, "a2", o.Layers[1].A, 0.57691835, 1.35518104)
	near(t, "z2", o.Layers[1].Z, 0.64035801, 0.79497537)
	near(t, "a3", o.Layers[2].A, 0.32303088, 0.71009755)
	near(t, "z3", o.Layers[2].Z, 0.40442364, 0.59557636)
	near(t, "exp", o.Softmax.Exp, 0.67904582, 1)
	near(t, "c, sum", []bits{o.Softmax.C, o.Softmax.Sum}, 0.71009755, 1.67904582)
	near(t, "y", o.Y, 0.40442364, 0.59557636)
	for l, name := range []string{"sigmoid", "sigmoid", "softmax"} {
		if o.Layers[l].Layer != l+1 || o.Layers[l].Activation != name {
			t.Errorf("layer %d is %+v", l+1, o.Layers[l])
		}
	}

	o = readForward(t, preset(t, "textbook"))
	near(t, "y of the book", o.Y, 0.31682708, 0.69627909)
	if o.Softmax != nil || o.Layers[2].Activation != "identity" {
		t.Errorf("the book's network is %+v", o)
	}
}

// TestForwardJSONBits compares with the trace itself, bit for bit, what cannot
// be said in decimals included.
func TestForwardJSONBits(t *testing.T) {
	n := preset(t, "article-relu").Net
	odd := passOf(t, FromFile(`a "b"\`+"\n"), n, []float64{math.Inf(1), math.Inf(-1)})
	zero := passOf(t, FromFile("zero"), model.Network{Layers: []model.Layer{{W: [][]float64{{-1}}, B: []float64{math.Copysign(0, -1)}, Activation: model.Identity}}},
		[]float64{math.Copysign(0, -1)})
	for _, p := range []Pass{preset(t, "article"), preset(t, "xor"), wide(t), odd, zero} {
		o := readForward(t, p)
		sameAll(t, "x", o.X, p.Trace.X)
		for l, layer := range p.Trace.Layers {
			sameAll(t, "a", o.Layers[l].A, layer.A)
			sameAll(t, "z", o.Layers[l].Z, layer.Z)
		}
		if p.Net.HasSoftmax() {
			sameAll(t, "exp", o.Softmax.Exp, p.Trace.Softmax.Exp)
			sameAll(t, "c, sum", []bits{o.Softmax.C, o.Softmax.Sum}, []float64{p.Trace.Softmax.C, p.Trace.Softmax.Sum})
		}
		sameAll(t, "y", o.Y, p.Trace.Y())
	}
	if o := readForward(t, odd); *o.File != "a \"b\"\\\n" || o.Preset != nil {
		t.Errorf("the file is %q", *o.File)
	}
	if got := string(ForwardJSON(nil, zero)); !strings.Contains(got, `"x":[-0.0]`) {
		t.Errorf("the sign of zero is lost: %s", got)
	}
}

// TestForwardCSV has the same numbers as the trace, by their names.
func TestForwardCSV(t *testing.T) {
	p := preset(t, "article")
	rows, err := csv.NewReader(strings.NewReader(string(forwardCSV(nil, p)))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var got []bits
	var names []string
	for _, r := range rows[1:] {
		v, err := strconv.ParseFloat(r[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		got, names = append(got, bits(v)), append(names, r[0]+r[1])
	}
	if want := "x1 x2 a11 a12 a13 z11 z12 z13 a21 a22 z21 z22 a31 a32 c1 exp1 exp2 sum1 y1 y2"; strings.Join(names, " ") != want {
		t.Errorf("the rows are %v, want %s", names, want)
	}
	near(t, "values", got, 2, 1, 0.5, 1.2, 1.9, 0.62245933, 0.76852478, 0.86989153, 0.57691835, 1.35518104, 0.64035801, 0.79497537,
		0.32303088, 0.71009755, 0.71009755, 0.67904582, 1, 1.67904582, 0.40442364, 0.59557636)
}

// TestSamplesJSON has the article's points, the odd one in the middle included.
func TestSamplesJSON(t *testing.T) {
	x, err := mathx.Arange(-5, 5, 0.1)
	if err != nil {
		t.Fatal(err)
	}
	s := Samples{x, Columns([]model.Activation{model.Sigmoid, model.StepFunction})}
	var o struct {
		X      []bits
		Curves map[string][]bits
	}
	decode(t, written(t, samplesJSON, s), &o)
	sameAll(t, "x", o.X, x)
	if len(o.X) != 100 || o.X[1] != -4.9 || o.X[50] != -1.7763568394002505e-14 || len(o.Curves) != 2 {
		t.Errorf("%d points, the middle one %v, %d curves", len(o.X), o.X[50], len(o.Curves))
	}
	for i, v := range x {
		if float64(o.Curves["sigmoid"][i]) != 1/(1+math.Exp(-v)) || (o.Curves["step"][i] == 1) != (v > 0) {
			t.Errorf("at %v the curves are %v and %v", v, o.Curves["sigmoid"][i], o.Curves["step"][i])
		}
	}
}
