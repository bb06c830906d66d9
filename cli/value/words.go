package value

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nnexplore/internal/spell"
	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report"
)

// A Choice is a flag that takes one of a few words.
type Choice struct {
	Kind  string // what the words are
	Words []string
	Value string
	Given bool
	Other Elsewhere // words that belong elsewhere
}

// Elsewhere is words that a flag does not take, and what does: "network" and the command
// that it is for.
type Elsewhere struct {
	Words         []string
	Kind, Command string
}

func (c *Choice) String() string { return c.Value }

func (c *Choice) Set(s string) error {
	if other, ok := Listed(s, c.Other.Words); ok {
		return fmt.Errorf("%s is a %s: %s %s", other, c.Other.Kind, c.Other.Command, other)
	}
	word, ok := Listed(s, c.Words)
	if !ok {
		return NoneSuch(c.Kind, s, c.Words)
	}
	c.Value, c.Given = word, true
	return nil
}

// Listed is a word as the list has it, whatever its capitals: the screen writes NAND, where
// the list has nand.
func Listed(word string, list []string) (string, bool) {
	i := slices.IndexFunc(list, func(w string) bool { return strings.EqualFold(w, word) })
	if i < 0 {
		return "", false
	}
	return list[i], true
}

func (c *Choice) Type() string { return c.Kind }

func (c *Choice) Expected() string { return "one of " + strings.Join(c.Words, ", ") }

// Index is the place of what was chosen among the words.
func (c *Choice) Index() int { return slices.Index(c.Words, c.Value) }

// Usage is the description of a flag for the choice, with the words behind it.
func (c *Choice) Usage(description string) string {
	return description + ": " + strings.Join(c.Words, ", ")
}

// Complete lets a shell complete the words behind the flag of that name.
func (c *Choice) Complete(cmd *cobra.Command, name string) {
	Completed(cmd, name, cobra.FixedCompletions(c.Words, cobra.ShellCompDirectiveNoFileComp))
}

// Completed lets a shell complete what stands behind the flag of that name, which cmd has.
func Completed(cmd *cobra.Command, name string, by cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(name, by); err != nil {
		panic(err)
	}
}

// A Notation is a flag for how the products of a network are written.
type Notation struct{ Choice }

// NewNotation takes the notations that there are.
func NewNotation() Notation { return Notation{Choice{Kind: "notation", Words: model.Notations()}} }

func (n *Notation) Set(s string) error {
	return n.Choice.Set(strings.NewReplacer("·", "", "*", "", "@", "", " ", "").Replace(s))
}

// Of is the notation that is asked for, or that of the network.
func (n *Notation) Of(own model.Notation) model.Notation {
	if n.Given {
		return model.Notation(n.Index())
	}
	return own
}

// NotationUsage is the word of the flag in the help of each command that has it.
const NotationUsage = "how layers are written; Wx has a row of W for each neuron (as the file when not given)"

// An Activation is a flag that takes the name of an activation: one of the words, what other
// programs call it, or a leaky ReLU with its slope.
type Activation struct{ Choice }

func (a *Activation) Set(s string) error {
	h, err := model.ParseActivation(s)
	switch {
	case err == nil && slices.Contains(a.Words, string(h.Family())):
		a.Value, a.Given = string(h), true
		return nil
	case err != nil && strings.Contains(s, "("):
		return err
	}
	return a.Choice.Set(s)
}

// A Worded flag has its words in the help, and a shell completes them.
type Worded interface {
	pflag.Value
	Usage(description string) string
	Complete(cmd *cobra.Command, name string)
}

// Add gives cmd a flag for the choice.
func Add(cmd *cobra.Command, c Worded, name, description string) {
	cmd.Flags().Var(c, name, c.Usage(description))
	c.Complete(cmd, name)
}

// NoneSuch is the error for a word that is none of those there are of a kind, with the one that
// it nearly is; that may be one of others, too.
func NoneSuch(kind, word string, there []string, others ...string) error {
	near := spell.Nearest(word, slices.Concat(there, others))
	return fmt.Errorf("there is no %s %.40q%s; there are %s", kind, word, Suggested(near), strings.Join(there, ", "))
}

// Suggested is a word that may be meant, in parentheses; nothing for "".
func Suggested(word string) string {
	if word == "" {
		return ""
	}
	return fmt.Sprintf(" (did you mean %s?)", word)
}

// NearFlags is the flag that is nearly of that name or, for a single letter, those that begin
// with it; "" where there are none.
func NearFlags(name string, there []string) string {
	near := spell.Nearest(name, there)
	if utf8.RuneCountInString(name) == 1 && near != name {
		begin := slices.DeleteFunc(slices.Clone(there), func(flag string) bool { return !strings.HasPrefix(flag, name) })
		if len(begin) > 0 {
			return "--" + strings.Join(begin, " or --")
		}
	}
	if near == "" {
		return ""
	}
	return "--" + near
}

// Meant is the flag of cmd that takes the words which stand without one, and the words: the first
// by name where several have the first word for one of theirs; "" where there is none.
func Meant(cmd *cobra.Command, words []string) (flag string) {
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if c, ok := f.Value.(interface {
			meant(flag, word string) string
		}); ok && flag == "" {
			flag = c.meant("--"+f.Name, words[0])
		}
	})
	const longest = 40 // of what is typed again
	text := strings.Join(words, ",")
	_, bad := number.ParseVector(text)
	switch {
	case flag != "" || bad != nil || len(text) > longest:
	case cmd.Flags().Lookup("theta") != nil && len(words) == 1 && !strings.Contains(text, ","):
		flag = "--theta " + text
	case cmd.Flags().Lookup("x") != nil:
		flag = "--x " + text
	}
	return flag
}

// meant is the flag with a word of its own, or the command for a word that belongs elsewhere.
func (c *Choice) meant(flag, word string) string {
	if own, ok := Listed(word, c.Words); ok {
		return flag + " " + own
	}
	if other, ok := Listed(word, c.Other.Words); ok {
		return c.Other.Command + " " + other
	}
	return ""
}

// Format chooses among other words and formats, the first where nothing is said.
func Format[D any](formats report.Formats[D], others ...string) Choice {
	words := slices.Concat(others, formats.Names())
	return Choice{Kind: "format", Words: words, Value: words[0]}
}

// A Loss is a flag that takes the name of a loss, or what other programs call it.
type Loss struct{ Choice }

// NewLoss takes the losses that there are.
func NewLoss() Loss {
	return Loss{Choice{Kind: "loss", Words: []string{string(model.CrossEntropy), string(model.HalfSquared), string(model.MeanSquared)}}}
}

func (l *Loss) Set(s string) error {
	if known, err := model.ParseLoss(s); err == nil {
		s = string(known)
	}
	return l.Choice.Set(s)
}

// A Rule is a flag that takes the rule of a gate for ties.
type Rule struct {
	Value model.Rule
	Given bool
}

func (r *Rule) String() string {
	if !r.Given {
		return ""
	}
	return r.Value.String()
}

func (r *Rule) Set(s string) (err error) {
	r.Value, err = model.ParseRule(s)
	r.Given = err == nil
	return err
}

func (r *Rule) Type() string { return "rule" }

func (r *Rule) Expected() string { return "'>' or '>=', in quotes, since the shell takes > for itself" }

func (r *Rule) Usage(description string) string { return description }

func (r *Rule) Complete(cmd *cobra.Command, name string) {
	words := Choice{Words: model.Rules()}
	words.Complete(cmd, name)
}

// RuleUsage is the word of the flag in the help of each command that has it.
const RuleUsage = "the gate gives 1 where the sum is more than θ, '>', or at least θ, '>='"
