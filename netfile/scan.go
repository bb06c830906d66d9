package netfile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"nnexplore/model"
)

// A parser goes through a JSON text that can only be a network. It knows at each
// place what must stand there, so that it can say what stands there instead, and
// nesting in the text never makes it deeper. The numbers of a matrix go straight
// into one slice.
type parser struct {
	data  []byte
	pos   int
	layer int // the layer that it is in, from 1; 0 outside

	watch func(part float64) // gets the part that is read
	told  int                // where it was told last
}

// watchEvery is after how many bytes of numbers the part that is read is told.
const watchEvery = 64 << 10

// tell tells which part is read, where that is a while since.
func (p *parser) tell() {
	if p.pos-p.told >= watchEvery {
		p.told = p.pos
		p.watch(float64(p.pos) / float64(len(p.data)))
	}
}

// fail is an error at the byte at, with line, column and layer before it.
func (p *parser) fail(at int, format string, args ...any) error {
	before := p.data[:at]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
	where := fmt.Sprintf("line %d, column %d: ", line, column)
	if p.layer > 0 {
		where += fmt.Sprintf("layer %d: ", p.layer)
	}
	return fmt.Errorf(where+format, args...)
}

// surprise is the error that something else than expected stands here.
func (p *parser) surprise(place, expected string) error {
	return p.fail(p.pos, "%s stands %s; %s was expected", p.found(), place, expected)
}

// found is what stands here, in words.
func (p *parser) found() string {
	rest := p.data[p.pos:]
	if len(rest) == 0 {
		return "the end of the file"
	}
	switch rest[0] {
	case '[':
		return "a list"
	case '{':
		return "an object"
	case '"':
		if s, _, err := p.scanString(); err == nil {
			return "the string " + quoted(s)
		}
		return "a string that is not closed"
	}
	const inWords = "+-._0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	if word := rest[:len(rest)-len(bytes.TrimLeft(rest, inWords))]; len(word) > 0 {
		return short(string(word))
	}
	_, size := utf8.DecodeRune(rest)
	return quoted(string(rest[:size]))
}

func (p *parser) space() {
	for p.pos < len(p.data) && strings.IndexByte(" \t\r\n", p.data[p.pos]) >= 0 {
		p.pos++
	}
}

// take goes past space and c, if c stands there.
func (p *parser) take(c byte) bool {
	p.space()
	if p.pos == len(p.data) || p.data[p.pos] != c {
		return false
	}
	p.pos++
	return true
}

// object goes through an object and has read go past the value of each field. It
// gives the fields that were there.
func (p *parser) object(what string, fields []string, read func(field string) error) (seen []string, err error) {
	if !p.take('{') {
		return nil, p.surprise("at the beginning of "+what, "an object in { }")
	}
	if p.take('}') {
		return nil, nil
	}
	for {
		p.space()
		start := p.pos
		field, err := p.str("the name of a field")
		switch {
		case err != nil:
			return nil, err
		case !slices.Contains(fields, field):
			return nil, p.fail(start, "%s has no field %s; there are %s", what, quoted(field), strings.Join(fields, ", "))
		case slices.Contains(seen, field):
			return nil, p.fail(start, "the field %q is there a second time; each field stands once", field)
		}
		seen = append(seen, field)
		if !p.take(':') {
			return nil, p.surprise(fmt.Sprintf("after %q", field), "a colon")
		}
		if err := read(field); err != nil {
			return nil, err
		}
		if p.take('}') {
			return seen, nil
		}
		if !p.take(',') {
			return nil, p.surprise(fmt.Sprintf("after the field %q", field), "a comma or }")
		}
	}
}

// list goes through a list and has read go past each of its items.
func (p *parser) list(what string, item func(i int) string, read func(i int) error) error {
	if !p.take('[') {
		return p.surprise("at "+what, "a list in [ ]")
	}
	if p.take(']') {
		return nil
	}
	for i := 0; ; i++ {
		if err := read(i); err != nil {
			return err
		}
		if p.take(']') {
			return nil
		}
		if !p.take(',') {
			return p.surprise("after "+item(i), "a comma or ]")
		}
	}
}

// numbers appends a list of numbers to v.
func (p *parser) numbers(v []float64, what string, ref func(j int) model.Ref) ([]float64, error) {
	err := p.list(what, func(j int) string { return ref(j).Name() }, func(j int) error {
		p.space()
		end := p.pos + numberLength(p.data[p.pos:])
		if end == p.pos {
			return p.surprise("at "+ref(j).Name(), "a number")
		}
		f, err := strconv.ParseFloat(string(p.data[p.pos:end]), 64)
		if err != nil {
			return p.fail(p.pos, "%s at %s is beyond the largest number a float64 holds, about 1.8e308; a finite number was expected",
				p.found(), ref(j).Name())
		}
		v, p.pos = append(v, f), end
		p.tell()
		return nil
	})
	return v, err
}

// numberLength is how many bytes at the beginning of b are a number by the grammar
// of JSON.
func numberLength(b []byte) int {
	n := 0
	at := func(set string) bool { return n < len(b) && strings.IndexByte(set, b[n]) >= 0 }
	digits := func() bool {
		start := n
		for n < len(b) && b[n]-'0' <= 9 {
			n++
		}
		return n > start
	}
	if at("-") {
		n++
	}
	if at("0") {
		n++
	} else if !digits() {
		return 0
	}
	whole := n
	if at(".") {
		if n++; !digits() {
			return whole
		}
	}
	whole = n
	if at("eE") {
		if n++; at("+-") {
			n++
		}
		if !digits() {
			return whole
		}
	}
	return n
}

// str reads a string; what is its place in an error.
func (p *parser) str(what string) (string, error) {
	p.space()
	if p.pos == len(p.data) || p.data[p.pos] != '"' {
		return "", p.surprise("at "+what, `a string in " "`)
	}
	s, end, err := p.scanString()
	if err != nil {
		return "", err
	}
	p.pos = end
	return s, nil
}

// scanString decodes the string that begins here and says where it ends.
func (p *parser) scanString() (s string, end int, err error) {
	for end = p.pos + 1; end < len(p.data) && p.data[end] != '"' && p.data[end] != '\n'; end++ {
		if p.data[end] == '\\' {
			end++
		}
	}
	if end >= len(p.data) || p.data[end] == '\n' {
		return "", 0, p.fail(p.pos, `the string that begins here is not closed; a " was expected before the end of the line`)
	}
	end++
	if json.Unmarshal(p.data[p.pos:end], &s) != nil {
		return "", 0, p.fail(p.pos, "the string that begins here has an escape or a control character that JSON does not know")
	}
	return s, end, nil
}
