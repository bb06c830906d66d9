package screen

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"nnexplore/ui/state"
)

// eachPlace has the places one by one.
var eachPlace = []context{inGate, inCurves, inNetwork, inPlane, inField, inList, inKeys, inOverlay, inBoard}

func TestOneMeaningAtOnePlace(t *testing.T) {
	for _, in := range eachPlace {
		means := map[string]string{}
		for _, b := range bindings {
			if b.in&in == 0 {
				continue
			}
			for _, k := range b.keys {
				if other, ok := means[k]; ok {
					t.Errorf("at place %b %q means %q and %q", in, k, other, b.Help.Desc)
				}
				means[k] = b.Help.Desc
				if found, ok := lookUp(in, k); !ok || found.Help != b.Help {
					t.Errorf("at place %b %q leads to %q, want %q", in, k, found.Help.Desc, b.Help.Desc)
				}
			}
		}
		if len(means) == 0 {
			t.Errorf("no key at place %b", in)
		}
	}
	all := context(0)
	for _, in := range eachPlace {
		all |= in
	}
	for _, b := range bindings {
		if b.in == 0 || b.in&^all != 0 {
			t.Errorf("%s %q is at place %b", b.Help.Key, b.Help.Desc, b.in)
		}
	}
}

func TestPlaces(t *testing.T) {
	for keys, want := range map[string]context{
		"": inGate, "2": inCurves, "3": inNetwork, "3 V": inPlane, "3 V V": inNetwork, "3 V : ": inField, "enter": inField, "2 enter": inField, "3 :": inField, "?": inKeys, "3 ?": inKeys, "3 ? ?": inOverlay, "? ? ?": inGate, "p": inList, "3 p": inList,
	} {
		if got := contextOf(new(stateAfter(t, 80, 24, keys))); got != want {
			t.Errorf("after %q the keys go to place %b, want %b", keys, got, want)
		}
	}
}

func TestGroups(t *testing.T) {
	used := map[string]bool{}
	for _, b := range bindings {
		if !slices.Contains(groups, b.group) {
			t.Errorf("%s %q is in the group %q, which is not in the list", b.Help.Key, b.Help.Desc, b.group)
		}
		used[b.group] = true
	}
	for i, g := range groups {
		if !used[g] || slices.Contains(groups[:i], g) {
			t.Errorf("the group %q is empty or listed twice", g)
		}
	}
}

// keyless are the actions that come from something else than one key: typing,
// the clock, the mouse, a file.
var keyless = map[string]string{
	"Type": "characters", "Paste": "the terminal", "PlayOn": "the clock", "HoldScroll": "the size of the window",
	"Done": "an effect", "Saved": "an effect", "Failed": "an effect", "Exists": "an effect", "Opened": "an effect", "Complete": "an effect", "Looked": "an effect", "Copied": "an effect", "AskPath": "an effect",
	"TakeField": "the mouse", "TakeCurve": "the mouse", "SetTheta": "the mouse", "ProbeAt": "the plain mode", "SetNumber": "the plain mode", "SetInput": "the plain mode", "PutDrawing": "the plain mode", "SetGate": "the plain mode",
	"SetActivation": "the plain mode", "SetHidden": "the plain mode", "SetGrain": "the plain mode", "SetUnit": "the plain mode", "SetRule": "the plain mode", "ShowCurve": "the plain mode", "LoadPreset": "the plain mode",
	"SetFull": "the plain mode", "SetCurve": "the plain mode", "SetGain": "the plain mode", "SetSecond": "the plain mode", "EndSelecting": "the plain mode", "ShowPlane": "V, and a name typed",
	"AskFirst": "the plain mode", "ShowAnswer": "the field for an answer", "SetNotation": "the plain mode", "TakeRow": "the mouse", "SetBiases": "a name typed", "Noise": "a name typed", "TryA": "enter, and plain words", "EndTrial": "plain words; esc and r end it too", "MakeNetwork": "a name typed", "SetTarget": "a name typed", "SetLoss": "a name typed", "SetRate": "a name typed", "SetAll": "the plain mode", "Begin": "a name typed", "KeepBiases": "a name typed", "ScaleInput": "a name typed", "Train": "a number typed", "Trained": "the clock", "StepToBack": "the mouse", "GotoOutput": "a name typed", "toCurve": "a name typed", "valueAt": "a name typed",
	"NoKey": "any other key", "SlideToX": "the mouse", "PickLine": "the mouse", "LeaveNumber": "the mouse", "Select": "the mouse", "LeaveLesson": "esc, and the plain mode", "ListChapters": "a name typed", "StepToLayer": "the mouse", "NudgeOn": "the mouse",
}

