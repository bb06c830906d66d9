package manual

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"nnexplore/cli/value"
	"nnexplore/internal/spell"
	"nnexplore/ui/screen/overlay"
)

// ExtendHelp lets help, cobra's help command of root, tell of keys, signs and terms too, and refuse
// what is none of these and no command.
func ExtendHelp(root, help *cobra.Command) {
	help.Use = "help [COMMAND | KEY | NAME]"
	help.Short = "Explain a command, or a key, a sign or a term of the screen"
	help.Long = `help explains a command, as COMMAND --help does, or what a key does, and what a
sign or a term on the screen means: the lines that ? shows there, and what the
explorer behind --plain tells of it. A word that is a command too is a term with a
capital: help Softmax. Of another word it shows the lines that have it in them.

help keys, help signs and help terms list all of these.`
	help.Example = "  nnexplore help gate\n  nnexplore help θ\n  nnexplore help ctrl+r\n  nnexplore help softmax"
	help.DisableFlagsInUseLine = true
	ofCommand := help.Run
	told := func(args []string) []overlay.Group {
		word := strings.Join(args, " ")
		found := meanings(word)
		if len(found) == 0 && spell.Nearest(word, Commands(root)) == "" { // no command that was misspelled
			found = mentions(word)
		}
		return found
	}
	help.Args = func(_ *cobra.Command, args []string) error {
		if isCommand(root, args) || len(told(args)) > 0 {
			return nil
		}
		word := strings.Join(args, " ")
		near := value.Suggested(spell.Nearest(word, append(Commands(root), words()...)))
		return fmt.Errorf("there is no command, key, sign or term %.40q%s; nnexplore help lists the commands, and help keys, help signs and help terms the others", word, near)
	}
	help.Run = nil
	help.RunE = func(cmd *cobra.Command, args []string) error {
		if isCommand(root, args) {
			ofCommand(cmd, args)
			return nil
		}
		return writeMeanings(cmd.OutOrStdout(), told(args))
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

// WithFlag names what has a flag of that name: commands below root, and root by itself.
func WithFlag(root *cobra.Command, flag string) (names []string) {
	for _, c := range root.Commands() {
		if !c.Hidden && c.Flags().Lookup(flag) != nil {
			names = append(names, root.Name()+" "+c.Name())
		}
	}
	if root.Flags().Lookup(flag) != nil {
		names = append(names, root.Name()+" alone")
	}
	return names
}
