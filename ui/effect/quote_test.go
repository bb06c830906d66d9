package effect

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// oddWords are words that a shell would take for something else.
var oddWords = []string{"", " ", "a b", "*", "a*.json", "?", "[ab]", "$HOME", "`id`", "it's", `"`, `\`, "~", "#x", "a;b", "a&b", "(x)", "{a,b}", "!x", "a\nb", "θ.json", "a=b"}

// TestQuotePOSIX holds that a shell takes every word for one and for itself.
func TestQuotePOSIX(t *testing.T) {
	for _, word := range oddWords {
		if got := quotePOSIX(word); word != "a=b" && (!strings.HasPrefix(got, "'") || !strings.HasSuffix(got, "'")) {
			t.Errorf("%q is quoted as %s", word, got)
		}
	}
	for _, word := range []string{"--x", "2,1", "-0.7", "nand", "/home/me/net-1_a.json"} {
		if got := quotePOSIX(word); got != word {
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
		if out, err := exec.Command(shell, "-c", "printf %s "+quotePOSIX(word)).Output(); err != nil || string(out) != word {
			t.Errorf("a shell takes %s for %q (%v)", quotePOSIX(word), out, err)
		}
	}
}

// TestQuoteWindows has words as cmd and PowerShell both take them, and as PowerShell
// alone does where there is no common way. cmd knows double quotes only, in which
// PowerShell looks for $ and `, and takes “ for the end; a comma between bare words is a
// list to PowerShell.
func TestQuoteWindows(t *testing.T) {
	for word, want := range map[string]string{
		"--x": "--x", "-0.7": "-0.7", "nand": "nand", `C:\nets\net-1_a.json`: `C:\nets\net-1_a.json`, "C:/nets/a.json": "C:/nets/a.json",
		"2,1": `"2,1"`, "": `""`, "a b": `"a b"`, `C:\my nets\it's mine.json`: `"C:\my nets\it's mine.json"`, "1e+20": `"1e+20"`,
		"a;b": `"a;b"`, "a&b|c<d>e^f": `"a&b|c<d>e^f"`, "(x)": `"(x)"`, "@x": `"@x"`, "#x": `"#x"`, "~": `"~"`, "θ.json": `"θ.json"`, "100%": `"100%"`,
		`C:\my nets\`: `"C:\my nets\\"`, `C:\nets\`: `C:\nets\`,
		"$HOME": "'$HOME'", "a`b": "'a`b'", `a"b`: `'a"b'`, "it's $5": "'it''s $5'", "“a”": "'“a”'", "it’s $5": "'it’’s $5'",
	} {
		t.Run(word, func(t *testing.T) {
			if got := quoteWindows(word); got != want {
				t.Errorf("it is quoted as %s, want %s", got, want)
			}
		})
	}
}

// TestShellLine holds that the shells of an operating system are those that are meant.
func TestShellLine(t *testing.T) {
	args := []string{"--file", "a b.npz", "--x", "2,1"}
	for goos, want := range map[string]string{
		"linux": "nnexplore --file 'a b.npz' --x 2,1", "darwin": "nnexplore --file 'a b.npz' --x 2,1",
		"windows": `nnexplore --file "a b.npz" --x "2,1"`,
	} {
		if got := shellLine(goos, args); got != want {
			t.Errorf("on %s it is %s, want %s", goos, got, want)
		}
	}
}
