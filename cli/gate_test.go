package cli_test

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestGateCommand(t *testing.T) {
	if got, want := mustRun(t, "", "gate", "--w1", "0.5", "--w2", "0.5", "--theta", "0.7", "--format", "json"),
		`{"form":"theta","w1":0.5,"w2":0.5,"theta":0.7,"name":"AND","rows":[{"x1":0,"x2":0,"sum":0,"tie":false,"y":0},`+
			`{"x1":1,"x2":0,"sum":0.5,"tie":false,"y":0},{"x1":0,"x2":1,"sum":0.5,"tie":false,"y":0},`+
			`{"x1":1,"x2":1,"sum":1,"tie":false,"y":1}]}`+"\n"; got != want {
		t.Errorf("AND is\n%swant\n%s", got, want)
	}
	for args, want := range map[string]string{
		"":                                   `{"form":"theta","w1":0.5,"w2":0.5,"theta":0.4,"name":"OR"`,
		"--preset nand":                      `{"form":"theta","w1":-0.5,"w2":-0.5,"theta":-0.7,"name":"NAND"`,
		"--preset nand --w1 3":               `{"form":"theta","w1":3,"w2":-0.5,"theta":-0.7,"name":"always 1"`,
		"--bias -0.7":                        `{"form":"bias","w1":0.5,"w2":0.5,"bias":-0.7,"name":"AND"`,
		"--bias 0":                           `{"form":"bias","w1":0.5,"w2":0.5,"bias":0,"name":"OR"`,
		"--preset and-b":                     `{"form":"bias","w1":0.5,"w2":0.5,"bias":-0.7,"name":"AND"`,
		"--preset and-b --theta 0.4":         `{"form":"theta","w1":0.5,"w2":0.5,"theta":0.4,"name":"OR"`,
		"--w1 1e308 --w2 1e308 --theta 2":    `{"form":"theta","w1":1e+308,"w2":1e+308,"theta":2,"name":"OR"`,
		"--w1 -1 --w2=-1 --theta -1.5":       `{"form":"theta","w1":-1,"w2":-1,"theta":-1.5,"name":"NAND"`,
		"--w1 0.2 --w2 0.5 --theta 0.7":      `{"form":"theta","w1":0.2,"w2":0.5,"theta":0.7,"name":"always 0"`,
		"--w1 0.2 --w2 0.5 --bias -0.7":      `{"form":"bias","w1":0.2,"w2":0.5,"bias":-0.7,"name":"AND"`,
		"--theta 0.5 --rule >=":              `{"form":"theta","rule":">=","w1":0.5,"w2":0.5,"theta":0.5,"name":"OR"`,
		"--bias -0.5 --rule=≥":               `{"form":"bias","rule":">=","w1":0.5,"w2":0.5,"bias":-0.5,"name":"OR"`,
		"--preset tie --rule at-least":       `{"form":"theta","rule":">=","w1":0.2,"w2":0.5,"theta":0.7,"name":"AND"`,
		"--theta 0.5 --rule >":               `{"form":"theta","w1":0.5,"w2":0.5,"theta":0.5,"name":"AND"`,
		"--w1 1.7e308 --w2 1.7e308 --bias 1": `{"form":"bias","w1":1.7e+308,"w2":1.7e+308,"bias":1,"name":"always 1"`,
	} {
		got := mustRun(t, "", append([]string{"gate", "--format", "json"}, strings.Fields(args)...)...)
		if !strings.HasPrefix(got, want+",") || !json.Valid([]byte(got)) {
			t.Errorf("gate %s is\n%swant\n%s", args, got, want)
		}
	}
	if got := mustRun(t, "", "gate"); !strings.Contains(got, "This is OR.") || got != mustRun(t, "", "gate", "--format", "text") {
		t.Errorf("gate prints\n%s", got)
	}
	if got := mustRun(t, "", "gate", "--format", "markdown"); !strings.HasPrefix(got, "# OR\n") {
		t.Errorf("gate in Markdown is\n%s", got)
	}
	if got := mustRun(t, "", "gate", "--theta", "0.5", "--format", "csv"); got != "x1,x2,sum,tie,y\n0,0,0,false,0\n1,0,0.5,true,0\n0,1,0.5,true,0\n1,1,1,false,1\n" {
		t.Errorf("gate in CSV is\n%s", got)
	}
	if got := mustRun(t, "", "gate", "--theta", "0.5", "--rule", ">=", "--format", "csv"); got != "x1,x2,sum,tie,y\n0,0,0,false,0\n1,0,0.5,true,1\n0,1,0.5,true,1\n1,1,1,false,1\n" {
		t.Errorf("by the rule at least it is in CSV\n%s", got)
	}
}
