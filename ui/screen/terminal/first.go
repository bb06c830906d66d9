package terminal

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// asWritten is a frame as bubbletea writes the first one to a terminal of that width, 0 where it does not know it.
func asWritten(frame string, width int) string {
	var text strings.Builder
	text.WriteString(ansi.CursorHomePosition + "\r")
	lines := strings.Split(frame, "\n")
	for i, line := range lines {
		if i > 0 {
			text.WriteString("\r\n")
		}
		text.WriteString(line)
		if ansi.StringWidth(line) < width {
			text.WriteString(ansi.EraseLineRight)
		}
	}
	text.WriteString(ansi.CursorPosition(0, len(lines)))
	return text.String()
}
