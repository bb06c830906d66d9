package input

import (
	"bytes"
	"unicode/utf8"
)

// next takes a byte and gives the event that it completes, nil where there is none.
// The event is good until the next call.
func (s *splitter) next(b byte) []byte {
	switch {
	case s.state == inPaste:
		return s.ofRun(b, pasteEnd, s.run.mayEndPaste(b))
	case b == etx, b == can, b == sub:
		s.reset()
		return s.give(b)
	case s.state >= inString:
		return s.ofRun(b, stringEnd, s.mayEndReply(b))
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

func (d *doubt) waits() bool { return d.key != nil || d.as.waits() }

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

// instead drops what is held, for b does not belong to it, and begins again with b.
func (s *splitter) instead(b byte) []byte {
	s.reset()
	return s.next(b)
}

// ofRun takes a byte of a run, which ends with a mark; doubtful is whether it may be of a
// key instead.
func (s *splitter) ofRun(b byte, mark []byte, doubtful bool) []byte {
	if s.run.doubt == nil && doubtful {
		s.run.doubt = new(doubt)
	}
	s.run.late = false
	if s.run.doubt != nil {
		return s.doubted(b, mark)
	}
	return s.undoubted(b)
}

// doubted takes a byte that is of the run, which ends with a mark, or of a key.
func (s *splitter) doubted(b byte, mark []byte) []byte {
	d := s.run.doubt
	first := d.key == nil && len(d.seen) < longest
	d.seen = append(d.seen, b)
	if first {
		d.key = bytes.Clone(d.as.next(b))
		if !bytes.HasSuffix(d.seen, mark) {
			return nil
		}
	}
	s.run.doubt = nil
	var event []byte
	for _, b := range d.seen[:len(d.seen)-1] {
		event = append(event, s.undoubted(b)...)
	}
	event = append(event, s.next(b)...) // of which there may be doubt again
	return s.give(event...)
}

// undoubted takes a byte that is of the run, if that has not ended.
func (s *splitter) undoubted(b byte) []byte {
	switch {
	case s.state == inPaste:
		return s.pasted(b)
	case s.state >= inString:
		return s.skipped(b)
	}
	return s.next(b)
}

// endDoubt takes in that no byte came for a while: what may be a key is one.
func (s *splitter) endDoubt() []byte {
	d := s.run.doubt
	if d == nil {
		return nil
	}
	if d.key == nil {
		d.key = bytes.Clone(d.as.silence())
	}
	if d.key == nil {
		return nil
	}
	var end []byte
	if s.state == inPaste && !s.run.abandoned {
		end = pasteEnd
	}
	*s = d.as // the key may be the beginning of a paste
	return s.give(append(bytes.Clone(end), d.key...)...)
}
