package plain

import (
	"strings"
	"testing"
)

// FuzzAnswer gives a session lines as they come. It must not panic, and every
// answer must be fit to be read out.
func FuzzAnswer(f *testing.F) {
	for _, d := range dialogues() {
		var lines []string
		for _, e := range d.exchanges {
			lines = append(lines, e.line)
		}
		f.Add(strings.Join(lines, "\n"))
	}
	f.Add("theta 1e308\nw1 -1e308\nw2 1e308\ngate\nruler\ntry 1e308 -1e308\nwhy\nrewrite\nrewrite\ngate")
	f.Add("theta \x1b[31m\ngoto W1[\xff,1]\nset W1[1,1] 1e308\nx 1e308 1e308\nend\nwhy\ngoto 전\x00")
	f.Add("w 1\n" + strings.Repeat("goto ", 100) + "\nx " + strings.Repeat("1,", 500))
	f.Fuzz(func(t *testing.T, text string) {
		s := begin()
		for i, line := range strings.Split(text, "\n") {
			answer, done := s.Answer(line)
			wellFormed(t, line, answer)
			if done || i > 60 {
				return
			}
		}
	})
}
