package cards

import (
	"fmt"
	"testing"

	"nnexplore/ui/screen/canvas"
)

// parts are what a plan places, by name.
func parts(p Plan) map[string]canvas.Rect {
	all := map[string]canvas.Rect{
		"chain": p.Chain, "heads": p.Heads, "graph": p.Graph, "why": p.Why, "working": p.Working, "next": p.Next, "target": p.Target,
	}
	for k, r := range p.Cards {
		all[fmt.Sprintf("card %d", k+1)] = r
	}
	return all
}

// wanted are what networks of several shapes want: of the article, of 4-8-8-8-3, of eight
// layers, of a large one with and without cards.
var wanted = []Wants{
	{Layers: 3, Card: 7, Working: 13, WorkingWidth: 94, Graph: 22},
	{Layers: 4, Card: 12, Working: 14, WorkingWidth: 128, Graph: 34},
	{Layers: 8, Card: 5, Working: 7, WorkingWidth: 76, Graph: 12, Why: 9},
	{Layers: 3, Card: 788, Working: 20, WorkingWidth: 900, Graph: 16},
	{Layers: 3, Working: 20, WorkingWidth: 900, Graph: 16, Why: 6},
}

// TestPlanFits holds that on every size with room for cards the parts lie in the pane, beside
// each other, and none that is drawn is too small to show what it is for.
func TestPlanFits(t *testing.T) {
	for _, want := range wanted {
		for width := leastWidth; width <= 400; width += 7 {
			for height := leastHeight; height <= 150; height += 5 {
				for want.At = 0; want.At < want.Layers; want.At++ {
					checkPlan(t, For(width, height, want), want, width, height)
				}
			}
		}
	}
}

func checkPlan(t *testing.T, p Plan, want Wants, width, height int) {
	t.Helper()
	all := parts(p)
	for name, r := range all {
		if r.Cut(canvas.Box(0, 0, width, height)) != r && r.W*r.H > 0 {
			t.Fatalf("%d×%d, %+v: %s is %v, outside of the pane", width, height, want, name, r)
		}
		for other, o := range all {
			if name < other && r.Cut(o) != (canvas.Rect{}) {
				t.Fatalf("%d×%d, %+v: %s %v lies over %s %v", width, height, want, name, r, other, o)
			}
		}
	}
	if p.Working.H < leastWorking || p.Next.W < leastNext || p.Graph.H > 0 && p.Graph.H < leastBesideWhy {
		t.Fatalf("%d×%d, %+v: too small are working %v, next %v or graph %v", width, height, want, p.Working, p.Next, p.Graph)
	}
	if want.Card > 0 && (len(p.Cards) != min(want.Layers, mostCards) || want.At < p.First || want.At >= p.First+len(p.Cards)) {
		t.Fatalf("%d×%d, %+v: %d cards from layer %d on", width, height, want, len(p.Cards), p.First)
	}
	if p.Framed != (width >= whyWidth) || want.Why > 0 && p.Why.H < want.Why {
		t.Fatalf("%d×%d, %+v: the explanation stands in %v", width, height, want, p.Why)
	}
}

// TestPlanStays holds that up to four layers the one in hand moves no part, and an
// explanation none but the picture.
func TestPlanStays(t *testing.T) {
	for _, size := range [][2]int{{156, 44}, {216, 56}} {
		for _, want := range wanted {
			if want.Layers > mostCards {
				continue
			}
			want.Why = 0
			first := parts(For(size[0], size[1], want))
			for want.At = range want.Layers {
				for name, r := range parts(For(size[0], size[1], want)) {
					if first[name] != r {
						t.Errorf("%v, %+v: %s goes from %v to %v", size, want, name, first[name], r)
					}
				}
			}
			want.Why = 7
			for name, r := range parts(For(size[0], size[1], want)) {
				if first[name] != r && name != "graph" && name != "heads" && name != "why" {
					t.Errorf("%v, %+v: with an explanation %s goes from %v to %v", size, want, name, first[name], r)
				}
			}
		}
	}
}
