package netfile

import (
	"archive/zip"
	"bufio"
	"compress/flate"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"

	"nnexplore/number"
)

// An inflater decompresses members one after the other in the same memory.
type inflater struct {
	in  *bufio.Reader
	out io.ReadCloser
}

// A member is the data of one file of an archive. It refuses what archive/zip lets pass:
// bytes that follow the compressed data, and a checksum of 0 that is wrong.
type member struct {
	f          *zip.File
	compressed *bufio.Reader
	data       io.Reader
	sum        hash.Hash32
}

// open opens a member; the one that was opened before can no longer be read.
func (i *inflater) open(f *zip.File) (*member, error) {
	raw, err := f.OpenRaw()
	if err != nil {
		return nil, explain(err)
	}
	if i.in == nil {
		i.in = bufio.NewReader(nil)
		i.out = flate.NewReader(i.in)
	}
	i.in.Reset(raw)
	m := &member{f: f, compressed: i.in, data: i.in, sum: crc32.NewIEEE()}
	if f.Method == zip.Deflate {
		m.data = i.out
		return m, i.out.(flate.Resetter).Reset(i.in, nil)
	}
	return m, nil
}

func (m *member) Read(b []byte) (int, error) {
	n, err := m.data.Read(b)
	m.sum.Write(b[:n])
	if err != nil && err != io.EOF {
		err = explain(err)
	}
	return n, err
}

// end returns an error if the data does not end here or is not what was stored.
func (m *member) end() error {
	switch n, err := io.ReadFull(m, make([]byte, 1)); {
	case n > 0:
		return fmt.Errorf("more follows the %s that it claims to be; the file is damaged", number.Count(m.f.UncompressedSize64, "byte"))
	case err != io.EOF:
		return err
	case m.sum.Sum32() != m.f.CRC32:
		return errors.New("its checksum does not match; the file is damaged")
	}
	if _, err := m.compressed.ReadByte(); err != io.EOF {
		return errors.New("something follows its compressed data; the file is damaged")
	}
	return nil
}

// explain puts an error of reading a member into words. It leaves io.ErrUnexpectedEOF
// alone, since only the caller knows what the data ended in.
func explain(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return io.ErrUnexpectedEOF
	case errors.As(err, &corrupt):
		return errors.New("its compressed data is damaged")
	case errors.Is(err, zip.ErrFormat):
		return errors.New("it is not where the archive says; the file is damaged")
	}
	return fmt.Errorf("it cannot be read: %w", Cause(err))
}
