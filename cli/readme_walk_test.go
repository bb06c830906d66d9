package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func readme(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// between is what stands between two texts, which have to be there.
func between(t *testing.T, text, from, to string) string {
	t.Helper()
	_, text, found := strings.Cut(text, from)
	text, _, ended := strings.Cut(text, to)
	if !found || !ended {
		t.Fatalf("the README has nothing between %q and %q", from, to)
	}
	return text
}

// TestReadmeWalk presses the keys of the five minutes in the order in which they stand
// there, and reads what the text says of each.
func TestReadmeWalk(t *testing.T) {
	t.Parallel()
	walk := []struct {
		key   string // as the README shows it
		press []string
		shows []string
	}{
		{"→", []string{"right", "right", "right"}, []string{"▸θ 0.7 was 0.6", "this is AND"}},
		{"u", []string{"u"}, []string{"▸θ 0.6", "Taken back"}},
		{"b", []string{"b", "b"}, []string{"b + w1·x1 + w2·x2 > 0", "▸b -0.6"}},
		{"x", []string{"x"}, []string{"✗"}},
		{"2", []string{"2"}, []string{"┤2 curves├", "[x]⠒⠒⠒ sigmoid", "[x]⠒⠂⠒ step"}},
		{"→", []string{"right"}, []string{"◉ x = 0.1"}},
		{"s", []string{"s"}, []string{"sigmoid(2·x)"}},
		{"f", []string{"f"}, []string{"sigmoid′(0.1)"}},
		{"t", []string{"t"}, []string{"probe ◉→◎"}},
		{"3", []string{"3"}, []string{"┤3 network├", "by layer, 0 of 6"}},
		{"→", slices.Repeat([]string{"right"}, 6), []string{"by layer, 6 of 6", "y = [0.40442364 0.59557636]"}},
		{"g", []string{"g"}, []string{"by neuron, 14 of 14"}},
		{"i", []string{"i"}, nil},
		{">", []string{"i", ">"}, []string{"selecting y[2]; computed: up to y"}},
		{"↑", []string{"up"}, []string{"selecting y[1]"}},
		{":", []string{":", "W2[3,1]", "enter"}, []string{"selected W2[3,1] = 0.3"}},
		{"+", []string{"+"}, []string{"selected W2[3,1] = 0.4"}},
		{"p", []string{"p", "down", "enter"}, []string{"textbook: Saito's book, section 3.4"}},
	}
	term := start(t, options{})
	term.shows("▸θ 0.4", "this is OR")
	kbd := regexp.MustCompile(`<kbd>(.*?)</kbd>`).FindAllStringSubmatch(between(t, readme(t), "## Five minutes", "\n## "), -1)
	for i, step := range walk {
		if i >= len(kbd) || strings.ReplaceAll(kbd[i][1], "&gt;", ">") != step.key {
			t.Fatalf("the key %d of the walk is %v, the test presses %s", i+1, kbd[min(i, len(kbd)-1)], step.key)
		}
		for _, key := range step.press {
			before := len(term.raw())
			term.press(key)
			term.waitUntil("an answer to "+key, func() bool { return len(term.written) > before })
		}
		term.shows(step.shows...)
	}
	if len(kbd) != len(walk) {
		t.Errorf("the walk has %d keys, the test presses %d", len(kbd), len(walk))
	}
	leaves(term)
}

// TestReadmeNetwork reads the network that the README shows, and breaks it as the
// README says.
func TestReadmeNetwork(t *testing.T) {
	t.Parallel()
	text := readme(t)
	network := between(t, text, "```json\n", "```")
	path := filepath.Join(t.TempDir(), "mine.json")
	forward := func(network string) (stdout, stderr string, status int) {
		if err := os.WriteFile(path, []byte(network), 0o666); err != nil {
			t.Fatal(err)
		}
		return run(t, "", nil, "forward", "--file", path)
	}
	// 0.62245933·0.1 + 0.76852478·0.2 + 0.86989153·0.3 + 0.1, by hand.
	if out, errs, status := forward(network); status != 0 || errs != "" || !strings.Contains(out, "a2 = [0.57691835]") {
		t.Errorf("status %d, %s%s", status, errs, out)
	}
	refusal := strings.Join(strings.Fields(between(t, text, "both shapes: `", "`")), " ")
	if _, errs, status := forward(strings.Replace(network, ", [0.3]]", "]", 1)); status != 1 || !strings.HasSuffix(errs, refusal+"\n") {
		t.Errorf("status %d, %s; the README says %s", status, errs, refusal)
	}
}

// TestReadmePython makes an .npz file of a pickle with the README's line.
func TestReadmePython(t *testing.T) {
	t.Parallel()
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("there is no python3 here")
	}
	if exec.Command(python, "-c", "import numpy").Run() != nil {
		t.Skip("python3 has no numpy here")
	}
	folder := t.TempDir()
	pickle, err := os.ReadFile("../netfile/testdata/sample_weight.pkl")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "sample_weight.pkl"), pickle, 0o666); err != nil {
		t.Fatal(err)
	}
	command := exec.Command(python, "-c", between(t, readme(t), "any pickled dict | `", "` |"))
	command.Dir = folder
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	out, errs, status := run(t, "", nil, "forward", "--file", filepath.Join(folder, "sample_weight.npz"), "--format", "csv")
	if status != 0 || !strings.Contains(errs, "brings no x") || !strings.Contains(out, "y,") {
		t.Errorf("status %d, %s%s", status, errs, out)
	}
}
