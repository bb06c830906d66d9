package rows

// A Page is the sheets of successive layers that are in sight together, one below the other.
// A layer is on one page only, and so its sheet never goes to other rows.
type Page struct {
	First int   // the layer of the first sheet
	At    []int // the row at which each begins
}

// Pages deals sheets of those heights out to pages of that many rows, with a blank row
// between two sheets and none before row top. A sheet that is higher than a page has one for
// itself. The page of the last sheet begins at row last, if it has room below that.
func Pages(heights []int, room, top, last int) []Page {
	pages := []Page{{}}
	y := top
	for l, height := range heights {
		p := &pages[len(pages)-1]
		if len(p.At) > 0 && y+height > room {
			pages, y = append(pages, Page{First: l}), top
			p = &pages[len(pages)-1]
		}
		p.At = append(p.At, y)
		y += height + 1
	}
	end := pages[len(pages)-1].At
	if down := last - top; y-1+down <= room {
		for i := range end {
			end[i] += down
		}
	}
	return pages
}

// WithSpare gives the picture, up to most rows, what stays blank below all pages of sheets of
// those heights, but for the rows of the words that i adds.
func (r Rows) WithSpare(height int, pages []Page, heights []int, most int) Rows {
	if r.Graph == 0 || pages == nil {
		return r
	}
	const words = 5 // with the blank before them
	room := height - r.Selection - r.Top() - r.Gap
	spare := room
	for _, p := range pages {
		last := len(p.At) - 1
		spare = min(spare, room-p.At[last]-heights[p.First+last])
	}
	if r.Words == 0 {
		spare -= words
	}
	r.Graph += max(0, min(spare, most-r.Graph))
	return r
}

// Has reports whether the sheet of a layer is on the page.
func (p Page) Has(layer int) bool { return layer >= p.First && layer < p.First+len(p.At) }
