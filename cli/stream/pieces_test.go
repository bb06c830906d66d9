package stream

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// A log has what is written and what is told in the order in which that is done.
type log struct{ bytes.Buffer }

func (l *log) tell(err error) { fmt.Fprintln(l, err) }

// numbered is a stream whose results are the numbers it reads. Some take long, and whole
// tens are refused.
func numbered(l *log) *Stream {
	s := &Stream{Numbers: 1, KeepGoing: true, Tell: l.tell}
	s.NewResult = func() Result {
		return func(b []byte, v []float64) ([]byte, error) {
			n := int(v[0])
			if n%7 == 0 {
				for range n % 100 {
					runtime.Gosched() // to the other cores
				}
			}
			if n%10 == 0 {
				return append(b, "half of"...), errors.New("a whole ten")
			}
			return append(strconv.AppendInt(b, int64(n), 10), '\n'), nil
		}
	}
	return s
}

// lines are the numbers from 1 to n, one a line, some of them no numbers.
func lines(n int) string {
	var b strings.Builder
	for i := range n {
		if i++; i%37 == 0 {
			b.WriteString("x")
		}
		fmt.Fprintln(&b, i)
	}
	return b.String()
}

// expected is what a stream of lines writes and tells.
func expected(n int) string {
	var b strings.Builder
	for i := 1; i <= n; i++ {
		switch {
		case i%37 == 0:
			fmt.Fprintf(&b, "standard input, line %d: number 1 of the vector: \"x%d\" is not a number; a finite number such as 0.7 or -1e-3 was expected\n", i, i)
		case i%10 == 0:
			fmt.Fprintf(&b, "standard input, line %d: a whole ten\n", i)
		default:
			fmt.Fprintln(&b, i)
		}
	}
	return b.String()
}

// TestOrder holds that results and complaints stand in the order of the lines, whichever core
// makes them, however what is read is cut.
func TestOrder(t *testing.T) {
	t.Parallel()
	const n = 10_000
	want := expected(n)
	for _, size := range []int{1 << 20, 100} {
		var l log
		s := numbered(&l)
		err := s.Run(t.Context(), &short{strings.NewReader(lines(n)), size}, &l)
		if err != ErrReported || l.String() != want {
			t.Errorf("read by %d bytes it ends with %v, and what it writes differs from byte %d", size, err, differ(l.String(), want))
		}
	}
}

// A short reader gives no more than size bytes at a time.
type short struct {
	io.Reader
	size int
}

func (s *short) Read(b []byte) (int, error) { return s.Reader.Read(b[:min(len(b), s.size)]) }

// differ is where two texts differ first.
func differ(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}

// TestFirstBad holds that the first bad line ends the stream, whichever core comes to one
// first, and that no result behind it is written.
func TestFirstBad(t *testing.T) {
	t.Parallel()
	for first := 2; first < 3000; first = first*3/2 + 1 {
		var l log
		s := numbered(&l)
		s.KeepGoing = false
		var in, want strings.Builder
		for i := range 3000 {
			switch {
			case i < first:
				in.WriteString("1\n")
				want.WriteString("1\n")
			default:
				in.WriteString("10\n")
			}
		}
		err := s.Run(t.Context(), strings.NewReader(in.String()), &l)
		if says := fmt.Sprintf("standard input, line %d: a whole ten", first+1); err == nil || err.Error() != says || l.String() != want.String() {
			t.Errorf("it ends with %v and %d bytes, want %q and %d", err, l.Len(), says, want.Len())
		}
	}
}

// TestAllCores holds that several lines are worked at at once, where there are several cores.
func TestAllCores(t *testing.T) {
	t.Parallel()
	severalCores(t)
	var inside atomic.Int64
	met := make(chan bool)
	s := &Stream{Numbers: 1, NewResult: func() Result {
		return func(b []byte, v []float64) ([]byte, error) {
			if v[0] == 2 && inside.Add(1) <= 2 { // each waits for the other
				select {
				case met <- true:
				case <-met:
				case <-time.After(time.Minute):
					t.Error("nobody else works")
				}
			}
			return b, nil
		}
	}}
	if err := s.Run(t.Context(), strings.NewReader("1\n"+strings.Repeat("2\n", 1000)), io.Discard); err != nil {
		t.Error(err)
	}
}

// TestFaultOnACore holds that a panic on another core is one of Run, for whoever ends in good order.
func TestFaultOnACore(t *testing.T) {
	t.Parallel()
	severalCores(t)
	hands, broken := 0, make(chan bool)
	s := &Stream{Numbers: 1, NewResult: func() Result {
		hands++
		first := hands == 1
		return func(b []byte, v []float64) ([]byte, error) {
			switch {
			case v[0] == 1:
			case first:
				<-broken
			default:
				close(broken)
				panic("broken")
			}
			return b, nil
		}
	}}
	defer func() {
		if fault := recover(); fault != "broken" {
			t.Errorf("the fault is %v", fault)
		}
	}()
	s.Run(t.Context(), strings.NewReader("1\n2\n2\n"), io.Discard)
}

// TestHaltedAmongOthers holds that behind the line at which a signal comes no result is
// written, though other cores have made some.
func TestHaltedAmongOthers(t *testing.T) {
	t.Parallel()
	severalCores(t)
	signalled, halt := context.WithCancel(t.Context())
	var once sync.Once
	later := make(chan bool)
	s := &Stream{Numbers: 1, NewResult: func() Result {
		return func(b []byte, v []float64) ([]byte, error) {
			switch v[0] {
			case 3:
				<-later
				halt()
			case 4:
				once.Do(func() { close(later) })
			}
			return append(b, "result\n"...), nil
		}
	}}
	var out bytes.Buffer
	in := "2\n2\n3\n" + strings.Repeat("2\n", 500) + strings.Repeat("4\n", 500)
	if err := s.Run(signalled, strings.NewReader(in), &out); err != nil || out.String() != "result\nresult\nresult\n" {
		t.Errorf("after a signal in the third of them the results are %.100q (%v)", &out, err)
	}
}

// severalCores skips a test of what takes two cores.
func severalCores(t *testing.T) {
	t.Helper()
	if runtime.GOMAXPROCS(0) < 2 {
		t.Skip("one core")
	}
}

// TestRoundRoom holds that what is held at a time does not grow with what a line becomes.
func TestRoundRoom(t *testing.T) {
	long := bytes.Repeat([]byte("9"), 50_000)
	s := &Stream{Numbers: 1, NewResult: func() Result {
		return func(b []byte, _ []float64) ([]byte, error) { return append(append(b, long...), '\n'), nil }
	}}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if err := s.Run(t.Context(), strings.NewReader(strings.Repeat("1\n", 2000)), io.Discard); err != nil {
		t.Error(err)
	}
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; took > 16<<20 {
		t.Errorf("100 MB of results took %d bytes", took)
	}
}
