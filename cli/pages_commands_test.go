package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"nnexplore/ui/screen"
)

// A block is a block of code in a page, with the word behind its fence.
type block struct{ page, language, text string }

// blocks are the blocks of code of all pages.
func blocks(t *testing.T) []block {
	t.Helper()
	var list []block
	for _, p := range pages(t) {
		for _, m := range regexp.MustCompile("(?ms)^```(.*?)$\n(.*?)^```$").FindAllStringSubmatch(p.text, -1) {
			list = append(list, block{p.name, m[1], m[2]})
		}
	}
	return list
}

// TestPagesBlocks holds that each block of code is of a kind that a test reads.
func TestPagesBlocks(t *testing.T) {
	read := map[string]string{
		"console": "TestPagesCommands", "json": "TestPagesNetwork", "text": "TestPagesFrames", "sshdconfig": "TestPagesClass", "": "TestPagesFlags",
	}
	for _, b := range blocks(t) {
		if read[b.language] == "" {
			t.Errorf("%s has a block of %q, which no test reads:\n%s", b.page, b.language, b.text)
		}
	}
}

// TestPagesCommands runs every command that a page shows with its output, as a person
// would in a shell, and compares what comes out. The files that they write are there for the
// next ones of the page.
func TestPagesCommands(t *testing.T) {
	t.Parallel()
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no sh to run the commands in")
	}
	dir := t.TempDir()
	if err := os.Symlink(build(t, "nnexplore"), filepath.Join(dir, "nnexplore")); err != nil {
		t.Fatal(err)
	}
	folders, count := map[string]string{}, 0
	for _, b := range blocks(t) {
		if b.language != "console" {
			continue
		}
		if folders[b.page] == "" {
			folders[b.page] = t.TempDir()
		}
		for _, e := range consoleExamples(b.text) {
			count++
			cmd := exec.Command(shell, "-c", e.command)
			cmd.Dir = folders[b.page]
			cmd.Env = []string{"PATH=" + dir + ":/usr/bin:/bin", "HOME=" + dir}
			out, err := cmd.CombinedOutput()
			if err != nil {
				t.Errorf("%s: %v", e.command, err)
			}
			if got := strings.TrimRight(string(out), "\n"); got != e.output {
				t.Errorf("%s writes\n%s\n%s says\n%s", e.command, got, b.page, e.output)
			}
		}
	}
	if count < 20 {
		t.Errorf("the pages show %d commands; at least 20 were expected", count)
	}
}

// An example is a command with what it writes.
type example struct{ command, output string }

// consoleExamples finds the commands in a console block: a line with a dollar sign, and what
// stands below it.
func consoleExamples(text string) []example {
	var list []example
	for k, part := range strings.Split("\n"+text, "\n$ ") {
		if k == 0 {
			continue
		}
		command, output, _ := strings.Cut(part, "\n")
		list = append(list, example{command, strings.TrimRight(output, "\n")})
	}
	return list
}

// TestPagesFrames holds that what a page shows of the screen stands so in one of its frames,
// which other tests hold to the program.
func TestPagesFrames(t *testing.T) {
	names, err := filepath.Glob("../ui/screen/testdata/golden/*-80x24.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := func(text string) string {
		var b strings.Builder
		for line := range strings.Lines(text) {
			b.WriteString(strings.Trim(line, "│ \n") + "\n")
		}
		return b.String()
	}
	var frames []string
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		frames = append(frames, lines(string(data)))
	}
	for _, b := range blocks(t) {
		want := "\n" + lines(b.text)
		if b.language == "text" && !slices.ContainsFunc(frames, func(frame string) bool { return strings.Contains(frame, want) }) {
			t.Errorf("%s shows what no frame of %d has:\n%s", b.page, len(frames), b.text)
		}
	}
}

// commandLine is a command line in a page, up to what a shell reads.
var commandLine = regexp.MustCompile(`(?:^|[\x60 ])nnexplore((?: [^\x60|<>\s]+)*)`)

// flagWord is a flag in a page.
var flagWord = regexp.MustCompile(`(?:^|[\s\x60[(])(--[a-z][a-z0-9-]*)`)

