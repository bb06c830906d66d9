// Package facts holds what both voices of the explorer tell, as values: what rounding
// does to a row of the truth table, how far θ may move, why a curve has no slope, what
// became of a vector after an edit. The screen dresses them in signs and columns,
// package plain in words. Neither works anything out that the other tells too.
//
// A fact that an export tells as well, or that a single function of model gives, is
// told by package model.
package facts
