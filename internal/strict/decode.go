// Package strict reads JSON of which every field is known.
//
// encoding/json is generous: it leaves a field alone for which the text has null or
// nothing, takes the last of two fields of one name, and ignores the case of names.
// That suits messages of other programs. A file that a person saved or wrote by hand is
// better refused than guessed at.
//
// A [Reader] reads from a stream and returns each error as a [Fault], for a caller that
// has words of its own.
package strict

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// A Value reads itself from what follows in a text.
type Value interface{ ReadJSON(r *Reader) error }

// Decode reads the whole text, one JSON value, into the zero value that v points to.
//
// Types are made of structs with json tags, pointers, slices, strings, booleans, int,
// float64 and types that implement [Value]. Every field must be there once, unless its
// tag has omitempty, and no other may be there; null is no value of any type. A number is
// finite, and one that is read as an int is written without point and exponent.
//
// The error is a [*Fault] or that of the stream.
func (r *Reader) Decode(v any) error {
	if err := r.Read(v); err != nil {
		return err
	}
	if r.Pos(); r.next != end {
		return r.surprise(After, "the end of the file")
	}
	return r.err
}

// Read reads the value that follows, as [Reader.Decode] does, and not what stands behind
// it.
func (r *Reader) Read(v any) error { return r.value(reflect.ValueOf(v).Elem()) }

// value reads the value that follows into v.
func (r *Reader) value(v reflect.Value) error {
	if own, ok := v.Addr().Interface().(Value); ok {
		return own.ReadJSON(r)
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return r.value(v.Elem())
	case reflect.Struct:
		return r.fields(v)
	case reflect.Slice:
		return r.List(func(i int) error {
			v.Grow(1)
			v.SetLen(i + 1)
			return r.value(v.Index(i))
		})
	case reflect.String:
		s, err := r.String()
		v.SetString(s)
		return err
	case reflect.Bool:
		f := r.follows(Wrong, "true or false")
		if f.Class != "true" && f.Class != "false" {
			return r.Refuse(f)
		}
		v.SetBool(f.Class == "true")
		return nil
	case reflect.Int:
		f := r.follows(Wrong, "a whole number")
		i, err := strconv.ParseInt(f.Found, 10, strconv.IntSize)
		if f.Class == "a number" && err != nil {
			f.Class = f.Found // the digits are at fault
		}
		if f.Class != "a number" {
			return r.Refuse(f)
		}
		v.SetInt(i)
		return nil
	case reflect.Float64:
		f, err := r.Float()
		v.SetFloat(f)
		return err
	}
	panic("strict: no JSON is read into a " + v.Type().String())
}

// fields reads an object into a struct.
func (r *Reader) fields(v reflect.Value) error {
	var names, needed []string // needed are those that are not there yet
	for i := range v.NumField() {
		name, option, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		names = append(names, name)
		if option != "omitempty" {
			needed = append(needed, name)
		}
	}
	start := r.Pos()
	err := r.Object(func(name string, pos Pos) error {
		i := slices.Index(names, name)
		if i < 0 {
			return r.Refuse(Fault{Pos: pos, Kind: Unknown, Found: name, Want: strings.Join(names, ", ")})
		}
		needed = slices.DeleteFunc(needed, func(n string) bool { return n == name })
		return r.Field(name, func() error { return r.value(v.Field(i)) })
	})
	if err == nil && len(needed) > 0 {
		return r.Refuse(Fault{Pos: start, Kind: Missing, Found: needed[0]})
	}
	return err
}
