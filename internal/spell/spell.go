// Package spell finds the word that was meant by one that is nearly it, for answers
// that help: a preset, a flag, a command.
package spell

// longest is from where on a word is no misspelling of any other.
const longest = 40

// Nearest is the word of a list from which the given one differs least, the first of
// equals, or "" where none is near: by a third of its letters at most, one where it has
// less than three, and never by all letters of the other. A letter that is missing, too
// many, another, or exchanged with its neighbour makes a difference of one (the optimal
// string alignment distance).
func Nearest(word string, list []string) string {
	letters := []rune(word)
	if len(letters) > longest {
		return ""
	}
	best, least := "", max(1, len(letters)/3)+1
	for _, w := range list {
		other := []rune(w)
		if d := distance(letters, other); d < least && d < len(other) {
			best, least = w, d
		}
	}
	return best
}

// distance is how many letters have to be put in, left out, changed, or exchanged
// with their neighbour to make b of a.
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
