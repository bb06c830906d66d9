package netfile

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"math/rand/v2"
	"os"
	"runtime"
	"runtime/debug"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
)

// Files that are read again with one byte changed are many small values: collecting garbage would be a third of the time.
func init() { debug.SetGCPercent(400) }

func article(t testing.TB) (model.Network, []float64) {
	t.Helper()
	p, err := presets.NetworkNamed("article")
	if err != nil {
		t.Fatal(err)
	}
	return p.Network, p.X
}

// says checks the sentence of an error.
func says(t testing.TB, err error, want string) {
	t.Helper()
	if got := fmt.Sprint(err); got != want {
		t.Errorf("says %q,\nwant %q", got, want)
	}
}

// sameNetwork compares everything, numbers by their bits.
func sameNetwork(t testing.TB, what string, got, want model.Network) {
	t.Helper()
	if got.Name != want.Name || got.Source != want.Source || len(got.Layers) != len(want.Layers) {
		t.Fatalf("%s: %q, %q with %d layers; want %q, %q with %d", what,
			got.Name, got.Source, len(got.Layers), want.Name, want.Source, len(want.Layers))
	}
	for i, l := range got.Layers {
		w := want.Layers[i]
		if l.Activation != w.Activation || l.In() != w.In() || l.Out() != w.Out() {
			t.Fatalf("%s: layer %d is %d×%d %s, want %d×%d %s", what, i+1, l.In(), l.Out(), l.Activation, w.In(), w.Out(), w.Activation)
		}
		for r := range l.W {
			sameVector(t, fmt.Sprintf("%s: row %d of W%d", what, r+1, i+1), l.W[r], w.W[r])
		}
		sameVector(t, fmt.Sprintf("%s: b%d", what, i+1), l.B, w.B)
	}
}

func sameVector(t testing.TB, what string, got, want []float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %v, want %v", what, got, want)
	}
	for i := range got {
		if math.Float64bits(got[i]) != math.Float64bits(want[i]) {
			t.Fatalf("%s: entry %d is %v, want %v", what, i+1, got[i], want[i])
		}
	}
}

// oneBlock checks that the rows lie one behind the other, and that to append to one
// does not write into the next.
func oneBlock(t testing.TB, what string, rows [][]float64) {
	t.Helper()
	for i, row := range rows {
		if cap(row) != len(row) {
			t.Fatalf("%s: row %d has room for %d more", what, i+1, cap(row)-len(row))
		}
		if i > 0 {
			before := &rows[i-1][len(row)-1]
			if got, want := fmt.Sprintf("%p", &row[0]), fmt.Sprintf("%p", before); !adjacent(want, got) {
				t.Fatalf("%s: row %d lies at %s, but the row before ends at %s", what, i+1, got, want)
			}
		}
	}
}

func adjacent(a, b string) bool {
	var x, y uint64
	fmt.Sscanf(a, "0x%x", &x)
	fmt.Sscanf(b, "0x%x", &y)
	return y == x+8
}

// randomNetwork has normal numbers that a float32 holds.
func randomNetwork(sizes ...int) model.Network {
	r := rand.New(rand.NewPCG(2016, 9))
	normal := func() float64 { return float64(float32(r.NormFloat64())) }
	n := model.Network{Layers: make([]model.Layer, len(sizes)-1)}
	for i := range n.Layers {
		flat := make([]float64, sizes[i]*sizes[i+1])
		for k := range flat {
			flat[k] = normal()
		}
		n.Layers[i] = model.Layer{W: cut(flat, sizes[i+1]), B: make([]float64, sizes[i+1]), Activation: model.Sigmoid}
		for j := range n.Layers[i].B {
			n.Layers[i].B[j] = normal()
		}
	}
	n.Layers[n.Last()].Activation = model.Softmax
	return n
}

// npy is an array as numpy.save writes it, with any header text and data.
func npy(dict string, data []byte) []byte { return npyVersion(1, dict, data) }

func npyVersion(version byte, dict string, data []byte) []byte {
	b := append([]byte("\x93NUMPY"), version, 0)
	text := dict
	for (len(b)+2+len(text)+1)%64 != 0 {
		text += " "
	}
	text += "\n"
	if version == 1 {
		b = binary.LittleEndian.AppendUint16(b, uint16(len(text)))
	} else {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(text)))
	}
	return append(append(b, text...), data...)
}

func dict(descr string, fortran string, shape string) string {
	return fmt.Sprintf("{'descr': '%s', 'fortran_order': %s, 'shape': %s, }", descr, fortran, shape)
}

func f8(v ...float64) []byte {
	var b []byte
	for _, f := range v {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(f))
	}
	return b
}

func f4(v ...float64) []byte {
	var b []byte
	for _, f := range v {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(float32(f)))
	}
	return b
}

// A file is a member of an archive.
type file struct {
	name string
	data []byte
	edit func(h *zip.FileHeader, stored *[]byte) // what the archive says of it
}

// archiveOf is a zip archive; what the headers say can be anything.
func archiveOf(t testing.TB, method uint16, files ...file) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range files {
		stored := f.data
		if method == zip.Deflate {
			stored = deflated(f.data)
		}
		h := &zip.FileHeader{Name: f.name, Method: method, CRC32: crc32.ChecksumIEEE(f.data),
			CompressedSize64: uint64(len(stored)), UncompressedSize64: uint64(len(f.data))}
		if f.edit != nil {
			f.edit(h, &stored)
		}
		w, err := z.CreateRaw(h)
		if err == nil {
			_, err = w.Write(stored)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// npzOf is a network as numpy.savez writes it in float32.
func npzOf(t testing.TB, method uint16, n model.Network) []byte {
	var files []file
	for i, l := range n.Layers {
		var w []float64
		for _, row := range l.W {
			w = append(w, row...)
		}
		files = append(files,
			file{name: fmt.Sprintf("W%d.npy", i+1), data: npy(dict("<f4", "False", fmt.Sprintf("(%d, %d)", l.In(), l.Out())), f4(w...))},
			file{name: fmt.Sprintf("b%d.npy", i+1), data: npy(dict("<f4", "False", fmt.Sprintf("(%d,)", l.Out())), f4(l.B...))})
	}
	return archiveOf(t, method, files...)
}

func npzFrom(data []byte, o Options) (File, error) {
	return readNPZ(bytes.NewReader(data), int64(len(data)), o)
}

func fixture(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// allocated is how many bytes f takes from memory altogether.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// packer is used again and again: it is 1 MB to make, for arrays of some bytes.
var packer, _ = flate.NewWriter(nil, flate.DefaultCompression)

func deflated(data []byte) []byte {
	var packed bytes.Buffer
	packer.Reset(&packed)
	packer.Write(data)
	packer.Close()
	return packed.Bytes()
}
