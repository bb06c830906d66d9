package ui

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-osc52/v2"
	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/mathx"
	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/report"
	"nnexplore/ui/state"
)

// Outside is what the program uses beyond the screen.
type Outside struct {
	Clipboard io.Writer               // where the escape code for the clipboard goes, the terminal
	Keep      func(state.State) error // writes the session; nil where none is kept
}

// An answer is how an errand ended.
type answer struct{ action state.Action }

// run does an errand beside the program. It works on the state of this moment,
// which nothing can change.
func (a App) run(e state.Errand) tea.Cmd {
	s, out := a.state, a.outside
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = answer{state.Failed{Why: fmt.Sprintf("a fault of the program: %v", r)}}
			}
		}()
		var action state.Action
		switch e.Kind {
		case state.OpenFile:
			action = openNetwork(e.Path)
		case state.SaveFile:
			action = writing(e.Path, "The network is in ", func(path string) error {
				if filepath.Ext(path) != ".json" {
					return fmt.Errorf("a network is written as JSON; a name that ends in .json was expected")
				}
				return netfile.Save(path, s.Network.Net, s.Network.X, e.Overwrite)
			})
		case state.ExportFile:
			action = exportTo(s, e)
		case state.SaveSession:
			action = writing(e.Path, "nnexplore --state opens this session from ", func(path string) error {
				return writeSession(s, path, e.Overwrite)
			})
		case state.CopyCommand:
			action = copied(out.Clipboard, commandLine(s, a.theme))
		case state.CopyWorking:
			action = copied(out.Clipboard, working(s))
		case state.CompletePath:
			action = completePath(s.Entry)
		}
		return answer{action}
	}
}

// home puts the user's own folder in the place of a leading ~.
func home(path string) string {
	rest, ok := strings.CutPrefix(path, "~/")
	if dir, err := os.UserHomeDir(); ok && err == nil {
		return filepath.Join(dir, rest)
	}
	return path
}

// OpenNetwork reads a network from a file, with what says where it came from.
// For an .npz file, which names no activations, hidden and output do; empty they
// are sigmoid and softmax. noX tells that the file brings no x, which is zeros
// then.
func OpenNetwork(path string, hidden, output model.Activation) (n presets.Network, noX bool, err error) {
	path = home(path)
	f, err := netfile.Open(path, netfile.Options{Hidden: hidden, Output: output})
	if err != nil {
		return n, false, err
	}
	origin := &presets.FileOrigin{}
	if origin.Sum, err = netfile.Sum(path); err != nil {
		return n, false, err
	}
	if origin.Path, err = filepath.Abs(path); err != nil {
		return n, false, err
	}
	return presets.Network{Network: f.Network, X: f.X, File: origin}, f.NoX, nil
}

func openNetwork(path string) state.Action {
	n, noX, err := OpenNetwork(path, "", "")
	if err != nil {
		return state.Failed{Why: err.Error()}
	}
	notice := n.Name + " is open; u goes back to what was here."
	if noX {
		notice = n.Name + " brings no x: it is all zeros. u goes back to what was here."
	}
	return state.Opened{Network: n, Notice: notice}
}

// writing does the writing of a file and says how it ended.
func writing(path, success string, write func(path string) error) state.Action {
	path = home(path)
	switch err := write(path); {
	case errors.Is(err, netfile.ErrExists):
		return state.Exists{}
	case err != nil:
		return state.Failed{Why: err.Error()}
	}
	return state.Done{Notice: success + path + "."}
}

// An exporter writes what a pane shows in one format.
type exporter func(w io.Writer, s state.State) error

// document is an exporter of a forward pass.
func document(format func([]byte, model.Network, model.Trace) []byte) exporter {
	return func(w io.Writer, s state.State) error {
		_, err := w.Write(format(nil, s.Network.Net, s.Network.Trace))
		return err
	}
}

