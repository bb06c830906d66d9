package strict

import (
	"errors"
	"io"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
)

// A pair reads itself: a list of two numbers of which the second is larger.
type pair struct{ low, high float64 }

var errOrder = errors.New("they stand the wrong way round")

func (p *pair) ReadJSON(r *Reader) error {
	pos := r.Pos()
	err := r.List(func(i int) (err error) {
		if i == 0 {
			p.low, err = r.Float()
		} else {
			p.high, err = r.Float()
		}
		return err
	})
	if err == nil && p.low > p.high {
		err = r.Fail(pos, errOrder)
	}
	return err
}

type form struct {
	Name  string `json:"name,omitempty"`
	Pairs []pair `json:"pairs"`
}

func TestReader(t *testing.T) {
	var got form
	text := iotest.OneByteReader(strings.NewReader("\ufeff{\"pairs\":[[1, 2.5e0],\r\n[-0.5,0]] , \"name\":\"\\u00e9\u00e9\"}\n"))
	if err := NewReader(text).Decode(&got); err != nil {
		t.Fatal(err)
	}
	if want := (form{Name: "éé", Pairs: []pair{{1, 2.5}, {-0.5, 0}}}); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// TestFault looks at all that an error says.
func TestFault(t *testing.T) {
	for text, want := range map[string]Fault{
		"":                                 {Pos: Pos{1, 1}, Kind: Wrong, Found: "the end of the file", Want: Object},
		"\n {\"pairs\": nul":               {Pos: Pos{2, 12}, Path: "pairs", Kind: Wrong, Found: "nul", Want: List},
		"\ufeff{\"pairs\": null":           {Pos: Pos{1, 11}, Path: "pairs", Kind: Wrong, Found: "null", Class: "null", Want: List},
		`{"name":"éé","pairs":[7]}`:        {Pos: Pos{1, 23}, Path: "pairs[1]", Kind: Wrong, Found: "7", Class: "a number", Want: List},
		`{"pairs":[[1,2],[3,"é"]]}`:        {Pos: Pos{1, 20}, Path: "pairs[2][2]", Kind: Wrong, Found: `the string "é"`, Class: "a string", Want: "a number"},
		`{"pairs":[[1,2],[3,1e999]]}`:      {Pos: Pos{1, 20}, Path: "pairs[2][2]", Kind: Huge, Found: "1e999"},
		`{"pairs":[[1,-2.50e+]]}`:          {Pos: Pos{1, 19}, Path: "pairs[1][2]", Kind: After, Found: "e+", Want: "a comma or ]"},
		`{"pairs":[[1,2] [3,4]]}`:          {Pos: Pos{1, 17}, Path: "pairs[1]", Kind: After, Found: "a list", Class: "a list", Want: "a comma or ]"},
		`{"pairs":[] "name"}`:              {Pos: Pos{1, 13}, Path: "pairs", Kind: After, Found: `the string "name"`, Class: "a string", Want: NextField},
		`{"pairs" []}`:                     {Pos: Pos{1, 10}, Path: "pairs", Kind: After, Found: "a list", Class: "a list", Want: Colon},
		`{"pairs":[]};`:                    {Pos: Pos{1, 13}, Kind: After, Found: `";"`, Want: "the end of the file"},
		`{"pairs":[],pairs}`:               {Pos: Pos{1, 13}, Kind: Name, Found: "pairs", Want: String},
		`{"pears":[]}`:                     {Pos: Pos{1, 2}, Kind: Unknown, Found: "pears", Want: "name, pairs"},
		`{"name":"","name":""}`:            {Pos: Pos{1, 12}, Kind: Twice, Found: "name"},
		`  {"name":""}`:                    {Pos: Pos{1, 3}, Kind: Missing, Found: "pairs"},
		"{\"pairs\":[\n [2,1]]}":           {Pos: Pos{2, 2}, Path: "pairs[1]", Kind: Other, Err: errOrder},
		`{"name":"a\x"}`:                   {Pos: Pos{1, 9}, Path: "name", Kind: Other, Err: errEscape},
		`{"name":"a\"}`:                    {Pos: Pos{1, 9}, Path: "name", Kind: Other, Err: errNotClosed},
		"{\"name\":\"a\nb\"}":              {Pos: Pos{1, 9}, Path: "name", Kind: Other, Err: errNotClosed},
		"{\"pairs\":[],\"name\":\"\xfe\"}": {Pos: Pos{1, 21}, Kind: NotUTF8, Found: "the byte 0xfe"},
		"nothing;\né \xfe":                 {Pos: Pos{2, 3}, Kind: NotUTF8, Found: "the byte 0xfe"},
	} {
		t.Run(text, func(t *testing.T) {
			err := NewReader(strings.NewReader(text)).Decode(&form{})
			var got *Fault
			if !errors.As(err, &got) || *got != want {
				t.Errorf("%+v\nwant %+v", got, want)
			}
		})
	}
}

// item is a number of an endless list: a long one, so that few make a long text.
const item = "-1234.567890123,"

// An endless list of numbers ends with an error of the stream.
type endless struct {
	bytes int
	err   error
}

func (e *endless) Read(b []byte) (int, error) {
	if e.bytes <= 0 {
		return 0, e.err
	}
	n := 0
	for n+len(item) <= len(b) {
		n += copy(b[n:], item)
	}
	e.bytes -= n
	return n, nil
}

// TestReaderStreams reads a list that is far longer than the memory it may take.
func TestReaderStreams(t *testing.T) {
	cause := errors.New("the disk is gone")
	r := NewReader(io.MultiReader(strings.NewReader("["), &endless{8 << 20, cause}))
	held := func() uint64 { // whatever garbage there is, which the race detector makes more of
		var now runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&now)
		return now.HeapAlloc
	}
	before, most := held(), uint64(0)
	items := 0
	err := r.List(func(int) error {
		if items++; items%(1<<16) == 0 {
			most = max(most, held())
		}
		_, err := r.Float()
		return err
	})
	if err != cause {
		t.Errorf("the error is %v, want that of the stream", err)
	}
	if want := 8 << 20 / len(item); items < want {
		t.Errorf("read %d numbers, want at least %d", items, want)
	}
	if most > before+1<<20 {
		t.Errorf("held %d bytes of memory for a text of 8 MiB", most-before)
	}
}
