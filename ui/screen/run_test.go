//go:build unix

package screen

import (
	"io"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/creack/pty"

	"nnexplore/ui/state"
)

// The first frame is there before the library gives the size.
func TestFirstFrame(t *testing.T) {
	master, tty, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminals here:", err)
	}
	defer master.Close()
	defer tty.Close()
	app := NewApp(state.New(), noColours)
	if text, _ := app.firstFrame(io.Discard); text != "" {
		t.Errorf("%q is drawn where there is no terminal", text)
	}
	if text, _ := app.firstFrame(tty); text != "" {
		t.Errorf("%q is drawn on a terminal of no size", text)
	}
	if err := pty.Setsize(tty, &pty.Winsize{Cols: 80, Rows: 24}); err != nil {
		t.Fatal(err)
	}
	want, _ := sendTo(t, app, tea.WindowSizeMsg{Width: 80, Height: 24})
	if text, width := app.firstFrame(tty); text != want.View() || text == "" || width != 80 {
		t.Errorf("it begins with %d cells\n%s\nexpected 80\n%s", width, text, want.View())
	}
	// A fault is left to the library's run, which ends in good order.
	if text, _ := (&App{theme: noColours}).firstFrame(tty); text != "" {
		t.Errorf("it begins with %q at a fault", text)
	}
}
