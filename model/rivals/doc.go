// Package rivals asks for a number of a network, a gate or a curve before it is shown, and
// finds out what a person did who gave another one.
//
// A [Question] is made from the structured steps of package model. It has the right answer,
// its working, and the rivals: for each mistake of a table that is possible there, the
// number that the mistake gives. [Question.Judge] compares what was typed with all of them,
// by the digits that were typed, and the [Judgement] says in sentences what was done. A
// [Voice] writes the names and numbers in these, for the screen or for the ear.
//
// All of it is pure. The tables are [sums], [functions], [shares], [gradients], [rules] and [directions], by
// what is asked (with [turnings], and [reach.wrong] and [product.wrong] of what is no number); a row has the name of a mistake, when it is possible, what it gives, and its
// words in both voices.
package rivals
