package session

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
)

// Path is where the session is kept. The error says which part of the environment
// is missing; a session can then be neither resumed nor kept.
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
		// A relative path is to be ignored, says the XDG Base Directory Specification.
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
