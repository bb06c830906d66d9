package screen

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// namedKeys are all the keys that have a name, in one order.
var namedKeys = func() []string {
	var names []string
	for name := range keyTypes {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}()

// fuzzThemes are a theme for every way of drawing.
var fuzzThemes = func() []canvas.Theme {
	var list []canvas.Theme
	for _, p := range []termenv.Profile{termenv.Ascii, termenv.ANSI, termenv.TrueColor} {
		for _, ascii := range []bool{false, true} {
			for _, name := range canvas.ThemeNames() {
				t, err := canvas.NewTheme(name, p, ascii)
				if err != nil {
					panic(err)
				}
				list = append(list, t)
			}
		}
	}
	return list
}()

// answers are what comes back from the outside.
var answers = []state.Action{
	state.Done{Notice: "The network is in 全\u202e.json."}, state.Failed{Why: "no such file"}, state.Exists{},
	state.Complete{Text: "networks/全.json"}, state.Opened{Network: madeNetwork("wide", model.Softmax, 9, 40, 3)},
	state.Opened{Network: madeNetwork("one\x1b[31m", model.Identity, 1, 1)},
	state.AskPath{For: state.ForSession, Why: "its name?"},
}

// A reader takes values from bytes, and zeros when there are no more.
type reader struct{ b []byte }

func (r *reader) next(n int) int {
	if len(r.b) == 0 {
		return 0
	}
	v := int(r.b[0])
	r.b = r.b[1:]
	return v % n
}

// message is what the bytes say that arrives: a key, a paste, the mouse, another size
// of the window, a tick, an answer from outside.
func (r *reader) message(a App) tea.Msg {
	runes := func(most int) []rune {
		n := min(r.next(most), len(r.b))
		text := strings.ToValidUTF8(string(r.b[:n]), "全")
		r.b = r.b[n:]
		return []rune(text)
	}
	switch r.next(16) {
	case 0:
		return tea.KeyMsg{Type: keyTypes[namedKeys[r.next(len(namedKeys))]], Alt: r.next(8) == 7}
	case 1:
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: runes(6), Alt: r.next(8) == 7}
	case 2:
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: runes(32), Paste: true}
	case 3, 4:
		return tea.MouseMsg{X: r.next(a.width+9) - 4, Y: r.next(a.height+9) - 4, Action: tea.MouseAction(r.next(4)), Button: tea.MouseButton(r.next(12))}
	case 5:
		return tea.WindowSizeMsg{Width: r.next(44), Height: r.next(30)}
	case 6:
		return tea.WindowSizeMsg{Width: 100 + r.next(80), Height: 30 + r.next(20)}
	case 7:
		if run := a.state.Network.Learning.Run; run.Running() && r.next(2) == 1 {
			return trained{run, run.Further(func() bool { return true })}
		}
		return []tea.Msg{tick{a.playing}, tick{a.playing - 1}, keep{}, struct{}{}, nil}[r.next(5)]
	case 8:
		return answer{answers[r.next(len(answers))]}
	}
	var all []string
	for _, b := range bindings {
		all = append(all, b.keys...)
	}
	name := all[r.next(len(all))]
	if name == " " {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	if k, ok := keyTypes[name]; ok {
		return tea.KeyMsg{Type: k}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

// FuzzKeys takes bytes for what arrives and draws after each. There is no fault, and
// every frame has the size of the window.
func FuzzKeys(f *testing.F) {
	f.Add(byte(0), byte(80), byte(24), []byte{})
	for theme := range fuzzThemes {
		b := make([]byte, 90)
		for i := range b {
			b[i] = byte(i*i*7 + i*theme*31 + theme*13)
		}
		f.Add(byte(theme), byte(13*theme+1), byte(7*theme), b)
	}
	r := rand.New(rand.NewPCG(4, 4))
	for i := range 12 {
		b := make([]byte, 120)
		for j := range b {
			b[j] = byte(r.IntN(256))
		}
		f.Add(byte(i), byte(60+3*i), byte(20+i), b)
	}
	// The left button goes down all over a screen, and the mouse moves each time.
	var drags []byte
	for y := range 24 {
		drags = append(drags, 3, 40, byte(y+4), 0, 1, 3, 50, byte(y+4), 2, 1)
	}
	f.Add(byte(0), byte(80), byte(24), drags)
	f.Add(byte(3), byte(1), byte(1), []byte(strings.Repeat("\x09\x1b\x00\x05\x01\x01", 10)))
	f.Fuzz(func(t *testing.T, theme, width, height byte, b []byte) {
		folder := t.TempDir() // where an effect finds no file of anybody's
		a := NewApp(state.New(), fuzzThemes[int(theme)%len(fuzzThemes)]).Using(Outside{Keep: func(state.State) error { return nil }})
		a, _ = sendTo(t, a, tea.WindowSizeMsg{Width: int(width), Height: int(height) % 60})
		r := &reader{b}
		for i := 0; len(r.b) > 0 && i < 50; i++ {
			msg := r.message(a)
			a, _ = sendTo(t, a, msg)
			if err := a.Fault(); err != nil {
				t.Fatalf("message %d: after %#v %v", i, msg, err)
			}
			sizedFrame(t, a, msg)
			if e := a.State().Effect; e.Kind != state.NoEffect && e.Path == "" {
				if e.Kind == state.CompletePath {
					a.state = new(state.Apply(*a.state, state.Complete{Text: filepath.Join(folder, "net")}))
				}
				reply, ok := a.run(e)().(answer)
				if failed, bad := reply.action.(state.Failed); !ok || bad && strings.HasPrefix(failed.Why, "a fault of the program") {
					t.Fatalf("message %d: the effect %+v is answered by %#v", i, e, reply)
				}
				a, _ = sendTo(t, a, reply)
				sizedFrame(t, a, reply)
			}
		}
	})
}

// sizedFrame reports whether the frame has the size of the window and can be shown.
func sizedFrame(t *testing.T, a App, msg tea.Msg) {
	t.Helper()
	frame := a.View()
	switch {
	case a.width < 1 || a.height < 1:
		if frame != "" {
			t.Fatalf("after %#v %q is drawn on %d×%d", msg, frame, a.width, a.height)
		}
	case !utf8.ValidString(frame):
		t.Fatalf("after %#v the frame is no text", msg)
	default:
		if fault := malformed(frame, a.width, a.height); fault != "" {
			t.Fatalf("after %#v on %d×%d: %s\n%s", msg, a.width, a.height, fault, frame)
		}
	}
	if a.theme.ASCII {
		if i := strings.IndexFunc(frame, func(r rune) bool { return r > 0x7e }); i >= 0 {
			t.Fatalf("after %#v a character beyond ASCII is drawn: %q", msg, frame[i:min(i+8, len(frame))])
		}
	}
}

// TestErrandsOfAnyPath does every effect with paths that nobody should choose: there
// is no fault, and no file but in the folder.
func TestErrandsOfAnyPath(t *testing.T) {
	outer := t.TempDir()
	for _, folder := range []string{"home", "work", "work/dir"} {
		if err := os.Mkdir(filepath.Join(outer, folder), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(filepath.Join(outer, "work"))
	t.Setenv("HOME", filepath.Join(outer, "home"))
	paths := []string{"", " ", ".", "..", "/", "~", "~/", "dir", "dir/", "a\x00b", strings.Repeat("x", 5000), "no/such/dir/f.md",
		"\x1b[31m", "-", "全角.md", "a.MD", ".md", "a.", "a.npz", "/dev/null", "[", "*", "\\", "a\nb.txt"}
	a := openedApp(t, 80, 24, "3 end")
	for _, path := range paths {
		for kind := state.OpenFile; kind <= state.CompletePath; kind++ {
			e := state.Effect{Kind: kind, Path: path}
			a.state.Prompt = state.Prompt{On: true, For: state.ForOpen, Text: []rune(path)}
			reply, ok := a.run(e)().(answer)
			if !ok || reply.action == nil {
				t.Errorf("the effect %d for %q is answered by %#v", kind, path, reply)
				continue
			}
			if failed, bad := reply.action.(state.Failed); bad && (failed.Why == "" || strings.Contains(failed.Why, "a fault of the program")) {
				t.Errorf("the effect %d for %q: %q", kind, path, failed.Why)
			}
			next, _ := sendTo(t, a, reply)
			sizedFrame(t, next, reply)
		}
	}
	written := 0
	for _, name := range everyFile(t, outer) {
		in, ok := strings.CutPrefix(name, "work/")
		switch {
		case ok && in != "" && slices.Contains(paths, in):
			written++
		case !slices.Contains([]string{".", "home", "work"}, name):
			t.Errorf("there is a file %q", name)
		}
	}
	if written < 10 {
		t.Errorf("only %d files are written", written)
	}
}

// everyFile are the files and folders below a folder.
func everyFile(t *testing.T, folder string) (names []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, _ os.DirEntry, err error) error {
		name, _ := filepath.Rel(folder, path)
		names = append(names, filepath.ToSlash(name))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
