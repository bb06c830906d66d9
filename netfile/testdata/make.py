"""Writes the files that the tests of package netfile read.

Run in this folder with a Python that has NumPy (1.24 or later):

    python3 make.py

It writes networks as people save them with NumPy, arrays that are refused, and
expected.json with the numbers that NumPy itself reads from each network, as
hexadecimal floats. A second run writes the same numbers, but not the same
bytes, since a pickle and a zip archive may differ between versions.
"""

import io
import json
import pickle
import zipfile

import numpy as np

rng = np.random.default_rng(20160901)

ARTICLE = {
    "W1": np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]),
    "b1": np.array([0.1, 0.2, 0.3]),
    "W2": np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]),
    "b2": np.array([0.1, 0.2]),
    "W3": np.array([[0.1, 0.3], [0.2, 0.4]]),
    "b3": np.array([0.1, 0.2]),
}


def random_network(dtype, *sizes):
    """A network of normal numbers, times 1000 so that integers differ too."""
    arrays = {}
    for i, (rows, columns) in enumerate(zip(sizes, sizes[1:]), start=1):
        arrays[f"W{i}"] = (1000 * rng.standard_normal((rows, columns))).astype(dtype)
        arrays[f"b{i}"] = (1000 * rng.standard_normal(columns)).astype(dtype)
    return arrays


def each(arrays, change):
    return {name: change(a) for name, a in arrays.items()}


def with_version(name, arrays, version):
    """numpy.savez with a header version that it would not choose itself."""
    with zipfile.ZipFile(name, "w") as archive:
        for key, a in arrays.items():
            member = io.BytesIO()
            np.lib.format.write_array(member, a, version=version)
            archive.writestr(key + ".npy", member.getvalue())


np.savez("article.npz", **ARTICLE)
np.savez_compressed("compressed.npz", **ARTICLE, x=np.array([2, 1]))
np.savez("floats4.npz", **random_network("<f4", 20, 7, 5))
np.savez_compressed("integers8.npz", **random_network("<i8", 3, 4, 2))
np.savez("integers4.npz", **random_network("<i4", 3, 4, 2), x=np.array([1, -2, 3], "<i4"))
np.savez("big_endian.npz", W1=ARTICLE["W1"].astype(">f8"), b1=ARTICLE["b1"].astype(">f4"),
         W2=np.array([[1, -2], [3, 4], [-5, 6]], ">i8"), b2=np.array([7, -8], ">i4"))
np.savez_compressed("fortran.npz", **each(random_network("<f8", 5, 4, 3), np.asfortranarray))
np.savez("transposed.npz", W1=np.arange(6, dtype="<f4").reshape(3, 2).T, b1=np.zeros(3, "<f4"))
np.savez("row_biases.npz", W1=ARTICLE["W1"], b1=ARTICLE["b1"].reshape(1, 3), x=np.array([[2.0, 1.0]]))
np.savez("one.npz", W1=np.array([[-0.5]]), b1=np.array([0.7]))
np.savez("extremes.npz", W1=np.array([[5e-324, -0.0, 1.7976931348623157e308, 2.0 ** 53 + 2]]),
         b1=np.array([2 ** 53 + 1, -2 ** 63, 2 ** 63 - 1, 0]))
np.savez_compressed("zeros.npz", W1=np.zeros((2000, 100)), b1=np.zeros(100))
with_version("version2.npz", ARTICLE, (2, 0))
with_version("version3.npz", ARTICLE, (3, 0))
with open("unseekable.npz", "wb") as f:  # sizes stand behind the data
    class Pipe(io.RawIOBase):
        def writable(self):
            return True

        def write(self, b):
            return f.write(b)

    np.savez_compressed(Pipe(), **ARTICLE)

NETWORKS = ["article", "compressed", "floats4", "integers8", "integers4", "big_endian", "fortran", "transposed",
            "row_biases", "one", "extremes", "version2", "version3", "unseekable"]
expected = {}
for name in NETWORKS:
    with np.load(name + ".npz") as arrays:
        expected[name] = {key: " ".join(float(v).hex() for v in arrays[key].astype("<f8").ravel(order="C"))
                          for key in arrays.files}
with open("expected.json", "w") as f:
    json.dump(expected, f, indent=1)
    f.write("\n")

# ---- what is refused ----

np.savez("objects.npz", W1=np.array([[1, 2.5]], dtype=object), b1=np.zeros(2))
np.savez("records.npz", W1=np.zeros(2, dtype=[("a", "<f8"), ("b", "<i4")]), b1=np.zeros(2))
np.savez("half.npz", W1=np.zeros((1, 2), "<f2"), b1=np.zeros(2))
np.savez("complex.npz", W1=np.zeros((1, 2), "<c16"), b1=np.zeros(2))
np.savez("bools.npz", W1=np.zeros((1, 2), bool), b1=np.zeros(2))
np.savez("words.npz", W1=np.array([["one", "two"]]), b1=np.zeros(2))
np.savez("nan.npz", W1=np.array([[1, 2], [3, 4], [5, np.nan]]), b1=np.zeros(2))
np.savez("positional.npz", np.zeros((2, 2)), np.zeros(2))
np.savez("nothing.npz")
np.save("single.npy", ARTICLE["W1"])
with open("sample_weight.pkl", "wb") as f:
    pickle.dump(ARTICLE, f)
