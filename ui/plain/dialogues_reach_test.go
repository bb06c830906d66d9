package plain

// reachDialogues are about what one perceptron reaches, and where rounding decides.
var reachDialogues = []dialogue{
	{"ruler, XOR and a tie", []exchange{
		{"ruler", []string{
			"Theta is 0.4 now: OR.",
			"Theta below 0: always 1.",
			"Theta from 0 itself on, below 0.5: OR.",
			"Theta from 0.5 itself on, below 1: AND.",
			"Theta from 1 itself on: always 0.",
			"Raising theta: 0.5 or more turns x1 1, x2 0 and x1 0, x2 1 to 0.",
			"Lowering theta: anything below 0 turns x1 0, x2 0 to 1.",
		}},
		{"xor", []string{
			"Can one perceptron be XOR? It would have to meet four conditions.",
			"x1 0, x2 0 has to give 0: 0 is at most theta. This gate does.",
			"x1 1, x2 0 has to give 1: w1 is greater than theta. This gate does.",
			"x1 0, x2 1 has to give 1: w2 is greater than theta. This gate does.",
			"x1 1, x2 1 has to give 0: w1 plus w2 is at most theta. This gate does not.",
			"The rows 1 0 and 0 1 together: w1 plus w2 is greater than 2 times theta.",
			"The rows 0 0 and 1 1 together: w1 plus w2 is at most 2 times theta.",
			"One sum cannot be both, so no w1, w2 and theta give XOR.",
			"Two layers can: preset xor, then end.",
		}},
		{"preset tie", []string{
			"tie: made to show a tie: 0.2 plus 0.5 is theta 0.7; with b equals minus 0.7 the row 1 1 fires.",
			"The gate is always 0: w1 is 0.2, w2 is 0.5, theta is 0.7.",
		}},
		{"gate", []string{
			"The gate is always 0. y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"w1 is 0.2, w2 is 0.5, theta is 0.7.",
			"x1 0, x2 0: 0 plus 0 is 0, not greater than theta, 0.7, so y is 0.",
			"x1 1, x2 0: 0.2 plus 0 is 0.2, not greater than theta, 0.7, so y is 0.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, not greater than theta, 0.7, so y is 0.",
			"x1 1, x2 1: 0.2 plus 0.5 is 0.7, equal to theta, 0.7: a tie, not greater, so y is 0.",
			"The form with theta says 0 here, the form with the bias 1: one rule on paper, but the machine adds in another order.",
			"The margin of each row, how far theta has to move to turn its y: 0.7, 0.5, 0.2 and a tie.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if w1 times x1 plus w2 times x2 minus theta is greater than 0, else 0.",
			"This is half of the way: theta is on the left now, with a minus, and 0 is on the right. rewrite once more does the other half: the bias b in the place of minus theta.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if b plus w1 times x1 plus w2 times x2 is greater than 0, else 0.",
			"This is the bias form. The bias b is minus theta: minus 0.7. Raising b lifts every sum, as lowering theta does. rewrite once more goes back to theta.",
			"The gate is now AND, was always 0.",
			"x1 1, x2 1: the bias minus 0.7 plus 0.2 plus 0.5 is 5.5511 times 10 to the power minus 17, greater than 0, so y is 1, was 0.",
			"Rounding decides here: on paper the sum is 0, a tie, so y is 0; the machine's is 5.551115123125783 times 10 to the power minus 17, so y is 1.",
			"The form with theta says 0 here, the form with the bias 1: one rule on paper, but the machine adds in another order.",
		}},
		{"ruler", []string{
			"The bias is minus 0.7 now: AND.",
			"The bias below minus 0.7: always 0.",
			"The bias from minus 0.7 itself on, up to minus 0.5 itself: AND.",
			"The bias above minus 0.5, up to minus 0.2 itself: x2.",
			"The bias above minus 0.2, up to 0 itself: OR.",
			"The bias above 0: always 1.",
			"Raising the bias: anything above minus 0.5 turns x1 0, x2 1 to 1.",
			"Lowering the bias: anything below minus 0.7 turns x1 1, x2 1 to 0.",
		}},
		{"xor", []string{
			"Can one perceptron be XOR? It would have to meet four conditions.",
			"x1 0, x2 0 has to give 0: b is at most 0. This gate does.",
			"x1 1, x2 0 has to give 1: b plus w1 is greater than 0. This gate does not.",
			"x1 0, x2 1 has to give 1: b plus w2 is greater than 0. This gate does not.",
			"x1 1, x2 1 has to give 0: b plus w1 plus w2 is at most 0. This gate does not.",
			"The rows 1 0 and 0 1 together: 2 times b plus w1 plus w2 is greater than 0.",
			"The rows 0 0 and 1 1 together: 2 times b plus w1 plus w2 is at most 0.",
			"One sum cannot be both, so no w1, w2 and b give XOR.",
			"Two layers can: preset xor, then end.",
		}},
		{"try 1 1", []string{
			"x1 1, x2 1: the bias minus 0.7 plus 0.2 plus 0.5 is 5.5511 times 10 to the power minus 17, greater than 0, so y is 1. The bias has to move by 1.1102 times 10 to the power minus 16",
			"to turn y.",
			"Rounding decides here: on paper the sum is 0, a tie, so y is 0; the machine's is 5.551115123125783 times 10 to the power minus 17, so y is 1.",
			"The form with theta says 0 here, the form with the bias 1: one rule on paper, but the machine adds in another order.",
		}},
	}},
	{"rounding", []exchange{
		{"preset tenths", []string{
			"tenths: made to show rounding: 0.1 plus 0.2 ties with theta 0.3 on paper, in a machine it is more.",
			"The gate is AND: w1 is 0.1, w2 is 0.2, theta is 0.3.",
		}},
		{"gate", []string{
			"The gate is AND. y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"w1 is 0.1, w2 is 0.2, theta is 0.3.",
			"x1 0, x2 0: 0 plus 0 is 0, not greater than theta, 0.3, so y is 0.",
			"x1 1, x2 0: 0.1 plus 0 is 0.1, not greater than theta, 0.3, so y is 0.",
			"x1 0, x2 1: 0 plus 0.2 is 0.2, not greater than theta, 0.3, so y is 0.",
			"x1 1, x2 1: 0.1 plus 0.2 is 0.30000000000000004, greater than theta, 0.3, so y is 1.",
			"Rounding decides here: on paper the sum is 0.3, a tie, so y is 0; the machine's is 0.30000000000000004, so y is 1.",
			"The margin of each row, how far theta has to move to turn its y: 0.3, 0.2, 0.1 and 5.5511 times 10 to the power minus 17.",
		}},
		{"ruler", []string{
			"Theta is 0.3 now: AND.",
			"Theta below 0: always 1.",
			"Theta from 0 itself on, below 0.1: OR.",
			"Theta from 0.1 itself on, below 0.2: x2.",
			"Theta from 0.2 itself on, below 0.30000000000000004: AND.",
			"Theta from 0.30000000000000004 itself on: always 0.",
			"Raising theta: 0.30000000000000004 or more turns x1 1, x2 1 to 0.",
			"Lowering theta: anything below 0.2 turns x1 0, x2 1 to 1.",
		}},
	}},
	{"undo over a form", []exchange{
		{"bias", []string{
			"The bias, minus theta, is minus 0.4. The gate is OR.",
		}},
		{"more", []string{
			"The bias is minus 0.3, was minus 0.4. Theta is minus the bias: 0.3.",
			"The gate is still OR.",
		}},
		{"theta", []string{
			"Theta is 0.3. The gate is OR.",
		}},
		{"more", []string{
			"Theta is 0.4, was 0.3.",
			"The gate is still OR.",
		}},
		{"preset tie", []string{
			"tie: made to show a tie: 0.2 plus 0.5 is theta 0.7; with b equals minus 0.7 the row 1 1 fires.",
			"The gate is always 0: w1 is 0.2, w2 is 0.5, theta is 0.7.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if w1 times x1 plus w2 times x2 minus theta is greater than 0, else 0.",
			"This is half of the way: theta is on the left now, with a minus, and 0 is on the right. rewrite once more does the other half: the bias b in the place of minus theta.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if b plus w1 times x1 plus w2 times x2 is greater than 0, else 0.",
			"This is the bias form. The bias b is minus theta: minus 0.7. Raising b lifts every sum, as lowering theta does. rewrite once more goes back to theta.",
			"The gate is now AND, was always 0.",
			"x1 1, x2 1: the bias minus 0.7 plus 0.2 plus 0.5 is 5.5511 times 10 to the power minus 17, greater than 0, so y is 1, was 0.",
			"Rounding decides here: on paper the sum is 0, a tie, so y is 0; the machine's is 5.551115123125783 times 10 to the power minus 17, so y is 1.",
			"The form with theta says 0 here, the form with the bias 1: one rule on paper, but the machine adds in another order.",
		}},
		{"undo", []string{
			"Taken back: the gate is OR again, was tie.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
		{"undo", []string{
			"Taken back: theta is 0.3 again, was 0.4.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.3.",
		}},
		{"undo", []string{
			"Taken back: theta is 0.4 again, was 0.3.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
	}},
}
