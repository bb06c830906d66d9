package cli

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"nnexplore/report"
	"nnexplore/ui/effect"
	"nnexplore/ui/screen"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/terminal"
	"nnexplore/ui/state"
)

// explore opens the explorer on a terminal; on a terminal that can move no
// cursor it speaks in lines, and on anything else it prints what it would show.
func (f *exploreFlags) explore(cmd *cobra.Command) error {
	in, out, errs := cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr()
	onTerminal := isTerminal(out)
	f.plain = f.plain || onTerminal && os.Getenv("TERM") == "dumb"
	f.ascii = f.ascii || !unicodeLocale()
	s, note, err := f.begin(in, errs)
	if err != nil {
		return err
	}
	outside := screen.Outside{World: effect.World{Arguments: f.arguments, Flags: f.asStarted()}}
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
		return runPlain(s, in, out, outside)
	case !onTerminal:
		return printAll(out, s)
	}
	s.Notice = note
	switch {
	case f.session.Found && note != "":
		s.Notice = "Not all of the session could be opened; leaving says what, and why."
	case f.given("resume") && note != "":
		s.Notice = "The last session cannot be gone on with; leaving says why, and where it is."
	}
	tty := behind(out)
	theme, err := screen.ThemeOn(tty, f.theme.value, f.ascii)
	if err != nil {
		return err
	}
	outside.World.Clipboard = tty
	return runScreen(s, theme, outside, tty)
}

// runScreen is the explorer on a screen.
func runScreen(s state.State, theme canvas.Theme, outside screen.Outside, tty io.Writer) error {
	last, why := screen.Run(screen.NewApp(s, theme).Using(outside), tty)
	return leave(ending{last.State(), last.Fault(), why}, outside.Keep)
}

// printAll prints the gate and the forward pass with which the explorer opens.
func printAll(out io.Writer, s state.State) error {
	if err := report.GateText(out, s.Gate.Gate); err != nil {
		return failure{err}
	}
	fmt.Fprintln(out)
	return report.ForwardText(out, report.Pass{From: effect.Origin(s.Network), Net: s.Network.Net, Trace: s.Network.Trace, Notation: s.Network.Notation()})
}

// unicodeLocale reports whether the locale's characters go beyond ASCII, and are as wide
// on the terminal as this program takes them to be: under RUNEWIDTH_EASTASIAN many of
// them are twice as wide. Where no locale is set they are taken to.
func unicodeLocale() bool {
	if wide, err := strconv.ParseBool(os.Getenv("RUNEWIDTH_EASTASIAN")); err == nil && wide {
		return false
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := strings.ToUpper(os.Getenv(name)); v != "" {
			return strings.Contains(v, "UTF-8") || strings.Contains(v, "UTF8")
		}
	}
	return true
}
