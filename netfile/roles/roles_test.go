package roles

import (
	"fmt"
	"strings"
	"testing"
)

// arrays reads "W1 3,5; b1 5": names, each with its shape, which is "" for a single number.
func arrays(text string) (all []Array) {
	for _, part := range strings.Split(text, "; ") {
		name, shape, _ := strings.Cut(part, " ")
		a := Array{Name: name}
		for _, size := range strings.FieldsFunc(shape, func(c rune) bool { return c == ',' }) {
			var n int
			fmt.Sscan(size, &n)
			a.Shape = append(a.Shape, n)
		}
		all = append(all, a)
	}
	return all
}

// text is a match in words: "W1+b1 W2 inputs, x, left a b".
func text(q Query, m Match) string {
	var out []string
	for _, l := range m.Layers {
		word := q.Arrays[l.W].Name
		if l.B != None {
			word += "+" + q.Arrays[l.B].Name
		}
		out = append(out, word)
	}
	out = append(out, m.Rows.String())
	if m.Undecided {
		out = append(out, "undecided")
	}
	if m.X != None {
		out = append(out, "x="+q.Arrays[m.X].Name)
	}
	for _, i := range m.Left {
		out = append(out, "-"+q.Arrays[i].Name)
	}
	return strings.Join(out, " ")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ arrays, want string }{
		{"W1 3,5; b1 5; W2 5,2; b2 2", "W1+b1 W2+b2 inputs"},
		{"W1 5,3; b1 5; W2 2,5; b2 2", "W1+b1 W2+b2 neurons"},
		{"b2 2; W2 5,2; b1 5; W1 3,5", "W1+b1 W2+b2 inputs"},
		{"w_0 3,5; b_0 1,5; w_2 5,2; b_2 2,1", "w_0+b_0 w_2+b_2 inputs"},
		{"W0 3,5; B0 5; W1 5,2; B1 2", "W0+B0 W1+B1 inputs"},
		{"W2 3,5; b2 5; W10 5,2; b10 2", "W2+b2 W10+b10 inputs"},
		{"W10 5,2; b10 2; W9 3,5; b9 5", "W9+b9 W10+b10 inputs"},
		{"layer1_weights 3,5; layer1_bias 5; layer2_weights 5,2; layer2_bias 2", "layer1_weights+layer1_bias layer2_weights+layer2_bias inputs"},
		{"arr_0 3,5; arr_1 5; arr_2 5,2; arr_3 2", "arr_0+arr_1 arr_2+arr_3 inputs"},
		{"arr_0 3,5; arr_1 5,2; arr_2 5; arr_3 2", "arr_0+arr_2 arr_1+arr_3 inputs"},
		{"arr_0 3,5; arr_1 5,4; arr_2 4,2", "arr_0 arr_1 arr_2 inputs"},
		{"arr_10 5,2; arr_11 2; arr_8 3,5; arr_9 5", "arr_8+arr_9 arr_10+arr_11 inputs"},
		{"arr_0 3,5; arr_1 ; arr_2 5,2; arr_3 ", "arr_0+arr_1 arr_2+arr_3 inputs"},
		{"fc1.weight 5,3; fc1.bias 5; fc2.weight 2,5; fc2.bias 2", "fc1.weight+fc1.bias fc2.weight+fc2.bias neurons"},
		{"0.weight 5,3; 0.bias 5; 2.weight 2,5; 2.bias 2", "0.weight+0.bias 2.weight+2.bias neurons"},
		{"layers.0.weight 4,4; layers.0.bias 4", "layers.0.weight+layers.0.bias neurons"},
		{"fc1.weight 5,3; fc1.bias 5; out.weight 2,5; out.bias 2", "fc1.weight+fc1.bias out.weight+out.bias neurons"},
		{"coefs_0 3,3; intercepts_0 3; coefs_1 3,3; intercepts_1 3", "coefs_0+intercepts_0 coefs_1+intercepts_1 inputs"},
		{"dense/kernel:0 3,3; dense/bias:0 3; dense_1/kernel:0 3,3; dense_1/bias:0 3", "dense/kernel:0+dense/bias:0 dense_1/kernel:0+dense_1/bias:0 inputs"},
		{"dense/kernel:0 3,5; dense/bias:0 5; out/kernel:0 5,2; out/bias:0 2", "dense/kernel:0+dense/bias:0 out/kernel:0+out/bias:0 inputs"},
		{"weights 3,2; biases 2", "weights+biases inputs"},
		{"hiddenWeights 3,5; hiddenBiases 5; outputWeights 5,2; outputBiases 2", "hiddenWeights+hiddenBiases outputWeights+outputBiases inputs"},
		{"weight_matrix_1 3,5; bias_vector_1 5; weight_matrix_2 5,2; bias_vector_2 2", "weight_matrix_1+bias_vector_1 weight_matrix_2+bias_vector_2 inputs"},
		{"p1 3,5; q1 5; p2 5,2; q2 2", "p1+q1 p2+q2 inputs"},
		{"重み1 3,5; バイアス1 5; 重み2 5,2; バイアス2 2", "重み1+バイアス1 重み2+バイアス2 inputs"},
		{"wih 5,3; who 2,5", "wih who neurons"},
		{"Wh 3,5; bh 5; Wo 5,2; bo 2", "Wh+bh Wo+bo inputs"},
		{"W_ih 3,5; W_ho 5,2; b_h 5; b_o 2", "W_ih+b_h W_ho+b_o inputs"},
		{"W1 3,5; W2 5,2", "W1 W2 inputs"},
		{"W1 3,5; b1 5; W2 5,2", "W1+b1 W2 inputs"},
		{"W1 3,5; b1 ; W2 5,2; b2 1", "W1+b1 W2+b2 inputs"},
		{"sizes 3; W1 3,5; b1 5; W2 5,2; b2 2; epochs ; test_acc 100", "W1+b1 W2+b2 inputs -sizes -epochs -test_acc"},
		{"W1 3,5; b1 5; x_train 100,3; t_train 100", "W1+b1 inputs -x_train -t_train"},
		{"W1 3,5; b1 5; W2 5,2; b2 2; vW1 3,5; vb1 5; vW2 5,2; vb2 2", "W1+b1 W2+b2 inputs -vW1 -vb1 -vW2 -vb2"},
		{"W1 3,5; b1 5; W1_m 3,5; b1_m 5", "W1+b1 inputs -W1_m -b1_m"},

		// which way round
		{"W1 4,4; b1 4; W2 4,4; b2 4", "W1+b1 W2+b2 inputs undecided"},
		{"W1 3,5; W2 5,3", "W1 W2 inputs undecided"},
		{"W1 3,5; W2 5,3; x 5", "W1 W2 neurons x=x"},
		{"W1 3,5; W2 5,3; x 7,3", "W1 W2 inputs x=x"},
		{"W1 3,1; b1 1", "W1+b1 inputs"},
		{"W1 1,3; b1 1", "W1+b1 neurons"},
		{"W1 3,1; b1 ", "W1+b1 inputs undecided"},
		{"W1 1,1; b1 1", "W1+b1 inputs"},
		{"W1 4,4; b1 4; W2 4,2; b2 2", "W1+b1 W2+b2 inputs"},
		{"W1 4,4; b1 4; W2 2,4; b2 2", "W1+b1 W2+b2 neurons"},
		{"W1 3,5; b1 5; x 3,1", "W1+b1 inputs x=x"},
		{"W1 3,5; b1 5; X 1,3", "W1+b1 inputs x=X"},
		{"a.weight 4,4; a.kernel 4,4", "a.weight a.kernel inputs undecided"},
	} {
		t.Run(c.arrays, func(t *testing.T) {
			q := Query{Arrays: arrays(c.arrays)}
			m, err := Find(q)
			if got := text(q, m); err != nil || got != c.want {
				t.Errorf("gives %s (%v)\nwant  %s", got, err, c.want)
			}
		})
	}
}

