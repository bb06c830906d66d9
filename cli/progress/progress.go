// Package progress shows on a terminal how far a long work has come.
package progress

import (
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"

	"nnexplore/ui/screen/terminal"
)

// pause is how long a work runs before its progress is shown, and from one showing to the
// next. What is over sooner shows nothing.
const pause = 500 * time.Millisecond

// A Line is one line at the end of standard error that shows how far a long work
// has come. It is drawn in its own place with nothing but a carriage return, blanks
// and the words, so that any terminal can do it, and is gone in the end. What else is
// to be said while it stands there is written through it.
type Line struct {
	to   io.Writer     // for what is no progress
	bare io.Writer     // the terminal behind it
	say  func() string // how far the work is, on one line of characters that the terminal has
	room func() int    // how many cells may be drawn on now; 0 for none
	end  func()        // takes the line away for good

	mu    sync.Mutex
	shown int // how many cells are drawn on
}

// Start shows how far a work is on the terminal that bare is, if it is one. What is written
// through the line goes to the writer to, which writes to bare in the end.
func Start(to, bare io.Writer, say func() string) *Line {
	tty, ok := bare.(*os.File)
	if !ok || !terminal.Is(tty) {
		return &Line{to: to, bare: bare, say: say, end: func() {}}
	}
	p := &Line{to: to, bare: bare, say: say, room: func() int { return roomOn(tty) }}
	clock := time.NewTicker(pause)
	p.start(clock.C, clock.Stop)
	return p
}

// End takes the line away for good.
func (p *Line) End() { p.end() }

// start draws at each tick, until the end, and then stops the clock.
func (p *Line) start(ticks <-chan time.Time, stop func()) {
	ended, over := make(chan struct{}), make(chan struct{})
	p.end = func() {
		close(ended)
		<-over
		p.mu.Lock()
		defer p.mu.Unlock()
		p.erase()
	}
	go func() {
		defer close(over)
		defer stop()
		for {
			select {
			case <-ended:
				return
			case <-ticks:
				p.draw()
			}
		}
	}()
}

// Write writes what is no progress, in lines of its own.
func (p *Line) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.erase()
	return p.to.Write(b)
}

func (p *Line) draw() {
	p.mu.Lock()
	defer p.mu.Unlock()
	room := p.room()
	if room == 0 {
		p.shown = 0 // what stands there is the shell's by now
		return
	}
	text := ansi.Truncate(p.say(), room, "")
	cells := ansi.StringWidth(text)
	io.WriteString(p.bare, "\r"+text+strings.Repeat(" ", max(0, p.shown-cells)))
	p.shown = cells
}

func (p *Line) erase() {
	if p.shown > 0 && p.room() > 0 {
		io.WriteString(p.bare, "\r"+strings.Repeat(" ", p.shown)+"\r")
	}
	p.shown = 0
}

// roomOn is how many cells of a line may be drawn on without going to the next one:
// none while another program has the terminal.
func roomOn(tty *os.File) int {
	if !terminal.InFront(tty) {
		return 0
	}
	return terminal.Width(tty) - 1
}
