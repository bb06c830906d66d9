package noquery

import (
	"os"
	"testing"
)

// The environment ends as it began: a variable that was there has its value
// again, the empty one included, and one that was not there is gone.
func TestRestore(t *testing.T) {
	tests := []struct {
		name string
		was  setting
	}{
		{"unset", setting{}},
		{"empty", setting{value: "", set: true}},
		{"set", setting{value: "true", set: true}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Setenv(variable, test.was.value) // puts back what the test run itself had
			if !test.was.set {
				os.Unsetenv(variable)
			}

			before = hide()
			if os.Getenv(variable) == "" {
				t.Errorf("%s is empty while hidden: the library would ask", variable)
			}
			Restore()

			value, set := os.LookupEnv(variable)
			if got := (setting{value, set}); got != test.was {
				t.Errorf("%s after Restore: %+v, want %+v", variable, got, test.was)
			}
		})
	}
}
