package output

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestASCIIWriter writes a text in pieces of every length: characters that are cut in
// two, and columns that stay where they are.
func TestASCIIWriter(t *testing.T) {
	const text = "against θ  y\n≤ 0.7      0\n> 0.7      1\n  θ θ   end\nw1·x1 − θ → 全\n\xff"
	const want = "against theta y\n<= 0.7     0\n> 0.7      1\n  theta theta end\nw1*x1 - theta -> ?\n?"
	for size := 1; size <= len(text); size++ {
		var b strings.Builder
		w := &asciiWriter{w: &b}
		for rest := text; rest != ""; {
			n := min(size, len(rest))
			if wrote, err := w.Write([]byte(rest[:n])); wrote != n || err != nil {
				t.Fatalf("%d bytes of %d, %v", wrote, n, err)
			}
			rest = rest[n:]
		}
		if b.String() != want {
			t.Fatalf("in pieces of %d:\n%s\nwant\n%s", size, b.String(), want)
		}
	}
}

// In JSON every character has an escape, so that nothing is lost.
func TestASCIIJSON(t *testing.T) {
	var b strings.Builder
	name, err := json.Marshal("θ  全 \U0001F642\n")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := InFormat(&asciiWriter{w: &b}, "json").Write(name); err != nil {
		t.Fatal(err)
	}
	var back string
	if err := json.Unmarshal([]byte(b.String()), &back); err != nil || back != "θ  全 \U0001F642\n" {
		t.Errorf("%s reads back as %q, %v", b.String(), back, err)
	}
	if beyond(b.String()) >= 0 {
		t.Errorf("a character beyond ASCII is written: %s", b.String())
	}
}

// beyond is where the first character beyond ASCII stands, or -1.
func beyond(text string) int {
	return strings.IndexFunc(text, func(r rune) bool { return r > '~' })
}

func TestAsksForASCII(t *testing.T) {
	for line, want := range map[string]bool{"": false, "gate --ascii": true, "--ascii --nosuch": true, "-- --ascii": false, "gate ascii": false, "--ascii=true gate": true, "--ascii=false": false, "--ascii=maybe": false} {
		if got := AsksForASCII(strings.Fields(line)); got != want {
			t.Errorf("%q asks for ASCII: %v", line, got)
		}
	}
}
