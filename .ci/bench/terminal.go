package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// patience is how long something that must come is waited for.
const patience = 30 * time.Second

// A terminal has a program running on it, and holds what that draws.
type terminal struct {
	command *exec.Cmd
	pty     *os.File
	ended   chan struct{}
	drawn   time.Time // when the last of the first frame came

	mu      sync.Mutex
	display vt10x.Terminal
	written []byte
	last    time.Time     // when something was written
	changed chan struct{} // closed, and replaced, when more is written
}

// open starts a program and waits for its first frame.
func open(st start, home string) (*terminal, error) {
	command := exec.Command(st.path, st.args...)
	command.Dir = home
	command.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + home, "TMPDIR=" + home, "LANG=C.UTF-8", "TERM=xterm-256color"}
	file, err := pty.StartWithSize(command, &pty.Winsize{Cols: cols, Rows: rows})
	if err != nil {
		return nil, err
	}
	var answers io.Writer = file
	if st.silent {
		answers = io.Discard
	}
	s := &terminal{
		command: command, pty: file, ended: make(chan struct{}), changed: make(chan struct{}),
		display: vt10x.New(vt10x.WithWriter(answers), vt10x.WithSize(cols, rows)),
	}
	go s.collect()
	if s.drawn, err = s.wait(func() bool { return s.whole() }); err != nil {
		s.close()
		return nil, fmt.Errorf("%s: %w", st.name, err)
	}
	return s, nil
}

// close ends the program and waits until it has.
func (s *terminal) close() {
	s.command.Process.Kill()
	s.pty.Close()
	<-s.ended
	s.command.Wait()
}

// collect takes in what the program writes.
func (s *terminal) collect() {
	defer close(s.ended)
	var rest []byte // of a character that was cut in two by the reading
	buffer := make([]byte, 64<<10)
	for {
		n, err := s.pty.Read(buffer)
		if n > 0 {
			at := time.Now()
			s.mu.Lock()
			s.last = at
			s.written = append(s.written, buffer[:n]...)
			text := append(rest, buffer[:n]...)
			end := len(text)
			for end > 0 && end > len(text)-utf8.UTFMax && !utf8.RuneStart(text[end-1]) {
				end--
			}
			if end == 0 || utf8.FullRune(text[end-1:]) {
				end = len(text)
			} else {
				end--
			}
			s.display.Write(text[:end])
			rest = bytes.Clone(text[end:])
			close(s.changed)
			s.changed = make(chan struct{})
			s.mu.Unlock()
		}
		if err != nil {
			return
		}
	}
}

// whole reports whether a frame is complete: something stands in the bottom line, and
// the cursor is at its beginning.
func (s *terminal) whole() bool {
	cursor := s.display.Cursor()
	return cursor.X == 0 && cursor.Y == rows-1 && strings.TrimSpace(s.line(rows-1)) != ""
}

// line is the characters of a line. The lock must be held.
func (s *terminal) line(y int) string {
	var b strings.Builder
	for x := range cols {
		b.WriteRune(s.display.Cell(x, y).Char)
	}
	return b.String()
}

// lines are the cells of each line with their colours.
func (s *terminal) lines() [rows][cols]vt10x.Glyph {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all [rows][cols]vt10x.Glyph
	for y := range rows {
		for x := range cols {
			all[y][x] = s.display.Cell(x, y)
		}
	}
	return all
}

// wait waits until something holds, and returns when what made it so was read.
func (s *terminal) wait(holds func() bool) (time.Time, error) {
	late := time.After(patience)
	for {
		s.mu.Lock()
		good, last, changed := holds(), s.last, s.changed
		s.mu.Unlock()
		if good {
			return last, nil
		}
		select {
		case <-changed:
		case <-s.ended:
			return last, errors.New("it ended by itself")
		case <-late:
			return last, fmt.Errorf("no frame within %v", patience)
		}
	}
}

// next waits for the whole of a frame that comes after that moment.
func (s *terminal) next(than time.Time) (time.Time, error) {
	return s.wait(func() bool { return s.last.After(than) && s.whole() })
}

// settle gives the program a dozen chances to write more.
func (s *terminal) settle() { time.Sleep(100 * time.Millisecond) }

func (s *terminal) press(key string) error {
	_, err := io.WriteString(s.pty, key)
	return err
}

// count is how many bytes were written so far, and since what came after them.
func (s *terminal) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.written)
}

func (s *terminal) since(from int) []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return bytes.Clone(s.written[from:])
}
