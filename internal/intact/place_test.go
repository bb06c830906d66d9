package intact

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestWriteRefuses(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "sub"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "file"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	const device = ": it is a folder or a device; an ordinary file was expected"
	type refusal struct {
		name      string
		path      string
		overwrite bool
		want      string
	}
	cases := []refusal{
		{"a folder", filepath.Join(folder, "sub"), true, device},
		{"a folder that is not to be overwritten", filepath.Join(folder, "sub"), false, ": " + ErrExists.Error()},
	}
	// A socket stands for all that is no ordinary file. A real device would be lost if the
	// test failed.
	socket := filepath.Join(folder, "socket")
	if l, err := net.Listen("unix", socket); err != nil {
		t.Logf("there is no socket: %v", err)
	} else {
		defer l.Close()
		cases = append(cases, []refusal{
			{"a socket that is not to be overwritten", socket, false, ": " + ErrExists.Error()},
			{"a socket", socket, true, device},
		}...)
	}
	if runtime.GOOS != "windows" { // which words its errors otherwise
		cases = append(cases, []refusal{
			{"in no folder, overwriting", filepath.Join(folder, "missing", "a"), true, ": it cannot be written: no such file or directory"},
			{"in no folder", filepath.Join(folder, "missing", "a"), false, ": it cannot be written: no such file or directory"},
			{"in a file", filepath.Join(folder, "file", "a"), false, ": it cannot be written: not a directory"},
			{"a long name", filepath.Join(folder, strings.Repeat("a", 300)), true, ": it cannot be written: file name too long"},
		}...)
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			called := false
			says(t, Write(c.path, c.overwrite, func(io.Writer) error { called = true; return nil }), c.path+c.want)
			if called {
				t.Error("write was called")
			}
		})
	}
	for _, name := range []string{"file", "sub", "socket"} {
		if err := os.Remove(filepath.Join(folder, name)); err != nil && name != "socket" {
			t.Fatal(err)
		}
	}
	holds(t, folder, nil)
}

func TestWritePermissions(t *testing.T) {
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
		if err := Write(fresh, overwrite, text("a")); err != nil {
			t.Fatal(err)
		}
		if got := permissions(t, fresh); got != umasked {
			t.Errorf("a new file has %v, want %v", got, umasked)
		}
		os.Remove(fresh)
	}
	for _, want := range []fs.FileMode{0o600, 0o640, 0o666, 0o755, 0o444} {
		t.Run(want.String(), func(t *testing.T) {
			if err := os.Chmod(plain, want); err != nil {
				t.Fatal(err)
			}
			during := fs.FileMode(0)
			err := Write(plain, true, func(w io.Writer) error {
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
				t.Errorf("the file has %v", got)
			}
			if during&^want != 0 {
				t.Errorf("while it was written it had %v", during)
			}
		})
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

func TestWriteLinks(t *testing.T) {
	folder, elsewhere := t.TempDir(), t.TempDir()
	real := filepath.Join(elsewhere, "real")
	if err := os.WriteFile(real, []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	way, broken := filepath.Join(folder, "way"), filepath.Join(folder, "broken")
	if err := errors.Join(os.Symlink(real, way), os.Symlink(filepath.Join(folder, "nowhere"), broken)); err != nil {
		t.Skip(err)
	}
	if err := Write(way, true, text("new")); err != nil {
		t.Fatal(err)
	}
	holds(t, elsewhere, map[string]string{"real": "new"})
	if to, err := os.Readlink(way); to != real {
		t.Errorf("the link leads to %q %v", to, err)
	}
	if err := Write(way, false, text("newer")); !errors.Is(err, ErrExists) {
		t.Errorf("says %q", fmt.Sprint(err))
	}
	err := Write(broken, true, text("new"))
	if !errors.Is(err, fs.ErrNotExist) || !strings.HasPrefix(fmt.Sprint(err), broken+": it is a symbolic link that cannot be followed: ") {
		t.Errorf("says %q", fmt.Sprint(err))
	}
	if err := Write(broken, false, text("new")); !errors.Is(err, ErrExists) {
		t.Errorf("says %q", fmt.Sprint(err))
	}
	holds(t, elsewhere, map[string]string{"real": "new"})
}
