package netfile

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"nnexplore/model"
)

// TestReadNPZNumPy reads what NumPy wrote and holds every number against those that
// NumPy reads from the same file.
func TestReadNPZNumPy(t *testing.T) {
	var expected map[string]map[string]string
	if err := json.Unmarshal(fixture(t, "expected.json"), &expected); err != nil {
		t.Fatal(err)
	}
	if len(expected) != 14 {
		t.Fatalf("%d networks, want 14", len(expected))
	}
	for name, arrays := range expected {
		f, err := readNPZ(fixture(t, name+".npz"), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		want := func(array string) (v []float64) {
			for _, s := range strings.Fields(arrays[array]) {
				x, err := strconv.ParseFloat(s, 64)
				if err != nil {
					t.Fatal(err)
				}
				v = append(v, x)
			}
			return v
		}
		if want := len(arrays) / 2; len(f.Network.Layers) != want {
			t.Errorf("%s: %d layers, want %d", name, len(f.Network.Layers), want)
			continue
		}
		for i, l := range f.Network.Layers {
			var flat []float64
			for _, row := range l.W {
				flat = append(flat, row...)
			}
			sameVector(t, fmt.Sprintf("%s: W%d", name, i+1), flat, want(fmt.Sprintf("W%d", i+1)))
			sameVector(t, fmt.Sprintf("%s: b%d", name, i+1), l.B, want(fmt.Sprintf("b%d", i+1)))
			oneBlock(t, name, l.W)
			activation := model.Sigmoid
			if i == f.Network.Last() {
				activation = model.Softmax
			}
			if l.Activation != activation {
				t.Errorf("%s: layer %d has %s, want %s", name, i+1, l.Activation, activation)
			}
		}
		if _, has := arrays["x"]; has == f.NoX {
			t.Errorf("%s: NoX is %v", name, f.NoX)
		} else if has {
			sameVector(t, name+": x", f.X, want("x"))
		} else {
			sameVector(t, name+": x", f.X, make([]float64, f.Network.In()))
		}
		sound(t, f)
	}
}

// TestFixtures makes sure that the files are what their names say.
func TestFixtures(t *testing.T) {
	members := func(name string) []*zip.File {
		data := fixture(t, name)
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		return z.File
	}
	if f := members("article.npz")[0]; f.Method != zip.Store {
		t.Error("article.npz is compressed")
	}
	if f := members("compressed.npz")[0]; f.Method != zip.Deflate {
		t.Error("compressed.npz is not compressed")
	}
	if f := members("unseekable.npz")[0]; f.Flags&8 == 0 {
		t.Error("unseekable.npz has its sizes before the data")
	}
	for name, want := range map[string]string{
		"fortran.npz": "{'descr': '<f8', 'fortran_order': True, 'shape': (5, 4), }", "transposed.npz": "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }",
		"floats4.npz": "{'descr': '<f4', 'fortran_order': False, 'shape': (20, 7), }", "integers8.npz": "{'descr': '<i8', 'fortran_order': False, 'shape': (3, 4), }",
		"integers4.npz": "{'descr': '<i4', 'fortran_order': False, 'shape': (3, 4), }", "big_endian.npz": "{'descr': '>f8', 'fortran_order': False, 'shape': (2, 3), }",
	} {
		r, err := members(name)[0].Open()
		if err != nil {
			t.Fatal(err)
		}
		start := make([]byte, 10+len(want))
		r.Read(start)
		if got := string(start[10:]); got != want {
			t.Errorf("%s begins with %s, want %s", name, got, want)
		}
	}
	f := members("version3.npz")[0]
	if r, _ := f.Open(); r != nil {
		start := make([]byte, 8)
		if r.Read(start); start[6] != 3 {
			t.Errorf("version3.npz has version %d", start[6])
		}
	}
}

func TestReadNPZZeros(t *testing.T) {
	data := fixture(t, "zeros.npz")
	f, err := readNPZ(data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Network.SizesText(); got != "2000-100" {
		t.Errorf("sizes %s, want 2000-100", got)
	}
	// 1.6 MB came out of 2 kB, about as dense as deflate gets.
	if ratio := 2000 * 100 * 8 / len(data); ratio < 800 {
		t.Errorf("the ratio is only %d", ratio)
	}
}

func TestReadNPZLarge(t *testing.T) {
	want := randomNetwork(784, 50, 100, 10)
	for _, method := range []uint16{zip.Store, zip.Deflate} {
		f, err := readNPZ(npzOf(t, method, want), Options{})
		if err != nil {
			t.Fatal(err)
		}
		sameNetwork(t, "large", f.Network, want)
		for _, l := range f.Network.Layers {
			oneBlock(t, "large", l.W)
		}
		if len(f.X) != 784 || !f.NoX {
			t.Errorf("%d values in x, NoX %v", len(f.X), f.NoX)
		}
	}
}

func TestReadNPZOptions(t *testing.T) {
	data := fixture(t, "article.npz")
	for _, c := range []struct {
		o    Options
		want string
	}{
		{Options{}, "sigmoid sigmoid softmax"},
		{Options{Hidden: model.ReLU}, "relu relu softmax"},
		{Options{Output: model.Identity}, "sigmoid sigmoid identity"},
		{Options{Hidden: model.Tanh, Output: model.Tanh}, "tanh tanh tanh"},
	} {
		f, err := readNPZ(data, c.o)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, l := range f.Network.Layers {
			got = append(got, string(l.Activation))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%+v: %s, want %s", c.o, got, c.want)
		}
	}
	for o, want := range map[Options]string{
		{Hidden: model.Softmax}: "layer 1: softmax stands at the output only, but layer 2 follows",
		{Output: "softmx"}:      `layer 3: "softmx" is no activation; ` + thereAre,
	} {
		if _, err := readNPZ(data, o); sentenceOf(err) != want {
			t.Errorf("%+v: says %q, want %q", o, sentenceOf(err), want)
		}
	}
}

func TestReadNPZRefusesNumPy(t *testing.T) {
	for name, want := range map[string]string{
		"objects.npz":    "W1 holds Python objects; save plain float arrays",
		"records.npz":    "W1.npy: it holds records; plain arrays of numbers were expected",
		"half.npz":       `W1.npy: its numbers are "<f2"; float64, float32, int64 or int32 was expected`,
		"complex.npz":    `W1.npy: its numbers are "<c16"; float64, float32, int64 or int32 was expected`,
		"bools.npz":      `W1.npy: its numbers are "|b1"; float64, float32, int64 or int32 was expected`,
		"words.npz":      `W1.npy: its numbers are "<U3"; float64, float32, int64 or int32 was expected`,
		"nan.npz":        "W1[3,2] is NaN; a finite number was expected",
		"positional.npz": `the archive holds "arr_0.npy", which is no part of a network; W1.npy, b1.npy and so on, and x.npy were expected`,
		"nothing.npz":    "W1 is missing; the arrays W1, b1, W2, b2 and so on were expected",
		"single.npy":     "it is no whole .npz archive; the file is cut short or damaged",
	} {
		if _, err := readNPZ(fixture(t, name), Options{}); sentenceOf(err) != want {
			t.Errorf("%s: says %q, want %q", name, sentenceOf(err), want)
		}
	}
}

// A plain 1-2 network, which the tables spoil.
var (
	w1 = npy(dict("<f8", "False", "(1, 2)"), f8(1, 2))
	b1 = npy(dict("<f8", "False", "(2,)"), f8(3, 4))
)

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
		{"no byte order", npy(dict("f8", "False", "(1, 2)"), f8(1, 2)), `W1.npy: its numbers are "f8"; float64, float32, int64 or int32 was expected`},
		{"a type of control characters", npy(dict("\x1b[2J", "False", "(1, 2)"), f8(1, 2)), `W1.npy: its numbers are "\x1b[2J"; float64, float32, int64 or int32 was expected`},
		{"0-d", plain("()", 1), "W1.npy: its shape is (); a matrix of two axes was expected"},
		{"1-d", plain("(2,)", 1, 2), "W1.npy: its shape is (2,); a matrix of two axes was expected"},
		{"3-d", plain("(1, 2, 1)", 1, 2), "W1.npy: its shape is (1, 2, 1); a matrix of two axes was expected"},
		{"33-d", plain("("+strings.Repeat("1, ", 32)+"1)", 1), "W1.npy: its shape is (1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,…; a matrix of two axes was expected"},
		{"infinite", plain("(2, 2)", 1, 2, 3, math.Inf(1)), "W1[2,2] is +Inf; a finite number was expected"},
		{"too many columns", plain("(1, 3)", 1, 2, 3), "layer 1: b has 2 values, but W has 3 columns"},

		{"b 0-d", plain("()", 1), "b1.npy: its shape is (); (n,) or (1, n) was expected"},
		{"b standing", plain("(2, 1)", 1, 2), "b1.npy: its shape is (2, 1); (n,) or (1, n) was expected"},
		{"b 3-d", plain("(1, 1, 2)", 1, 2), "b1.npy: its shape is (1, 1, 2); (n,) or (1, n) was expected"},
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
		for _, method := range []uint16{zip.Store, zip.Deflate} {
			data := archiveOf(t, method, file{name: "W1.npy", data: w}, file{name: "b1.npy", data: b})
			if _, err := readNPZ(data, Options{}); sentenceOf(err) != c.want {
				t.Errorf("%s, method %d:\n  says %q,\n  want %q", c.name, method, sentenceOf(err), c.want)
			}
		}
	}
}

