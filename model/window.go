package model

// A Window is the part of the plane that a plot shows.
type Window struct{ X0, X1, Y0, Y1 float64 }

// ArticleWindow is the window in which the article draws those functions: x from
// −5 to 5 and y from −0.1 to 1.1. With a function that leaves 0 … 1 y goes up to
// 5, as in the article's figure of ReLU, and starts at −0.5, so that the rows of
// a plot can stand for round numbers.
func ArticleWindow(functions []Activation) Window {
	w := Window{X0: -5, X1: 5, Y0: -0.1, Y1: 1.1}
	for _, f := range functions {
		if f != Sigmoid && f != StepFunction {
			w.Y0, w.Y1 = -0.5, 5
		}
	}
	return w
}
