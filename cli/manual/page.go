package manual

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nnexplore/ui/screen"
	"nnexplore/ui/screen/overlay"
)

// Command writes the man page of the program that it is a command of; args refuses words
// behind it.
func Command(args cobra.PositionalArgs) *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Write the manual page, for man",
		Long: `man writes the manual page of nnexplore to standard output: all commands with their
flags, and the keys of the explorer. It is in section 1, and the same each time.`,
		Example:               "  nnexplore man > nnexplore.1\n  man -l nnexplore.1",
		Args:                  args,
		DisableFlagsInUseLine: true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := io.WriteString(cmd.OutOrStdout(), page(cmd.Root(), screen.Keys()))
			return err
		},
	}
}

// A roff is a text in the language of man pages, as it grows.
type roff struct{ strings.Builder }

// page is the man page of a program with its commands, and the keys of its explorer. Cobra's
// own generator needs two more modules, for Markdown and YAML.
func page(root *cobra.Command, keys []overlay.Group) string {
	var r roff
	r.line(".TH %s 1 \"\" %s \"User Commands\"", strings.ToUpper(root.Name()), root.Name())
	r.line(".SH NAME\n%s \\- %s", root.Name(), escaped(root.Short))
	r.line(".SH SYNOPSIS\n.B %s\n.br\n.B %s", escaped(root.UseLine()), escaped(root.Name()+" COMMAND [flags]"))
	r.line(".SH DESCRIPTION")
	r.text(root.Long)
	r.line(".SH OPTIONS")
	r.flags(root)
	r.examples(root)
	r.line(".SH COMMANDS")
	r.commands(root)
	r.line(".SH KEYS")
	r.text("The keys of the explorer, where each group holds. nnexplore help KEY tells of one.")
	for _, g := range keys {
		r.line(".SS %s", quoted(g.Head))
		for _, row := range g.Rows {
			r.item("\\fB"+escaped(row.Keys)+"\\fR", row.Does)
		}
	}
	r.line(".SH FILES")
	for _, f := range files {
		r.item("\\fI"+escaped(f[0])+"\\fR", f[1])
	}
	r.line(".SH ENVIRONMENT")
	for _, v := range environment {
		r.item("\\fB"+escaped(v[0])+"\\fR", v[1])
	}
	return r.String()
}

// files are those that the program writes unasked.
var files = [][2]string{
	{"$XDG_STATE_HOME/nnexplore/session.json", "The last session, for --resume; the nine before it lie beside it. Without XDG_STATE_HOME it is in ~/.local/state, on macOS in ~/Library/Application Support, on Windows in %LocalAppData%."},
	{"$XDG_STATE_HOME/nnexplore/fault.txt", "What is known of a fault of the program itself, should it have ended in one."},
}

// environment are the variables that the program goes by.
var environment = [][2]string{
	{"TERM", "Where it is dumb, the explorer speaks in lines, as with --plain."},
	{"COLORTERM, NO_COLOR", "How many colours there are, and that there shall be none."},
	{"LC_ALL, LC_CTYPE, LANG", "Where the first that is set is not UTF-8, ASCII characters alone are written to a terminal."},
	{"RUNEWIDTH_EASTASIAN", "Where it is 1, the same, for a terminal on which other characters are two cells wide."},
}

// commands writes a part for each command below cmd, and for those below these.
func (r *roff) commands(cmd *cobra.Command) {
	for _, c := range cmd.Commands() {
		if c.Hidden {
			continue
		}
		r.line(".SS %s", quoted(c.UseLine()))
		r.text(c.Short + ".\n\n" + c.Long)
		r.flags(c)
		r.examples(c)
		r.commands(c)
	}
}

// flags writes what flags a command has of its own.
func (r *roff) flags(cmd *cobra.Command) {
	cmd.InitDefaultHelpFlag()
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name, usage := pflag.UnquoteUsage(f)
		head := "\\fB" + escaped("--"+f.Name) + "\\fR"
		if f.Shorthand != "" {
			head = "\\fB" + escaped("-"+f.Shorthand) + "\\fR, " + head
		}
		if name != "" {
			head += " \\fI" + escaped(name) + "\\fR"
		}
		if d := f.DefValue; d != "" && d != "0" && d != "false" && d != "[]" {
			usage += " (default " + d + ")"
		}
		r.item(head, usage)
	})
}

// examples writes the examples of a command, if it has any.
func (r *roff) examples(cmd *cobra.Command) {
	if cmd.Example != "" {
		r.line(".PP")
		r.text("Examples:\n" + cmd.Example)
	}
}

// text writes paragraphs; indented lines stay as they are.
func (r *roff) text(text string) {
	for i, part := range strings.Split(strings.Trim(text, "\n"), "\n\n") {
		if i > 0 {
			r.line(".PP")
		}
		shown := false // whether lines stay as they are
		turn := func(indented bool) {
			switch {
			case indented && !shown:
				r.line(".RS 4\n.nf")
			case shown && !indented:
				r.line(".fi\n.RE")
			}
			shown = indented
		}
		for line := range strings.Lines(part) {
			turn(strings.HasPrefix(line, " "))
			r.line("%s", escaped(strings.TrimSpace(line)))
		}
		turn(false)
	}
}

// item writes a head, which is roff, and what it is for beside or below it.
func (r *roff) item(head, text string) {
	r.line(".TP\n%s\n%s", head, escaped(text))
}

func (r *roff) line(format string, args ...any) { fmt.Fprintf(r, format+"\n", args...) }

// quoted is a text as the argument of a request.
func quoted(text string) string { return `"` + strings.ReplaceAll(escaped(text), `"`, `\(dq`) + `"` }

// escaped is a text without what roff takes for its own. Characters beyond ASCII are written
// with their numbers, which every formatter reads.
func escaped(text string) string {
	var b strings.Builder
	if strings.HasPrefix(text, ".") {
		b.WriteString(`\&`)
	}
	for _, c := range text {
		if e, ok := escapes[c]; ok {
			b.WriteString(e)
		} else if c > '~' {
			fmt.Fprintf(&b, `\[u%04X]`, c)
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// escapes are the characters that roff would set as others, or take for its own.
var escapes = map[rune]string{'\\': `\e`, '-': `\-`, '\'': `\(aq`, '`': `\(ga`, '^': `\(ha`, '~': `\(ti`}