func TestReadNPZRefusesNames(t *testing.T) {
	const network = ", which is no part of a network; W1.npy, b1.npy and so on, and x.npy were expected"
	for _, c := range []struct{ names, want string }{
		{"W1 b1 W2", "b2 is missing; W2 is there, and each layer has both"},
		{"W1 b1 b2", "W2 is missing; b2 is there, and each layer has both"},
		{"b1", "W1 is missing; b1 is there, and each layer has both"},
		{"x", "W1 is missing; the arrays W1, b1, W2, b2 and so on were expected"},
		{"W1 b1 W3 b3", "W2 and b2 are missing, but there is a layer 3; they are numbered from 1 without gaps"},
		{"W2 b2", "W1 and b1 are missing, but there is a layer 2; they are numbered from 1 without gaps"},
		{"W999999 b999999", "W1 and b1 are missing, but there is a layer 999999; they are numbered from 1 without gaps"},
		{"W1 b1 W1", "W1.npy: it is there twice"},
		{"W1 b1 momentum", `the archive holds "momentum.npy"` + network},
		{"W1 b1 W0", `the archive holds "W0.npy"` + network},
		{"W1 b1 W02", `the archive holds "W02.npy"` + network},
		{"W1 b1 W+2", `the archive holds "W+2.npy"` + network},
		{"W1 b1 W-2", `the archive holds "W-2.npy"` + network},
		{"W1 b1 W", `the archive holds "W.npy"` + network},
		{"W1 b1 W1000000", `the archive holds "W1000000.npy"` + network},
		{"w1 b1", `the archive holds "w1.npy"` + network},
		{"W1 b1 X", `the archive holds "X.npy"` + network},
		{"net/W1 net/b1", `the archive holds "net/W1.npy"` + network},
		{"W1 b1 ../x", `the archive holds "../x.npy"` + network},
		{"W1 b1 \x1b[2J", `the archive holds "\x1b[2J.npy"` + network},
		{"W1 b1 \xff", `the archive holds "\xff.npy"` + network},
	} {
		var files []file
		for _, name := range strings.Fields(c.names) {
			data := w1
			if name[0] == 'b' {
				data = b1
			}
			files = append(files, file{name: name + ".npy", data: data})
		}
		if _, err := readNPZ(archiveOf(t, zip.Store, files...), Options{}); sentenceOf(err) != c.want {
			t.Errorf("%q:\n  says %q,\n  want %q", c.names, sentenceOf(err), c.want)
		}
	}
	for name, want := range map[string]string{
		"W2":       `the archive holds "W2"` + network,
		"data.txt": `the archive holds "data.txt"` + network,
		"net/":     `the archive holds "net/"` + network,
		"":         `the archive holds ""` + network,
	} {
		data := archiveOf(t, zip.Store, file{name: "W1.npy", data: w1}, file{name: "b1.npy", data: b1}, file{name: name})
		if _, err := readNPZ(data, Options{}); sentenceOf(err) != want {
			t.Errorf("%q:\n  says %q,\n  want %q", name, sentenceOf(err), want)
		}
	}
}

