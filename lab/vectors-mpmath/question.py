"""What a case asks, read exactly, and the sums that several equations share."""

from mpmath import exp, fsum, log1p, mpf


class Question:
    def __init__(self, asked):
        self.x = [mpf(text) for text in asked["x"]]
        self.p = [mpf(text) for text in asked["p"]]
        self.mask = [text == "1" for text in asked.get("mask", ["1"] * len(self.x))]
        self.shape = [int(text) for text in asked.get("shape", ["1", str(len(self.x))])]

    def kept(self):
        """What the mask leaves, in order."""
        return [value for value, is_kept in zip(self.x, self.mask) if is_kept]

    def kept_rows(self):
        """What the mask leaves of each row, as places in x."""
        rows, columns = self.shape
        assert rows * columns == len(self.x) == len(self.mask)
        places = [range(row * columns, (row + 1) * columns) for row in range(rows)]
        return [[at for at in row if self.mask[at]] for row in places]


def sigmoid(z):
    return 1 / (1 + exp(-z))


def cost(z):
    """−log σ(z) = log(1 + e^−z), which has the slope −σ(−z)."""
    return log1p(exp(-z))


def mean(values):
    return fsum(values) / mpf(len(values))


def variance(values, ddof):
    """Σ (v − μ)²/(n − ddof). Throws ZeroDivisionError where n does not exceed ddof: no variance is estimated by that."""
    if len(values) <= ddof:
        raise ZeroDivisionError(f"variance: expected more than {ddof} values, got {len(values)}")
    centre = mean(values)
    return fsum((value - centre) ** 2 for value in values) / (len(values) - ddof)
