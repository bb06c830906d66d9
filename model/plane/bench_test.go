package plane_test

import (
	"testing"

	"nnexplore/model"
	"nnexplore/model/plane"
)

// The benchmarks sample a screen of cells, and make as many passes one by one.
const benchCols, benchRows = 200, 60

func BenchmarkSample(b *testing.B) {
	for _, name := range []string{"xor", "article"} {
		n := preset(b, name)
		of := plane.Of{Network: n, Target: n.Out(n.Last(), 0), Window: square, Cols: benchCols, Rows: benchRows}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				plane.Sample(of)
			}
		})
		b.Run(name+"/each", func(b *testing.B) {
			neurons := plane.Neurons(n)
			for b.Loop() {
				plane.SampleEach(of, neurons)
			}
		})
		b.Run(name+"/passes", func(b *testing.B) {
			for b.Loop() {
				for i := range benchCols * benchRows {
					x1, x2 := of.At(i%benchCols, i/benchCols)
					if _, err := model.Forward(n, []float64{x1, x2}); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