// exporters has the formats of each pane by the endings of their files: the truth
// table, the curves over the window, the derivation of the forward pass.
var exporters = [state.Panes]map[string]exporter{
	state.GatePane: {
		".md":   func(w io.Writer, s state.State) error { return report.GateMarkdown(w, s.Gate.Gate) },
		".csv":  func(w io.Writer, s state.State) error { return report.GateCSV(w, s.Gate.Gate) },
		".json": func(w io.Writer, s state.State) error { return report.GateJSON(w, s.Gate.Gate) },
		".txt":  func(w io.Writer, s state.State) error { return report.GateText(w, s.Gate.Gate) },
	},
	state.CurvesPane: {
		".csv":  samples(report.Samples.CSV),
		".json": samples(report.Samples.JSON),
		".txt":  samples(report.Samples.Text),
	},
	state.NetworkPane: {
		".md":  document(report.ForwardMarkdown),
		".tex": document(report.ForwardLaTeX),
		".py":  document(report.ForwardNumPy),
		".csv": document(report.ForwardCSV),
		".json": func(w io.Writer, s state.State) error {
			_, err := w.Write(report.ForwardJSON(nil, origin(s.Network), s.Network.Net, s.Network.Trace))
			return err
		},
		".txt": func(w io.Writer, s state.State) error {
			return report.ForwardText(w, s.Network.Net, s.Network.Trace)
		},
	},
}

// samples is an exporter of the curves that are shown, over the window in a
// hundred steps.
func samples(write func(report.Samples, io.Writer) error) exporter {
	return func(w io.Writer, s state.State) error {
		window := s.Curves.Window()
		x, err := mathx.Arange(window.X0, window.X1, (window.X1-window.X0)/100)
		if err != nil {
			return err
		}
		return write(report.Samples{X: x, Functions: s.Curves.Drawn()}, w)
	}
}

// origin is where the network came from, as the JSON of a forward pass says it.
func origin(n state.NetworkState) report.Origin {
	if n.Preset.File != nil {
		return report.FromFile(n.Preset.File.Path)
	}
	return report.FromPreset(n.Preset.Name)
}

// exportTo writes what the pane shows in the format that the name's ending says.
func exportTo(s state.State, e state.Errand) state.Action {
	ending := filepath.Ext(e.Path)
	export, ok := exporters[s.Focus][ending]
	if !ok {
		there := slices.Sorted(maps.Keys(exporters[s.Focus]))
		return state.Failed{Why: fmt.Sprintf("no format of this pane ends in %q; there are %s", ending, strings.Join(there, " "))}
	}
	return writing(e.Path, "It is written out in ", func(path string) error {
		return netfile.WriteAtomic(path, e.Overwrite, func(w io.Writer) error { return export(w, s) })
	})
}

// copied puts a text on the clipboard of the terminal, over ssh too, and shows
// it: a terminal does not say whether it took it.
func copied(clipboard io.Writer, text string) state.Action {
	if clipboard != nil {
		if _, err := osc52.New(text).WriteTo(clipboard); err != nil {
			return state.Failed{Why: "nothing was copied: " + err.Error()}
		}
	}
	return state.Copied{Text: text}
}

// commandLine is the command that opens what is on screen, as far as flags can
// say it, in words that a shell takes as they are.
func commandLine(s state.State, t Theme) string {
	args, whole := s.Arguments()
	if t.name != "auto" {
		args = append(args, "--theme", t.name)
	}
	if t.ascii {
		args = append(args, "--ascii")
	}
	line := "nnexplore"
	for _, a := range args {
		line += " " + quoted(a)
	}
	if !whole {
		line += "\n\nFlags do not say all of this screen. E writes all of it to a file; then: nnexplore --state FILE"
	}
	return line
}

// quoted is a word as a shell takes it for one.
func quoted(word string) string {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./,=+"
	if word != "" && strings.Trim(word, plain) == "" {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

// completePath looks for the files whose names begin as the one that is typed,
// and goes on as far as they agree.
func completePath(e state.Entry) state.Action {
	typed := string(e.Text)
	if !e.IsPath() {
		return state.Failed{Why: e.Fault}
	}
	matches, err := filepath.Glob(escapeGlob(home(typed)) + "*")
	if err != nil || len(matches) == 0 {
		return state.Failed{Why: "no file begins so"}
	}
	common := matches[0]
	for _, m := range matches[1:] {
		for !strings.HasPrefix(m, common) {
			common = common[:len(common)-1]
		}
	}
	if info, err := os.Stat(common); len(matches) == 1 && err == nil && info.IsDir() {
		common += string(filepath.Separator)
	}
	return state.Complete{Text: strings.ToValidUTF8(common, "")}
}

// escapeGlob takes the meaning from characters that would match others.
func escapeGlob(path string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(path)
}
