// Command nnexplore shows in a terminal how a neural network computes, number by
// number. See README.md and docs/, or nnexplore --help.
package main

import (
	"os"

	"nnexplore/cli"
	"nnexplore/ui/screen/noquery"
)

func main() {
	noquery.Restore()
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