func TestReadNPZRefusesShapes(t *testing.T) {
	vector := func(name string, n int) file {
		return file{name: name + ".npy", data: npy(dict("<f8", "False", fmt.Sprintf("(%d,)", n)), make([]byte, 8*n))}
	}
	matrix := func(name string, rows, columns int) file {
		return file{name: name + ".npy", data: npy(dict("<f8", "False", fmt.Sprintf("(%d, %d)", rows, columns)), make([]byte, 8*rows*columns))}
	}
	for _, c := range []struct {
		files []file
		want  string
	}{
		{[]file{matrix("W1", 2, 3), vector("b1", 3), matrix("W2", 2, 1), vector("b2", 1)}, "layer 2: W has 2 rows, but layer 1 gives 3 values"},
		{[]file{matrix("W1", 2, 3), vector("b1", 2)}, "layer 1: b has 2 values, but W has 3 columns"},
		{[]file{matrix("W1", 2, 3), vector("b1", 3), vector("x", 3)}, "x has 3 values, but W1 has 2 rows (2×3)"},
		{[]file{matrix("W1", 2, 3), vector("b1", 3), matrix("x", 2, 1)}, "x.npy: its shape is (2, 1); (n,) or (1, n) was expected"},
		{[]file{matrix("W1", 2, 3), vector("b1", 3), matrix("x", 0, 2)}, "x.npy: its shape is (0, 2); (n,) or (1, n) was expected"},
	} {
		if _, err := readNPZ(archiveOf(t, zip.Deflate, c.files...), Options{}); sentenceOf(err) != c.want {
			t.Errorf("says %q, want %q", sentenceOf(err), c.want)
		}
	}
}

