package input

import (
	"slices"
	"time"
)

// silences are where in the bytes of a terminal nothing came for a while, as far as
// that was before they were read. While the program is busy, an ESC and a key may wait
// together that were pressed one after the other.
type silences struct {
	end   int64     // how much had been sent when that was looked at
	since time.Time // when it was first as much
	at    []int64   // how much had been sent before each of the silences
}

// look takes in how much has been sent up to now.
func (s *silences) look(end int64, now time.Time, silent time.Duration) {
	switch {
	case end != s.end:
		s.end, s.since = end, now
	case now.Sub(s.since) >= silent && !slices.Contains(s.at, end):
		s.at = append(s.at, end)
	}
}

// after is the place of the first silence after a byte.
func (s *silences) after(taken int64) (at int64, ok bool) {
	for _, at := range s.at {
		if at > taken {
			return at, true
		}
	}
	return 0, false
}

// pass drops the silences up to the last byte that was read, and reports whether one
// is behind that.
func (s *silences) pass(taken int64) bool {
	behind := slices.Contains(s.at, taken)
	s.at = slices.DeleteFunc(s.at, func(at int64) bool { return at <= taken })
	return behind
}
