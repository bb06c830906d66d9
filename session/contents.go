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
	Network string           // the last one it names
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
			l.Edits, l.Network = c.done, c.network
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
	made    int
	done    [state.Panes]int
	network string
}

// edited reports whether there is any edit, even one that was taken back.
func (c contents) edited() bool { return c.made > 0 }

func contentsOf(data []byte) (c contents) {
	for text := range bytes.Lines(unbroken(data)) {
		kind := kindOf(text)
		if e := emptyEdit(kind); e != nil {
			c.made++
			c.done[e.Pane()]++
			continue
		}
		var line struct {
			Preset, Network struct{ Name string }
			File            struct{ Path string }
			Undo            struct {
				Pane  string
				Edits int
			}
		}
		switch kind {
		case "preset", "network", "file", "undo":
			_ = json.Unmarshal(text, &line) // what is none of these is left for the reading
		}
		switch kind {
		case "preset":
			c.network = line.Preset.Name
		case "network":
			c.network = line.Network.Name
		case "file":
			c.network = filepath.Base(line.File.Path)
		case "undo":
			for p, word := range paneWords {
				if word == line.Undo.Pane {
					c.done[p] -= line.Undo.Edits
				}
			}
		}
	}
	return c
}
