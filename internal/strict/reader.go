package strict

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Reader reads JSON from a stream. It keeps no more of the text than one string or
// number. A value of a type that was not expected is an error at its beginning, so deep
// nesting costs nothing. After an error a Reader cannot be used.
type Reader struct {
	in   *bufio.Reader
	near []byte // what in has of the text behind next, without another reading
	kept int    // how long near was when in was asked for it
	next rune   // the rune that follows, or end
	pos  Pos    // of next
	path []byte // of the value that is read, with a dot before each field
	word []byte // the string, number or word that was read last, as it is written
	err  error  // of the stream, or about a byte that is not UTF-8
}

// A Pos is a place in a text. Lines and columns count from 1, columns in runes.
type Pos struct{ Line, Column int }

// end follows the last rune of a text.
const end = rune(-1)

// NewReader returns a Reader of a text in UTF-8. It skips a byte order mark at the
// beginning, which some editors write.
func NewReader(text io.Reader) *Reader {
	r := &Reader{in: bufio.NewReaderSize(text, 1<<16), pos: Pos{Line: 1}}
	if r.step(); r.next == '\ufeff' {
		r.pos.Column = 0
		r.step()
	}
	return r
}

// step goes to the next rune.
func (r *Reader) step() {
	if r.next == '\n' {
		r.pos = Pos{Line: r.pos.Line + 1}
	}
	r.pos.Column++
	if len(r.near) > 0 && r.near[0] < utf8.RuneSelf {
		r.next, r.near = rune(r.near[0]), r.near[1:]
		return
	}
	r.stepFar()
}

// stepFar goes to the next rune where it is more than a byte, or has to be read first.
func (r *Reader) stepFar() {
	_, _ = r.in.Discard(r.kept - len(r.near)) // in has them
	c, size, err := r.in.ReadRune()
	switch {
	case err != nil:
		c = end
		if err != io.EOF {
			r.err = err
		}
	case c == utf8.RuneError && size == 1 && r.err == nil:
		_ = r.in.UnreadRune()
		b, _ := r.in.ReadByte()
		r.err = &Fault{Pos: r.pos, Kind: NotUTF8, Found: fmt.Sprintf("the byte 0x%02x", b)}
	}
	r.next = c
	r.kept = r.in.Buffered()
	r.near, _ = r.in.Peek(r.kept)
}

// Pos goes past space and returns where the next part of the text begins.
func (r *Reader) Pos() Pos {
	for r.next == ' ' || r.next == '\t' || r.next == '\r' || r.next == '\n' {
		for r.next == ' ' && len(r.near) > 0 && r.near[0] == ' ' { // lines are indented
			r.pos.Column, r.near = r.pos.Column+1, r.near[1:]
		}
		r.step()
	}
	return r.pos
}

// take goes past space and c, and reports whether c followed.
func (r *Reader) take(c rune) bool {
	r.Pos()
	if r.next != c {
		return false
	}
	r.step()
	return true
}

// List reads a list. It calls read for each item, with 0 for the first.
func (r *Reader) List(read func(i int) error) error {
	return r.items('[', ']', List, func(i int) error {
		r.path = append(strconv.AppendInt(append(r.path, '['), int64(i+1), 10), ']')
		return read(i)
	})
}

// Object reads an object, which has each field once. It calls read for each of them, with
// the field's name and where that begins; read has to read the value, by way of
// [Reader.Field].
func (r *Reader) Object(read func(name string, pos Pos) error) error {
	seen := map[string]bool{}
	return r.items('{', '}', Object, func(int) error {
		pos := r.Pos()
		name, err := r.string(Name)
		if err != nil {
			return err
		}
		if seen[name] {
			return r.Refuse(Fault{Pos: pos, Kind: Twice, Found: name})
		}
		seen[name] = true
		return read(name, pos)
	})
}

// Field goes past the colon behind a field's name and calls read for the value.
func (r *Reader) Field(name string, read func() error) error {
	r.path = append(append(r.path, '.'), name...)
	if !r.take(':') {
		return r.surprise(After, Colon)
	}
	return read()
}

// Follows reports whether what follows begins with c, which is no space.
func (r *Reader) Follows(c rune) bool {
	r.Pos()
	return r.next == c
}

// FollowsNumber reports whether what follows begins as a number does.
func (r *Reader) FollowsNumber() bool {
	r.Pos()
	return r.next == '-' || r.next >= '0' && r.next <= '9'
}

