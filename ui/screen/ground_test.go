package screen

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// groundless is the first part of a frame that is written without the theme's ground.
func groundless(frame string) string {
	for _, line := range strings.Split(frame, "\n") {
		on := false // a line begins without
		for line != "" {
			from, to := nextLook(line)
			text := line
			if to > 0 {
				text = line[:from]
			}
			if text != "" && !on {
				return text
			}
			if to == 0 {
				break
			}
			codes := line[from+len("\x1b[") : to-len("m")]
			on = strings.Contains(codes, "48;2;") || on && codes != "0" && codes != ""
			line = line[to:]
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
