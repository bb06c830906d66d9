package input

import (
	"slices"
	"strings"
	"testing"
)

// TestFlood holds that of a flood no more is given than a person could mean, that it is not
// read byte by byte, and that the keys behind it are keys.
func TestFlood(t *testing.T) {
	const long = 1 << 20
	for _, test := range []struct {
		name, flood, begins string
		least, most         int // of what is heard of the flood
	}{
		{"a paste", begin + strings.Repeat("7", long) + end, "[", 1, 1},
		{"text", strings.Repeat("7", long), "7", mostTyped, mostTyped + flood},
	} {
		t.Run(test.name, func(t *testing.T) {
			keys := []string{"up", "q", "esc", "esc", "left"}
			got, reads := heardIn(t, test.flood+up+"q\x1b\x1b\x1b[D")
			n := len(got) - len(keys)
			if n < test.least || n > test.most || !strings.HasPrefix(got[0], test.begins) || !slices.Equal(got[n:], keys) {
				t.Errorf("%d are heard of it, and then %q", n, got[max(n, 0):])
			}
			if most := long/1000 + 2*flood; reads > most {
				t.Errorf("the terminal is read %d times; %d were expected at the most", reads, most)
			}
		})
	}
}

// TestFloodEnds holds that text is given again after a flood of it.
func TestFloodEnds(t *testing.T) {
	flood := strings.Repeat("7", 2*mostTyped)
	for _, between := range []string{up, "…"} {
		got := heard(t, flood, between, "q7")
		if !slices.Equal(got[len(got)-2:], []string{"q", "7"}) {
			t.Errorf("after %q there is %q", between, got[len(got)-2:])
		}
	}
	if got := heard(t, begin+flood+end+strings.Repeat("8", 1000)); len(got) != 1001 {
		t.Errorf("%d are heard of a paste and 1000 keys", len(got))
	}
}

// TestWhatIsTypedAhead holds that what a person types behind the key that leaves stays for
// the shell, and that what was read ahead is not there after the terminal was lent.
func TestWhatIsTypedAhead(t *testing.T) {
	const command = "echo 'all that fits a line of a shell'\n"
	f := newFeed(t, "77\x1a"+command)
	p := make([]byte, 256)
	if n, err := f.Read(p); err != nil || string(p[:n]) != "77\x1a" || string(f.script.here) != command {
		t.Errorf("read is %q (%v), and left for the shell %q", p[:n], err, f.script.here)
	}

	f = newFeed(t, strings.Repeat("7", 2000))
	f.Read(p)
	f.script.here = []byte("q") // the shell has read the rest
	f.forget.Store(true)
	if n, err := f.Read(p); err != nil || string(p[:n]) != "q" {
		t.Errorf("after the terminal was lent there is %q (%v)", p[:n], err)
	}
}
