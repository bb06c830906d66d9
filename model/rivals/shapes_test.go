package rivals

import (
	"strings"
	"testing"
)

// TestShape types shapes of products: those that NumPy's np.dot has, and those that mistakes
// give.
func TestShape(t *testing.T) {
	product := OfProduct([]int{4, 3}, []int{3, 2}, "X", "W")
	turned := OfProduct([]int{4, 3}, []int{2, 4}, "X", "W")
	vector := OfProduct([]int{3}, []int{3, 2}, "x", "W")
	ring := OfProduct([]int{4, 3}, []int{3, 4}, "X", "W")
	factor := OfFactor([]int{4, 3}, []int{4, 2}, "X", "W")
	for _, c := range []struct {
		q          Question
		text, says string
	}{
		{product, "4x2", "Right: X·W is 4×2."},
		{product, "(4, 2)", "Right: X·W is 4×2."},
		{product, "4 by 2", "Right: X·W is 4×2."},
		{product, "2×4", "Not right: 2×4 is the shape with rows and columns mixed up."},
		{product, "3x3", "Not right: 3x3 is the two numbers in the middle; the others remain."},
		{product, "4x3x2", "Not right: 4x3x2 is all numbers side by side; the two in the middle vanish."},
		{product, "4x3x3x2", "Not right: 4x3x3x2 is all numbers side by side; the two in the middle vanish."},
		{product, "4x3", "Not right: 4x3 is the shape of X."},
		{product, "3 2", "Not right: 3 2 is the shape of W."},
		{product, "none", "Not right: none is what two different numbers in the middle give; here both are 3."},
		{product, "7x7", "7x7 is not right. Look first at the two numbers that meet, 3 and 3."},
		{turned, "none", "Right: there is no X·W."},
		{turned, "4x4", "Not right: 4x4 is what remains where the numbers in the middle are equal; here 3 is not 2."},
		{turned, "2x3", "Not right: 2x3 is the shape of W·X, with the factors exchanged."},
		{vector, "2", "Right: x·W is 2."},
		{vector, "(2,)", "Right: x·W is 2."},
		{vector, "1x2", "Not right: 1x2 is the shape where x is a matrix of one row; it has one number, and so has the product."},
		{vector, "3", "Not right: 3 is the shape of x."},
		{ring, "4x4", "Right: X·W is 4×4."},
		{ring, "3x3", "Not right: 3x3 is the shape of W·X, with the factors exchanged, or the two numbers in the middle; the others remain."},
		{factor, "3x2", "Right: W is 3×2."},
		{factor, "2x3", "Not right: 2x3 is the shape with rows and columns mixed up."},
		{factor, "4x2", "Not right: 4x2 is the shape of the product; the rows of W are the columns of X."},
		{factor, "none", "Not right: none is too few: W of the shape 3×2 fits."},
	} {
		j, err := c.q.Judge(c.text)
		if got := j.Says(seen); err != nil || got != c.says {
			t.Errorf("%s to %s: %q, %v\nwant %q", c.text, c.q.Asks(seen), got, err, c.says)
		}
	}
	for _, bad := range []string{"", "x", "two", "-2x3", "2x0", "2.5x3", "99999999999999999999"} {
		if _, err := product.Judge(bad); err == nil || !strings.Contains(err.Error(), "one such as 2×3") {
			t.Errorf("%q is a shape: %v", bad, err)
		}
	}
}

// TestShapeWorking compares the numbers that meet, in both voices.
func TestShapeWorking(t *testing.T) {
	for _, c := range []struct {
		q     Question
		voice Voice
		want  string
	}{
		{OfProduct([]int{4, 3}, []int{3, 2}, "X", "W"), seen, "X is 4×3 and W is 3×2; 3 and 3 meet and are equal, so there is a product; the others remain: 4×2"},
		{OfProduct([]int{4, 3}, []int{2, 4}, "X", "W"), seen, "X is 4×3 and W is 2×4; 3 and 2 meet, and they differ: there is no X·W"},
		{OfProduct([]int{4, 3}, []int{2, 4}, "X", "W"), heard, "X is 4 by 3, and W is 2 by 4; 3 and 2 meet, and they differ, so there is no X times W"},
		{OfFactor([]int{4, 3}, []int{4, 2}, "X", "W"), seen, "X is 4×3 and X·W is 4×2; the rows of W are as many as the columns of X, 3; the columns of W are those of the product, 2: 3×2"},
	} {
		if got := strings.Join(c.q.Working(c.voice), "; "); got != c.want {
			t.Errorf("the working is %q, want %q", got, c.want)
		}
	}
}
