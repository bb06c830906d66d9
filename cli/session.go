package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/session"
	"nnexplore/ui/effect"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
	"nnexplore/ui/state/lesson"
	"nnexplore/ui/tour"
)

// begin returns the state to begin with: a session that goes on, or what the flags lead
// to. note is a sentence about what was not as expected.
func (f *exploreFlags) begin(in io.Reader, errs io.Writer) (s state.State, note string, err error) {
	if named := cmp.Or(f.file, f.state); f.noFiles && named != "" {
		return s, "", notRead(string(named))
	}
	if f.given("resume") || f.state != "" {
		return f.goOn(errs)
	}
	if f.file.isStandardInput() && f.plain {
		return s, "", errors.New("--plain reads its lines from standard input; a network from a file was expected")
	}
	o, err := f.opening(func(p string, o netfile.Options) (presets.Network, bool, error) { return path(p).open(in, errs, o) })
	if err != nil {
		return s, "", err
	}
	if s, err = state.Start(o.Options); err == nil && f.made.seed.Given && f.made.sizes == nil {
		focus := s.Focus
		s = state.Apply(s, state.Begin{How: learning.Seeded, Seed: f.made.seed.Value()})
		s.Focus, s.Notice = focus, ""
	}
	return s, o.note, err
}

// goOn goes on with the last session, or with one that was written to a file.
func (f *exploreFlags) goOn(errs io.Writer) (s state.State, note string, err error) {
	if f.given("resume") && f.state != "" {
		return s, "", errors.New("--resume and --state are two sessions; one of them was expected")
	}
	if f.setsState() {
		return s, "", errors.New("--resume and --state bring everything that is on screen; only --theme, --ascii, --no-mouse, --no-files and --plain go with them")
	}
	path, err := session.Path()
	if err != nil && f.state == "" {
		return s, "", failure{err}
	}
	name := "the session"
	if f.state != "" {
		name = string(f.state)
	}
	if f.session, err = f.readSession(errs, name, func(r session.Reader) (session.Resumed, error) {
		if f.state != "" {
			return r.Read(name)
		}
		return r.Resume(path, int(f.resume))
	}); err != nil {
		return s, "", failure{err}
	}
	if s = f.session.State; !f.session.Found {
		s = state.New()
	}
	s.NoMouse = s.NoMouse || f.noMouse
	return s, f.session.Note, nil
}

// readSession reads a session, and shows on errs how far that is, or how far the file of a
// network in it.
func (f *exploreFlags) readSession(errs io.Writer, name string, read func(session.Reader) (session.Resumed, error)) (session.Resumed, error) {
	var now atomic.Pointer[string] // what is read
	now.Store(&name)
	return readingEach(errs, func() string { return *now.Load() }, func(watch func(float64)) (session.Resumed, error) {
		return read(session.Reader{Watch: watch, Open: func(path, rows string) (presets.Network, error) {
			if f.noFiles {
				return presets.Network{}, notRead(path)
			}
			now.Store(&path)
			defer now.Store(&name)
			n, _, err := effect.OpenNetwork(path, netfile.Options{Rows: netfile.RowsNamed(rows)}, watch)
			return n, err
		}})
	})
}

// notRead refuses a file where files are switched off.
func notRead(name string) error { return fmt.Errorf("%s is not read: %s", name, effect.SwitchedOff) }

// setsState reports whether a flag was given that sets what a session sets too.
func (f *exploreFlags) setsState() bool {
	return slices.ContainsFunc(f.table(), func(flag exploreFlag) bool {
		return flag.put != nil && !flag.beside && f.given(flag.name)
	})
}

// newKeeper returns the keeper of a run that begins with s, which was read from a session
// or not; told is called with what became of other sessions.
func newKeeper(s state.State, from session.Resumed, told func(note string)) *session.Keeper {
	path, err := session.Path()
	if err != nil {
		return session.NoKeeper(s, err)
	}
	return session.NewKeeper(path, s, from, told)
}

// A notes is what became of other sessions.
type notes struct {
	mu   sync.Mutex // a session may still be written when the program ends
	all  []string
	told int // how many of them news has given
}

func (n *notes) add(note string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.all = append(n.all, note)
}

// news returns the notes that came since it was last called, as sentences; "" for none.
func (n *notes) news() string {
	n.mu.Lock()
	defer n.mu.Unlock()
	var sentences []string
	for _, note := range n.all[n.told:] {
		sentences = append(sentences, strings.ToUpper(note[:1])+oneLine(note[1:], false)+".")
	}
	n.told = len(n.all)
	return strings.Join(sentences, " ")
}

