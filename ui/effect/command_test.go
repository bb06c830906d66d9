package effect

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// odd are words that a shell would take for something else.
var oddWords = []string{"", " ", "a b", "*", "a*.json", "?", "[ab]", "$HOME", "`id`", "it's", `"`, `\`, "~", "#x", "a;b", "a&b", "(x)", "{a,b}", "!x", "a\nb", "θ.json", "a=b"}

// TestQuoted holds that a shell takes every word for one and for itself.
func TestQuoted(t *testing.T) {
	for _, word := range oddWords {
		if got := quoted(word); word != "a=b" && (!strings.HasPrefix(got, "'") || !strings.HasSuffix(got, "'")) {
			t.Errorf("%q is quoted as %s", word, got)
		}
	}
	for _, word := range []string{"--x", "2,1", "-0.7", "nand", "/home/me/net-1_a.json"} {
		if got := quoted(word); got != word {
			t.Errorf("%q, which needs no quotes, is quoted as %s", word, got)
		}
	}
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no sh here")
	}
	t.Chdir(t.TempDir())
	for _, name := range []string{"a.json", "b.json"} { // what * would find
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, word := range oddWords {
		if out, err := exec.Command(shell, "-c", "printf %s "+quoted(word)).Output(); err != nil || string(out) != word {
			t.Errorf("a shell takes %s for %q (%v)", quoted(word), out, err)
		}
	}
}
