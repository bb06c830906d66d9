//go:build unix

package screen

import (
	"io"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/creack/pty"

	"nnexplore/ui/state"
)

// The first frame is there before the library runs, which asks for the size only then.
func TestFirstFrameIsDrawnBefore(t *testing.T) {
	master, tty, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminals here:", err)
	}
	defer master.Close()
	defer tty.Close()
	begun := NewApp(state.New(), noColours)
	if app := begun.opened(io.Discard); app.View() != "" {
		t.Errorf("%q is drawn where there is no terminal", app.View())
	}
	if app := begun.opened(tty); app.View() != "" {
		t.Errorf("%q is drawn on a terminal of no size", app.View())
	}
	if err := pty.Setsize(tty, &pty.Winsize{Cols: 80, Rows: 24}); err != nil {
		t.Fatal(err)
	}
	want, _ := sendTo(t, begun, tea.WindowSizeMsg{Width: 80, Height: 24})
	if app := begun.opened(tty); app.View() != want.View() || app.View() == "" {
		t.Errorf("it begins with\n%s\nexpected\n%s", app.View(), want.View())
	}
	// A fault is left to the library's run, which ends in good order.
	if app := (App{theme: noColours}).opened(tty); app.Fault() != nil {
		t.Errorf("it begins with the fault %v", app.Fault())
	}
}
