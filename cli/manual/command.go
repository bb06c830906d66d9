package manual

import (
	"strings"

	"github.com/spf13/cobra"

	"nnexplore/cli/value"
)

// ExtendHelp lets help, cobra's help command of root, tell of keys, signs and terms too, and refuse
// what is none of these and no command.
func ExtendHelp(root, help *cobra.Command) {
	help.Use = "help [COMMAND | KEY | NAME]"
	help.Short = "Explain a command, or a key, a sign or a term of the screen"
	help.Long = `help explains a command, as COMMAND --help does, or what a key does, and what a
sign or a term on the screen means: the lines that ? shows there, and what the
explorer behind --plain tells of it. A word that is a command too is a term with a
capital: help Softmax.`
	help.Example = "  nnexplore help gate\n  nnexplore help θ\n  nnexplore help ctrl+r\n  nnexplore help softmax"
	help.DisableFlagsInUseLine = true
	ofCommand := help.Run
	help.Args = func(_ *cobra.Command, args []string) error {
		if isCommand(root, args) || len(meanings(strings.Join(args, " "))) > 0 {
			return nil
		}
		return value.NoneSuch("command", strings.Join(args, " "), Commands(root), words()...)
	}
	help.Run = nil
	help.RunE = func(cmd *cobra.Command, args []string) error {
		if isCommand(root, args) {
			ofCommand(cmd, args)
			return nil
		}
		return writeMeanings(cmd.OutOrStdout(), meanings(strings.Join(args, " ")))
	}
}

// isCommand reports whether words name a command; none name the root.
func isCommand(root *cobra.Command, words []string) bool {
	cmd, rest, err := root.Find(words)
	return err == nil && (cmd != root || len(rest) == 0)
}

// Commands lists the commands below cmd by their names.
func Commands(cmd *cobra.Command) (names []string) {
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	return names
}
