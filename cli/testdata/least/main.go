// Least is the least program of its kind: one curve, in a text that could be
// scrolled, and three boxes, drawn with the libraries as they come, and two keys
// that change a number. It uses the libraries that nnexplore does, each for one
// thing. It is the yardstick for the time to a frame, for memory and for the size
// of the binary: the benchmark in cli and the one in .ci/bench run it beside
// nnexplore.
package main

import (
	"fmt"
	"math"
	"os"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/viewport"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/guptarohit/asciigraph"
	"github.com/spf13/cobra"
)

var (
	more = key.NewBinding(key.WithKeys("+"), key.WithHelp("+", "more"))
	less = key.NewBinding(key.WithKeys("-"), key.WithHelp("-", "less"))
	quit = key.NewBinding(key.WithKeys("q"), key.WithHelp("q", "quits"))
)

type model struct{ width, height, weight int }

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(message tea.Msg) (tea.Model, tea.Cmd) {
	switch message := message.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = message.Width, message.Height
	case tea.KeyMsg:
		switch {
		case key.Matches(message, quit):
			return m, tea.Quit
		case key.Matches(message, more):
			m.weight++
		case key.Matches(message, less):
			m.weight--
		}
	}
	return m, nil
}

func (m model) View() string {
	if m.height == 0 {
		return ""
	}
	sigmoid := make([]float64, 61)
	for i := range sigmoid {
		sigmoid[i] = 1 / (1 + math.Exp(-(-5 + float64(i)/6)))
	}
	plot := asciigraph.Plot(sigmoid,
		asciigraph.Height(6), asciigraph.LowerBound(-0.1), asciigraph.UpperBound(1.1))
	text := viewport.New(lipgloss.Width(plot), lipgloss.Height(plot))
	text.SetContent(plot)

	box := lipgloss.NewStyle().
		Border(lipgloss.RoundedBorder()).
		BorderForeground(lipgloss.Color("4")).
		Padding(0, 1)
	view := lipgloss.JoinVertical(lipgloss.Left,
		lipgloss.JoinHorizontal(lipgloss.Top, box.Render(fmt.Sprintf("gate %d", m.weight)), box.Render("network")),
		box.Render(text.View()))

	// The bottom line of the screen is the end of the frame.
	if missing := m.height - 1 - lipgloss.Height(view); missing > 0 {
		view += strings.Repeat("\n", missing)
	}
	return view + "\n" + quit.Help().Key + " " + quit.Help().Desc
}

func main() {
	root := &cobra.Command{
		Use: "least",
		RunE: func(*cobra.Command, []string) error {
			_, err := tea.NewProgram(model{}, tea.WithAltScreen()).Run()
			return err
		},
	}
	if err := root.Execute(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
