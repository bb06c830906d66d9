package terminal_test

import (
	"io"
	"os"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/screen/terminal"
)

// A still draws one frame, at once, as soon as it knows its size.
type still struct {
	out   io.Writer
	frame string
	width int
}

func (s still) Init() tea.Cmd {
	return tea.Sequence(func() tea.Msg { return tea.WindowSizeMsg{Width: 4, Height: 3} }, tea.Quit)
}

func (s still) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		s.width = size.Width
		terminal.DrawFirst(s.out, s.frame, s.width)
	}
	return s, nil
}

func (s still) View() string {
	if s.width == 0 {
		return ""
	}
	return s.frame
}

// drawn is the frame of the tests as bubbletea writes it to a terminal of four cells.
const frame, drawn = "ab\nwide\nθ", "\x1b[H\rab\x1b[K\r\nwide\r\nθ\x1b[K\x1b[3;H"

// written is what a function writes to a terminal.
func written(t *testing.T, use func(out io.Writer) error) string {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	if err := use(terminal.Front(write)); err != nil {
		t.Error(err)
	}
	write.Close()
	text, err := io.ReadAll(read)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The library's own first frame is to the byte the one that is there already, and is not
// written again. Its clock is too slow to matter.
func TestFirstFrameIsWrittenOnce(t *testing.T) {
	text := written(t, func(out io.Writer) error {
		_, err := tea.NewProgram(still{out: out, frame: frame}, tea.WithInput(nil), tea.WithOutput(out), tea.WithFPS(1), tea.WithAltScreen()).Run()
		return err
	})
	if strings.Count(text, "wide") != 1 || !strings.Contains(text, drawn) {
		t.Errorf("%q; one frame was expected, written as %q", text, drawn)
	}
}

// Only what is written next can be left out, and only where it is that frame: once as the library
// writes it before it knows the size, and once afterwards.
func TestFirstFrameLeavesOthers(t *testing.T) {
	unsized := strings.ReplaceAll(drawn, "\x1b[K", "")
	for _, c := range []struct{ parts, want []string }{
		{[]string{drawn, drawn}, []string{drawn}},
		{[]string{unsized, drawn, drawn}, []string{drawn}},
		{[]string{unsized, unsized, drawn}, []string{unsized, drawn}},
		{[]string{drawn, unsized}, []string{unsized}},
		{[]string{"other", drawn}, []string{"other", drawn}},
		{[]string{unsized, "other", drawn}, []string{"other", drawn}},
	} {
		text := written(t, func(out io.Writer) error {
			terminal.DrawFirst(out, frame, 4)
			for _, part := range c.parts {
				if _, err := io.WriteString(out, part); err != nil {
					return err
				}
			}
			return nil
		})
		if want := drawn + strings.Join(c.want, ""); text != want {
			t.Errorf("behind %q: %q; expected %q", c.parts, text, want)
		}
	}
}

func TestFirstFrameOfNoSize(t *testing.T) {
	if text := written(t, func(out io.Writer) error { terminal.DrawFirst(out, "", 0); return nil }); text != "" {
		t.Errorf("%q is written where there is no frame", text)
	}
}
