package cli

import (
	"fmt"
	"io"
	"os"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/report"
	"nnexplore/ui"
	"nnexplore/ui/state"
)

// explore opens the explorer on a terminal; on anything else, and on a terminal
// that can move no cursor, it prints what the explorer would show first.
func explore(cmd *cobra.Command) error {
	out := cmd.OutOrStdout()
	if !isTerminal(out) || os.Getenv("TERM") == "dumb" {
		return printAll(out)
	}
	// The profile comes from the environment alone; nothing asks the terminal.
	colours := lipgloss.NewRenderer(out).ColorProfile()
	theme, err := ui.NewTheme("auto", colours, false)
	if err != nil {
		return err
	}
	app := ui.NewApp(state.New(), theme).Using(ui.Outside{Clipboard: out})
	options := []tea.ProgramOption{tea.WithAltScreen(), tea.WithMouseCellMotion(), tea.WithFPS(ui.FramesPerSecond), tea.WithOutput(out)}
	if _, err := tea.NewProgram(app, options...).Run(); err != nil {
		return failure{fmt.Errorf("the terminal could not be used: %w", err)}
	}
	return nil
}

// printAll prints the gate and the forward pass with which the explorer opens.
func printAll(out io.Writer) error {
	if err := report.GateText(out, presets.Gates()[0].Gate); err != nil {
		return failure{err}
	}
	fmt.Fprintln(out)
	n := presets.Networks()[0]
	t, err := model.Forward(n.Network, n.X)
	if err != nil {
		return failure{err}
	}
	return printed(report.ForwardText(out, n.Network, t))
}

func isTTY(fd uintptr) bool { return term.IsTerminal(fd) }
