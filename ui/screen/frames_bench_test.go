package screen

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"nnexplore/ui/state"
)

// A frame is a view of the program, by the keys that lead to it from the start, with those that
// are pressed there one after the other, so that what is drawn is never that of before. A run of
// learning goes on by a step instead.
type frame struct{ name, keys, press string }

// frames are all the views.
var frames = []frame{
	{"gate", "", "right left"},
	{"gate explained", "i", "right left"},
	{"gate of XOR", "x", "right left"},
	{"gate asked first", "G right", "0 1"},
	{"curves", "2", "right left"},
	{"curves, all", "2 s s f", "right left"},
	{"curves, a curve changes", "2 down down space", "[ ]"},
	{"curves, second probe", "2 t", "right left"},
	{"network", "3 right right", "right left"},
	{"network by neurons", "3 g right right", "right left"},
	{"network by terms", "3 g g right right", "right left"},
	{"network, softmax by terms", "3 g g end left left", "left right"},
	{"network explained", "3 right i", "right left"},
	{"network asked first", "3 g G right", "0 1"},
	{"network, an edit", "3 end", "+ -"},
	{"cards", "3 z right", "right left"},
	{"way back by layers", "3 end right right", "right left"},
	{"way back by neurons", "3 end right right right g", "right left"},
	{"way back by terms", "3 end right right right g g right", "right left"},
	{"way back explained", "3 end right right i", "right left"},
	{"way back, sheet", "3 end end V", "right left"},
	{"sheet", "3 end V V", "right left"},
	{"plane of article, x", "3 V end", "right left"},
	{"plane of article, a weight", "3 V end : W 1 [ 1 , 1 ] enter", "+ -"},
	{"plane of article, a window", "3 V end", "( )"},
	{"plane of xor, x", "3 P P P P V end", "right left"},
	{"plane of xor, a weight", "3 P P P P V end : W 1 [ 1 , 1 ] enter", "+ -"},
	{"examples", "3 P P P P P P V V", "down up"},
	{"product of the examples", "3 P P P P P P end V V V", "down up"},
	{"run of learning", "3 : x o r - l e a r n enter end M 1 0 0 0 0 0 0 enter", ""},
	{"run of learning, with a plane", "3 : x o r - l e a r n enter end M 1 0 0 0 0 0 0 enter V", ""},
	{"digits", "3 : d i g i t s enter right", "right left"},
	{"digits by neurons", "3 : d i g i t s enter g right right", "right left"},
	{"digits, what speaks for y", "3 : d i g i t s enter end f", "up down"},
	{"digits, examples", "3 : d i g i t s enter end V V", "down up"},
	{"digits, product of the examples", "3 : d i g i t s enter end V V V", "down up"},
	{"digits, way back", "3 : d i g i t s enter end right right", "right left"},
	{"board", openBoard, "right left"},
	{"board, a stroke", openBoard + " space", "right left"},
	{"tour", "T", "right left"},
	{"tour, network", ": t o u r space p a s s enter right", "right left"},
	{"tour, way back", ": t o u r space l e a r n i n g enter", "right left"},
	{"presets", "3 p", "down up"},
	{"keys", "3 ?", "down up"},
	{"help", "? ?", "down up"},
	{"typing", "3 : W", "1 backspace"},
}

// round gives, for the view of a frame on a screen of that size, the program before each of its
// messages with the message; behind the last one the first may come again.
func (f frame) round(t testing.TB, width, height int) (before []App, messages []tea.Msg) {
	a, _ := sendTo(t, NewApp(state.New(), inColours(termenv.TrueColor)), tea.WindowSizeMsg{Width: width, Height: height})
	a = pressKeys(t, a, f.keys)
	if r := a.state.Network.Learning.Run; r.Running() {
		return []App{a}, []tea.Msg{trained{r, r.Further(func() bool { return true })}}
	}
	for _, key := range strings.Fields(f.press) {
		before, messages = append(before, a), append(messages, keyMessage(t, key))
		a = pressKeys(t, a, key)
	}
	return before, messages
}

// BenchmarkFrame is what lies between a message and its frame, in every view.
func BenchmarkFrame(b *testing.B) {
	for _, size := range [][2]int{{80, 24}, {200, 60}} {
		for _, f := range frames {
			b.Run(fmt.Sprintf("%dx%d/%s", size[0], size[1], f.name), func(b *testing.B) {
				before, messages := f.round(b, size[0], size[1])
				i := 0
				b.ReportAllocs()
				for b.Loop() {
					before[i].Update(messages[i])
					i = (i + 1) % len(messages)
				}
			})
		}
	}
}

// TestFramesChange holds that each message of [frames] changes what is seen.
func TestFramesChange(t *testing.T) {
	for _, f := range frames {
		before, messages := f.round(t, 80, 24)
		for i, a := range before {
			if next, _ := sendTo(t, a, messages[i]); next.View() == a.View() {
				t.Errorf("%s: message %d changes nothing in\n%s", f.name, i+1, squeezed(a.View()))
			}
		}
	}
}
