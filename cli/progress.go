package cli

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"os"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/charmbracelet/x/ansi"

	"nnexplore/cli/output"
	"nnexplore/ui/screen/terminal"
)

// reading opens a file, which may be a large one: it shows on errs how far that is, and
// gives it up at once when a signal comes. open reports through watch which part is
// read.
func reading[T any](errs io.Writer, name string, open func(watch func(part float64)) (T, error)) (T, error) {
	return readingEach(errs, func() string { return name }, open)
}

// readingEach is reading of several files one after the other: name is the one that is
// read now.
func readingEach[T any](errs io.Writer, name func() string, open func(watch func(part float64)) (T, error)) (T, error) {
	var part atomic.Uint64 // the bits of it
	line := startProgress(errs, func() string { return partRead(name(), math.Float64frombits(part.Load())) })
	defer line.end()

	signalled, end := terminal.Heed()
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			if fault := recover(); fault != nil {
				r.err = fmt.Errorf("%s: a fault of the program: %v", name(), fault)
			}
			done <- r
		}()
		r.value, r.err = open(func(p float64) { part.Store(math.Float64bits(p)) })
	}()
	var r result
	select {
	case r = <-done:
	case <-signalled.Done():
	}
	return r.value, cmp.Or(end(), r.err)
}

// partRead is how far the reading of a file is, in words.
func partRead(name string, part float64) string {
	if part >= 1 {
		return "checking " + name
	}
	return fmt.Sprintf("reading %s, %d %%", name, int(100*part))
}

// progressPause is how long a work runs before its progress is shown, and from one
// showing to the next. What is over sooner shows nothing.
const progressPause = 500 * time.Millisecond

// A progress is one line at the end of standard error that shows how far a long work
// has come. It is drawn in its own place with nothing but a carriage return, blanks
// and the words, so that any terminal can do it, and is gone in the end. What else is
// to be said while it stands there is written through it.
type progress struct {
	to   io.Writer
	say  func() string // how far the work is
	room func() int    // how many cells may be drawn on now; 0 for none
	end  func()        // takes the line away for good

	mu    sync.Mutex
	shown int // how many cells are drawn on
}

// startProgress shows on errs how far a work is, where errs is a terminal.
func startProgress(errs io.Writer, say func() string) *progress {
	tty, ok := output.Behind(errs).(*os.File)
	if !ok || !terminal.Is(tty) {
		return &progress{to: errs, say: say, end: func() {}}
	}
	p := &progress{to: errs, say: say, room: func() int { return roomOn(tty) }}
	clock := time.NewTicker(progressPause)
	p.start(clock.C, clock.Stop)
	return p
}

// start draws at each tick, until the end, and then stops the clock.
func (p *progress) start(ticks <-chan time.Time, stop func()) {
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
	ascii := output.IsASCII(p.to)
	text := ansi.Truncate(oneLine("nnexplore: "+p.say(), ascii || !output.UnicodeLocale()), room, "")
	cells := ansi.StringWidth(text)
	io.WriteString(output.Behind(p.to), "\r"+text+strings.Repeat(" ", max(0, p.shown-cells)))
	p.shown = cells
}

func (p *progress) erase() {
	if p.shown > 0 && p.room() > 0 {
		io.WriteString(output.Behind(p.to), "\r"+strings.Repeat(" ", p.shown)+"\r")
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
