package manual

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"nnexplore/ui/screen/overlay"
)

// TestPage holds the whole page of a small program: nothing that roff takes for its own comes
// through, and what is indented stays as it is.
func TestPage(t *testing.T) {
	root := &cobra.Command{Use: "add [FILE]", Short: "Sums", Long: "'add' sums.\n\n.5 and \\2:\n  1-2 ^ ~\n  θ\n\nDone.", Run: func(*cobra.Command, []string) {}}
	root.Flags().IntP("base", "b", 10, "the `number` of digits")
	below := &cobra.Command{Use: "to NAME", Short: "Sums to", Long: "to sums.", Example: "  add to \"x\"", Run: root.Run, DisableFlagsInUseLine: true}
	below.Flags().Bool("dry", false, "writes nothing")
	root.AddCommand(below, &cobra.Command{Use: "secret", Hidden: true, Run: root.Run})
	got := page(root, []overlay.Group{{Head: `The "pane"`, Rows: []overlay.Row{{Keys: "← .", Does: ". less"}}}})
	want := `.TH ADD 1 "" add "User Commands"
.SH NAME
add \- Sums
.SH SYNOPSIS
.B add [FILE] [flags]
.br
.B add COMMAND [flags]
.SH DESCRIPTION
\(aqadd\(aq sums.
.PP
\&.5 and \e2:
.RS 4
.nf
1\-2 \(ha \(ti
\[u03B8]
.fi
.RE
.PP
Done.
.SH OPTIONS
.TP
\fB\-b\fR, \fB\-\-base\fR \fInumber\fR
the number of digits (default 10)
.TP
\fB\-h\fR, \fB\-\-help\fR
help for add
.SH COMMANDS
.SS "add to NAME"
Sums to.
.PP
to sums.
.TP
\fB\-\-dry\fR
writes nothing
.TP
\fB\-h\fR, \fB\-\-help\fR
help for to
.PP
Examples:
.RS 4
.nf
add to "x"
.fi
.RE
.SH KEYS
The keys of the explorer, where each group holds. nnexplore help KEY tells of one.
.SS "The \(dqpane\(dq"
.TP
\fB\[u2190] .\fR
\&. less
.SH FILES
`
	if head, rest, _ := strings.Cut(got, ".SH FILES\n"); head+".SH FILES\n" != want {
		t.Errorf("the page is\n%s\nwant\n%s", got, want)
	} else if !strings.Contains(rest, "session.json") || !strings.Contains(rest, ".SH ENVIRONMENT\n") {
		t.Errorf("below the keys stands\n%s", rest)
	}
}
