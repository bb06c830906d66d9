package state

import (
	"go/ast"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/model/drawing"
	"nnexplore/presets"
	"nnexplore/ui/state/learning"
)

// everyAction has every action with every argument that a key gives it, and some
// that none does. TestEveryActionIsListed holds that no type is missing.
var everyAction = []Action{
	Focus{GatePane}, Focus{CurvesPane}, Focus{NetworkPane}, FocusBy{+1}, FocusBy{-1},
	Zoom{}, Zoom{"130×36"}, NoKey{"a is none"}, Precision{}, NextUnit{}, ToggleExplaining{}, Leave{}, EndSelecting{}, Mouse{},
	Open{HelpOverlay}, Open{NoOverlay}, ScrollBy{+1}, ScrollBy{-1}, ScrollBy{+10}, ScrollBy{-10}, ScrollPage{+1, 20}, ScrollPage{-1, 20}, HoldScroll{7}, HoldScroll{0},
	ChooseField{+1}, ChooseField{-1}, ChooseField{+5}, ChooseField{-5},
	Nudge{+1}, Nudge{-1}, Nudge{+7}, NudgeOn{+1}, NudgeOn{-1},
	TakeField{W1}, TakeField{Theta}, SetTheta{0.7}, SetTheta{-1.25}, Rewrite{}, OtherRule{}, SetRule{model.AtLeast}, TryXOR{}, ToXOR{}, NextGate{+1}, NextGate{-1},
	ChooseCurve{+1}, ChooseCurve{-1}, ToggleCurve{}, Slide{+1}, Slide{-1}, Slide{+99}, SlideTo{+1}, SlideTo{-1},
	TakeCurve{0}, TakeCurve{2}, TakeCurve{model.Curves - 1}, SlideToX{-2.5}, SlideToX{math.Inf(1)}, ProbeAt{-2.5}, ProbeAt{20}, ProbeAt{1e300},
	ToggleSlope{}, Steepen{+1}, Steepen{-1}, NextSecond{}, ToCurve{}, NextView{}, NextView{Kept: "There are no dots."},
	Pan{X: -1}, Pan{X: +1}, Pan{Y: -1}, Pan{Y: +1}, ZoomBy{X: -1}, ZoomBy{X: +1}, ZoomBy{Y: -1}, ZoomBy{Y: +1}, ArticleView{},
	StepBy{+1}, StepBy{-1}, StepBy{+5}, StepBy{-5}, StepLayer{+1}, StepLayer{-1}, StepTo{+1}, StepTo{-1}, StepToSelected{},
	NextGrain{}, Reveal{}, Turn{}, SetNotation{model.WX}, NextNotation{}, TurnRows{}, Play{}, PlayOn{}, NextSpeed{}, MultiplyByTen{+1}, MultiplyByTen{-1}, TryA{0, 700}, TryA{1, -2}, EndTrial{},
	SelectBy{Rows: -1}, SelectBy{Rows: +1}, SelectBy{Cols: -1}, SelectBy{Cols: +1}, SelectBy{3, -2}, SelectTable{+1}, SelectTable{-1},
	Select{model.X(0)}, Select{model.W(0, 0, 0)}, Select{model.A(0, 0)}, StepToLayer{0}, StepToLayer{1}, StepToLayer{2},
	ShowPlane{}, MoveX{X1: +1}, MoveX{X2: -1}, MoveX{X1: -99}, PanPlane{X: +1}, PanPlane{Y: -1}, ZoomPlane{+1}, ZoomPlane{-1}, FirstPlane{},
	NextActivation{+1}, NextActivation{-1}, NextPreset{+1}, NextPreset{-1}, NextInput{}, TakeRow{1}, Reset{}, ToggleSpeaks{}, OpenBoard{}, Draw{drawing.Toggle{}}, Draw{drawing.Move{DX: 1}}, CloseBoard{}, PutDrawing{}, Noise{0.2, 0}, Noise{1, 7},
	SetNumber{model.W(0, 0, 0), 0.25}, SetNumber{model.A(0, 0), 1}, SetInput{[]float64{2, 1}}, SetInput{[]float64{0.5}}, SetGate{W2, 0.25}, SetGate{OwnX1, 2}, SetFull{true}, SetCurve{model.ReLU}, SetGain{3}, SetSecond{2},
	SetActivation{0, model.ReLU}, SetActivation{0, model.Softmax}, SetGrain{model.ByTerm}, SetUnit{1}, ShowCurve{model.ReLU, true}, ShowCurve{model.Softmax, true},
	SetBiases{0, []float64{1}}, NextHidden{}, SetHidden{model.Tanh}, MakeNetwork{[]int{2, 4, 1}, 7}, GotoOutput{0.9}, GotoOutput{7}, toCurve{model.Tanh}, valueAt{model.Softplus, 2},
	LoadPreset{GatePane, "AND"}, LoadPreset{NetworkPane, "xor"}, LoadPreset{NetworkPane, "none"},
	SetTarget{[]float64{1, 0}}, SetTarget{[]float64{1}}, NextLoss{}, SetLoss{model.HalfSquared}, SetLoss{model.CrossEntropy}, SetRate{0.25}, SetRate{-1}, SetAll{true}, SetAll{false}, ToggleAll{}, BeginSteps{}, Train{3}, Trained{}, Train{0}, Begin{How: learning.Seeded, Seed: 7}, Begin{How: learning.AllZero}, Begin{How: learning.NoBiases}, KeepBiases{true}, KeepBiases{false}, ScaleInput{0, 100}, ScaleInput{9, 2}, Learn{}, Learn{}, Check{}, StepToBack{2}, StepToBack{0}, StepTo{+1}, StepTo{+1}, StepBy{+3}, StepBy{-2},
	OpenList{}, ListChapters{[]Listed{{Name: "bias"}, {Name: "ties"}}}, MoveLine{-1}, OpenList{}, MoveLine{+1}, MoveLine{-1}, MoveLine{+99}, TakeLine{}, PickLine{1},
	Undo{}, Redo{},
	NextLesson{}, NextLesson{"bias"}, HelpLesson{}, LeaveLesson{},
	BeginPath{ForOpen}, BeginPath{ForSave}, BeginPath{ForExport}, BeginPath{ForSession}, Ask{CopyCommand}, Ask{CopyWorking}, Ask{CompletePath},
	Done{"done"}, Saved{"saved", presets.Networks()[0]}, Failed{Why: "refused"}, Exists{}, Complete{Text: "networks/全.json"}, Looked{Files: []Found{{"a.json", "2-3", ""}, {"全.npz", "", "empty"}}, More: 1}, ChooseFile{+1}, ChooseFile{-1}, Copied{"a1 = 0.5", ""}, Copied{"a1 = 0.5", "no terminal"}, AskPath{For: ForSession, Why: "its name?"}, Opened{presets.Networks()[4], true},
	AskFirst{true}, AskFirst{false}, ToggleAsking{}, ShowAnswer{},
	BeginNumber{}, BeginName{}, CancelPrompt{}, CommitPrompt{}, LeaveNumber{},
	Type{"1"}, Type{"-0.25"}, Type{"1e300"}, Type{"abc"}, Type{"W2[3,1]"}, Type{"b1 1"}, Type{"θ 0.7"}, Type{"x 2,1"}, Type{"sizes 2-2"}, Type{"t 1,0"}, Type{"steps 5"}, Type{"η 0.1"}, Type{"loss mse"}, Type{"θ全́\x00\x1b[m"}, Type{""}, Paste{"0.25\n0.75\n"}, Paste{"a\u00a0b\u200d.json"},
	Erase{}, Erase{After: true}, Erase{All: true}, MoveCaret{-1}, MoveCaret{+1}, MoveCaret{-1 << 20}, MoveCaret{1 << 20},
}

