package effect

import (
	"cmp"
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
	folder, begin := filepath.Split(home(typed))
	files, _ := os.ReadDir(cmp.Or(pathOf(folder), ".")) // as far as they can be read
	var matches []string
	for _, f := range files {
		if name := shownName(f.Name()); strings.HasPrefix(name, begin) {
			matches = append(matches, folder+name)
		}
	}
	if len(matches) == 0 {
		return state.Failed{Why: "no file begins so"}
	}
	common := matches[0]
	for _, m := range matches[1:] {
		for !strings.HasPrefix(m, common) {
			common = common[:len(common)-1]
		}
	}
	if info, err := os.Stat(pathOf(common)); len(matches) == 1 && err == nil && info.IsDir() {
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
		text += " " + filepath.Base(m)
	}
	return text
}

// manyNames is more than a screen has room for.
const manyNames = 100
