package cli

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// progressPause is how long a work runs before its progress is shown, and from one
// showing to the next. What is over sooner shows nothing.
const progressPause = 500 * time.Millisecond

// A progress is one line at the end of standard error that says how far a long work
// has come. It is drawn in its own place with nothing but a carriage return, blanks
// and the words, so that any terminal can do it, and is gone in the end. What else is
// to be said while it stands there is written through it.
type progress struct {
	to          io.Writer
	say         func() string    // how far the work is
	room        func() int       // how many cells may be drawn on now; 0 for none
	ticks       <-chan time.Time // the moments to draw
	ended, over chan struct{}    // end was called, and nothing is drawn any more

	mu    sync.Mutex
	shown int // how many cells are drawn on
}

// startProgress shows on errs how far a work is, where errs is a terminal.
func startProgress(errs io.Writer, say func() string) *progress {
	p := &progress{to: errs, say: say}
	if f, ok := behind(errs).(*os.File); ok && isTTY(f.Fd()) {
		p.room = func() int { return roomOn(f) }
		clock := time.NewTicker(progressPause)
		p.start(clock.C, clock.Stop)
	}
	return p
}

// start draws at each tick, until the end.
func (p *progress) start(ticks <-chan time.Time, stop func()) {
	p.ticks, p.ended, p.over = ticks, make(chan struct{}), make(chan struct{})
	go func() {
		defer close(p.over)
		defer stop()
		for {
			select {
			case <-p.ended:
				return
			case <-p.ticks:
				p.draw()
			}
		}
	}()
}

// end takes the line away.
func (p *progress) end() {
	if p.ended != nil {
		close(p.ended)
		<-p.over
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.erase()
}

// Write writes what is no progress, in lines of its own.
func (p *progress) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.erase()
	return p.to.Write(b)
}

func (p *progress) draw() {
	p.mu.Lock()
	defer p.mu.Unlock()
	room := p.room()
	if room == 0 {
		p.shown = 0 // what stands there is the shell's by now
		return
	}
	_, ascii := p.to.(*asciiWriter)
	text := ansi.Truncate(typable("nnexplore: "+p.say(), ascii || !unicodeLocale()), room, "")
	cells := ansi.StringWidth(text)
	io.WriteString(behind(p.to), "\r"+text+strings.Repeat(" ", max(0, p.shown-cells)))
	p.shown = cells
}

func (p *progress) erase() {
	if p.shown > 0 && p.room() > 0 {
		io.WriteString(behind(p.to), "\r"+strings.Repeat(" ", p.shown)+"\r")
	}
	p.shown = 0
}

// roomOn is how many cells of a line may be drawn on without going to the next one:
// none while another program has the terminal.
func roomOn(f *os.File) int {
	if !inFront(int(f.Fd())) {
		return 0
	}
	width, _, err := term.GetSize(f.Fd())
	if err != nil || width < 1 {
		width = 80
	}
	return width - 1
}

// typable is a text of which each character takes its place on the terminal's line, or
// in ASCII alone.
func typable(text string, ascii bool) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case ascii && r > 0x7e:
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		case strconv.IsPrint(r):
			b.WriteRune(r)
		default:
			b.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
		}
	}
	return b.String()
}

// counted is a number of things, with its digits in groups of three.
func counted(n int64, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%s %s", inGroups(n), thing)
}

func inGroups(n int64) string {
	digits := strconv.FormatInt(n, 10)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
