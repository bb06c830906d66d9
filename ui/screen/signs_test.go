package screen

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/muesli/termenv"

	"nnexplore/internal/seed"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/overlay"
)

// framesByName are the frames of every state, at half of several sizes and on the long way at
// all, in a theme; without those of the help and of networks with names that nobody has to
// explain.
func framesByName(t *testing.T, theme canvas.Theme) map[string]string {
	t.Helper()
	frames := map[string]string{}
	states := drawable(t)
	unexplained := regexp.MustCompile(`^(CJK|marks|control)|\? `)
	for i, name := range slices.Sorted(maps.Keys(states)) {
		if unexplained.MatchString(name) {
			continue
		}
		for k, size := range [][2]int{{60, 16}, {80, 24}, {120, 36}, {150, 45}, {200, 60}} {
			if (i+k)%seed.Times(2, 1) == 0 {
				frames[fmt.Sprintf("%s at %d×%d", name, size[0], size[1])] = render(states[name], theme, size[0], size[1])
			}
		}
	}
	return frames
}

// isExplained reports whether a sign needs no line in the help: what is in words, the
// frames and strokes of curves, which the legend shows, and the dots of the picture.
func isExplained(r rune) bool {
	switch {
	case r < 0x80, r >= 0x2800 && r <= 0x28ff:
		return true
	case r == '┝' || r == '┥': // which are of the ruler
		return false
	case r >= 0x2500 && r <= 0x257f:
		return true
	}
	return unicode.IsLetter(r) && !unicode.Is(unicode.Greek, r)
}

// TestHelpHasEverySign holds that the help explains each sign that any screen has. A bar
// is drawn in eighths of a cell, which are one sign.
func TestHelpHasEverySign(t *testing.T) {
	frames := framesByName(t, noColours)
	files, err := filepath.Glob("testdata/golden/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d golden frames, %v", len(files), err)
	}
	for _, name := range files {
		if strings.HasPrefix(filepath.Base(name), "help") || strings.HasPrefix(filepath.Base(name), "keys") {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		frames[name] = string(text)
	}
	known := ""
	for _, g := range append(slices.Clone(overlay.Terms), overlay.Signs) {
		for _, row := range g.Rows {
			known += row.Keys
		}
	}
	missing := map[rune]bool{}
	for name, frame := range frames {
		for _, r := range frame {
			if r >= '▉' && r <= '▏' {
				r = '█'
			}
			if !isExplained(r) && !strings.ContainsRune(known, r) && !missing[r] {
				missing[r] = true
				t.Errorf("%c of %s is not explained", r, name)
			}
		}
	}
}

// plainWords are the words among the heads that need no explanation.
var plainWords = strings.Fields(`a again always an and another article behind bias by columns count counted every far fires for in inputs is it its key left
	more neurons no now of on one or others point select selected selecting rose side so the them try two types way weights with writes x your yours called
	computed deep digits textbook xor xor-sigmoid xor-learn xor-stuck three-classes article-relu change rule this networks folder inside at end several
	above are as becomes below difference fast from how largest means network not outputs product rises s second size small steeper sums to too what
	half done be here these endings files JSON number leads up right off evenly line`)

// TestHelpHasEveryTerm holds that the help explains the terms that stand over and beside
// the numbers, which are those that are drawn faintly: heads of tables and of columns,
// names and notes.
func TestHelpHasEveryTerm(t *testing.T) {
	dark, err := canvas.NewTheme("dark", termenv.TrueColor, false)
	if err != nil {
		t.Fatal(err)
	}
	faint := dark.Look(canvas.Faint)
	known := map[string]bool{}
	for _, g := range append(slices.Clone(overlay.Terms), overlay.Signs) {
		for _, row := range g.Rows {
			known[row.Keys] = true
			for term := range strings.FieldsSeq(row.Keys) {
				known[strings.TrimRight(term, "0123456789")] = true
			}
		}
	}
	missing := map[string]bool{}
	word := regexp.MustCompile(`\p{L}+([_-]\p{L}+)*′?`)
	for name, frame := range framesByName(t, dark) {
		for _, part := range strings.Split(frame, faint)[1:] {
			part, _, _ = strings.Cut(part, "\x1b")
			for _, w := range word.FindAllString(part, -1) {
				if w == "layers" || w == "steps" || w == "activations" {
					w = strings.TrimSuffix(w, "s")
				}
				if !known[w] && !slices.Contains(plainWords, w) && !missing[w] {
					missing[w] = true
					t.Errorf("%q in %q of %s is not explained", w, part, name)
				}
			}
		}
	}
	for _, term := range []string{"softmax", "margin", "tie", "slope", "gain", "probe", "grain", "layer", "neuron", "step", "trial", "rounded", "so far", "last digit", "changed"} {
		if !known[term] {
			t.Errorf("%s is not explained", term)
		}
	}
}
