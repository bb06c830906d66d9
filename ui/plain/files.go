package plain

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/ui/facts"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/plain/typed"
	"nnexplore/ui/state"
)

func (s *Session) open(words []string) ([]string, error) {
	return withFile(s, state.OpenFile, words, func(a state.Opened) []string {
		s.do(a)
		s.hand = stepInHand
		lines := []string{"It is open; undo goes back to what was here.", s.networkInShort()}
		n := s.state.Network.Net
		if n.Inputs != nil {
			lines = append(lines, "The inputs are called "+aloud.Clean(aloud.And(n.Inputs))+".")
		}
		if n.Classes != nil {
			lines = append(lines, "The outputs are called "+aloud.Clean(aloud.And(n.Classes))+".")
		}
		if a.NoX {
			lines = append(lines, "The file brings no x, so it is all zeros; x sets it.")
		}
		return append(append(append(lines, s.reading(a.Network)...), s.unnamed()...), "Nothing is computed yet; step begins.")
	})
}

// reading tells how a file was read where that is not plain.
func (s *Session) reading(n presets.Network) (lines []string) {
	f := n.File
	if f == nil {
		return nil
	}
	if count := len(n.Examples); count > 1 {
		lines = append(lines, fmt.Sprintf("x is row 1 of %d; input takes the next.", count))
	}
	if f.Turned {
		line := "In the file each neuron has a row of W, as here."
		if s.notation() != model.WX {
			line = "In the file each neuron has a row of W. " + s.turnedHere()
		}
		lines = append(lines, line)
	}
	if len(f.NoBias) > 0 {
		lines = append(lines, "The file has no b for "+layersNamed(f.NoBias)+"; it is zeros.")
	}
	if len(f.OneBias) > 0 {
		lines = append(lines, "All neurons have one b in "+layersNamed(f.OneBias)+".")
	}
	if len(f.Unnamed) > 0 {
		var assumed []model.Activation
		for _, l := range f.Unnamed {
			assumed = append(assumed, n.Layers[l].Activation)
		}
		lines = append(lines, "The file names no activation of "+layersNamed(f.Unnamed)+"; assumed: "+aloud.Titles(slices.Compact(assumed))+". activation gives a layer another.")
	}
	if len(f.Left) > 0 {
		lines = append(lines, "Left aside, as no part of the network: "+aloud.Printable(few(f.Left))+".")
	}
	return lines
}

// turnedHere says that W is shown the other way round than in the file.
func (s *Session) turnedHere() string {
	_, ofNeuron := s.lines()
	return "W is turned: here each neuron has a " + ofNeuron + "."
}

// layersNamed names layers: "layer 1", "layers 1, 2 and 4".
func layersNamed(layers []int) string {
	names := make([]string, len(layers))
	for i, l := range layers {
		names[i] = strconv.Itoa(l + 1)
	}
	if len(layers) == 1 {
		return "layer " + names[0]
	}
	return "layers " + few(names)
}

// few lists names, of many the first and how many more there are.
func few(names []string) string {
	if more := len(names) - mostListed; more > 0 {
		return aloud.And(append(slices.Clone(names[:mostListed]), fmt.Sprintf("%d more", more)))
	}
	return aloud.And(names)
}

// rows reads the file of the network again, with the rows of W for what was asked for.
func (s *Session) rows(words []string) ([]string, error) {
	f := s.state.Network.Preset.File
	if f == nil {
		return []string{"The network is from no file. Here a row of W is for each " + s.notation().Row() + "."}, nil
	}
	if f.Path == "" {
		return []string{"The network came from a pipe, which is read once; the flag --rows " + f.OtherRows() + " reads it the other way."}, nil
	}
	rows := f.OtherRows()
	if len(words) > 0 {
		var err error
		if rows, err = typed.Choose("reading", words[0], []string{"inputs", "neurons"}); err != nil {
			return nil, err
		}
	}
	return withEffect(s, state.Effect{Kind: state.OpenFile, Path: f.Path, Rows: rows}, func(a state.Opened) []string {
		s.do(a)
		s.hand = stepInHand
		first, shown := "A row of W is for each value that comes in: a layer is x times W plus b.", model.XW
		if a.Network.File != nil && a.Network.File.Turned {
			first = "A row of W is for each neuron in the file: a layer is W times x plus b."
			shown = model.WX
		}
		if s.notation() != shown {
			first += " " + s.turnedHere()
		}
		return []string{first, s.networkInShort(), "Undo goes back to what was here."}
	})
}

// rowOf is what a row of W is for in a file.
func rowOf(f *presets.FileOrigin) string {
	if f.Turned {
		return "each neuron"
	}
	return "each value that comes in"
}

func (s *Session) save(words []string) ([]string, error) {
	return s.written(state.SaveFile, words)
}

// export writes out what is in hand.
func (s *Session) export(words []string) ([]string, error) {
	s.do(state.Focus{Pane: s.paneInHand()})
	return s.written(state.ExportFile, words)
}

func (s *Session) session(words []string) ([]string, error) {
	return withFile(s, state.SaveForCommand, words, func(a state.Copied) []string {
		return []string{"The session is written. This command goes on from it:", a.Text}
	})
}

