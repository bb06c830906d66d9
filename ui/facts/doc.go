// Package facts holds, as values, what the screen and the plain words both show: what
// rounding does to a row of the truth table, how far θ may move, why a curve has no
// slope, what became of a vector after an edit. The screen writes them in signs and
// columns, package plain in words; neither works them out for itself.
//
// What an export shows as well, and what one function of model gives, is in package
// model: the ruler of θ, the stages of an activation, the product the other way round.
package facts
