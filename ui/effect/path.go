package effect

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// home replaces a leading ~ with the user's own folder.
func home(path string) string {
	rest, ok := strings.CutPrefix(path, "~/")
	if dir, err := os.UserHomeDir(); ok && err == nil {
		return filepath.Join(dir, rest)
	}
	return path
}

// A name of a file may have bytes that are no UTF-8, and characters that cannot be printed.
// A field shows, and takes, each byte of those as \x and two hexadecimal digits. Windows
// has no such names, and there a backslash parts folders.

// shownName is the name of a file, or its path, as a field shows it.
func shownName(name string) string {
	if filepath.Separator == '\\' {
		return strings.ToValidUTF8(name, "")
	}
	if shows(name, unicode.IsPrint) {
		return name
	}
	var b strings.Builder
	for len(name) > 0 {
		r, size := utf8.DecodeRuneInString(name)
		if unicode.IsPrint(r) && (r != utf8.RuneError || size > 1) {
			b.WriteString(name[:size])
		} else {
			for _, c := range []byte(name[:size]) {
				fmt.Fprintf(&b, `\x%02x`, c)
			}
		}
		name = name[size:]
	}
	return b.String()
}

// pathOf is the path that was typed, or put there by [shownName], with the user's own
// folder for ~. A part that is there as it was typed is that, and else the one that its
// bytes name, if that is there.
func pathOf(typed string) string {
	path := home(typed)
	if filepath.Separator == '\\' || !escapes.MatchString(path) {
		return path
	}
	real := ""
	for i, part := range strings.Split(path, "/") {
		if i > 0 {
			real += "/"
		}
		if name := escapes.ReplaceAllStringFunc(part, byteOf); !isThere(real+part) && isThere(real+name) {
			part = name
		}
		real += part
	}
	return real
}

// pastedPath is the path of a file that is there, as it was typed or as a terminal pastes the
// name of a file that is dropped on it: with blanks around it, in quotes, with a backslash
// before what a shell would not take as it is, or as a file:// address. Where none of these is
// there, it is as it was typed.
func pastedPath(typed string) string {
	trimmed := strings.TrimSpace(typed)
	readings := []string{typed, trimmed, unquoted(trimmed)}
	if filepath.Separator != '\\' {
		readings = append(readings, backslash.ReplaceAllString(trimmed, "$1"))
	}
	if address, err := url.Parse(trimmed); err == nil && address.Scheme == "file" {
		readings = append(readings, address.Path)
	}
	for _, reading := range readings {
		if path := pathOf(reading); reading != "" && isThere(path) {
			return path
		}
	}
	return pathOf(typed)
}

var backslash = regexp.MustCompile(`\\(.)`)

// unquoted is a text without one pair of quotes around it.
func unquoted(text string) string {
	if last := len(text) - 1; last > 0 && text[0] == text[last] && strings.ContainsRune(`'"`, rune(text[0])) {
		return text[1:last]
	}
	return text
}

var escapes = regexp.MustCompile(`\\x[0-9a-f]{2}`)

// byteOf is the byte that an escape names.
func byteOf(escape string) string {
	b, err := strconv.ParseUint(escape[len(`\x`):], 16, 8)
	if err != nil {
		return escape
	}
	return string([]byte{byte(b)})
}

func isThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
