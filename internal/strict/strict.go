// Package strict reads JSON that a program wrote for itself and that has to be
// exactly what it wrote.
//
// encoding/json is generous: it leaves a field as it is where the text has null or
// nothing, takes the last of two fields of a name, and does not mind about capital
// letters. That suits a message from elsewhere. What a person comes back to should
// rather be refused than be guessed at.
package strict

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Decode reads a text that is one JSON value of v's type into what v points to.
//
// Types are made of structs with json tags, pointers to structs and to numbers,
// slices, strings, booleans, int and float64. Every field must be there once,
// unless its tag has omitempty, and no other; null stands for nothing. A number is
// finite, and a whole one is written without point and exponent.
//
// The error is a sentence with the place in the text, in which lists count from 1:
// "edits[2].to is a string; a number was expected".
func Decode(data []byte, v any) error {
	if !utf8.Valid(data) {
		return errors.New("it is not a text in UTF-8; JSON was expected")
	}
	d := decoder{json.NewDecoder(bytes.NewReader(data))}
	d.UseNumber()
	if err := d.value("", reflect.ValueOf(v).Elem()); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return errors.New("something follows its end; one JSON value was expected")
	}
	return nil
}

type decoder struct{ *json.Decoder }

// value reads what stands next into v; path is its place, "" at the top.
func (d decoder) value(path string, v reflect.Value) error {
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		return d.value(path, v.Elem())
	}
	t, err := d.token()
	if err != nil {
		return err
	}
	switch v.Kind() {
	case reflect.Struct:
		if t == json.Delim('{') {
			return d.fields(path, v)
		}
	case reflect.Slice:
		if t == json.Delim('[') {
			return d.items(path, v)
		}
	case reflect.String:
		if s, ok := t.(string); ok {
			v.SetString(s)
			return nil
		}
	case reflect.Bool:
		if b, ok := t.(bool); ok {
			v.SetBool(b)
			return nil
		}
	case reflect.Int:
		if n, ok := t.(json.Number); ok {
			i, err := strconv.ParseInt(string(n), 10, strconv.IntSize)
			if err != nil {
				return fmt.Errorf("%s is %s; a whole number was expected", place(path), short(string(n)))
			}
			v.SetInt(i)
			return nil
		}
	case reflect.Float64:
		if n, ok := t.(json.Number); ok {
			f, err := strconv.ParseFloat(string(n), 64)
			if err != nil {
				return fmt.Errorf("%s is %s, which a float64 cannot hold; a finite number was expected", place(path), short(string(n)))
			}
			v.SetFloat(f)
			return nil
		}
	default:
		panic("strict: no JSON is read into a " + v.Type().String())
	}
	return fmt.Errorf("%s is %s; %s was expected", place(path), found(t), expected(v.Kind()))
}

// token is the next piece of the text.
func (d decoder) token() (json.Token, error) {
	t, err := d.Token()
	switch {
	case err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF):
		return nil, errors.New("it ends too early; more JSON was expected")
	case err != nil:
		return nil, fmt.Errorf("it is not JSON: %w", err)
	}
	return t, nil
}

// fields reads an object from behind its brace.
func (d decoder) fields(path string, v reflect.Value) error {
	var there, seen []string
	optional := map[string]bool{}
	for i := range v.NumField() {
		name, option, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		there = append(there, name)
		optional[name] = option == "omitempty"
	}
	for d.More() {
		t, err := d.token()
		if err != nil {
			return err
		}
		name, _ := t.(string) // the decoder lets nothing else be a name
		i := slices.Index(there, name)
		switch {
		case i < 0:
			return fmt.Errorf("%s has a field %s, which is unknown; there are %s", place(path), short(strconv.Quote(name)), strings.Join(there, ", "))
		case slices.Contains(seen, name):
			return fmt.Errorf("%s has the field %q twice; each stands once", place(path), name)
		}
		seen = append(seen, name)
		if err := d.value(strings.TrimPrefix(path+"."+name, "."), v.Field(i)); err != nil {
			return err
		}
	}
	if _, err := d.token(); err != nil {
		return err
	}
	for _, name := range there {
		if !optional[name] && !slices.Contains(seen, name) {
			return fmt.Errorf("%s has no field %q; one was expected", place(path), name)
		}
	}
	return nil
}

// items reads a list from behind its bracket.
func (d decoder) items(path string, v reflect.Value) error {
	for n := 1; d.More(); n++ {
		item := reflect.New(v.Type().Elem()).Elem()
		if err := d.value(fmt.Sprintf("%s[%d]", path, n), item); err != nil {
			return err
		}
		v.Set(reflect.Append(v, item))
	}
	_, err := d.token()
	return err
}

func place(path string) string {
	if path == "" {
		return "the whole"
	}
	return path
}

// found is a piece of the text in words.
func found(t json.Token) string {
	switch t := t.(type) {
	case json.Delim:
		if t == '{' {
			return "an object"
		}
		return "a list"
	case string:
		return "a string"
	case json.Number:
		return "a number"
	case bool:
		return strconv.FormatBool(t)
	}
	return "null"
}

func expected(k reflect.Kind) string {
	switch k {
	case reflect.Struct:
		return "an object"
	case reflect.Slice:
		return "a list"
	case reflect.String:
		return "a string"
	case reflect.Bool:
		return "true or false"
	case reflect.Int:
		return "a whole number"
	}
	return "a number"
}

// short is s as an error repeats it.
func short(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
