#!/usr/bin/python3
"""Writes exact.json, gates in which rounding to binary may decide a row.

    python3 model/testdata/exact.py

The exact side is Python's fractions on the decimals as they are typed; the
machine's side is Python's float.
"""
import itertools
import json
import pathlib
import random
from decimal import Decimal
from fractions import Fraction

rng = random.Random(20160924)


def plain(f):
    """The decimal text of a fraction that has a finite one."""
    sign, f = ("-", -f) if f < 0 else ("", f)
    n = 0
    while (f * 10**n).denominator != 1:
        n += 1
    digits = str((f * 10**n).numerator).rjust(n + 1, "0")
    return sign + (digits[:-n] + "." + digits[-n:] if n else digits)


def row(w1, w2, theta, x1, x2, form):
    typed = [Fraction(Decimal(s)) for s in (w1, w2, theta, x1, x2)]
    f1, f2, ft, g1, g2 = (float(s) for s in (w1, w2, theta, x1, x2))
    if form == "b":
        exact, against = -typed[2] + typed[0] * typed[3] + typed[1] * typed[4], Fraction(0)
        machine, other = -ft + f1 * g1 + f2 * g2, 0.0
    else:
        exact, against = typed[0] * typed[3] + typed[1] * typed[4], typed[2]
        machine, other = f1 * g1 + f2 * g2, ft
    y, tie = int(exact > against), exact == against
    wrong = y != int(machine > other)
    return {
        "w1": w1, "w2": w2, "theta": theta, "x1": x1, "x2": x2, "form": form,
        "sum": plain(exact), "tie": tie, "y": y,
        "machine_short": repr(machine + 0.0).replace("inf", "Inf"),
        "machine_tie": machine == other, "machine_y": int(machine > other),
        "decides": wrong or tie != (machine == other), "wrong": wrong,
    }


# w1, w2, θ at (1,1); the first are those of which one reads, the rest are ends of
# the range, absorption, and an exact sum that no float64 holds.
NAMED = [
    ("0.1", "0.2", "0.3"), ("0.2", "0.5", "0.7"), ("0.7", "0.1", "0.8"), ("0.5", "0.5", "1"),
    ("0.5", "0.5", "0.7"), ("0.6", "0.3", "0.9"), ("-0.1", "-0.2", "-0.3"), ("1.1", "2.2", "3.3"),
    ("0.8", "-0.6", "0.2"), ("-0.5", "-0.5", "-0.7"), ("0", "0", "0"), ("0.3", "-0.3", "0"),
    ("1e16", "1", "1e16"), ("1e16", "-1e16", "0.5"), ("1", "1e-17", "1"), ("1e308", "1e308", "1e308"),
    ("-1e308", "-1e308", "1e308"), ("5e-324", "5e-324", "1e-323"), ("1e-320", "0.1", "0.1"),
    ("1.7976931348623157e308", "0.1", "1.7976931348623157e308"), ("123456789", "0.1", "123456789.1"),
]

cases = [row(*g, "1", "1", form) for g in NAMED for form in ("theta", "b")]
cases += [row("0.1", "0.2", "0.3", x1, x2, form)
          for x1, x2 in (("0", "0"), ("1", "0"), ("0", "1"), ("0.5", "1.25"), ("3", "0"), ("0.1", "-0.1"))
          for form in ("theta", "b")]

cases += [row("-0.5", "-0.5", "-0.7", "0", "0", form) for form in ("theta", "b")]  # -0.5 · 0 is -0

tenths = [str(Decimal(k) / 10) for k in range(-9, 10)]
grid = [row(a, b, str(Decimal(a) + Decimal(b)), "1", "1", form)
        for a, b in itertools.product(tenths, repeat=2) for form in ("theta", "b")]
cases += [c for c in grid if c["wrong"]] + rng.sample([c for c in grid if not c["wrong"]], 60)

for _ in range(60):
    a, b, t = (str(Decimal(rng.randrange(-10**6, 10**6)).scaleb(rng.randrange(-9, 3))) for _ in range(3))
    cases += [row(a, b, t, rng.choice(["0", "1", "0.7"]), rng.choice(["0", "1", "-2.5"]), form) for form in ("theta", "b")]

path = pathlib.Path(__file__).with_name("exact.json")
path.write_text("[\n" + ",\n".join(json.dumps(c) for c in cases) + "\n]\n")
