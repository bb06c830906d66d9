package plot

import (
	"math"
	"testing"

	"nnexplore/model"
)

// TestTrimmed holds that the rows which only keep a distance go before every row
// has to stand for twice as much, and not else.
func TestTrimmed(t *testing.T) {
	article := model.ArticleWindow(sigmoid)
	whole := model.Window{X0: -5, X1: 5, Y0: 0, Y1: 1}
	for rows, want := range map[int]model.Window{
		30: article, 13: article, 12: whole, 11: whole, 10: article, 8: article, 7: whole, 6: whole,
	} {
		got := Trimmed(article, Curves(sigmoid, false), rows+2)
		if math.Abs(got.Y0-want.Y0) > 1e-12 || math.Abs(got.Y1-want.Y1) > 1e-12 || got.X0 != want.X0 || got.X1 != want.X1 {
			t.Errorf("in %d rows the window is %v, want %v", rows, got, want)
		}
	}
	if got := Trimmed(model.ArticleWindow(relu), Curves(relu, false), 11+2); got.Y0 != 0 || got.Y1 != 5 {
		t.Errorf("for ReLU the window is %v", got)
	}
	clipped := model.Window{X0: -5, X1: 5, Y0: 0.2, Y1: 0.8}
	for height := 5; height < 40; height++ {
		if got := Trimmed(clipped, Curves(sigmoid, false), height); got != clipped {
			t.Errorf("the window %v, of which a curve goes out, is %v at a height of %d", clipped, got, height)
		}
	}
}

// TestDotsTakeTheRoom holds that a tall plot of dots leaves few of its rows to nothing.
func TestDotsTakeTheRoom(t *testing.T) {
	for _, w := range []model.Window{{X1: 10, Y1: 1}, {X1: 10, Y1: 0.125}, {X1: 10, Y0: -3, Y1: 0}, {X1: 10, Y0: -1, Y1: 5}} {
		for height := 20; height < 70; height++ {
			rows := len(NewDots(w, Curves(sigmoid, false), 60, height, nil).Rows)
			if left := height - rows; left > 3+height/10 {
				t.Errorf("y from %g to %g in %d rows leaves %d blank", w.Y0, w.Y1, height, left)
			}
		}
	}
}
