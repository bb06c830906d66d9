"""Writes the expected texts that the tests of package number read.

Run in this folder with a Python that has NumPy (1.24 or later):

    python3 make.py

It writes numpy_arrays.json: what NumPy prints for arrays, what Python prints
for single floats, and what Python's decimal module computes for rounding to
four decimals and for decimal steps. Inputs are hexadecimal floats, so that
they cross exactly. The random generators are seeded: a second run writes the
same file.
"""

import json
import math
import random
from decimal import ROUND_HALF_EVEN, Decimal, localcontext

import numpy as np

NAN, INF = float("nan"), float("inf")
TINY, MIN_NORMAL, MAX = 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308
rng = random.Random(20160901)


def near(x):
    """x and its two neighbours among the floats."""
    return [math.nextafter(x, -INF), x, math.nextafter(x, INF)]


def some(low, high):
    """A random float whose decimal exponent lies between low and high."""
    x = rng.uniform(1, 10) * 10.0 ** rng.uniform(low, high)
    return rng.choice([x, -x]) if rng.random() < 0.5 else x


def decimals(low, high, places):
    """A random number with few decimals, such as a person types."""
    return round(rng.uniform(low, high), places)


def hexa(x):
    """The hexadecimal float, without the zeros that end its fraction."""
    mantissa, p, exponent = float(x).hex().partition("p")
    return (mantissa.rstrip("0").rstrip(".") if p and "." in mantissa else mantissa) + p + exponent


def hexes(v):
    return " ".join(hexa(x) for x in v)


# ---- single numbers ----

SINGLE = [0.0, -0.0, 1.0, 2.0, -2.0, 0.5, 1.4, 0.1, 0.3, 0.7, 1 / 3, 2 / 3,
          0.1 + 0.2, 0.62245933120185459, 1e-4, 1e-5, 1e5, 1e6, 1e15, 1e16,
          1e17, 1e21, 1e22, 1e23, 123456789012345680.0, 9007199254740993.0,
          2.0 ** -44, 2.0 ** 53, TINY, 1e-323, MIN_NORMAL, MAX, -MAX,
          0.00009999999, 999999.99999, 0.00005, 0.00015, 0.03125, 0.00390625,
          0.00048828125, 0.000030517578125, 1000000.5, 999999.99995]
for border in (1e-5, 1e-4, 1e-3, 0.99995, 1.0, 1e5, 1e6, 1e7, 1e15, 1e16,
               0.000099999, 0.00009999950, 0.0000999995, 999999.99995):
    SINGLE += near(border) + near(-border)
SINGLE += [some(-8, 9) for _ in range(250)] + [some(-320, 307) for _ in range(100)]
SINGLE += [decimals(-20, 20, rng.randint(0, 6)) for _ in range(60)]


def round_to(x, unit):
    return x.quantize(unit, rounding=ROUND_HALF_EVEN)


def fixed(v):
    """Four decimals, or scientific outside 1e-4 to 1e6; exact arithmetic."""
    with localcontext() as ctx:
        ctx.prec = 1200
        x = abs(Decimal(v))
        sign = "-" if v < 0 else ""
        if x == 0:
            return "0.0000"
        unit = Decimal(1).scaleb(x.adjusted() - 4)
        five = round_to(x, unit)
        if five >= Decimal("1e-4") and round_to(x, Decimal("1e-4")) < 10 ** 6:
            return sign + f"{round_to(x, Decimal('1e-4')):f}"
        e = five.adjusted()
        mantissa = round_to(five.scaleb(-e), Decimal("1e-4"))
        return f"{sign}{mantissa:f}e{'-' if e < 0 else '+'}{abs(e):02d}"


def short(v):
    mantissa, e, exponent = fixed(v).partition("e")
    return mantissa.rstrip("0").rstrip(".") + e + exponent


def single(v):
    return {"value": hexa(v), "full": repr(float(v)),
            "fixed": fixed(v), "short": short(v)}


# ---- steps ----

def nudge(v, step, n):
    with localcontext() as ctx:
        ctx.prec = 1200
        r = float(Decimal(repr(v)) + n * Decimal(step))
    return v if math.isinf(r) else r + 0.0


def steps():
    cases = [(0.4, "0.1", n) for n in range(-10, 11)]
    cases += [(0.1 + 0.2, "0.1", 1), (1e16, "1", 1), (1e16, "0.1", 10), (0.0, "1e-5", 7),
              (-0.0, "0.1", 0), (0.3, "0.1", -3), (MAX, "1e308", 1), (-MAX, "1e308", -1),
              (MAX, "-1e308", 1), (TINY, "5e-324", -1), (1.0, "1e-300", 1),
              (1.0, "1e300", 1), (0.4, "-0.1", 3), (0.4, "+0.1", 3),
              (0.4, ".1", 3), (0.4, "2.", 3), (0.4, "010", 3), (0.4, "00.10", 3),
              (0.4, "1E-1", 3), (0.4, "2.e-1", 3)]
    for _ in range(200):
        v = rng.choice([decimals(-5, 5, rng.randint(0, 4)), some(-6, 8)])
        cases.append((v, rng.choice(["0.1", "0.01", "0.001", "1", "0.5", "0.25", "1e-4"]),
                      rng.randint(-40, 40)))
    return [{"value": hexa(v), "step": s, "n": n, "result": hexa(nudge(v, s, n))}
            for v, s, n in cases]


# ---- arrays ----

