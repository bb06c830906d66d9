package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"nnexplore/report"
)

// formatFlag chooses among other words and formats, the first where nothing is said.
func formatFlag[D any](formats report.Formats[D], others ...string) choice {
	words := slices.Concat(others, formats.Names())
	return choice{kind: "format", words: words, value: words[0]}
}

// printDocument writes a document in the format that was chosen.
func printDocument[D any](cmd *cobra.Command, chosen choice, formats report.Formats[D], document D) error {
	format, _ := formats.Find(chosen.value)
	return format.Write(inFormat(cmd.OutOrStdout(), format.Name), document)
}
