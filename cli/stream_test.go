package cli_test

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"nnexplore/cli"
	"nnexplore/internal/seed"
)

// streamed runs forward --x - and more.
func streamed(stdin string, args ...string) (stdout, stderr string, status int) {
	return inProcess(stdin, append([]string{"forward", "--x", "-"}, args...)...)
}

const (
	ofArticle = "[0.40442364 0.59557636]\n" // x = (2, 1)
	ofSwapped = "[0.40413256 0.59586744]\n" // x = (1, 2)
)

func TestStream(t *testing.T) {
	long := "2," + strings.Repeat(" ", 64<<10+200) + "1\n"
	blank := "the vector is empty; numbers such as 2, 1 or [2 1] were expected"
	tooLong := "the line is longer than 65664 bytes"
	at := func(line int, what string) string {
		return fmt.Sprintf("nnexplore: standard input, line %d: %s\n", line, what)
	}
	for _, c := range []struct {
		name, in, args, out, errs string
	}{
		{"nothing", "", "", "", ""},
		{"two lines", "2,1\n2,1\n", "", ofArticle + ofArticle, ""},
		{"no newline at the end", "2,1\n[1 2]", "", ofArticle + ofSwapped, ""},
		{"CRLF", "2,1\r\n1, 2\r\n", "", ofArticle + ofSwapped, ""},
		{"as other programs write them", "\ufeff2;1\r\n[1 2.]\n[2.,\t1]\n2\t1\n", "", ofArticle + ofSwapped + ofArticle + ofArticle, ""},
		{"CSV", "2,1\n", "--format csv", "0.40442363751229027,0.5955763624877097\n", ""},
		{"a bad number", "2,1\n2,x\n1,2\n", "", ofArticle, at(2, `number 2 of the vector: "x" is not a number; `+aNumber)},
		{"a short line", "2,1\n2\n1,2\n", "", ofArticle, at(2, "x has 1 value, but W1 has 2 rows (2×3)")},
		{"a blank line", "2,1\n\n1,2\n", "", ofArticle, at(2, blank)},
		{"a blank line at the end", "2,1\n\n", "", ofArticle, at(2, blank)},
		{"a blank line of CRLF", "\r\n", "", "", at(1, blank)},
		{"spaces at the end", "2,1\n ", "", ofArticle, at(2, blank)},
		{"a long line", "2,1\n" + long + "1,2\n", "", ofArticle, at(2, tooLong)},
		{"going on", "x\n2,1\n\n2,1,0\n" + long + "1,2\n", "--keep-going", ofArticle + ofSwapped,
			at(1, `number 1 of the vector: "x" is not a number; `+aNumber) + at(3, blank) +
				at(4, "x has 3 values, but W1 has 2 rows (2×3)") + at(5, tooLong)},
		{"going on to a long end", "2,1\n" + strings.TrimSuffix(long, "\n"), "--keep-going", ofArticle, at(2, tooLong)},
		{"going on with nothing wrong", "2,1\n", "--keep-going", ofArticle, ""},
		{"another network", "1,1\n0,1\n", "--preset xor --format csv", "0\n1\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			stdout, stderr, status := streamed(c.in, strings.Fields(c.args)...)
			if stdout != c.out || stderr != c.errs || (status == 1) != (c.errs != "") || status > 1 {
				t.Errorf("status %d\n%.500q\n%.500q\nwant\n%.500q\n%.500q", status, stdout, stderr, c.out, c.errs)
			}
		})
	}
}

// TestStreamJSON: each line is the object that the vector alone would give.
func TestStreamJSON(t *testing.T) {
	var want string
	for _, x := range []string{"2,1", "-0.5,1e300", "0,0"} {
		want += mustRun(t, "", "forward", "--x", x, "--format", "json")
	}
	if got := mustRun(t, "2,1\n-0.5 1e300\n[0, 0]", "forward", "--x", "-", "--format", "json"); got != want {
		t.Errorf("the stream is\n%swant\n%s", got, want)
	}
}

