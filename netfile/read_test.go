package netfile

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
)

func put(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRead(t *testing.T) {
	n, x := article(t)
	var text bytes.Buffer
	if err := WriteJSON(&text, n, x); err != nil {
		t.Fatal(err)
	}
	f, err := Read(put(t, "named.npz", text.Bytes()), Options{}, nil) // the content decides
	if err != nil {
		t.Fatal(err)
	}
	sameNetwork(t, "JSON", f.Network, n)
	sameVector(t, "x", f.X, x)

	n.Name = ""
	text.Reset()
	if err := WriteJSON(&text, n, x); err != nil {
		t.Fatal(err)
	}
	if f, err = Read(put(t, "ネット.json", text.Bytes()), Options{}, nil); err != nil {
		t.Fatal(err)
	}
	if f.Network.Name != "ネット.json" {
		t.Errorf("the name is %q", f.Network.Name)
	}

	if f, err = Read(put(t, "weights", fixture(t, "article.npz")), Options{Hidden: model.ReLU}, nil); err != nil {
		t.Fatal(err)
	}
	if f.Network.Name != "weights" || f.Network.Layers[0].Activation != model.ReLU || !f.NoX || !f.Bare {
		t.Errorf("%q with %s, NoX %v, Bare %v", f.Network.Name, f.Network.Layers[0].Activation, f.NoX, f.Bare)
	}
}

// TestReadNamesOwn holds that a file that names its activations is not given others.
func TestReadNamesOwn(t *testing.T) {
	path := put(t, "net.json", []byte(`{"layers":[{"w":[[1],[2]],"b":[3],"activation":"relu"}]}`))
	if f, err := Read(path, Options{}, nil); err != nil || f.Bare {
		t.Errorf("without options: Bare %v, %v", f.Bare, err)
	}
	for _, o := range []Options{{Hidden: model.Tanh}, {Output: model.Softmax}} {
		if _, err := Read(path, o, nil); !errors.Is(err, ErrNamesOwn) || !strings.HasPrefix(err.Error(), path+": ") {
			t.Errorf("%+v: %v", o, err)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"empty", nil, "it is empty; a network in JSON or .npz was expected"},
		{"short", []byte("P"), "line 1, column 1: P stands at the beginning of the network; an object in { } was expected"},
		{"text", []byte("two neurons"), "line 1, column 1: two stands at the beginning of the network; an object in { } was expected"},
		{"broken.json", []byte("{\n  \"name\": 1}"), `line 2, column 11: 1 stands at name; a string in " " was expected`},
		{"nan.npz", fixture(t, "nan.npz"), "W1[3,2] is NaN; a finite number was expected"},
		{"nothing.npz", fixture(t, "nothing.npz"), "it holds no W, which is a matrix; the arrays W1, b1, W2, b2 and so on were expected"},
		{"short.npz", fixture(t, "article.npz")[:700], "it is no whole .npz archive; the file is cut short or damaged"},
		{"W1.npy", fixture(t, "single.npy"), "it is a single array of NumPy; all arrays of the network in one file were expected: " +
			`numpy.savez("network.npz", W1=W1, b1=b1)`},
		{"sample_weight.pkl", fixture(t, "sample_weight.pkl"), "it is a Python pickle, which is a program and is not run; make an .npz file of it: " +
			`numpy.savez("network.npz", **pickle.load(open("network.pkl", "rb")))`},
		{"almost a pickle", []byte("\x80\x09"), "line 1, column 1: the byte 0x80 is not UTF-8; a network in JSON was expected, a text in UTF-8"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := put(t, c.name, c.data)
			_, err := Read(path, Options{}, nil)
			says(t, err, path+": "+c.want)
		})
	}
}

