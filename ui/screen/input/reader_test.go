package input

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestHeard(t *testing.T) {
	wheelDown := "wheel down at 19,10"
	tests := []struct {
		name   string
		pieces []string
		want   []string
	}{
		{"keys", []string{"ab θ\r", up}, []string{"a", "b", " ", "θ", "enter", "up"}},
		{"a fling", []string{strings.Repeat(report, 22)}, []string{wheelDown}},
		{"a fling in a prompt", []string{"a" + strings.Repeat(report, 300) + "b"}, []string{"a", wheelDown, "b"}},
		{"a report in two", []string{"\x1b[<6", "…", "5;30;13M"}, []string{"wheel down at 29,12"}},
		{"an arrow in three", []string{"\x1b", "[", "C"}, []string{"right"}},
		{"esc and a report", []string{"\x1b" + report + "q"}, []string{"esc", wheelDown, "q"}},
		{"a report and esc", []string{report + "\x1b", "·"}, []string{wheelDown, "esc"}},
		{"a report, esc and a report", []string{report + "\x1b" + report + "\x1b"}, []string{wheelDown, "esc", wheelDown, "esc"}},
		{"a report and alt", []string{report + "\x1b[", "·", "C"}, []string{wheelDown, "alt+[", "C"}},
		{"a mark of a paste in two", []string{"\x1b[20", "0~q", "\x1b[20", "1~"}, []string{"[q]"}},
		{"θ in two", []string{"\xce", "\xb8"}, []string{"θ"}},
		{"alt", []string{"\x1bq"}, []string{"alt+q"}},
		{"alt and what begins a sequence", []string{"\x1b]", "·", "\x1bO", "·", "\x1b[", "·", "q"}, []string{"alt+]", "alt+O", "alt+[", "q"}},
		{"esc twice", []string{"\x1b", "\x1b", "·", "\x1b", "·"}, []string{"esc", "esc", "esc"}},
		{"esc three times", []string{"\x1b\x1b\x1b"}, []string{"esc", "esc", "esc"}},
		{"esc twice and a key", []string{"\x1b\x1bq"}, []string{"esc", "esc", "q"}},
		{"esc and alt", []string{"\x1b\x1b\x1bq"}, []string{"esc", "esc", "alt+q"}},
		{"esc and an arrow", []string{"\x1b", up, "\x1b\x1bOA", "·"}, []string{"esc", "up", "esc", "up"}},
		{"text and esc", []string{"ab\x1b", "·", "q"}, []string{"a", "b", "esc", "q"}},
		{"text, esc and an arrow", []string{"ab\x1b" + up}, []string{"a", "b", "esc", "up"}},
		{"replies", []string{"\x1b]11;rgb:1", "e1e/1e1e/2e2e\x1b", "\\q\x1bP>|XTerm(390)\x1b\\\x1b[?64;1;2cq"}, []string{"q", "q"}},
		{"keypad", []string{"\x1bOq\x1bOm\x1bOM"}, []string{"1", "-", "enter"}},
		{"Kitty", []string{"\x1b[99;5u\x1b[27u\x1b[13u\x1b[49u"}, []string{"ctrl+c", "esc", "enter", "1"}},
		{"a paste and ctrl+c", []string{begin + "0.7\x03", "·", "q"}, []string{"[0.7]", "ctrl+c", "q"}},
		{"a paste and a key", []string{begin + "0.7", "…", "q", "·", "q"}, []string{"[0.7]", "q", "q"}},
		{"a paste and esc", []string{begin + "0.7", "…", "\x1b", "·", "q"}, []string{"[0.7]", "esc", "q"}},
		{"a paste, esc and an arrow", []string{begin + "0.7" + end + "\x1b" + up + begin + "0.70" + end + "\x1b" + up}, []string{"[0.7]", "esc", "up", "[0.70]", "esc", "up"}},
		{"a long paste", []string{begin + strings.Repeat("0.25 ", 20000) + end + "q"}, []string{"[" + strings.Repeat("0.25 ", 20000) + "]", "q"}},
		{"no paste", []string{strings.Repeat("5", 1000)}, strings.Split(strings.Repeat("5", 1000), "")},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := heard(t, test.pieces...); !slices.Equal(got, test.want) {
				t.Errorf("%.90q is %.90q; %.90q was expected", test.pieces, got, test.want)
			}
		})
	}
}

