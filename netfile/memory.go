package netfile

import "fmt"

// maxMemory is how much memory the numbers of a file may take as float64, 1 GiB: about 130
// million numbers. Those of a file that is much shorter than that, because they are almost
// all the same, may take less: see [memoryFor].
const maxMemory = 1 << 30

// The numbers of any file may take freeMemory, and those of a larger one memoryPerByte for
// each of its bytes. Weights stay below that: of a network in which 99 of 100 weights
// are 0, a byte of the file becomes about 100 bytes of float64. All zeros, of which it
// becomes up to 1,000, are read only up to freeMemory.
const (
	freeMemory    = 64 << 20
	memoryPerByte = 256
)

// A memory is what the numbers of a file may take, and how much of that is left. There is
// no bound for nil.
type memory struct{ most, left uint64 }

// memoryFor is what the numbers of a file of size bytes may take.
func memoryFor(size int64) *memory {
	most := min(maxMemory, max(freeMemory, memoryPerByte*min(uint64(max(size, 0)), maxMemory)))
	return &memory{most, most}
}

// take accounts for memory. It returns an error if too little is left.
func (m *memory) take(bytes uint64, what string) error {
	if m == nil {
		return nil
	}
	if bytes <= m.left {
		m.left -= bytes
		return nil
	}
	if m.most == maxMemory {
		return fmt.Errorf("%s takes the network beyond 1 GiB of memory, the most that is read", what)
	}
	return fmt.Errorf("%s takes the network beyond %d MiB of memory, the most that is read from so short a file; stored without compression it may be larger",
		what, m.most>>20)
}
