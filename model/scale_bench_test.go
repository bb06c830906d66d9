package model

import "testing"

// growing are networks of the same depth with ten, a hundred and a thousand
// neurons in the middle.
func growing() []Network {
	var list []Network
	for _, neurons := range []int{10, 100, 1000} {
		list = append(list, random(seeded(), []int{784, neurons, 10}, Sigmoid, Softmax))
	}
	return list
}

// BenchmarkBySize is what a forward pass and an edit with its pass cost for each
// weight, in networks of growing size: the same, for the cost is in the weights.
func BenchmarkBySize(b *testing.B) {
	for _, n := range growing() {
		x, weights := normal(seeded(), n.In()), 0
		for _, l := range n.Layers {
			weights += l.In() * l.Out()
		}
		for _, c := range []struct {
			name string
			net  func(v float64) Network
		}{
			{"forward", func(float64) Network { return n }},
			{"edit", func(v float64) Network { return n.With(W(0, 1, 2), v) }},
		} {
			b.Run(c.name+"/"+n.SizesText(), func(b *testing.B) {
				v := 0.0
				b.ReportAllocs()
				for b.Loop() {
					v += 0.1
					if _, err := Forward(c.net(v), x); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(weights), "ns/weight")
			})
		}
	}
}

// TestEditAllocations holds that a changed weight takes new memory for the way to
// it alone, as often whatever the size of the network.
func TestEditAllocations(t *testing.T) {
	for _, n := range growing() {
		if got := testing.AllocsPerRun(20, func() { _ = n.With(W(0, 1, 2), 0.5) }); got > 6 {
			t.Errorf("%s: an edit allocates %v times, 6 at most are allowed", n.SizesText(), got)
		}
	}
}
