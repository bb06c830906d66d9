package progress

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"
)

// lineOf is what a terminal shows of the bytes, which may go back to the beginning of
// the line; lines before the last are in front of it.
func lineOf(written string) string {
	var before string
	if i := strings.LastIndexByte(written, '\n'); i >= 0 {
		for _, line := range strings.Split(written[:i], "\n") {
			before += lineOf(line) + "\n"
		}
		written = written[i+1:]
	}
	var cells []rune
	at := 0
	for _, r := range written {
		switch {
		case r == '\r':
			at = 0
			continue
		case at == len(cells):
			cells = append(cells, r)
		default:
			cells[at] = r
		}
		at++
	}
	return before + strings.TrimRight(string(cells), " ")
}

// TestProgress draws at the ticks and at no other time, over what stood there.
func TestProgress(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	room, said := 79, ""
	p := &Line{to: &out, bare: &out, say: func() string { return said }, room: func() int { return room }}
	ticks, stopped := make(chan time.Time), false
	p.start(ticks, func() { stopped = true })
	tick := func(words string) {
		p.mu.Lock()
		said = words
		p.mu.Unlock()
		ticks <- time.Time{}
		ticks <- time.Time{} // it is taken when the one before has been drawn
	}
	shows := func(want string) {
		t.Helper()
		p.mu.Lock()
		defer p.mu.Unlock()
		if got := lineOf(out.String()); got != want {
			t.Errorf("the terminal shows %q, want %q", got, want)
		}
		if strings.Contains(out.String(), "\x1b") {
			t.Errorf("there is an escape sequence in %q", out.String())
		}
	}
	shows("")
	tick("nnexplore: 412,000 vectors, line 412,003")
	shows("nnexplore: 412,000 vectors, line 412,003")
	tick("nnexplore: 1 vector")
	shows("nnexplore: 1 vector")
	fmt.Fprintln(p, "nnexplore: line 3 is bad")
	shows("nnexplore: line 3 is bad\n")
	tick("nnexplore: 2 vectors")
	shows("nnexplore: line 3 is bad\nnnexplore: 2 vectors")
	p.mu.Lock()
	room = 14
	p.mu.Unlock()
	tick("nnexplore: 33 vectors")
	shows("nnexplore: line 3 is bad\nnnexplore: 33")
	p.End()
	shows("nnexplore: line 3 is bad\n")
	if !stopped {
		t.Error("the clock goes on")
	}
}

// TestProgressOfShortWork writes nothing before the first tick, nor where there is no
// terminal, nor while another program has it.
func TestProgressOfShortWork(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	say := func() string { return "busy" }
	p := &Line{to: &out, bare: &out, say: say, room: func() int { return 79 }}
	p.start(make(chan time.Time), func() {})
	p.end()
	Start(&out, &out, say).End()
	p = &Line{to: &out, bare: &out, say: say, room: func() int { return 0 }}
	p.draw()
	p.erase()
	if out.Len() > 0 {
		t.Errorf("%q is written", &out)
	}
}
