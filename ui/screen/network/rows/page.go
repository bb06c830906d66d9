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

// Has reports whether the sheet of a layer is on the page.
func (p Page) Has(layer int) bool { return layer >= p.First && layer < p.First+len(p.At) }
