package model

import (
	"fmt"
	"math"
	"testing"
)

func TestWindowMoves(t *testing.T) {
	w := Window{-5, 5, -0.5, 1.5}
	for _, c := range []struct{ got, want Window }{
		{w.Panned(0, 0), w},
		{w.Panned(0.5, 0), Window{0, 10, -0.5, 1.5}},
		{w.Panned(-0.25, 1), Window{-7.5, 2.5, 1.5, 3.5}},
		{w.Zoomed(1, 1, 0, 0.5), w},
		{w.Zoomed(0.5, 2, 0, 0.5), Window{-2.5, 2.5, -1.5, 2.5}},
		{w.Zoomed(2, 0.5, 0, 0.5).Zoomed(0.5, 2, 0, 0.5), w},
		{w.Zoomed(0.5, 1, 4, 9), Window{-0.5, 4.5, -0.5, 1.5}}, // 4 stays at nine tenths of the width
		{w.Zoomed(2, 1, -5, 9), Window{-6, 14, -0.5, 1.5}},     // the tenths are 2 wide: even numbers
		{w.Zoomed(0.5, 1, 0.1, 9), Window{-2.5, 2.5, -0.5, 1.5}},
		{w.Zoomed(2, 1, 0.1, 9), Window{-10, 10, -0.5, 1.5}},
		{Window{0.3, 10.3, 0, 1}.Zoomed(0.5, 1, 10.3, 0), Window{5.5, 10.5, 0, 1}},
		{Window{0.3, 10.3, 0, 1}.Zoomed(0.5, 1, 0.3, 0), Window{0, 5, 0, 1}}, // 0.5 would leave 0.3 out
	} {
		if c.got != c.want {
			t.Errorf("%v, want %v", c.got, c.want)
		}
	}
}

func TestWindowDrawable(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for w, want := range map[Window]bool{
		{-5, 5, -0.1, 1.1}:           true,
		{0, 1e-9, 0, 1}:              true,
		{0, 1e-10, 0, 1}:             false,
		{0, 1, 0, 1e-10}:             false,
		{1, 1 + 1e-10, 0, 1}:         false,
		{1e6, 1e6 + 1e-4, 0, 1}:      false,
		{-1e12, 1e12, -1, 1}:         true,
		{-2e12, 1, 0, 1}:             false,
		{0, 1, 0, 2e12}:              false,
		{5, -5, 0, 1}:                false,
		{1, 1, 0, 1}:                 false,
		{-inf, inf, 0, 1}:            false,
		{0, 1, nan, 1}:               false,
		{math.MaxFloat64, inf, 0, 1}: false,
	} {
		t.Run(fmt.Sprint(w), func(t *testing.T) {
			if got := w.Drawable(); got != want {
				t.Errorf("%v is drawable: %v, want %v", w, got, want)
			}
		})
	}
}

func TestArticleWindow(t *testing.T) {
	narrow, wide := Window{-5, 5, -0.1, 1.1}, Window{-5, 5, -0.5, 5}
	for _, c := range []struct {
		functions []Activation
		want      Window
	}{
		{nil, narrow},
		{[]Activation{Sigmoid}, narrow},
		{[]Activation{ReLU, Tanh, Sigmoid}, Window{-5, 5, -1, 5}},
		{[]Activation{StepFunction, Sigmoid}, narrow},
		{[]Activation{ReLU}, wide},
		{[]Activation{Sigmoid, ReLU, StepFunction}, wide},
		{[]Activation{Identity}, wide},
		{[]Activation{"leaky_relu(0.2)"}, wide},
	} {
		t.Run(fmt.Sprint(c.functions), func(t *testing.T) {
			if got := ArticleWindow(c.functions); got != c.want {
				t.Errorf("the window of %v is %v, want %v", c.functions, got, c.want)
			}
		})
	}
}
