package plain

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/plain/typed"
	"nnexplore/ui/state"
)

// otherProduct finds what is said in x times W only, and weightName the elements of a W.
var (
	otherProduct = regexp.MustCompile(`\b[xz]\d? times W|column for each neuron|Each neuron has a column|W1 times W2|entry \d+ times W|row \d+ of W\d has its`)
	weightName   = regexp.MustCompile(`\bW(\d) (?:row )?(\d+) (?:column )?(\d+)\b`)
)

// TestEveryAnswerByNeurons asks all that the dialogues ask with a row of W for each neuron,
// and finds nothing of x times W in the answers; in x times W the search finds it.
func TestEveryAnswerByNeurons(t *testing.T) {
	found := map[model.Notation]int{}
	lines := 0
	for _, notation := range []model.Notation{model.XW, model.WX} {
		for _, d := range dialogues() {
			s := begin()
			for _, e := range append([]exchange{{line: "help all"}, {line: "explain W1"}, {line: "end"}, {line: "explain z1"}, {line: "start"}}, d.exchanges...) {
				s.state = state.Apply(s.state, state.SetNotation{To: notation})
				before := s.state.Network.Net
				answer, _ := s.Answer(e.line)
				if strings.HasPrefix(e.line, "notation") || strings.HasPrefix(e.line, "rows") || strings.HasPrefix(e.line, "open") {
					continue // which speak of both
				}
				lines++
				for _, a := range answer {
					if !strings.Contains(a, "W") && !strings.Contains(a, "neuron") {
						continue // in which neither expression finds anything
					}
					text := strings.ReplaceAll(a, aloud.Quote(strings.Join(typed.Split(e.line)[min(1, len(typed.Split(e.line))):], " ")), "")
					what := otherProduct.FindString(text)
					for _, m := range weightName.FindAllStringSubmatch(text, -1) {
						if !hasWeight(s.state.Network.Net, m) && !hasWeight(before, m) {
							what = m[0]
						}
					}
					if what == "" {
						continue
					}
					if found[notation]++; notation == model.WX {
						t.Errorf("%s: %q answers with %q in %q", d.name, e.line, what, a)
					}
				}
			}
		}
	}
	if found[model.XW] < 50 || lines < 500 {
		t.Errorf("in x times W the search finds it in %d of %d lines only", found[model.XW], lines)
	}
}

// hasWeight reports whether a network has a weight of that layer, row and column in W times
// x.
func hasWeight(n model.Network, m []string) bool {
	l, _ := strconv.Atoi(m[1])
	row, _ := strconv.Atoi(m[2])
	column, _ := strconv.Atoi(m[3])
	return l <= len(n.Layers) && row <= n.Layers[l-1].Out() && column <= n.Layers[l-1].In()
}
