package screen

import (
	"slices"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// TestThemesShowTheSame holds that a theme changes the looks and no character, and
// that auto leaves words in the terminal's own colour.
func TestThemesShowTheSame(t *testing.T) {
	s := state.New()
	s.Focus = state.NetworkPane
	plain := ""
	for _, name := range canvas.ThemeNames() {
		theme, err := canvas.NewTheme(name, termenv.TrueColor, false)
		if err != nil {
			t.Fatal(err)
		}
		frame := render(s, theme, 100, 30)
		text := withoutLooks(frame)
		if plain == "" {
			plain = text
		}
		if text != plain {
			t.Errorf("%s shows other characters than %s", name, canvas.ThemeNames()[0])
		}
	}
	if theme, _ := canvas.NewTheme("auto", termenv.TrueColor, false); theme.Look(canvas.Plain) != "" {
		t.Errorf("auto gives words the look %q", theme.Look(canvas.Plain))
	}
	if theme, _ := canvas.NewTheme("mono", termenv.TrueColor, false); strings.Contains(render(s, theme, 100, 30), "\x1b[3") {
		t.Error("mono has a colour")
	}
	if _, err := canvas.NewTheme("pink", termenv.TrueColor, false); err == nil || !strings.Contains(err.Error(), "auto, dark, light, mono") {
		t.Errorf("an unknown theme gives the error %v", err)
	}
}

// TestASCII holds that no character beyond ASCII is drawn where none is wanted.
func TestASCII(t *testing.T) {
	theme, err := canvas.NewTheme("auto", termenv.TrueColor, true)
	if err != nil {
		t.Fatal(err)
	}
	s := state.New()
	s = state.Apply(s, state.StepTo{End: +1})
	for _, size := range [][2]int{{80, 24}, {150, 45}, {20, 6}, {1, 1}} {
		for p := state.GatePane; p < state.Panes; p++ {
			for _, o := range []state.Overlay{state.NoOverlay, state.HelpOverlay} {
				s.Focus, s.Overlay = p, o
				for _, r := range render(s, theme, size[0], size[1]) {
					if r > 0x7e {
						t.Fatalf("%s at %v draws %q", p, size, r)
					}
				}
			}
		}
	}
}

// TestOnlyRolesAreDrawn holds that what is drawn has no other looks than those of the
// roles.
func TestOnlyRolesAreDrawn(t *testing.T) {
	for _, name := range []string{"dark", "light"} {
		theme, err := canvas.NewTheme(name, termenv.TrueColor, false)
		if err != nil {
			t.Fatal(err)
		}
		var looks []string
		for role := canvas.Plain; role <= canvas.Probe; role++ {
			begin := theme.Look(role)
			looks = append(looks, begin)
		}
		for _, keys := range []string{"", "2 f", "3 end +", "?", "? ?", "enter x enter", "x"} {
			_, begun := undressed(render(after(t, keys), theme, 150, 45))
			for _, begin := range begun {
				if begin != reset && begin != "\x1b[m" && !slices.Contains(looks, begin) {
					t.Errorf("%s: after %q %q is written, which no role has", name, keys, begin)
				}
			}
		}
	}
}
