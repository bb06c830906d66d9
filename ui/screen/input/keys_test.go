package input

import (
	"slices"
	"strings"
	"testing"
)

// TestKeypad has the keys as xterm's "VT220-Style Function Keys" lists them for a keypad
// in application mode.
func TestKeypad(t *testing.T) {
	sent := "\x1bOp \x1bOq \x1bOr \x1bOs \x1bOt \x1bOu \x1bOv \x1bOw \x1bOx \x1bOy \x1bOj \x1bOk \x1bOl \x1bOm \x1bOn \x1bOo \x1bOX \x1bOM"
	want := "0 1 2 3 4 5 6 7 8 9 * + , - . / = \r"
	if got := strings.Join(events(sent), ""); got != want {
		t.Errorf("the keypad gives %q; %q was expected", got, want)
	}
}

// TestForms has keys in the forms of Kitty's keyboard protocol, xterm's modifyOtherKeys
// and others, each with what the same key sends in a terminal that knows none of them.
func TestForms(t *testing.T) {
	tests := []struct {
		name string
		sent string
		want string // "" for nothing
	}{
		{"Kitty: ctrl+c", "\x1b[99;5u", "\x03"},
		{"Kitty: ctrl+c with num lock", "\x1b[99;133u", "\x03"},
		{"Kitty: ctrl+c with caps lock", "\x1b[99;69u", "\x03"},
		{"Kitty: ctrl+c of another layout", "\x1b[99:67:99;5:1u", "\x03"},
		{"Kitty: ctrl+c held down", "\x1b[99;5:2u", "\x03"},
		{"Kitty: ctrl+c let go", "\x1b[99;5:3u", ""},
		{"Kitty: ctrl+shift+c", "\x1b[99;6u", ""},
		{"Kitty: super+c", "\x1b[99;9u", ""},
		{"Kitty: ctrl+z", "\x1b[122;5u", "\x1a"},
		{"Kitty: ctrl+space", "\x1b[32;5u", "\x00"},
		{"Kitty: ctrl+1", "\x1b[49;5u", ""},
		{"Kitty: esc", "\x1b[27u", "\x1b"},
		{"Kitty: esc with shift", "\x1b[27;2u", "\x1b"},
		{"Kitty: esc with alt", "\x1b[27;3u", ""},
		{"Kitty: enter", "\x1b[13u", "\r"},
		{"Kitty: enter with no modifier", "\x1b[13;1u", "\r"},
		{"Kitty: enter with shift", "\x1b[13;2u", "\r"},
		{"Kitty: enter with alt", "\x1b[13;3u", "\x1b\r"},
		{"Kitty: tab", "\x1b[9u", "\t"},
		{"Kitty: shift+tab", "\x1b[9;2u", "\x1b[Z"},
		{"Kitty: backspace", "\x1b[127u", "\x7f"},
		{"Kitty: ctrl+backspace", "\x1b[127;5u", "\b"},
		{"Kitty: a", "\x1b[97u", "a"},
		{"Kitty: A", "\x1b[97;2u", "A"},
		{"Kitty: A by caps lock", "\x1b[97;65u", "A"},
		{"Kitty: θ", "\x1b[952u", "θ"},
		{"Kitty: ! with its text", "\x1b[49;2;33u", "!"},
		{"Kitty: ! with its code", "\x1b[49:33;2u", "!"},
		{"Kitty: shift+1 of a layout that it keeps to itself", "\x1b[49;2u", ""},
		{"Kitty: alt+a", "\x1b[97;3u", "\x1ba"},
		{"Kitty: 0 on the keypad", "\x1b[57399u", "0"},
		{"Kitty: enter on the keypad", "\x1b[57414u", "\r"},
		{"Kitty: ← on the keypad", "\x1b[57417u", "\x1b[D"},
		{"Kitty: delete on the keypad", "\x1b[57426u", "\x1b[3~"},
		{"Kitty: caps lock", "\x1b[57358u", ""},
		{"Kitty: shift", "\x1b[57441;2u", ""},
		{"Kitty: no code", "\x1b[u", ""},
		{"Kitty: no number", "\x1b[99999999999999999999u", ""},
		{"Kitty: no character", "\x1b[55296u", ""},

		{"xterm: ctrl+c", "\x1b[27;5;99~", "\x03"},
		{"xterm: ctrl+c with caps lock", "\x1b[27;5;67~", "\x03"},
		{"xterm: ctrl+shift+c", "\x1b[27;6;67~", ""},
		{"xterm: ctrl+^", "\x1b[27;6;94~", "\x1e"},
		{"xterm: esc", "\x1b[27;1;27~", "\x1b"},
		{"xterm: enter with ctrl", "\x1b[27;5;13~", "\r"},
		{"xterm: shift+tab", "\x1b[27;2;9~", "\x1b[Z"},
		{"xterm: A", "\x1b[27;2;65~", "A"},
		{"xterm: !", "\x1b[27;2;33~", "!"},
		{"xterm: too little", "\x1b[27;5~", ""},
		{"xterm: too much", "\x1b[27;5;99;1~", ""},

		{"home on a VT", "\x1bOH", "\x1b[H"},
		{"end on a VT", "\x1bOF", "\x1b[F"},
		{"shift+F1 of Konsole", "\x1bO2P", "\x1b[1;2P"},
		{"ctrl+↑ of urxvt", "\x1bOa", "\x1b[1;5A"},
		{"no key of a keypad", "\x1bOz", ""},
		{"a key of a keypad with ctrl", "\x1bO5q", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			// What is pressed next is a key of its own.
			want := []string{test.want, "q"}
			if test.want == "" {
				want = want[1:]
			}
			if got := events(test.sent + "q"); !slices.Equal(got, want) {
				t.Errorf("%q and q give %q; %q was expected", test.sent, got, want)
			}
		})
	}
}

func TestWheel(t *testing.T) {
	for event, want := range map[string]bool{
		"\x1b[<64;1;1M": true, "\x1b[<65;1;1M": true, "\x1b[<69;1;1M": true, "\x1b[M`!!": true, "\x1b[Ma!!": true,
		"\x1b[<0;1;1M": false, "\x1b[<35;1;1M": false, "\x1b[<192;1;1M": false, "\x1b[M !!": false, "\x1b[M": false, "`": false, "": false,
	} {
		if got := wheel([]byte(event)); got != want {
			t.Errorf("%q is of the wheel: %v", event, got)
		}
	}
}
