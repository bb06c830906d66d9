package netfile

import (
	"archive/zip"
	"fmt"
	"strings"
	"testing"
)

func TestReadNPZRefusesNumPy(t *testing.T) {
	for name, want := range map[string]string{
		"objects.npz": "W1 holds Python objects; save plain float arrays",
		"records.npz": "W1.npy: it holds records; plain arrays of numbers were expected",
		"complex.npz": `W1.npy: its numbers are "<c16"; floats of 16, 32 or 64 bits, integers or bools were expected`,
		"words.npz":   `W1.npy: its numbers are "<U3"; floats of 16, 32 or 64 bits, integers or bools were expected`,
		"nan.npz":     "W1[3,2] is NaN; a finite number was expected",
		"nothing.npz": "it holds no W, which is a matrix; the arrays W1, b1, W2, b2 and so on were expected",
		"single.npy":  "it is no whole .npz archive; the file is cut short or damaged",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := npzFrom(fixture(t, name), Options{})
			says(t, err, want)
		})
	}
}

func TestReadNPZRefusesNames(t *testing.T) {
	const rename = `; this gives them names that are understood: f = numpy.load("network.npz"); numpy.savez("network.npz", W1=f["W1"], b1=f["b1"], …)`
	for _, c := range []struct{ names, want string }{
		{"W1 b1 b2", "b2 has no W; each b belongs to one; there are W1 (2, 2), b1 (2,), b2 (2,)" + rename},
		{"b1", "it holds no W, which is a matrix; the arrays W1, b1, W2, b2 and so on were expected; there are b1 (2,)"},
		{"W1 b1 W1", "W1.npy: it is there twice"},
		{"W1 b1 W01", "W1 and W01 cannot be told apart; there are W1 (2, 2), b1 (2,), W01 (2, 2)" + rename},
		{"W1 b1 w1", "W1 and w1 cannot be told apart; there are W1 (2, 2), b1 (2,), w1 (2, 2)" + rename},
		{"W1 b1 \x1b[2J \x1b[2J", `"\x1b[2J.npy": it is there twice`},
		{"W1 b1 W1\xff", `W1 and "W1\xff" cannot be told apart; there are W1 (2, 2), b1 (2,), "W1\xff" (2, 2)` + rename},
	} {
		t.Run(c.names, func(t *testing.T) {
			var files []file
			for _, name := range strings.Fields(c.names) {
				data := npy(dict("<f8", "False", "(2, 2)"), f8(1, 2, 3, 4))
				if name[0] == 'b' {
					data = b1
				}
				files = append(files, file{name: name + ".npy", data: data})
			}
			_, err := npzFrom(archiveOf(t, zip.Store, files...), Options{})
			says(t, err, c.want)
		})
	}
	const noArray = ", which is no array of NumPy; numpy.savez writes W1.npy, b1.npy and so on"
	for name, want := range map[string]string{
		"W2":       `the archive holds "W2"` + noArray,
		"data.txt": `the archive holds "data.txt"` + noArray,
		"net/":     `the archive holds "net/"` + noArray,
		"":         `the archive holds ""` + noArray,
	} {
		t.Run("W1 b1 and "+name, func(t *testing.T) {
			data := archiveOf(t, zip.Store, file{name: "W1.npy", data: w1}, file{name: "b1.npy", data: b1}, file{name: name})
			_, err := npzFrom(data, Options{})
			says(t, err, want)
		})
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
		name  string
		files []file
		want  string
	}{
		{"W2 does not follow", []file{matrix("W1", 2, 3), vector("b1", 3), matrix("W2", 2, 1), vector("b2", 1)}, neither + "W2 (2, 1) takes 2 values, but W1 (2, 3) gives 3; with a row for each neuron (W·x + b), b1 has 3 values, but W1 (2, 3) gives 2"},
		{"b too short", []file{matrix("W1", 2, 3), vector("b1", 4)}, neither + "b1 has 4 values, but W1 (2, 3) gives 3; with a row for each neuron (W·x + b), b1 has 4 values, but W1 (2, 3) gives 2"},
		{"x too long", []file{matrix("W1", 2, 3), vector("b1", 3), vector("x", 3)}, "x (3,) does not fit W1 (2, 3), which takes 2 values; (2,), (2, 1) or a row of 2 for each input was expected"},
		{"x standing wrong", []file{matrix("W1", 2, 3), vector("b1", 3), matrix("x", 3, 1)}, "x (3, 1) does not fit W1 (2, 3), which takes 2 values; (2,), (2, 1) or a row of 2 for each input was expected"},
		{"x empty", []file{matrix("W1", 2, 3), vector("b1", 3), matrix("x", 0, 2)}, "x.npy: its shape is (0, 2); at least one number was expected"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := npzFrom(archiveOf(t, zip.Deflate, c.files...), Options{})
			says(t, err, c.want)
		})
	}
}
