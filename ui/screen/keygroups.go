package screen

import (
	"slices"
	"strings"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/overlay"
	"nnexplore/ui/state"
)

// renderOverlay draws what lies over the panes: a text that scrolls, and below it the
// line of keys with the number of the page in sight. copied is the text that was copied,
// where it was broken before.
func renderOverlay(s state.State, copied *overlay.BrokenText, t canvas.Theme, width, height int) string {
	p := pageOf(s, copied, t, width, height)
	lines := make([]string, 0, height)
	for y := range p.Rows {
		lines = append(lines, p.Line(min(s.Scroll, p.Most())+y))
	}
	if p.Rows < height {
		note := p.Note(s.Scroll, width)
		if w := canvas.TextWidth(t.Spell(note)); w > 0 && w < width/3 {
			lines = append(lines, keyLine(s, t, width-w-2)+t.Dress(canvas.Plain, " ")+t.Dress(canvas.Strong, t.Spell(note))+t.Dress(canvas.Plain, " "))
		} else {
			lines = append(lines, keyLine(s, t, width))
		}
	}
	return strings.Join(lines, "\n")
}

// pageOf is the page over the panes of s in a window of that size.
func pageOf(s state.State, copied *overlay.BrokenText, t canvas.Theme, width, height int) overlay.Page {
	rows := height
	if height > 4 {
		rows--
	}
	if s.Overlay == state.HelpOverlay {
		return overlay.Help(groupsFor(s.Focus), s.Network.Notation(), t, width, rows)
	}
	return copied.Of(s.Text, width).Page(s.Kept, t, rows)
}

// groupsFor is every group of keys, those of the pane in use first.
func groupsFor(p state.Pane) []overlay.Group {
	heads := append(slices.Clone(ownGroups[p]), groupEvery, groupFiles, groupScreen)
	for _, g := range groups {
		if !slices.Contains(heads, g) {
			heads = append(heads, g)
		}
	}
	return keyGroups(heads)
}

// panelFor is the panel of a pane's keys in a screen of so many rows, with the keys of files
// too but where only these make it need a second column.
func panelFor(s state.State, height int) overlay.Panel {
	keys := keysOf(s)
	all := keys
	all.Groups = append(keys.Groups[:len(keys.Groups):len(keys.Groups)], keyGroups([]string{groupFiles})...)
	_, rows := keys.Size(1)
	if _, more := all.Size(1); rows <= height && height < more {
		return keys
	}
	return all
}

// keysOf is the panel of the keys of the pane in use. Behind y those for the way back are there
// in the place of those that change the network.
func keysOf(s state.State) overlay.Panel {
	own := ownGroups[s.Focus]
	if s.Focus == state.NetworkPane && s.Network.Learning.On() {
		own = []string{groupNetwork, groupBack, groupSelect}
	}
	return overlay.Panel{
		Title:  "keys of the " + s.Focus.String(),
		Foot:   "each key closes this and does it",
		Groups: keyGroups(append(slices.Clone(own), groupEvery)),
	}
}

// ownGroups are the groups of each pane.
var ownGroups = [state.Panes][]string{{groupGate}, {groupCurves, groupWindow}, {groupNetwork, groupChange, groupSelect}}

// keyGroups are groups of keys with their rows.
func keyGroups(heads []string) []overlay.Group {
	list := make([]overlay.Group, len(heads))
	for i, head := range heads {
		list[i] = overlay.Group{Head: head, Rows: helpRows(head)}
	}
	return list
}

// helpRows are the lines of a group.
func helpRows(group string) []overlay.Row {
	var rows []overlay.Row
	joins := false // whether the binding before is of the group
	for _, b := range bindings {
		if b.group != group {
			joins = false
			continue
		}
		h := b.Help()
		if last := len(rows) - 1; joins && rows[last].Does == h.Desc {
			rows[last].Keys += " " + h.Key
		} else {
			rows = append(rows, overlay.Row{Keys: h.Key, Does: h.Desc})
		}
		joins = true
	}
	return rows
}
