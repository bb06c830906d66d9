package cli

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nnexplore/cli/output"
	"nnexplore/internal/spell"
	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report"
	"nnexplore/ui/state/learning"
)

// A choice is a flag that takes one of a few words.
type choice struct {
	kind  string // what the words are
	words []string
	value string
	given bool
	other otherwise // words that belong elsewhere
}

// otherwise is words that a flag does not take, and what does: "network" and the command
// that it is for.
type otherwise struct {
	words         []string
	kind, command string
}

func (c *choice) String() string { return c.value }

func (c *choice) Set(s string) error {
	if slices.Contains(c.other.words, s) {
		return fmt.Errorf("%s is a %s: %s %s", s, c.other.kind, c.other.command, s)
	}
	if !slices.Contains(c.words, s) {
		return fmt.Errorf("there is no %s %.40q%s; there are %s", c.kind, s, meant(s, c.words), strings.Join(c.words, ", "))
	}
	c.value, c.given = s, true
	return nil
}

func (c *choice) Type() string { return c.kind }

func (c *choice) expected() string { return "one of " + strings.Join(c.words, ", ") }

// index is the place of what was chosen among the words.
func (c *choice) index() int { return slices.Index(c.words, c.value) }

// usage is the description of a flag for the choice, with the words behind it.
func (c *choice) usage(description string) string {
	return description + ": " + strings.Join(c.words, ", ")
}

// complete lets a shell complete the words behind the flag of that name.
func (c *choice) complete(cmd *cobra.Command, name string) {
	words := cobra.FixedCompletions(c.words, cobra.ShellCompDirectiveNoFileComp)
	if err := cmd.RegisterFlagCompletionFunc(name, words); err != nil {
		panic(err)
	}
}

// A notation is a flag for how the products of a network are written.
type notation struct{ choice }

func newNotation() notation { return notation{choice{kind: "notation", words: model.Notations()}} }

func (n *notation) Set(s string) error {
	word := strings.NewReplacer("·", "", "*", "", "@", "", " ", "").Replace(s)
	for _, name := range n.words {
		if strings.EqualFold(word, name) {
			word = name
		}
	}
	return n.choice.Set(word)
}

// of is the notation that is asked for, or that of the network.
func (n *notation) of(own model.Notation) model.Notation {
	if n.given {
		return model.Notation(n.index())
	}
	return own
}

const notationUsage = "how layers are written; Wx has a row of W for each neuron (as the file when not given)"

// An activation is a flag that takes the name of an activation: one of the words, what other
// programs call it, or a leaky ReLU with its slope.
type activation struct{ choice }

func (a *activation) Set(s string) error {
	h, err := model.ParseActivation(s)
	switch {
	case err == nil && slices.Contains(a.words, string(h.Family())):
		a.value, a.given = string(h), true
		return nil
	case err != nil && strings.Contains(s, "("):
		return err
	}
	return a.choice.Set(s)
}

// A worded flag has its words in the help, and a shell completes them.
type worded interface {
	pflag.Value
	usage(description string) string
	complete(cmd *cobra.Command, name string)
}

// addChoice gives cmd a flag for the choice.
func addChoice(cmd *cobra.Command, c worded, name, description string) {
	cmd.Flags().Var(c, name, c.usage(description))
	c.complete(cmd, name)
}

// meant suggests the word that s nearly is, in parentheses; where there is none,
// it is nothing.
func meant(s string, words []string) string { return suggested(spell.Nearest(s, words)) }

func suggested(word string) string {
	if word == "" {
		return ""
	}
	return fmt.Sprintf(" (did you mean %s?)", word)
}

// formatFlag chooses among other words and formats, the first where nothing is said.
func formatFlag[D any](formats report.Formats[D], others ...string) choice {
	words := slices.Concat(others, formats.Names())
	return choice{kind: "format", words: words, value: words[0]}
}

// printDocument writes a document in the format that was chosen.
func printDocument[D any](cmd *cobra.Command, chosen choice, formats report.Formats[D], document D) error {
	format, _ := formats.Find(chosen.value)
	return format.Write(output.InFormat(cmd.OutOrStdout(), format.Name), document)
}

// A finite is a flag that takes one finite number.
type finite struct {
	value float64
	given bool
}

func (f *finite) String() string {
	if !f.given {
		return ""
	}
	return number.Full(f.value)
}

func (f *finite) Set(s string) error {
	v, err := number.Parse(s)
	if err != nil {
		return err
	}
	f.value, f.given = v, true
	return nil
}

func (f *finite) Type() string { return "number" }

func (f *finite) expected() string { return "a finite number such as 0.7" }

// or is the number that was given, or another where none was.
func (f *finite) or(v float64) float64 {
	if f.given {
		return f.value
	}
	return v
}

// A whole is a flag that takes a whole number.
type whole int

func (w *whole) String() string { return strconv.Itoa(int(*w)) }

func (w *whole) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil {
		return fmt.Errorf("%.40q is no whole number; one such as 3 was expected", s)
	}
	*w = whole(n)
	return nil
}

func (w *whole) Type() string { return "number" }

func (w *whole) expected() string { return "a whole number such as 3" }

// A vector is a flag that takes numbers with commas between them, or a dash for
// standard input.
type vector struct {
	value  []float64
	stream bool
}

func (v *vector) String() string { return "" }

func (v *vector) Set(s string) error {
	if v.stream = s == "-"; v.stream {
		return nil
	}
	x, err := number.ParseVector(s)
	v.value = x
	return err
}

func (v *vector) Type() string { return "numbers" }

func (v *vector) expected() string { return "numbers such as 2,1, or - for standard input" }

// A loss is a flag that takes the name of a loss, or what other programs call it.
type loss struct{ choice }

func newLoss() loss {
	return loss{choice{kind: "loss", words: []string{string(model.CrossEntropy), string(model.HalfSquared), string(model.MeanSquared)}}}
}

func (l *loss) Set(s string) error {
	if known, err := model.ParseLoss(s); err == nil {
		s = string(known)
	}
	return l.choice.Set(s)
}

// learningFlags are the flags for what the way back goes by.
type learningFlags struct {
	target vector
	loss   loss
	rate   finite
}

// What the flags are for, in the order of their fields.
const (
	targetUsage = "what y is meant to be, such as 1,0 (the preset's or the file's own when not given)"
	lossUsage   = "how far y is from it (when not given cross-entropy for softmax, else half-squared)"
	rateUsage   = "the rate η of the step (0.5 when not given)"
)

// choice is what they choose, as far as that can be checked without a network.
func (f *learningFlags) choice() (c learning.Choice, err error) {
	if f.target.stream {
		return c, errors.New("--target takes numbers such as 1,0")
	}
	if f.rate.given {
		if err := model.CheckRate(f.rate.value); err != nil {
			return c, fmt.Errorf("--rate: %w", err)
		}
	}
	return learning.Choice{Own: f.target.value, Chosen: model.Loss(f.loss.value), Eta: f.rate.value}, nil
}
