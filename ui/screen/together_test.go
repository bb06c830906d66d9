package screen

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// TestEscTwice holds that esc twice at once, which the library calls alt+esc, is esc
// twice: it leaves the field and then the zoom.
func TestEscTwice(t *testing.T) {
	a, cmd := sendTo(t, openedApp(t, 80, 24, "z enter"), tea.KeyMsg{Type: tea.KeyEsc, Alt: true})
	if s := a.State(); s.Prompt.On || s.Zoomed || cmd != nil {
		t.Errorf("esc twice: field %v, zoom %v", s.Prompt.On, s.Zoomed)
	}
}
