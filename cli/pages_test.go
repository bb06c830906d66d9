package cli_test

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// A page is a text for people, named by its path from the top.
type page struct{ name, text string }

// theReadme is the page that comes first.
const theReadme = "README.md"

// pages are the README and every page in docs.
func pages(t *testing.T) []page {
	t.Helper()
	names, err := filepath.Glob("../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	list := []page{{theReadme, fromTop(t, theReadme)}}
	for _, name := range names {
		name = "docs/" + filepath.Base(name)
		list = append(list, page{name, fromTop(t, name)})
	}
	if len(list) < 10 {
		t.Fatalf("there are %d pages", len(list))
	}
	return list
}

// between is what stands between two texts in a page, which has to have them.
func between(t *testing.T, name, from, to string) string {
	t.Helper()
	_, text, found := strings.Cut(fromTop(t, name), from)
	text, _, ended := strings.Cut(text, to)
	if !found || !ended {
		t.Fatalf("%s has nothing between %q and %q", name, from, to)
	}
	return text
}

// TestPagesReadmeIsShort holds that the front page is one.
func TestPagesReadmeIsShort(t *testing.T) {
	const most = 200
	if lines := strings.Count(fromTop(t, theReadme), "\n"); lines > most {
		t.Errorf("the README has %d lines; at most %d were expected", lines, most)
	}
}

// TestPagesInOrder holds that the table of the README has every page once, and that each begins
// with its name in that table, one sentence, and the way to the pages beside it and to the README.
func TestPagesInOrder(t *testing.T) {
	rows := regexp.MustCompile(`(?m)^\| \[(.+)\]\(docs/(.+)\) \|`).FindAllStringSubmatch(between(t, theReadme, "## Read on\n", "\n## "), -1)
	link := func(i int) string { return fmt.Sprintf("[%s](%s)", rows[i][1], rows[i][2]) }
	var listed []string
	for i, row := range rows {
		name := "docs/" + row[2]
		listed = append(listed, name)
		way := []string{"[nnexplore](../README.md)"}
		if i > 0 {
			way = slices.Insert(way, 0, "← "+link(i-1))
		}
		if i+1 < len(rows) {
			way = append(way, link(i+1)+" →")
		}
		parts := strings.SplitN(fromTop(t, name), "\n\n", 4)
		if len(parts) < 4 || parts[0] != "# "+row[1] || parts[2] != strings.Join(way, " · ") {
			t.Errorf("%s does not begin with # %s, a sentence, and %s", name, row[1], strings.Join(way, " · "))
		} else if s := strings.ReplaceAll(parts[1], "\n", " "); !strings.HasSuffix(s, ".") || strings.Contains(s, ". ") || strings.HasPrefix(s, "<") {
			t.Errorf("%s begins with %q, which is not one sentence", name, s)
		}
	}
	slices.Sort(listed)
	var there []string
	for _, p := range pages(t)[1:] {
		there = append(there, p.name)
	}
	if !slices.Equal(listed, there) {
		t.Errorf("the README's table has\n%s\nin docs are\n%s", strings.Join(listed, "\n"), strings.Join(there, "\n"))
	}
}

// TestPagesLead holds that each link within the project leads to a file and, behind a #, to a
// heading in it; and that each picture is shown somewhere, in its dark and its light form, and
// taken by .ci/pictures/all.
func TestPagesLead(t *testing.T) {
	links := regexp.MustCompile(`\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"`)
	shown := map[string]bool{}
	for _, p := range pages(t) {
		for _, m := range links.FindAllStringSubmatch(withoutBlocks(p.text), -1) {
			link := m[1] + m[2]
			if strings.HasPrefix(link, "https://") {
				continue
			}
			file, anchor, _ := strings.Cut(link, "#")
			to := path.Join(path.Dir(p.name), file)
			if file == "" {
				to = p.name
			}
			if _, err := os.Stat("../" + to); err != nil {
				t.Errorf("%s has a link to %s, which is not there", p.name, link)
			} else if anchor != "" && !slices.Contains(anchors(fromTop(t, to)), anchor) {
				t.Errorf("%s has a link to %s; %s has no such heading", p.name, link, to)
			}
			shown[to] = true
		}
	}
	pictures, err := filepath.Glob("../.github/*.*")
	if err != nil || len(pictures) < 10 {
		t.Fatalf("there are %d pictures, %v", len(pictures), err)
	}
	taken := fromTop(t, ".ci/pictures/all")
	for _, picture := range pictures {
		name := filepath.Base(picture)
		if !shown[".github/"+name] {
			t.Errorf("no page shows .github/%s", name)
		}
		if bare, _, _ := strings.Cut(strings.TrimSuffix(name, filepath.Ext(name)), "-light"); !strings.Contains(taken, "$out/"+bare+"$") {
			t.Errorf(".ci/pictures/all does not take %s", name)
		}
	}
}

// withoutBlocks is a Markdown text without its blocks of code and without code in lines.
func withoutBlocks(text string) string {
	text = regexp.MustCompile("(?ms)^```.*?^```$").ReplaceAllString(text, "")
	return regexp.MustCompile("`[^`]*`").ReplaceAllStringFunc(text, func(code string) string {
		if strings.ContainsAny(code, "[](") {
			return "code"
		}
		return code
	})
}

// anchors are what links call the headings of a Markdown text, as GitHub makes them.
func anchors(text string) []string {
	var list []string
	for _, m := range regexp.MustCompile(`(?m)^#+ (.+)$`).FindAllStringSubmatch(text, -1) {
		list = append(list, strings.Map(func(r rune) rune {
			switch {
			case r == ' ' || r == '-':
				return '-'
			case unicode.IsLetter(r), unicode.IsDigit(r), r == '_':
				return unicode.ToLower(r)
			}
			return -1
		}, m[1]))
	}
	return list
}

// TestPagesAnchors holds that headings are called as GitHub calls them.
func TestPagesAnchors(t *testing.T) {
	got := anchors("# The way back\ntext\n## W·x in place of x·W\n## A gate's truth table, θ\n")
	if want := []string{"the-way-back", "wx-in-place-of-xw", "a-gates-truth-table-θ"}; !slices.Equal(got, want) {
		t.Errorf("the headings are called %q; %q was expected", got, want)
	}
}

// TestTop holds what is visible at the top of the project. What .gitignore names is not part of it.
func TestTop(t *testing.T) {
	want := strings.Fields("LICENSE README.md cli docs go.mod go.sum internal main.go mathx model netfile number presets report session ui")
	ignored := strings.Fields(fromTop(t, ".gitignore"))
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	var visible []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.ContainsFunc(ignored, func(pattern string) bool {
			is, _ := path.Match(strings.Trim(pattern, "/"), e.Name())
			return is
		}) {
			visible = append(visible, e.Name())
		}
	}
	if !slices.Equal(visible, want) {
		t.Errorf("at the top are\n%s\nexpected were\n%s", visible, want)
	}
}
