//go:build unix

// Command orphan starts a program in a process group of its own, in the foreground of
// the terminal, and lets the one who started it end: nobody in the session is left
// who could wake the group, so that the system does not let it be stopped.
package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"syscall"
)

func main() {
	if os.Args[1] == "parent" {
		if err := command(os.Args[2:]...).Start(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	// The program has the writing end of this pipe, and nobody else in the end.
	ended, held, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	parent := command(append([]string{os.Args[0], "parent"}, os.Args[1:]...)...)
	parent.ExtraFiles = []*os.File{held}
	parent.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Foreground: true, Ctty: 0}
	if err := parent.Run(); err != nil {
		panic(err)
	}
	held.Close()
	io.Copy(io.Discard, ended)
}

func command(words ...string) *exec.Cmd {
	c := exec.Command(words[0], words[1:]...)
	c.Stdin, c.Stdout, c.Stderr = os.Stdin, os.Stdout, os.Stderr
	if os.Args[1] == "parent" {
		c.ExtraFiles = []*os.File{os.NewFile(3, "held")}
	}
	return c
}
