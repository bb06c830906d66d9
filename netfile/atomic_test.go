package netfile

import (
	"errors"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

// holds checks what stands in a folder: names and contents, and nothing beside.
func holds(t *testing.T, folder string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if w, ok := want[e.Name()]; !ok || err != nil || string(data) != w {
			t.Errorf("%s holds %q %v, want %q (there: %v)", e.Name(), data, err, w, ok)
		}
	}
	if len(entries) != len(want) {
		t.Errorf("%d files, want %d", len(entries), len(want))
	}
}

func TestSave(t *testing.T) {
	n, x := article(t)
	folder := t.TempDir()
	path := filepath.Join(folder, "net.json")
	if err := Save(path, n, x, false); err != nil {
		t.Fatal(err)
	}
	f, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	sameNetwork(t, "saved", f.Network, n)
	before, _ := os.ReadFile(path)
	err = Save(path, n, nil, false)
	if want := path + ": a file of that name is there already, and it was not overwritten"; !errors.Is(err, ErrExists) || sentenceOf(err) != want {
		t.Errorf("says %q, want %q", sentenceOf(err), want)
	}
	err = Save(path, n, x[:1], true)
	if want := path + ": x has 1 value, but W1 has 2 rows (2×3)"; sentenceOf(err) != want {
		t.Errorf("says %q, want %q", sentenceOf(err), want)
	}
	holds(t, folder, map[string]string{"net.json": string(before)})
	if err := Save(path, n, nil, true); err != nil {
		t.Fatal(err)
	}
	if f, err = Open(path, Options{}); err != nil || !f.NoX {
		t.Errorf("%v, NoX %v", err, f.NoX)
	}
	if err := Save(path, f.Network, nil, true); err != nil {
		t.Fatal(err)
	}
}

