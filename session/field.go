package session

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"nnexplore/internal/strict"
)

// A field is a value under its name in a line of a saved session, described once for
// writing and for reading: get returns what is written, nil for nothing, set takes what was
// read, nil where it was not written, or returns why it cannot.
type field struct {
	name string
	get  func() ([]byte, error)
	set  func(data []byte) error
	rare bool // it may be left out
}

// line is the field alone, as a line.
func (f field) line() ([]byte, error) {
	data, err := objectOf(f)
	return append(data, '\n'), err
}

// value is a field that get and set pass on as a T. Inlined, its closures would be laid out anew for
// each of some fifty fields, which makes the program 110 kB larger.
//
//go:noinline
func value[T any](name string, get func() T, set func(T) error) field {
	return field{
		name: name,
		get: func() ([]byte, error) {
			data, err := json.Marshal(get())
			return strict.Printable(data), err
		},
		set: func(data []byte) error {
			var got T
			if err := decode(data, &got); err != nil {
				return err
			}
			return set(got)
		},
	}
}

// plain is a number, a text or a boolean.
func plain[T any](name string, p *T) field {
	return value(name, func() T { return *p }, func(v T) error { *p = v; return nil })
}

// rarely is a value that is written only where it is not the zero one, so that sessions from
// before there was such a thing are read too.
func rarely[T comparable](name string, p *T) field {
	var never T
	return writtenIf(plain(name, p), func() bool { return *p != never }, func() { *p = never })
}

// seldom is a slice that is written only where it is not empty.
func seldom[T any](name string, p *[]T) field {
	return writtenIf(list(name, p), func() bool { return len(*p) > 0 }, func() { *p = nil })
}

// writtenIf is f where there is something to write; none makes of it what it is where
// nothing was written.
func writtenIf(f field, there func() bool, none func()) field {
	get, set := f.get, f.set
	f.rare = true
	f.get = func() ([]byte, error) {
		if !there() {
			return nil, nil
		}
		return get()
	}
	f.set = func(data []byte) error {
		if data == nil {
			none()
			return nil
		}
		return set(data)
	}
	return f
}

// list is a slice, empty for nil.
func list[T any](name string, p *[]T) field {
	return value(name, func() []T { return append([]T{}, *p...) }, func(v []T) error { *p = v; return nil })
}

// choice is one of some words or numbers, by its index.
func choice[T ~int | ~uint8, V comparable](name string, p *T, values []V) field {
	return value(name, func() V { return values[*p] }, func(v V) error {
		i := slices.Index(values, v)
		if i < 0 {
			return fmt.Errorf("%.40s was not expected; there are %v", fmt.Sprint(v), values)
		}
		*p = T(i)
		return nil
	})
}

// whole is a whole number from least to most, of which *p holds how far it is above
// least.
func whole(name string, p *int, least, most int) field {
	return value(name, func() int { return *p + least }, func(v int) error {
		if v < least || v > most {
			return fmt.Errorf("%d was not expected; it goes from %d to %d", v, least, most)
		}
		*p = v - least
		return nil
	})
}

// checked is a field with a further condition on what was read.
func (f field) checked(check func() error) field {
	set := f.set
	f.set = func(data []byte) error {
		if err := set(data); err != nil {
			return err
		}
		return check()
	}
	return f
}

// object is fields under a name, one value.
func object(name string, fields []field) field {
	return field{
		name: name,
		get:  func() ([]byte, error) { return objectOf(fields...) },
		set:  func(data []byte) error { return setFields(data, fields) },
	}
}

// objectOf is the fields as a JSON object.
func objectOf(fields ...field) ([]byte, error) {
	b := []byte{'{'}
	for _, f := range fields {
		data, err := f.get()
		switch {
		case err != nil:
			return nil, fmt.Errorf("%s: %w", f.name, err)
		case data == nil:
			continue
		case len(b) > 1:
			b = append(b, ',')
		}
		b = slices.Grow(b, len(f.name)+len(data)+len(`"":}`+"\n")) // a network may take 64 MiB
		b = append(append(strconv.AppendQuote(b, f.name), ':'), data...)
	}
	return append(b, '}'), nil
}

// setFields reads an object that has these fields. Others are found by [set], which
// compares the line with the one that would be written.
func setFields(data []byte, fields []field) error {
	var values map[string]json.RawMessage
	if err := decode(data, &values); err != nil {
		return err
	}
	for _, f := range fields {
		if values[f.name] == nil && !f.rare {
			return fmt.Errorf("there is no %q", f.name)
		}
		if err := f.set(values[f.name]); err != nil {
			return fmt.Errorf("%s: %w", f.name, err)
		}
	}
	return nil
}

// decode reads one JSON value.
func decode(data []byte, to any) error {
	err := json.Unmarshal(data, to)
	var syntax *json.SyntaxError
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &syntax):
		return fmt.Errorf("%.40s was not expected", data)
	case int(syntax.Offset) >= len(data):
		return errors.New("it ends too early; more JSON was expected")
	}
	return fmt.Errorf("it is not JSON: %w", err)
}