// A result with many numbers is one line too.
func TestStreamWide(t *testing.T) {
	zeros := strings.Repeat("0,", 39) + "0"
	text := fmt.Sprintf(`{"layers":[{"w":[[%s]],"b":[%s],"activation":"sigmoid"}]}`, zeros, zeros)
	chdirTo(t, map[string]string{"wide.json": text})
	if got := mustRun(t, "1\n2\n", "forward", "--file", "wide.json", "--x", "-"); strings.Count(got, "\n") != 2 || strings.Count(got, "0.5") != 80 {
		t.Errorf("forty values are\n%s", got)
	}
}

// TestStreamAnswersAtOnce: the result of a line is there before the next line is.
func TestStreamAnswersAtOnce(t *testing.T) {
	lines, in := io.Pipe()
	results, out := io.Pipe()
	done := make(chan int)
	go func() {
		status := cli.Main([]string{"forward", "--x", "-"}, lines, out, io.Discard)
		out.Close()
		done <- status
	}()
	answers := bufio.NewReader(results)
	for range 3 {
		io.WriteString(in, "2,1\n")
		if got, err := answers.ReadString('\n'); got != ofArticle || err != nil {
			t.Fatalf("the answer is %q, %v", got, err)
		}
	}
	in.Close()
	if status := <-done; status != 0 {
		t.Errorf("status %d", status)
	}
}

// TestStreamReadError keeps the results of what could be read.
func TestStreamReadError(t *testing.T) {
	broken := io.MultiReader(strings.NewReader("2,1\n"), readError{})
	var out, errs bytes.Buffer
	status := cli.Main([]string{"forward", "--x", "-"}, broken, &out, &errs)
	if status != 1 || out.String() != ofArticle || errs.String() != "nnexplore: standard input: the disk is on fire\n" {
		t.Errorf("status %d, %q, %q", status, &out, &errs)
	}
}

type readError struct{}

func (readError) Read([]byte) (int, error) { return 0, errors.New("the disk is on fire") }

// many is an input of n vectors that takes no room.
type many struct {
	left int
	line []byte
	rest []byte
}

func manyVectors(n int) *many { return &many{left: n, line: []byte("0.25,-1.5\n")} }

