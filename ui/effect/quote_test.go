package effect

import (
	"os"
	"os/exec"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// oddWords are words that a shell would take for something else.
var oddWords = []string{"", " ", "a b", "*", "a*.json", "?", "[ab]", "$HOME", "`id`", "it's", `"`, `\`, "~", "#x", "a;b", "a&b", "(x)", "{a,b}", "!x", "θ.json", "a=b"}

// actingWords are words with characters that act on a terminal, on the line that a shell
// reads, or on what stands beside them, and words that are no UTF-8.
var actingWords = []string{"a\nb", "\n", "a\nb\n.json", "a\x15touch PWNED\n.json", "\x1b[31m\x07", "\x7f", "C1 \u009b31m", "\u202eabc\u2066.json",
	"\u200d\u2028", "\ue000\U000f0000\U000e0041", "\ufdd0", "caf\xe9.json", "\xff", "-\x01", "100%d\x01", "it's \\101\x01 \"$HOME\" `id` !x", "θ\x01全",
	"a\u00a0b", "\ufffd\x01"}

// TestQuotePOSIX holds how words are quoted.
func TestQuotePOSIX(t *testing.T) {
	for _, word := range oddWords {
		if got, err := quotePOSIX(word); err != nil || word != "a=b" && (!strings.HasPrefix(got, "'") || !strings.HasSuffix(got, "'")) {
			t.Errorf("%q is quoted as %s (%v)", word, got, err)
		}
	}
	for _, word := range []string{"--x", "2,1", "-0.7", "nand", "/home/me/net-1_a.json"} {
		if got, err := quotePOSIX(word); err != nil || got != word {
			t.Errorf("%q, which needs no quotes, is quoted as %s (%v)", word, got, err)
		}
	}
	if got, err := quotePOSIX("a\n"); err == nil || !strings.Contains(err.Error(), "ends in a line break") {
		t.Errorf("a word that no shell makes is quoted as %s (%v)", got, err)
	}
}

// TestShellsTakeWords holds that shells take every word for one and for itself, and that
// none of what is quoted acts before a shell has read it.
func TestShellsTakeWords(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"a.json", "b.json"} { // what * would find
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"sh", "bash", "dash", "zsh", "ksh", "fish"} {
		t.Run(name, func(t *testing.T) {
			shell, err := exec.LookPath(name)
			if err != nil {
				t.Skipf("there is no %s here", name)
			}
			for _, word := range append(oddWords, actingWords...) {
				quoted, err := quotePOSIX(word)
				if word == "\n" {
					continue // refused
				}
				if err != nil || strings.ContainsFunc(quoted, func(r rune) bool { return !unicode.IsPrint(r) }) || !utf8.ValidString(quoted) {
					t.Errorf("%q is quoted as %q (%v)", word, quoted, err)
					continue
				}
				if out, err := exec.Command(shell, "-c", "printf %s "+quoted).Output(); err != nil || string(out) != word {
					t.Errorf("it takes %s for %q, want %q (%v)", quoted, out, word, err)
				}
			}
		})
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
			if got, err := quoteWindows(word); err != nil || got != want {
				t.Errorf("it is quoted as %s, want %s (%v)", got, want, err)
			}
		})
	}
	for _, word := range actingWords {
		got, err := quoteWindows(word)
		if refused := word != "a\u00a0b"; (err != nil) != refused { // a blank does nothing in quotes
			t.Errorf("%q is quoted as %q (%v)", word, got, err)
		}
	}
}

// TestShellLine holds that the shells of an operating system are those that are meant.
func TestShellLine(t *testing.T) {
	args := []string{"--file", "a b.npz", "--x", "2,1"}
	for goos, want := range map[string]string{
		"linux": "nnexplore --file 'a b.npz' --x 2,1", "darwin": "nnexplore --file 'a b.npz' --x 2,1",
		"windows": `nnexplore --file "a b.npz" --x "2,1"`,
	} {
		if got, err := shellLine(goos, args); err != nil || got != want {
			t.Errorf("on %s it is %s, want %s (%v)", goos, got, want, err)
		}
	}
}
