package cli

import "nnexplore/number"

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

// or is the number given, or another where none was.
func (f *finite) or(v float64) float64 {
	if f.given {
		return f.value
	}
	return v
}
