package cli_test

import "testing"

// The list of presets, by keys and by the mouse, in the gate and in the network.
func TestPlayedPresets(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("this is OR", "+ - enter change")
	opening := term.screen()
	term.after("p", "gates: 1 of 10", "▸ OR ", "NAND with b w -0.5 -0.5 b 0.7", "↑ ↓ choose enter put in esc close")
	term.after("down", "gates: 2 of 10", "▸ AND ")
	term.press("esc")
	term.returnsTo(opening)
	term.after("p", "gates: 1 of 10")
	term.after("down", "▸ AND ")
	term.after("enter", "AND: the article's perceptron with θ = 0.7", "this is OR → AND")
	term.after("u", "Taken back: the gate is OR again, was AND.")
	term.after("P", "AND: the article's perceptron with θ = 0.7")

	term.after("3", "by layer, 0 of 6")
	term.after("p", "networks: 1 of 11", "▸ article 2-3-2-2", "xor 2-2-1")
	col, row := term.find("", "xor ")
	term.click(col, row)
	term.shows("xor: Saito's book, section 2.5: NAND and OR into AND.", "by layer, 0 of 4")
	term.after("p", "networks: 5 of 11")
	term.after("enter", "xor is here already, as it came.")
	term.after("u", "Taken back: the network is article again, was xor.")
	leaves(term)
}
