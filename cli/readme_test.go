package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadmeCommands runs every command that the README shows with its output,
// as a person would in a shell, and compares what comes out.
func TestReadmeCommands(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no sh to run the README's commands in")
	}
	dir := t.TempDir()
	if err := os.Symlink(build(t, "nnexplore"), filepath.Join(dir, "nnexplore")); err != nil {
		t.Fatal(err)
	}
	examples := consoleExamples(string(data))
	if len(examples) < 8 {
		t.Fatalf("the README shows %d commands; at least 8 were expected", len(examples))
	}
	for _, e := range examples {
		cmd := exec.Command(shell, "-c", e.command)
		cmd.Env = []string{"PATH=" + dir + ":/usr/bin:/bin", "HOME=" + dir}
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v", e.command, err)
		}
		if got := strings.TrimRight(string(out), "\n"); got != e.output {
			t.Errorf("%s writes\n%s\nthe README says\n%s", e.command, got, e.output)
		}
	}
}

// An example is a command with what it writes.
type example struct{ command, output string }

// consoleExamples finds the commands in the console blocks of a Markdown text: a
// line with a dollar sign, and what stands below it.
func consoleExamples(text string) []example {
	var list []example
	for i, block := range strings.Split(text, "```console\n") {
		if i == 0 {
			continue
		}
		block, _, _ = strings.Cut(block, "\n```")
		for k, part := range strings.Split("\n"+block, "\n$ ") {
			if k == 0 {
				continue
			}
			command, output, _ := strings.Cut(part, "\n")
			list = append(list, example{command, strings.TrimRight(output, "\n")})
		}
	}
	return list
}
