package number

import (
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"
)

// fixture is testdata/numpy_arrays.json, written by testdata/make.py with
// NumPy and Python; numbers are hexadecimal floats.
type fixture struct {
	Single []struct {
		Value, Full, Fixed, Short string
	}
	Steps []struct {
		Value, Step, Result string
		N                   int
	}
	Arrays []struct {
		Values, Text string
	}
	Matrices []struct {
		Rows []string
		Text string
	}
}

func readFixture(t *testing.T) fixture {
	t.Helper()
	data, err := os.ReadFile("testdata/numpy_arrays.json")
	if err != nil {
		t.Fatal(err)
	}
	var f fixture
	if err := json.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	return f
}

// floats reads hexadecimal floats that are separated by spaces.
func floats(t *testing.T, s string) []float64 {
	t.Helper()
	fields := strings.Fields(s)
	v := make([]float64, len(fields))
	for i, f := range fields {
		var err error
		if v[i], err = strconv.ParseFloat(f, 64); err != nil {
			t.Fatal(err)
		}
	}
	return v
}

func float(t *testing.T, s string) float64 {
	t.Helper()
	return floats(t, s)[0]
}
