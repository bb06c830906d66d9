package stream

import (
	"bufio"
	"bytes"
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// roundRoom is about how much is written of one round, whose results are all held.
const roundRoom = 256 << 10

// piecesEach is how many pieces of a round there are for each core, so that none of them
// waits long for another that has slower lines.
const piecesEach = 4

// A crew makes the results of whole lines on all cores, a round of them at a time: each core
// takes the next piece of the round, and when all are done their results stand in order.
type crew struct {
	*Stream
	hands  []Result // one for each core
	pieces []piece  // of the round, and room for others
	before int      // how many bytes the lines of the last round have,
	after  int      // and their results
}

// A piece is some lines that stand one behind the other, with what was made of them.
type piece struct {
	lines   []byte
	done    int    // how many lines were gone through
	results []byte // whole lines
	bad     []badLine
	ended   bool // before its last line
	fault   any  // a panic on the way
	room    []float64
}

// A badLine is what is wrong with a line.
type badLine struct {
	line int // which of its piece, from 1
	at   int // how long the results before it are
	err  error
}

func newCrew(s *Stream) *crew {
	c := &crew{Stream: s, hands: make([]Result, runtime.GOMAXPROCS(0))}
	for i := range c.hands {
		c.hands[i] = s.NewResult()
	}
	c.pieces = make([]piece, piecesEach*len(c.hands))
	return c
}

// answer writes the results of whole lines, and tells of those that are no vectors. The error is
// why no more lines are to be taken.
func (c *crew) answer(ctx context.Context, lines []byte, w *bufio.Writer) error {
	for len(lines) > 0 && ctx.Err() == nil {
		first := c.lines.Load()
		count, rest := c.cut(lines)
		round := c.pieces[:count]
		lines = rest
		c.make(ctx, round)
		c.before, c.after = 0, 0
		for i := range round {
			p := &round[i]
			if p.fault != nil {
				panic(p.fault)
			}
			if err := c.put(p, first, w); err != nil || p.ended {
				return err
			}
			first += int64(p.done)
			c.before += len(p.lines)
			c.after += len(p.results)
		}
	}
	return nil
}

// cut cuts a round from lines: about as much as the results of the round before let expect to
// have room, or twice as much as before where there were none.
func (c *crew) cut(lines []byte) (pieces int, rest []byte) {
	round := 2 * c.before
	if c.after > 0 {
		round = int(float64(c.before) * roundRoom / float64(c.after))
	}
	each := max(1, min(round, len(lines))/len(c.pieces))
	for pieces < len(c.pieces) && len(lines) > 0 {
		end := len(lines)
		if each < end {
			if after := bytes.IndexByte(lines[each-1:], '\n'); after >= 0 {
				end = each + after
			}
		}
		c.pieces[pieces].lines, lines = lines[:end], lines[end:]
		pieces++
	}
	return pieces, lines
}

// make goes through the pieces of a round on all cores, and waits for them.
func (c *crew) make(ctx context.Context, round []piece) {
	var taken, bad atomic.Int64
	bad.Store(int64(len(round)))
	work := func(result Result) {
		for {
			i := taken.Add(1) - 1
			if i >= int64(len(round)) {
				return
			}
			// A bad line ends the stream, and no piece behind it counts.
			round[i].make(c.Stream, result, func() bool { return ctx.Err() != nil || bad.Load() < i })
			for first := bad.Load(); round[i].ended && i < first; first = bad.Load() {
				bad.CompareAndSwap(first, i)
			}
		}
	}
	var others sync.WaitGroup
	for _, hand := range c.hands[1:min(len(c.hands), len(round))] {
		others.Go(func() { work(hand) })
	}
	work(c.hands[0])
	others.Wait()
}

// make makes the results of a piece. At the line at which it is to end it is finished.
func (p *piece) make(s *Stream, result Result, end func() bool) {
	p.done, p.results, p.bad, p.ended = 0, p.results[:0], p.bad[:0], false
	defer func() {
		s.lines.Add(int64(p.done))
		p.fault = recover()
	}()
	for rest := p.lines; len(rest) > 0; {
		if p.ended = end(); p.ended {
			return
		}
		line := rest
		if end := bytes.IndexByte(rest, '\n'); end >= 0 {
			line = rest[:end+1]
		}
		rest = rest[len(line):]
		p.done++
		made, err := p.result(s, result, line)
		if err == nil {
			p.results = made
			continue
		}
		p.bad = append(p.bad, badLine{p.done, len(p.results), err})
		if p.ended = !s.KeepGoing; p.ended {
			return
		}
	}
}

// result is the results of the piece with that of a line.
func (p *piece) result(s *Stream, result Result, line []byte) (made []byte, err error) {
	if p.room, err = s.parse(p.room[:0], line); err != nil {
		return nil, err
	}
	return result(p.results, p.room)
}

// put writes the results of a piece, before which that many lines stand.
func (c *crew) put(p *piece, before int64, w *bufio.Writer) error {
	from := 0
	for _, b := range p.bad {
		write(p.results[from:b.at], w)
		if err := c.wrong(before+int64(b.line), b.err, w); err != nil {
			return err
		}
		from = b.at
	}
	return write(p.results[from:], w)
}
