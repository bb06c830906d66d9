package plot

import "testing"

// TestPiecesMeet holds that a steep curve has no gap where two pieces of it meet: of one that
// rises by three dots in each column, each has those three but the last, behind which none is.
func TestPiecesMeet(t *testing.T) {
	const columns, rise = 100, 3
	data := make([]float64, columns)
	for x := range data {
		data[x] = rise * float64(x)
	}
	rows := rise * columns
	for x, got := range spansOf(data, rows) {
		want := span{from: rows - rise*(x+1), to: rows - rise*x}
		if x == columns-1 {
			want.from = want.to - 1
		}
		if got != want {
			t.Errorf("column %d has the dots %+v, want %+v", x, got, want)
		}
	}
}
