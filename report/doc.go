// Package report writes what model works out: a gate's truth table, the samples
// of the curves, and a forward pass, each as text for a person and in the formats
// that other programs read. It decides how a thing looks and computes nothing of
// its own, so that every format shows the same.
//
// The formats for programs are a contract. Numbers in JSON and CSV are the
// shortest decimals that read back to the same float64; what no decimal can be
// is spelled NaN, Infinity and -Infinity, in JSON as a string. Indices count from
// 1, as in the names a1[2] and W1[1,3].
//
// The formats for people (text, Markdown, LaTeX) round to four decimals, except
// where an array is printed as NumPy prints it.
package report
