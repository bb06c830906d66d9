package intact

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// The file systems that the tests write on: this one, and one without links.
var (
	working = system{sync: (*os.File).Sync, rename: os.Rename, link: os.Link}
	noLinks = system{sync: (*os.File).Sync, rename: os.Rename, link: func(a, b string) error { return errors.ErrUnsupported }}
	systems = map[string]system{"links": working, "no links": noLinks}
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

// says checks the sentence of an error.
func says(t testing.TB, err error, want string) {
	t.Helper()
	if got := fmt.Sprint(err); got != want {
		t.Errorf("says %q,\nwant %q", got, want)
	}
}

// TestWriteKeeps lets each step fail. What was there stays, whole, and nothing
// is left beside it.
func TestWriteKeeps(t *testing.T) {
	cause := errors.New("the disk is full")
	noSync, noRename := working, noLinks
	noSync.sync = func(*os.File) error { return cause }
	noRename.rename = func(a, b string) error { return &os.LinkError{Op: "rename", Old: a, New: b, Err: cause} }
	for _, c := range []struct {
		name  string
		on    system
		write func(io.Writer) error
		want  string
	}{
		{"write fails", working, func(w io.Writer) error { text("half of i")(w); return cause }, "the disk is full"},
		{"write fails late", working, func(w io.Writer) error {
			if _, err := w.Write(make([]byte, 1<<20)); err != nil {
				return err
			}
			return cause
		}, "the disk is full"},
		{"sync fails", noSync, text("new"), "it cannot be written: the disk is full"},
		{"rename fails", noRename, text("new"), "it cannot be written: the disk is full"},
	} {
		for _, overwrite := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, overwrite %v", c.name, overwrite), func(t *testing.T) {
				folder := t.TempDir()
				path := filepath.Join(folder, "a")
				want := map[string]string{}
				if overwrite {
					want["a"] = "old"
					if err := os.WriteFile(path, []byte("old"), 0o666); err != nil {
						t.Fatal(err)
					}
				}
				err := c.on.write(path, overwrite, c.write)
				says(t, err, c.want)
				if !errors.Is(err, cause) {
					t.Error("the cause is lost")
				}
				holds(t, folder, want)
			})
		}
	}
}

// TestWriteFullDisk writes to a closed file, which takes no bytes. The error does
// not name the temporary file.
func TestWriteFullDisk(t *testing.T) {
	for _, size := range []int{1, 1 << 20} { // the first fails in Flush, the second in Write
		f, err := os.Create(filepath.Join(t.TempDir(), "temp"))
		if err != nil {
			t.Fatal(err)
		}
		f.Close()
		says(t, working.fill(f, nil, text(strings.Repeat("a", size))), "it cannot be written: file already closed")
	}
}

func TestWritePanics(t *testing.T) {
	folder := t.TempDir()
	func() {
		defer func() { recover() }()
		_ = Write(filepath.Join(folder, "a"), true, func(io.Writer) error { panic("no") })
	}()
	holds(t, folder, nil)
}

// TestWriteLate lets the file come into being while write runs.
func TestWriteLate(t *testing.T) {
	for name, on := range systems {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "a")
			err := on.write(path, false, func(w io.Writer) error {
				if err := os.WriteFile(path, []byte("theirs"), 0o666); err != nil {
					t.Fatal(err)
				}
				return text("ours")(w)
			})
			if !errors.Is(err, ErrExists) {
				t.Errorf("says %q", fmt.Sprint(err))
			}
			holds(t, folder, map[string]string{"a": "theirs"})
		})
	}
}

// TestWriteRace has many write the same new file at once; one succeeds.
func TestWriteRace(t *testing.T) {
	for name, on := range systems {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			var group sync.WaitGroup
			var won atomic.Int32
			for range 16 {
				group.Go(func() {
					err := on.write(filepath.Join(folder, "a"), false, text("whole"))
					if err == nil {
						won.Add(1)
					} else if !errors.Is(err, ErrExists) {
						t.Errorf("says %q", fmt.Sprint(err))
					}
				})
			}
			group.Wait()
			if won.Load() != 1 {
				t.Errorf("%d wrote it", won.Load())
			}
			holds(t, folder, map[string]string{"a": "whole"})
		})
	}
}
