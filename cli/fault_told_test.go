package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nnexplore/ui/screen"
)

// A fault of the program is told in a line that names the file with all of it, and
// says truly whether the session is kept.
func TestFaultIsTold(t *testing.T) {
	folder := filepath.Dir(keeping(t))
	path := filepath.Join(folder, "fault.txt")
	fault := screen.Fault{Reason: "index out of range", Stack: []byte("goroutine 1 [running]:\nnnexplore/ui.Render")}
	for _, c := range []struct {
		kept error
		want string
	}{
		{nil, "a fault of the program: index out of range, told in full in " + path + "; what you did is kept, --resume goes on with it"},
		{errors.New("the disk is full"), "a fault of the program: index out of range, told in full in " + path + "; the session was not kept: the disk is full"},
	} {
		err := faulted(fault, c.kept)
		if f := (failure{}); err == nil || err.Error() != c.want || !errors.As(err, &f) {
			t.Errorf("it says\n%v\nwant\n%s", err, c.want)
		}
	}
	text, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(text), "nnexplore ") || !strings.Contains(string(text), ": index out of range\n") || !strings.Contains(string(text), "nnexplore/ui.Render") {
		t.Errorf("the file says %q (%v)", text, err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may read it: %v (%v)", info.Mode(), err)
	}

	// Where no file can be written the line is all there is.
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := faulted(fault, nil); err == nil || strings.Contains(err.Error(), "told in full") || !strings.Contains(err.Error(), "index out of range; ") {
		t.Errorf("without a file it says %v", err)
	}
}
