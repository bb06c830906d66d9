package cli_test

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"nnexplore/cli"
)

// run runs the program without a terminal, as in a pipe, and gives what it
// wrote and its exit status. Of env it sees what [options] say.
func run(t testing.TB, stdin string, env []string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs strings.Builder
	command := exec.Command(nnexplore(t), args...)
	command.Dir = t.TempDir()
	command.Env = environment(t, env)
	command.Stdin = strings.NewReader(stdin)
	command.Stdout, command.Stderr = &out, &errs
	if err := command.Start(); err != nil {
		t.Fatalf("start nnexplore: %v", err)
	}
	late := time.AfterFunc(patience, func() { command.Process.Kill() })
	err := command.Wait()
	if !late.Stop() {
		t.Fatalf("waited %v for nnexplore %s to end\nstdout: %s\nstderr: %s",
			patience, strings.Join(args, " "), &out, &errs)
	}
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatalf("wait: %v", err)
	}
	return out.String(), errs.String(), command.ProcessState.ExitCode()
}

// environment is what the program sees: the same on every machine, and after
// it what the test adds, which wins.
func environment(t testing.TB, more []string) []string {
	home := t.TempDir()
	states := ".local/state"
	if runtime.GOOS == "darwin" {
		states = "Library/Application Support"
	}
	if err := os.MkdirAll(filepath.Join(home, states, "nnexplore"), 0o700); err != nil { // of somebody who is not new
		t.Fatal(err)
	}
	clean := []string{
		"PATH=" + os.Getenv("PATH"),
		"HOME=" + home,
		"TMPDIR=" + home,
		"LANG=C.UTF-8",
		"TERM=xterm-256color",
	}
	if runtime.GOOS == "windows" {
		clean = append(clean, "SystemRoot="+os.Getenv("SystemRoot"), "USERPROFILE="+home)
	}
	if raced() {
		clean = append(clean, "GORACE=atexit_sleep_ms=0") // a second for nothing
	}
	return append(clean, more...)
}

// nnexplore is the path of the program.
func nnexplore(t testing.TB) string {
	t.Helper()
	return build(t, "nnexplore")
}

// built are the programs made in this run of the tests, by package, in a
// folder that TestMain removes.
var built struct {
	sync.Mutex
	folder string
	paths  map[string]string
}

// counted skips a test of another process where coverage is counted, which leaves that out.
func counted(t testing.TB) {
	t.Helper()
	if testing.CoverMode() != "" {
		t.Skip("coverage does not count what another process runs")
	}
}

// build makes the program of a package of this module, once, and gives its
// path: as releases are built, without C, so that it starts with no other library to load.
// Under the race detector, which is in C, the program is built with that.
func build(t testing.TB, pkg string) string {
	t.Helper()
	counted(t)
	built.Lock()
	defer built.Unlock()
	if path, ok := built.paths[pkg]; ok {
		if path == "" {
			t.Fatalf("%s does not build, as said before", pkg)
		}
		return path
	}
	if built.folder == "" {
		folder, err := os.MkdirTemp("", "nnexplore-test-")
		if err != nil {
			t.Fatal(err)
		}
		built.folder, built.paths = folder, map[string]string{}
	}
	built.paths[pkg] = ""

	// go test keeps results by the files a test looks at, and does not see what
	// go build looks at. The other packages are linked into the tests anyway.
	os.Stat(filepath.Join("..", strings.TrimPrefix(pkg, "nnexplore"), "main.go"))

	path := filepath.Join(built.folder, filepath.Base(pkg))
	if runtime.GOOS == "windows" {
		path += ".exe"
	}
	command := exec.Command("go", "build", "-ldflags=-s -w", "-o", path) // no test looks at what a debugger needs
	if raced() {
		command.Args = append(command.Args, "-race")
	} else {
		command.Env = append(os.Environ(), "CGO_ENABLED=0")
	}
	command.Args = append(command.Args, pkg)
	if output, err := command.CombinedOutput(); err != nil {
		t.Fatalf("go build %s: %v\n%s", pkg, err, output)
	}
	built.paths[pkg] = path
	return path
}

// raced reports whether these tests run under the race detector.
func raced() bool {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return false
	}
	for _, setting := range info.Settings {
		if setting.Key == "-race" {
			return setting.Value == "true"
		}
	}
	return false
}

// hearSignals has the tests, and the programs that they start, hear the signals that were ignored
// when the tests began, as in a background job of a script or under nohup. What is ignored here a
// program that starts would ignore too; what has a handler, such as a channel, it does not.
func hearSignals() {
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGHUP} { // of others Go heeds no such wish
		if signal.Ignored(s) {
			signal.Notify(make(chan os.Signal, 1), s)
		}
	}
}

func TestMain(m *testing.M) {
	if fault := os.Getenv("NNEXPLORE_FAULT"); fault != "" { // see TestFaults
		os.Exit(cli.Faulty(fault, os.Stdout, os.Stderr))
	}
	hearSignals()
	debug.SetGCPercent(400) // screens are many small values: garbage would take most of the time
	// Most tests wait for the programs that they start, so that more of them can go on at
	// once than there are processors. A -parallel of the command line wins.
	if err := flag.Set("test.parallel", "8"); err != nil {
		panic(err)
	}
	status := m.Run()
	if built.folder != "" {
		os.RemoveAll(built.folder)
	}
	os.Exit(status)
}
