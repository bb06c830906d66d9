package input

// The control characters that have a meaning of their own here.
const (
	etx = 0x03 // ctrl+c
	bel = 0x07
	can = 0x18
	sub = 0x1a // ctrl+z
	esc = 0x1b
	del = 0x7f
)

// longest is the length up to which the beginning of an event is kept. No key has one
// longer than half of it.
const longest = 48

var (
	pasteBegin = []byte("\x1b[200~")
	pasteEnd   = []byte("\x1b[201~")
	stringEnd  = []byte("\x1b\\")
)

// A splitter cuts what a terminal sends into whole events: a character, a key, a mouse
// report, a piece of a paste. It takes one byte after the other and is told when for a
// while none came; it reads nothing itself and has no clock.
//
// bubbletea takes the end of a read for the end of an event. The splitter therefore gives
// an event when its last byte has come, and in a form that bubbletea knows. A reply that
// nobody waits for is no event.
//
// Several events can be given to bubbletea in one read, but ESC there is the alt of what
// follows it, and alt and [ the beginning of a sequence. So nothing may follow a key that
// begins with ESC. ESC twice is one event, which bubbletea calls alt+esc.
type splitter struct {
	state state
	held  []byte // the event so far, from its first byte
	run   run
	event []byte // what was given last
}

// A state is where in an event a splitter is.
type state uint8

const (
	ground       state = iota // between events
	escaped                   // ESC, or several
	introduced                // ESC and a character that may begin a longer event
	inCSI                     // ESC [ and more
	inX10                     // ESC [ M: three bytes of any kind are still to come
	inConsole                 // ESC [ [: a function key of the Linux console
	inFocus                   // ESC [ O: the focus is lost, or an arrow with shift
	inSS3                     // ESC O and more
	inCharacter               // a character of several bytes, perhaps with ESC before it
	inString                  // a reply that is skipped up to its end
	endingString              // the same, after an ESC that may belong to its end
	cutString                 // the same, and nothing came after the ESC for a while
	inPaste
)

// A run is text of any length that ends with a mark: a paste, or a reply that is
// skipped. The mark may never come, and the keys must not be lost in the run for ever.
type run struct {
	match     int    // how much of the mark at the end of a paste has come
	given     int    // how much of a paste was given
	full      bool   // what follows is left out
	abandoned bool   // bubbletea knows of no paste, so that nothing of it is given
	late      bool   // nothing came for a second
	doubt     *doubt // whether what comes is of the run
}

// A doubt is whether bytes are more of a run or a key that ends it. A key comes alone,
// with a silence behind it, where the rest of a run that was held up comes at once.
type doubt struct {
	seen []byte
	key  []byte   // the event that seen is, if it is one
	as   splitter // which takes seen for keys
}

// whole gives what is held.
func (s *splitter) whole() []byte {
	s.give(s.held...)
	s.reset()
	return s.event
}

// give keeps an event until the next is given. Of no bytes there is none.
func (s *splitter) give(event ...byte) []byte {
	s.event = append(s.event[:0], event...)
	if len(s.event) == 0 {
		return nil
	}
	return s.event
}

func (s *splitter) reset() { s.hold(ground) }

// hold goes over to another state, with the bytes that are of its event.
func (s *splitter) hold(next state, held ...byte) {
	s.state = next
	s.held = append(s.held[:0], held...)
	s.run = run{}
}
