# The backward pass of article, a 3-layer network of 2-3-2-2 neurons.
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(a):
    c = np.max(a)
    e = np.exp(a - c)  # the largest is 1, so that none overflows
    return e / np.sum(e)


W1 = np.array([[0.1, 0.2],
               [0.3, 0.4],
               [0.5, 0.6]])
b1 = np.array([0.1, 0.2, 0.3])

W2 = np.array([[0.1, 0.2, 0.3],
               [0.4, 0.5, 0.6]])
b2 = np.array([0.1, 0.2])

W3 = np.array([[0.1, 0.2],
               [0.3, 0.4]])
b3 = np.array([0.1, 0.2])

x = np.array([2.0, 1.0])
a1 = np.dot(W1, x) + b1
z1 = sigmoid(a1)
a2 = np.dot(W2, z1) + b2
z2 = sigmoid(a2)
a3 = np.dot(W3, z2) + b3
y = softmax(a3)

t = np.array([1.0, 0.0])

L = -np.sum(t * np.log(y))
d3 = y - t
dW3 = np.outer(d3, z2)
db3 = d3
d2 = np.dot(W3.T, d3) * z2 * (1 - z2)
dW2 = np.outer(d2, z1)
db2 = d2
d1 = np.dot(W2.T, d2) * z1 * (1 - z1)
dW1 = np.outer(d1, x)
db1 = d1
print(L)


def check(name, value, expected):
    assert np.allclose(value, expected, rtol=1e-9, atol=1e-12, equal_nan=True), name


check("L", L, [0.9052923427223163])
check("dW1", dW1, [[0.004939325486720038, 0.002469662743360019], [0.005405753679368388, 0.002702876839684194], [0.0044996818060312775, 0.0022498409030156387]])
check("db1", db1, [0.002469662743360019, 0.002702876839684194, 0.0022498409030156387])
check("dW2", dW2, [[0.01707543076856063, 0.021082327915660976, 0.02386304096926671], [0.012084762907343127, 0.014920556784120327, 0.016888545669534086]])
check("db2", db2, [0.027432203057493106, 0.019414542126004714])
check("dW3", dW3, [[-0.38138209447019616, -0.47346854154252765], [0.38138209447019616, 0.47346854154252765]])
check("db3", db3, [-0.5955763624877097, 0.5955763624877097])

eta = 0.5
W1 = W1 - eta * dW1
b1 = b1 - eta * db1
W2 = W2 - eta * dW2
b2 = b2 - eta * db2
W3 = W3 - eta * dW3
b3 = b3 - eta * db3
a1 = np.dot(W1, x) + b1
z1 = sigmoid(a1)
a2 = np.dot(W2, z1) + b2
z2 = sigmoid(a2)
a3 = np.dot(W3, z2) + b3
y = softmax(a3)
L = -np.sum(t * np.log(y))
print(L)

check("W1", W1, [[0.09753033725663998, 0.19876516862832], [0.2972971231603158, 0.39864856158015793], [0.49775015909698433, 0.5988750795484922]])
check("b1", b1, [0.09876516862832, 0.19864856158015792, 0.2988750795484922])
check("W2", W2, [[0.09146228461571969, 0.1894588360421695, 0.2880684795153666], [0.39395761854632844, 0.49253972160793985, 0.591555727165233]])
check("b2", b2, [0.08628389847125345, 0.19029272893699767])
check("W3", W3, [[0.2906910472350981, 0.4367342707712638], [0.1093089527649019, 0.1632657292287362]])
check("b3", b3, [0.39778818124385484, -0.09778818124385485])
check("L after the step", L, [0.36303669107836267])
