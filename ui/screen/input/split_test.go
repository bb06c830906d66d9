package input

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// In the streams of these tests · stands for a silence and … for a second of it.

// events are what a splitter makes of a stream.
func events(stream string) []string {
	s := new(splitter)
	var list []string
	note := func(event []byte) {
		if event != nil {
			list = append(list, string(event))
		}
	}
	for rest := stream; rest != ""; {
		switch {
		case strings.HasPrefix(rest, "·"):
			note(s.silence())
			rest = rest[len("·"):]
		case strings.HasPrefix(rest, "…"):
			note(s.silence())
			s.second()
			rest = rest[len("…"):]
		default:
			note(s.next(rest[0]))
			rest = rest[1:]
		}
	}
	return list
}

// joined are events with each paste as one: it is given byte by byte.
func joined(list []string) []string {
	var out []string
	var paste []byte
	open := false
	for _, e := range list {
		paste = append(paste, e...)
		switch {
		case strings.HasSuffix(e, begin):
			open = true
		case bytes.HasSuffix(paste, pasteEnd) || strings.HasPrefix(e, end):
			open = false
		}
		if !open {
			out = append(out, string(paste))
			paste = nil
		}
	}
	if open {
		out = append(out, string(paste))
	}
	return out
}

const (
	up     = "\x1b[A"
	report = "\x1b[<65;20;11M"
	begin  = "\x1b[200~"
	end    = "\x1b[201~"
)

