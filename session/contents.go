package session

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"time"

	"nnexplore/ui/state"
	"nnexplore/ui/state/lesson"
)

// A Listed is a session in a list of those that are kept.
type Listed struct {
	Path    string
	Written time.Time
	Edits   [state.Panes]int // that can be undone
	Network string           // the one that is open in it
	Err     error            // why it cannot be read, as far as that is seen
}

// List lists the sessions at path and beside it, in the order of their numbers.
func List(path string) (all []Listed) {
	for _, f := range shelf(path) {
		l := Listed{Path: f.path, Written: f.info.ModTime()}
		data, err := Read(f.path)
		if l.Err = err; err == nil {
			l.Err = checkVersion(data)
		}
		if l.Err == nil {
			c := contentsOf(data)
			l.Edits, l.Network = c.done, c.open()
		}
		all = append(all, l)
	}
	return all
}

// TourAt is the place in the tour that the session at path has, the zero value for none. No more of
// the session is read as JSON than its last view.
func TourAt(path string) lesson.Place {
	data, err := Read(path)
	if err != nil {
		return lesson.Place{}
	}
	at := max(0, bytes.LastIndex(data, []byte(`{"view":`)))
	var line struct{ View struct{ Tour lesson.Place } }
	if err := json.NewDecoder(bytes.NewReader(data[at:])).Decode(&line); err != nil || !line.View.Tour.Sound() {
		return lesson.Place{}
	}
	return line.View.Tour
}

// Farthest is the number, for [Reader.Resume], of the session at path or beside it that is farthest
// in a chapter of the tour, with its task, from 1; both are 0 where none is in it.
func Farthest(path, chapter string) (number, task int) {
	for i, f := range shelf(path) {
		if at := TourAt(f.path); at.Chapter == chapter && int(at.Task) >= task {
			number, task = i+1, int(at.Task)+1
		}
	}
	return number, task
}

// contents are what is seen of a session without making its edits.
type contents struct {
	made     int
	done     [state.Panes]int
	networks []string // the one it begins with, and behind that the one which is open after each edit of the network
}

// open is the name of the network that is open, "" where none is named.
func (c contents) open() string {
	if len(c.networks) == 0 {
		return ""
	}
	return c.networks[len(c.networks)-1]
}

// edited reports whether there is any edit, even one that was taken back.
func (c contents) edited() bool { return c.made > 0 }

func contentsOf(data []byte) (c contents) {
	var named []string
	for text := range bytes.Lines(unbroken(data)) {
		var line struct {
			Preset, Network struct{ Name string }
			File            struct{ Path string }
			Start, Load     struct{ Network int }
			Undo            struct {
				Pane  string
				Edits int
			}
		}
		kind := kindOf(text)
		switch kind {
		case "preset", "network", "file", "start", "load", "undo":
			_ = json.Unmarshal(text, &line) // what is none of these is left for the reading
		}
		switch kind {
		case "preset":
			named = append(named, line.Preset.Name)
		case "network":
			named = append(named, line.Network.Name)
		case "file":
			named = append(named, filepath.Base(line.File.Path))
		case "start":
			c.networks = []string{at(named, line.Start.Network)}
		case "undo":
			c.undo(line.Undo.Pane, line.Undo.Edits)
		}
		if e := emptyEdit(kind); e != nil {
			c.made++
			c.done[e.Pane()]++
			if open := c.open(); kind == "load" {
				c.networks = append(c.networks, at(named, line.Load.Network))
			} else if e.Pane() == state.NetworkPane {
				c.networks = append(c.networks, open)
			}
		}
	}
	return c
}

// undo takes back edits of the pane of that name.
func (c *contents) undo(pane string, edits int) {
	for p, word := range paneWords {
		if word != pane {
			continue
		}
		c.done[p] -= edits
		if state.Pane(p) == state.NetworkPane {
			c.networks = c.networks[:min(max(1, len(c.networks)-edits), len(c.networks))]
		}
	}
}

// at is the network of that number, from 1; "" for none.
func at(named []string, number int) string {
	if number < 1 || number > len(named) {
		return ""
	}
	return named[number-1]
}
