package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/help"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/x/ansi"

	"nnexplore/ui/state"
)

// keyLine is the line at the bottom: the keys that matter most here, as many as
// fit in the width, which the line has exactly. The last two, how to see every
// key and how to leave, are the last to go.
func keyLine(s state.State, t Theme, width int) string {
	view := func(keys []key.Binding) string {
		if line := helpModel(t).ShortHelpView(keys); t.ascii {
			return asciiText(line)
		} else {
			return line
		}
	}
	all := briefs(placeOf(s))
	ends := all[max(0, len(all)-2):]
	shown := ends
	for n := len(all) - len(ends); n > 0; n-- {
		trial := append(append([]key.Binding(nil), all[:n]...), ends...)
		if ansi.StringWidth(view(trial)) <= width-2 {
			shown = trial
			break
		}
	}
	line := ansi.Truncate(view(shown), max(width-1, 0), "")
	blank := t.look[Plain]
	return blank.Render(" ") + line + blank.Render(strings.Repeat(" ", max(0, width-1-ansi.StringWidth(line))))
}

// briefs is what the line of keys can show at that place, in the order of the
// table. Keys with the same word stand together: ←/→ step.
func briefs(in place) []key.Binding {
	var list []key.Binding
	at := map[string]int{}
	for _, b := range bindings {
		if b.in&in == 0 || b.brief == "" {
			continue
		}
		if i, ok := at[b.brief]; ok {
			list[i].SetHelp(list[i].Help().Key+" "+b.Help().Key, b.brief)
			continue
		}
		at[b.brief] = len(list)
		list = append(list, key.NewBinding(key.WithKeys(b.Keys()...), key.WithHelp(b.Help().Key, b.brief)))
	}
	return list
}

// helpModel is the library's help in the roles of the theme.
func helpModel(t Theme) help.Model {
	h := help.New()
	h.Styles = help.Styles{
		ShortKey:       t.look[Key],
		ShortDesc:      t.look[Plain],
		ShortSeparator: t.look[Faint],
	}
	h.ShortSeparator = "  "
	return h
}
