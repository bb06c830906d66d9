package netfile

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"math/bits"

	"nnexplore/internal/strict"
	"nnexplore/netfile/roles"
	"nnexplore/number"
)

// A numberType is how many bytes a number takes and how they become a float64.
type numberType struct {
	size  uint64
	value func(b []byte) float64
}

// numberTypeOf returns the type of that kind, as NumPy names them: a letter ('e' is
// bfloat16, which NumPy has not) and the size in bytes.
func numberTypeOf(kind string, order binary.ByteOrder) (numberType, bool) {
	switch kind {
	case "f8":
		return numberType{8, func(b []byte) float64 { return math.Float64frombits(order.Uint64(b)) }}, true
	case "f4":
		return numberType{4, func(b []byte) float64 { return float64(math.Float32frombits(order.Uint32(b))) }}, true
	case "f2":
		return numberType{2, func(b []byte) float64 { return half(order.Uint16(b)) }}, true
	case "e2":
		return numberType{2, func(b []byte) float64 { return float64(math.Float32frombits(uint32(order.Uint16(b)) << 16)) }}, true
	case "i8":
		return numberType{8, func(b []byte) float64 { return float64(int64(order.Uint64(b))) }}, true
	case "i4":
		return numberType{4, func(b []byte) float64 { return float64(int32(order.Uint32(b))) }}, true
	case "i2":
		return numberType{2, func(b []byte) float64 { return float64(int16(order.Uint16(b))) }}, true
	case "i1":
		return numberType{1, func(b []byte) float64 { return float64(int8(b[0])) }}, true
	case "u8":
		return numberType{8, func(b []byte) float64 { return float64(order.Uint64(b)) }}, true
	case "u4":
		return numberType{4, func(b []byte) float64 { return float64(order.Uint32(b)) }}, true
	case "u2":
		return numberType{2, func(b []byte) float64 { return float64(order.Uint16(b)) }}, true
	case "u1":
		return numberType{1, func(b []byte) float64 { return float64(b[0]) }}, true
	case "b1":
		return numberType{1, func(b []byte) float64 { return float64(min(b[0], 1)) }}, true
	}
	return numberType{}, false
}

// errType is the error of numbers of a type that is none of these.
func errType(name string) error {
	return fmt.Errorf("its numbers are %s; floats of 16, 32 or 64 bits, integers or bools were expected", strict.Quoted(name))
}

// half is the number that a float16 of these bits is.
func half(bits uint16) float64 {
	sign, exponent, fraction := 1-2*float64(bits>>15), int(bits>>10&31), float64(bits&1023)
	switch {
	case exponent == 31 && fraction != 0:
		return math.NaN()
	case exponent == 31:
		return sign * math.Inf(1)
	case exponent == 0:
		return sign * math.Ldexp(fraction, -24)
	}
	return sign * math.Ldexp(1024+fraction, exponent-25)
}

// countOf is how many numbers an array of that shape has; ok is false if no memory holds
// as many.
func countOf(shape []int) (count uint64, ok bool) {
	count = 1
	for _, n := range shape {
		over, product := bits.Mul64(count, uint64(n))
		if n < 0 || over != 0 || product > math.MaxInt64/8 {
			return 0, false
		}
		count = product
	}
	return count, true
}

// read reads the numbers of an array, which lie row after row, or column after column if
// byColumn. It returns them row after row, those of the transposed matrix if turned.
func (t numberType) read(r io.Reader, a roles.Array, byColumn, turned bool) ([]float64, error) {
	count := a.Count()
	flat := make([]float64, count)
	rows, columns := count, 1
	if byColumn != turned && len(a.Shape) == 2 {
		rows, columns = a.Shape[0], a.Shape[1]
		if turned {
			rows, columns = columns, rows
		}
	}
	chunk := make([]byte, min(1<<16, count*int(t.size)))
	for k := 0; k < count; {
		part := chunk[:min(len(chunk), (count-k)*int(t.size))]
		if n, err := io.ReadFull(r, part); err == io.EOF || err == io.ErrUnexpectedEOF {
			return nil, fmt.Errorf("the data ends after %d of %s of numbers; the file is cut short or damaged",
				k*int(t.size)+n, number.Count(uint64(count)*t.size, "byte"))
		} else if err != nil {
			return nil, err
		}
		for ; len(part) > 0; part = part[t.size:] {
			flat[k%rows*columns+k/rows] = t.value(part)
			k++
		}
	}
	return flat, nil
}

// maxMemory is how much memory the numbers of a file may take as float64, 1 GiB: about 130
// million numbers. Those of a file that is much shorter than that, because they are almost
// all the same, may take less: see [memoryFor].
const maxMemory = 1 << 30

// The numbers of any file may take freeMemory, and those of a larger one memoryPerByte for
// each of its bytes. Weights stay below that: of a network in which 99 of 100 weights
// are 0, a byte of the file becomes about 100 bytes of float64. All zeros, of which it
// becomes up to 1,000, are read only up to freeMemory.
const (
	freeMemory    = 64 << 20
	memoryPerByte = 256
)

// A memory is what the numbers of a file may take, and how much of that is left. There is
// no bound for nil.
type memory struct{ most, left uint64 }

// memoryFor is what the numbers of a file of size bytes may take.
func memoryFor(size int64) *memory {
	most := min(maxMemory, max(freeMemory, memoryPerByte*min(uint64(max(size, 0)), maxMemory)))
	return &memory{most, most}
}

// take accounts for memory. It returns an error if too little is left.
func (m *memory) take(bytes uint64, what string) error {
	if m == nil {
		return nil
	}
	if bytes <= m.left {
		m.left -= bytes
		return nil
	}
	if m.most == maxMemory {
		return fmt.Errorf("%s takes the network beyond 1 GiB of memory, the most that is read", what)
	}
	return fmt.Errorf("%s takes the network beyond %d MiB of memory, the most that is read from so short a file; stored without compression it may be larger",
		what, m.most>>20)
}
