package cli_test

import (
	"bytes"
	"strings"
	"testing"

	"nnexplore/cli"
)

// An endless reader is a line that never ends, as /dev/zero is.
type endless struct {
	begins string // what it begins with
	read   int    // how much of it was asked for
}

func (e *endless) Read(b []byte) (int, error) {
	n := copy(b, e.begins)
	e.begins = e.begins[n:]
	clear(b[n:])
	e.read += len(b)
	return len(b), nil
}

// TestEndlessLine holds that a line without an end is refused by its length in words,
// after what came before it was answered, and before much of it is read.
func TestEndlessLine(t *testing.T) {
	const (
		long    = "nnexplore: standard input, line 2: the line is longer than 65664 bytes\n"
		noEnd   = "nnexplore: standard input: a line does not end within 256 MiB, and no more is read; lines of text were expected\n"
		mebi    = 1 << 20
		network = "forward --x -"
	)
	for _, c := range []struct {
		args, begins, out, errs string
		most                    int
	}{
		{network, "2,1\n", ofArticle, long, mebi},
		{network + " --keep-going", "2,1\n", ofArticle, long + noEnd, 258 * mebi},
		{"--plain", "theta\n", "\nTheta is 0.4. The gate is OR.\nThat line is longer than 65536 characters and was passed over.\n", noEnd, 258 * mebi},
	} {
		in := &endless{begins: c.begins}
		var out, errs bytes.Buffer
		status := cli.Main(strings.Fields(c.args), in, &out, &errs)
		if status != 1 || !strings.HasSuffix(out.String(), c.out) || errs.String() != c.errs || in.read > c.most {
			t.Errorf("%s of it ends with status %d after %d bytes, writes %.300q and says\n%s", c.args, status, in.read, &out, &errs)
		}
	}
}