func TestSplit(t *testing.T) {
	tests := []struct {
		name, stream string
		want         []string
	}{
		{"characters", "aθ€😀 ", []string{"a", "θ", "€", "😀", " "}},
		{"control characters", "\r\t\x7f\x00\x01", []string{"\r", "\t", "\x7f", "\x00", "\x01"}},
		{"half a character", "\xceq\xce\r", []string{"q", "\r"}},
		{"no characters", "\xff\x80\xc0q\xe0\x80\xed\xa0\x80q", []string{"q", "q"}},
		{"half a character and another", "\xe2\x82θ", []string{"θ"}},
		{"a character is held in any silence", "\xce·…\xb8", []string{"θ"}},

		{"esc", "\x1b·", []string{"\x1b"}},
		{"esc, then a key", "\x1b·q", []string{"\x1b", "q"}},
		{"esc is not given early", "\x1b", nil},
		{"alt", "\x1bq\x1bθ\x1b\r\x1b ", []string{"\x1bq", "\x1bθ", "\x1b\r", "\x1b "}},
		{"alt and half a character", "\x1b\xceq\x1b\xff", []string{"q"}},
		{"esc twice", "\x1b\x1b·", []string{"\x1b\x1b"}},
		{"esc twice with time between", "\x1b·\x1b·", []string{"\x1b", "\x1b"}},
		{"esc three times", "\x1b\x1b\x1b·", []string{"\x1b\x1b\x1b"}},
		{"esc twice and a key", "\x1b\x1bq", []string{"\x1b\x1bq"}},
		{"esc twice and a character", "\x1b\x1bθ", []string{"\x1b\x1b", "θ"}},
		{"esc three times and a character", "\x1b\x1b\x1bθ", []string{"\x1b\x1b", "\x1bθ"}},
		{"esc held down", strings.Repeat("\x1b", 40) + "·", []string{strings.Repeat("\x1b", 16), strings.Repeat("\x1b", 16), strings.Repeat("\x1b", 8)}},
		{"esc and an arrow", "\x1b" + up, []string{"\x1b", up}},
		{"esc and a report", "\x1b" + report, []string{"\x1b", report}},
		{"esc twice and an arrow", "\x1b\x1b" + up, []string{"\x1b\x1b", up}},
		{"alt and what begins a sequence", "\x1b]·\x1bP·\x1b_·\x1b^·\x1bX·\x1bO·\x1b[·",
			[]string{"\x1b]", "\x1bP", "\x1b_", "\x1b^", "\x1bX", "\x1bO", "\x1b["}},

		{"arrows", up + "\x1bOB\x1b[1;5C\x1b[d", []string{up, "\x1bOB", "\x1b[1;5C", "\x1b[d"}},
		{"an arrow is held in any silence", "\x1b[1·…;5C", []string{"\x1b[1;5C"}},
		{"keys", "\x1b[3~\x1b[Z\x1bOP\x1b[15;2~\x1b[7$\x1b[7^\x1b[[A", []string{"\x1b[3~", "\x1b[Z", "\x1bOP", "\x1b[15;2~", "\x1b[7$", "\x1b[7^", "\x1b[[A"}},
		{"another console key", "\x1b[[Zq", []string{"q"}},
		{"shift and an arrow", "\x1b[OA\x1b[Oa", []string{"\x1b[OA", "\x1b[Oa"}},
		{"the focus comes and goes", "\x1b[I\x1b[O·A\x1b[Oq", []string{"A", "q"}},
		{"a sequence cut by another", "\x1b[1;" + up, []string{up}},
		{"a sequence cut by a key", "\x1b[1;\rq\x1b[1;\x7fθ\x1b[1;θ", []string{"\r", "q", "\x7f", "θ", "θ"}},
		{"an endless sequence", "\x1b[" + strings.Repeat("1;", 90) + "Aq", []string{"q"}},

		{"mouse", report + "\x1b[<0;1;1m", []string{report, "\x1b[<0;1;1m"}},
		{"a report is held in any silence", "\x1b[<6·…5;30;13M", []string{"\x1b[<65;30;13M"}},
		{"no report", "\x1b[<65;20M\x1b[<;;M\x1b[<M\x1b[<1;2;3;4M\x1b[<0;1;100000M", nil},
		{"half a report and a key", "\x1b[<65;2q", []string{"q"}},
		{"half a report and another", "\x1b[<65;2" + report, []string{report}},
		{"mouse of old", "\x1b[M`4+\x1b[M \xff\x1bq", []string{"\x1b[M`4+", "\x1bq"}},
		{"mouse of old beyond ASCII", "\x1b[M \xce\x80q", []string{"\x1b[M \xce\x80", "q"}},

		{"ctrl+c ends all", "\x1b\x03\x1b[1\x03\x1b]11;\x03\x1bO\x03\xce\x03\x1b[M \x03q", []string{"\x03", "\x03", "\x03", "\x03", "\x03", "\x03", "q"}},
		{"so do CAN and SUB", "\x1b[1\x18q\x1b]11;\x1aq\x1bP\x1b\x18q", []string{"\x18", "q", "\x1a", "q", "\x18", "q"}},

		{"colour", "\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\q\x1b]11;rgb:0/0/0\aq", []string{"q", "q"}},
		{"version", "\x1bP>|XTerm(390)\x1b\\q", []string{"q"}},
		{"clipboard", "\x1b]52;c;cQ==\aq", []string{"q"}},
		{"other strings", "\x1b_Gi=31;OK\x1b\\\x1b^q\x1b\\\x1bXq\x1b\\q", []string{"q"}},
		{"device", "\x1b[?64;1;2c\x1b[>1;10;0c\x1b[=1c\x1b[?2026;2$y\x1b[?997;1nq", []string{"q"}},
		{"a string is held in any silence", "\x1b]11;·…rgb:0/0·/0\x1b·\\q", []string{"q"}},
		{"a string cut by a key", "\x1b]11;rgb" + up + "q", []string{up, "q"}},
		{"a string ended by hand", "\x1b]11;rgb\x1b·q\x1b]11;rgb\x1b·\x1b·q", []string{"q", "\x1b", "q"}},
		{"a string without an end, and a key", "\x1b]11;rgb…q·q", []string{"q", "q"}},
		{"a string without an end, and an arrow", "\x1b]11;rgb…" + up + "·q", []string{up, "q"}},
		{"a string that was held up", "\x1b]11;rgb:0…/0/0\aq\x1b]11;rgb:0…0\x1b\\q\x1b]1…\a·q", []string{"q", "q", "q"}},
		{"a string that was held up in its end", "\x1b]11;rgb\x1b…\\·q", []string{"q"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := events(test.stream); !slices.Equal(got, test.want) {
				t.Errorf("%q gives %q; %q was expected", test.stream, got, test.want)
			}
		})
	}
}

