package strict

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Fault is an error in a text. Its fields depend on its Kind.
type Fault struct {
	Pos
	Path  string // of a value, with lists from 1: layers[1].w[2][1]
	Kind  Kind
	Found string // what stands at Pos, in words, or the name of a field
	Class string // the type of Found as a value: a list, true and so on; "" if it is none
	Want  string // what was expected, in words
	Err   error  // for Other
}

// A Kind is the kind of a [Fault].
type Kind int

const (
	Wrong   Kind = iota // Found stands in the place of the value at Path
	After               // Found follows the value at Path
	Name                // Found stands in the place of a field's name in the object at Path
	Unknown             // the object at Path has a field Found; Want lists those it may have
	Twice               // the object at Path has the field Found a second time
	Missing             // the object at Path, which begins at Pos, has no field Found
	Huge                // the number Found at Path is beyond what a float64 holds
	NotUTF8             // Found is not UTF-8
	Other               // Err says what is wrong
)

// What a [Fault] may Want.
const (
	Object    = "an object in { }"
	List      = "a list in [ ]"
	String    = `a string in " "`
	Colon     = "a colon"
	NextField = "a comma or }"
	NextItem  = "a comma or ]"
)

// Error returns a sentence that names the place by its path.
func (f *Fault) Error() string {
	switch place := cmp.Or(f.Path, "the whole"); f.Kind {
	case Wrong:
		want, _, _ := strings.Cut(f.Want, " in ")
		return fmt.Sprintf("%s is %s; %s was expected", place, cmp.Or(f.Class, f.Found), want)
	case Unknown:
		return fmt.Sprintf("%s has a field %s, which is unknown; there are %s", place, Short(strconv.Quote(f.Found)), f.Want)
	case Twice:
		return fmt.Sprintf("%s has the field %q twice; each stands once", place, f.Found)
	case Missing:
		return fmt.Sprintf("%s has no field %q; one was expected", place, f.Found)
	case Huge:
		return fmt.Sprintf("%s is %s, which a float64 cannot hold; a finite number was expected", place, f.Found)
	case NotUTF8:
		return "it is not a text in UTF-8; JSON was expected"
	case Other:
		return f.Err.Error()
	}
	return "something follows its end; one JSON value was expected"
}

// Fail returns err as an error about what stands at pos.
func (r *Reader) Fail(pos Pos, err error) error {
	return r.Refuse(Fault{Pos: pos, Kind: Other, Err: err})
}

// surprise returns an error about what follows in the text.
func (r *Reader) surprise(kind Kind, want string) error { return r.Refuse(r.follows(kind, want)) }

// follows reads what follows in the text and returns it as a fault.
func (r *Reader) follows(kind Kind, want string) Fault {
	f := Fault{Pos: r.Pos(), Kind: kind, Want: want}
	f.Found, f.Class = r.found()
	return f
}

// Refuse returns f as an error, with its path. An error of the stream, or a byte anywhere
// in the text that is not UTF-8, takes precedence.
func (r *Reader) Refuse(f Fault) error {
	f.Path = strings.TrimPrefix(string(r.path), ".")
	for r.next != end {
		r.step()
	}
	if r.err != nil {
		return r.err
	}
	return &f
}

// maxShort is how many characters of a text an error repeats.
const maxShort = 40

// Short is s as an error repeats it: a long one is cut.
func Short(s string) string {
	if len(s) <= maxShort || utf8.RuneCountInString(s) <= maxShort {
		return s
	}
	return string([]rune(s[:min(len(s), 4*maxShort)])[:maxShort-1]) + "…"
}

// Quoted is s as an error repeats it in quotes, with control characters escaped.
func Quoted(s string) string { return strconv.Quote(Short(s)) }
