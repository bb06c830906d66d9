package canvas

import (
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"nnexplore/internal/seed"
)

// noColours is a theme without any.
var noColours Theme

// written is what a canvas looks like without colours.
func written(c Canvas) string {
	var b []byte
	for y := range c.Height {
		if y > 0 {
			b = append(b, '\n')
		}
		b = c.Row(b, y, &noColours)
	}
	return string(b)
}

func TestCanvasText(t *testing.T) {
	for _, c := range []struct {
		name string
		x, y int
		text string
		want string
		end  int
	}{
		{"plain", 0, 0, "abc", "abc  \n     ", 3},
		{"further on", 2, 1, "ab", "     \n  ab ", 4},
		{"cut at the right", 3, 0, "abc", "   a…\n     ", 6},
		{"goes on beyond", 5, 0, "abc", "    …\n     ", 8},
		{"begins beyond", 6, 0, "abc", "     \n     ", 9},
		{"cut behind a blank", 0, 0, "ab cdef", "ab c…\n     ", 7},
		{"a number cut", 0, 0, "x 0.4044", "x …  \n     ", 8},
		{"a number that the dots would touch", 0, 0, "a 12 b", "a 12 \n     ", 6},
		{"a whole number at the edge", 0, 0, "ab 12 b", "ab 12\n     ", 7},
		{"a number longer by a digit", 0, 0, "ab 123", "ab … \n     ", 6},
		{"a number longer by a point", 0, 0, "ab 12.5", "ab … \n     ", 7},
		{"a number longer by an exponent", 0, 0, "ab 12e-7", "ab … \n     ", 8},
		{"a number away from the dots", 0, 0, "1 abcd", "1 ab…\n     ", 6},
		{"an exponent cut", 0, 0, "1.5e-17", "…    \n     ", 7},
		{"a negative number cut", 0, 0, "a -0.5125", "a …  \n     ", 9},
		{"cut at the left", -1, 0, "abc", "…c   \n     ", 2},
		{"a number cut at the left", -2, 0, "0.25 ab", " … ab\n     ", 5},
		{"before", -3, 0, "abc", "     \n     ", 0},
		{"above", 0, -1, "abc", "     \n     ", 3},
		{"below", 0, 2, "abc", "     \n     ", 3},
		{"wide", 0, 0, "全a", "全a  \n     ", 3},
		{"wide at the edge", 3, 0, "全", "   全\n     ", 5},
		{"wide over the edge", 4, 0, "全", "    …\n     ", 6},
		{"combining", 0, 0, "e\u0301\u0302x", "ex   \n     ", 2},
		{"control", 0, 0, "a\x1b[m\x00\n\u009b\u200b\u202eb", "a[mb \n     ", 4},
		{"combining last", 0, 0, "xe\u0301", "xe   \n     ", 2},
		{"control last", 0, 0, "ab\x1b", "ab   \n     ", 2},
		{"a control of two bytes last", 0, 0, "ab\u009b", "ab   \n     ", 2},
		{"Greek and boxes", 0, 0, "θΣ─▸·", "θΣ─▸·\n     ", 5},
	} {
		on := New(5, 2)
		if end := on.Text(c.x, c.y, Plain, c.text); end != c.end {
			t.Errorf("%s: the text ends before %d, want %d", c.name, end, c.end)
		}
		if got := written(on); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestCanvasHalfCovered holds that a wide character of which only one half is left
// is a blank, and that what covers the other half is there.
func TestCanvasHalfCovered(t *testing.T) {
	on := New(6, 1)
	on.Text(0, 0, Plain, "全角")
	on.Text(1, 0, Plain, "ab")
	on.Set(5, 0, Plain, '全')
	if got, want := written(on), " ab   "; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestCanvasRight(t *testing.T) {
	on := New(6, 1)
	on.Right(6, 0, Plain, "全a")
	if got := written(on); got != "   全a" {
		t.Errorf("%q", got)
	}
	on.Right(3, 0, Plain, "0.4044")
	if got := written(on); got != "…  全a" {
		t.Errorf("a number cut: %q", got)
	}
	on.Right(3, 0, Plain, "abcdef")
	if got := written(on); got != "ab…全a" {
		t.Errorf("%q", got)
	}
}

// TestCanvasDotsOnce holds that a row in which more than one text is cut ends in dots
// once, and that they are of ASCII characters where need be.
func TestCanvasDotsOnce(t *testing.T) {
	on := New(9, 2)
	x := on.Text(0, 0, Plain, "a 0.25 + 0.75")
	on.Text(x, 0, Plain, " = 1")
	on.Text(7, 0, Plain, "more")
	if got := written(on); got != "a 0.25 m…\n         " {
		t.Errorf("%q", got)
	}
	on = New(6, 1)
	x = on.Text(0, 0, Plain, "x 0.25")
	on.Text(x, 0, Plain, " was 0.5")
	on.Text(x+8, 0, Plain, " = 1")
	if got := written(on); got != "x 0.25" {
		t.Errorf("a text that goes on beyond the canvas: %q", got)
	}
	on = New(8, 1)
	on.ASCII = true
	x = on.Text(0, 0, Plain, "a 12 bcdef")
	on.Text(x, 0, Plain, " more")
	if got := written(on); got != "a 12 ..." {
		t.Errorf("of ASCII characters: %q", got)
	}
}

// TestCanvasWithin holds that drawing on a part reaches nothing outside of it,
// wherever that part lies.
func TestCanvasWithin(t *testing.T) {
	for x := -3; x <= 8; x++ {
		for y := -3; y <= 5; y++ {
			for w := -1; w <= 9; w += 2 {
				for h := -1; h <= 6; h += 2 {
					on := New(7, 4)
					r := Box(x, y, w, h)
					part := on.Within(r)
					for line := -2; line < 8; line++ {
						part.Text(-4, line, Plain, strings.Repeat("#", 20))
						part.Right(9, line, Plain, "####")
						part.Set(3, line, Plain, '#')
					}
					for k, row := range strings.Split(written(on), "\n") {
						for i, char := range []rune(row) {
							inside := i >= x && i < x+w && k >= y && k < y+h
							if (char != ' ') != inside {
								t.Fatalf("%+v: cell %d,%d is %q", r, i, k, char)
							}
						}
					}
				}
			}
		}
	}
}

// TestCanvasStyles holds that a change of look is written once, and ended.
func TestCanvasStyles(t *testing.T) {
	theme := Theme{on: new([styles]string)}
	theme.on[Strong], theme.on[Made] = "<s>", "<m>"
	on := New(6, 1)
	on.Text(0, 0, Plain, "a")
	on.Text(1, 0, Strong, "bc")
	on.Text(3, 0, Made, "d")
	on.Text(5, 0, Strong, "e")
	want := "a<s>bc" + reset + "<m>d" + reset + " <s>e" + reset
	if got := string(on.Row(nil, 0, &theme)); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestEachCharacterTakesItsCells draws each character of the first two planes between two others and
// holds that the row is as wide as the library counts, that none of them was joined to
// its neighbour, and that the text ends where TextWidth has it. Of the Chinese, the Korean and the
// old scripts, which are many of a kind, it is one in eleven but on the long way.
func TestEachCharacterTakesItsCells(t *testing.T) {
	on := New(6, 1)
	first, every := rune(seed.Of(t, 4)%11), rune(seed.Times(11, 1))
	for r := range rune(0x20000) {
		if alike := r >= 0x3400 && r < 0xa000 || r >= 0xac00 && r < 0xf900 || r >= 0x10000 && r < 0x1f000; alike && (r+first)%every > 0 {
			continue
		}
		text := "全" + string(r) + "x"
		on.Clear()
		if end := on.Text(0, 0, Plain, text); end != TextWidth(text) {
			t.Fatalf("%U ends at %d; TextWidth is %d", r, end, TextWidth(text))
		}
		if row := written(on); ansi.StringWidth(row) != on.Width {
			t.Fatalf("%U: %q is %d cells wide for the library", r, row, ansi.StringWidth(row))
		}
	}
}

// FuzzText draws any text: the row has the width of the canvas, for the library too, and
// nothing in it steers the terminal.
func FuzzText(f *testing.F) {
	for _, text := range []string{"e\u0301\u0302", "👩\u200d👩\u200d👧", "🇯🇵", "👍🏽", "\u2067abc\u2069", "각", "क्षि", "\ue000\ufdd0", "\U000e0041", "a\ufe0f", "\u2060", "☰"} {
		f.Add(text, 0)
	}
	f.Fuzz(func(t *testing.T, text string, x int) {
		on := New(12, 1)
		x = x % 14
		if end := on.Text(x, 0, Plain, text); end != x+TextWidth(text) {
			t.Errorf("%q at %d ends at %d; it is %d wide", text, x, end, TextWidth(text))
		}
		row := written(on)
		if ansi.StringWidth(row) != on.Width {
			t.Errorf("%q is drawn as %q, %d cells for the library", text, row, ansi.StringWidth(row))
		}
		if strings.ContainsFunc(row, func(r rune) bool { return !unicode.IsPrint(r) && !unicode.Is(unicode.Zs, r) }) {
			t.Errorf("%q is drawn as %q", text, row)
		}
	})
}

// TestWidths holds that the characters of the screen have the widths that the
// library counts when it cuts a line.
func TestWidths(t *testing.T) {
	for _, text := range []string{"θ", "Σ", "·", "−", "→", "▸", "»", "•", "●", "○", "━", "╭", "█", "▏", "…", "⋮", "×", "′", "⠿", "全", "é", "ｱ", "１"} {
		if TextWidth(text) != ansi.StringWidth(text) {
			t.Errorf("%q is %d cells wide here and %d for the library", text, TextWidth(text), ansi.StringWidth(text))
		}
	}
}

func TestRectCut(t *testing.T) {
	bounds := Box(0, 0, 10, 5)
	for r, want := range map[Rect]Rect{
		{2, 1, 3, 2}: {2, 1, 3, 2}, {-2, -1, 5, 3}: {0, 0, 3, 2}, {8, 4, 5, 5}: {8, 4, 2, 1},
		{10, 0, 1, 1}: {}, {0, 5, 1, 1}: {}, {3, 3, 0, 1}: {}, {3, 3, -2, 1}: {}, {-5, 0, 5, 5}: {},
	} {
		if got := r.Cut(bounds); got != want {
			t.Errorf("%v is cut to %v, want %v", r, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	const text = "one two  three 全角 four-and-twenty\nfive"
	for width := 1; width <= 60; width++ {
		var words []string
		for _, line := range Wrap(text, width) {
			fields := strings.Fields(line)
			words = append(words, fields...)
			if TextWidth(line) > width && len(fields) > 1 {
				t.Errorf("%q is wider than %d", line, width)
			}
		}
		if got := strings.Join(words, " "); got != strings.Join(strings.Fields(text), " ") {
			t.Errorf("at %d cells the words are %q", width, got)
		}
	}
	if got := Wrap("  ", 10); len(got) != 0 {
		t.Errorf("nothing is wrapped into %q", got)
	}
}
