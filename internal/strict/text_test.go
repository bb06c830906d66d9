package strict

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"nnexplore/internal/seed"
)

// TestPrintable escapes by the categories of Unicode: Cc, Cf, Co and Cn, and the line and
// paragraph separators.
func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  "",
		"{\n\t\"a\": [1, \"θ ü 全 é\"]\r\n}": "{\n\t\"a\": [1, \"θ ü 全 é\"]\r\n}",
		"\"\x7f\"":                          `"\u007f"`,
		"\"\u0080\u009b31m\u009f\"":         `"\u0080\u009b31m\u009f"`,
		"\"a\u202eb\u2066\u00ad\"":          `"a\u202eb\u2066\u00ad"`,
		"\"\u200b\u200d\u2060\ufeff\"":      `"\u200b\u200d\u2060\ufeff"`,
		"\"\u2028\u2029\"":                  `"\u2028\u2029"`,
		"\"\ue000\U000f0000\"":              `"\ue000\udb80\udc00"`,
		"\"\U000e0041\ufdd0\uffff\"":        `"\udb40\udc41\ufdd0\uffff"`,
		"\"\\u0007 \u00a0\ufffd\"":          "\"\\u0007 \u00a0\ufffd\"",
	} {
		if got := string(Printable([]byte(text))); got != want {
			t.Errorf("%q becomes %s, want %s", text, got, want)
		}
	}
}

// TestPrintableMeansTheSame holds of every character, or usually of those up to U+FFFF and a share
// of the others, that it is read back, and that no other than a printable one is left.
func TestPrintableMeansTheSame(t *testing.T) {
	var all strings.Builder
	further := rune(seed.Times(37, 1))
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if utf8.ValidRune(r) && (r <= 0xffff || r%further == 0 || r == unicode.MaxRune) {
			all.WriteRune(r)
		}
	}
	text, err := json.Marshal(all.String())
	if err != nil {
		t.Fatal(err)
	}
	var got string
	printable := Printable(text)
	if err := json.Unmarshal(printable, &got); err != nil || got != all.String() {
		t.Errorf("it is read as another text (%v)", err)
	}
	for _, r := range string(printable) {
		if unicode.In(r, unicode.C, unicode.Zl, unicode.Zp) || !unicode.IsGraphic(r) {
			t.Errorf("%U is left", r)
		}
	}
}
