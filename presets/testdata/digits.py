# Makes what the preset digits is tested against: digits-y.csv, and with --data digits.csv itself.
#
#     python3 digits.py digits.json ../digits.csv > digits-y.csv
#     python3 digits.py --data digits.json samples.csv > ../digits.csv
#
# digits.json is the network as it was trained, samples.csv has 64 pixels from 0 to 16 and the label in each row.
import json
import sys

import numpy as np

network = json.load(open(sys.argv[-2]))
layers = [(np.array(l["w"]), np.array(l["b"])) for l in network["layers"]]
rows = [[int(v) for v in line.split(",")] for line in open(sys.argv[-1]) if line[0] != "#"]

if sys.argv[1] == "--data":
    print("# The network: of each layer the rows of W, then b, in thousandths.")
    for w, b in layers:
        for row in [*w, b]:
            print(",".join(str(round(1000 * v)) for v in row))
    print("# The samples: 64 pixels from 0 to 16, row by row, then the digit that was written.")
    for row in rows:
        print(",".join(map(str, row)))
    sys.exit()

z = np.array([row[:64] for row in rows if len(row) == 65]) / 16
for w, b in layers[:-1]:
    z = 1 / (1 + np.exp(-(z @ w + b)))
a = z @ layers[-1][0] + layers[-1][1]
e = np.exp(a - a.max(axis=1, keepdims=True))
for y in e / e.sum(axis=1, keepdims=True):
    print(",".join(repr(float(v)) for v in y))
