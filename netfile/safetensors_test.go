package netfile

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"strings"
	"testing"
)

// tensors is a file of safetensors with this header, whose length may be a lie.
func tensors(header string, data []byte) []byte {
	return append(append(binary.LittleEndian.AppendUint64(nil, uint64(len(header))), header...), data...)
}

func tensorsFrom(data []byte) (File, error) {
	return readSafetensors(bytes.NewReader(data), int64(len(data)), Options{})
}

const (
	tensorW = `"fc.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}`
	tensorB = `"fc.bias":{"dtype":"BF16","shape":[1],"data_offsets":[8,10]}`
)

// tensorData is 1 and 2 as float32, and −3 as bfloat16: its sign, exponent 128 and the half
// of it that is 1.
var tensorData = append(f4(1, 2), 0x40, 0xc0)

func TestReadSafetensors(t *testing.T) {
	for _, header := range []string{
		"{" + tensorW + "," + tensorB + "}",
		`{"__metadata__":{"format":"pt"},` + tensorB + "," + tensorW + "}   ",
	} {
		f, err := tensorsFrom(tensors(header, tensorData))
		if err != nil {
			t.Fatal(err)
		}
		l := f.Network.Layers[0]
		if l.In() != 2 || l.Out() != 1 || l.W[0][0] != 1 || l.W[1][0] != 2 || l.B[0] != -3 || f.Rows != Neurons {
			t.Errorf("%s gives %v and %v, rows are %v", header, l.W, l.B, f.Rows)
		}
	}
}

// TestTensorTypes reads 3 in each type, as its bits are defined.
func TestTensorTypes(t *testing.T) {
	for kind, bits := range map[string]string{
		"F64": "\x00\x00\x00\x00\x00\x00\x08\x40", "F32": "\x00\x00\x40\x40", "F16": "\x00\x42", "BF16": "\x40\x40",
		"I64": "\x03\x00\x00\x00\x00\x00\x00\x00", "I32": "\x03\x00\x00\x00", "I16": "\x03\x00", "I8": "\x03",
		"U64": "\x03\x00\x00\x00\x00\x00\x00\x00", "U32": "\x03\x00\x00\x00", "U16": "\x03\x00", "U8": "\x03",
	} {
		text, _ := json.Marshal(map[string]any{"weight": map[string]any{"dtype": kind, "shape": []int{1, 1}, "data_offsets": []int{0, len(bits)}}})
		f, err := tensorsFrom(tensors(string(text), []byte(bits)))
		if err != nil || f.Network.Layers[0].W[0][0] != 3 {
			t.Errorf("%s: %v, %v", kind, f.Network.Layers, err)
		}
	}
}

func TestReadSafetensorsRefuses(t *testing.T) {
	both := "{" + tensorW + "," + tensorB + "}"
	edit := func(old, new string) []byte { return tensors(strings.Replace(both, old, new, 1), tensorData) }
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"one number twice", edit("[8,10]", "[7,9]"), "fc.bias: it begins at byte 7, but what stands before ends at 8; the file is damaged"},
		{"one upon the other", edit("[8,10]", "[0,2]"), "fc.weight: it begins at byte 0, but what stands before ends at 2; the file is damaged"},
		{"a hole", edit("[8,10]", "[9,11]"), "fc.bias: it begins at byte 9, but what stands before ends at 8; the file is damaged"},
		{"more behind", tensors(both, append(tensorData, 0)), "its arrays end at byte 10, but 11 bytes follow the header; the file is cut short or damaged"},
		{"cut short", tensors(both, tensorData[:9]), "its arrays end at byte 10, but 9 bytes follow the header; the file is cut short or damaged"},
		{"backwards", edit("[8,10]", "[10,8]"), "fc.bias: its data_offsets are [10 8]; where it begins and where it ends was expected"},
		{"one place", edit("[8,10]", "[8]"), "fc.bias: its data_offsets are [8]; where it begins and where it ends was expected"},
		{"a claim of more", edit("[1,2]", "[1,3]"), "fc.weight: its shape (1, 3) of F32 takes 12 bytes, but it has 8"},
		{"a huge claim", edit("[1,2]", "[4294967296,4294967296]"), "fc.weight: its shape is (4294967296, 4294967296), which no memory holds"},
		{"a negative size", edit("[1,2]", "[-1,2]"), "fc.weight: its shape is (-1, 2), which no memory holds"},
		{"no numbers", tensors(`{"weight":{"dtype":"F32","shape":[0,2],"data_offsets":[0,0]}}`, nil), "weight: its shape is (0, 2); at least one number was expected"},
		{"a type", edit("BF16", "F8_E4M3"), `fc.bias: its numbers are "F8_E4M3"; floats of 16, 32 or 64 bits, integers or bools were expected`},
		{"a name twice", edit("fc.bias", "fc.weight"), `its header, line 1, column 65: the whole has the field "fc.weight" twice; each stands once`},
		{"no shape", edit(`"shape":[1,2],`, ""), `its header, line 1, column 14: fc.weight has no field "shape"; one was expected`},
		{"no JSON", edit("{", "["), "its header, line 1, column 1: the whole is a list; an object was expected"},
		{"a long header", append(binary.LittleEndian.AppendUint64(nil, 1<<40), "{}"...), "its header claims 1099511627776 bytes; at most 2 were expected"},
		{"the longest header", append(binary.LittleEndian.AppendUint64(nil, 1<<64-1), "{}"...), "its header claims 18446744073709551615 bytes; at most 2 were expected"},
		{"not finite", tensors(both, append(append([]byte{}, "\x00\x00\x80\x7f"...), tensorData[4:]...)), "W1[1,1] is +Inf; a finite number was expected"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := tensorsFrom(c.data)
			says(t, err, c.want)
		})
	}
}

// TestSafetensorsCutShort reads every beginning of a file.
func TestSafetensorsCutShort(t *testing.T) {
	data := fixture(t, "open/safetensors_torch.safetensors")
	for i := range data {
		path := data[:i]
		if isSafetensors(path, int64(i)) {
			if _, err := tensorsFrom(path); err == nil {
				t.Fatalf("the first %d of %d bytes are a network", i, len(data))
			}
		}
	}
}

// FuzzReadSafetensors holds that what is read is a sound File, and that the memory it
// takes is in proportion to the file.
func FuzzReadSafetensors(f *testing.F) {
	f.Add(fixture(f, "open/safetensors_torch.safetensors"))
	f.Add(tensors("{"+tensorW+","+tensorB+"}", tensorData))
	f.Add(tensors(`{"weight":{"dtype":"BOOL","shape":[9223372036854775807,2],"data_offsets":[0,-1]}}`, nil))
	f.Fuzz(func(t *testing.T, data []byte) {
		var file File
		var err error
		if got, most := allocated(func() { file, err = tensorsFrom(data) }), uint64(1<<24+1000*len(data)); got > most {
			t.Fatalf("took %d bytes of memory for a file of %d", got, len(data))
		}
		if err == nil {
			sound(t, file)
		}
	})
}