// TestWriteAtomicKeeps lets each step fail. What was there stays, whole, and nothing
// is left beside it.
func TestWriteAtomicKeeps(t *testing.T) {
	cause := errors.New("the disk is full")
	failing := func(*os.File) error { return cause }
	for _, c := range []struct {
		name  string
		write func(io.Writer) error
		prime func()
		want  string
	}{
		{"write says no", func(w io.Writer) error { text("half of i")(w); return cause }, func() {}, "the disk is full"},
		{"write is not heard", func(w io.Writer) error {
			large := make([]byte, 1<<20)
			if _, err := w.Write(large); err != nil {
				return err
			}
			return cause
		}, func() {}, "the disk is full"},
		{"fsync", text("new"), func() { syncFile = failing }, "it cannot be written: the disk is full"},
		{"rename", text("new"), func() {
			rename = func(a, b string) error { return &os.LinkError{Op: "rename", Old: a, New: b, Err: cause} }
			link = func(a, b string) error { return errors.ErrUnsupported }
		}, "it cannot be written: the disk is full"},
	} {
		for _, overwrite := range []bool{false, true} {
			folder := t.TempDir()
			path := filepath.Join(folder, "a")
			want := map[string]string{}
			if overwrite {
				want["a"] = "old"
				if err := os.WriteFile(path, []byte("old"), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			c.prime()
			err := WriteAtomic(path, overwrite, c.write)
			syncFile, rename, link = (*os.File).Sync, os.Rename, os.Link
			if !errors.Is(err, cause) || sentenceOf(err) != path+": "+c.want {
				t.Errorf("%s: says %q, want %q", c.name, sentenceOf(err), c.want)
			}
			holds(t, folder, want)
		}
	}
}

// A closed file takes no bytes; what is told does not name the temporary file.
func TestWriteAtomicFullDisk(t *testing.T) {
	for _, size := range []int{1, 1 << 20} { // fails in Flush, fails in Write
		f, err := os.Create(filepath.Join(t.TempDir(), "temp"))
		if err != nil {
			t.Fatal(err)
		}
		f.Close()
		err = fill(f, nil, text(strings.Repeat("a", size)))
		if want := "it cannot be written: file already closed"; sentenceOf(err) != want {
			t.Errorf("%d bytes: says %q, want %q", size, sentenceOf(err), want)
		}
	}
}

func TestWriteAtomicPanics(t *testing.T) {
	folder := t.TempDir()
	func() {
		defer func() { recover() }()
		_ = WriteAtomic(filepath.Join(folder, "a"), true, func(io.Writer) error { panic("no") })
	}()
	holds(t, folder, nil)
}

func TestWriteAtomicRefuses(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "sub"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "file"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	const device = ": it is a folder or a device; an ordinary file was expected"
	type refusal struct {
		path      string
		overwrite bool
		want      string
	}
	cases := []refusal{
		{filepath.Join(folder, "sub"), true, device},
		{filepath.Join(folder, "sub"), false, ": " + ErrExists.Error()},
	}
	// A socket stands for all that is no ordinary file. It must not be a real device:
	// what these tests are there to notice would put a file in its place.
	socket := filepath.Join(folder, "socket")
	if l, err := net.Listen("unix", socket); err != nil {
		t.Logf("without a socket: %v", err)
	} else {
		defer l.Close()
		cases = append(cases, []refusal{
			{socket, false, ": " + ErrExists.Error()},
			{socket, true, device},
		}...)
	}
	if runtime.GOOS != "windows" { // which has other words for it
		cases = append(cases, []refusal{
			{filepath.Join(folder, "missing", "a"), true, ": it cannot be written: no such file or directory"},
			{filepath.Join(folder, "missing", "a"), false, ": it cannot be written: no such file or directory"},
			{filepath.Join(folder, "file", "a"), false, ": it cannot be written: not a directory"},
			{filepath.Join(folder, strings.Repeat("a", 300)), true, ": it cannot be written: file name too long"},
		}...)
	}
	for _, c := range cases {
		called := false
		err := WriteAtomic(c.path, c.overwrite, func(io.Writer) error { called = true; return nil })
		if sentenceOf(err) != c.path+c.want {
			t.Errorf("says %q, want %q", sentenceOf(err), c.path+c.want)
		}
		if called {
			t.Errorf("%s: write was called", c.path)
		}
	}
	for _, name := range []string{"file", "sub", "socket"} {
		if err := os.Remove(filepath.Join(folder, name)); err != nil && name != "socket" {
			t.Fatal(err)
		}
	}
	holds(t, folder, nil)
}

// TestWriteAtomicLate lets the file come into being while write runs.
func TestWriteAtomicLate(t *testing.T) {
	for _, links := range []bool{true, false} {
		if !links {
			link = func(a, b string) error { return errors.ErrUnsupported }
		}
		folder := t.TempDir()
		path := filepath.Join(folder, "a")
		err := WriteAtomic(path, false, func(w io.Writer) error {
			if err := os.WriteFile(path, []byte("theirs"), 0o666); err != nil {
				t.Fatal(err)
			}
			return text("ours")(w)
		})
		if !errors.Is(err, ErrExists) {
			t.Errorf("links %v: says %q", links, sentenceOf(err))
		}
		holds(t, folder, map[string]string{"a": "theirs"})
		link = os.Link
	}
}

// TestWriteAtomicRace has many write the same new file at once; one succeeds.
func TestWriteAtomicRace(t *testing.T) {
	for _, links := range []bool{true, false} {
		if !links {
			link = func(a, b string) error { return errors.ErrUnsupported }
		}
		folder := t.TempDir()
		var group sync.WaitGroup
		var won atomic.Int32
		for range 16 {
			group.Go(func() {
				err := WriteAtomic(filepath.Join(folder, "a"), false, text("whole"))
				if err == nil {
					won.Add(1)
				} else if !errors.Is(err, ErrExists) {
					t.Errorf("says %q", sentenceOf(err))
				}
			})
		}
		group.Wait()
		if won.Load() != 1 {
			t.Errorf("links %v: %d wrote it", links, won.Load())
		}
		holds(t, folder, map[string]string{"a": "whole"})
		link = os.Link
	}
}

func TestWriteAtomicPermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows keeps permissions elsewhere")
	}
	folder := t.TempDir()
	plain := filepath.Join(folder, "plain")
	if err := os.WriteFile(plain, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	umasked := permissions(t, plain)
	fresh := filepath.Join(folder, "fresh")
	for _, overwrite := range []bool{false, true} {
		if err := WriteAtomic(fresh, overwrite, text("a")); err != nil {
			t.Fatal(err)
		}
		if got := permissions(t, fresh); got != umasked {
			t.Errorf("a new file has %v, want %v", got, umasked)
		}
		os.Remove(fresh)
	}
	for _, want := range []fs.FileMode{0o600, 0o640, 0o666, 0o755, 0o444} {
		if err := os.Chmod(plain, want); err != nil {
			t.Fatal(err)
		}
		during := fs.FileMode(0)
		err := WriteAtomic(plain, true, func(w io.Writer) error {
			names, _ := filepath.Glob(filepath.Join(folder, ".*"))
			for _, name := range names {
				during = permissions(t, name)
			}
			return text("b")(w)
		})
		if err != nil {
			t.Fatal(err)
		}
		if got := permissions(t, plain); got != want {
			t.Errorf("the file has %v, want %v", got, want)
		}
		if during&^want != 0 {
			t.Errorf("while it was written it had %v, more than %v", during, want)
		}
	}
}

func permissions(t *testing.T, path string) fs.FileMode {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode().Perm()
}

func TestWriteAtomicLinks(t *testing.T) {
	folder, elsewhere := t.TempDir(), t.TempDir()
	real := filepath.Join(elsewhere, "real")
	if err := os.WriteFile(real, []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	way, broken := filepath.Join(folder, "way"), filepath.Join(folder, "broken")
	if err := errors.Join(os.Symlink(real, way), os.Symlink(filepath.Join(folder, "nowhere"), broken)); err != nil {
		t.Skip(err)
	}
	if err := WriteAtomic(way, true, text("new")); err != nil {
		t.Fatal(err)
	}
	holds(t, elsewhere, map[string]string{"real": "new"})
	if to, err := os.Readlink(way); to != real {
		t.Errorf("the link leads to %q %v", to, err)
	}
	if err := WriteAtomic(way, false, text("newer")); !errors.Is(err, ErrExists) {
		t.Errorf("says %q", sentenceOf(err))
	}
	err := WriteAtomic(broken, true, text("new"))
	if !errors.Is(err, fs.ErrNotExist) || !strings.HasPrefix(sentenceOf(err), broken+": it is a symbolic link that cannot be followed: ") {
		t.Errorf("says %q", sentenceOf(err))
	}
	if err := WriteAtomic(broken, false, text("new")); !errors.Is(err, ErrExists) {
		t.Errorf("says %q", sentenceOf(err))
	}
	holds(t, elsewhere, map[string]string{"real": "new"})
}
