// Package rivals asks for a number of a network, a gate or a curve before it is shown, and
// finds out what a person did who gave another one.
//
// A [Question] is made from the structured steps of package model. It has the right answer,
// its working, and the rivals: for each mistake that is possible there, the number that the
// mistake gives. [Question.Judge] compares what was typed with all of them, by the digits
// that were typed, and the [Judgement] says in sentences what was done. A [Voice] writes the
// names and numbers in these, for the screen or for the ear.
//
// All of it is pure. What is asked for comes about in one of several ways: [sum], [output],
// [share], [gradient], [rule], [turning] and [edit]. The method mistakes of each adds its
// mistakes to the question, with what they give and the words for it; of what is no number,
// [reach.wrong] and [product.wrong] list them.
package rivals