// TestEveryActionHasAKey reads the state's sources for its actions.
func TestEveryActionHasAKey(t *testing.T) {
	bound := map[string]bool{}
	for _, b := range bindings {
		if b.action != nil {
			bound[reflect.TypeOf(b.action).Name()] = true
		}
	}
	names, err := filepath.Glob("../state/*.go")
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Recv == nil || f.Name.Name != "apply" {
				continue
			}
			count++
			name := f.Recv.List[0].Type.(*ast.Ident).Name
			if !bound[name] && keyless[name] == "" {
				t.Errorf("no key leads to %s", name)
			}
		}
	}
	if count < 30 {
		t.Errorf("only %d actions were found", count)
	}
}

// TestQuitIsBoundEverywhere holds that ctrl+c leaves from everywhere.
func TestQuitIsBoundEverywhere(t *testing.T) {
	for _, in := range eachPlace {
		if b, ok := lookUp(in, "ctrl+c"); !ok || b.action != nil {
			t.Errorf("at place %b ctrl+c does %q", in, b.Help.Desc)
		}
	}
}

// TestEveryBindingDoesSomething presses each key where it is bound and holds
// that something comes of it, in at least one of several states.
func TestEveryBindingDoesSomething(t *testing.T) {
	prepare := map[context][]string{
		inGate:    {"", "up", "right i", "right u"},
		inCurves:  {"2", "2 right down i", "2 s > <"},
		inPlane:   {"3 V", "3 V ) >"},
		inNetwork: {"3", "3 ] + g right right *", "3 ] > + end", "3 + u", "3 i"},
		inField:   {"enter 1 2 left", "enter", "enter 1 2", "o"},
		inList:    {"p", "p down", "3 p down"},
		inKeys:    {"?", "? pgdown"},
		inOverlay: {"? ?", "? ? down down"},
		inBoard:   {"3 : d i g i t s enter D", "3 : d i g i t s enter D space down space"},
	}
	for _, b := range bindings {
		for _, in := range eachPlace {
			if b.in&in == 0 || b.action == nil {
				continue
			}
			if to, ok := b.action.(state.Focus); ok && in == inGate<<to.Pane {
				continue // it is there already
			}
			does := false
			for _, keys := range prepare[in] {
				width, height := 80, 24
				if in == inKeys {
					width, height = 40, 10 // where it is scrolled
				}
				s := stateAfter(t, width, height, keys)
				s = state.Apply(s, state.Looked{Files: []state.Found{{Name: "a.json", Form: "2-3"}}})
				if contextOf(&s) != in {
					t.Fatalf("%q does not lead to place %b", keys, in)
				}
				does = does || !reflect.DeepEqual(state.Apply(s, b.action), state.Apply(s, state.MoveCaret{}))
			}
			if !does {
				t.Errorf("at place %b %s, %q, does nothing", in, b.Help.Key, b.Help.Desc)
			}
		}
	}
}

// TestKeysElsewhereSaySo holds that every key of one pane which is none of another says there
// whose it is, that a letter which is no key at all says that, and that neither moves anything.
func TestKeysElsewhereSaySo(t *testing.T) {
	for pane, open := range []string{"1", "2", "3"} {
		here := after(t, open)
		for _, b := range bindings {
			for _, k := range b.keys {
				if _, ok := lookUp(inGate<<pane, k); ok || b.in&inPanes == 0 || k == " " {
					continue
				}
				a, _ := openedApp(t, 80, 24, open).press(k)
				s := a.State()
				if !strings.HasPrefix(s.Notice, k+" is a key of the ") || strings.Contains(s.Notice, here.Focus.String()) {
					t.Errorf("%s in the %s says %q", k, here.Focus, s.Notice)
				}
				if s.Notice = here.Notice; !reflect.DeepEqual(s, here) {
					t.Errorf("%s in the %s does something", k, here.Focus)
				}
			}
		}
		if s := after(t, open+" J"); s.Notice != "J is no key here; ? shows those that are." {
			t.Errorf("J in the %s says %q", s.Focus, s.Notice)
		}
	}
}

// TestListHasNoHint holds that while the list of presets lies over a pane, nothing proposes
// what the pane's keys would do.
func TestListHasNoHint(t *testing.T) {
	for _, keys := range []string{"1 p", "3 p"} {
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			a := openedApp(t, size[0], size[1], keys)
			if frame := a.View(); strings.Contains(frame, tryLead) || strings.Contains(frame, "+ − change ") {
				t.Errorf("after %s at %v:\n%s", keys, size, frame)
			}
		}
	}
}
