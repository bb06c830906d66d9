package input

import (
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// A script is a terminal that sends one piece after the other. Of two pieces no time is
// between; "·" is a silence, "…" one of a second.
type script struct {
	t      testing.TB
	here   []byte
	coming []string
	clock  time.Time
	reads  int
}

func (s *script) now() time.Time { return s.clock }
func (s *script) waiting() int   { return len(s.here) }

// Read gives what is here. Where nothing is, a terminal would not come back.
func (s *script) Read(p []byte) (int, error) {
	if len(s.here) == 0 {
		panic("the reader reads where nothing waits")
	}
	n := copy(p, s.here)
	s.here = s.here[n:]
	if s.reads++; n > longest && len(s.here) == 0 {
		s.t.Errorf("a flood of %d bytes is read to its end, which nothing tells bubbletea of", n)
	}
	return n, nil
}

func (s *script) wait(longest time.Duration) bool {
	if len(s.here) > 0 {
		return true
	}
	if len(s.coming) == 0 {
		s.clock = s.clock.Add(longest)
		return false
	}
	next := s.coming[0]
	s.coming = s.coming[1:]
	switch next {
	case "·":
		s.clock = s.clock.Add(longest)
		return false
	case "…":
		s.clock = s.clock.Add(longSilence)
		return false
	}
	s.here = []byte(next)
	return true
}

// feed is what bubbletea reads: it reads when something is there, as it does with a
// terminal, and nothing more comes when the script is at its end.
type feed struct {
	*reader
	script *script
	ended  func()
	reads  []string
}

func newFeed(t testing.TB, pieces ...string) *feed {
	s := &script{t: t, coming: pieces, clock: time.Unix(0, 0)}
	return &feed{reader: newReader(s), script: s, ended: func() {}}
}

func (f *feed) Read(p []byte) (int, error) {
	for !f.script.wait(shortSilence) {
		if len(f.script.coming) == 0 {
			f.ended()
			return 0, io.EOF
		}
	}
	n, err := f.reader.Read(p)
	if f.events.waits() && len(f.script.here) == 0 {
		f.script.t.Errorf("Read comes back where only a silence ends the event, after %q", p[:n])
	}
	if n > 255 {
		f.script.t.Errorf("Read gives %d bytes at once", n)
	}
	if n > 0 {
		f.reads = append(f.reads, string(p[:n]))
	}
	return n, err
}

// listener is a program that notes its messages.
type listener struct{ heard *[]string }

func (listener) Init() tea.Cmd { return nil }
func (listener) View() string  { return "" }

func (l listener) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	note := func(what string) { *l.heard = append(*l.heard, what) }
	switch msg := msg.(type) {
	case tea.KeyMsg:
		switch {
		case msg.Type == tea.KeyRunes && !msg.Paste && !msg.Alt:
			for _, r := range msg.Runes { // as many keys, which is for the program to see
				note(string(r))
			}
		case msg.Type == tea.KeyEsc && msg.Alt:
			note("esc")
			note("esc")
		default:
			note(msg.String())
		}
	case tea.MouseMsg:
		what := fmt.Sprintf("%v at %d,%d", msg, msg.X, msg.Y)
		if tea.MouseEvent(msg).IsWheel() && len(*l.heard) > 0 && (*l.heard)[len(*l.heard)-1] == what {
			break // whether it waited with the one before is a matter of the pieces
		}
		note(what)
	default:
		if name := reflect.TypeOf(msg).Name(); strings.HasPrefix(name, "unknown") && name != "unknownCSISequenceMsg" {
			note(name)
		}
	}
	return l, nil
}

// heard is what bubbletea makes of the pieces, read by a reader.
func heard(t testing.TB, pieces ...string) []string {
	list, _ := heardIn(t, pieces...)
	return list
}

// heardIn is heard with how often the terminal was read.
func heardIn(t testing.TB, pieces ...string) (list []string, reads int) {
	f := newFeed(t, pieces...)
	p := tea.NewProgram(listener{&list}, tea.WithInput(f), tea.WithOutput(io.Discard), tea.WithoutRenderer(), tea.WithoutSignalHandler())
	f.ended = func() { go p.Quit() }
	if _, err := p.Run(); err != nil {
		t.Fatal(err)
	}
	return list, f.script.reads
}
