package effect

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
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
	if filepath.Separator == '\\' || !strings.Contains(path, `\x`) {
		return path
	}
	real := ""
	for i, part := range strings.Split(path, "/") {
		if i > 0 {
			real += "/"
		}
		if name := bytesNamed(part); !isThere(real+part) && isThere(real+name) {
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
		readings = append(readings, unescaped(trimmed))
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

// unquoted is a text without one pair of quotes around it.
func unquoted(text string) string {
	if last := len(text) - 1; last > 0 && text[0] == text[last] && strings.ContainsRune(`'"`, rune(text[0])) {
		return text[1:last]
	}
	return text
}

// unescaped is a text without the backslashes that stand before another character.
func unescaped(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '\\' && i+1 < len(text) && text[i+1] != '\n' {
			i++
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// bytesNamed is a name with the bytes that \x and two small hexadecimal digits stand for.
func bytesNamed(name string) string {
	parts := strings.Split(name, `\x`)
	for i, part := range parts[1:] {
		parts[i+1] = `\x` + part
		if len(part) < 2 || part[:2] != strings.ToLower(part[:2]) {
			continue
		}
		if b, err := strconv.ParseUint(part[:2], 16, 8); err == nil {
			parts[i+1] = string([]byte{byte(b)}) + part[2:]
		}
	}
	return strings.Join(parts, "")
}

func isThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// endingOf is the ending of a file's name, from its last point on, in small letters.
func endingOf(name string) string { return strings.ToLower(filepath.Ext(name)) }
