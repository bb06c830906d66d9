package stream

import (
	"bufio"
	"context"
	"io"
	"time"
)

// An eager reader writes out what has been buffered before it reads on, since the
// reading may block: whoever types, or feeds line by line, sees each result at once, and
// results in bulk still go out in bulk. It waits no longer than ctx.
type eager struct {
	ctx context.Context
	in  io.Reader
	out *bufio.Writer
}

func (e eager) Read(b []byte) (int, error) {
	if err := e.out.Flush(); err != nil {
		return 0, err
	}
	done := apart(e.in.Read, b)
	select {
	case m := <-done:
		return m.result()
	case <-e.ctx.Done():
		return 0, context.Cause(e.ctx)
	}
}

// A Yielding writer waits no longer than ctx, but for a moment, for whoever reads what is
// written: a full pipe that nobody empties does not keep the program. After that it takes
// nothing more.
type Yielding struct {
	Until context.Context
	Out   io.Writer
	stuck error
}

// lastWrite is how long what is being written when ctx is done may still take: long for
// one that reads, and short for whoever waits for the end.
const lastWrite = time.Second

func (y *Yielding) Write(b []byte) (int, error) {
	if y.stuck != nil {
		return 0, y.stuck
	}
	done := apart(y.Out.Write, b)
	select {
	case m := <-done:
		return m.result()
	case <-y.Until.Done():
	}
	select {
	case m := <-done:
		return m.result()
	case <-time.After(lastWrite):
		y.stuck = context.Cause(y.Until)
		return 0, y.stuck
	}
}

// moved is how many bytes were read or written, and why no more.
type moved struct {
	n     int
	err   error
	fault any // a panic on the way
}

func (m moved) result() (int, error) {
	if m.fault != nil {
		panic(m.fault)
	}
	return m.n, m.err
}

// apart reads into b or writes it while the caller may wait for something else too.
func apart(move func([]byte) (int, error), b []byte) <-chan moved {
	done := make(chan moved, 1)
	go func() {
		var m moved
		defer func() {
			m.fault = recover()
			done <- m
		}()
		m.n, m.err = move(b)
	}()
	return done
}
