package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"text/tabwriter"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nnexplore/cli/manual"
	"nnexplore/cli/output"
	"nnexplore/report"
	"nnexplore/session"
	"nnexplore/ui/effect"
	"nnexplore/ui/screen"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/terminal"
	"nnexplore/ui/state"
	"nnexplore/ui/tour"
)

// explore opens the explorer on a terminal; on a terminal that can move no
// cursor it speaks in lines, and on anything else it prints what it would show.
func (f *exploreFlags) explore(cmd *cobra.Command) error {
	in, out, errs := cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr()
	onTerminal := output.IsTerminal(out)
	f.plain = f.plain || onTerminal && os.Getenv("TERM") == "dumb"
	f.ascii = f.ascii || !output.UnicodeLocale()
	s, note, err := f.begin(in, errs)
	if err != nil {
		return err
	}
	if f.tour != nil && !f.plain && !onTerminal {
		return listChapters(out)
	}
	offer := ""
	if onTerminal && (!f.plain || terminal.Is(in)) {
		s.Tour, offer = f.placeInTour(s.Tour)
		s.Earlier = !f.session.Found && session.Kept()
	}
	if f.tour != nil {
		s = tour.Apply(s, state.NextLesson{Chapter: *f.tour})
	}
	outside := screen.Outside{World: effect.World{Arguments: f.arguments, Flags: f.asStarted(), NoFiles: f.noFiles}}
	var kept notes
	// A session is kept for a person: lines from a pipe do not overwrite what one left, and
	// printing leaves nothing to go on with.
	if f.plain && (f.given("resume") && f.session.Found || terminal.Is(in)) || !f.plain && onTerminal {
		outside.Keep, outside.News = newKeeper(s, f.session, kept.add).Write, kept.news
	}
	// What was not as expected is written to standard error, in full; it has to wait until
	// the screen is gone. Lines stay, and nothing that they told is told again.
	defer func() { tell(errs, note); tell(errs, kept.left(f.plain)...) }()
	switch {
	case f.plain:
		tell(errs, note)
		note = ""
		if offer != "" {
			fmt.Fprintln(out, offer)
		}
		return runPlain(s, in, out, outside)
	case !onTerminal:
		return printAll(out, s)
	}
	s.Notice = note
	switch {
	case note == "":
		s.Notice = offer
	case f.session.Found && note != "":
		s.Notice = "Not all of the session could be opened; leaving says what, and why."
	case f.given("resume") && note != "":
		s.Notice = "The last session cannot be gone on with; leaving says why, and where it is."
	}
	tty := output.Behind(out)
	theme, err := screen.ThemeOn(tty, f.theme.Value, f.ascii)
	if err != nil {
		return err
	}
	outside.World.Clipboard = tty
	return runScreen(s, theme, outside, tty)
}

// tourCommand is the explorer with the tour.
func tourCommand() *cobra.Command {
	var f exploreFlags
	f.define(pflag.NewFlagSet("", pflag.ContinueOnError))
	cmd := &cobra.Command{
		Use:   "tour [NAME]",
		Short: "Open the explorer with its tour, or with a chapter of it",
		Long: `tour opens the explorer with its tour, which says one thing at a time, asks for
one, and notices when that is so. With a name it begins with that chapter. In the
explorer T begins the tour and goes on in it, I is its help, and esc leaves it.

Where standard output is no terminal it lists the chapters.`,
		Example:           "  nnexplore tour\n  nnexplore tour threshold\n  nnexplore tour --plain",
		ValidArgsFunction: cobra.FixedCompletions(tour.Names(), cobra.ShellCompDirectiveNoFileComp),
		RunE: func(cmd *cobra.Command, args []string) error {
			name := ""
			switch {
			case len(args) > 1:
				return fmt.Errorf("tour takes one name, not %.40q too", args[1])
			case len(args) == 1:
				chapter, err := tour.Named(args[0])
				if err != nil {
					return err
				}
				name = chapter.Name
			}
			f.tour = &name
			return f.explore(cmd)
		},
	}
	for _, name := range []string{"plain", "theme", "ascii", "no-mouse", "no-files", "resume"} {
		cmd.Flags().AddFlag(f.flags.Lookup(name))
	}
	return cmd
}

