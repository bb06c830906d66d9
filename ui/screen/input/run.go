package input

// mostPasted is the length of a paste after which the rest of it is left out: far more
// than any field takes. bubbletea looks through the whole paste at every read, which
// for 10 MB takes minutes.
const mostPasted = 128 << 10

// second takes in that no byte came for a second.
func (s *splitter) second() { s.run.late = s.state >= inString }

// abandon leaves the run to itself: what is still to come of it is skipped, and the
// next key that comes alone ends it.
func (r *run) abandon() { r.abandoned, r.late, r.doubt = true, true, nil }

// mayEndPaste reports whether a byte of a paste may be a key that ends it, without its
// mark: a ctrl+c, or a key that comes more than a second later.
func (r *run) mayEndPaste(b byte) bool {
	return b == etx || r.late && (r.match == 0 || b != pasteEnd[r.match])
}

// pasted takes a byte of a paste, or of its end.
func (s *splitter) pasted(b byte) []byte {
	r := &s.run
	switch b {
	case pasteEnd[r.match]:
		r.match++
	case esc:
		r.match = 1
	default:
		r.match = 0
	}
	if r.match == len(pasteEnd) {
		end := r.rest()
		s.reset()
		return s.give(end...)
	}
	// Where the mark has begun to be given, all of it is.
	r.full = r.full || r.given >= mostPasted && r.match == 0
	if r.full || r.abandoned {
		return nil
	}
	r.given++
	return s.give(b)
}

// rest is what bubbletea lacks of a paste whose end has come.
func (r *run) rest() []byte {
	switch {
	case r.abandoned:
		return nil
	case r.full:
		return pasteEnd
	}
	return pasteEnd[len(pasteEnd)-1:]
}

// mayEndReply reports whether a byte of a reply, which is skipped up to its end, may be a
// key that ends it too: one that comes more than a second later.
func (s *splitter) mayEndReply(b byte) bool {
	return s.run.late && b != bel && (b != '\\' || s.state == inString)
}

// skipped takes a byte of a reply, or of its end. An ESC that does not belong to the
// end begins another event, or was pressed by somebody who wants the keys back.
func (s *splitter) skipped(b byte) []byte {
	switch {
	case s.state == inString && b == esc:
		s.state = endingString
	case s.state == inString && b != bel:
	case b == esc:
		s.hold(escaped, esc)
	case b == bel, b == '\\':
		s.reset()
	case s.state == endingString:
		s.hold(escaped, esc)
		return s.afterEscape(b)
	default:
		return s.instead(b)
	}
	return nil
}
