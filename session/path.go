package session

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
)

// Path returns where the session is kept. The error names the part of the environment
// that is missing; a session can then be neither resumed nor kept.
func Path() (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		home = ""
	}
	return path(runtime.GOOS, home, os.Getenv)
}

// path is Path for a system, a home, "" where there is none, and an environment.
func path(system, home string, getenv func(string) string) (string, error) {
	var dir string
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
		return "", errors.New("there is no place for the session: the home folder is not known")
	}
	return filepath.Join(dir, "nnexplore", "session.json"), nil
}