// items reads an opening bracket, items with commas between them, and a closing bracket.
// It calls read for each item.
func (r *Reader) items(opening, closing rune, want string, read func(i int) error) error {
	if !r.take(opening) {
		return r.surprise(Wrong, want)
	}
	depth := len(r.path)
	for i, more := 0, !r.take(closing); more; i++ {
		if err := read(i); err != nil {
			return err
		}
		if more = r.take(','); !more && !r.take(closing) {
			return r.surprise(After, "a comma or "+string(closing)) // NextField or NextItem
		}
		r.path = r.path[:depth]
	}
	return nil
}

// String reads a string.
func (r *Reader) String() (string, error) { return r.string(Wrong) }

// string reads a string; kind is the kind of fault if something else follows.
func (r *Reader) string(kind Kind) (string, error) {
	pos := r.Pos()
	if r.next != '"' {
		return "", r.surprise(kind, String)
	}
	s, err := r.scanString()
	if err != nil {
		return "", r.Fail(pos, err)
	}
	return s, nil
}

var (
	errNotClosed = errors.New(`the string that begins here is not closed; a " was expected before the end of the line`)
	errEscape    = errors.New("the string that begins here has an escape or a control character that JSON does not know")
)

// scanString goes past a string and decodes it.
func (r *Reader) scanString() (s string, err error) {
	r.word = append(r.word[:0], '"')
	for r.step(); r.next != '"'; r.step() {
		escaped := r.next == '\\'
		if escaped {
			r.word = append(r.word, '\\')
			r.step()
		}
		if r.next == end || r.next == '\n' && !escaped {
			return "", errNotClosed
		}
		r.word = utf8.AppendRune(r.word, r.next)
	}
	r.step()
	if json.Unmarshal(append(r.word, '"'), &s) != nil {
		return "", errEscape
	}
	return s, nil
}

// Word reads true, false or null, which no program here has a use for.
func (r *Reader) Word() error {
	switch f := r.follows(Wrong, "a value"); f.Class {
	case "true", "false", "null":
		return nil
	default:
		return r.Refuse(f)
	}
}

// Float reads a number and rounds it to the nearest float64.
func (r *Reader) Float() (float64, error) {
	pos := r.Pos()
	number, err := r.number()
	if err != nil {
		return 0, err
	}
	f, err := strconv.ParseFloat(string(number), 64)
	if err != nil {
		return 0, r.Refuse(Fault{Pos: pos, Kind: Huge, Found: Short(string(number))})
	}
	return f, nil
}

// number reads a number as it is written. The next read overwrites it.
func (r *Reader) number() ([]byte, error) {
	pos := r.Pos()
	if !r.FollowsNumber() {
		return nil, r.surprise(Wrong, "a number")
	}
	r.scanWord()
	if json.Valid(r.word) {
		return r.word, nil
	}
	n := numberLength(r.word)
	f := Fault{Pos: Pos{pos.Line, pos.Column + n}, Kind: After, Found: Short(string(r.word[n:])), Want: NextField}
	switch {
	case n == 0:
		f.Kind, f.Want = Wrong, "a number"
	case bytes.HasSuffix(r.path, []byte("]")):
		f.Want = NextItem
	}
	return nil, r.Refuse(f)
}

// numberLength is how many bytes at the beginning of a word that is not JSON are a number.
func numberLength(word []byte) int {
	var bad *json.SyntaxError
	errors.As(json.Unmarshal(word, new(json.RawMessage)), &bad)
	good := word[:bad.Offset-1] // without the wrong byte, or the last one if more are missing
	return len(bytes.TrimRight(good, "+-.eE"))
}

// scanWord goes past letters, digits and the signs that stand in a number.
func (r *Reader) scanWord() {
	r.word = r.word[:0]
	for c := r.next; c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || strings.ContainsRune("+-._", c); c = r.next {
		r.word = append(r.word, byte(c))
		r.step()
	}
}

// found returns what follows in words, and its class: a list, true, and so on, or "" if
// it is no value. It reads it, but of a list or an object nothing.
func (r *Reader) found() (words, class string) {
	switch r.next {
	case end:
		return "the end of the file", ""
	case '[':
		return "a list", "a list"
	case '{':
		return "an object", "an object"
	case '"':
		s, err := r.scanString()
		if err != nil {
			return "a string that is not closed", ""
		}
		return "the string " + Quoted(s), "a string"
	}
	r.scanWord()
	switch words = Short(string(r.word)); {
	case words == "":
		return Quoted(string(r.next)), ""
	case !json.Valid(r.word):
		return words, ""
	case r.word[0] <= '9':
		return words, "a number"
	}
	return words, words
}
