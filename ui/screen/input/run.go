package input

import "bytes"

var (
	pasteBegin = []byte("\x1b[200~")
	pasteEnd   = []byte("\x1b[201~")
	stringEnd  = []byte("\x1b\\")
)

// mostPasted is the length of a paste after which the rest of it is left out: far more
// than any field takes. bubbletea looks through the whole paste at every read, which
// for 10 MB takes minutes.
const mostPasted = 128 << 10

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

func (d *doubt) waits() bool { return d.key != nil || d.as.waits() }

// second takes in that no byte came for a second.
func (s *splitter) second() { s.run.late = s.state >= inString }

// abandon leaves the run to itself: what is still to come of it is skipped, and the
// next key that comes alone ends it.
func (r *run) abandon() { r.abandoned, r.late, r.doubt = true, true, nil }

// paste takes a byte after the beginning of a paste. It ends with its mark, with a
// ctrl+c that nothing follows, and with a key that comes more than a second later.
func (s *splitter) paste(b byte) []byte {
	r := &s.run
	expected := r.match > 0 && b == pasteEnd[r.match]
	if r.doubt == nil && (b == etx || r.late && !expected) {
		r.doubt = new(doubt)
	}
	r.late = false
	if r.doubt != nil {
		return s.doubted(b, pasteEnd)
	}
	return s.pasted(b)
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

// reply takes a byte of a reply, which is skipped up to its end. A key that comes
// more than a second later ends it too.
func (s *splitter) reply(b byte) []byte {
	r := &s.run
	expected := b == bel || b == '\\' && s.state != inString
	if r.doubt == nil && r.late && !expected {
		r.doubt = new(doubt)
	}
	r.late = false
	if r.doubt != nil {
		return s.doubted(b, stringEnd)
	}
	return s.skipped(b)
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
