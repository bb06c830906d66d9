package number

import "strconv"

// Fit prints x in at most room characters: as [Fixed] does where that fits, else with as
// many digits as fit, or as "…" where none does.
func Fit(x float64, room int) string {
	if text := Fixed(x); len(text) <= room {
		return text
	}
	for digits := 6; digits > 0; digits-- {
		text := strconv.FormatFloat(x, 'g', digits, 64)
		if _, err := strconv.ParseFloat(text, 64); err != nil {
			continue // rounded up, it is beyond the largest float64
		}
		if len(text) <= room {
			return text
		}
	}
	return "…"
}
