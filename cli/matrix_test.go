//go:build unix

package cli_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// The article's results, as the screen has them.
const (
	isAND = "this is AND"
	theY  = "y = [0.40442364 0.59557636]"
)

// matrix has what a terminal and its environment may be: a name, and its values.
var matrix = []struct {
	name   string
	values []string
}{
	{"TERM", []string{"xterm-256color", "xterm", "screen", "tmux-256color", "linux", "vt100", "dumb"}},
	{"COLORTERM", []string{"truecolor", ""}},
	{"colours", []string{"NO_COLOR=1", "CLICOLOR=0", ""}},
	{"LANG", []string{"C", "C.UTF-8", "en_US.UTF-8", "ja_JP.UTF-8"}},
	{"answers", []string{"answered", "unanswered"}},
	{"size", []string{"0×0", "1×1", "20×5", "80×24", "300×90"}},
}

// samples are rows of the matrix, chosen so that every two values of every two
// columns are together in one of them at least.
func samples() [][]int {
	r := rand.New(rand.NewPCG(5, 8))
	type pair struct{ a, va, b, vb int }
	missing := map[pair]bool{}
	for a := range matrix {
		for b := a + 1; b < len(matrix); b++ {
			for va := range matrix[a].values {
				for vb := range matrix[b].values {
					missing[pair{a, va, b, vb}] = true
				}
			}
		}
	}
	pairs := func(row []int, each func(pair)) {
		for a := range row {
			for b := a + 1; b < len(row); b++ {
				each(pair{a, row[a], b, row[b]})
			}
		}
	}
	var rows [][]int
	for len(missing) > 0 {
		var best []int
		most := 0
		for range 60 {
			row := make([]int, len(matrix))
			for i, column := range matrix {
				row[i] = r.IntN(len(column.values))
			}
			count := 0
			pairs(row, func(p pair) {
				if missing[p] {
					count++
				}
			})
			if count > most {
				best, most = row, count
			}
		}
		if best != nil {
			pairs(best, func(p pair) { delete(missing, p) })
			rows = append(rows, best)
		}
	}
	return rows
}

// TestMatrix plays the article's two stories on terminals of every kind.
func TestMatrix(t *testing.T) {
	for _, row := range samples() {
		value := map[string]string{}
		var names []string
		for i, column := range matrix {
			value[column.name] = column.values[row[i]]
			names = append(names, column.values[row[i]])
		}
		t.Run(strings.Join(names, " "), func(t *testing.T) {
			t.Parallel()
			o := options{env: []string{"TERM=" + value["TERM"], "LANG=" + value["LANG"]}, silent: value["answers"] == "unanswered"}
			if v := value["COLORTERM"]; v != "" {
				o.env = append(o.env, "COLORTERM="+v)
			}
			if v := value["colours"]; v != "" {
				o.env = append(o.env, v)
			}
			var cols, rows int
			if _, err := fmt.Sscanf(value["size"], "%d×%d", &cols, &rows); err != nil {
				t.Fatal(err)
			}
			o.cols, o.rows, o.unsized = cols, rows, cols == 0
			term := start(t, o)
			switch {
			case value["TERM"] == "dumb":
				inLines(term)
			case cols < 20:
				unseen(term, cols)
			case cols < 80:
				squeezed(term, cols, value["LANG"] == "C")
			default:
				seen(term, cols, value["LANG"] == "C")
			}

			raw := term.raw()
			if found := setColour.Find(raw); found != nil && value["colours"] != "" {
				t.Errorf("with %s there is a colour, %q", value["colours"], found)
			}
			if found := query.Find(raw); found != nil {
				t.Errorf("the terminal is asked %q", found)
			}
			if i := bytes.IndexFunc(raw, func(r rune) bool { return r > unicode.MaxASCII }); i >= 0 && value["LANG"] == "C" {
				t.Errorf("a character beyond ASCII is written: %q", raw[i:min(i+20, len(raw))])
			}
		})
	}
}

// inASCII are the texts as they are written where there is nothing beyond ASCII.
func inASCII(ascii bool, texts ...string) []string {
	if ascii {
		for i, text := range texts {
			texts[i] = strings.NewReplacer("▸", ">", "θ", "theta", "·", "*", "━", "=", "─", "-", "│", "|", "┤", "|", "├", "|", "●", "#").Replace(text)
		}
	}
	return texts
}

