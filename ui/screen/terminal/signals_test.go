//go:build unix

package terminal

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"testing"
)

// comes sends this program a signal and waits until it has it.
func comes(t *testing.T, s syscall.Signal) {
	t.Helper()
	seen := make(chan os.Signal, 1)
	signal.Notify(seen, s)
	defer signal.Stop(seen)
	if err := syscall.Kill(os.Getpid(), s); err != nil {
		t.Fatal(err)
	}
	<-seen
}

// TestWatch holds that the first signal is the one that counts, that it ends the context,
// and that it is not missed by an end that comes at once.
func TestWatch(t *testing.T) {
	for _, s := range stoppers() {
		number := s.(syscall.Signal)
		t.Run(number.String(), func(t *testing.T) {
			ctx, end := Watch()
			comes(t, number)
			if err := end(); err != Signal(number) {
				t.Errorf("it ends with %v", err)
			}
			if context.Cause(ctx) != Signal(number) || end() != Signal(number) {
				t.Errorf("the cause is %v, and once more it ends with %v", context.Cause(ctx), end())
			}
		})
	}
	ctx, end := Watch()
	comes(t, syscall.SIGTERM)
	<-ctx.Done()
	comes(t, syscall.SIGINT)
	if err := end(); err != Signal(syscall.SIGTERM) {
		t.Errorf("after a second signal it ends with %v", err)
	}
	if ctx, end = Watch(); ctx.Err() != nil || end() != nil || end() != nil {
		t.Error("without a signal there is one")
	}
}

// TestFurtherSignalsAreHeldBack holds that a second signal does not end the program while the session is
// written, which is after the end. Where it does, this test ends without a word.
func TestFurtherSignalsAreHeldBack(t *testing.T) {
	_, end := Watch()
	comes(t, syscall.SIGTERM)
	end()
	if err := syscall.Kill(os.Getpid(), syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	comes(t, syscall.SIGTERM) // which is given after the one of a lower number
	comes(t, syscall.SIGHUP)  // of which none is left to the next test
}

// TestResized holds that a change of the size is told, and that the end closes the channel.
func TestResized(t *testing.T) {
	told, end := Resized()
	comes(t, syscall.SIGWINCH)
	if s, ok := <-told; s != syscall.SIGWINCH || !ok {
		t.Errorf("told is %v, %v", s, ok)
	}
	end()
	end()
	if _, ok := <-told; ok {
		t.Error("after the end something is told")
	}
}

// TestHeed holds that a command does not hear the signals that it was started without.
func TestHeed(t *testing.T) {
	signal.Ignore(syscall.SIGHUP)
	defer signal.Reset(syscall.SIGHUP)
	ctx, end := Heed()
	if err := syscall.Kill(os.Getpid(), syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	comes(t, syscall.SIGQUIT)
	<-ctx.Done()
	if err := end(); err != Signal(syscall.SIGQUIT) {
		t.Errorf("it ends with %v", err)
	}
}

// TestIs holds that a file is no terminal, and neither is what is no file.
func TestIs(t *testing.T) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if Is(null) || Is(nil) || Is(t) {
		t.Error("it is taken for a terminal")
	}
	if width := Width(null); width != 80 {
		t.Errorf("its width is %d", width)
	}
}