// TestAnyPieces sends keys, reports, pastes and replies in any order, cut anywhere.
func TestAnyPieces(t *testing.T) {
	tokens := []struct {
		sent string
		want []string
	}{
		{"q", []string{"q"}}, {" ", []string{" "}}, {"θ", []string{"θ"}}, {"😀", []string{"😀"}}, {"\r", []string{"enter"}},
		{"\x7f", []string{"backspace"}}, {up, []string{"up"}}, {"\x1b[1;2D", []string{"shift+left"}}, {"\x1b[3~", []string{"delete"}},
		{"\x1bOP", []string{"f1"}}, {"\x1bOq", []string{"1"}}, {"\x1b[99;5u", []string{"ctrl+c"}}, {"\x1bq", []string{"alt+q"}},
		{"\x1bθ", []string{"alt+θ"}}, {"\x03", []string{"ctrl+c"}}, {"\x1b[<0;3;4M", []string{"left press at 2,3"}},
		{"\x1b[<0;3;4m", []string{"left release at 2,3"}}, {begin + "0.7\rq\x1b[A" + end, []string{"[0.7\rq\x1b[A]"}},
		{"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", nil}, {"\x1b]52;c;cQ==\a", nil}, {"\x1bP>|tmux 3.4\x1b\\", nil}, {"\x1b[?1;2c", nil}, {"\x1b[I", nil},
		{"\x1b[M !!", []string{"left press at 0,0"}},
	}
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 0))
		var sent string
		var want []string
		for range 1 + r.IntN(20) {
			token := tokens[r.IntN(len(tokens))]
			sent, want = sent+token.sent, append(want, token.want...)
		}
		var pieces []string
		for rest := sent; rest != ""; {
			n := 1 + r.IntN(min(len(rest), 1+r.IntN(20)))
			pieces, rest = append(pieces, rest[:n]), rest[n:]
		}
		if got := heard(t, pieces...); !slices.Equal(got, want) {
			t.Fatalf("%q is %q; %q was expected", pieces, got, want)
		}
	}
}

// TestFling holds that equal reports of the wheel that wait are one, and no others.
func TestFling(t *testing.T) {
	other := "\x1b[<64;20;11M"
	tests := []struct {
		name   string
		pieces []string
		want   []string
	}{
		{"a fling", []string{strings.Repeat(report, 300)}, []string{report}},
		{"there and back", []string{report + report + other + other + report}, []string{report + other + report}},
		{"and a key", []string{report + report + "q" + report}, []string{report + "q" + report}},
		{"not yet here", []string{report, report}, []string{report, report}},
		{"half here", []string{report + report[:5], report[5:] + report}, []string{report, report}},
		{"of old", []string{"\x1b[M`!!\x1b[M`!!"}, []string{"\x1b[M`!!"}},
		{"clicks", []string{"\x1b[<0;1;1M\x1b[<0;1;1M"}, []string{"\x1b[<0;1;1M", "\x1b[<0;1;1M"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := newFeed(t, test.pieces...)
			for {
				if _, err := f.Read(make([]byte, 256)); err != nil {
					break
				}
			}
			if !slices.Equal(f.reads, test.want) {
				t.Errorf("the reads give %q; %q was expected", f.reads, test.want)
			}
		})
	}
}

// TestSmallReads has somebody read with less room than bubbletea has.
func TestSmallReads(t *testing.T) {
	f := newFeed(t, "aθ"+up+"\x1b", "·", "q")
	var got []byte
	for {
		p := make([]byte, 1)
		n, err := f.Read(p)
		if err != nil {
			break
		}
		got = append(got, p[:n]...)
		for len(f.out) > 0 {
			n, _ := f.reader.Read(p)
			got = append(got, p[:n]...)
		}
	}
	if want := "aθ" + up + "\x1bq"; string(got) != want {
		t.Errorf("the reads give %q; %q was expected", got, want)
	}
}

// FuzzPieces holds that a stream gives the same keys however it is cut, as long as no
// time passes where it is.
func FuzzPieces(f *testing.F) {
	for _, stream := range []string{
		"aθ€😀 \r\x1b[A\x1bOq\x1b[99;5u", "\x1b\x1b[A\x1b\x1b\x1bq\x1b\x1bθ", strings.Repeat(report, 30) + "\x1b" + report,
		begin + "0.7\x03\x03\x1b[201\x1b" + end + "q", "\x1b]11;rgb:0/0/0\x1b\\\x1bP>|x\a\x1b_G\x1b[A", "\x1b[M !!\x1b[M\x1b[<65;2q\x1b[[A\x1b[OA\x1b[Oq",
		"\x1b[1;\x03\x1b]\x18\xce\x1a\xff\x1b\xce",
	} {
		f.Add([]byte(stream), []byte{1})
		f.Add([]byte(stream), []byte{2, 3})
	}
	f.Fuzz(func(t *testing.T, stream, cuts []byte) {
		var pieces []string
		for i, rest := 0, string(stream); rest != ""; i++ {
			n := len(rest)
			if len(cuts) > 0 {
				n = min(n, 1+int(cuts[i%len(cuts)]))
			}
			pieces, rest = append(pieces, rest[:n]), rest[n:]
		}
		silences := func(p string) bool { return p == "·" || p == "…" } // in a script
		if whole := string(stream); whole == "" || silences(whole) || slices.ContainsFunc(pieces, silences) {
			return
		}
		want := heard(t, string(stream))
		if got := heard(t, pieces...); !slices.Equal(got, want) {
			t.Errorf("%q is %q; uncut it is %q", pieces, got, want)
		}
	})
}