// TestPagesFlags holds that each flag of a page is one of the command that it stands behind or,
// alone, of any, and that each command is shown.
func TestPagesFlags(t *testing.T) {
	flags := map[string][]string{}
	flagsOf := func(command string) []string {
		if flags[command] == nil {
			for _, m := range regexp.MustCompile(`(?m)^ +(?:-[a-z], )?(--[a-z0-9-]+)`).FindAllStringSubmatch(mustRun(t, "", append(strings.Fields(command), "--help")...), -1) {
				flags[command] = append(flags[command], m[1])
			}
		}
		return flags[command]
	}
	commands := regexp.MustCompile(`(?m)^  ([a-z]+) +[A-Z]`).FindAllStringSubmatch(mustRun(t, "", "--help"), -1)
	every := slices.Clone(flagsOf(""))
	var names []string
	for _, c := range commands {
		names = append(names, c[1])
		every = append(every, flagsOf(c[1])...)
	}
	if len(names) < 10 {
		t.Fatalf("the commands are %q", names)
	}
	count, shown := 0, map[string]bool{}
	for _, p := range pages(t) {
		for _, code := range regexp.MustCompile("(?ms)^```.*?^```$|`[^`]+`").FindAllString(p.text, -1) {
			if strings.HasPrefix(code, "```console") {
				code = regexp.MustCompile(`(?m)^[^$].*$`).ReplaceAllString(code, "")
			}
			for _, m := range commandLine.FindAllStringSubmatch(code, -1) {
				words := strings.Fields(m[1])
				command := ""
				if len(words) > 0 && slices.Contains(names, words[0]) {
					command = words[0]
					shown[command] = true
				}
				for _, word := range words {
					flag := flagWord.FindStringSubmatch(word)
					if flag == nil {
						continue
					}
					if count++; !slices.Contains(flagsOf(command), flag[1]) {
						t.Errorf("%s: in %s, %s is no flag", p.name, m[0], flag[1])
					}
				}
			}
			for _, m := range flagWord.FindAllStringSubmatch(code, -1) {
				if !slices.Contains(every, m[1]) && m[1] != "--help" {
					t.Errorf("%s: in %s, %s is no flag", p.name, code, m[1])
				}
			}
		}
	}
	for _, name := range names {
		if !shown[name] {
			t.Errorf("no page shows the command %s", name)
		}
	}
	if count < 30 {
		t.Errorf("the pages have %d flags; at least 30 were expected", count)
	}
}

// TestPagesKeys holds that the page of keys has those that the program has, in the same groups,
// order and words, and that each key that any page names is one of them.
func TestPagesKeys(t *testing.T) {
	sections := strings.Split(fromTop(t, "docs/keys.md"), "\n## ")[1:]
	groups := screen.Keys()
	if len(sections) != len(groups) {
		t.Fatalf("the page has %d groups of keys, the program %d", len(sections), len(groups))
	}
	for i, g := range groups {
		want := [][]string{{"key", "does"}, {"---", "---"}}
		for _, row := range g.Rows {
			want = append(want, []string{row.Keys, row.Does})
		}
		head, table, _ := strings.Cut(sections[i], "\n")
		if got := markdownRows(table); head != g.Head || !slices.EqualFunc(got, want, slices.Equal) {
			t.Errorf("the page has\n%s %q\nthe program has\n%s %q", head, got, g.Head, want)
		}
	}
	for _, p := range pages(t) {
		for _, m := range regexp.MustCompile(`<kbd>(.*?)</kbd>`).FindAllStringSubmatch(p.text, -1) {
			if len(screen.KeysNamed(strings.ReplaceAll(m[1], "&gt;", ">"))) == 0 && m[1] != "ctrl+d" { // of a shell
				t.Errorf("%s names the key %s, which there is not", p.name, m[1])
			}
		}
	}
}

// markdownRows are the rows of all tables of a Markdown text, each cell without its
// marks.
func markdownRows(text string) [][]string {
	var rows [][]string
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "|") {
			continue
		}
		line = strings.ReplaceAll(strings.Trim(line, "|"), `\|`, "\x00")
		var row []string
		for cell := range strings.SplitSeq(line, "|") {
			cell = strings.NewReplacer("\x00", "|", "`", "", "<kbd>", "", "</kbd>", "", `\*`, "*", `\_`, "_", `\<`, "<", `\[`, "[").Replace(cell)
			row = append(row, strings.TrimSpace(cell))
		}
		rows = append(rows, row)
	}
	return rows
}

// TestMarkdownRows holds that the check of the page of keys reads its tables.
func TestMarkdownRows(t *testing.T) {
	got := markdownRows("text\n| key | does |\n|---|---|\n| `+` `=` | more, by one nudge |\n| <kbd>\\|</kbd> | bar |\n")
	want := [][]string{{"key", "does"}, {"---", "---"}, {"+ =", "more, by one nudge"}, {"|", "bar"}}
	if !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("the rows are %q", got)
	}
}

// TestPagesFiles holds that each file and folder of the project that a page names is there.
func TestPagesFiles(t *testing.T) {
	count := 0
	for _, p := range pages(t) {
		for _, m := range regexp.MustCompile("`((?:\\.?[a-z]+/)+[a-z]*(?:\\.[a-z]+)?|\\.[a-z]+\\.[a-z]+)`").FindAllStringSubmatch(p.text, -1) {
			top, _, _ := strings.Cut(m[1], "/")
			if _, err := os.Stat("../" + top); err != nil {
				continue // of somebody else
			}
			if count++; !exists("../" + m[1]) {
				t.Errorf("%s names %s, which is not there", p.name, m[1])
			}
		}
	}
	if count < 20 {
		t.Errorf("the pages name %d files; at least 20 were expected", count)
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