// TestUnreadable reads what cannot be opened.
func TestUnreadable(t *testing.T) {
	folder := t.TempDir()
	missing := filepath.Join(folder, "missing.json")
	both := func(path, want string, is error) {
		t.Helper()
		_, err := Read(path, Options{}, nil)
		if fmt.Sprint(err) != want || is != nil && !errors.Is(err, is) {
			t.Errorf("Read says %q, want %q", fmt.Sprint(err), want)
		}
		if _, err := Sum(path); fmt.Sprint(err) != want || is != nil && !errors.Is(err, is) {
			t.Errorf("Sum says %q, want %q", fmt.Sprint(err), want)
		}
	}
	both(missing, missing+": there is no such file; a network in JSON or .npz was expected", fs.ErrNotExist)
	both(folder, folder+": it is a folder; a file with a network in JSON or .npz was expected", nil)
	if info, err := os.Stat(os.DevNull); err == nil && !info.Mode().IsRegular() {
		both(os.DevNull, os.DevNull+": it is no ordinary file; a file with a network in JSON or .npz was expected", nil)
	}
	if os.Geteuid() > 0 {
		secret := put(t, "secret.json", []byte("{}"))
		if err := os.Chmod(secret, 0); err != nil {
			t.Fatal(err)
		}
		both(secret, secret+": it may not be read; the permission for it is missing", fs.ErrPermission)
	}
	err := unreadable("a", &fs.PathError{Op: "open", Path: "a", Err: fs.ErrPermission}) // root may read everything
	if want := "a: it may not be read; the permission for it is missing"; fmt.Sprint(err) != want || !errors.Is(err, fs.ErrPermission) {
		t.Errorf("says %q, want %q", fmt.Sprint(err), want)
	}
	cause := errors.New("the disk is gone")
	err = unreadable("a", &os.LinkError{Op: "open", Old: "a", New: "b", Err: cause})
	if want := "a: it cannot be read: the disk is gone"; fmt.Sprint(err) != want || !errors.Is(err, cause) {
		t.Errorf("says %q, want %q", fmt.Sprint(err), want)
	}
}

func TestReadOfClosedFile(t *testing.T) {
	f, err := os.Open(put(t, "a", []byte("{}")))
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
	if _, err := read(&watched{file: f, size: 2, watch: func(float64) {}}, Options{}); !errors.Is(err, fs.ErrClosed) || strings.Contains(err.Error(), f.Name()) {
		t.Errorf("says %q", fmt.Sprint(err))
	}
}

// TestReadWatched holds that watch gets more and more of the file, and 1 in the end.
func TestReadWatched(t *testing.T) {
	var text strings.Builder
	text.WriteString(`{"layers":[{"w":[[0`)
	text.WriteString(strings.Repeat(",0.5", 100_000))
	text.WriteString(`]],"b":[0`)
	text.WriteString(strings.Repeat(",0.5", 100_000))
	text.WriteString(`],"activation":"relu"}]}`)
	for _, path := range []string{put(t, "big.json", []byte(text.String())), "testdata/article.npz"} {
		t.Run(filepath.Base(path), func(t *testing.T) {
			var parts []float64
			if _, err := Read(path, Options{}, func(part float64) { parts = append(parts, part) }); err != nil {
				t.Fatal(err)
			}
			if len(parts) < 4 || !slices.IsSorted(parts) || parts[0] <= 0 || parts[0] >= 1 || parts[len(parts)-1] != 1 {
				t.Errorf("the parts are %v", parts)
			}
		})
	}
}

func TestSum(t *testing.T) {
	for text, want := range map[string]string{ // as sha256sum prints them
		"":      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		"abc":   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
		"abc\n": "edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb",
	} {
		got, err := Sum(put(t, "a", []byte(text)))
		if err != nil || got != want {
			t.Errorf("%q: %s %v, want %s", text, got, err, want)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	path := put(b, "large.npz", npzOf(b, 0, randomNetwork(784, 50, 100, 10)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(path, Options{}, nil); err != nil {
			b.Fatal(err)
		}
	}
}
