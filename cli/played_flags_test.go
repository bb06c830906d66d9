package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/hinshun/vt10x"
)

// mine is a network of one's own.
const mine = `{"name": "mine", "x": [3, 4], "layers": [{"w": [[1], [2]], "b": [0.5], "activation": "relu"}]}`

// A flag is what it makes of the first screen, and of the bytes where a person would
// see it as a colour or not at all.
type flagTest struct {
	args   []string
	shows  []string
	lacks  []string
	writes string // a sequence that is among the bytes
	not    string // one that is not
}

// Each flag of the explorer does what docs/commands.md says of it.
func TestPlayedFlags(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	file := filepath.Join(folder, "mine.json")
	if err := os.WriteFile(file, []byte(mine), 0o666); err != nil {
		t.Fatal(err)
	}
	noX := filepath.Join(folder, "no-x.json")
	if err := os.WriteFile(noX, []byte(strings.Replace(mine, `"x": [3, 4], `, "", 1)), 0o666); err != nil {
		t.Fatal(err)
	}
	npz, err := filepath.Abs("../netfile/testdata/article.npz")
	if err != nil {
		t.Fatal(err)
	}
	gate := []string{"--pane", "gate"}
	network := []string{"--pane", "network"}
	for _, test := range []flagTest{
		{args: nil, shows: []string{"┤1 gate├", "▸θ 0.4", "this is OR"}, writes: "\x1b[?1006h", not: "48;2;"},
		{args: append(gate, "--preset", "nand"), shows: []string{"▸θ -0.7", "this is NAND"}},
		{args: append(gate, "--preset", "nand-b", "--preset", "textbook"), shows: []string{"▸b 0.7", "this is NAND"}},
		{args: append(network, "--preset", "nand-b", "--preset", "textbook"), shows: []string{"┤3 network├", " 1.0000 ", "0.5000"}},
		{args: append(gate, "--w1", "-0.5"), shows: []string{"w1 -0.5", "w2 0.5", "this is NOT x1 AND x2"}},
		{args: append(gate, "--w2", "0"), shows: []string{"w1 0.5", "w2 0", "this is x1"}},
		{args: append(gate, "--theta", "0.7"), shows: []string{"▸θ 0.7", "this is AND"}},
		{args: append(gate, "--bias", "-0.7"), shows: []string{"▸b -0.7", "this is AND"}},
		{args: append(network, "--x", "1,0.5"), shows: []string{" 1.0000 ", "0.5000"}},
		{args: append(network, "--file", file), shows: []string{" 3.0000 ", "4.0000", "a1", "y"}, lacks: []string{"a2"}},
		{args: append(network, "--file", noX), shows: []string{" 0.0000 ", "no-x.json brings no x, so it is 2 zeros"}},
		{args: append(network, "--file", npz, "--activation", "tanh", "--output", "identity"), shows: []string{"z1 = tanh(a1)"}},
		{args: append(network, "--file", npz, "--activation", "tanh", "--output", "identity", "--step", "6"), shows: []string{"y = identity(a3)"}},
		{args: []string{"--pane", "curves"}, shows: []string{"┤2 curves├", "[x]⠒⠒⠒ sigmoid", "[x]⠒⠂⠒ step", "[ ]⠒⠐⠂ relu", "◉ x = 0 "}},
		{args: []string{"--pane", "curves", "--curves", "relu,tanh"}, shows: []string{"[ ]⠒⠒⠂ sigmoid", "[ ]⠒⠂⠒ step", "[x]⠒⠒⠒ relu"}},
		{args: []string{"--pane", "curves", "--probe", "1.2"}, shows: []string{"◉ x = 1.2 sigmoid 0.7685 step 1"}},
		{args: append(network, "--grain", "neuron"), shows: []string{"by neuron, 0 of 14"}},
		{args: append(network, "--grain", "term", "--step", "7"), shows: []string{"by term, 7 of 36"}},
		{args: append(network, "--step", "2"), shows: []string{"by layer, 2 of 6", "━━▸z1 ──", "▸0.8699"}},
		{args: append(gate, "--theme", "dark"), shows: []string{"▸θ 0.4"}, writes: "48;2;27;29;38"},
		{args: append(gate, "--theme", "light"), shows: []string{"▸θ 0.4"}, writes: "48;2;251;250;246"},
		{args: append(gate, "--theme", "auto"), shows: []string{"▸θ 0.4"}, writes: "\x1b[36m", not: "48;2;"},
		{args: append(gate, "--ascii"), shows: []string{"|1 gate|", "[theta 0.4]"}},
		{args: append(gate, "--no-mouse"), shows: []string{"▸θ 0.4"}, not: "\x1b[?1006h"},
	} {
		t.Run(strings.Join(test.args, " "), func(t *testing.T) {
			t.Parallel()
			term := start(t, options{args: test.args, env: []string{"COLORTERM=truecolor"}})
			term.shows(append(test.shows, "? keys q quit")...)
			term.lacks(test.lacks...)
			term.waitUntil("the bytes "+test.writes, func() bool { return bytes.Contains(term.written, []byte(test.writes)) })
			leaves(term)
			raw := string(term.raw())
			if test.not != "" && strings.Contains(raw, test.not) {
				t.Errorf("%q is among the bytes", test.not)
			}
			if ascii := strings.IndexFunc(raw, func(r rune) bool { return r > '~' }) < 0; ascii != strings.Contains(strings.Join(test.args, " "), "--ascii") {
				t.Errorf("all is ASCII: %v", ascii)
			}
		})
	}
}

