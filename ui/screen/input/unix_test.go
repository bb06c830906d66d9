//go:build linux || darwin || freebsd

package input

import (
	"io"
	"os"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// patience is how long a test waits for what should come at once.
const patience = 2 * time.Minute

// A played is bubbletea at a pty, and the keyboard of it.
type played struct {
	t        testing.TB
	keyboard *os.File
	input    *Terminal
	heard    chan string
	last     string // what was heard last
	sent     int64
}

// ready is heard when the program reads from the terminal.
type ready struct{}

// speaker is a [listener] that says at once what it hears.
type speaker struct{ heard chan string }

func (speaker) Init() tea.Cmd { return func() tea.Msg { return ready{} } }
func (speaker) View() string  { return "" }

func (s speaker) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var list []string
	if _, ok := msg.(ready); ok {
		list = append(list, "ready")
	}
	listener{&list}.Update(msg)
	for _, what := range list {
		s.heard <- what
	}
	return s, nil
}

// openPty is the two ends of a pty.
func openPty(t testing.TB) (keyboard, terminal *os.File) {
	keyboard, terminal, err := pty.Open()
	if err != nil {
		t.Skipf("there is no pty: %v", err)
	}
	t.Cleanup(func() {
		keyboard.Close()
		terminal.Close()
	})
	return keyboard, terminal
}

// play runs bubbletea, and ends it with the test. A silence is as long as is said.
func play(t testing.TB, silent time.Duration) *played {
	keyboard, terminal := openPty(t)
	before, err := term.GetState(terminal.Fd())
	if err != nil {
		t.Fatal(err)
	}
	in, err := Open(terminal)
	if err != nil {
		t.Fatal(err)
	}
	in.reader.silent = silent
	p := &played{t: t, keyboard: keyboard, input: in, heard: make(chan string, 1<<16)}
	program := tea.NewProgram(speaker{p.heard}, append(in.Options(), tea.WithOutput(io.Discard), tea.WithoutSignalHandler())...)
	done := make(chan error)
	go func() {
		_, err := program.Run()
		done <- err
	}()
	t.Cleanup(func() {
		program.Quit()
		if err := <-done; err != nil {
			t.Error(err)
		}
		if after, err := term.GetState(terminal.Fd()); err != nil || *after != *before {
			t.Errorf("the terminal is not as it was (%v)", err)
		}
		if err := in.Close(); err != nil {
			t.Error(err)
		}
	})
	p.hears("ready")
	return p
}

// send sends bytes, as one.
func (p *played) send(bytes string) {
	p.t.Helper()
	p.sent += int64(len(bytes))
	if _, err := io.WriteString(p.keyboard, bytes); err != nil {
		p.t.Fatal(err)
	}
}

// taken waits until all that was sent has been read.
func (p *played) taken() {
	p.t.Helper()
	until(p.t, "what was sent to be read", func() bool {
		r := p.input.reader
		if !r.mu.TryLock() {
			return r.from.source.waiting() == 0 // Read is waiting for more
		}
		defer r.mu.Unlock()
		return r.taken == p.sent
	})
}

// until waits until something holds.
func until(t testing.TB, what string, holds func() bool) {
	t.Helper()
	for began := time.Now(); !holds(); time.Sleep(time.Millisecond) {
		if time.Since(began) > patience {
			t.Fatalf("waited %v for %s", patience, what)
		}
	}
}

// hears waits for exactly these keys.
func (p *played) hears(want ...string) {
	p.t.Helper()
	for i, w := range want {
		select {
		case got := <-p.heard:
			for got != w && got == p.last && strings.HasPrefix(got, "wheel") {
				got = <-p.heard // a fling does not always come through the pty at once
			}
			if p.last = got; got != w {
				p.t.Fatalf("%.90q is heard after %.200q; %.90q was expected", got, want[:i], w)
			}
		case <-time.After(patience):
			p.t.Fatalf("waited %v for %.90q after %.200q", patience, w, want[:i])
		}
	}
}

