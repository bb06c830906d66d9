package screen

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/state"
)

// messages are what a command brings, one after the other.
func messages(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	batch, ok := msg.(tea.BatchMsg)
	if !ok {
		return []tea.Msg{msg}
	}
	var all []tea.Msg
	for _, c := range batch {
		all = append(all, messages(c)...)
	}
	return all
}

// TestOnlyPlayMoves holds that no key sets anything in motion but the one that plays:
// all that the others bring is an answer to an effect or the mouse.
func TestOnlyPlayMoves(t *testing.T) {
	t.Chdir(t.TempDir()) // where no effect finds a file of anybody's
	for _, b := range bindings {
		if b.action == nil {
			continue // what leaves the program moves nothing in it
		}
		for in, keys := range map[context]string{inGate: "1", inCurves: "2", inNetwork: "3", inPlane: "3 V", inField: "o x", inList: "p", inKeys: "?", inOverlay: "? ?"} {
			if b.in&in == 0 {
				continue
			}
			a := openedApp(t, 80, 24, keys)
			for range 3 { // at the highest speed a step comes soon
				a.state = new(state.Apply(*a.state, state.NextSpeed{}))
			}
			_, plays := b.action.(state.Play)
			after, cmd := sendTo(t, a, keyMessage(t, b.keys[0]))
			ticks := 0
			for _, msg := range messages(cmd) {
				switch kind := fmt.Sprintf("%T", msg); {
				case kind == "screen.tick":
					ticks++
				case kind != "screen.answer" && !strings.Contains(kind, "Mouse"):
					t.Errorf("after %q %s %q brings a %s", keys, b.Help.Key, b.Help.Desc, kind)
				}
			}
			if moves := ticks > 0 || after.State().Network.Playing; moves != plays || plays && ticks != 1 {
				t.Errorf("after %q %s %q makes %d ticks; it plays: %v", keys, b.Help.Key, b.Help.Desc, ticks, after.State().Network.Playing)
			}
		}
	}
}