func TestSplitPaste(t *testing.T) {
	long := strings.Repeat("0123456789abcdef", mostPasted/16)
	tests := []struct {
		name, stream string
		want         []string
	}{
		{"a paste", begin + "0.7\rq" + end + "q", []string{begin + "0.7\rq" + end, "q"}},
		{"of nothing", begin + end + "q", []string{begin + end, "q"}},
		{"with sequences", begin + up + report + "\x1b" + end, []string{begin + up + report + "\x1b" + end}},
		{"with half an end", begin + "\x1b[201\x1b[20\x1b" + end, []string{begin + "\x1b[201\x1b[20\x1b" + end}},
		{"an end without a paste", "a" + end + "b", []string{"a", "b"}},
		{"cut in its marks", "\x1b[20·…0~q\x1b[2·…01~q", []string{begin + "q" + end, "q"}},
		{"as long as may be", begin + long + end + "q", []string{begin + long + end, "q"}},
		{"that is too long", begin + long + "more" + end + "q", []string{begin + long + end, "q"}},
		{"that is too long in half an end", begin + long[1:] + "\x1b[2more" + end, []string{begin + long[1:] + "\x1b[2" + end}},

		{"ended by ctrl+c", begin + "0.7\x03·q", []string{begin + "0.7" + end + "\x03", "q"}},
		{"that has a ctrl+c", begin + "0.7\x03\x03q\x03" + end, []string{begin + "0.7\x03\x03q\x03" + end}},
		{"ended by the last of two ctrl+c", begin + "0.7\x03\x03·", []string{begin + "0.7\x03" + end + "\x03"}},
		{"that is too long, ended by ctrl+c", begin + long + "more\x03·", []string{begin + long + end + "\x03"}},
		{"ended by a key", begin + "0.7…q·q", []string{begin + "0.7" + end + "q", "q"}},
		{"ended by esc", begin + "0.7…\x1b·q", []string{begin + "0.7" + end + "\x1b", "q"}},
		{"ended by an arrow", begin + "0.7…" + up + "·q", []string{begin + "0.7" + end + up, "q"}},
		{"ended by a character", begin + "0.7…θ·q", []string{begin + "0.7" + end + "θ", "q"}},
		{"ended by another", begin + "0.7…" + begin + "·8" + end + "q", []string{begin + "0.7" + end + begin + "8" + end, "q"}},
		{"not ended too early", begin + "0.7·q·" + end, []string{begin + "0.7q" + end}},
		{"that was held up", begin + "0.7…qq" + end + "q", []string{begin + "0.7qq" + end, "q"}},
		{"that was held up twice", begin + "0.7…qq…\x1b[C\x1b[C…q·", []string{begin + "0.7qq\x1b[C\x1b[C" + end + "q"}},
		{"that was held up for its end", begin + "0.7…" + end + "q", []string{begin + "0.7" + end, "q"}},
		{"that was held up in its end", begin + "0.7\x1b[2…01~·q", []string{begin + "0.7" + end, "q"}},
		{"that was held up before its last byte", begin + "0.7\x1b[201…~·q", []string{begin + "0.7" + end, "q"}},
		{"that was held up in a sequence", begin + "\x1b[…A·q…q·", []string{begin + "\x1b[" + end + "A", "q", "q"}},
		{"that was held up before much", begin + "…\x1b]" + strings.Repeat("x", 60), []string{begin + "\x1b]" + strings.Repeat("x", 60)}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := joined(events(test.stream)); !slices.Equal(got, test.want) {
				t.Errorf("%.90q gives %.200q; %.200q was expected", test.stream, got, test.want)
			}
		})
	}
}

// TestForget stops the program in the middle of an event.
func TestForget(t *testing.T) {
	tests := []struct {
		name, before, after string
		want                []string
	}{
		{"esc", "\x1b", "q", []string{"q"}},
		{"a report", "\x1b[<6", "5q", []string{"5", "q"}},
		{"a character", "\xce", "\xb8q", []string{"q"}},
		{"a paste, then a key", begin + "0.7", "q·q", []string{"q", "q"}},
		{"a paste that goes on", begin + "0.7", "8q" + end + "q", []string{"q"}},
		{"a paste that goes on to its end only", begin + "0.7", end + "q", []string{"q"}},
		{"a reply, then a key", "\x1b]11;", "q·q", []string{"q", "q"}},
		{"a reply that goes on", "\x1b]11;", "rgb\aq", []string{"q"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := new(splitter)
			for _, b := range []byte(test.before) {
				s.next(b)
			}
			s.forget()
			var got []string
			for rest := test.after; rest != ""; {
				var event []byte
				if after, ok := strings.CutPrefix(rest, "·"); ok {
					event, rest = s.silence(), after
				} else {
					event, rest = s.next(rest[0]), rest[1:]
				}
				if event != nil {
					got = append(got, string(event))
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("%q forgotten, %q gives %q; %q was expected", test.before, test.after, got, test.want)
			}
		})
	}
}
