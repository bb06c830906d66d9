package netfile

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
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
		t.Run(name, func(t *testing.T) {
			f, err := npzFrom(fixture(t, name+".npz"), Options{})
			if err != nil {
				t.Fatal(err)
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
				t.Fatalf("%d layers, want %d", len(f.Network.Layers), want)
			}
			for i, l := range f.Network.Layers {
				var flat []float64
				for _, row := range l.W {
					flat = append(flat, row...)
				}
				sameVector(t, fmt.Sprintf("W%d", i+1), flat, want(fmt.Sprintf("W%d", i+1)))
				sameVector(t, fmt.Sprintf("b%d", i+1), l.B, want(fmt.Sprintf("b%d", i+1)))
				oneBlock(t, "W", l.W)
				activation := model.Sigmoid
				if i == f.Network.Last() && l.Out() > 1 {
					activation = model.Softmax
				}
				if l.Activation != activation {
					t.Errorf("layer %d has %s, want %s", i+1, l.Activation, activation)
				}
			}
			if _, has := arrays["x"]; has == f.NoX {
				t.Errorf("NoX is %v", f.NoX)
			} else if has {
				sameVector(t, "x", f.X, want("x"))
			} else {
				sameVector(t, "x", f.X, make([]float64, f.Network.In()))
			}
			sound(t, f)
		})
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
	f, err := npzFrom(data, Options{})
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
		f, err := npzFrom(npzOf(t, method, want), Options{})
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
		t.Run(c.want, func(t *testing.T) {
			f, err := npzFrom(data, c.o)
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
		})
	}
	for o, want := range map[Options]string{
		{Hidden: model.Softmax}: "layer 1: softmax stands at the output only, but layer 2 follows",
		{Output: "softmx"}:      `layer 3: "softmx" is no activation; ` + thereAre,
	} {
		t.Run(fmt.Sprintf("%+v", o), func(t *testing.T) {
			_, err := npzFrom(data, o)
			says(t, err, want)
		})
	}
}

func BenchmarkReadNPZ(b *testing.B) {
	for name, method := range map[string]uint16{"savez": zip.Store, "savez_compressed": zip.Deflate} {
		data := npzOf(b, method, randomNetwork(784, 50, 100, 10))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := npzFrom(data, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