// seen plays the stories on a screen that shows them, and looks each time for the mark
// of what is selected.
func seen(term *terminal, cols int, ascii bool) {
	term.t.Helper()
	shows := func(texts ...string) {
		term.t.Helper()
		term.shows(inASCII(ascii, texts...)...)
	}
	shows("this is OR", "▸θ 0.4", "? keys q quit")
	for _, theta := range []string{"0.5", "0.6", "0.7"} {
		term.press("right")
		shows("▸θ " + theta + " was")
	}
	shows(isAND, "┤1 gate├")
	term.press("up")
	shows("▸w2 0.5")
	term.press("2")
	shows("┤2 curves├", "▸[x]")
	term.press("3")
	shows("┤3 network├", "[2.0000]", "selected x[1]")
	term.press("home")
	for range 6 {
		term.press("right")
	}
	shows(theY, "[2.0000]", "━━[y]")
	if cols >= 300 {
		apart(term)
	}
	fits(term, cols)
	leaves(term)
}

// squeezed plays them on a screen of five lines, which has room for what is selected
// and little else.
func squeezed(term *terminal, cols int, ascii bool) {
	term.t.Helper()
	shows := func(texts ...string) {
		term.t.Helper()
		term.shows(inASCII(ascii, texts...)...)
	}
	shows("w1·x1 + w2·x2 > ", "? keys q quit")
	shows("▸θ")
	for range 3 {
		term.press("right")
	}
	term.press("up")
	shows("▸w2")
	term.press("down")
	shows("▸θ")
	term.press("2")
	shows("▸sigmoid 0.5", "● x = 0")
	term.press("3")
	shows("selected x[1] = 2", "? keys q quit")
	for range 6 {
		term.press("right")
	}
	term.press("enter")
	shows("selected x[1] = [")
	term.press("esc")
	shows(" x ━━ a1 ━━ z1 ━━ a2", "selected x[1] = 2")
	fits(term, cols)
	term.resize(80, 24)
	shows(theY)
	term.press("1")
	shows(isAND, "▸θ 0.7")
	leaves(term)
}

// apart reports whether each pane stands in its own frame, with nothing drawn over it: on
// every line all edges of the frames are whole.
func apart(term *terminal) {
	term.t.Helper()
	lines := make([][]rune, 0)
	for line := range strings.SplitSeq(term.screen(), "\n") {
		lines = append(lines, []rune(line))
	}
	bottom := len(lines) - 2 // above the line of keys
	const corners, edges = "╭╮╰╯+", "│|"
	isOne := func(of string, y, x int) bool { return x < len(lines[y]) && strings.ContainsRune(of, lines[y][x]) }
	right := len(lines[0]) - 1
	middle := 0 // the column of the gate's and the curves' right edge; the network's left one is beside it
	for x := 1; x < right && middle == 0; x++ {
		if isOne(corners, 0, x) && isOne(corners, 0, x+1) {
			middle = x
		}
	}
	split := 0 // the line of the gate's lower edge
	for y := 1; y < bottom && split == 0; y++ {
		if isOne(corners, y, 0) && isOne(corners, y+1, 0) {
			split = y
		}
	}
	if middle == 0 || split == 0 || len(lines[0]) != len(lines[bottom]) {
		term.t.Errorf("the frames do not meet in one column and one line\n%s", term.framed())
		return
	}
	for y := 0; y <= bottom; y++ {
		left, network := edges, edges
		if y == 0 || y == split || y == split+1 || y == bottom {
			left = corners
		}
		if y == 0 || y == bottom {
			network = corners
		}
		for x, of := range map[int]string{0: left, middle: left, middle + 1: network, right: network} {
			if !isOne(of, y, x) {
				term.t.Errorf("line %d has no edge of a frame in column %d\n%s", y, x, term.framed())
				return
			}
		}
	}
}

// unseen plays them on one that is too small for that, which then grows.
func unseen(term *terminal, cols int) {
	term.t.Helper()
	turns := func(on bool, count int) {
		term.t.Helper()
		term.waitUntil(fmt.Sprintf("the mouse to be taken (%t)", on), func() bool {
			return privateModes(term.written)["1006"] == on && len(sgrMouse.FindAll(term.written, -1)) >= count
		})
	}
	turns(true, 1)
	term.send(strings.Repeat(keys["right"], 3) + "3" + strings.Repeat(keys["right"], 6))
	term.press("m")
	turns(false, 2)
	term.press("m")
	turns(true, 3)
	if cols > 0 {
		fits(term, cols)
	}
	term.resize(80, 24)
	term.shows(theY)
	term.after("1", isAND)
	leaves(term)
}

