package tour

import (
	"os"
	"strings"
	"testing"
)

// TestTold holds that the numbers in the texts are those of testdata/told.txt, which
// testdata/make.py makes with NumPy.
func TestTold(t *testing.T) {
	told, err := os.ReadFile("testdata/told.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(told)) {
		name, number, _ := strings.Cut(strings.TrimSpace(line), "\t")
		c, err := Named(name)
		if err != nil {
			t.Fatal(err)
		}
		texts := ""
		for _, task := range c.Tasks {
			texts += task.Tell + "\n" + task.Why + "\n"
		}
		if !strings.Contains(texts, number) {
			t.Errorf("the chapter %s does not tell %s", name, number)
		}
	}
}
