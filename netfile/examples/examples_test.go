package examples

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

func TestRead(t *testing.T) {
	for text, want := range map[string]string{
		"1,2,3\n4,5,6":                       "[[1 2] [4 5]] [[3] [6]]",
		"\uFEFFx1;x2;t\r\n1;2;3\r\n\r\n":     "[[1 2]] [[3]]",
		"\"height\", \"weight\", y\n1 2 3":   "[[1 2]] [[3]]",
		"[1, 2, 3]\n":                        "[[1 2]] [[3]]",
		"1,2\n":                              "line 1: it has 2 numbers; 3 were expected, 2 of x and then 1 of t",
		"1,2,3\n1,x,3\n":                     "line 2: number 2 of the vector: ",
		"1,x,3\n":                            "line 1: number 2 of the vector: ", // one number is no head
		"1,2,3\na,b,c\n":                     "line 2: number 1 of the vector: ",
		"1,2,nan\n":                          "line 1: number 3 of the vector: ",
		"":                                   "it has no example; lines of 3 numbers were expected, 2 of x and then 1 of t",
		"a,b,c\n\n":                          "it has no example; ",
		strings.Repeat(" ", 100) + "1,2,3\n": "it is longer than 64 MiB; ",
	} {
		ex, err := read(strings.NewReader(text), 2, 1, 100)
		got := fmt.Sprint(ex.X, ex.T)
		if got = strings.TrimSpace(got); err != nil {
			got = err.Error()
		}
		if !strings.HasPrefix(got, want) {
			t.Errorf("%.40q: %q, want %q", text, got, want)
		}
	}
	broken := errors.New("the cable is out")
	if _, err := Read(io.MultiReader(strings.NewReader("1,2,3\n"), iotest.ErrReader(broken)), 2, 1); !errors.Is(err, broken) {
		t.Errorf("a fault of reading is %v", err)
	}
}
