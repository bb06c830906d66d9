package cli_test

import (
	"regexp"
	"strings"
	"testing"
)

// θ of the article's perceptron goes from OR to AND, and back.
func TestPlayedThreshold(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.gives("0 1 1 1", "┤1 gate├", "w1 0.5", "w2 0.5", "▸θ 0.4", "this is OR", "w1·x1 + w2·x2 > θ gives 1, else 0")
	opening := term.screen()

	marker := func() int {
		for line := range strings.Lines(term.screen()) { // below an end on which it stands
			if at := strings.Index(line, "▲"); at >= 0 {
				return len([]rune(line[:at]))
			}
		}
		t.Fatal("there is no marker")
		return 0
	}
	at := []int{marker()}
	for _, step := range []struct{ y, field, name string }{
		{"0 0 0 1", "▸θ 0.5 was 0.4", "this is OR → AND"},
		{"0 0 0 1", "▸θ 0.6 was 0.5", "this is AND"},
		{"0 0 0 1", "▸θ 0.7 was 0.6", "this is AND"},
	} {
		term.press("right")
		term.gives(step.y, step.field, step.name)
		if now := marker(); now <= at[len(at)-1] {
			t.Errorf("%s: the marker on the ruler is in column %d, was in %d", step.field, now, at[len(at)-1])
		}
		at = append(at, marker())
	}

	// Exactly 0.7, and then 0.8, though 0.7 + 0.1 is 0.7999999999999999 in float64.
	term.after("d", "every digit", "▸θ 0.7 ─▶ y")
	term.after("right", "▸θ 0.8 was 0.7 ─▶ y")
	term.after("u", "▸θ 0.7 was 0.8 ─▶ y")
	term.after("d", "four decimals")

	for i, step := range []struct{ y, field, name string }{
		{"0 0 0 1", "▸θ 0.6 was 0.7", "Taken back: θ is 0.6 again, was 0.7."},
		{"0 0 0 1", "▸θ 0.5 was 0.6", "Taken back: θ is 0.5 again, was 0.6."},
		{"0 1 1 1", "▸θ 0.4 was 0.5", "this is AND → OR"},
	} {
		term.press("u")
		term.gives(step.y, step.field, step.name)
		if now := marker(); now != at[2-i] {
			t.Errorf("%s: the marker on the ruler is in column %d, want %d", step.field, now, at[2-i])
		}
	}
	term.after("u", "Nothing is left to undo")
	term.press("up", "down")
	term.returnsTo(opening)
}

// A value is typed; what is no number is refused in words and changes nothing.
func TestPlayedTyping(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.gives("0 1 1 1")
	term.after("enter", "▸θ [ ]", "Type a number for θ; enter sets it, esc leaves it at 0.4.")
	typed := ""
	for _, letter := range "0.55" {
		typed += string(letter)
		term.after(string(letter), "▸θ ["+typed+" ]")
	}
	term.press("enter")
	term.gives("0 0 0 1", "▸θ 0.55 was 0.4", "this is OR → AND")

	term.after("enter", "▸θ [ ]", "esc leaves it at 0.55.")
	term.after("a", "[a ✗]")
	term.after("b", "[ab ✗]")
	term.after("c", "[abc ✗]")
	term.after("enter", "▸θ [abc ✗]", `"abc" is not a number`)
	term.after("backspace", "▸θ [ab ✗]", "Type a number for θ")
	term.press("esc")
	term.gives("0 0 0 1", "▸θ 0.55 ─▶ y")
	term.lacks("not a number", "Type a number")

	// What was refused is no edit: the first u takes back what was typed before.
	term.press("u")
	term.gives("0 1 1 1", "▸θ 0.4 was 0.55", "Taken back: θ is 0.4 again, was 0.55.")

	// A letter that is a key elsewhere is a letter in the field, even q.
	term.after("enter", "▸θ [ ]")
	term.after("q", "▸θ [q ✗]")
	term.after("esc", "▸θ 0.4 ─▶ y")
}

