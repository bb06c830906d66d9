package value

import (
	"fmt"
	"strconv"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
)

// A Finite is a flag that takes one finite number.
type Finite struct {
	Value float64
	Given bool
}

func (f *Finite) String() string {
	if !f.Given {
		return ""
	}
	return number.Full(f.Value)
}

func (f *Finite) Set(s string) error {
	v, err := number.Parse(s)
	if err != nil {
		return err
	}
	f.Value, f.Given = v, true
	return nil
}

func (f *Finite) Type() string { return "number" }

func (f *Finite) Expected() string { return "a finite number such as 0.7" }

// Or is the number that was given, or another where none was.
func (f *Finite) Or(v float64) float64 {
	if f.Given {
		return f.Value
	}
	return v
}

// A Whole is a flag that takes a whole number.
type Whole int

func (w *Whole) String() string { return strconv.Itoa(int(*w)) }

func (w *Whole) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil {
		return fmt.Errorf("%.40q is no whole number; one such as 3 was expected", s)
	}
	*w = Whole(n)
	return nil
}

func (w *Whole) Type() string { return "number" }

func (w *Whole) Expected() string { return "a whole number such as 3" }

// A Vector is a flag that takes numbers with commas between them, or a dash for
// standard input.
type Vector struct {
	Value  []float64
	Stream bool
}

func (v *Vector) String() string { return "" }

func (v *Vector) Set(s string) error {
	if v.Stream = s == "-"; v.Stream {
		return nil
	}
	x, err := number.ParseVector(s)
	v.Value = x
	return err
}

func (v *Vector) Type() string { return "numbers" }

func (v *Vector) Expected() string { return "numbers such as 2,1, or - for standard input" }

// A Shape is a flag that takes the sizes of a network.
type Shape []int

func (s *Shape) String() string { return model.SizesText(*s) }

func (s *Shape) Set(text string) (err error) {
	*s, err = presets.ParseSizes(text)
	return err
}

func (s *Shape) Type() string { return "sizes" }

func (s *Shape) Expected() string { return "sizes such as 2-4-1" }

// A Seed is a flag that takes a whole number from 0 on.
type Seed struct {
	number uint64
	Given  bool
}

func (s *Seed) String() string { return "" }

func (s *Seed) Set(text string) (err error) {
	s.number, err = presets.ParseSeed(text)
	s.Given = true
	return err
}

func (s *Seed) Type() string { return "number" }

func (s *Seed) Expected() string { return "a whole number such as 7" }

// Value is the seed that was given, or the first of all.
func (s *Seed) Value() uint64 {
	if !s.Given {
		return presets.FirstSeed
	}
	return s.number
}