// TestPlayed sends streams to bubbletea on a pty, each piece when those before have been
// read. No silence is over before the next piece has come.
func TestPlayed(t *testing.T) {
	paste := strings.Repeat("0.25 ", 20000)
	tests := []struct {
		name   string
		pieces []string
		want   []string
	}{
		{"keys", []string{"a", "θ", up, "\r"}, []string{"a", "θ", "up", "enter"}},
		{"22 reports of the wheel", []string{strings.Repeat(report, 22)}, []string{"wheel down at 19,10"}},
		{"300 reports of the wheel", []string{strings.Repeat(report, 300)}, []string{"wheel down at 19,10"}},
		{"a report in two", []string{"\x1b[<6", "5;30;13M"}, []string{"wheel down at 29,12"}},
		{"a report in two after ESC", []string{"\x1b", "[<65;30;13M"}, []string{"wheel down at 29,12"}},
		{"an arrow in two", []string{"\x1b", "[C"}, []string{"right"}},
		{"an arrow in three", []string{"\x1b", "[", "C"}, []string{"right"}},
		{"esc and a report", []string{"\x1b" + report}, []string{"esc", "wheel down at 19,10"}},
		{"the mark of a paste in two", []string{"\x1b[20", "0~q0.7", "\x1b[2", "01~"}, []string{"[q0.7]"}},
		{"θ in two", []string{"\xce", "\xb8"}, []string{"θ"}},
		{"colour", []string{"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", "\x1b]11;rgb:1e", "1e/1e1e/2e2e\x1b", "\\"}, nil},
		{"version", []string{"\x1bP>|XTerm(390)\x1b\\", "\x1bP>|X", "Term(390)\x1b\\"}, nil},
		{"clipboard", []string{"\x1b]52;c;cQ==\a", "\x1b]52;c", ";cQ==\a"}, nil},
		{"graphics", []string{"\x1b_Gi=31;OK\x1b\\", "\x1b_Gi=3", "1;OK\x1b\\"}, nil},
		{"device", []string{"\x1b[?64;1;2c\x1b[>1;10;0c", "\x1b[?6", "4;1;2c"}, nil},
		{"keypad", []string{"\x1bOq", "\x1bOm", "\x1bO", "M"}, []string{"1", "-", "enter"}},
		{"Kitty", []string{"\x1b[99;5u", "\x1b[27u", "\x1b[13u"}, []string{"ctrl+c", "esc", "enter"}},
		{"modifyOtherKeys", []string{"\x1b[27;5;99~", "\x1b[27;1;27~", "\x1b[27;", "1;13~"}, []string{"ctrl+c", "esc", "enter"}},
		{"a long paste", []string{begin + paste + end}, []string{"[" + paste + "]"}},
		{"much text", []string{strings.Repeat("5", 3000)}, strings.Split(strings.Repeat("5", 3000), "")},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := play(t, time.Hour)
			for _, piece := range append(test.pieces, "z") {
				p.send(piece)
				p.taken()
			}
			p.hears(append(test.want, "z")...)
		})
	}
}

// TestPlayedSilence lets time pass, as a person does.
func TestPlayedSilence(t *testing.T) {
	p := play(t, shortSilence)
	for _, test := range []struct{ sent, heard string }{
		{"\x1b", "esc"}, {"\x1b]", "alt+]"}, {"\x1b[", "alt+["}, {"q", "q"}, {begin + "0.7\x03", "[0.7] ctrl+c"}, {"\x1b\x1b", "esc esc"},
	} {
		p.send(test.sent)
		p.hears(strings.Fields(test.heard)...)
	}
}

// TestPlayedForget stops in the middle of a report.
func TestPlayedForget(t *testing.T) {
	p := play(t, shortSilence)
	p.send("\x1b[<6")
	p.taken()
	p.input.Forget()
	p.send("5q")
	p.hears("5", "q")
}

// TestSilencesWhileBusy has esc and q pressed one after the other while the program
// reads nothing. They are two keys, where alt and q come together.
func TestSilencesWhileBusy(t *testing.T) {
	keyboard, terminal := openPty(t)
	if _, err := term.MakeRaw(terminal.Fd()); err != nil {
		t.Fatal(err)
	}
	in, err := Open(terminal)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	waiting := func() int {
		in.reader.mu.Lock()
		defer in.reader.mu.Unlock()
		return in.reader.from.waiting()
	}
	sends := func(bytes string) {
		n := waiting() + len(bytes)
		io.WriteString(keyboard, bytes)
		until(t, "the bytes to come", func() bool { return waiting() == n })
	}
	reads := func(want string) {
		t.Helper()
		p := make([]byte, 256)
		if n, err := in.Read(p); err != nil || string(p[:n]) != want {
			t.Errorf("%q is read (%v); %q was expected", p[:n], err, want)
		}
	}

	sends("\x1b")
	until(t, "the silence to be seen", func() bool {
		in.reader.mu.Lock()
		defer in.reader.mu.Unlock()
		return len(in.reader.silences.at) > 0
	})
	sends("q")
	reads("\x1b")
	reads("q")

	sends("\x1bq")
	reads("\x1bq")
}