func (m *many) Read(b []byte) (int, error) {
	n := 0
	for n < len(b) && (m.left > 0 || len(m.rest) > 0) {
		if len(m.rest) == 0 {
			m.rest = m.line
			m.left--
		}
		k := copy(b[n:], m.rest)
		m.rest = m.rest[k:]
		n += k
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// A meter counts lines and looks now and then how much memory is in use.
type meter struct {
	lines, writes int
	most          uint64
}

func (m *meter) Write(b []byte) (int, error) {
	m.lines += bytes.Count(b, []byte("\n"))
	if m.writes++; m.writes%50 == 1 {
		m.most = max(m.most, inUse())
	}
	return len(b), nil
}

func inUse() uint64 {
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return s.HeapAlloc
}

// TestStreamMemory runs many vectors, on its long way a million, in the memory that a few
// take. It looks at that in a process of its own: here are still the flags of all commands
// that ran in other tests, since cobra never lets go of one, and each look goes through them.
func TestStreamMemory(t *testing.T) {
	t.Parallel()
	const alone = "NNEXPLORE_ALONE"
	if os.Getenv(alone) == "" {
		counted(t)
		self, err := os.Executable()
		if err != nil {
			t.Skipf("this program's own path is not known: %v", err)
		}
		command := exec.Command(self, "-test.v", "-test.run=^"+t.Name()+"$")
		command.Env = append(os.Environ(), alone+"=1")
		out, err := command.CombinedOutput()
		if err != nil || !bytes.Contains(out, []byte("--- PASS: "+t.Name())) {
			t.Errorf("alone it ends with %v\n%s", err, out)
		}
		return
	}
	for format, n := range map[string]int{"text": 100_000, "csv": seed.Times(100_000, 1_000_000), "json": 100_000} {
		before := inUse()
		m := &meter{}
		status := cli.Main([]string{"forward", "--x", "-", "--format", format}, manyVectors(n), m, io.Discard)
		if status != 0 || m.lines != n {
			t.Errorf("%s: status %d, %d results", format, status, m.lines)
		}
		if m.writes < 10 || m.most > before+4<<20 {
			t.Errorf("%s: %d bytes in use at the most, %d before, looked at every 50 of %d writes", format, m.most, before, m.writes)
		}
	}
}

// TestStreamLongLineMemory reads past a line of 200 MB without holding it.
func TestStreamLongLineMemory(t *testing.T) {
	spaces := &many{left: 200, line: bytes.Repeat([]byte(" "), 1<<20)}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var out, errs bytes.Buffer
	status := cli.Main([]string{"forward", "--x", "-", "--keep-going"}, io.MultiReader(spaces, strings.NewReader("\n2,1\n")), &out, &errs)
	runtime.ReadMemStats(&after)
	if status != 1 || out.String() != ofArticle || !strings.Contains(errs.String(), "line 1: the line is longer than") {
		t.Errorf("status %d, %q, %q", status, &out, &errs)
	}
	if took := after.TotalAlloc - before.TotalAlloc; took > 8<<20 {
		t.Errorf("%d bytes were allocated", took)
	}
}

// TestStreamFromFile runs the real program on real files.
func TestStreamFromFile(t *testing.T) {
	t.Parallel()
	stdout, stderr, status := run(t, "2,1\nx\n1,2\n", nil, "forward", "--x", "-", "--keep-going")
	if stdout != ofArticle+ofSwapped || strings.Count(stderr, "\n") != 1 || status != 1 {
		t.Errorf("status %d, %q, %q", status, stdout, stderr)
	}
}

// TestNoPartialFile: what cannot be computed leaves nothing where it was to go.
func TestNoPartialFile(t *testing.T) {
	chdirTo(t, nil)
	f, err := os.Create(filepath.Join(".", "pass.tex"))
	if err != nil {
		t.Fatal(err)
	}
	status := cli.Main([]string{"forward", "--x", "1,2,3", "--format", "latex"}, strings.NewReader(""), f, io.Discard)
	if info, err := f.Stat(); status != 2 || err != nil || info.Size() != 0 {
		t.Errorf("status %d, %v, %v", status, info, err)
	}
	f.Close()
}

// FuzzStream holds for any input: with --keep-going every line is either a
// result or a complaint with its number, and without it the stream ends at the
// first complaint, with the same results before.
func FuzzStream(f *testing.F) {
	for _, s := range []string{"", "2,1\n", "2,1", "\n", "\r\n", "x\n2,1\n", "2,1\n\n\n1 2", "[2 1]\r\n[1,2]\r", "\x00\xff\n", "1e999,1\n2,1\n",
		strings.Repeat("9", 70000) + "\n2,1\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		lines := strings.Count(in, "\n")
		if in != "" && !strings.HasSuffix(in, "\n") {
			lines++
		}
		all, complaints, status := streamed(in, "--keep-going")
		bad := strings.Count(complaints, "\n")
		if strings.Count(all, "\n")+bad != lines || (bad > 0) != (status == 1) || status > 1 {
			t.Fatalf("%d lines, status %d\n%q\n%q", lines, status, all, complaints)
		}
		some, first, status := streamed(in)
		if !strings.HasPrefix(all, some) || !strings.HasPrefix(complaints, first) || strings.Count(first, "\n") != min(bad, 1) || (bad > 0) != (status == 1) {
			t.Fatalf("status %d\n%q\n%q, and with --keep-going\n%q\n%q", status, some, first, all, complaints)
		}
		if bad > 0 {
			var line int
			if _, err := fmt.Sscanf(first, "nnexplore: standard input, line %d: ", &line); err != nil || strings.Count(some, "\n") != line-1 {
				t.Fatalf("%d results, but the first complaint is %q", strings.Count(some, "\n"), first)
			}
		}
	})
}

// BenchmarkStream is how many vectors a second go through the article's network.
func BenchmarkStream(b *testing.B) {
	for _, format := range []string{"text", "csv", "json"} {
		b.Run(format, func(b *testing.B) {
			const n = 20000
			b.ReportAllocs()
			for b.Loop() {
				if cli.Main([]string{"forward", "--x", "-", "--format", format}, manyVectors(n), io.Discard, io.Discard) != 0 {
					b.Fatal("the stream failed")
				}
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "vectors/s")
		})
	}
}
