package netfile

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"nnexplore/internal/strict"
	"nnexplore/netfile/roles"
	"nnexplore/number"
)

// A header is what stands before the numbers of an .npy array.
type header struct {
	descr   string // the type of the numbers, "<f8"
	fortran bool   // the numbers lie column after column
	shape   []int
	length  uint64 // of the header itself, in bytes
}

// maxHeader is the longest header text that is read; it is NumPy's own limit.
const maxHeader = 10000

// errObjects goes into a sentence that begins with the array's name.
var errObjects = errors.New("holds Python objects; save plain float arrays")

// numberType returns the type of the numbers. The error begins after "it" or the name of
// the array.
func (h header) numberType() (numberType, error) {
	order, kind := binary.ByteOrder(binary.LittleEndian), strings.TrimLeft(h.descr, "<>|")
	if strings.HasPrefix(h.descr, ">") {
		order = binary.BigEndian
	}
	t, known := numberTypeOf(kind, order)
	switch {
	case h.descr == "[":
		return t, errors.New("it holds records; plain arrays of numbers were expected")
	case strings.Contains(h.descr, "O"):
		return t, errObjects
	case !known || len(kind) == len(h.descr) || strings.HasPrefix(kind, "e"):
		return t, errType(h.descr)
	}
	return t, nil
}

// readHeader reads the header of an array and stops before its numbers.
func readHeader(r io.Reader) (header, error) {
	const magic = "\x93NUMPY"
	start := make([]byte, 12)
	n, err := io.ReadFull(r, start[:10])
	switch {
	case string(start[:min(n, len(magic))]) != magic[:min(n, len(magic))]:
		return header{}, errors.New("it does not begin as an array of NumPy does; numpy.savez writes such arrays")
	case err != nil:
		return header{}, inHeader(err)
	case start[7] != 0 || start[6] < 1 || start[6] > 3:
		return header{}, fmt.Errorf("version %d.%d of the array format is not known; 1.0, 2.0 or 3.0 was expected", start[6], start[7])
	case start[6] == 1:
		start = start[:10]
	}
	if _, err := io.ReadFull(r, start[10:]); err != nil {
		return header{}, inHeader(err)
	}
	length := binary.LittleEndian.Uint32(start[8:12]) // of version 1 the upper two bytes are 0
	if length > maxHeader {
		return header{}, fmt.Errorf("its header claims %d bytes; at most %d were expected", length, maxHeader)
	}
	text := make([]byte, length)
	if _, err := io.ReadFull(r, text); err != nil {
		return header{}, inHeader(err)
	}
	h, err := parseHeader(string(text))
	h.length = uint64(len(start) + len(text))
	return h, err
}

func inHeader(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return errors.New("the data ends within the header; the file is cut short or damaged")
	}
	return err
}

// A literal is the rest of a Python expression that is being read.
type literal struct{ rest string }

// take goes past spaces and token, if token stands there.
func (l *literal) take(token string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(l.rest, " "), token)
	if ok {
		l.rest = rest
	}
	return ok
}

func (l *literal) bad() error {
	place := "its end"
	if rest := strings.Trim(l.rest, " \n"); rest != "" {
		place = strict.Quoted(rest)
	}
	return fmt.Errorf("its header cannot be read at %s; a dict as NumPy writes it was expected", place)
}

// str reads a string without escapes.
func (l *literal) str() (string, error) {
	if rest := strings.TrimLeft(l.rest, " "); rest != "" && (rest[0] == '\'' || rest[0] == '"') {
		if s, after, closed := strings.Cut(rest[1:], rest[:1]); closed && !strings.ContainsAny(s, "\\\n") {
			l.rest = after
			return s, nil
		}
	}
	return "", l.bad()
}

// parseHeader reads the dict with the keys descr, fortran_order and shape, each
// once, in any order.
func parseHeader(text string) (header, error) {
	var h header
	var seen []string
	l := literal{text}
	if !l.take("{") {
		return h, l.bad()
	}
	for more := true; !l.take("}"); more = l.take(",") {
		if !more {
			return h, l.bad()
		}
		key, err := l.str()
		switch {
		case err != nil:
			return h, err
		case slices.Contains(seen, key):
			return h, fmt.Errorf("its header has the key %s twice", strict.Quoted(key))
		case !l.take(":"):
			return h, l.bad()
		}
		if err := h.set(key, &l); err != nil {
			return h, err
		}
		seen = append(seen, key)
	}
	if strings.Trim(l.rest, " \n") != "" {
		return h, l.bad()
	}
	for _, key := range []string{"descr", "fortran_order", "shape"} {
		if !slices.Contains(seen, key) {
			return h, fmt.Errorf("its header has no key %q", key)
		}
	}
	return h, nil
}

func (h *header) set(key string, l *literal) (err error) {
	switch key {
	case "descr":
		if h.descr = "["; l.take("[") { // records: nothing else has brackets
			l.rest = l.rest[strings.LastIndexByte(l.rest, ']')+1:]
			return nil
		}
		h.descr, err = l.str()
	case "fortran_order":
		h.fortran = l.take("True")
		if !h.fortran && !l.take("False") {
			return l.bad()
		}
	case "shape":
		h.shape, err = l.shape()
	default:
		return fmt.Errorf("its header has the key %s; descr, fortran_order and shape were expected", strict.Quoted(key))
	}
	return err
}

// shape reads a tuple of sizes: (), (3,), (2, 3).
func (l *literal) shape() (shape []int, err error) {
	start := l.rest
	if !l.take("(") {
		return nil, l.bad()
	}
	for more := true; !l.take(")"); {
		if !more {
			return nil, l.bad()
		}
		negative := l.take("-")
		l.rest = strings.TrimLeft(l.rest, " ")
		rest := strings.TrimLeft(l.rest, "0123456789")
		digits := l.rest[:len(l.rest)-len(rest)]
		size, err := strconv.Atoi(digits)
		switch {
		case digits == "":
			return nil, l.bad()
		case negative:
			return nil, fmt.Errorf("its header gives a shape with the negative size -%s", strict.Short(digits))
		case err != nil:
			return nil, fmt.Errorf("its header gives a shape with the size %s, which no array has", strict.Short(digits))
		}
		shape, l.rest = append(shape, size), rest
		if more = l.take(","); !more && len(shape) == 1 { // (3) is a number; the tuple is (3,)
			l.rest = start
			return nil, l.bad()
		}
	}
	return shape, nil
}

// fits returns an error if the numbers do not take exactly the bytes that follow the header.
func (h header) fits(t numberType, follow uint64) error {
	count, ok := countOf(h.shape)
	shape := roles.Array{Shape: h.shape}.ShapeText()
	switch want := count * t.size; {
	case !ok:
		return fmt.Errorf("its header gives the shape %s, which no memory holds", shape)
	case want != follow:
		return fmt.Errorf("its shape %s of %s takes %s, but %d follow the header", shape, h.descr, number.Count(want, "byte"), follow)
	}
	return nil
}
