package netfile

import (
	"archive/zip"
	"bytes"
	"math"
	"strings"
	"testing"
)

// A plain 1-2 network. The tables put what is at fault in its place.
var (
	w1 = npy(dict("<f8", "False", "(1, 2)"), f8(1, 2))
	b1 = npy(dict("<f8", "False", "(2,)"), f8(3, 4))
)

// neither begins the refusal of shapes that fit no way.
const neither = "the layers fit together neither way: with a row of W for each value that comes in (x·W + b), "

func TestReadNPZRefusesArrays(t *testing.T) {
	plain := func(shape string, v ...float64) []byte { return npy(dict("<f8", "False", shape), f8(v...)) }
	header := func(text string) []byte { return npy(text, f8(1, 2)) }
	cut := func(n int) []byte { return w1[:n] }
	edited := func(at int, to byte) []byte { b := bytes.Clone(w1); b[at] = to; return b }
	const notDict = "; a dict as NumPy writes it was expected"
	for _, c := range []struct {
		name string
		data []byte // of W1, or of b1 where the sentence is about it
		want string
	}{
		{"empty", nil, "W1.npy: the data ends within the header; the file is cut short or damaged"},
		{"magic only", cut(6), "W1.npy: the data ends within the header; the file is cut short or damaged"},
		{"no length", cut(8), "W1.npy: the data ends within the header; the file is cut short or damaged"},
		{"half a length", cut(9), "W1.npy: the data ends within the header; the file is cut short or damaged"},
		{"no header", cut(10), "W1.npy: the data ends within the header; the file is cut short or damaged"},
		{"half a header", cut(40), "W1.npy: the data ends within the header; the file is cut short or damaged"},
		{"half a version 2 length", npyVersion(2, dict("<f8", "False", "(1, 2)"), nil)[:10], "W1.npy: the data ends within the header; the file is cut short or damaged"},
		{"a pickle", []byte("\x80\x04\x95"), "W1.npy: it does not begin as an array of NumPy does; numpy.savez writes such arrays"},
		{"text", []byte("1 2 3 4 5 6 7 8"), "W1.npy: it does not begin as an array of NumPy does; numpy.savez writes such arrays"},
		{"version 4", edited(6, 4), "W1.npy: version 4.0 of the array format is not known; 1.0, 2.0 or 3.0 was expected"},
		{"version 0", edited(6, 0), "W1.npy: version 0.0 of the array format is not known; 1.0, 2.0 or 3.0 was expected"},
		{"version 1.1", edited(7, 1), "W1.npy: version 1.1 of the array format is not known; 1.0, 2.0 or 3.0 was expected"},
		{"a long header", edited(9, 0xff), "W1.npy: its header claims 65398 bytes; at most 10000 were expected"},
		{"a huge header", append([]byte("\x93NUMPY\x02\x00\xff\xff\xff\xff"), make([]byte, 100)...), "W1.npy: its header claims 4294967295 bytes; at most 10000 were expected"},

		{"no dict", header("[1, 2]"), `W1.npy: its header cannot be read at "[1, 2]"` + notDict},
		{"blank", npy("", nil), `W1.npy: its header cannot be read at its end` + notDict},
		{"code", header("{'descr': __import__('os').system('true')}"), `W1.npy: its header cannot be read at "__import__('os').system('true')}"` + notDict},
		{"open end", header("{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2)"), `W1.npy: its header cannot be read at its end` + notDict},
		{"something behind", header(dict("<f8", "False", "(1, 2)") + " + {}"), `W1.npy: its header cannot be read at "+ {}"` + notDict},
		{"no key", header("{1: 2}"), `W1.npy: its header cannot be read at "1: 2}"` + notDict},
		{"open string", header("{'descr"), `W1.npy: its header cannot be read at "'descr"` + notDict},
		{"escape", header(`{'desc\x72': '<f8'}`), `W1.npy: its header cannot be read at "'desc\\x72': '<f8'}"` + notDict},
		{"no colon", header("{'descr' '<f8'}"), `W1.npy: its header cannot be read at "'<f8'}"` + notDict},
		{"no comma", header("{'descr': '<f8' 'shape': (1, 2)}"), `W1.npy: its header cannot be read at "'shape': (1, 2)}"` + notDict},
		{"no shape", header("{'descr': '<f8', 'fortran_order': False, }"), `W1.npy: its header has no key "shape"`},
		{"no order", header("{'descr': '<f8', 'shape': (1, 2)}"), `W1.npy: its header has no key "fortran_order"`},
		{"no type", header("{}"), `W1.npy: its header has no key "descr"`},
		{"two types", header("{'descr': '<f8', 'descr': '<f4'}"), `W1.npy: its header has the key "descr" twice`},
		{"unknown key", header("{'colour': 'red'}"), `W1.npy: its header has the key "colour"; descr, fortran_order and shape were expected`},
		{"a truth that is none", header(dict("<f8", "true", "(1, 2)")), `W1.npy: its header cannot be read at "true, 'shape': (1, 2), }"` + notDict},
		{"a truth and more", header(dict("<f8", "Falsehood", "(1, 2)")), `W1.npy: its header cannot be read at "hood, 'shape': (1, 2), }"` + notDict},

		{"shape list", header(dict("<f8", "False", "[1, 2]")), `W1.npy: its header cannot be read at "[1, 2], }"` + notDict},
		{"shape number", header(dict("<f8", "False", "(2)")), `W1.npy: its header cannot be read at "(2), }"` + notDict},
		{"shape comma", header(dict("<f8", "False", "(,)")), `W1.npy: its header cannot be read at ",), }"` + notDict},
		{"shape fraction", header(dict("<f8", "False", "(1.0, 2)")), `W1.npy: its header cannot be read at "(1.0, 2), }"` + notDict},
		{"shape of Python 2", header(dict("<f8", "False", "(1, 2L)")), `W1.npy: its header cannot be read at "L), }"` + notDict},
		{"negative", plain("(-1, 2)", 1, 2), "W1.npy: its header gives a shape with the negative size -1"},
		{"negative, both", plain("(1, -2)", 1, 2), "W1.npy: its header gives a shape with the negative size -2"},
		{"overflow in a size", plain("(1, 18446744073709551618)", 1, 2), "W1.npy: its header gives a shape with the size 18446744073709551618, which no array has"},
		{"overflow in the product", plain("(4294967296, 4294967296)", 1, 2), "W1.npy: its header gives the shape (4294967296, 4294967296), which no memory holds"},
		{"overflow to the right number", plain("(9223372036854775, 2000)", 1, 2), "W1.npy: its header gives the shape (9223372036854775, 2000), which no memory holds"},
		{"overflow in bytes", plain("(1152921504606846, 1001)", 1, 2), "W1.npy: its header gives the shape (1152921504606846, 1001), which no memory holds"},
		{"zero and huge", plain("(0, 999999999999999999)"), "W1.npy: its shape is (0, 999999999999999999); at least one number was expected"},
		{"huge and zero", plain("(999999999999999999, 0)"), "W1.npy: its shape is (999999999999999999, 0); at least one number was expected"},
		{"no numbers", plain("(0, 0)"), "W1.npy: its shape is (0, 0); at least one number was expected"},
		{"a claim of more", plain("(2, 2)", 1, 2), "W1.npy: its shape (2, 2) of <f8 takes 32 bytes, but 16 follow the header"},
		{"a claim of much more", plain("(100000, 100000)", 1, 2), "W1.npy: its shape (100000, 100000) of <f8 takes 80000000000 bytes, but 16 follow the header"},
		{"a claim of less", plain("(1, 1)", 1, 2), "W1.npy: its shape (1, 1) of <f8 takes 8 bytes, but 16 follow the header"},
		{"one byte more", append(plain("(1, 2)", 1, 2), 0), "W1.npy: its shape (1, 2) of <f8 takes 16 bytes, but 17 follow the header"},
		{"one byte less", cut(len(w1) - 1), "W1.npy: its shape (1, 2) of <f8 takes 16 bytes, but 15 follow the header"},

		{"an objects' type in older words", npy(dict("O", "False", "(1, 2)"), nil), "W1 holds Python objects; save plain float arrays"},
		{"no byte order", npy(dict("f8", "False", "(1, 2)"), f8(1, 2)), `W1.npy: its numbers are "f8"; floats of 16, 32 or 64 bits, integers or bools were expected`},
		{"a type of control characters", npy(dict("\x1b[2J", "False", "(1, 2)"), f8(1, 2)), `W1.npy: its numbers are "\x1b[2J"; floats of 16, 32 or 64 bits, integers or bools were expected`},
		{"0-d", plain("()", 1), "W1: its shape is (); a matrix of two axes was expected"},
		{"1-d", plain("(2,)", 1, 2), "W1: its shape is (2,); a matrix of two axes was expected"},
		{"3-d", plain("(1, 2, 1)", 1, 2), "W1: its shape is (1, 2, 1); a matrix of two axes was expected"},
		{"33-d", plain("("+strings.Repeat("1, ", 32)+"1)", 1), "W1: its shape is (1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,…; a matrix of two axes was expected"},
		{"infinite", plain("(2, 2)", 1, 2, 3, math.Inf(1)), "W1[2,2] is +Inf; a finite number was expected"},
		{"too many columns", plain("(1, 3)", 1, 2, 3), neither + "b1 has 2 values, but W1 (1, 3) gives 3; with a row for each neuron (W·x + b), b1 has 2 values, but W1 (1, 3) gives 1"},

		{"b 3-d", plain("(1, 1, 2)", 1, 2), "b1: its shape is (1, 1, 2); (n,), (n, 1), (1, n) or a single number was expected"},
		{"b empty", plain("(0,)"), "b1.npy: its shape is (0,); at least one number was expected"},
		{"b of objects", npy(dict("|O", "False", "(2,)"), nil), "b1 holds Python objects; save plain float arrays"},
		{"b not a number", plain("(2,)", 1, math.NaN()), "b1[2] is NaN; a finite number was expected"},
	} {
		w, b := w1, b1
		if strings.HasPrefix(c.want, "b1") {
			b = c.data
		} else {
			w = c.data
		}
		t.Run(c.name, func(t *testing.T) {
			for _, method := range []uint16{zip.Store, zip.Deflate} {
				_, err := npzFrom(archiveOf(t, method, file{name: "W1.npy", data: w}, file{name: "b1.npy", data: b}), Options{})
				says(t, err, c.want)
			}
		})
	}
}

func TestHeaderSpelling(t *testing.T) {
	for _, text := range []string{
		"{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }",
		`{"shape":(1,2,),"fortran_order":False,"descr":"<f8"}`,
		"  { 'fortran_order' : False , 'descr' : '<f8' , 'shape' : ( 1 , 2 ) }",
		"{'descr': '<f8', 'fortran_order': True, 'shape': (1, 2)}",
	} {
		t.Run(text, func(t *testing.T) {
			data := archiveOf(t, zip.Store, file{name: "W1.npy", data: npy(text, f8(1, 2))}, file{name: "b1.npy", data: b1})
			f, err := npzFrom(data, Options{})
			if err != nil {
				t.Fatal(err)
			}
			sameVector(t, "W1", f.Network.Layers[0].W[0], []float64{1, 2})
		})
	}
}
