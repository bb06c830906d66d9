package cli

import (
	"fmt"
	"strconv"

	"nnexplore/number"
)

// A finite is a flag that takes one finite number.
type finite struct {
	value float64
	given bool
}

func (f *finite) String() string {
	if !f.given {
		return ""
	}
	return number.Full(f.value)
}

func (f *finite) Set(s string) error {
	v, err := number.Parse(s)
	if err != nil {
		return err
	}
	f.value, f.given = v, true
	return nil
}

func (f *finite) Type() string { return "number" }

func (f *finite) expected() string { return "a finite number such as 0.7" }

// or is the number that was given, or another where none was.
func (f *finite) or(v float64) float64 {
	if f.given {
		return f.value
	}
	return v
}

// A whole is a flag that takes a whole number.
type whole int

func (w *whole) String() string { return strconv.Itoa(int(*w)) }

func (w *whole) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil {
		return fmt.Errorf("%.40q is no whole number; one such as 3 was expected", s)
	}
	*w = whole(n)
	return nil
}

func (w *whole) Type() string { return "number" }

func (w *whole) expected() string { return "a whole number such as 3" }

// A vector is a flag that takes numbers with commas between them, or a dash for
// standard input.
type vector struct {
	value  []float64
	stream bool
}

func (v *vector) String() string { return "" }

func (v *vector) Set(s string) error {
	if v.stream = s == "-"; v.stream {
		return nil
	}
	x, err := number.ParseVector(s)
	v.value = x
	return err
}

func (v *vector) Type() string { return "numbers" }

func (v *vector) expected() string { return "numbers such as 2,1, or - for standard input" }
