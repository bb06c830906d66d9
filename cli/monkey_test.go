//go:build unix

package cli_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/hinshun/vt10x"

	"nnexplore/internal/seed"
)

// play sends inputs, many at once, and waits now and then until the program has
// taken them in.
func (m *monkey) play(term *terminal, inputs int) {
	term.t.Helper()
	var batch strings.Builder
	flush := func() {
		term.send(batch.String())
		batch.Reset()
	}
	for i := range inputs {
		input, resized := m.next()
		if resized {
			flush()
			m.resize(term)
		} else {
			batch.WriteString(input)
		}
		switch {
		case i%1000 == 999:
			flush()
			m.repainted(term)
		case i%50 == 49:
			flush()
			m.settle(term)
		}
	}
	flush()
	m.settle(term)
}

// resize gives the window the size that was chosen.
func (m *monkey) resize(term *terminal) {
	term.t.Helper()
	term.resize(m.cols, m.rows)
}

// settle waits until the program has taken in what was sent, and has the mouse: m
// gives it back or takes it again, which shows among the bytes on a window of any
// size. A paste that was cut off, a field or the help would keep the key, so that
// their end comes before, again and again, since the beginning of a sequence may have
// swallowed that.
func (m *monkey) settle(term *terminal) {
	term.t.Helper()
	for began := time.Now(); time.Since(began) < patience; {
		term.mu.Lock()
		term.written = term.written[:0] // or it would be hundreds of megabytes
		term.mu.Unlock()
		term.send("\x1b[201~" + wholeEsc + "m")
		select {
		case <-term.when(func() bool { return sgrMouse.Match(term.written) }):
			if privateModes(term.raw())["1006"] {
				return
			}
		case <-term.ended:
			term.t.Fatalf("the program has ended with status %d\n%s", term.wait(), term.framed())
		case <-time.After(time.Second / 2):
		}
	}
	term.t.Fatalf("the mouse is neither taken nor given back\n%s", term.framed())
}

// drained waits until the program has read all that was sent: see allRead, whose field it
// leaves.
func (m *monkey) drained(term *terminal) {
	term.t.Helper()
	word := m.allRead(term)
	term.send(wholeEsc)
	term.until("the field to be left", func(screen string) bool { return !strings.Contains(screen, word) })
}

// allRead waits until the program has read all that was sent, to the last byte: a text that
// the monkey does not type comes into a field, and is returned. Six times esc before leave
// all that esc leaves, one after the other: a field, what lies over the panes, the playing,
// the words, the product turned round, the zoom. An answer that comes late may lie over the
// field or stand in its place; the next text is another one, so that it is seen only when all
// before it has been read. It needs a window in which the field can be read.
func (m *monkey) allRead(term *terminal) string {
	term.t.Helper()
	m.settle(term)
	const tries = 8
	for range tries {
		m.words++
		word := strings.Repeat(string(rune('k'+m.words%11)), 6) // not that of before, which may still be seen
		term.send(strings.Repeat(wholeEsc, 6) + "o" + word)
		select {
		case <-term.when(func() bool {
			return wholeFrame(term) && strings.Contains(text(term.display), "open the network ["+word)
		}):
			return word
		case <-time.After(patience / tries):
			m.settle(term)
		}
	}
	term.t.Fatalf("there is no field in\n%s", term.framed())
	return ""
}

// toPane goes to a pane. What the answer to a key of before lays over the panes, late, is
// left first.
func (m *monkey) toPane(term *terminal, i int) {
	term.t.Helper()
	tab := []string{"┤1 gate├", "┤2 curves├", "┤3 network├"}[i]
	for range 9 {
		term.press(string("123"[i]))
		select {
		case <-term.when(func() bool { return wholeFrame(term) && strings.Contains(text(term.display), tab) }):
			return
		case <-term.when(func() bool { return wholeFrame(term) && strings.Contains(text(term.display), "esc close") }):
			m.settle(term)
		case <-term.ended:
			term.t.Fatalf("the program has ended with status %d\n%s", term.wait(), term.framed())
		case <-time.After(patience):
			term.t.Fatalf("there is no %q in\n%s", tab, term.framed())
		}
	}
}

// repainted holds that the screen as it was written, line by line where one changed, is
// the screen as it is written afresh. It needs a window in which the panes' names can be
// read.
func (m *monkey) repainted(term *terminal) {
	term.t.Helper()
	if m.cols < 70 || m.rows < 12 {
		m.cols, m.rows = 70+m.IntN(100), 12+m.IntN(38)
		m.resize(term)
	}
	m.drained(term)
	pane := m.IntN(3)
	for _, i := range []int{pane, (pane + 1) % 3} { // what is sent before shows no later than these
		m.toPane(term, i)
	}
	before := looks(term)
	term.mu.Lock()
	term.display.Write([]byte("\x1b[2J")) // of which the program knows nothing
	term.mu.Unlock()
	term.resize(m.cols-1, m.rows)
	term.resize(m.cols, m.rows)
	var now []string
	began := time.Now()
	for now = looks(term); !slices.Equal(now, before); now = looks(term) {
		if time.Since(began) > patience {
			for y := range before {
				if y >= len(now) || now[y] != before[y] {
					term.t.Fatalf("line %d was\n%s\nand afresh it is another\n%s", y, before[y], term.framed())
				}
			}
		}
		time.Sleep(time.Millisecond)
	}
	m.compared++
}