// whileTyping are the actions that come only while the field is open, which
// takes all the keys; always are those that come from elsewhere.
var (
	whileTyping = []Action{CancelPrompt{}, CommitPrompt{}, LeaveNumber{}, ShowAnswer{}, Type{}, Paste{}, Erase{}, MoveCaret{}, Exists{}, Complete{}, ChooseFile{}, Looked{}}
	always      = []Action{PlayOn{}, Trained{}, HoldScroll{}, Ask{}, Done{}, Saved{}, Failed{}, Opened{}, AskPath{}}
)

// possible says whether an action can come in that state.
func possible(s State, a Action) bool {
	among := func(list []Action) bool {
		return slices.ContainsFunc(list, func(b Action) bool { return reflect.TypeOf(a) == reflect.TypeOf(b) })
	}
	return among(always) || among(whileTyping) == s.Prompt.On
}

// anyAction is one of the list that can come in that state.
func anyAction(r *rand.Rand, s State) Action {
	for {
		if a := everyAction[r.IntN(len(everyAction))]; possible(s, a) {
			return a
		}
	}
}

// TestEveryActionIsListed reads the package's sources for types with a method
// apply(State) State.
func TestEveryActionIsListed(t *testing.T) {
	listed := map[string]bool{}
	for _, a := range everyAction {
		listed[reflect.TypeOf(a).Name()] = true
	}
	found := actionTypes(t)
	if len(found) < 30 {
		t.Errorf("only %d actions were found in the sources", len(found))
	}
	for _, name := range found {
		if !listed[name] {
			t.Errorf("the action %s is not in everyAction", name)
		}
		delete(listed, name)
	}
	for name := range listed {
		t.Errorf("%s is in everyAction but was not found in the sources", name)
	}
}

func actionTypes(t *testing.T) []string {
	t.Helper()
	var found []string
	for _, file := range sources(t) {
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Recv == nil || f.Name.Name != "apply" {
				continue
			}
			of := f.Recv.List[0].Type
			if star, ok := of.(*ast.StarExpr); ok {
				of = star.X
			}
			if name, ok := of.(*ast.Ident); ok {
				found = append(found, name.Name)
			}
		}
	}
	return found
}

// wander is a state that a person may come to: from a network of the list, so
// many random actions on.
func wander(r *rand.Rand, actions int) State {
	list := networks()
	s := New()
	if r.IntN(2) == 0 {
		s = loaded(list[r.IntN(len(list))])
	}
	for range actions {
		s = Apply(s, anyAction(r, s))
	}
	return s
}

// TestApplyIsPure applies every action to many states. Neither the state nor
// anything that it refers to may change, and the same action must give the same
// state again.
func TestApplyIsPure(t *testing.T) {
	const from = 3
	r := seeded(from)
	for i := range seed.Times(16, 80) {
		s := wander(r, r.IntN(40))
		all := func() uint64 { return fingerprintKept(s) }
		before := all()
		for _, a := range everyAction {
			if !possible(s, a) {
				continue
			}
			first := Apply(s, a)
			if second := Apply(s, a); fingerprint(first) != fingerprint(second) {
				t.Fatalf("seed %d, state %d: %#v gives two states: %s", from, i, a, difference(first, second))
			}
			// What comes after must not reach back either.
			for range 3 {
				first = Apply(first, anyAction(r, first))
			}
			if all() != before {
				t.Fatalf("seed %d, state %d: %#v, or something after it, changes the state that it was applied to", from, i, a)
			}
		}
	}
}
