package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestManPage holds that each command stands in the man page, with each of its flags, as its
// help has them, and that the page is the same each time.
func TestManPage(t *testing.T) {
	page := mustRun(t, "", "man")
	if page != mustRun(t, "", "man") {
		t.Error("the page is another the second time")
	}
	parts := map[string]string{}
	_, commands, _ := strings.Cut(page, "\n.SH COMMANDS\n")
	commands, _, _ = strings.Cut(commands, "\n.SH KEYS\n")
	for _, part := range strings.Split("\n"+commands, "\n.SS \"nnexplore ")[1:] {
		parts[strings.FieldsFunc(part, func(r rune) bool { return r == ' ' || r == '"' })[0]] += part
	}
	_, parts[""], _ = strings.Cut(page, "\n.SH OPTIONS\n")
	parts[""], _, _ = strings.Cut(parts[""], "\n.SH COMMANDS\n")
	listed := regexp.MustCompile(`(?m)^  ([a-z]+) `).FindAllStringSubmatch(help(t, "Available Commands:\n"), -1)
	if len(listed) < 12 {
		t.Fatalf("the help lists %d commands", len(listed))
	}
	for _, c := range append(listed, []string{"", ""}) {
		part, ok := parts[c[1]]
		if !ok {
			t.Errorf("%s has no place in the page", c[1])
		}
		flags := regexp.MustCompile(`(?m)^ +(?:-[a-z], )?--([a-z0-9-]+)`).FindAllStringSubmatch(help(t, "\nFlags:\n", strings.Fields(c[1])...), -1)
		if len(flags) == 0 {
			t.Errorf("the help of %s has no flags", c[1])
		}
		for _, f := range flags {
			if !strings.Contains(part, `\fB\-\-`+strings.ReplaceAll(f[1], "-", `\-`)+`\fR`) {
				t.Errorf("--%s of %s is not in the page", f[1], c[1])
			}
		}
	}
	for _, r := range page {
		if r > '~' || r < ' ' && r != '\n' {
			t.Errorf("%q stands in the page", r)
		}
	}
}

// help is a part of the help of a command, from a head to the next blank line.
func help(t *testing.T, head string, command ...string) string {
	t.Helper()
	_, part, _ := strings.Cut(mustRun(t, "", append(command, "--help")...), head)
	part, _, _ = strings.Cut(part, "\n\n")
	return part
}

// TestManFormats gives the page to the programs that set it, where they are.
func TestManFormats(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "nnexplore.1")
	if err := os.WriteFile(file, []byte(mustRun(t, "", "man")), 0o666); err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, command := range []string{"groff -ww -man -Tutf8 -z", "mandoc -T lint -W error", "man -l"} {
		words := strings.Fields(command)
		path, err := exec.LookPath(words[0])
		if err != nil {
			continue
		}
		tried++
		cmd := exec.Command(path, append(words[1:], file)...)
		cmd.Env = []string{"PATH=/usr/bin:/bin", "HOME=" + t.TempDir(), "LANG=C.UTF-8", "MANWIDTH=80"}
		out, err := cmd.CombinedOutput()
		if words[0] == "man" && err == nil {
			if !strings.Contains(string(out), "whose θ you change") {
				t.Errorf("%s shows\n%.2000s", command, out)
			}
		} else if err != nil || len(out) > 0 {
			t.Errorf("%s: %v\n%s", command, err, out)
		}
	}
	if tried == 0 {
		t.Skip("neither groff, mandoc nor man is here")
	}
}
