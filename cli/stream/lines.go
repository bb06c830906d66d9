package stream

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// ErrLongLine is that a line has no room in the buffer of its reader.
var ErrLongLine = errors.New("the line is too long")

// nextLine is the next line, valid until the one after it; the last one need not end.
// One that is too long is an ErrLongLine, of which the beginning is read. At the end it
// is io.EOF.
func nextLine(r *bufio.Reader) ([]byte, error) {
	line, err := r.ReadSlice('\n')
	switch {
	case err == bufio.ErrBufferFull:
		return nil, ErrLongLine
	case err != nil && err != io.EOF:
		return nil, err
	case len(line) > 0:
		return line, nil
	}
	return nil, err
}

// nextLines is nextLine, with all the whole lines in its place that have been read already.
func nextLines(r *bufio.Reader) ([]byte, error) {
	read, err := r.Peek(r.Buffered())
	if end := bytes.LastIndexByte(read, '\n') + 1; end > 0 && err == nil {
		_, err = r.Discard(end)
		return read[:end], err
	}
	return nextLine(r)
}

// mostPassed is how much of a line that is too long is read to find its end, 256 MiB:
// what does not end within that is no text.
const mostPassed = 256 << 20

// pastLine reads past the rest of a line that is too long.
func pastLine(r *bufio.Reader) error {
	for passed := 0; passed <= mostPassed; {
		part, err := r.ReadSlice('\n')
		passed += len(part)
		switch err {
		case bufio.ErrBufferFull:
		case nil, io.EOF:
			return nil
		default:
			return err
		}
	}
	return errors.New("a line does not end within 256 MiB, and no more is read; lines of text were expected")
}

// A Line is one that was read, or why there is none.
type Line struct {
	Text string
	Err  error
}

// Lines gives the lines of r as they come, and at last why there are no more. One that is
// too long is an [ErrLongLine], and the next goes on behind it.
func Lines(r *bufio.Reader) <-chan Line {
	lines := make(chan Line)
	go func() {
		for {
			line, err := nextLine(r)
			lines <- Line{string(line), err}
			if err == ErrLongLine {
				if err = pastLine(r); err != nil {
					lines <- Line{"", err}
				}
			}
			if err != nil {
				return
			}
		}
	}()
	return lines
}
