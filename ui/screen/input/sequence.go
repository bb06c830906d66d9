package input

import (
	"bytes"
	"unicode/utf8"
)

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

// as ends the event and gives it in the form of a key, "" for none.
func (s *splitter) as(key string) []byte {
	s.reset()
	return s.give([]byte(key)...)
}
