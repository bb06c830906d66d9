package cli

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"nnexplore/cli/output"
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
	p := &progress{to: &out, say: func() string { return said }, room: func() int { return room }}
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
	tick("412,000 vectors, line 412,003")
	shows("nnexplore: 412,000 vectors, line 412,003")
	tick("1 vector")
	shows("nnexplore: 1 vector")
	fmt.Fprintln(p, "nnexplore: line 3 is bad")
	shows("nnexplore: line 3 is bad\n")
	tick("2 vectors")
	shows("nnexplore: line 3 is bad\nnnexplore: 2 vectors")
	p.mu.Lock()
	room = 14
	p.mu.Unlock()
	tick("33 vectors")
	shows("nnexplore: line 3 is bad\nnnexplore: 33")
	p.end()
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
	p := &progress{to: &out, say: say, room: func() int { return 79 }}
	p.start(make(chan time.Time), func() {})
	p.end()
	startProgress(&out, say).end()
	p = &progress{to: &out, say: say, room: func() int { return 0 }}
	p.draw()
	p.erase()
	if out.Len() > 0 {
		t.Errorf("%q is written", &out)
	}
}

// TestProgressWords has every character take its place on the line.
func TestProgressWords(t *testing.T) {
	for _, c := range []struct{ locale, text, want string }{
		{"C.UTF-8", "reading θ.npz", "reading θ.npz"},
		{"C", "reading θ.npz", `reading \u03b8.npz`},
		{"C.UTF-8", "a\r\x1b[2Jb", `a\r\x1b[2Jb`},
		{"C", "a\nb", `a\nb`},
	} {
		t.Setenv("LC_ALL", c.locale)
		if got := oneLine(c.text, !output.UnicodeLocale()); got != c.want {
			t.Errorf("in %s %q becomes %q, want %q", c.locale, c.text, got, c.want)
		}
	}
	for n, want := range map[int64]string{0: "0 vectors", 1: "1 vector", 999: "999 vectors", 1000: "1,000 vectors", 1234567: "1,234,567 vectors"} {
		if got := counted(n, "vector"); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
	for part, want := range map[float64]string{0: "reading f, 0 %", 0.439: "reading f, 43 %", 0.9999: "reading f, 99 %", 1: "checking f"} {
		if got := partRead("f", part); got != want {
			t.Errorf("%v is %q, want %q", part, got, want)
		}
	}
}