func listChapters(out io.Writer) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, c := range tour.Chapters() {
		fmt.Fprintf(w, "%s\t%s\n", c.Name, c.Title)
	}
	return w.Flush()
}

// runScreen is the explorer on a screen.
func runScreen(s state.State, theme canvas.Theme, outside screen.Outside, tty io.Writer) error {
	last, why := screen.Run(screen.NewApp(s, theme).Using(outside), tty)
	return leaveScreen(last, why, outside.Keep, tty)
}

// leaveScreen is what follows the screen. It is no part of [runScreen], which would have room on
// its stack for three states below every frame.
//
//go:noinline
func leaveScreen(last screen.App, why error, keep func(state.State) error, tty io.Writer) error {
	s := last.State()
	if tally := tallied(s); tally != "" && why == nil {
		fmt.Fprintln(tty, tally)
	}
	return leave(ending{s, last.Fault(), why}, keep)
}

// tallied says what came of being asked first, to somebody who leaves; "" where nothing was asked.
func tallied(s state.State) string {
	tally := s.Asking.Tally.String()
	if tally == "" {
		return ""
	}
	return "You were asked first: " + tally + "."
}

// printAll prints the gate and the forward pass with which the explorer opens, in their format for
// people, the first.
func printAll(out io.Writer, s state.State) error {
	if err := report.GateFormats()[0].Write(out, s.Gate.Gate); err != nil {
		return failure{err}
	}
	fmt.Fprintln(out)
	return report.ForwardFormats()[0].Write(out, report.Pass{From: effect.Origin(s.Network), Net: s.Network.Net, Trace: s.Network.Trace, Notation: s.Network.Notation()})
}

// An ending is how the explorer came to its end.
type ending struct {
	state state.State // what was there last
	fault error       // what went wrong inside the program, nil for nothing
	why   error       // nil where the person left, a terminal.Signal, or what failed
}

// leave keeps the session for the last time, where keep is not nil, and returns why the
// explorer ended.
func leave(e ending, keep func(state.State) error) error {
	var unkept error
	if keep != nil {
		unkept = guarded(keep, e.state)
	}
	why := e.why
	if e.fault != nil {
		why = inFull(e.fault)
		if keep != nil && unkept == nil {
			why = fmt.Errorf("%w; what you did is kept, --resume goes on with it", why)
		}
	}
	switch {
	case unkept != nil && why != nil:
		why = fmt.Errorf("%w; the session was not kept: %w", why, unkept)
	case unkept != nil:
		why = fmt.Errorf("the session was not kept: %w", unkept)
	}
	if _, signal := why.(terminal.Signal); signal || why == nil {
		return why
	}
	return failure{why}
}

// guarded keeps a session, and returns a panic in that as an error like any other.
func guarded(keep func(state.State) error, s state.State) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("a fault of the program: %v", r)
		}
	}()
	return keep(s)
}

// inFull is a fault of the program in a line that names the file with the whole of it.
// That file, with the calls that led to the fault, lies beside the session.
func inFull(fault error) error {
	told := fmt.Errorf("a fault of the program: %w", fault)
	if path, err := writeFault(fault); err == nil {
		told = fmt.Errorf("%w, told in full in %s", told, path)
	}
	return told
}

// writeFault writes a fault with all that is known of it to fault.txt in the folder of
// the session, in the place of an earlier one.
func writeFault(fault error) (path string, err error) {
	if path, err = session.Path(); err != nil {
		return "", err
	}
	path = filepath.Join(filepath.Dir(path), "fault.txt")
	var text bytes.Buffer
	fmt.Fprintf(&text, "nnexplore %s: %v\n", manual.Version(), fault)
	if f := (screen.Fault{}); errors.As(fault, &f) {
		fmt.Fprintf(&text, "\n%s", f.Stack)
	}
	return path, session.Write(path, text.Bytes())
}
