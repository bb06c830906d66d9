package session

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"time"

	"nnexplore/internal/intact"
)

// mostOlder is how many sessions are kept beside the one at its path.
const mostOlder = 9

// maxKept is how many sessions that cannot be read can be put aside beside one another.
const maxKept = 1000

// older matches the names that sessions have which another one displaced.
const older = ".before*"

// A file is a session's file as it was at some moment.
type file struct {
	path string
	info fs.FileInfo
}

// same reports whether two files are one, under whatever name, and nothing was written
// to it in between.
func (f file) same(g file) bool {
	return f.info != nil && g.info != nil && os.SameFile(f.info, g.info) &&
		f.info.Size() == g.info.Size() && f.info.ModTime().Equal(g.info.ModTime())
}

// shelf lists the sessions that lie at path and beside it: the one at path first, then
// those that were displaced, the last written first.
func shelf(path string) (files []file) {
	names, _ := filepath.Glob(globbed(path) + older) // the pattern is sound
	for _, name := range names {
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
			files = append(files, file{name, info})
		}
	}
	slices.SortFunc(files, func(a, b file) int { return b.info.ModTime().Compare(a.info.ModTime()) })
	if info, err := os.Stat(path); err == nil {
		files = append([]file{{path, info}}, files...)
	}
	return files
}

// globbed is a path as a pattern that matches it alone.
func globbed(path string) string {
	var pattern []byte
	for i := range len(path) {
		if c := path[i]; c == '*' || c == '?' || c == '[' {
			pattern = append(pattern, '[', c, ']')
		} else {
			pattern = append(pattern, c)
		}
	}
	return string(pattern)
}

// moveAside gives the file at path a name of its own, which it returns: "" where there is
// none. What it was is looked at afterwards, when nobody else can put another there.
func moveAside(path string) (moved string, err error) {
	moved = fmt.Sprintf("%s.before-%s-%08x", path, time.Now().UTC().Format("20060102-150405"), rand.Uint32())
	err = os.Rename(path, moved)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("%s: the session before cannot be moved away: %w", path, intact.Cause(err))
	}
	return moved, nil
}

// tidy removes the sessions beyond those that are kept, and what was left by a program
// that was killed while it wrote. One that writes at this moment writes again.
func tidy(path string) {
	left, _ := filepath.Glob(filepath.Join(globbed(filepath.Dir(path)), temporary))
	files := shelf(path)
	for _, f := range files[min(1+mostOlder, len(files)):] {
		left = append(left, f.path)
	}
	for _, name := range left {
		os.Remove(name)
	}
}

// setAside renames the file of the session at path and returns its new name: path.kept-1,
// or the first number that is free. Nothing is overwritten. If another program has written
// the file a moment ago, it is that one which is kept.
func setAside(file, path string) (kept string, err error) {
	for i := 1; i <= maxKept; i++ {
		kept = fmt.Sprintf("%s.kept-%d", path, i)
		// The name is taken by an empty file first. A rename would overwrite what is
		// there, and a link would need a second step, in which it could be another file
		// that goes.
		f, err := os.OpenFile(kept, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", fmt.Errorf("%s: the session cannot be put aside: %w", path, intact.Cause(err))
		}
		f.Close()
		if err := os.Rename(file, kept); err != nil {
			os.Remove(kept)
			return "", fmt.Errorf("%s: the session cannot be put aside: %w", path, intact.Cause(err))
		}
		return kept, nil
	}
	return "", fmt.Errorf("%s: the session cannot be put aside: %d are kept already", path, maxKept)
}
