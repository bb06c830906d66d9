// Package spell finds the word that a misspelled one stands for, so that an error can
// suggest it: a preset, a flag, a command.
package spell

import "strings"

// longest is the length in letters of the longest word that is looked up.
const longest = 40

// Nearest returns the word of the list that differs least from word, or "" if none is near.
// Of equals it is the first of which letters were left out only, else the first. Near is a
// difference of at most a third of the letters of word, but at least of one, and of less
// than all letters of the other. A letter too few, too many, changed, or exchanged with its
// neighbour is a difference of one: this is the optimal string alignment distance. Capitals
// make no difference.
func Nearest(word string, list []string) string {
	letters := []rune(strings.ToLower(word))
	if len(letters) > longest {
		return ""
	}
	best, least, leftOut := "", max(1, len(letters)/3)+1, false
	for _, w := range list {
		other := []rune(strings.ToLower(w))
		d := distance(letters, other)
		short := d == len(other)-len(letters)
		if d < len(other) && (d < least || d == least && best != "" && short && !leftOut) {
			best, least, leftOut = w, d, short
		}
	}
	return best
}

// distance is how many letters have to be added, left out, changed, or exchanged with
// their neighbour to turn a into b.
func distance(a, b []rune) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range b {
		d[0][j+1] = j + 1
	}
	for i := range a {
		for j := range b {
			change := 1
			if a[i] == b[j] {
				change = 0
			}
			d[i+1][j+1] = min(d[i][j+1]+1, d[i+1][j]+1, d[i][j]+change)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				d[i+1][j+1] = min(d[i+1][j+1], d[i-1][j-1]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}
