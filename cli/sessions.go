package cli

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"nnexplore/session"
	"nnexplore/ui/state"
)

func sessionsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "sessions",
		Short: "List the sessions that are kept, for --resume",
		Long: `sessions lists the sessions that are kept: the number for --resume, when it was
written, how many edits can be undone in each pane, its network, and its file. The
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
		what := fmt.Sprintf("gate %d, curves %d, network %d\t%s", l.Edits[state.GatePane], l.Edits[state.CurvesPane], l.Edits[state.NetworkPane], oneLine(l.Network, false))
		if l.Err != nil {
			what = "cannot be read\t"
		}
		fmt.Fprintf(w, "%d\t%s\t%s\t%s\n", i+1, l.Written.Format("2006-01-02 15:04"), what, oneLine(l.Path, false))
	}
	return w.Flush()
}
