package mathx

import "fmt"

// shape returns how many rows and columns the matrix w has. A row whose length
// is not that of row 0 is an error that names the row and the matrix. A matrix
// without rows is 0×0, since nothing tells how many columns it would have. It
// is NumPy's w.shape, with which the book (chapter 3) checks that a product
// fits.
func shape(name string, w [][]float64) (rows, cols int, err error) {
	if len(w) == 0 {
		return 0, 0, nil
	}
	cols = len(w[0])
	for i, row := range w {
		if len(row) != cols {
			return 0, 0, fmt.Errorf("row %d of %s has %s, but row 0 has %d (%s is no matrix)",
				i, name, count(len(row), "value"), cols, name)
		}
	}
	return len(w), cols, nil
}

// MatMul returns the new matrix a·b. For a of m×k and b of k×n it is m×n,
// with Σ_i a[r][i]·b[i][j] at row r and column j, summed from 0 in the order
// of i. Ragged rows and inner numbers that do not agree are errors with both
// shapes. A b without rows has no columns either, so the result is then m×0.
// NaN and Inf spread. The book, chapter 3, np.dot(A, B).
func MatMul(a, b [][]float64) ([][]float64, error) {
	m, k, err := shape("A", a)
	if err != nil {
		return nil, err
	}
	kb, n, err := shape("B", b)
	if err != nil {
		return nil, err
	}
	if k != kb && m > 0 {
		return nil, fmt.Errorf("shapes do not meet: A has %s (%d×%d), but B has %s (%d×%d)",
			count(k, "column"), m, k, count(kb, "row"), kb, n)
	}
	c := make([][]float64, m)
	mem := make([]float64, m*n)
	for r := range c {
		c[r] = mem[r*n : (r+1)*n : (r+1)*n]
		accumulate(c[r], a[r], b)
	}
	return c, nil
}

// VecMat returns the new vector x·W: a[j] = Σ_i x[i]·W[i][j], summed from 0 in
// the order of i. W has one row for each value of x and one column for each
// value of the result; anything else, ragged rows included, is an error with
// both shapes. NaN and Inf spread. The book, chapter 3, np.dot(X, W); for
// x·W + b without a new slice see [Affine].
func VecMat(x []float64, w [][]float64) ([]float64, error) {
	rows, cols, err := shape("W", w)
	if err != nil {
		return nil, err
	}
	if len(x) != rows {
		return nil, xError(len(x), rows, cols)
	}
	a := make([]float64, cols)
	accumulate(a, x, w)
	return a, nil
}

// xError is the error for an x that does not fit the rows of W.
func xError(x, rows, cols int) error {
	return fmt.Errorf("x has %s, but W has %s (%d×%d)", count(x, "value"), count(rows, "row"), rows, cols)
}
