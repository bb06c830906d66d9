//go:build unix

package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// Whoever reads has seen enough: no complaint, and no stop that is not SIGPIPE's.
func TestNobodyReads(t *testing.T) {
	t.Parallel()
	need(t, "sh", "head")
	folder := t.TempDir()
	lines := filepath.Join(folder, "lines")
	if err := os.WriteFile(lines, []byte(strings.Repeat("2,1\n", 200_000)), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, args := range []string{"forward --x -", "forward --x - --format json", "forward --x - --keep-going", "curve sigmoid --step 0.0001 --format csv"} {
		command := exec.Command("sh", "-c", `{ "$NNEXPLORE" $ARGS <"$LINES"; echo $? >status; } | head -n 1`)
		command.Dir = folder
		command.Env = environment(t, []string{"NNEXPLORE=" + nnexplore(t), "ARGS=" + args, "LINES=" + lines})
		var out, errs strings.Builder
		command.Stdout, command.Stderr = &out, &errs
		if err := command.Run(); err != nil {
			t.Fatalf("%s: %v", args, err)
		}
		status, err := os.ReadFile(filepath.Join(folder, "status"))
		if err != nil {
			t.Fatal(err)
		}
		if strings.Count(out.String(), "\n") != 1 || errs.Len() > 0 {
			t.Errorf("%s: %q is read, and on standard error there is %q", args, &out, &errs)
		}
		if s := strings.TrimSpace(string(status)); s != "0" && s != fmt.Sprint(128+int(syscall.SIGPIPE)) {
			t.Errorf("%s ends with status %s", args, s)
		}
	}
}

// The same where a terminal is what is gone, for a program that lives on without.
func TestNobodyReadsTheTerminal(t *testing.T) {
	t.Parallel()
	need(t, "sh")
	errors := filepath.Join(t.TempDir(), "errors")
	term := start(t, options{
		program: "/bin/sh", args: []string{"-c", `trap "" HUP; exec "$0" forward --x - 2>"$ERRORS"`, nnexplore(t)},
		env: []string{"ERRORS=" + errors},
	})
	term.send("2,1\n")
	term.waitFor("[0.40442364 0.59557636]")
	term.hangUp("1,2\n")
	if status := term.wait(); status != 0 && status != 1 {
		t.Errorf("status %d", status)
	}
	if said, err := os.ReadFile(errors); err != nil || strings.Count(string(said), "\n") > 1 {
		t.Errorf("on standard error there is %q (%v)", said, err)
	}
}