// TestReadNPZRefusesLies changes what the archive says of W1, or what is stored.
func TestReadNPZRefusesLies(t *testing.T) {
	size := uint64(len(w1))
	for _, c := range []struct {
		name   string
		method uint16
		edit   func(h *zip.FileHeader, stored *[]byte)
		want   string
	}{
		{"encrypted", zip.Deflate, func(h *zip.FileHeader, _ *[]byte) { h.Flags |= 1 },
			"W1.npy: it is encrypted; an archive without a password was expected"},
		{"LZMA", zip.Store, func(h *zip.FileHeader, _ *[]byte) { h.Method = 14 },
			"W1.npy: its compression method is 14; numpy.savez writes 0 and numpy.savez_compressed 8"},
		{"longer than the file", zip.Store, func(h *zip.FileHeader, _ *[]byte) { h.CompressedSize64 = 1 << 40 },
			"W1.npy: it claims 1099511627776 bytes of the file, but only 514 are left for it; the file is cut short or damaged"},
		{"longer than any file", zip.Store, func(h *zip.FileHeader, _ *[]byte) { h.CompressedSize64 = 1<<64 - 2 },
			"W1.npy: it claims 18446744073709551614 bytes of the file, but only 514 are left for it; the file is cut short or damaged"},
		{"stored, but longer", zip.Store, func(h *zip.FileHeader, _ *[]byte) { h.UncompressedSize64++ },
			"W1.npy: it claims to be 145 bytes, but it is stored without compression in 144; the file is damaged"},
		{"a bomb", zip.Deflate, func(h *zip.FileHeader, stored *[]byte) {
			*stored = make([]byte, 90)
			h.CompressedSize64, h.UncompressedSize64 = 90, 1<<40
		}, "W1.npy: it claims that 90 bytes become 1099511627776, more than any compression does; the file is damaged"},
		{"a shorter claim", zip.Deflate, func(h *zip.FileHeader, _ *[]byte) { h.UncompressedSize64-- },
			"W1.npy: its shape (1, 2) of <f8 takes 16 bytes, but 15 follow the header"},
		{"a much shorter claim", zip.Deflate, func(h *zip.FileHeader, _ *[]byte) { h.UncompressedSize64 = 100 },
			"W1.npy: its header is longer than the 100 bytes that it claims to be"},
		{"the data is shorter than all claims", zip.Deflate, replace(w1[:size-3], size),
			"W1.npy: the data ends after 13 of 16 bytes of numbers; the file is cut short or damaged"},
		{"no data at all", zip.Deflate, replace(w1[:size-16], size),
			"W1.npy: the data ends after 0 of 16 bytes of numbers; the file is cut short or damaged"},
		{"the data is longer than all claims", zip.Deflate, replace(append(bytes.Clone(w1), 7), size),
			"W1.npy: more follows the 144 bytes that it claims to be; the file is damaged"},
		{"compressed data ends early", zip.Deflate, func(h *zip.FileHeader, stored *[]byte) {
			*stored = append([]byte{0, byte(size), 0, ^byte(size), 0xff}, w1[:size-14]...) // one block, as it is
			h.CompressedSize64 = uint64(len(*stored))
		}, "W1.npy: the data ends after 2 of 16 bytes of numbers; the file is cut short or damaged"},
		{"something after the compressed data", zip.Deflate, func(h *zip.FileHeader, stored *[]byte) {
			*stored = append(*stored, 0)
			h.CompressedSize64++
		}, "W1.npy: something follows its compressed data; the file is damaged"},
		{"not deflate", zip.Deflate, func(h *zip.FileHeader, stored *[]byte) { (*stored)[0] = 0xff },
			"W1.npy: its compressed data is damaged"},
		{"another checksum", zip.Store, func(h *zip.FileHeader, _ *[]byte) { h.CRC32++ },
			"W1.npy: its checksum does not match; the file is damaged"},
		{"no checksum", zip.Store, func(h *zip.FileHeader, _ *[]byte) { h.CRC32 = 0 },
			"W1.npy: its checksum does not match; the file is damaged"},
		{"another number", zip.Store, func(h *zip.FileHeader, stored *[]byte) {
			*stored = bytes.Clone(*stored)
			(*stored)[size-1] ^= 1
		}, "W1.npy: its checksum does not match; the file is damaged"},
	} {
		data := archiveOf(t, c.method, file{name: "W1.npy", data: w1, edit: c.edit}, file{name: "b1.npy", data: b1})
		if _, err := readNPZ(data, Options{}); sentenceOf(err) != c.want {
			t.Errorf("%s:\n  says %q,\n  want %q", c.name, sentenceOf(err), c.want)
		}
	}
}

