# What NumPy says of the preset digits, for the tests of this package; written as a line for each of x[1] … x[64]:
# the change of y[4], a 3, where that is 0.1 more, and x with noise from -0.2 to 0.2 of seed 2.
#
#     python3 inputs.py ../../../presets/testdata/digits.json > digits.csv
import json
import sys

import numpy as np

network = json.load(open(sys.argv[1]))
layers = [(np.array(l["w"]), np.array(l["b"])) for l in network["layers"]]
x = np.array(network["x"])


def y(z):
    for w, b in layers[:-1]:
        z = 1 / (1 + np.exp(-(z @ w + b)))
    a = z @ layers[-1][0] + layers[-1][1]
    e = np.exp(a - a.max())
    return e / e.sum()


def pcg(seed):
    """PCG-DXSM of 128 bits as Go's math/rand/v2 documents it, begun with (seed, 0)."""
    state, mask = seed << 64, (1 << 64) - 1
    while True:
        state = (state * 0x2360ED051FC65DA44385DF649FCCF645 + 0x5851F42D4C957F2D14057B7EF767814F) & ((1 << 128) - 1)
        hi, lo = state >> 64, state & mask
        hi ^= hi >> 32
        hi = hi * 0xDA942042E4DD58B5 & mask
        hi ^= hi >> 48
        yield hi * (lo | 1) & mask


random = pcg(2)
for i in range(len(x)):
    nudged = x.copy()
    nudged[i] = round(nudged[i] + 0.1, 10)
    noise = (2 * ((next(random) >> 11) / 2**53) - 1) * 0.2
    print(f"{y(nudged)[3] - y(x)[3]!r},{x[i] + noise!r}".replace("np.float64(", "").replace(")", ""))
