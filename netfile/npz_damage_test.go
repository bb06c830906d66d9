package netfile

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"testing"
)

// TestReadNPZRefusesLies changes what the archive says of W1, or what is stored.
func TestReadNPZRefusesLies(t *testing.T) {
	size := uint64(len(w1))
	for _, c := range []struct {
		name   string
		method uint16
		edit   func(h *zip.FileHeader, stored *[]byte)
		want   string
	}{
		{"encrypted", zip.Deflate, func(h *zip.FileHeader, _ *[]byte) { h.Flags |= 1 },
			"W1.npy: it is encrypted; an archive without a password was expected"},
		{"LZMA", zip.Store, func(h *zip.FileHeader, _ *[]byte) { h.Method = 14 },
			"W1.npy: its compression method is 14; numpy.savez writes 0 and numpy.savez_compressed 8"},
		{"longer than the file", zip.Store, func(h *zip.FileHeader, _ *[]byte) { h.CompressedSize64 = 1 << 40 },
			"W1.npy: it claims 1099511627776 bytes of the file, but only 514 are left for it; the file is cut short or damaged"},
		{"longer than any file", zip.Store, func(h *zip.FileHeader, _ *[]byte) { h.CompressedSize64 = 1<<64 - 2 },
			"W1.npy: it claims 18446744073709551614 bytes of the file, but only 514 are left for it; the file is cut short or damaged"},
		{"stored, but longer", zip.Store, func(h *zip.FileHeader, _ *[]byte) { h.UncompressedSize64++ },
			"W1.npy: it claims to be 145 bytes, but it is stored without compression in 144; the file is damaged"},
		{"a bomb", zip.Deflate, func(h *zip.FileHeader, stored *[]byte) {
			*stored = make([]byte, 90)
			h.CompressedSize64, h.UncompressedSize64 = 90, 1<<40
		}, "W1.npy: it claims that 90 bytes become 1099511627776, more than any compression does; the file is damaged"},
		{"a shorter claim", zip.Deflate, func(h *zip.FileHeader, _ *[]byte) { h.UncompressedSize64-- },
			"W1.npy: its shape (1, 2) of <f8 takes 16 bytes, but 15 follow the header"},
		{"a much shorter claim", zip.Deflate, func(h *zip.FileHeader, _ *[]byte) { h.UncompressedSize64 = 100 },
			"W1.npy: its header is longer than the 100 bytes that it claims to be"},
		{"the data is shorter than all claims", zip.Deflate, replace(w1[:size-3], size),
			"W1.npy: the data ends after 13 of 16 bytes of numbers; the file is cut short or damaged"},
		{"no data at all", zip.Deflate, replace(w1[:size-16], size),
			"W1.npy: the data ends after 0 of 16 bytes of numbers; the file is cut short or damaged"},
		{"the data is longer than all claims", zip.Deflate, replace(append(bytes.Clone(w1), 7), size),
			"W1.npy: more follows the 144 bytes that it claims to be; the file is damaged"},
		{"compressed data ends early", zip.Deflate, func(h *zip.FileHeader, stored *[]byte) {
			*stored = append([]byte{0, byte(size), 0, ^byte(size), 0xff}, w1[:size-14]...) // one block, as it is
			h.CompressedSize64 = uint64(len(*stored))
		}, "W1.npy: the data ends after 2 of 16 bytes of numbers; the file is cut short or damaged"},
		{"something after the compressed data", zip.Deflate, func(h *zip.FileHeader, stored *[]byte) {
			*stored = append(*stored, 0)
			h.CompressedSize64++
		}, "W1.npy: something follows its compressed data; the file is damaged"},
		{"not deflate", zip.Deflate, func(h *zip.FileHeader, stored *[]byte) { (*stored)[0] = 0xff },
			"W1.npy: its compressed data is damaged"},
		{"another checksum", zip.Store, func(h *zip.FileHeader, _ *[]byte) { h.CRC32++ },
			"W1.npy: its checksum does not match; the file is damaged"},
		{"no checksum", zip.Store, func(h *zip.FileHeader, _ *[]byte) { h.CRC32 = 0 },
			"W1.npy: its checksum does not match; the file is damaged"},
		{"another number", zip.Store, func(h *zip.FileHeader, stored *[]byte) {
			*stored = bytes.Clone(*stored)
			(*stored)[size-1] ^= 1
		}, "W1.npy: its checksum does not match; the file is damaged"},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := archiveOf(t, c.method, file{name: "W1.npy", data: w1, edit: c.edit}, file{name: "b1.npy", data: b1})
			_, err := npzFrom(data, Options{})
			says(t, err, c.want)
		})
	}
}

