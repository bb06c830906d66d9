package session

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
)

// place is where a test keeps its session, in a folder that does not exist yet.
func place(t *testing.T) string {
	t.Helper()
	return filepath.Join(t.TempDir(), "state", "nnexplore", "session.json")
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := Write(path, []byte(text)); err != nil {
		t.Fatal(err)
	}
}

func holds(t *testing.T, path, want string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s: %v, %q, want %q", filepath.Base(path), err, got, want)
	}
}

// only fails where the folder has other files than these.
func only(t *testing.T, path string, want ...string) {
	t.Helper()
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Name())
	}
	if slices.Sort(want); !slices.Equal(names, want) {
		t.Errorf("the folder has %v, want %v", names, want)
	}
}

func TestWriteAndRead(t *testing.T) {
	path := place(t)
	if _, err := Read(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("what is not there is read: %v", err)
	}
	for _, text := range []string{"first", "the second is longer", "", "4"} {
		put(t, path, text)
		if got, err := Read(path); err != nil || string(got) != text {
			t.Errorf("%q, %v; want %q", got, err, text)
		}
		only(t, path, "session.json")
	}
}

func TestPermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no such permissions")
	}
	path := place(t)
	perm := func(path string, want fs.FileMode) {
		t.Helper()
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s has %v, want %v", filepath.Base(path), got, want)
		}
	}
	put(t, path, "one")
	perm(path, 0o600)
	perm(filepath.Dir(path), 0o700)
	perm(filepath.Dir(filepath.Dir(path)), 0o700)
	for _, wide := range []fs.FileMode{0o644, 0o640, 0o604, 0o660, 0o610, 0o666} {
		if err := os.Chmod(path, wide); err != nil {
			t.Fatal(err)
		}
		put(t, path, "two")
		perm(path, 0o600)
	}
	kept, err := setAside(path, path)
	if err != nil {
		t.Fatal(err)
	}
	perm(kept, 0o600)
	// A folder that was there keeps its own.
	if err := os.Chmod(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	put(t, path, "three")
	perm(filepath.Dir(path), 0o755)
}

// TestWriteFails holds that a failure leaves what was there, and nothing else.
func TestWriteFails(t *testing.T) {
	path := place(t)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	put(t, path, "one")

	folder := filepath.Join(filepath.Dir(path), "folder")
	if err := os.MkdirAll(filepath.Join(folder, "full"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := Write(folder, []byte("two")); err == nil || !strings.HasPrefix(err.Error(), folder+": ") {
		t.Errorf("a folder is replaced: %v", err)
	}
	if err := Write(filepath.Join(path, "session.json"), []byte("two")); err == nil || !strings.Contains(err.Error(), "the session's folder cannot be made") {
		t.Errorf("a file is taken for a folder: %v", err)
	}
	if err := Write(path, make([]byte, maxSize+1)); !errors.Is(err, ErrTooLong) {
		t.Errorf("what cannot be read again is written: %v", err)
	}
	if os.Getuid() > 0 {
		if err := os.Chmod(filepath.Dir(path), 0o500); err != nil {
			t.Fatal(err)
		}
		if err := Write(path, []byte("two")); err == nil {
			t.Error("it is written to a folder that cannot be written to")
		}
		if _, err := setAside(path, path); err == nil {
			t.Error("it is renamed in a folder that cannot be written to")
		}
		_ = os.Chmod(filepath.Dir(path), 0o700)
	}
	holds(t, path, "one")
	only(t, path, "folder", "session.json")
}

// TestTwoPrograms writes from several sides at once while others read: a reader sees
// one of the texts whole, and the last one written stays.
func TestTwoPrograms(t *testing.T) {
	path := place(t)
	text := func(who, i int) []byte {
		return bytes.Repeat(fmt.Appendf(nil, "%d/%d ", who, i), 2000+100*who)
	}
	whole := func(data []byte) bool {
		var who, i int
		_, err := fmt.Sscanf(string(data), "%d/%d ", &who, &i)
		return err == nil && bytes.Equal(data, text(who, i))
	}
	var writers, readers sync.WaitGroup
	done := make(chan struct{})
	for range 2 {
		readers.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				data, err := Read(path)
				if err == nil && !whole(data) || err != nil && !errors.Is(err, fs.ErrNotExist) && runtime.GOOS != "windows" {
					t.Errorf("a reader sees %d bytes: %v", len(data), err)
					return
				}
			}
		})
	}
	for who := range 4 {
		writers.Go(func() {
			for i := range 25 {
				if err := Write(path, text(who, i)); err != nil && runtime.GOOS != "windows" {
					t.Error(err)
				}
			}
		})
	}
	writers.Wait()
	close(done)
	readers.Wait()
	if data, err := Read(path); err != nil || !whole(data) {
		t.Errorf("in the end there are %d bytes: %v", len(data), err)
	}
	only(t, path, "session.json")
}

func TestSetAside(t *testing.T) {
	path := place(t)
	for i := range 3 {
		put(t, path, fmt.Sprint("text ", i))
		kept, err := setAside(path, path)
		if err != nil || kept != fmt.Sprintf("%s.kept-%d", path, i+1) {
			t.Fatalf("%s, %v", kept, err)
		}
	}
	for i := range 3 {
		holds(t, fmt.Sprintf("%s.kept-%d", path, i+1), fmt.Sprint("text ", i))
	}
	if _, err := setAside(path, path); err == nil {
		t.Error("what is not there is put aside")
	}
	only(t, path, "session.json.kept-1", "session.json.kept-2", "session.json.kept-3")
	keepAll(t, path)
	put(t, path, "one too many")
	if _, err := setAside(path, path); err == nil || !strings.Contains(err.Error(), "1000 are kept already") {
		t.Errorf("%v", err)
	}
	holds(t, path, "one too many")
}

// TestSetAsideAtOnce holds that programs that write and put aside at the same moment
// take each other's session, but lose none that was put aside.
func TestSetAsideAtOnce(t *testing.T) {
	path := place(t)
	var group sync.WaitGroup
	for who := range 8 {
		group.Go(func() {
			if err := Write(path, fmt.Append(nil, "of ", who)); err != nil && runtime.GOOS != "windows" {
				t.Error(err)
			}
			_, _ = setAside(path, path) // another may have done it
		})
	}
	group.Wait()
	kept, err := filepath.Glob(path + ".kept-*")
	if err != nil || len(kept) == 0 {
		t.Errorf("nothing was put aside: %v", err)
	}
	seen := map[string]bool{}
	for _, k := range kept {
		data, err := os.ReadFile(k)
		if err != nil || !strings.HasPrefix(string(data), "of ") || seen[string(data)] {
			t.Errorf("%s: %q, %v", k, data, err)
		}
		seen[string(data)] = true
	}
}