// inLines plays them where no cursor can be moved.
func inLines(term *terminal) {
	term.t.Helper()
	says := func(text string) {
		term.t.Helper()
		term.waitUntil(fmt.Sprintf("%q in lines", text), func() bool { return strings.Contains(string(term.written), text) })
	}
	says("> ")
	term.send("theta 0.7\n")
	says("AND")
	term.send("end\n")
	says("0.4044")
	term.send("quit\n")
	if status := term.wait(); status != 0 {
		term.t.Errorf("status %d after quit, want 0", status)
	}
	if bytes.Contains(term.raw(), []byte("\x1b")) {
		term.t.Errorf("there is an escape sequence in lines: %q", term.raw())
	}
}

// setColour is a sequence that sets a colour, to its end: one that moves the cursor to
// line 90 begins as one does.
var setColour = regexp.MustCompile(`\x1b\[([0-9;]*;)?([34][0-8]|9[0-7]|10[0-7])(;[0-9;]*)?m`)

// ends are what ends a line, or goes to another.
var ends = regexp.MustCompile(`\r|\n|\x1b\[[0-9;]*[HABCDEFGdf]`)

// fits reports whether all lines that were written fit into that many cells.
func fits(term *terminal, cols int) {
	term.t.Helper()
	for _, line := range ends.Split(string(term.raw()), -1) {
		if width := ansi.StringWidth(line); width > cols {
			term.t.Errorf("a line of %d cells is written on %d: %q", width, cols, line)
			return
		}
	}
}

// TestMatrixIsWhole holds that nothing is left out of the samples.
func TestMatrixIsWhole(t *testing.T) {
	rows := samples()
	for i, column := range matrix {
		for v, value := range column.values {
			there := false
			for _, row := range rows {
				there = there || row[i] == v
			}
			if !there {
				t.Errorf("%s is never %q", column.name, value)
			}
		}
	}
	if len(rows) > 70 {
		t.Errorf("there are %d samples", len(rows))
	}
}

// TestTmux plays the stories inside tmux, which is a terminal of its own.
func TestTmux(t *testing.T) {
	need(t, "tmux")
	socket := filepath.Join(t.TempDir(), "s")
	tmux := func(args ...string) string {
		t.Helper()
		command := exec.Command("tmux", append([]string{"-S", socket, "-f", "/dev/null"}, args...)...)
		command.Env = environment(t, nil)
		output, err := command.CombinedOutput()
		if err != nil {
			t.Fatalf("tmux %q: %v\n%s", args, err, output)
		}
		return string(output)
	}
	shows := func(texts ...string) {
		t.Helper()
		var screen string
		for began := time.Now(); time.Since(began) < patience; time.Sleep(20 * time.Millisecond) {
			screen = blanks.ReplaceAllString(tmux("capture-pane", "-p"), " ")
			all := true
			for _, text := range texts {
				all = all && strings.Contains(screen, text)
			}
			if all {
				return
			}
		}
		t.Fatalf("tmux does not show all of %q\n%s", texts, screen)
	}
	// A shell around it keeps the pane when the program has ended.
	tmux("-u", "new-session", "-d", "-x", "80", "-y", "24", "echo before; '"+nnexplore(t)+"'; echo left with $?; exec sleep 600")
	t.Cleanup(func() { exec.Command("tmux", "-S", socket, "kill-server").Run() })
	shows("this is OR", "? keys q quit")
	tmux("send-keys", "Right", "Right", "Right")
	shows("▸θ 0.7", isAND)
	tmux("send-keys", "3")
	shows("┤3 network├")
	tmux("send-keys", "Right", "Right", "Right", "Right", "Right", "Right")
	shows(theY)
	tmux("resize-window", "-x", "150", "-y", "45")
	shows(isAND, theY, "▸[x]─── sigmoid")
	tmux("send-keys", "q")
	shows("before\nleft with 0")
	if modes := tmux("display-message", "-p", "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{mouse_sgr_flag}"); modes != "0 1 0 0\n" {
		t.Errorf("the other screen, the cursor and the mouse are left as %q", modes)
	}
}