// replace stores other data under the old claims.
func replace(data []byte, claim uint64) func(h *zip.FileHeader, stored *[]byte) {
	return func(h *zip.FileHeader, stored *[]byte) {
		*stored = deflated(data)
		h.CompressedSize64, h.UncompressedSize64 = uint64(len(*stored)), claim
	}
}

func TestReadNPZRefusesDamage(t *testing.T) {
	sound := fixture(t, "article.npz")
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"nothing", nil, "it is no whole .npz archive; the file is cut short or damaged"},
		{"no list", sound[:len(sound)-1], "it is no whole .npz archive; the file is cut short or damaged"},
		{"half", sound[:len(sound)/2], "it is no whole .npz archive; the file is cut short or damaged"},
		{"a comment that is not there", append(bytes.Clone(sound[:len(sound)-2]), 9, 9), "it is no whole .npz archive; the file is cut short or damaged"},
		{"member not in its place", append([]byte("XX"), sound[2:]...), "W1.npy: it is not where the archive says; the file is damaged"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := npzFrom(c.data, Options{})
			says(t, err, c.want)
		})
	}
	if _, err := readNPZ(bytes.NewReader(sound), -1, Options{}); err == nil {
		t.Error("a negative size is accepted")
	}
}

// TestReadNPZCutShort reads every beginning of a file, and the file with a bit
// turned in every byte: it is refused or gives the very same network, never another one.
func TestReadNPZCutShort(t *testing.T) {
	for _, name := range []string{"article.npz", "compressed.npz", "unseekable.npz", "integers4.npz"} {
		t.Run(name, func(t *testing.T) {
			data := fixture(t, name)
			want, err := npzFrom(data, Options{})
			if err != nil {
				t.Fatal(err)
			}
			for i := range data {
				if _, err := npzFrom(data[:i], Options{}); err == nil {
					t.Fatalf("the first %d of %d bytes are a network", i, len(data))
				}
			}
			for i := range data {
				data[i] ^= 1 << (i % 8)
				if f, err := npzFrom(data, Options{}); err == nil {
					what := fmt.Sprintf("with a bit of byte %d turned", i)
					sameNetwork(t, what, f.Network, want.Network)
					sameVector(t, what, f.X, want.X)
				}
				data[i] ^= 1 << (i % 8)
			}
		})
	}
}

type brokenReader struct {
	data []byte
	from int64 // from here on nothing can be read
	err  error
}

func (r brokenReader) ReadAt(b []byte, at int64) (int, error) {
	if at+int64(len(b)) > r.from && at < r.from+1 || at > r.from && at < r.from+100 {
		return 0, r.err
	}
	return bytes.NewReader(r.data).ReadAt(b, at)
}

func TestReadNPZPassesErrorsOn(t *testing.T) {
	cause := errors.New("the disk is gone")
	large := npzOf(t, zip.Store, randomNetwork(784, 50, 10))
	for at, want := range map[int64]string{
		int64(len(large)) - 10: "it cannot be read: the disk is gone",
		100:                    "W1.npy: it cannot be read: the disk is gone",
		100000:                 "W1.npy: it cannot be read: the disk is gone",
	} {
		t.Run(fmt.Sprint(at), func(t *testing.T) {
			_, err := readNPZ(brokenReader{large, at, cause}, int64(len(large)), Options{})
			says(t, err, want)
			if !errors.Is(err, cause) {
				t.Error("the cause is lost")
			}
		})
	}
}
