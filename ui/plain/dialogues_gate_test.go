package plain

// gateDialogues are about the numbers of the gate and its table.
var gateDialogues = []dialogue{
	{"theta", []exchange{
		{"theta", []string{
			"Theta is 0.4. The gate is OR.",
		}},
		{"theta 0.7", []string{
			"Theta is 0.7, was 0.4.",
			"The gate is now AND, was OR.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, not greater than theta, 0.7, so y is 0, was 1.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, not greater than theta, 0.7, so y is 0, was 1.",
		}},
		{"THETA 0.7", []string{
			"Theta is 0.7 already.",
			"The gate is still AND.",
		}},
		{"th 0.4", []string{
			"Theta is 0.4, was 0.7.",
			"The gate is now OR, was AND.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, greater than theta, 0.4, so y is 1, was 0.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, greater than theta, 0.4, so y is 1, was 0.",
		}},
		{"θ = -0.2", []string{
			"Theta is minus 0.2, was 0.4.",
			"The gate is now always 1, was OR.",
			"x1 0, x2 0: 0 plus 0 is 0, greater than theta, minus 0.2, so y is 1, was 0.",
		}},
		{"undo", []string{
			"Taken back: theta is 0.4 again, was minus 0.2.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
		{"redo", []string{
			"Done again: theta is minus 0.2, was 0.4.",
			"The gate is always 1: w1 is 0.5, w2 is 0.5, theta is minus 0.2.",
		}},
		{"undo", []string{
			"Taken back: theta is 0.4 again, was minus 0.2.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
		{"redo", []string{
			"Done again: theta is minus 0.2, was 0.4.",
			"The gate is always 1: w1 is 0.5, w2 is 0.5, theta is minus 0.2.",
		}},
		{"theta minus 1e-5", []string{
			"Theta is minus 1 times 10 to the power minus 5, was minus 0.2.",
			"The gate is still always 1.",
		}},
	}},
	{"weights", []exchange{
		{"w1", []string{
			"w1 is 0.5. The gate is OR.",
		}},
		{"w1 -0.5", []string{
			"w1 is minus 0.5, was 0.5.",
			"The gate is now NOT x1 AND x2, was OR.",
			"x1 1, x2 0: minus 0.5 plus 0 is minus 0.5, not greater than theta, 0.4, so y is 0, was 1.",
			"x1 1, x2 1: minus 0.5 plus 0.5 is 0, not greater than theta, 0.4, so y is 0, was 1.",
		}},
		{"w2 1", []string{
			"w2 is 1, was 0.5.",
			"The gate is now x2, was NOT x1 AND x2.",
			"x1 1, x2 1: minus 0.5 plus 1 is 0.5, greater than theta, 0.4, so y is 1, was 0.",
		}},
		{"gate", []string{
			"The gate is x2. y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"w1 is minus 0.5, w2 is 1, theta is 0.4.",
			"x1 0, x2 0: 0 plus 0 is 0, not greater than theta, 0.4, so y is 0.",
			"x1 1, x2 0: minus 0.5 plus 0 is minus 0.5, not greater than theta, 0.4, so y is 0.",
			"x1 0, x2 1: 0 plus 1 is 1, greater than theta, 0.4, so y is 1.",
			"x1 1, x2 1: minus 0.5 plus 1 is 0.5, greater than theta, 0.4, so y is 1.",
			"The margin of each row, how far theta has to move to turn its y: 0.4, 0.9, 0.6 and 0.1.",
		}},
		{"why", []string{
			"y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"x1 0, x2 0: minus 0.5 times 0 is 0; 1 times 0 is 0; 0 plus 0 is 0, not greater than theta, 0.4, so y is 0.",
			"x1 1, x2 0: minus 0.5 times 1 is minus 0.5; 1 times 0 is 0; minus 0.5 plus 0 is minus 0.5, not greater than theta, 0.4, so y is 0.",
			"x1 0, x2 1: minus 0.5 times 0 is 0; 1 times 1 is 1; 0 plus 1 is 1, greater than theta, 0.4, so y is 1.",
			"x1 1, x2 1: minus 0.5 times 1 is minus 0.5; 1 times 1 is 1; minus 0.5 plus 1 is 0.5, greater than theta, 0.4, so y is 1.",
			"The outputs 0 and 1 in this order make the gate x2.",
		}},
		{"w2 1", []string{
			"w2 is 1 already.",
			"The gate is still x2.",
		}},
		{"reset", []string{
			"All changes are taken back; undo brings them again.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
		{"undo", []string{
			"Taken back: the reset of OR.",
			"The gate is x2: w1 is minus 0.5, w2 is 1, theta is 0.4.",
		}},
		{"reset gate", []string{
			"All changes are taken back; undo brings them again.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
		{"reset", []string{
			"Nothing is changed. The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
	}},
	{"bias", []exchange{
		{"bias -0.7", []string{
			"The bias is minus 0.7, was minus 0.4. Theta is minus the bias: 0.7.",
			"The gate is now AND, was OR.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, not greater than theta, 0.7, so y is 0, was 1.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, not greater than theta, 0.7, so y is 0, was 1.",
		}},
		{"bias", []string{
			"The bias, minus theta, is minus 0.7. The gate is AND.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if w1 times x1 plus w2 times x2 minus theta is greater than 0, else 0.",
			"This is half of the way: theta is on the left now, with a minus, and 0 is on the right. rewrite once more does the other half: the bias b in the place of minus theta.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if b plus w1 times x1 plus w2 times x2 is greater than 0, else 0.",
			"This is the bias form. The bias b is minus theta: minus 0.7. Raising b lifts every sum, as lowering theta does. rewrite once more goes back to theta.",
		}},
		{"bias −0.2", []string{
			"The bias is minus 0.2, was minus 0.7. Theta is minus the bias: 0.2.",
			"The gate is now OR, was AND.",
			"x1 1, x2 0: the bias minus 0.2 plus 0.5 plus 0 is 0.3, greater than 0, so y is 1, was 0.",
			"x1 0, x2 1: the bias minus 0.2 plus 0 plus 0.5 is 0.3, greater than 0, so y is 1, was 0.",
		}},
		{"theta", []string{
			"Theta is 0.2. The gate is OR.",
		}},
		{"gate", []string{
			"The gate is OR. y is 1 if b plus w1 times x1 plus w2 times x2 is greater than 0, else 0.",
			"w1 is 0.5, w2 is 0.5, the bias b is minus 0.2.",
			"x1 0, x2 0: the bias minus 0.2 plus 0 plus 0 is minus 0.2, not greater than 0, so y is 0.",
			"x1 1, x2 0: the bias minus 0.2 plus 0.5 plus 0 is 0.3, greater than 0, so y is 1.",
			"x1 0, x2 1: the bias minus 0.2 plus 0 plus 0.5 is 0.3, greater than 0, so y is 1.",
			"x1 1, x2 1: the bias minus 0.2 plus 0.5 plus 0.5 is 0.8, greater than 0, so y is 1.",
			"The margin of each row, how far the bias has to move to turn its y: 0.2, 0.3, 0.3 and 0.8.",
		}},
		{"try 1 0", []string{
			"x1 1, x2 0: the bias minus 0.2 plus 0.5 plus 0 is 0.3, greater than 0, so y is 1. The bias has to move by 0.3 to turn y.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"Theta is on the right again; it is 0.2.",
		}},
	}},
	{"own inputs", []exchange{
		{"try 0.3 0.9", []string{
			"x1 0.3, x2 0.9: 0.15 plus 0.45 is 0.6, greater than theta, 0.4, so y is 1. Theta has to move by 0.2 to turn y.",
		}},
		{"try", []string{
			"This is your own point, which try and two numbers set.",
			"x1 0.3, x2 0.9: 0.15 plus 0.45 is 0.6, greater than theta, 0.4, so y is 1. Theta has to move by 0.2 to turn y.",
		}},
		{"why", []string{
			"y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"x1 0.3, x2 0.9: 0.5 times 0.3 is 0.15; 0.5 times 0.9 is 0.45; 0.15 plus 0.45 is 0.6, greater than theta, 0.4, so y is 1.",
		}},
		{"try 0.2 0.6", []string{
			"x1 0.2, x2 0.6: 0.1 plus 0.3 is 0.4, equal to theta, 0.4: a tie, not greater, so y is 0.",
			"A tie is 0 by the rule greater than, 1 by at least: x1 0.2, x2 0.6. rule at least changes it.",
		}},
		{"undo", []string{
			"Taken back: x2 is 0.9 again, was 0.6; x1 is 0.3 again, was 0.2.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
		{"undo", []string{
			"Taken back: x2 is 0.5 again, was 0.9; x1 is 0.5 again, was 0.3.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
	}},
	{"nudges", []exchange{
		{"theta", []string{
			"Theta is 0.4. The gate is OR.",
		}},
		{"more", []string{
			"Theta is 0.5, was 0.4.",
			"The gate is now AND, was OR.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, equal to theta, 0.5: a tie, not greater, so y is 0, was 1.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, equal to theta, 0.5: a tie, not greater, so y is 0, was 1.",
		}},
		{"less 2", []string{
			"Theta is 0.3, was 0.5.",
			"The gate is now OR, was AND.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, greater than theta, 0.3, so y is 1, was 0.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, greater than theta, 0.3, so y is 1, was 0.",
		}},
		{"w1", []string{
			"w1 is 0.5. The gate is OR.",
		}},
		{"more", []string{
			"w1 is 0.6, was 0.5.",
			"The gate is still OR.",
		}},
		{"bias", []string{
			"The bias, minus theta, is minus 0.3. The gate is OR.",
		}},
		{"more", []string{
			"The bias is minus 0.2, was minus 0.3. Theta is minus the bias: 0.2.",
			"The gate is still OR.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if w1 times x1 plus w2 times x2 minus theta is greater than 0, else 0.",
			"This is half of the way: theta is on the left now, with a minus, and 0 is on the right. rewrite once more does the other half: the bias b in the place of minus theta.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if b plus w1 times x1 plus w2 times x2 is greater than 0, else 0.",
			"This is the bias form. The bias b is minus theta: minus 0.2. Raising b lifts every sum, as lowering theta does. rewrite once more goes back to theta.",
		}},
		{"more", []string{
			"The bias is minus 0.1, was minus 0.2. Theta is minus the bias: 0.1.",
			"The gate is still OR.",
		}},
		{"try 0.3 0.9", []string{
			"x1 0.3, x2 0.9: the bias minus 0.1 plus 0.18 plus 0.45 is 0.53, greater than 0, so y is 1. The bias has to move by 0.53 to turn y.",
		}},
		{"less", []string{
			"x2 is 0.8, was 0.9.",
			"x1 0.3, x2 0.8: the bias minus 0.1 plus 0.18 plus 0.4 is 0.48, greater than 0, so y is 1.",
		}},
		{"undo", []string{
			"Taken back: x2 is 0.9 again, was 0.8.",
			"The gate is OR: w1 is 0.6, w2 is 0.5, the bias b is minus 0.1.",
		}},
		{"w2", []string{
			"w2 is 0.5. The gate is OR.",
		}},
		{"more", []string{
			"w2 is 0.6, was 0.5.",
			"The gate is still OR.",
		}},
		{"why", []string{
			"y is 1 if b plus w1 times x1 plus w2 times x2 is greater than 0, else 0.",
			"x1 0, x2 0: 0.6 times 0 is 0; 0.6 times 0 is 0; the bias minus 0.1 plus 0 plus 0 is minus 0.1, not greater than 0, so y is 0.",
			"x1 1, x2 0: 0.6 times 1 is 0.6; 0.6 times 0 is 0; the bias minus 0.1 plus 0.6 plus 0 is 0.5, greater than 0, so y is 1.",
			"x1 0, x2 1: 0.6 times 0 is 0; 0.6 times 1 is 0.6; the bias minus 0.1 plus 0 plus 0.6 is 0.5, greater than 0, so y is 1.",
			"x1 1, x2 1: 0.6 times 1 is 0.6; 0.6 times 1 is 0.6; the bias minus 0.1 plus 0.6 plus 0.6 is 1.1, greater than 0, so y is 1.",
			"The outputs 0 and 1 in this order make the gate OR.",
		}},
	}},
}
