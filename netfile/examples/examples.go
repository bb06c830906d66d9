// Package examples reads what a network learns from: a table of inputs with their targets.
package examples

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"nnexplore/model/train"
	"nnexplore/number"
)

// most is how much of a table is read, 64 MiB.
const most = 64 << 20

// Read reads an example from each line of a table: the in numbers of x, then the out numbers of t, in
// any form that [number.ParseVector] reads, such as CSV. A first line in which nothing is a number
// has the names of the columns, and blank lines are passed over. The error names the line.
func Read(r io.Reader, in, out int) (train.Examples, error) { return read(r, in, out, most) }

// read is Read of at most so many bytes.
func read(r io.Reader, in, out, most int) (ex train.Examples, err error) {
	limited := &io.LimitedReader{R: r, N: int64(most) + 1}
	lines := bufio.NewScanner(limited)
	lines.Buffer(nil, most+1)
	for line := 1; lines.Scan(); line++ {
		text := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\uFEFF"))
		if text == "" || line == 1 && isHead(text) {
			continue
		}
		v, err := number.ParseVector(text)
		if err == nil && len(v) != in+out {
			err = fmt.Errorf("it has %s; %d were expected, %d of x and then %d of t", number.Count(len(v), "number"), in+out, in, out)
		}
		if err != nil {
			return train.Examples{}, fmt.Errorf("line %d: %w", line, err)
		}
		ex.X, ex.T = append(ex.X, v[:in:in]), append(ex.T, v[in:])
	}
	switch {
	case limited.N == 0:
		return train.Examples{}, errors.New("it is longer than 64 MiB; examples for a small network were expected")
	case lines.Err() != nil:
		return train.Examples{}, fmt.Errorf("it cannot be read: %w", lines.Err())
	case len(ex.X) == 0:
		return train.Examples{}, fmt.Errorf("it has no example; lines of %d numbers were expected, %d of x and then %d of t", in+out, in, out)
	}
	return ex, nil
}

// isHead reports whether a line has the names of columns: fields, none of which is a number.
func isHead(text string) bool {
	fields := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;\t ", r) })
	for _, f := range fields {
		if _, err := number.Parse(strings.Trim(f, `"`)); err == nil {
			return false
		}
	}
	return len(fields) > 0
}
