package effect

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"nnexplore/ui/state"
)

// completePath extends the typed path as far as the names of the files agree that begin
// with it. Where there are several, it lists them.
func completePath(e state.Prompt) state.Action {
	typed := string(e.Text)
	if !e.IsPath() {
		return state.Failed{Why: e.Refusal}
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
	return state.Complete{Text: strings.ToValidUTF8(common, ""), Notice: namesOf(matches)}
}

// namesOf lists the files to choose from; it is empty where there is no choice.
func namesOf(matches []string) string {
	if len(matches) < 2 {
		return ""
	}
	text := fmt.Sprintf("%d begin so:", len(matches))
	for _, m := range matches[:min(len(matches), manyNames)] {
		text += " " + strings.ToValidUTF8(filepath.Base(m), "?")
	}
	return text
}

// manyNames is more than a screen has room for.
const manyNames = 100

// escapeGlob escapes the characters of a path that would match others.
func escapeGlob(path string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(path)
}