// A theme without colours writes none.
func TestPlayedMono(t *testing.T) {
	t.Parallel()
	term := start(t, options{args: []string{"--theme", "mono"}})
	term.shows("▸θ 0.4", "? keys q quit")
	leaves(term)
	if found := anyColour.Find(term.raw()); found != nil {
		t.Errorf("there is a colour, %q", found)
	}
}

// A session goes on with the flags that may stand beside it.
func TestPlayedResumeFlags(t *testing.T) {
	t.Parallel()
	home := "XDG_STATE_HOME=" + t.TempDir()
	first := start(t, options{env: []string{home}})
	first.shows("▸θ 0.4")
	first.after("right", "▸θ 0.5 was 0.4")
	leaves(first)
	for _, test := range []struct {
		flag, shows string
		mouse       bool
	}{{"--no-mouse", "▸θ 0.5", false}, {"--ascii", "[theta 0.5]", true}, {"--theme=mono", "▸θ 0.5", true}} {
		term := start(t, options{env: []string{home}, args: []string{"--resume", test.flag}})
		term.shows(test.shows, "? keys q quit")
		if test.mouse {
			term.waitUntil("the mouse", func() bool { return sgrMouse.Match(term.written) })
		}
		if term.mode(vt10x.ModeMouseSgr) != test.mouse {
			t.Errorf("%s: the mouse is asked for: %v", test.flag, !test.mouse)
		}
		leaves(term)
		if test.flag == "--no-mouse" {
			home = "XDG_STATE_HOME=" + t.TempDir()
			again := start(t, options{env: []string{home}})
			again.shows("▸θ 0.4")
			again.after("right", "▸θ 0.5 was 0.4")
			leaves(again)
		}
	}
}

// What decides whether characters beyond ASCII can be drawn, in the order in which it
// counts.
func TestPlayedLocale(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		env   []string
		ascii bool
	}{
		{[]string{"LANG=C"}, true}, {[]string{"LANG="}, false}, {[]string{"LANG=en_US.utf8"}, false}, {[]string{"LANG=de_DE.ISO-8859-1"}, true},
		{[]string{"LANG=en_US.UTF-8", "LC_CTYPE=C"}, true}, {[]string{"LANG=C", "LC_CTYPE=C.UTF-8"}, false},
		{[]string{"LANG=C", "LC_CTYPE=C", "LC_ALL=C.UTF-8"}, false}, {[]string{"LANG=C.UTF-8", "LC_CTYPE=C.UTF-8", "LC_ALL=POSIX"}, true},
	} {
		t.Run(strings.Join(test.env, " "), func(t *testing.T) {
			t.Parallel()
			term := start(t, options{env: test.env})
			term.shows(map[bool]string{true: "[theta 0.4]", false: "▸θ 0.4"}[test.ascii])
			leaves(term)
		})
	}
}

// The line of flags in docs/commands.md names each that there is, but those that every
// command has, and no other.
func TestPagesSynopsis(t *testing.T) {
	t.Parallel()
	text := between(t, "docs/commands.md", "```\nnnexplore [", "```")
	named := map[string]bool{}
	for _, flag := range regexp.MustCompile(`--[a-z0-9-]+`).FindAllString(text, -1) {
		named[flag] = true
	}
	help, _, _ := run(t, "", nil, "--help")
	_, help, _ = strings.Cut(help, "\nFlags:\n")
	for _, m := range regexp.MustCompile(`(?m)^ +(?:-[a-z], )?(--[a-z0-9-]+)`).FindAllStringSubmatch(help, -1) {
		if flag := m[1]; !named[flag] && flag != "--help" && flag != "--version" {
			t.Errorf("the synopsis does not name %s", flag)
		}
		delete(named, m[1])
	}
	for flag := range named {
		t.Errorf("the synopsis names %s, which is no flag", flag)
	}
}
