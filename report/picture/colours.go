package picture

import "image/color"

// Colours are what the values of a plane are mixed from, and those of what stands in it.
type Colours struct {
	Low, Middle, High color.RGBA // of the values; orange and blue are told apart by nearly all eyes
	Line, Mark, Wrong color.RGBA
}

// The colours on a dark ground, and those on paper.
var (
	Dark = Colours{
		Low: color.RGBA{0xff, 0xb0, 0x70, 0xff}, Middle: color.RGBA{0x2a, 0x2c, 0x36, 0xff}, High: color.RGBA{0x8f, 0xb8, 0xff, 0xff},
		Line: color.RGBA{0xff, 0xff, 0xff, 0xff}, Mark: color.RGBA{0x2a, 0x2c, 0x36, 0xff}, Wrong: color.RGBA{0xff, 0x5f, 0x5f, 0xff},
	}
	Paper = Colours{
		Low: color.RGBA{0xc2, 0x5a, 0x00, 0xff}, Middle: color.RGBA{0xe9, 0xe7, 0xdf, 0xff}, High: color.RGBA{0x1f, 0x4f, 0xb8, 0xff},
		Line: color.RGBA{0x00, 0x00, 0x00, 0xff}, Mark: color.RGBA{0xff, 0xff, 0xff, 0xff}, Wrong: color.RGBA{0xb3, 0x26, 0x1e, 0xff},
	}
)

// Of is the colour of a share from 0 to 1, as [plane.Plane.Share] gives it.
func (c Colours) Of(share float64) color.RGBA {
	switch {
	case share != share:
		return c.Wrong
	case share < 0.5:
		return mixed(c.Low, c.Middle, 2*share)
	}
	return mixed(c.Middle, c.High, float64(2*share)-1)
}

// OfTone is the colour of a tone; ok is false for one that has none.
func (c Colours) OfTone(t Tone) (of color.RGBA, ok bool) {
	switch t {
	case Line:
		return c.Line, true
	case Mark:
		return c.Mark, true
	case NotNumber:
		return c.Wrong, true
	case Blank:
		return of, false
	}
	return c.Of(float64(t+Strongest) / float64(2*Strongest)), true
}

// mixed is a colour that lies between two others, that part of the way.
func mixed(from, to color.RGBA, part float64) color.RGBA {
	between := func(a, b uint8) uint8 { return uint8(float64(a) + float64(part*(float64(b)-float64(a))) + 0.5) }
	return color.RGBA{between(from.R, to.R), between(from.G, to.G), between(from.B, to.B), 0xff}
}