// written writes a file and says what is in it.
func (s *Session) written(kind state.EffectKind, words []string) ([]string, error) {
	return withFile(s, kind, words, func(a state.Action) []string {
		if saved, ok := a.(state.Saved); ok {
			s.do(saved)
			a = state.Done{Notice: saved.Notice}
		}
		done, _ := a.(state.Done)
		return []string{aloud.Printable(done.Notice)}
	})
}

// withFile does an effect with a file whose name is the only word; done answers if it
// went well.
func withFile[A state.Action](s *Session, kind state.EffectKind, words []string, done func(A) []string) ([]string, error) {
	if len(words) == 0 {
		return nil, errors.New("the name of a file is needed")
	}
	return withEffect(s, state.Effect{Kind: kind, Path: words[0]}, done)
}

// withEffect does an effect with a file; done answers if it went well. A file that is there
// is replaced when the same line comes twice.
func withEffect[A state.Action](s *Session, e state.Effect, done func(A) []string) ([]string, error) {
	if s.outside.Do == nil {
		return nil, errors.New("there are no files here")
	}
	again := s.asked == e
	s.asked = state.Effect{}
	e.Overwrite = again
	switch a := s.outside.Do(s.state, e).(type) {
	case state.Exists:
		e.Overwrite = false
		s.asked = e
		return []string{fmt.Sprintf("The file %s is there already and stays as it is. The same line once more replaces it.", aloud.Quote(e.Path))}, nil
	case state.Failed:
		return []string{"That failed: " + aloud.Printable(a.Why) + "."}, nil
	case A:
		return done(a), nil
	}
	return nil, errors.New("nothing was done")
}

// command says the command line that begins where one is.
func (s *Session) command([]string) ([]string, error) {
	if s.outside.Do == nil {
		return nil, errors.New("nothing is known of commands here")
	}
	s.do(state.Focus{Pane: s.paneInHand()})
	switch a := s.outside.Do(s.state, state.Effect{Kind: state.CopyCommand}).(type) {
	case state.Copied:
		first := "This command begins where you are; it is copied:"
		if s.outside.Copy == nil || a.Kept != "" {
			first = "This command begins where you are:"
		}
		return []string{first, a.Text}, nil
	case state.AskPath:
		lines := []string{"A file says all of this: session mine.session writes it, and says the command that goes on from it."}
		if !a.Unsaid.None() {
			lines = append([]string{"No command says " + a.Unsaid.Words(s.name) + ". Without that it is:", aloud.Printable(a.Short)}, lines...)
		}
		return lines, nil
	case state.Failed:
		if a.Closes {
			return []string{aloud.Sentence(a.Why)}, nil
		}
		return nil, errors.New(aloud.Printable(a.Why))
	}
	return nil, errors.New("nothing was done")
}

// rowsTold are the example inputs that are read out, with x among them or behind them, and
// how many more there are.
func (s *Session) rowsTold() (rows []facts.Row, more []string) {
	n := s.state.Network
	told := min(mostListed, len(n.Examples))
	from := min(max(n.Row()-told/2, 0), len(n.Examples)-told)
	if left := len(n.Examples) - told; left > 0 {
		more = []string{fmt.Sprintf("There are %d more rows.", left)}
	}
	return facts.Rows(n, from, from+told), more
}

// rowCalled is what a row is called.
func (s *Session) rowCalled(r facts.Row) string {
	switch {
	case r.Index < 0:
		return "Your own"
	case r.InHand:
		return fmt.Sprintf("Row %d, in hand", r.Index+1)
	}
	return fmt.Sprintf("Row %d", r.Index+1)
}

// examples says what the network makes of each example input, or takes one as x.
func (s *Session) examples(words []string) ([]string, error) {
	before := s.state.Network
	all := len(before.Examples)
	if all == 0 {
		return s.input(nil)
	}
	if len(words) > 0 {
		row, err := typed.Whole(words[0], 1)
		if err != nil {
			return nil, err
		}
		if row > all {
			return nil, fmt.Errorf("the rows go from 1 to %d", all)
		}
		s.do(state.TakeRow{Row: row - 1})
		s.hand = stepInHand
		first := fmt.Sprintf("x is %s: %s.", s.state.Network.RowText(), s.listOf("x", s.state.Network.X))
		return append(append([]string{first}, s.sample()...), s.moved(before)...), nil
	}
	lines := []string{fmt.Sprintf("%s has %s; x is %s.", aloud.Clean(before.Preset.Name), number.Count(all, "example input"), before.RowText())}
	rows, more := s.rowsTold()
	for _, r := range rows {
		line := s.rowCalled(r) + ", " + s.pass(r.Trace, 0)
		if class := facts.Predicted(before.Net, r.Trace.Y()); class != "" {
			line += ", so it is most likely " + aloud.Clean(class)
		}
		if r.Target != nil {
			target := s.list(r.Target)
			if class := facts.Predicted(before.Net, r.Target); class != "" {
				target = aloud.Clean(class)
			}
			line += "; the target is " + target
			if !r.Meets() {
				line += ", which it misses"
			}
		}
		lines = append(lines, line+".")
	}
	return append(append(lines, more...), "examples and the number of a row takes that as x; batch says a layer for all of them."), nil
}
