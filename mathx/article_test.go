package mathx

import (
	"fmt"
	"testing"
)

// TestArticle walks the article's network, and the book's, against NumPy.
func TestArticle(t *testing.T) {
	w := [][][]float64{
		{{0.1, 0.3, 0.5}, {0.2, 0.4, 0.6}},
		{{0.1, 0.4}, {0.2, 0.5}, {0.3, 0.6}},
		{{0.1, 0.3}, {0.2, 0.4}},
	}
	b := [][]float64{{0.1, 0.2, 0.3}, {0.1, 0.2}, {0.1, 0.2}}
	for _, c := range []struct {
		net     network
		softmax bool
	}{{fixture().Article, true}, {fixture().Book, false}} {
		z := c.net.X.floats()
		wantA, wantZ := []vec{c.net.A1, c.net.A2, c.net.A3}, []vec{c.net.Z1, c.net.Z2, c.net.Y}
		for k := range w {
			a := make([]float64, len(b[k]))
			if err := Affine(a, z, w[k], b[k]); err != nil {
				t.Fatal(err)
			}
			checkAll(t, fmt.Sprintf("a%d", k+1), near, a, wantA[k].floats())
			z = make([]float64, len(a))
			for j := range a {
				switch {
				case k < 2:
					z[j] = Sigmoid(a[j])
				case c.softmax:
					z[j] = Softmax(a).Y[j]
				default:
					z[j] = Identity(a[j])
				}
			}
			checkAll(t, fmt.Sprintf("z%d", k+1), near, z, wantZ[k].floats())
		}
	}
}
