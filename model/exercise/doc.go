// Package exercise makes problems with numbers that can be worked out by hand, for a sheet
// or for a conversation.
//
// A [Problem] is structured: what is given, as names with their numbers, and one question or
// more. Behind each question stands one of package rivals, which has the right answer, its
// working, and what the mistakes give that people make there.
//
// [Sheet] makes the problems of a seed. The same seed makes the same problems on every
// machine: the numbers come from a generator that is fixed, and all that is chosen is chosen
// in tenths. Sums of products come out with three decimals at most, and what is rounded in
// them by the machine turns no comparison.
package exercise
