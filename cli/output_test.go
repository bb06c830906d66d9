package cli_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"

	"nnexplore/cli"
)

// failing is a standard output that takes no more.
type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// TestClosedOutput: nobody reads any more, which is no error; a full disk is one.
func TestClosedOutput(t *testing.T) {
	closed := &os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.EPIPE}
	full := &os.PathError{Op: "write", Path: "/dev/stdout", Err: errors.New("no space left on device")}
	for _, args := range []string{"gate", "gate --format json", "curve sigmoid", "curve sigmoid --format json", "curve sigmoid --format csv",
		"curve sigmoid --format text", "forward", "forward --format latex", "forward --x -", "forward --x - --format json", "forward --x - --keep-going", "softmax 1 -2", "softmax -", "softmax - --format json",
		"presets", "presets article", "presets and", "", "--plain", "--version", "--help", "help", "help gate", "forward --help",
		"completion", "completion bash", "completion zsh", "completion fish", "completion powershell"} {
		for err, want := range map[error]string{closed: "", io.ErrClosedPipe: "", full: "nnexplore: write /dev/stdout: no space left on device\n"} {
			var errs bytes.Buffer
			status := cli.Main(strings.Fields(args), strings.NewReader(strings.Repeat("2,1\n", 50000)), failing{err}, &errs)
			if wrong := want != ""; errs.String() != want || (status == 1) != wrong || status > 1 {
				t.Errorf("%s with %v: status %d, %q", args, err, status, &errs)
			}
		}
	}
}
