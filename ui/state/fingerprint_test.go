package state

import (
	"encoding/binary"
	"fmt"
	"hash/maphash"
	"math"
	"reflect"
	"strings"
	"testing"
)

// fingerprint is a hash of a value with all that it refers to, unexported
// fields among them, but for what is kept because it follows from the rest. Floats count by
// their bits, so that a NaN is like itself and 0 unlike −0.
func fingerprint(v any) uint64 { return hashed(v, false) }

// fingerprintKept is a fingerprint of the kept values too.
func fingerprintKept(v any) uint64 { return hashed(v, true) }

func hashed(v any, kept bool) uint64 {
	w := walker{hash: new(maphash.Hash), kept: kept}
	w.hash.SetSeed(hashSeed)
	w.walk("", reflect.ValueOf(v))
	return w.hash.Sum64()
}

// hashSeed is one for all fingerprints, so that they can be compared.
var hashSeed = maphash.MakeSeed()

// same reports whether two values are alike to the last bit.
func same(a, b any) bool { return fingerprint(a) == fingerprint(b) }

// difference names the first thing in which two values differ, or is "".
func difference(a, b any) string {
	left, right := walker{lines: new([]string)}, walker{lines: new([]string)}
	left.walk("", reflect.ValueOf(a))
	right.walk("", reflect.ValueOf(b))
	for i, line := range *left.lines {
		switch {
		case i >= len(*right.lines):
			return line + " is gone"
		case line != (*right.lines)[i]:
			return line + " became " + (*right.lines)[i]
		}
	}
	if len(*left.lines) < len(*right.lines) {
		return "there is more: " + (*right.lines)[len(*left.lines)]
	}
	return ""
}

// A walker goes through a value and hashes it or writes a line for each leaf. What only
// the lines need is not made for the hash, which is taken very often.
type walker struct {
	kept  bool // whether it goes into kept values
	hash  *maphash.Hash
	lines *[]string
}

func (w walker) leaf(path string, kind reflect.Kind, bits uint64, shown reflect.Value) {
	if w.lines != nil {
		*w.lines = append(*w.lines, fmt.Sprintf("%s = %v", path, shown))
		return
	}
	var b [9]byte
	b[0] = byte(kind)
	binary.LittleEndian.PutUint64(b[1:], bits)
	_, _ = w.hash.Write(b[:]) // a hash never fails
}

func (w walker) walk(path string, v reflect.Value) {
	switch k := v.Kind(); k {
	case reflect.Bool:
		bits := uint64(0)
		if v.Bool() {
			bits = 1
		}
		w.leaf(path, k, bits, v)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		w.leaf(path, k, uint64(v.Int()), v)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		w.leaf(path, k, v.Uint(), v)
	case reflect.Float64:
		w.leaf(path, k, math.Float64bits(v.Float()), v)
	case reflect.String:
		w.leaf(path, k, uint64(v.Len()), v)
		if w.hash != nil {
			_, _ = w.hash.WriteString(v.String())
		}
	case reflect.Pointer, reflect.Interface:
		memo := strings.HasPrefix(v.Type().String(), "*kept.Memo[")
		if memo && !w.kept {
			return
		}
		if v.IsNil() {
			w.leaf(path, k, 0, v)
			return
		}
		if memo {
			w.walk(path, v.Elem().FieldByName("Value"))
			return
		}
		if k == reflect.Interface {
			w.leaf(path, k, 1, reflect.ValueOf(v.Elem().Type()))
		}
		w.walk(path, v.Elem())
	case reflect.Slice, reflect.Array:
		w.leaf(path+".len", k, uint64(v.Len()), reflect.ValueOf(v.Len()))
		for i := range v.Len() {
			part := ""
			if w.lines != nil {
				part = fmt.Sprintf("%s[%d]", path, i)
			}
			w.walk(part, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			part := ""
			if w.lines != nil {
				part = path + "." + v.Type().Field(i).Name
			}
			w.walk(part, v.Field(i))
		}
	case reflect.Func:
		if !v.IsNil() {
			panic("state: a function is no data, at " + path)
		}
		w.leaf(path, k, 0, v)
	default:
		panic("state: the tests cannot compare a " + v.Type().String() + " at " + path)
	}
}

func TestFingerprint(t *testing.T) {
	type leaf struct{ v []float64 }
	type tree struct {
		name string
		at   *leaf
		any  any
	}
	value := func() tree { return tree{"a", &leaf{[]float64{1, math.NaN()}}, 3} }
	if one, other := value(), value(); fingerprint(one) != fingerprint(other) || difference(one, other) != "" {
		t.Error("two like values differ")
	}
	for name, spoil := range map[string]func(v *tree){
		"a string":       func(v *tree) { v.name = "b" },
		"a number":       func(v *tree) { v.at.v[0] = 2 },
		"the sign of 0":  func(v *tree) { v.at.v = []float64{1, math.NaN(), math.Copysign(0, -1)} },
		"a length":       func(v *tree) { v.at.v = v.at.v[:1] },
		"a nil":          func(v *tree) { v.at = nil },
		"a dynamic type": func(v *tree) { v.any = uint(3) },
	} {
		a, b := value(), value()
		a.at.v = append(a.at.v[:2:2], 0)
		b.at.v = append(b.at.v[:2:2], 0)
		if name == "a nil" || name == "a length" {
			a, b = value(), value()
		}
		spoil(&b)
		if fingerprint(a) == fingerprint(b) || difference(a, b) == "" {
			t.Errorf("%s makes no difference", name)
		}
	}
	if got := difference(value(), tree{"a", &leaf{[]float64{1, 5}}, 3}); !strings.Contains(got, ".at.v[1]") {
		t.Errorf("the difference is said to be %s", got)
	}
}
