package netfile

import (
	"archive/zip"
	"fmt"
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
		t.Run(name, func(t *testing.T) {
			_, err := npzFrom(fixture(t, name), Options{})
			says(t, err, want)
		})
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
		t.Run(c.names, func(t *testing.T) {
			var files []file
			for _, name := range strings.Fields(c.names) {
				data := w1
				if name[0] == 'b' {
					data = b1
				}
				files = append(files, file{name: name + ".npy", data: data})
			}
			_, err := npzFrom(archiveOf(t, zip.Store, files...), Options{})
			says(t, err, c.want)
		})
	}
	for name, want := range map[string]string{
		"W2":       `the archive holds "W2"` + network,
		"data.txt": `the archive holds "data.txt"` + network,
		"net/":     `the archive holds "net/"` + network,
		"":         `the archive holds ""` + network,
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
		{"W2 does not follow", []file{matrix("W1", 2, 3), vector("b1", 3), matrix("W2", 2, 1), vector("b2", 1)}, "layer 2: W has 2 rows, but layer 1 gives 3 values"},
		{"b too short", []file{matrix("W1", 2, 3), vector("b1", 2)}, "layer 1: b has 2 values, but W has 3 columns"},
		{"x too long", []file{matrix("W1", 2, 3), vector("b1", 3), vector("x", 3)}, "x has 3 values, but W1 has 2 rows (2×3)"},
		{"x standing", []file{matrix("W1", 2, 3), vector("b1", 3), matrix("x", 2, 1)}, "x.npy: its shape is (2, 1); (n,) or (1, n) was expected"},
		{"x empty", []file{matrix("W1", 2, 3), vector("b1", 3), matrix("x", 0, 2)}, "x.npy: its shape is (0, 2); (n,) or (1, n) was expected"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := npzFrom(archiveOf(t, zip.Deflate, c.files...), Options{})
			says(t, err, c.want)
		})
	}
}