// TestFindRefuses holds that what could be another network is refused.
func TestFindRefuses(t *testing.T) {
	for _, c := range []struct{ arrays, want string }{
		{"b1 5; x 3", "it holds no W, which is a matrix; the arrays W1, b1, W2, b2 and so on were expected; there are b1 (5,), x (3,)"},
		{"W1 3,5; b1 5; W2 4,2; b2 2", "the layers fit together neither way: with a row of W for each value that comes in (x·W + b), W2 (4, 2) takes 4 values, but W1 (3, 5) gives 5; " +
			"with a row for each neuron (W·x + b), b1 has 5 values, but W1 (3, 5) gives 3"},
		{"W1 3,5; b1 5; b2 2", "b2 has no W; each b belongs to one; there are W1 (3, 5), b1 (5,), b2 (2,)"},
		{"W1 3,5; c1 5; W2 5,2; b2 2", "c1 could be the b of a layer that has none; there are W1 (3, 5), c1 (5,), W2 (5, 2), b2 (2,)"},
		{"W1 3,5; b1 5; Wout 5,2; bout 2", "Wout could be the W of one more layer; there are W1 (3, 5), b1 (5,), Wout (5, 2), bout (2,)"},
		{"W1 3,5; b1 5; V1 5,2; c1 2", "V1 could be the W of one more layer; there are W1 (3, 5), b1 (5,), V1 (5, 2), c1 (2,)"},
		{"conv1.weight 6,1,5,5; conv1.bias 6; fc.weight 2,5; fc.bias 2", "conv1.weight: its shape is (6, 1, 5, 5); a matrix of two axes was expected"},
		{"bn1.weight 5; bn1.bias 5; fc.weight 2,5; fc.bias 2", "bn1.weight: its shape is (5,); a matrix of two axes was expected"},
		{"arr_0 3,3,1,8; arr_1 8,2; arr_2 2", "arr_0 has 4 axes, which no W and no b has; there are arr_0 (3, 3, 1, 8), arr_1 (8, 2), arr_2 (2,)"},
		{"W1 3,5; b1 1,1,5", "b1: its shape is (1, 1, 5); (n,), (n, 1), (1, n) or a single number was expected"},
		{"W2 3,5; W02 3,5; b2 5", "W2 and W02 cannot be told apart; there are W2 (3, 5), W02 (3, 5), b2 (5,)"},
		{"arr_0 3,4; arr_1 4,1", "which array is a W and which a b cannot be told; there are arr_0 (3, 4), arr_1 (4, 1)"},
		{"W1 3,5; b1 5; x 4", "x (4,) does not fit W1 (3, 5), which takes 3 values; (3,), (3, 1) or a row of 3 for each input was expected"},
		{"a 3,5; c ; \x1b[2J 2", "which array is a W and which a b cannot be told; there are a (3, 5), c (), \"\\x1b[2J\" (2,)"},
	} {
		t.Run(c.arrays, func(t *testing.T) {
			q := Query{Arrays: arrays(c.arrays)}
			m, err := Find(q)
			if err == nil {
				t.Fatalf("gives %s", text(q, m))
			}
			if err.Error() != c.want {
				t.Errorf("says %q\nwant %q", err, c.want)
			}
		})
	}
}