// looks are the lines of the screen with the looks of their characters. One with a
// wide character is left out: the emulator counts it as one cell.
func looks(term *terminal) []string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return looksOf(term.display)
}

// looksOf is looks for who has the lock.
func looksOf(display vt10x.Terminal) []string {
	cols, rows := display.Size()
	lines := make([]string, rows)
	for y := range lines {
		var b strings.Builder
		wide := false
		for x := range cols {
			g := display.Cell(x, y)
			wide = wide || ansi.StringWidth(string(g.Char)) > 1
			fmt.Fprintf(&b, "%c%d,%d,%d ", g.Char, g.FG, g.BG, g.Mode)
		}
		if !wide {
			lines[y] = b.String()
		}
	}
	return lines
}

// when is closed when something holds of the terminal, if it ever does.
func (term *terminal) when(holds func() bool) <-chan struct{} {
	done := make(chan struct{})
	go func() {
		for {
			term.mu.Lock()
			good, changed := holds(), term.changed
			term.mu.Unlock()
			if good {
				close(done)
				return
			}
			select {
			case <-changed:
			case <-term.ended:
				return
			}
		}
	}()
	return done
}

// leave leaves with ctrl+c and holds that all is well.
func (m *monkey) leave(term *terminal) {
	term.t.Helper()
	term.press("ctrl+c")
	if status := term.wait(); status != 0 {
		term.t.Errorf("status %d after ctrl+c, want 0", status)
	}
	term.restored()
}

// TestMonkey sends all that a keyboard, a mouse and a broken line can send, at sizes that
// change, and leaves in good order. What came of it can be resumed.
func TestMonkey(t *testing.T) {
	t.Parallel()
	inputs := seed.Times(1_500, 20_000)
	m := monkeyAt(t, 80, 24)
	term := start(t, options{env: []string{"XDG_STATE_HOME=" + m.home}})
	term.waitFor("θ")
	began := time.Now()
	m.play(term, inputs)
	t.Logf("%d inputs in %v, %d screens compared", m.count, time.Since(began).Round(time.Millisecond), m.compared)
	if m.compared < inputs/1000 {
		t.Errorf("%d screens were compared with one that is written afresh", m.compared)
	}

	// What came of it can be resumed, and is the same screen: all three panes, after a
	// step, which forgets what the last edit replaced.
	term.resize(150, 45)
	m.drained(term)
	// One after the other, for an earlier frame may say all of the last.
	m.toPane(term, 2)
	term.after("home", "x is given") // where it is behind y, end goes on to the last gradient
	term.after("end", "▸y")
	term.after("home", "x is given")
	term.after("1", "┤1 gate├", " try: ")
	last, shown := looks(term), term.screen()
	m.leave(term)
	again := start(t, options{cols: 150, rows: 45, env: []string{"XDG_STATE_HOME=" + m.home}, args: []string{"--resume"}})
	again.shows("┤1 gate├")
	again.press("1") // which ends the offer to go on with a tour, where one was begun
	again.waitUntil("the screen of before:\n"+shown+"\n", func() bool { return slices.Equal(looksOf(again.display), last) })
	again.press("ctrl+c")
	if status := again.wait(); status != 0 {
		t.Errorf("after --resume and ctrl+c the status is %d", status)
	}
	if kept, _ := filepath.Glob(filepath.Join(m.home, "nnexplore", "*.kept-*")); len(kept) > 0 {
		t.Errorf("the session of the monkey was refused: %v", kept)
	}
}

// TestMonkeyBytes sends bytes without any sense, all of the control characters but
// those that leave among them.
func TestMonkeyBytes(t *testing.T) {
	t.Parallel()
	m := monkeyAt(t, 80, 24)
	term := start(t, options{env: []string{"XDG_STATE_HOME=" + m.home}})
	term.waitFor("θ")
	for range seed.Times(50, 150) {
		b := make([]byte, 40)
		for i := range b {
			for b[i] = byte(m.IntN(256)); bytes.IndexByte([]byte{3, 26, 'q', 'o', 'O', 'e', 'E'}, b[i]) >= 0; {
				b[i] = byte(m.IntN(256))
			}
		}
		m.last = append(m.last[max(0, len(m.last)-most+1):], string(b))
		m.count++
		term.send(string(b))
		if m.count%10 == 0 {
			m.settle(term)
		}
	}
	m.leave(term)
}
