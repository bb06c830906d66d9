//go:build unix

package cli_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestSignalsAreHeard holds that a program that a test starts ends by a signal, also where the
// tests were started with that signal ignored.
func TestSignalsAreHeard(t *testing.T) {
	counted(t)
	need(t, "sh")
	t.Run("here", func(t *testing.T) {
		for _, name := range []string{"INT", "HUP"} {
			if out, err := exec.Command("sh", "-c", "kill -"+name+" $$; echo it goes on").CombinedOutput(); err == nil {
				t.Errorf("after SIG%s: %s", name, out)
			}
		}
	})
	t.Run("ignored", func(t *testing.T) {
		tests, err := os.Executable()
		if err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command("sh", "-c", `trap "" INT HUP; exec "$0" -test.v -test.run '^(TestReadingEnds|TestSignalsAreHeard)$/^(here)?$' -test.timeout 30s`, tests).CombinedOutput()
		if err != nil || !strings.Contains(string(out), "PASS: TestSignalsAreHeard/here") || !strings.Contains(string(out), "PASS: TestReadingEnds") {
			t.Errorf("%v\n%s", err, out)
		}
	})
}
