package screen

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/state"
)

// taken is how many bytes of memory a work takes.
func taken(work func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestHugeWindow holds that a window of a size that nobody means is answered in words,
// under everything that can lie over the panes, without much memory; and that the largest
// one that is drawn is drawn whole.
func TestHugeWindow(t *testing.T) {
	for _, keys := range []string{"", "?", "? ?", "y", "3 right y", "2 t", "o"} {
		s := after(t, keys)
		for _, size := range [][2]int{{65535, 65535}, {65535, 24}, {80, 65535}, {maxCells + 1, 1}, {1 << 30, 1 << 30}} {
			a := App{state: new(s), theme: noColours}
			took := taken(func() { a, _ = sendTo(t, a, tea.WindowSizeMsg{Width: size[0], Height: size[1]}) })
			said := strings.Join(strings.Fields(a.View()), " ")
			if want := fmt.Sprintf("The window says that it has %d×%d cells; at most 2000×2000 are drawn.", size[0], size[1]); !strings.Contains(said, want) || took > 4<<20 {
				t.Errorf("after %q a window of %v takes %d bytes and says %.300q", keys, size, took, said)
			}
			a, _ = sendTo(t, a, tea.WindowSizeMsg{Width: 80, Height: 24})
			sizedFrame(t, a, tea.WindowSizeMsg{Width: 80, Height: 24})
		}
	}
	for _, size := range [][2]int{{maxCells, 24}, {80, maxCells}} {
		a, _ := sendTo(t, App{state: new(state.New()), theme: noColours}, tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		sizedFrame(t, a, tea.WindowSizeMsg{Width: size[0], Height: size[1]})
	}
}

// TestLongCopyIsBrokenOnce holds that a key over a long text that was copied, that of a
// layer with 10,000 inputs, takes no more than one over a short text.
func TestLongCopyIsBrokenOnce(t *testing.T) {
	key := func(inputs int) (bytes uint64, length int) {
		a, _ := sendTo(t, App{state: new(sized(inputs, 10, 10)), theme: noColours}, tea.WindowSizeMsg{Width: 80, Height: 24})
		a = pressKeys(t, a, "home right")
		a.state = new(state.Apply(*a.state, state.Copied{Text: Working(*a.state), Kept: "no terminal"}))
		a = pressKeys(t, a, "down")
		return taken(func() { a = pressKeys(t, a, "down") }), len(a.state.Text)
	}
	few, _ := key(200)
	many, length := key(10_000)
	if length < 1<<20 || many > 2*few+64<<10 {
		t.Errorf("a key over %d bytes of text takes %d bytes, over a short one %d", length, many, few)
	}
}

// BenchmarkKeyOverCopy is a key over a text that was copied, by the inputs of the layer.
func BenchmarkKeyOverCopy(b *testing.B) {
	for _, inputs := range []int{100, 1000, 10_000} {
		b.Run(fmt.Sprint(inputs), func(b *testing.B) {
			a := App{state: new(sized(inputs, 10, 10)), theme: noColours, width: 80, height: 24}
			a = pressKeys(b, a, "home right")
			a.state = new(state.Apply(*a.state, state.Copied{Text: Working(*a.state), Kept: "no terminal"}))
			a = pressKeys(b, a, "down") // which breaks it
			for b.Loop() {
				a = pressKeys(b, a, "down")
			}
		})
	}
}
