package input

import "bytes"

// sequence takes a byte of a CSI or SS3 sequence, or of what begins like one.
func (s *splitter) sequence(b byte) []byte {
	if len(s.held) < longest {
		s.held = append(s.held, b)
	}
	switch s.state {
	case inCSI:
		return s.csi(b)
	case inSS3:
		if b >= '0' && b <= '9' || b == ';' {
			return nil
		}
		return s.as(ss3Key(s.held))
	case inX10:
		if len(s.held) < len("\x1b[Mbxy") {
			return nil
		}
	case inConsole:
		if b < 'A' || b > 'E' {
			s.reset()
			return nil
		}
	case inFocus:
		if bytes.IndexByte([]byte("ABCDabcd"), b) < 0 {
			return s.instead(b)
		}
	}
	return s.whole()
}

// csi takes a byte of a CSI sequence, which is the last one held.
func (s *splitter) csi(b byte) []byte {
	if len(s.held) == 3 {
		switch b {
		case 'M':
			s.state = inX10
			return nil
		case '[':
			s.state = inConsole
			return nil
		case 'O':
			s.state = inFocus
			return nil
		}
	}
	digit := b >= '0' && b <= '9' || b == ';'
	switch {
	case len(s.held) == longest:
		if b >= '@' {
			s.reset()
		}
		return nil
	case digit:
		return nil
	case s.held[2] == '<' && len(s.held) > 3 && b != 'M' && b != 'm':
		return s.instead(b) // no mouse report goes on like this
	case b < '@' && !urxvt(s.held):
		return nil
	case bytes.Equal(s.held, pasteBegin):
		s.give(s.held...)
		s.hold(inPaste)
		return s.event
	}
	return s.as(csiKey(s.held))
}
