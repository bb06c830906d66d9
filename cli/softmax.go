package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"nnexplore/cli/stream"
	"nnexplore/cli/value"
	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report"
)

// mostShares is how many numbers with all their digits a line has room for.
const mostShares = 1 << 14

func softmaxCommand() *cobra.Command {
	format := value.Format(report.SoftmaxFormats())
	keepGoing := false
	cmd := &cobra.Command{
		Use:   "softmax A...",
		Short: "Print softmax of numbers, stable beside naive",
		Long: `softmax turns numbers a into shares y that are above 0 and add up to 1. It prints
every stage of the stable way, which takes c = max a off each a first, and of the
naive one, which is the definition as it is written and breaks where e^a is larger
than any number. A minus before a number is no flag.

With --format json it writes one object on a line:

  {"a":[…],"c":…,"shifted":[…],"exp":[…],"sum":…,"y":[…],
   "naive":{"exp":[…],"sum":…,"y":[…]}}

NaN and infinities are "NaN", "Infinity", "-Infinity". --format csv has the columns
vector,index,value with a line a number.

With - in place of the numbers it reads one vector a line from standard input and
writes one result a line: y as NumPy prints it, with --format json the object
above, with --format csv y with commas and no header. So softmax goes by row: the
numbers of a line are shares of one whole. A line that is no vector ends it with
status 1, its number and the reason on standard error; with --keep-going it is
reported and left out, and the status is 1 at the end.`,
		Example:     "  nnexplore softmax 2345 3456 6543 -6789\n  nnexplore softmax 0.3 2.9 4.0 --format json\n  printf '0.3,2.9,4.0\\n1,1,1\\n' | nnexplore softmax -",
		Annotations: map[string]string{takesNumbers: ""},
		RunE: func(cmd *cobra.Command, args []string) error {
			switch a, err := vectorOf(args); {
			case len(args) == 0:
				return errors.New("softmax takes numbers such as 2345 3456 6543 -6789, or - for vectors from standard input")
			case len(args) == 1 && args[0] == "-":
				return runStream(cmd, format.Value, softmaxRows(format.Value, keepGoing))
			case keepGoing:
				return errors.New("--keep-going goes with -, which reads vectors from standard input")
			case err != nil:
				return fmt.Errorf("softmax: %w", err)
			default:
				return printDocument(cmd, format, report.SoftmaxFormats(), model.TrySoftmax(a, 1))
			}
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	value.Add(cmd, &format, "format", "how it is written")
	cmd.Flags().BoolVar(&keepGoing, "keep-going", false, "with -, report a line that is no vector and go on")
	return cmd
}

// softmaxRows is a stream that makes the shares of each line.
func softmaxRows(format string, keepGoing bool) *stream.Stream {
	write := map[string]func([]byte, model.SoftmaxTrial) []byte{
		"text": func(b []byte, t model.SoftmaxTrial) []byte { return report.VectorLine(b, t.Stable.Y) },
		"json": report.SoftmaxJSON,
		"csv":  func(b []byte, t model.SoftmaxTrial) []byte { return report.VectorCSV(b, t.Stable.Y) },
	}[format]
	result := func(b []byte, a []float64) ([]byte, error) { return write(b, model.TrySoftmax(a, 1)), nil }
	return &stream.Stream{KeepGoing: keepGoing, Numbers: mostShares, NewResult: func() stream.Result { return result }}
}

// takesNumbers marks a command behind which numbers may stand.
const takesNumbers = "numbers"

// vectorOf reads the words behind a command as one vector.
func vectorOf(words []string) ([]float64, error) { return number.ParseVector(strings.Join(words, " ")) }

// isNegative reports whether a word begins as a negative number, or as a vector of which the
// first is one.
func isNegative(word string) bool {
	digits, minus := strings.CutPrefix(word, "-")
	digits = strings.TrimPrefix(digits, ".")
	return minus && digits != "" && '0' <= digits[0] && digits[0] <= '9'
}

// numbersApart puts a blank before each negative number that stands by itself behind a
// command that takes numbers; flags do not begin so.
func numbersApart(root *cobra.Command, args []string) []string {
	cmd, _, err := root.Find(args)
	if err != nil {
		return args
	}
	if _, takes := cmd.Annotations[takesNumbers]; !takes {
		return args
	}
	apart := make([]string, len(args))
	for i, arg := range args {
		apart[i] = arg
		if i > 0 && takesValue(cmd, args[i-1]) {
			continue
		}
		if isNegative(arg) {
			apart[i] = " " + arg
		}
	}
	return apart
}

// takesValue reports whether a word is a flag whose value follows.
func takesValue(cmd *cobra.Command, word string) bool {
	name, is := strings.CutPrefix(word, "--")
	flag := cmd.Flag(name)
	return is && flag != nil && flag.NoOptDefVal == ""
}