// The laboratory of the gate: the ruler names what θ makes of the weights, and
// the rule is rewritten from θ to b.
func TestPlayedRuler(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.gives("0 1 1 1", "│ always 1 OR AND always 0", "│ 0 0.5 1 ", "OR for 0 ≤ θ < 0.5", "any θ below 0 turns (0,0) to 1; 0.5 or more turns (1,0), (0,1) to 0")
	opening := term.screen()

	// The numbers stand below their boundaries, the names between them.
	_, row := term.find("θ ──", "▲")
	lines := strings.Split(term.screen(), "\n")
	names, ruler := lines[row-1], []rune(lines[row])
	var boundaries []int
	for col, r := range ruler {
		if r == '┝' {
			boundaries = append(boundaries, col)
		}
	}
	if len(boundaries) != 3 {
		t.Fatalf("the ruler has its boundaries in columns %d, want three\n%s", boundaries, term.framed())
	}
	for i, name := range []string{"always 1", "OR", "AND", "always 0"} {
		from, to := 0, len(ruler)
		if i > 0 {
			from = boundaries[i-1]
		}
		if i < 3 {
			to = boundaries[i]
		}
		before, _, found := strings.Cut(names, " "+name+" ")
		if col := len([]rune(before)) + 1; !found || col <= from || col+len(name) > to {
			t.Errorf("%s is not between columns %d and %d of the ruler\n%s", name, from, to, term.framed())
		}
	}

	term.press("b")
	term.gives("0 1 1 1", "w1·x1 + w2·x2 − θ > 0 gives 1", "0.5·x1 + 0.5·x2 − 0.4 > 0", "▸θ 0.4", "half done: −θ is on the left; it is to be called b", "this is OR")
	term.press("b")
	term.gives("0 1 1 1", "b + w1·x1 + w2·x2 > 0 gives 1", "-0.4 + 0.5·x1 + 0.5·x2 > 0", "▸b -0.4", "│ always 0 AND OR always 1", "OR for -0.5 < b ≤ 0", "this is OR", "0 0 -0.4 + 0 + 0 = -0.4 ≤ 0 0 ○")
	term.press("right")
	term.gives("0 1 1 1", "▸b -0.3 was -0.4")
	term.press("u")
	term.gives("0 1 1 1", "▸b -0.4 was -0.3")
	term.press("b")
	term.gives("0 1 1 1", "w1·x1 + w2·x2 > θ gives 1", "▸θ 0.4")
	term.returnsTo(opening)
}

// Through the presets to the tie, where the order of adding decides.
func TestPlayedTie(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.gives("0 1 1 1")
	for _, preset := range []struct{ name, y string }{
		{"AND", "0 0 0 1"}, {"NAND", "1 1 1 0"}, {"NOR", "1 0 0 0"},
		{"OR with b", "0 1 1 1"}, {"AND with b", "0 0 0 1"}, {"NAND with b", "1 1 1 0"}, {"NOR with b", "1 0 0 0"},
	} {
		term.press("P")
		term.gives(preset.y, "│ "+preset.name+": ")
	}
	term.press("P")
	term.gives("0 0 0 0", "│ tie: 0.2 + 0.5 is θ = 0.7, a tie", "w1·x1 + w2·x2 > θ", "1 1 0.2 + 0.5 =»0.7 ≤ 0.7 0 ○ 0, tie",
		"(1,1) θ form 0, b form 1", "(1,1) tie: equal is not greater, so y is 0; by ≥ (R) it is 1.")
	term.press("b")
	term.gives("0 0 0 0", "w1·x1 + w2·x2 − θ > 0")
	term.press("b")
	term.gives("0 0 0 1", "b + w1·x1 + w2·x2 > 0", "▸b -0.7", "1 1 -0.7 + 0.2 + 0.5 = 5.6e-17 > 0 0→1 ● rounding", "AND for -0.7 ≤ b ≤ -0.5, -0.7 in by rounding",
		"on paper the sum is 0, a tie, so 0; the machine gets 5.6e-17, so 1.")
	term.press("u")
	term.gives("1 0 0 0", "Taken back: the gate is NOR with b again, was tie.")
}

// On a squeezed screen, an input at the left of the picture, which is told by a
// mark where it is selected or has changed, and the y below the sheet of the
// xor network, which may stand as old→new.
var (
	graphInput  = regexp.MustCompile(`(?m)^│ [\[»•]*([01])\.0000`)
	sheetOutput = regexp.MustCompile(`y = step\(a2\) [▸»•]?(?:[01]\.0000→)?([01])\.0000`)
)

// One perceptron cannot be XOR; two layers can.
func TestPlayedXOR(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.gives("0 1 1 1")
	term.after("x", "✓ (0,0) 0 if 0 ≤ θ; here 0 ≤ 0.4", "✓ (1,0) 1 if w1 > θ; here 0.5 > 0.4",
		"✓ (0,1) 1 if w2 > θ; here 0.5 > 0.4", "✗ (1,1) 0 if w1 + w2 ≤ θ; here 1 > 0.4", "no w1, w2 and θ give XOR", "θ ──")
	term.after("X", "┤3 network├", "NAND and OR side by side, AND behind them", "This network computes XOR", "by layer, 0 of 4")
	term.after("end", "━━▸y", "by layer, 4 of 4", "y = step(a2) ▸1.0000")

	// From (1,0), with which the network came, once round through all four.
	for _, row := range []struct{ x1, x2, y, changed string }{
		{"0", "1", "1", "example input 3 of 4"},
		{"1", "1", "0", "example input 4 of 4"},
		{"0", "0", "0", "example input 1 of 4"},
		{"1", "0", "1", "+ − change x[1] = 1 (was 0) by 0.1"},
	} {
		term.press("x")
		term.until("y = "+row.y+" for "+row.x1+" and "+row.x2, func(screen string) bool {
			x := graphInput.FindAllStringSubmatch(screen, -1)
			y := sheetOutput.FindStringSubmatch(screen)
			return len(x) == 2 && x[0][1] == row.x1 && x[1][1] == row.x2 && y != nil && y[1] == row.y &&
				strings.Contains(screen, "━━▸y") && strings.Contains(screen, row.changed)
		})
	}
	term.after("1", "┤1 gate├", "One sum cannot be both")
	term.press("x")
	term.gives("0 1 1 1", "always 1 OR AND always 0")
}
