package manual

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"nnexplore/internal/spell"
)

// ExtendHelp lets the help command of root tell of keys, signs and terms too, and refuse what
// is none of these and no command.
func ExtendHelp(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	help := below(root, "help")
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
		return unknown(root, strings.Join(args, " "))
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

// below is the command of that name below root, nil for none.
func below(root *cobra.Command, name string) *cobra.Command {
	for _, c := range root.Commands() {
		if c.Name() == name {
			return c
		}
	}
	return nil
}

// isCommand reports whether words name a command; none name the root.
func isCommand(root *cobra.Command, words []string) bool {
	cmd, rest, err := root.Find(words)
	return err == nil && (cmd != root || len(rest) == 0)
}

// unknown refuses a word that has no meaning, with the one that was meant where one is near,
// and the commands.
func unknown(root *cobra.Command, word string) error {
	var commands []string
	for _, c := range root.Commands() {
		if !c.Hidden {
			commands = append(commands, c.Name())
		}
	}
	hint := ""
	if near := spell.Nearest(word, append(slices.Clone(commands), words()...)); near != "" {
		hint = fmt.Sprintf(" (did you mean %s?)", near)
	}
	return fmt.Errorf("there is no command %.40q%s; there are %s", word, hint, strings.Join(commands, ", "))
}
