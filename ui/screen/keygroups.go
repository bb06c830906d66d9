package screen

import (
	"slices"
	"strings"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/overlay"
	"nnexplore/ui/state"
)

// drawOverlay draws what lies over the panes: a text that scrolls, and below it the line of
// keys with the number of the page in sight. copied is the text that was copied, where it was
// broken before.
func drawOverlay(c canvas.Canvas, s *state.State, copied *overlay.BrokenText) {
	p := pageOf(s, copied, c)
	for y := range p.Rows {
		p.Draw(c.Rows(y, 1), min(s.Scroll, p.Most())+y)
	}
	if p.Rows == c.Height {
		return
	}
	keys, note := c.Rows(p.Rows, 1), p.Note(s.Scroll, c.Width)
	if w := c.Measure(note); w > 0 && w < c.Width/3 {
		keys.Right(c.Width-1, 0, canvas.Strong, note)
		keys = keys.Within(canvas.Box(0, 0, c.Width-w-2, 1))
	}
	drawKeys(keys, s)
}

// pageOf is the page over the panes of s on a canvas of the size of the window.
func pageOf(s *state.State, copied *overlay.BrokenText, c canvas.Canvas) overlay.Page {
	rows := c.Height
	if rows > 4 {
		rows--
	}
	if s.Overlay == state.HelpOverlay {
		return overlay.Help(groupsFor(s), s.Network.Notation(), c, rows)
	}
	return copied.Of(s.Text, c.Width).Page(s.Kept, rows)
}

// groupsFor is every group of keys, those of the pane or the board in use first.
func groupsFor(s *state.State) []overlay.Group {
	heads := append(slices.Clone(ownGroups[s.Focus]), groupEvery, groupFiles, groupScreen)
	if s.Board().On {
		heads = append([]string{groupBoard}, heads...)
	}
	for _, g := range groups {
		if !slices.Contains(heads, g) {
			heads = append(heads, g)
		}
	}
	return keyGroups(heads, everywhere)
}

// panelFor is the panel of a pane's keys in a screen of so many rows, with the keys of files
// too but where only these make it need a second column; or that of the board's keys. At y the keys
// of the way back, which act there, come before those that change the network, and before those of files.
func panelFor(s *state.State, height int) overlay.Panel {
	if s.Board().On {
		return overlay.Panel{Title: "keys of the board", Foot: panelFoot, Groups: keyGroups([]string{groupBoard}, inBoard)}
	}
	in, n := paneContext(s), s.Network
	atY := in == inNetwork && !n.Learning.On() && n.KnowsY() && n.WantedY() != nil
	keys := keysOf(in, n.Learning.On() || atY)
	more := []string{groupFiles}
	if atY {
		more = []string{groupChange, groupFiles}
	}
	_, rows := keys.Size(1)
	for _, group := range more {
		all := keys
		all.Groups = append(slices.Clone(keys.Groups), keyGroups([]string{group}, in)...)
		_, grown := all.Size(1)
		if rows <= height && height < grown || atY && rows > height && group == groupFiles {
			keys.Foot = panelFootLess
			break
		}
		keys = all
	}
	return keys
}

// panelFoot says what a key does while the panel is open.
const panelFoot = "each key closes this and does it"

// panelFootLess says it of a panel that leaves some groups to the help.
const panelFootLess = "each key closes this; ?: more keys"

// keysOf is the panel of the keys of a pane, or of the plane in one. Behind y those for the way
// back are there in the place of those that change the network.
func keysOf(in context, back bool) overlay.Panel {
	own := ownKeys[in]
	if back && in == inNetwork {
		own.groups = []string{groupNetwork, groupBack, groupSelect}
	}
	return overlay.Panel{
		Title:  "keys of the " + own.of,
		Foot:   panelFoot,
		Groups: keyGroups(append(slices.Clone(own.groups), groupEvery), in),
	}
}

// ownGroups are the groups of each pane.
var ownGroups = [state.Panes][]string{{groupGate}, {groupCurves, groupWindow}, {groupNetwork, groupChange, groupSelect}}

// ownKeys are the groups of each pane, and of the plane, and what these are called.
var ownKeys = map[context]struct {
	of     string
	groups []string
}{
	inGate:    {"gate", ownGroups[state.GatePane]},
	inCurves:  {"curves", ownGroups[state.CurvesPane]},
	inNetwork: {"network", ownGroups[state.NetworkPane]},
	inPlane:   {"plane", []string{groupPlane, groupNetwork, groupSelect}},
}

// everywhere has the rows of all keys, whatever holds where one is.
const everywhere context = 0

// keyGroups are groups of keys with their rows, those that hold in a context.
func keyGroups(heads []string, in context) []overlay.Group {
	list := make([]overlay.Group, len(heads))
	for i, head := range heads {
		list[i] = overlay.Group{Head: head, Rows: helpRows(head, in)}
	}
	return list
}

// helpRows are the lines of a group, with the keys that hold in a context.
func helpRows(group string, in context) []overlay.Row {
	var rows []overlay.Row
	joins := false // whether the binding before is of the group
	for _, b := range bindings {
		if b.group != group || in != everywhere && !b.holds(in) {
			joins = false
			continue
		}
		h := b.Help
		if last := len(rows) - 1; joins && rows[last].Does == h.Desc {
			rows[last].Keys += " " + h.Key
		} else {
			rows = append(rows, overlay.Row{Keys: h.Key, Does: h.Desc})
		}
		joins = true
	}
	return rows
}

// Keys are all keys in their groups, in the order of the help.
func Keys() []overlay.Group { return keyGroups(groups, everywhere) }

// KeysNamed are the lines of the help for a key, in their groups: of the key that is shown by
// that name or, where a group shows none, of one that does the same.
func KeysNamed(name string) []overlay.Group {
	var found []overlay.Group
	for _, g := range Keys() {
		head := g.Head
		g.Rows = slices.DeleteFunc(g.Rows, func(r overlay.Row) bool { return !slices.Contains(strings.Fields(r.Keys), name) })
		for _, b := range bindings {
			if h := b.Help; len(g.Rows) == 0 && b.group == head && slices.Contains(b.keys, name) {
				g.Rows = []overlay.Row{{Keys: name, Does: "like " + h.Key + ": " + h.Desc}}
			}
		}
		if len(g.Rows) > 0 {
			found = append(found, g)
		}
	}
	return found
}
