package plain

// longestMisspelt is from where on a word is no misspelling of any other.
const longestMisspelt = 20

// nearest is the word of a list from which the given one differs least, by a
// third of its letters at most, or "".
func nearest(word string, list []string) string {
	letters := []rune(word)
	if len(letters) > longestMisspelt {
		return ""
	}
	best, least := "", max(1, len(letters)/3)+1
	for _, w := range list {
		if d := Distance(letters, []rune(w)); d < least && d < len(w) {
			best, least = w, d
		}
	}
	return best
}

// Distance is how many letters have to be put in, left out, changed, or exchanged
// with their neighbour to make b of a.
func Distance[L byte | rune](a, b []L) int {
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
