package screen

import (
	"io"
	"os"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"nnexplore/ui/screen/canvas"
)

// ThemeOn returns the theme of that name for a terminal or, where no colour may be
// written to it, the one without: bold, faint and reverse are no colours, and terminals
// without colours have them too. The colours come from the environment alone; nothing
// asks the terminal.
func ThemeOn(tty io.Writer, name string, ascii bool) (canvas.Theme, error) {
	profile := lipgloss.NewRenderer(tty).ColorProfile()
	if profile == termenv.Ascii && os.Getenv("TERM") != "" {
		name, profile = "mono", termenv.ANSI
	}
	return canvas.NewTheme(name, profile, ascii)
}
