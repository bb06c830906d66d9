package cli

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"nnexplore/cli/output"
	"nnexplore/cli/stream"
	"nnexplore/cli/value"
	"nnexplore/model/exercise"
	"nnexplore/presets"
	"nnexplore/report/sheet"
	"nnexplore/ui/screen/terminal"
)

// usualCount is how many problems there are where nobody says.
const usualCount = 5

func exerciseCommand() *cobra.Command {
	kind := value.Choice{Kind: "kind", Words: exercise.Kinds()}
	format := value.Format(sheet.Formats())
	count, answers, ask := value.Whole(usualCount), false, false
	var from value.Seed
	cmd := &cobra.Command{
		Use:   "exercise",
		Short: "Print problems to work out by hand, or ask them one by one",
		Long: `exercise makes problems with numbers that can be worked out by hand: a sheet to
practise on, or to hand out. The same seed makes the same sheet on every machine.
With --answers the worked answers follow, on a page of their own.

Without --kind the sheet is a mix, the easy kinds first:

  gate        the sum and y of a gate, or which rows a new θ turns
  range       for which θ two weights make an AND, an OR, …
  sum         the weighted sum a of one neuron
  activation  sigmoid, step, relu and leaky_relu of a number
  softmax     one share of some numbers
  shapes      which shape a product has, if there is one
  pass        a forward pass through two layers
  gradient    the loss, and its slopes at the output and along a weight

With --ask it asks one problem after the other, and reads an answer a line from
standard input. What is wrong is explained: which mistake gives that number, and the
right working. An empty line, or ?, shows the answer; at the end it says how it went.`,
		Example: "  nnexplore exercise\n  nnexplore exercise --seed 7 --count 8 --answers\n  nnexplore exercise --kind softmax --answers --format markdown > sheet.md\n  nnexplore exercise --ask --kind range",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 && value.Meant(cmd, args) == "" {
				return fmt.Errorf("exercise takes no %.40q; --kind KIND asks problems of one kind: %s", args[0], strings.Join(kind.Words, ", "))
			}
			return noArguments(cmd, args)
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case count < 1 || count > exercise.Most:
				return fmt.Errorf("--count %d: a sheet has from 1 to %d problems", count, exercise.Most)
			case ask && answers:
				return errors.New("--answers goes with a sheet; with --ask an empty line shows the answer")
			case ask && format.Given:
				return errors.New("--format goes with a sheet; --ask puts its questions as text")
			}
			problems := exercise.Sheet(from.Value(), kind.Value, int(count))
			if ask {
				return askEach(cmd.InOrStdin(), cmd.OutOrStdout(), sheet.NewRound(problems))
			}
			again := fmt.Sprintf("nnexplore exercise --seed %d", from.Value())
			if count != usualCount {
				again += fmt.Sprintf(" --count %d", count)
			}
			if kind.Given {
				again += " --kind " + kind.Value
			}
			return printDocument(cmd, format, sheet.Formats(), sheet.Sheet{Title: "Exercises made by " + again, Problems: problems, Answers: answers})
		},
	}
	cmd.Flags().Var(&from, "seed", fmt.Sprintf("the seed that the problems follow from (%d when not given)", presets.FirstSeed))
	cmd.Flags().Var(&count, "count", fmt.Sprintf("how many problems, %d at most", exercise.Most))
	value.Add(cmd, &kind, "kind", "problems of one kind")
	cmd.Flags().BoolVar(&answers, "answers", false, "write the worked answers too, on a page of their own")
	cmd.Flags().BoolVar(&ask, "ask", false, "ask one by one, and explain what is wrong")
	value.Add(cmd, &format, "format", "how the sheet is written")
	value.Completed(cmd, "seed", cobra.NoFileCompletions)
	value.Completed(cmd, "count", cobra.NoFileCompletions)
	return cmd
}

// askEach asks the questions of a round, until they or the answers end, or a signal comes.
// It tells how it went in each of these cases.
func askEach(in io.Reader, out io.Writer, round *sheet.Round) error {
	signalled, end := terminal.Heed()
	prompt := terminal.Is(in) && output.IsTerminal(out)
	w := &stream.Yielding{Until: signalled, Out: out}
	say := func(lines []string, done bool) error {
		_, err := io.WriteString(w, spoken(lines, prompt && !done))
		return err
	}
	left := func() error { // what ends at a prompt goes on below it
		lines := []string{round.End()}
		if prompt {
			lines = append([]string{""}, lines...)
		}
		return say(lines, true)
	}
	lines := stream.Lines(bufio.NewReaderSize(in, longestLine))
	err := say(round.Opening(), false)
	for done := false; err == nil && !done; {
		select {
		case <-signalled.Done():
			done, err = true, left()
		case l := <-lines:
			var told []string
			switch {
			case l.Err == io.EOF:
				done, err = true, left()
				continue
			case l.Err == stream.ErrLongLine:
				told = passedOver()
			case l.Err != nil:
				return failure{fmt.Errorf("standard input: %w", l.Err)}
			default:
				told, done = round.Answer(l.Text)
			}
			err = say(told, done)
		}
	}
	if err != nil {
		err = failure{err}
	}
	return cmp.Or(end(), err)
}