// left returns the notes, without those that news has given where these stay in sight.
func (n *notes) left(stay bool) []string {
	n.mu.Lock()
	defer n.mu.Unlock()
	if stay {
		return n.all[n.told:]
	}
	return n.all
}

// tell writes notes to standard error, a line for each that is not empty; none is a
// reason to stop.
func tell(errs io.Writer, notes ...string) {
	for _, note := range notes {
		if note != "" {
			fmt.Fprintln(errs, complaint(errors.New(note)))
		}
	}
}

// placeInTour is the place in the tour of a start by a person, where at is that of the session that is
// gone on with, and what is said of it. What became of the chapters so far goes with every start.
func (f *exploreFlags) placeInTour(at lesson.Place) (place lesson.Place, offer string) {
	switch {
	case f.given("resume") || f.state != "" && at.Chapter != "": // a file may be of somebody without a tour
		return at, keptTour(f.plain, at)
	case f.tour == nil:
		return offerTour(f.plain)
	}
	path, _ := session.Path() // "" has no session
	return session.TourAt(path).Elsewhere(""), ""
}

// offerTour is the place in the tour of the last session, as far as it is good for a new one, and
// what is said of it: how one goes on or, to somebody who was never here, how one begins. It is ""
// for somebody who does not take the tour.
func offerTour(plain bool) (lesson.Place, string) {
	begin, way := "Press T", "esc leaves it"
	if plain {
		begin, way = "Type tour", "other commands work in it too"
	}
	path, err := session.Path()
	if err != nil {
		return lesson.Place{}, ""
	}
	if _, err := os.Stat(filepath.Dir(path)); errors.Is(err, fs.ErrNotExist) { // the first session that is kept makes it
		return lesson.Place{}, "New here? " + begin + " for a tour of the program in short tasks; " + way + "."
	}
	was := session.TourAt(path)
	place, going := tour.Anew(was, farther(was))
	return place, goingOn(plain, going)
}

// keptTour is what a start with a session says of the place in the tour that it has: how one goes
// on, or which session is farther in the chapter, "" for nothing.
func keptTour(plain bool, at lesson.Place) string {
	there := farther(at)
	if at.On && there != "" {
		return "You came farther in this chapter before; " + there + " of it."
	}
	return goingOn(plain, tour.Kept(at, there))
}

// farther is which of the sessions that are kept is farther in the chapter of a place, in words, where
// the chapter was begun again; "" for none.
func farther(at lesson.Place) string {
	path, err := session.Path()
	if err != nil || !at.IsBehind() {
		return ""
	}
	number, task := session.Farthest(path, at.Chapter)
	if task <= int(at.Task)+1 {
		return ""
	}
	if number == 1 {
		return fmt.Sprintf("--resume: at task %d", task)
	}
	return fmt.Sprintf("--resume %d: at task %d", number, task)
}

// goingOn says which key or word goes on with the tour, and where; "" for somebody who is nowhere
// in it.
func goingOn(plain bool, where string) string {
	switch {
	case where == "":
		return ""
	case plain:
		return "tour goes on with the tour: " + where + "."
	}
	return "T goes on with the tour: " + where + "."
}

func sessionsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "sessions",
		Short: "List the sessions that are kept, for --resume",
		Long: `sessions lists the sessions that are kept: the number for --resume, when it was
written, how many changes u can undo in each pane, its network, and its file. The
first is the one that --resume alone goes on with.`,
		Example:               "  nnexplore sessions\n  nnexplore --resume 2",
		Args:                  noArguments,
		DisableFlagsInUseLine: true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			path, err := session.Path()
			if err != nil {
				return failure{err}
			}
			return listSessions(cmd.OutOrStdout(), session.List(path))
		},
	}
}

func listSessions(out io.Writer, all []session.Listed) error {
	if len(all) == 0 {
		_, err := fmt.Fprintln(out, "No session is kept yet; one is from the first edit on.")
		return err
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for i, l := range all {
		what := fmt.Sprintf("changes: gate %d, curves %d, network %d\t%s", l.Edits[state.GatePane], l.Edits[state.CurvesPane], l.Edits[state.NetworkPane], oneLine(l.Network, false))
		if l.Err != nil {
			what = "cannot be read\t"
		}
		fmt.Fprintf(w, "%d\t%s\t%s\t%s\n", i+1, l.Written.Format("2006-01-02 15:04"), what, oneLine(l.Path, false))
	}
	return w.Flush()
}
