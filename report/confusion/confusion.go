// Package confusion counts how a network reads rows whose class is known: how many it reads
// right, and which classes it takes for which.
package confusion

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report"
)

// A Matrix counts rows that have the class they belong to with them, the label, by that
// and by the class that a network reads in them, the one with the largest y.
type Matrix struct {
	from        report.Origin
	classes     []string
	counts      [][]int // by label, then by what was read
	rows, right int
}

// New has no rows yet. The classes of the network must have names.
func New(from report.Origin, n model.Network) *Matrix {
	c := &Matrix{from: from, classes: n.Classes, counts: make([][]int, len(n.Classes))}
	for label := range c.counts {
		c.counts[label] = make([]int, len(n.Classes))
	}
	return c
}

// Add counts a row with a label and the y that it gives. A y with NaN in it is of no class.
func (c *Matrix) Add(label int, y []float64) {
	c.rows++
	o := model.OutcomeOf(y)
	if o.Sum != o.Sum {
		return
	}
	if c.counts[label][o.Class]++; o.Class == label {
		c.right++
	}
}

// Text appends to b how many rows were read right, and a table with a line for each label,
// nothing where no row had one.
func (c *Matrix) Text(b []byte) []byte {
	if c.rows == 0 {
		return b
	}
	b = fmt.Appendf(b, "\n%d of %s read right: %.2f %%\n", c.right, labelled(c.rows), 100*float64(c.right)/float64(c.rows))
	if unread := c.rows - c.read(); unread > 0 {
		b = fmt.Appendf(b, "%s read as no class, for y is NaN\n", labelled(unread))
	}
	b = append(b, "\nEach line is a label, each column what was read.\n\n"...)
	var text strings.Builder
	table := tabwriter.NewWriter(&text, 0, 0, 2, ' ', tabwriter.AlignRight)
	for _, class := range c.classes {
		fmt.Fprintf(table, "\t%s", report.PrintableName(class))
	}
	fmt.Fprint(table, "\t\n")
	for label, row := range c.counts {
		fmt.Fprint(table, report.PrintableName(c.classes[label]))
		for _, count := range row {
			fmt.Fprintf(table, "\t%d", count)
		}
		fmt.Fprint(table, "\t\n")
	}
	table.Flush() // into memory, which cannot fail
	return append(b, text.String()...)
}

// read is how many rows were of a class.
func (c *Matrix) read() (rows int) {
	for _, row := range c.counts {
		for _, count := range row {
			rows += count
		}
	}
	return rows
}

func labelled(rows int) string { return number.Count(rows, "labelled row") }

// JSON appends the same to b as one object on a line; confusion has a row for each label.
func (c *Matrix) JSON(b []byte) []byte {
	if c.rows == 0 {
		return b
	}
	b = fmt.Appendf(c.from.AppendJSON(b), `,"rows":%d,"right":%d`, c.rows, c.right)
	b = report.JSONNames(b, "classes", c.classes)
	for label, row := range c.counts {
		between := ","
		if label == 0 {
			between = `,"confusion":[`
		}
		b = append(b, between+strings.ReplaceAll(fmt.Sprint(row), " ", ",")...)
	}
	return append(b, "]}\n"...)
}
