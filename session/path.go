package session

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// Path returns where the session is kept. The error names the part of the environment
// that is missing; a session can then be neither resumed nor kept.
func Path() (string, error) {
	home, _ := os.UserHomeDir() // "" with an error
	return path(runtime.GOOS, home, os.Getenv)
}

// Kept reports whether a session is kept, without a look into it.
func Kept() bool {
	path, err := Path()
	if err != nil {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// path is Path for a system, a home, "" where there is none, and an environment. A relative
// folder is none: the session would be another one wherever one starts.
func path(system, home string, getenv func(string) string) (string, error) {
	var dir string
	why := "the home folder is not known"
	if home != "" && !filepath.IsAbs(home) {
		why = fmt.Sprintf("the home folder is %q, and one from the root was expected", home)
		home = ""
	}
	switch system {
	case "windows":
		if dir = getenv("LocalAppData"); dir == "" {
			return "", errors.New("there is no place for the session: LocalAppData is not set")
		}
	case "darwin":
		if home != "" {
			dir = filepath.Join(home, "Library", "Application Support")
		}
	default:
		// The XDG Base Directory Specification has a relative path ignored.
		if dir = getenv("XDG_STATE_HOME"); !filepath.IsAbs(dir) {
			dir = ""
			if home != "" {
				dir = filepath.Join(home, ".local", "state")
			}
		}
	}
	if dir == "" {
		return "", errors.New("there is no place for the session: " + why)
	}
	return filepath.Join(dir, "nnexplore", "session.json"), nil
}
