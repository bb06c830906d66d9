#!/usr/bin/python3
"""Makes drawings.json: drawings of 32x32 dots and the 64 counts that follow from the definition.

Fitted: the rectangle that holds all dots is scaled by 32 over its longer side, each side
rounded to whole dots (halves up, one at least), and stands in the middle, the odd dot to the
right and below. A dot is set where the dot under its middle is. Exact fractions, no numbers
of the program.

    /usr/bin/python3 make.py > drawings.json
"""
import json
import random
from fractions import Fraction as F
from math import floor

import numpy as np

N = 32


def fitted(d):
    ys, xs = np.nonzero(d)
    out = np.zeros((N, N), int)
    if len(xs) == 0:
        return out
    part = d[ys.min():ys.max() + 1, xs.min():xs.max() + 1]
    h, w = part.shape
    scale = F(N, max(w, h))
    height, width = (max(1, floor(n * scale + F(1, 2))) for n in (h, w))
    for y in range(height):
        for x in range(width):
            from_y, from_x = (floor((F(k) + F(1, 2)) * n / m) for k, n, m in ((y, h, height), (x, w, width)))
            out[(N - height) // 2 + y, (N - width) // 2 + x] = part[from_y, from_x]
    return out


def counts(d):
    return [int(d[y:y + 4, x:x + 4].sum()) for y in range(0, N, 4) for x in range(0, N, 4)]


def blank():
    return np.zeros((N, N), int)


def box(x, y, w, h):
    d = blank()
    d[y:y + h, x:x + w] = 1
    return d


def scribble(r):
    d = blank()
    for _ in range(r.randint(1, 4)):
        x, y, w, h = r.randint(0, 28), r.randint(0, 28), r.randint(1, 20), r.randint(1, 20)
        d[y:y + h, x:x + w] = 1
    for _ in range(r.randint(0, 30)):
        d[r.randint(0, 31), r.randint(0, 31)] ^= 1
    return d


r = random.Random(18)
drawings = {"blank": blank(), "one dot": box(5, 9, 1, 1), "full": box(0, 0, N, N),
            "a bar": box(20, 6, 4, 20), "wider than high": box(3, 20, 21, 5), "high and thin": box(7, 2, 1, 29)}
for k in range(12):
    drawings["scribble %d" % (k + 1)] = scribble(r)
rows = [{"name": name, "dots": "".join("%08x" % int("".join(map(str, row)), 2) for row in d),
         "fitted": counts(fitted(d)), "unfitted": counts(d)} for name, d in drawings.items()]
print("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]")
