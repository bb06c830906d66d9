package screen

import (
	"strings"
	"testing"
)

func TestNaNInWords(t *testing.T) {
	frame := render(drawable(t)["beyond float64 3"], noColours, 130, 36)
	for _, bad := range []string{"last digits off", "wins", "2e+308"} {
		if strings.Contains(frame, bad) {
			t.Errorf("it says %q", bad)
		}
	}
}
