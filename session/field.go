package session

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A field is a value under its name in a line of a saved session, described once for both
// ways: get gives what is written, set takes what was read, or says why not.
type field struct {
	name string
	get  func() any
	set  func(data []byte) error
}

// line is the field alone, as a line.
func (f field) line() ([]byte, error) {
	data, err := json.Marshal(map[string]any{f.name: f.get()})
	return append(data, '\n'), err
}

// plain is a number, a text or a truth.
func plain[T any](name string, p *T) field {
	return field{name: name, get: func() any { return *p }, set: func(data []byte) error { return decode(data, p) }}
}

// list is a slice, empty for nil.
func list[T any](name string, p *[]T) field {
	return field{name: name, get: func() any { return append([]T{}, *p...) }, set: func(data []byte) error { return decode(data, p) }}
}

// word is one of some words, by its index.
func word[T ~int | ~uint8](name string, p *T, words []string) field {
	return field{name: name, get: func() any { return words[*p] }, set: func(data []byte) error {
		var got string
		if err := decode(data, &got); err != nil {
			return err
		}
		i := slices.Index(words, got)
		if i < 0 {
			return fmt.Errorf("%.40q was not expected; there are %s", got, strings.Join(words, ", "))
		}
		*p = T(i)
		return nil
	}}
}

// choice is one of some numbers, by its index.
func choice[T comparable](name string, p *int, values []T) field {
	return field{name: name, get: func() any { return values[*p] }, set: func(data []byte) error {
		var got T
		if err := decode(data, &got); err != nil {
			return err
		}
		if *p = slices.Index(values, got); *p < 0 {
			return fmt.Errorf("%v was not expected; there are %v", got, values)
		}
		return nil
	}}
}

// whole is a whole number from least to most, which is kept as one that begins with 0.
func whole(name string, p *int, least, most int) field {
	return field{name: name, get: func() any { return *p + least }, set: func(data []byte) error {
		if err := decode(data, p); err != nil {
			return err
		}
		if *p < least || *p > most {
			return fmt.Errorf("%d was not expected; it goes from %d to %d", *p, least, most)
		}
		*p -= least
		return nil
	}}
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
		get: func() any {
			values := map[string]any{}
			for _, f := range fields {
				values[f.name] = f.get()
			}
			return values
		},
		set: func(data []byte) error { return setFields(data, fields) },
	}
}

// setFields reads an object that has these fields. Whether it has others is seen where
// it is written again, see [reader.line].
func setFields(data []byte, fields []field) error {
	var values map[string]json.RawMessage
	if err := decode(data, &values); err != nil {
		return err
	}
	for _, f := range fields {
		if values[f.name] == nil {
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
