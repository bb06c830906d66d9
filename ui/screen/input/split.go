package input

import (
	"bytes"
	"unicode/utf8"
)

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

// next takes a byte and gives the event that it completes, nil where there is none.
// The event is good until the next call.
func (s *splitter) next(b byte) []byte {
	switch {
	case s.state == inPaste:
		return s.paste(b)
	case b == etx, b == can, b == sub:
		s.reset()
		return s.give(b)
	case s.state >= inString:
		return s.reply(b)
	case b == esc:
		return s.escape()
	}
	switch s.state {
	case escaped:
		return s.afterEscape(b)
	case introduced:
		return s.afterIntroducer(b)
	case inCharacter:
		return s.character(b)
	case ground:
		if b < utf8.RuneSelf {
			return s.give(b)
		}
		s.state = inCharacter
		return s.character(b)
	}
	if b < ' ' || b >= del && s.state != inX10 {
		return s.instead(b)
	}
	return s.sequence(b)
}

// silence takes in that no byte came for a while, which ends what may be whole.
func (s *splitter) silence() []byte {
	switch s.state {
	case escaped, introduced:
		return s.whole()
	case inFocus:
		s.reset()
	case endingString:
		s.state = cutString
		return s.endDoubt()
	case inString, cutString, inPaste:
		return s.endDoubt()
	}
	return nil
}

// waits reports whether a silence would change anything.
func (s *splitter) waits() bool {
	switch s.state {
	case escaped, introduced, inFocus, endingString:
		return true
	}
	return s.run.doubt != nil && s.run.doubt.waits()
}

// need is the number of bytes that the event is short of at least: as many can be read
// at once without reading beyond it.
func (s *splitter) need() int {
	if s.state == inPaste && s.run.doubt == nil {
		return len(pasteEnd) - s.run.match
	}
	return 1
}

// forget drops what is held: the program was stopped, and the terminal was lent.
func (s *splitter) forget() {
	if s.state >= inString {
		s.run.abandon()
		return
	}
	s.reset()
}

// escape takes an ESC outside of pastes and replies. What is held otherwise is dropped.
func (s *splitter) escape() []byte {
	const most = 16 // even, for bubbletea makes pairs of them
	if s.state != escaped {
		s.reset()
		s.state = escaped
	}
	if len(s.held) == most {
		s.give(s.held...)
		s.held = append(s.held[:0], esc)
		return s.event
	}
	s.held = append(s.held, esc)
	return nil
}

// afterEscape takes the byte after one ESC or several: the last of an odd number is the
// alt of a key, or begins a sequence.
func (s *splitter) afterEscape(b byte) []byte {
	n := len(s.held)
	switch b {
	case '[', 'O', ']', 'P', '_', '^', 'X':
		s.hold(introduced, esc, b)
		return s.escapes(n - 1)
	}
	switch {
	case b < utf8.RuneSelf:
		s.held = append(s.held, b)
		return s.whole()
	case n%2 == 0:
		s.hold(inCharacter)
	default:
		s.hold(inCharacter, esc)
		n--
	}
	s.character(b) // which completes nothing
	return s.escapes(n)
}

// escapes gives n ESCs.
func (s *splitter) escapes(n int) []byte {
	return s.give(bytes.Repeat([]byte{esc}, n)...)
}

// afterIntroducer takes the byte after ESC and a character, which do begin something.
func (s *splitter) afterIntroducer(b byte) []byte {
	switch s.held[1] {
	case '[':
		s.state = inCSI
	case 'O':
		s.state = inSS3
	default:
		s.hold(inString)
	}
	return s.next(b)
}

// character takes a byte of a character that has several.
func (s *splitter) character(b byte) []byte {
	s.held = append(s.held, b)
	text := bytes.TrimPrefix(s.held, []byte{esc})
	if !utf8.FullRune(text) {
		return nil
	}
	if r, size := utf8.DecodeRune(text); r != utf8.RuneError || size > 1 {
		return s.whole()
	}
	if len(text) > 1 {
		return s.instead(b)
	}
	s.reset()
	return nil
}

// instead drops what is held, for b does not belong to it, and begins again with b.
func (s *splitter) instead(b byte) []byte {
	s.reset()
	return s.next(b)
}

// as ends the event and gives it in the form of a key, "" for none.
func (s *splitter) as(key string) []byte {
	s.reset()
	return s.give([]byte(key)...)
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
