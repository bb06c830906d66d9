package ui

import (
	"nnexplore/ui/state"
	"os"
	"path/filepath"
	"strings"
)

// completePath looks for the files whose names begin as the one that is typed,
// and goes on as far as they agree.
func completePath(e state.Entry) state.Action {
	typed := string(e.Text)
	if !e.IsPath() {
		return state.Failed{Why: e.Fault}
	}
	matches, err := filepath.Glob(escapeGlob(home(typed)) + "*")
	if err != nil || len(matches) == 0 {
		return state.Failed{Why: "no file begins so"}
	}
	common := matches[0]
	for _, m := range matches[1:] {
		for !strings.HasPrefix(m, common) {
			common = common[:len(common)-1]
		}
	}
	if info, err := os.Stat(common); len(matches) == 1 && err == nil && info.IsDir() {
		common += string(filepath.Separator)
	}
	return state.Complete{Text: strings.ToValidUTF8(common, "")}
}

// escapeGlob takes the meaning from characters that would match others.
func escapeGlob(path string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(path)
}
