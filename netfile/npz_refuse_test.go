package netfile

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
)

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
