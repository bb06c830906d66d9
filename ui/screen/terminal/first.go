package terminal

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// DrawFirst draws the first frame, whose lines have width cells, at once on a terminal from
// [Front]. The library that draws all others waits for a tick of its clock. What it writes next is
// that frame too, which is then not written again.
func DrawFirst(out io.Writer, frame string, width int) {
	f, ok := out.(*front)
	if !ok || frame == "" {
		return
	}
	frame = asWritten(frame, width)
	io.WriteString(f, frame)
	f.drawn = frame
}

// asWritten is a frame as bubbletea writes the first one to a terminal of that width.
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
