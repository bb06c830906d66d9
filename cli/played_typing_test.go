package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hinshun/vt10x"
)

// Keys that arrive all at once are taken one by one.
func TestPlayedBurst(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("this is OR")
	term.send("33>>>>")
	term.shows("┤3 network├", "selected W1[1,3] = 0.5 + − by 0.1", "0.1000 0.3000 [•0.5000]")
	term.send("g" + strings.Repeat(keys["right"], 5) + keys["left"])
	term.shows("by neuron, 4 of 14")
	term.send(":W1[1,2]\r+")
	term.shows("selected W1[1,2] = 0.4", "[•0.3000→0.4000]")
	term.send("uu1" + keys["right"] + keys["right"] + "ll.hu")
	term.shows("┤1 gate├", "▸θ 0.8 was 0.79", "Taken back: θ is 0.8 again, was 0.79.")
	term.send("\r0.25\r")
	term.shows("▸θ 0.25 was 0.8")
	term.send("mm2mq") // what is left of it when the program is gone does not matter
	if status := term.wait(); status != 0 {
		t.Errorf("status %d, want 0", status)
	}
	if term.mode(vt10x.ModeAltScreen) || term.mode(vt10x.ModeMouseMask) || !term.cursorVisible() {
		t.Error("the terminal is not as it was")
	}
}

// A pasted text goes into an open field; elsewhere its letters are no keys.
func TestPlayedPaste(t *testing.T) {
	t.Parallel()
	paste := func(text string) string { return "\x1b[200~" + text + "\x1b[201~" }
	term := start(t, options{})
	term.shows("▸θ 0.4")
	term.send(paste("q3llx\r"))
	term.after("right", "┤1 gate├", "▸θ 0.5 was 0.4") // one nudge, and still here
	term.after("enter", "▸θ [ ]")
	term.send(paste("0.5"))
	term.shows("▸θ [0.5 ]")
	term.send(paste("5\n")) // the end of a line is no enter
	term.shows("▸θ [0.55 ]", "Type a number for θ")
	term.after("enter", "▸θ 0.55 was 0.5")
	term.after("enter", "▸θ [ ]")
	term.send(paste("q is no number\x1b[31m"))
	term.shows("umber[31m ]") // the field shows its end
	term.after("enter", "is not a number")
	term.after("esc", "▸θ 0.55 ─▶ y")
	term.after("enter", "▸θ [ ]")
	term.send(paste("0.25\r0.75\r")) // as a terminal sends a column
	term.shows("▸θ [0.25 0.75 ]")
	term.after("enter", `✗ "0.25 0.75" is not a number`)
	term.send(paste(strings.Repeat("1", 500)))
	term.shows("✗ a field takes 400 characters; the rest was left out")
	term.after("esc", "▸θ 0.55 ─▶ y")
	leaves(term)
}

// A flood of text, pasted or as if it were typed, is taken in at once, with a word in the
// field, and the keys after it are keys.
func TestPlayedFlood(t *testing.T) {
	t.Parallel()
	for name, flood := range map[string]string{
		"pasted": "\x1b[200~" + strings.Repeat("1234567890", 128<<10) + "\x1b[201~",
		"typed":  strings.Repeat("1234567890", 32<<10),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			term := start(t, options{})
			term.shows("▸θ 0.4")
			term.after("enter", "▸θ [ ]")
			term.send(flood)
			term.shows("✗ a field takes 400 characters; the rest was left out")
			term.after("esc", "▸θ 0.4 ─▶ y")
			term.after("2", "┤2 curves├")
			leaves(term)
		})
	}
}

// The name of a file that is pasted is that file's, with what is not seen of it.
func TestPlayedPasteOfAName(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("▸θ 0.4")
	network := `{"layers": [{"w": [[0.25], [0.5]], "b": [0], "activation": "identity"}], "x": [1, 2]}`
	name := "my\u00a0net\u200d.json"
	if err := os.WriteFile(filepath.Join(term.command.Dir, name), []byte(network), 0o600); err != nil {
		t.Fatal(err)
	}
	term.after("o", "open the network [")
	term.send("\x1b[200~" + name + "\r\x1b[201~")
	term.shows("open the network [my net.json ]")
	term.after("enter", "┤3 network├", "is open")
	leaves(term)
}

// A click elsewhere takes the number over that is being typed; what is none stays.
func TestPlayedClickWhileTyping(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("this is OR")
	term.after("enter", "Type a number for θ")
	term.press("7x")
	term.shows("[7x ✗]")
	col, row := term.find("", "w1 0.5")
	term.click(col, row)
	term.shows("[7x ✗]", `✗ "7x" is not a number`)
	term.press("backspace")
	term.press("backspace")
	term.press("0.7")
	term.shows("[0.7 ]")
	term.click(col, row)
	term.shows("this is AND", "▸w1 0.5", "θ 0.7")
	leaves(term)
}
