package model

// A Window is the part of the plane that a plot shows.
type Window struct{ X0, X1, Y0, Y1 float64 }

// ArticleWindow is the window in which the article draws such functions: x from −5
// to 5 and y from −0.1 to 1.1. Where one of them leaves 0 … 1, y goes up to 5, as
// in the article's figure of ReLU, and starts at −0.5, so that the rows of a plot
// can stand for round numbers, or at −1 where tanh is one of them.
func ArticleWindow(functions []Activation) Window {
	w := Window{X0: -5, X1: 5, Y0: -0.1, Y1: 1.1}
	for _, f := range functions {
		w.Y0, w.Y1 = min(w.Y0, f.known().low), max(w.Y1, f.known().high)
	}
	return w
}

// Panned is the window moved by shares of its own width and height.
func (w Window) Panned(dx, dy float64) Window {
	x, y := float64(dx*(w.X1-w.X0)), float64(dy*(w.Y1-w.Y0))
	return Window{X0: w.X0 + x, X1: w.X1 + x, Y0: w.Y0 + y, Y1: w.Y1 + y}
}

// Zoomed is the window with its width and height multiplied around its middle. A
// factor of 1 leaves the bounds of its axis as they are, to the last digit.
func (w Window) Zoomed(fx, fy float64) Window {
	w.X0, w.X1 = stretched(w.X0, w.X1, fx)
	w.Y0, w.Y1 = stretched(w.Y0, w.Y1, fy)
	return w
}

// stretched is one axis of Zoomed. It rounds every product before it is added, so
// that every machine gives the same bits.
func stretched(a, b, factor float64) (float64, float64) {
	if factor == 1 {
		return a, b
	}
	middle, half := float64(a/2)+float64(b/2), float64((b-a)/2*factor)
	return middle - half, middle + half
}

// Drawable reports whether the window can be plotted: it is neither so small that
// its numbers run out of digits nor so large that they run out of range.
func (w Window) Drawable() bool {
	fine := func(a, b float64) bool {
		span, far := b-a, max(b, -b, a, -a)
		return span >= 1e-9 && span >= far*1e-9 && far <= 1e12
	}
	return fine(w.X0, w.X1) && fine(w.Y0, w.Y1)
}