// TestFindAsked holds what is asked for, what is known of the sizes, and what such files do.
func TestFindAsked(t *testing.T) {
	square, plain := arrays("W1 4,4; b1 4; W2 4,4; b2 4"), arrays("W1 3,5; W2 5,3")
	for _, c := range []struct {
		q    Query
		want string
	}{
		{Query{Arrays: square, Rows: Neurons}, "W1+b1 W2+b2 neurons"},
		{Query{Arrays: square, Rows: Inputs}, "W1+b1 W2+b2 inputs"},
		{Query{Arrays: square, Hint: Neurons}, "W1+b1 W2+b2 neurons"},
		{Query{Arrays: plain, Sizes: []int{3, 5, 3}}, "W1 W2 inputs"},
		{Query{Arrays: plain, Sizes: []int{5, 3, 5}}, "W1 W2 neurons"},
		{Query{Arrays: arrays("fc1.bias 5; fc1.weight 5,3; fc2.bias 2; fc2.weight 2,5"), Sorted: true}, "fc1.weight+fc1.bias fc2.weight+fc2.bias neurons"},
	} {
		m, err := Find(c.q)
		if got := text(c.q, m); err != nil || got != c.want {
			t.Errorf("%+v gives %s (%v), want %s", c.q, got, err, c.want)
		}
	}
	for _, c := range []struct {
		q    Query
		want string
	}{
		{Query{Arrays: arrays("W1 3,5; b1 5"), Rows: Neurons},
			"with a row of W for each neuron, as was asked for, b1 has 5 values, but W1 (3, 5) gives 3; with a row for each value that comes in the layers fit"},
		{Query{Arrays: plain, Sizes: []int{3, 5, 2}}, "the layers fit together neither way: with a row of W for each value that comes in (x·W + b), " +
			"W2 (5, 3) goes from 5 to 3, but the sizes of the file say 5 and 2; with a row for each neuron (W·x + b), W1 (3, 5) goes from 5 to 3, but the sizes of the file say 3 and 5"},
		{Query{Arrays: arrays("in.weight 4,4; out.weight 4,4"), Sorted: true},
			"nothing tells the order of the layers; it was expected as a number in each name; there are in.weight (4, 4), out.weight (4, 4)"},
	} {
		if _, err := Find(c.q); err == nil || err.Error() != c.want {
			t.Errorf("%+v says %v\nwant %s", c.q, err, c.want)
		}
	}
}

// FuzzFind holds what a match is, whatever the names and shapes: each array has one place,
// and the layers fit together as they are read.
func FuzzFind(f *testing.F) {
	f.Add("W1 3,5; b1 5; W2 5,2; b2 2; x 3", false)
	f.Add("fc1.weight 5,3; fc1.bias 5; out.weight 2,5; epochs ", true)
	f.Add("arr_0 3,5; arr_1 5,2; arr_2 5; arr_3 2; \xff 0,-1", false)
	f.Fuzz(func(t *testing.T, spelled string, sorted bool) {
		q := Query{Arrays: arrays(spelled), Sorted: sorted}
		m, err := Find(q)
		if err != nil {
			if err.Error() == "" {
				t.Fatal("an error without words")
			}
			return
		}
		seen := make([]int, len(q.Arrays))
		before := None
		for i, l := range m.Layers {
			w := q.Arrays[l.W]
			in, out := w.sizes(m.Rows)
			if i > 0 && in != before {
				t.Fatalf("layer %d takes %d, but the one before gives %d", i+1, in, before)
			}
			seen[l.W]++
			if l.B != None {
				if n := q.Arrays[l.B].Count(); n != 1 && n != out {
					t.Fatalf("layer %d has %d biases for %d neurons", i+1, n, out)
				}
				seen[l.B]++
			}
			before = out
		}
		if m.X != None {
			seen[m.X]++
		}
		for _, i := range m.Left {
			seen[i]++
		}
		for i, n := range seen {
			if n != 1 {
				t.Fatalf("%s has %d places", q.Arrays[i].Name, n)
			}
		}
	})
}
