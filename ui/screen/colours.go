package screen

import (
	"io"
	"os"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/terminal"
)

// ThemeOn returns the theme of that name for a terminal, or mono where no colour may be
// written to it: mono uses bold, faint and reverse, which terminals without colours have
// too. The colours that there are come from the environment; the terminal is not asked.
func ThemeOn(tty io.Writer, name string, ascii bool) (canvas.Theme, error) {
	profile := lipgloss.NewRenderer(tty).ColorProfile()
	if profile == termenv.Ascii && os.Getenv("TERM") != "" {
		name, profile = "mono", termenv.ANSI
	}
	t, err := canvas.NewTheme(name, profile, ascii)
	t.NoBraille = !terminal.HasBraille()
	return t, err
}
