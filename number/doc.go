// Package number reads, nudges and prints float64 values for a person.
//
// A computer keeps a number such as 0.1 as the nearest of a finite set of
// binary fractions, 0.1000000000000000055511151231257827…; a person types and
// reads decimals. Between the two lie three crossings. Reading ([Parse],
// [ParseVector]) takes the float64 nearest to the decimal that was typed.
// Nudging ([Nudge]) steps a value up or down in decimal arithmetic, so that
// ten steps of 0.1 from 0.4 end at 1.4 and not at 1.4000000000000001. Printing
// chooses how many digits to show: [Fixed] and [Short] round to four decimals
// for tables and formulas, [Full] shows the fewest digits that name exactly
// this float64 (what Python prints for one number), [Near] and [Beside] do not
// let rounding make one number of two that differ, and [Array] and [Array2]
// print whole arrays as NumPy does, so that the text on the screen can be held
// against the output of a NumPy program character by character. [Align] sets
// printed numbers under one another with the decimal points in one column.
//
// The numbers carry no unit of their own; the meaning of a value is that of
// the caller. Rounding is always to the nearest decimal, and an exact tie goes
// to the even digit, as IEEE 754 prescribes.
package number
