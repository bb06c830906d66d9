package train

// A Point of a curve is the mean loss after so many steps.
type Point struct {
	Step int
	L    float64
}

// Thinned keeps at most so many points of a curve, whose steps rise: the first, the last, and
// those between at the multiples of a power of two, the smallest that leaves few enough. What was
// thinned and has grown since is thinned as if it were whole. At least 2 are kept.
func Thinned(points []Point, most int) []Point {
	most = max(most, 2)
	if len(points) <= most {
		return points
	}
	first, between, last := points[0], points[1:len(points)-1], points[len(points)-1]
	kept := make([]Point, 0, most+1)
	for stride := 1; ; stride *= 2 {
		kept = append(kept[:0], first)
		for _, p := range between {
			if p.Step%stride == 0 && len(kept) < most {
				kept = append(kept, p)
			}
		}
		if kept = append(kept, last); len(kept) <= most {
			return kept
		}
	}
}

// A curve grows by a point a step, from step 0 on, and never has more than twice as many points
// as are to be kept.
type curve struct {
	most   int
	mask   int // one less than the power of two that divides the steps of points
	points []Point
	last   Point
}

func newCurve(most int) curve {
	most = max(most, 2)
	return curve{most: most, points: make([]Point, 0, 2*most)}
}

func (c *curve) add(p Point) {
	c.last = p
	if p.Step&c.mask != 0 {
		return
	}
	if len(c.points) == cap(c.points) {
		c.mask = 2*c.mask + 1
		kept := c.points[:0]
		for _, old := range c.points {
			if old.Step&c.mask == 0 {
				kept = append(kept, old)
			}
		}
		c.points = kept
		if p.Step&c.mask != 0 {
			return
		}
	}
	c.points = append(c.points, p)
}

// whole is the curve with its last point.
func (c *curve) whole() []Point {
	if c.points[len(c.points)-1] != c.last {
		c.points = append(c.points, c.last)
	}
	return Thinned(c.points, c.most)
}