// replace stores other data under the old claims.
func replace(data []byte, claim uint64) func(h *zip.FileHeader, stored *[]byte) {
	return func(h *zip.FileHeader, stored *[]byte) {
		*stored = deflated(data)
		h.CompressedSize64, h.UncompressedSize64 = uint64(len(*stored)), claim
	}
}

func TestReadNPZRefusesDamage(t *testing.T) {
	sound := fixture(t, "article.npz")
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"nothing", nil, "it is no whole .npz archive; the file is cut short or damaged"},
		{"no list", sound[:len(sound)-1], "it is no whole .npz archive; the file is cut short or damaged"},
		{"half", sound[:len(sound)/2], "it is no whole .npz archive; the file is cut short or damaged"},
		{"a comment that is not there", append(bytes.Clone(sound[:len(sound)-2]), 9, 9), "it is no whole .npz archive; the file is cut short or damaged"},
		{"member not in its place", append([]byte("XX"), sound[2:]...), "W1.npy: it is not where the archive says; the file is damaged"},
	} {
		if _, err := readNPZ(c.data, Options{}); sentenceOf(err) != c.want {
			t.Errorf("%s:\n  says %q,\n  want %q", c.name, sentenceOf(err), c.want)
		}
	}
	if _, err := ReadNPZ(bytes.NewReader(sound), -1, Options{}); err == nil {
		t.Error("a negative size is accepted")
	}
}

