package effect

import (
	"os"
	"path/filepath"
	"testing"
)

// A path is found as terminals paste it, first as it was typed.
func TestPastedPath(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	t.Setenv("HOME", folder)
	for _, name := range []string{"my net.json", "plain.json", "'odd'", "odd", "back\\slash", "100%.json", "at end "} {
		if err := os.WriteFile(name, []byte("{}"), 0o666); err != nil {
			t.Skipf("a file called %q cannot be made here: %v", name, err)
		}
	}
	for typed, want := range map[string]string{
		"plain.json": "plain.json", "plain.json ": "plain.json", "  plain.json\t": "plain.json", `"plain.json"`: "plain.json",
		"'my net.json'": "my net.json", `"my net.json" `: "my net.json", `my\ net.json`: "my net.json", "my net.json": "my net.json",
		"file://" + folder + "/my%20net.json": folder + "/my net.json", "file://" + folder + "/100%25.json ": folder + "/100%.json",
		"file://localhost" + folder + "/plain.json": folder + "/plain.json",
		"'odd'": "'odd'", `back\slash`: `back\slash`, "at end ": "at end ", "100%.json": "100%.json",
		"~/plain.json ": filepath.Join(folder, "plain.json"), "'~/plain.json'": filepath.Join(folder, "plain.json"),
		"nosuch ": "nosuch ", "'nosuch'": "'nosuch'", "": "", "  ": "  ", "'": "'", `""`: `""`,
	} {
		if got := pastedPath(typed); got != want {
			t.Errorf("%q is the path %q, want %q", typed, got, want)
		}
	}
}
