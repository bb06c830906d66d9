package screen

import (
	"regexp"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// dressing is a sequence that sets colours and the like.
var dressing = regexp.MustCompile(`\x1b\[([0-9;]*)m`)

// groundless is the first part of a frame that is written without the theme's ground.
func groundless(frame string) string {
	for _, line := range strings.Split(frame, "\n") {
		on := false // a line begins without
		for line != "" {
			at := dressing.FindStringSubmatchIndex(line)
			text := line
			if at != nil {
				text = line[:at[0]]
			}
			if text != "" && !on {
				return text
			}
			if at == nil {
				break
			}
			codes := line[at[2]:at[3]]
			on = strings.Contains(codes, "48;2;") || on && codes != "0" && codes != ""
			line = line[at[1]:]
		}
	}
	return ""
}

// A theme with a ground of its own leaves no cell without it, whatever is shown.
func TestGroundEverywhere(t *testing.T) {
	for _, name := range []string{"dark", "light"} {
		theme, err := canvas.NewTheme(name, termenv.TrueColor, false)
		if err != nil {
			t.Fatal(err)
		}
		for _, size := range [][2]int{{1, 1}, {20, 5}, {40, 12}, {80, 24}, {150, 45}} {
			for _, keys := range []string{"", "?", "? ?", "enter x enter", "x", "i", "2 s f t", "2 enter", "3", "3 g g right right", "3 end", "3 end * *", "3 w", "3 space", "3 : q enter", "o", "e", "Y"} {
				a, _ := sendTo(t, NewApp(state.New(), theme), tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				a = pressKeys(t, a, keys)
				if text := groundless(a.View()); text != "" {
					t.Errorf("%s at %d×%d after %q: %q has no ground", name, size[0], size[1], keys, text)
				}
			}
		}
	}
}
