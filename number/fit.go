package number

import "strconv"

// Fit writes x in at most room characters, with as many digits as these hold; where not
// even one does it is "…".
func Fit(x float64, room int) string {
	if text := Fixed(x); len(text) <= room {
		return text
	}
	for digits := 6; digits > 0; digits-- {
		text := strconv.FormatFloat(x, 'g', digits, 64)
		if _, err := strconv.ParseFloat(text, 64); err != nil {
			continue // rounded up it is beyond every float64
		}
		if len(text) <= room {
			return text
		}
	}
	return "…"
}