ARRAYS = [
    [], [0.0], [-0.0], [0.0, -0.0], [1.0], [2.0, 1.0], [0.5, 1.25], [-1.0, 1.0],
    [0.40442364, 0.59557636], [1 / 3], [0.1, 0.2, 0.1 + 0.2], [1.5, -22.75, 333.125],
    [NAN], [INF], [-INF], [NAN, INF], [NAN, -INF], [INF, -INF, NAN],
    [NAN, 1.0], [INF, 1.0], [-INF, 1.0], [-INF, 12345.5], [NAN, 0.5, -100.25],
    [NAN, 1e9, 0.0], [-INF, 1e-9], [INF, -1e200, 3.0], [NAN, 0.0], [-INF, -0.0],
    [1e8], [99999999.0], [99999999.99999999], [1e8, 1.0], [1e-4], [9.9e-5],
    [1.0, 1000.0], [1.0, 1000.5], [1.0, 1001.0], [-1.0, 1001.0], [0.001, 1.0],
    [0.0, 1e-5], [-0.0, 1e-5], [0.0, 1e100], [1e99, 1e100], [1e-100, 1.0],
    [1e-300, 1e300], [TINY, MAX], [TINY], [1e-323], [TINY, 1.5], [1e-323, 1.25],
    [TINY, 1.23456789], [1.23456789012e-5], [1.000000001e-5], [9.99999999999e99],
    [9.99999999999e-100], [9.999999999, 1.0], [0.999999999, 0.1], [0.9999999999],
    [0.001953125], [0.005859375], [0.0009765625, 0.5], [1.000000005, 2.000000015],
    [2.0 ** -k for k in range(12)], [3.0 * 2.0 ** -k for k in range(12)],
    [2.0 ** k for k in range(-30, 30)], [MAX, -MAX], [MIN_NORMAL],
    [0.1] * 18, [0.1] * 19, [1.0] * 24, [1.0] * 25, [10.0] * 18, [-10.0] * 15,
    [1e10] * 9, [1e10] * 10, [-1e-10] * 40,
    [NAN] * 18, [NAN] * 19, [-INF] * 40, [0.5, 1.25] * 20,
    [k / 8 for k in range(1000)], [k / 8 for k in range(1001)],
    [float(k) for k in range(1000)], [float(k) for k in range(1001)],
    [1.0, 2.0, 3.0] + [NAN, 1e30, -1.0] * 400 + [4.0, 5.0, 6.0],
    [1 / 3, -2.0, 3.0] + [0.0] * 1200 + [4.0, 5.0, 6e10],
    [1.23456789e-100] * 3 + [1.0] * 1000 + [-1.23456789e100] * 3,
]


def random_array(n):
    low = rng.uniform(-7, 7)
    width = rng.choice([0.5, 1, 2, 3, 6, 20])
    v = [some(low, low + width) for _ in range(n)]
    kind = rng.randrange(5)
    if kind == 0:
        v = [decimals(-2, 2, rng.randint(0, 5)) for _ in range(n)]
    if kind == 1 and n:
        for _ in range(1 + n // 4):
            v[rng.randrange(n)] = rng.choice([NAN, INF, -INF, 0.0, -0.0])
    if kind == 2:
        v = [abs(x) for x in v]
    return v


def array(v):
    return {"values": hexes(v), "text": str(np.array(v, dtype=np.float64))}


def matrix(rows, cols):
    v = random_array(rows * cols)
    return [v[r * cols:(r + 1) * cols] for r in range(rows)]


MATRICES = [
    [], [[]], [[], []], [[1.0]], [[-0.0]], [[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]],
    [[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]], [[1.0], [2.0], [3.0]],
    [[0.5, 100.25], [NAN, -INF]], [[1e-9, 1.0], [0.0, 2.0]],
    [[k / 7 for k in range(14)]] * 2, [[-k / 7 for k in range(40)]] * 2,
    [[0.5] * 12] * 2, [[0.12] * 12] * 2, [[0.1234] * 10, [-0.5] * 10],
    [[float(r)] for r in range(7)], [[float(r)] for r in range(1001)],
    [[float(c) for c in range(1001)]], [[float(c) for c in range(500)]] * 2,
    [[float(c) for c in range(501)]] * 2, [[float(c) for c in range(170)]] * 6,
    [[float(c) for c in range(150)]] * 7, [[0.5, float(r)] for r in range(501)],
    [[float(c) for c in range(6)]] * 170, [[float(c) for c in range(7)]] * 170,
    [[0.5] * 3 + [1e9] + [0.5] * 3] * 150, [[0.5] * 7] * 3 + [[1e9] * 7] * 150 + [[0.5] * 7] * 3,
    [[-1e-100 / 3 * (c + 1) for c in range(101)]] * 10,
]


def matrix_case(m):
    a = np.array(m, dtype=np.float64)
    return {"rows": [hexes(row) for row in m], "text": str(a)}


def lines(cases):
    return "[\n" + ",\n".join(json.dumps(c) for c in cases) + "\n]"


def main():
    parts = {
        "single": [single(v) for v in SINGLE],
        "steps": steps(),
        "arrays": [array(v) for v in
                   ARRAYS + [random_array(rng.randint(1, 30)) for _ in range(250)]],
        "matrices": [matrix_case(m) for m in
                     MATRICES + [matrix(rng.randint(1, 6), rng.randint(1, 12))
                                 for _ in range(120)]],
    }
    text = ",\n".join(f'"{k}": {lines(v)}' for k, v in parts.items())
    with open("numpy_arrays.json", "w", encoding="ascii", newline="\n") as out:
        out.write("{\n" + text + "\n}\n")


main()