// TestReadNPZCutShort reads every beginning of a file, and the file with a bit
// turned in every byte: it is refused or gives the very same network, never another one.
func TestReadNPZCutShort(t *testing.T) {
	for _, name := range []string{"article.npz", "compressed.npz", "unseekable.npz", "integers4.npz"} {
		data := fixture(t, name)
		want, err := readNPZ(data, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i := range data {
			if _, err := readNPZ(data[:i], Options{}); err == nil {
				t.Fatalf("%s: the first %d of %d bytes are a network", name, i, len(data))
			}
		}
		for i := range data {
			data[i] ^= 1 << (i % 8)
			if f, err := readNPZ(data, Options{}); err == nil {
				what := fmt.Sprintf("%s with a bit of byte %d turned", name, i)
				sameNetwork(t, what, f.Network, want.Network)
				sameVector(t, what, f.X, want.X)
			}
			data[i] ^= 1 << (i % 8)
		}
	}
}

// TestReadNPZMemory reads archives that claim a lot and hold little, and archives
// that hold more than is read.
func TestReadNPZMemory(t *testing.T) {
	const million = 1 << 20
	claim := func(shape string, uncompressed uint64) []byte {
		return archiveOf(t, zip.Deflate, file{name: "W1.npy", data: npy(dict("<f8", "False", shape), make([]byte, million)),
			edit: func(h *zip.FileHeader, _ *[]byte) { h.UncompressedSize64 = uncompressed }}, file{name: "b1.npy", data: b1})
	}
	many := make([]file, 30000)
	for i := range many {
		many[i].name = "W1.npy"
	}
	overlap := overlapping(t, 900)
	// Zeros that are really there, more than 1 GiB once they are float64.
	real := archiveOf(t, zip.Deflate, file{name: "W1.npy", data: npy(dict("<i4", "False", "(50000000, 1)"), make([]byte, 200000000))},
		file{name: "b1.npy", data: npy(dict("<f8", "False", "(1,)"), f8(0))})
	for _, c := range []struct {
		name string
		data []byte
		most uint64
		want string
	}{
		{"a shape only", claim("(1000000, 1000000)", million+128), 4 << 20,
			"W1.npy: its shape (1000000, 1000000) of <f8 takes 8000000000000 bytes, but 1048576 follow the header"},
		{"shape and size", claim("(134217728, 1024)", 1<<40+128), 4 << 20,
			" bytes become 1099511627904, more than any compression does; the file is damaged"},
		{"a list of members", archiveOf(t, zip.Store, many...), 16 << 20,
			"the archive's list of members is too long; W1, b1, W2, b2 and so on were expected"},
		{"members one upon the other", overlap, 4 << 20,
			" are left for it; the file is cut short or damaged"},
		{"real zeros", real, 4 << 20,
			"W1.npy: its shape (50000000, 1) takes the network beyond 1 GiB of memory, the most that is read"},
	} {
		var err error
		if got := allocated(func() { _, err = readNPZ(c.data, Options{}) }); got > c.most {
			t.Errorf("%s: took %d bytes of memory, want at most %d", c.name, got, c.most)
		}
		if !strings.HasSuffix(sentenceOf(err), c.want) {
			t.Errorf("%s: says %q, want %q", c.name, sentenceOf(err), c.want)
		}
	}
}

// overlapping is an archive with so many members that all lie at the same place.
func overlapping(t *testing.T, members int) []byte {
	data := npy(dict("<f8", "False", "(1, 131072)"), make([]byte, 1<<20))
	one := archiveOf(t, zip.Deflate, file{name: "W001.npy", data: data})
	end := bytes.LastIndex(one, []byte("PK\x05\x06"))
	start := int(binary.LittleEndian.Uint32(one[end+16:]))
	entry := one[start:end]
	out := bytes.Clone(one[:start])
	for i := range members {
		e := bytes.Clone(entry)
		at := bytes.Index(e, []byte("W001"))
		copy(e[at:], fmt.Sprintf("W%03d", 100+i))
		out = append(out, e...)
	}
	tail := bytes.Clone(one[end:])
	binary.LittleEndian.PutUint16(tail[8:], uint16(members))
	binary.LittleEndian.PutUint16(tail[10:], uint16(members))
	binary.LittleEndian.PutUint32(tail[12:], uint32(members*len(entry)))
	return append(out, tail...)
}

type brokenReader struct {
	data []byte
	from int64 // from here on nothing can be read
	err  error
}

func (r brokenReader) ReadAt(b []byte, at int64) (int, error) {
	if at+int64(len(b)) > r.from && at < r.from+1 || at > r.from && at < r.from+100 {
		return 0, r.err
	}
	return bytes.NewReader(r.data).ReadAt(b, at)
}

func TestReadNPZPassesErrorsOn(t *testing.T) {
	cause := errors.New("the disk is gone")
	large := npzOf(t, zip.Store, randomNetwork(784, 50, 10))
	for at, want := range map[int64]string{
		int64(len(large)) - 10: "it cannot be read: the disk is gone",
		100:                    "W1.npy: it cannot be read: the disk is gone",
		100000:                 "W1.npy: it cannot be read: the disk is gone",
	} {
		_, err := ReadNPZ(brokenReader{large, at, cause}, int64(len(large)), Options{})
		if !errors.Is(err, cause) || sentenceOf(err) != want {
			t.Errorf("at %d: says %q, want %q", at, sentenceOf(err), want)
		}
	}
}

func TestHeaderSpelling(t *testing.T) {
	for _, text := range []string{
		"{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }",
		`{"shape":(1,2,),"fortran_order":False,"descr":"<f8"}`,
		"  { 'fortran_order' : False , 'descr' : '<f8' , 'shape' : ( 1 , 2 ) }",
		"{'descr': '<f8', 'fortran_order': True, 'shape': (1, 2)}",
	} {
		data := archiveOf(t, zip.Store, file{name: "W1.npy", data: npy(text, f8(1, 2))}, file{name: "b1.npy", data: b1})
		f, err := readNPZ(data, Options{})
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		sameVector(t, text, f.Network.Layers[0].W[0], []float64{1, 2})
	}
}

func fuzzNPZ(t *testing.T, data []byte) {
	var f File
	var err error
	// Deflate makes 1032 bytes of one; an i4 becomes a float64 in a row of its own.
	most := uint64(1<<24 + maxRatio*8*len(data))
	if got := allocated(func() { f, err = readNPZ(data, Options{}) }); got > most {
		t.Fatalf("took %d bytes of memory for an archive of %d", got, len(data))
	}
	if err == nil {
		sound(t, f)
	}
}

// FuzzReadNPZ gives whole archives.
func FuzzReadNPZ(f *testing.F) {
	for _, name := range []string{"article", "compressed", "integers4", "transposed", "one", "unseekable", "objects", "nan", "nothing", "version3"} {
		f.Add(fixture(f, name+".npz"))
	}
	f.Fuzz(fuzzNPZ)
}

// FuzzArrays gives what is in an archive that is itself without fault.
func FuzzArrays(f *testing.F) {
	f.Add(w1, b1, []byte(nil))
	f.Add(npyVersion(2, dict(">i4", "True", "(2, 3)"), make([]byte, 24)), npyVersion(3, dict("<f4", "False", "(1, 3)"), make([]byte, 12)),
		npy(dict("<i8", "False", "(2,)"), make([]byte, 16)))
	f.Add(npy(dict("|O", "False", "(-1, 2)"), nil), npy(dict("<f8", "False", "(0, 999999999999999999)"), nil), b1)
	f.Fuzz(func(t *testing.T, w, b, x []byte) {
		files := []file{{name: "W1.npy", data: w}, {name: "b1.npy", data: b}}
		if x != nil {
			files = append(files, file{name: "x.npy", data: x})
		}
		fuzzNPZ(t, archiveOf(t, zip.Store, files...))
	})
}

func BenchmarkReadNPZ(b *testing.B) {
	for name, method := range map[string]uint16{"savez": zip.Store, "savez_compressed": zip.Deflate} {
		data := npzOf(b, method, randomNetwork(784, 50, 100, 10))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := readNPZ(data, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
