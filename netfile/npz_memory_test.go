package netfile

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
)

// TestReadNPZMemory reads archives that claim a lot and hold little, and archives
// that hold more than is read.
func TestReadNPZMemory(t *testing.T) {
	const million = 1 << 20
	claim := func(shape string, uncompressed uint64) []byte {
		return archiveOf(t, zip.Deflate, file{name: "W1.npy", data: npy(dict("<f8", "False", shape), make([]byte, million)),
			edit: func(h *zip.FileHeader, _ *[]byte) { h.UncompressedSize64 = uncompressed }}, file{name: "b1.npy", data: b1})
	}
	many := make([]file, 30000)
	for i := range many {
		many[i].name = "W1.npy"
	}
	overlap := overlapping(t, 900)
	zeros := func(method uint16, rows, columns int) []byte {
		w := npy(dict("|i1", "False", fmt.Sprintf("(%d, %d)", rows, columns)), make([]byte, rows*columns))
		b := npy(dict("|i1", "False", fmt.Sprintf("(%d,)", columns)), make([]byte, columns))
		return archiveOf(t, method, file{name: "W1.npy", data: w}, file{name: "b1.npy", data: b})
	}
	// The header is really there; the zeros only could be.
	bomb := archiveOf(t, zip.Deflate, file{name: "W1.npy", data: npy(dict("<i4", "False", "(100, 85000)"), nil),
		edit: func(h *zip.FileHeader, stored *[]byte) {
			*stored = append(*stored, make([]byte, 40_000)...)
			h.CompressedSize64, h.UncompressedSize64 = uint64(len(*stored)), h.UncompressedSize64+4*100*85_000
		}}, file{name: "b1.npy", data: npy(dict("<i4", "False", "(1,)"), make([]byte, 4))})
	for _, c := range []struct {
		name string
		data []byte
		most uint64
		want string
	}{
		{"a shape only", claim("(1000000, 1000000)", million+128), 4 << 20,
			"W1.npy: its shape (1000000, 1000000) of <f8 takes 8000000000000 bytes, but 1048576 follow the header"},
		{"shape and size", claim("(134217728, 1024)", 1<<40+128), 4 << 20,
			" bytes become 1099511627904, more than any compression does; the file is damaged"},
		{"a list of members", archiveOf(t, zip.Store, many...), 16 << 20,
			"the archive's list of members is too long; W1, b1, W2, b2 and so on were expected"},
		{"members one upon the other", overlap, 4 << 20,
			" are left for it; the file is cut short or damaged"},
		// Zeros that are really there, with their rows more than 1 GiB once they are float64.
		{"real zeros", zeros(zip.Store, 34_000_000, 1), 4 << 20,
			"W1.npy: its shape (34000000, 1) takes the network beyond 1 GiB of memory, the most that is read"},
		{"a bomb", bomb, 4 << 20,
			"W1.npy: its shape (100, 85000) takes the network beyond 64 MiB of memory, the most that is read from so short a file; stored without compression it may be larger"},
		{"an x of zeros", zeros(zip.Deflate, 2_000_000, 1), 80 << 20,
			"an x of 2000000 zeros takes the network beyond 64 MiB of memory, the most that is read from so short a file; stored without compression it may be larger"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var err error
			if got := allocated(func() { _, err = npzFrom(c.data, Options{}) }); got > c.most {
				t.Errorf("took %d bytes of memory, want at most %d", got, c.most)
			}
			if !strings.HasSuffix(fmt.Sprint(err), c.want) {
				t.Errorf("says %q, want %q", fmt.Sprint(err), c.want)
			}
		})
	}
}

// TestReadNPZMemoryOnce: what is read takes the room of its float64 once, whether it
// was compressed or not, and what is longer in the file may be longer in memory.
func TestReadNPZMemoryOnce(t *testing.T) {
	large := randomNetwork(500, 500)
	const numbers = 8 * (500*500 + 500 + 500)
	for name, method := range map[string]uint16{"savez": zip.Store, "savez_compressed": zip.Deflate} {
		data, err := npzOf(t, method, large), error(nil)
		if got := allocated(func() { _, err = npzFrom(data, Options{}) }); err != nil || got < numbers || got > numbers+numbers/10 {
			t.Errorf("%s: %d bytes of numbers took %d bytes of memory; %v", name, numbers, got, err)
		}
	}
	for size, want := range map[uint64]uint64{0: 64 << 20, 1000: 64 << 20, 1 << 20: 256 << 20, 4 << 20: 1 << 30, 1 << 40: 1 << 30, 1 << 62: 1 << 30} {
		if got := memoryFor(int64(size)).most; got != want {
			t.Errorf("an archive of %d bytes may take %d, want %d", size, got, want)
		}
	}
}

// overlapping is an archive with so many members that all lie at the same place.
func overlapping(t *testing.T, members int) []byte {
	data := npy(dict("<f8", "False", "(1, 131072)"), make([]byte, 1<<20))
	one := archiveOf(t, zip.Deflate, file{name: "W001.npy", data: data})
	end := bytes.LastIndex(one, []byte("PK\x05\x06"))
	start := int(binary.LittleEndian.Uint32(one[end+16:]))
	entry := one[start:end]
	out := bytes.Clone(one[:start])
	for i := range members {
		e := bytes.Clone(entry)
		at := bytes.Index(e, []byte("W001"))
		copy(e[at:], fmt.Sprintf("W%03d", 100+i))
		out = append(out, e...)
	}
	tail := bytes.Clone(one[end:])
	binary.LittleEndian.PutUint16(tail[8:], uint16(members))
	binary.LittleEndian.PutUint16(tail[10:], uint16(members))
	binary.LittleEndian.PutUint32(tail[12:], uint32(members*len(entry)))
	return append(out, tail...)
}

func fuzzNPZ(t *testing.T, data []byte) {
	var f File
	var err error
	// Deflate makes 1032 bytes of one; an i4 becomes a float64 in a row of its own.
	most := uint64(1<<24 + maxRatio*8*len(data))
	if got := allocated(func() { f, err = npzFrom(data, Options{}) }); got > most {
		t.Fatalf("took %d bytes of memory for an archive of %d", got, len(data))
	}
	if err == nil {
		sound(t, f)
	}
}

// FuzzReadNPZ gives whole archives.
func FuzzReadNPZ(f *testing.F) {
	for _, name := range []string{"article", "compressed", "integers4", "transposed", "one", "unseekable", "objects", "nan", "nothing", "version3"} {
		f.Add(fixture(f, name+".npz"))
	}
	f.Fuzz(fuzzNPZ)
}

// FuzzArrays gives what is in an archive that is itself without fault.
func FuzzArrays(f *testing.F) {
	f.Add(w1, b1, []byte(nil))
	f.Add(npyVersion(2, dict(">i4", "True", "(2, 3)"), make([]byte, 24)), npyVersion(3, dict("<f4", "False", "(1, 3)"), make([]byte, 12)),
		npy(dict("<i8", "False", "(2,)"), make([]byte, 16)))
	f.Add(npy(dict("|O", "False", "(-1, 2)"), nil), npy(dict("<f8", "False", "(0, 999999999999999999)"), nil), b1)
	f.Fuzz(func(t *testing.T, w, b, x []byte) {
		files := []file{{name: "W1.npy", data: w}, {name: "b1.npy", data: b}}
		if x != nil {
			files = append(files, file{name: "x.npy", data: x})
		}
		fuzzNPZ(t, archiveOf(t, zip.Store, files...))
	})
}
