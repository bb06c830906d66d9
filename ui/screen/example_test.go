package screen_test

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"nnexplore/ui/screen"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A frame is text of exactly the size that is asked for.
func ExampleDraw() {
	theme, err := canvas.NewTheme("mono", termenv.Ascii, true)
	if err != nil {
		panic(err)
	}
	s := state.Apply(state.New(), state.Nudge{Units: +3})
	frame := screen.Draw(s, theme, 80, 24).Text
	fmt.Println(lipgloss.Width(frame), lipgloss.Height(frame), strings.Contains(frame, "OR -> AND"))
	// Output: 80 24 true
}
