package cli_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The recipes of releases and packages.
const (
	goreleaser = ".goreleaser.yaml"
	control    = ".packaging/debian/control"
	rules      = ".packaging/debian/rules"
	copyright  = ".packaging/debian/copyright"
	formula    = ".packaging/homebrew/nnexplore.rb"
)

// fromTop reads a file of the project.
func fromTop(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("../" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// group is what the first group of an expression matches in a file of the project.
func group(t *testing.T, name, expression string) string {
	t.Helper()
	found := regexp.MustCompile("(?m)" + expression).FindStringSubmatch(fromTop(t, name))
	if found == nil {
		t.Fatalf("%s has nothing like %s", name, expression)
	}
	return found[1]
}

// TestPackages holds what the recipes say of the program against the program, go.mod and
// LICENSE.
func TestPackages(t *testing.T) {
	module, version := group(t, "go.mod", `^module (\S+)$`), group(t, "go.mod", `^go (\S+)$`)
	licence := group(t, "LICENSE", `^(\w+) License$`)
	owner := group(t, "LICENSE", `^Copyright \(c\) (.*)$`)
	_, short, _ := strings.Cut(mustRun(t, "", "man"), `\- `)
	short, _, _ = strings.Cut(short, "\n")
	for _, fact := range []struct{ file, expression, want string }{
		{goreleaser, `^project_name: (.*)$`, module},
		{goreleaser, `^  - binary: (.*)$`, module},
		{control, `^Source: (.*)$`, module},
		{control, `^Package: (.*)$`, module},
		{control, `^Description: (.*)$`, short},
		{control, `golang-go \(>= 2:(.*)~\)`, version},
		{control, `^Maintainer: (.*) <`, strings.TrimLeft(owner, "0123456789 ")},
		{copyright, `^Upstream-Name: (.*)$`, module},
		{copyright, `^License: (.*)$`, licence},
		{copyright, `^Copyright: (.*)$`, owner},
		{formula, `^  desc "(.*)"$`, short},
		{formula, `^  license "(.*)"$`, licence},
		{formula, `^class (.*) < Formula$`, strings.ToUpper(module[:1]) + module[1:]},
	} {
		if got := group(t, fact.file, fact.expression); got != fact.want {
			t.Errorf("%s has %q for %s, want %q", fact.file, got, fact.expression, fact.want)
		}
	}
	_, terms, _ := strings.Cut(fromTop(t, "LICENSE"), owner+"\n\n")
	_, copied, _ := strings.Cut(fromTop(t, copyright), "License: "+licence+"\n")
	copied = strings.ReplaceAll(strings.ReplaceAll(copied, "\n .\n", "\n\n"), "\n ", "\n")
	if strings.TrimSpace(copied) != strings.TrimSpace(terms) {
		t.Errorf("%s has the terms\n%s\nLICENSE has\n%s", copyright, copied, terms)
	}
}

// TestPackagesRun runs what the recipes have the program do.
func TestPackagesRun(t *testing.T) {
	runs := regexp.MustCompile(`built/nnexplore ([a-z0-9. -]+?) [>|]`).FindAllStringSubmatch(fromTop(t, rules), -1)
	if len(runs) < 5 {
		t.Errorf("%s runs the program %d times", rules, len(runs))
	}
	for _, r := range append(runs, []string{"", "completion zsh"}) {
		if mustRun(t, "", strings.Fields(r[1])...) == "" {
			t.Errorf("%s writes nothing", r[1])
		}
	}
	want, args := group(t, formula, `assert_match "(.*?)"`), group(t, formula, `bin\}/nnexplore (.*)"\)`)
	if out := mustRun(t, "", strings.Fields(args)...); !strings.Contains(out, want) {
		t.Errorf("%s writes no %q:\n%s", args, want, out)
	}
}

// TestReleases holds that a release is made for every system that the checks build for, and in
// the same way, and that nothing of the time and the place of a build is in it.
func TestReleases(t *testing.T) {
	list := func(name string) []string {
		return strings.Split(group(t, goreleaser, `^    `+name+`: \[(.*)\]$`), ", ")
	}
	systems, processors := list("goos"), list("goarch")
	if !slices.Equal(systems, []string{"linux", "darwin", "windows"}) || !slices.Equal(processors, []string{"amd64", "arm64"}) {
		t.Errorf("releases are for %q on %q", systems, processors)
	}
	for _, target := range strings.Fields(group(t, ".ci/run", `^targets=\((.*)\)$`)) {
		system, processor, _ := strings.Cut(target, "/")
		if !slices.Contains(systems, system) || !slices.Contains(processors, processor) {
			t.Errorf("there is no release for %s, which .ci/run builds for", target)
		}
	}
	if env, flags, ldflags := list("env"), list("flags"), list("ldflags"); env[0] != "CGO_ENABLED=0" || flags[0] != "-trimpath" || ldflags[0] != "-s -w" {
		t.Errorf("it is built with %q, %q and %q", env, flags, ldflags)
	}
	if built := group(t, ".ci/run", `(?s)^cross_build\(\) \{(.*?)^\}`); !strings.Contains(built, "CGO_ENABLED=0") || !strings.Contains(built, "go build -trimpath -ldflags '-s -w'") {
		t.Errorf(".ci/run builds otherwise:%s", built)
	}
	text := fromTop(t, goreleaser)
	for _, other := range []string{".Date", ".Timestamp", ".Now", "-X "} {
		if strings.Contains(text, other) {
			t.Errorf("%s has %s in it", goreleaser, other)
		}
	}
	if group(t, goreleaser, `^version: (.*)$`) != "2" || group(t, goreleaser, `^    mod_timestamp: "(.*)"$`) != "{{ .CommitTimestamp }}" {
		t.Errorf("%s is of another version, or its files have another time", goreleaser)
	}
}
