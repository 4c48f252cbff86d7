"""Σ |v ∂f/∂v| over the inputs x and p, by differences from both sides: the condition that `scale` states."""

from mpmath import mpf

STEP = mpf(10) ** -80
# Choices that stand among the numbers of p; no rounding changes them.
CHOICES = ("ddof", "tied")


def scales(compute, asked, names_of_p):
    """The sums for the values and for the gradient; an entry is None at a kink, where the two sides differ."""
    middle = compute(asked)
    totals = [None if part is None else [mpf(0)] * len(part) for part in middle]
    for name in ("x", "p"):
        for at, text in enumerate(asked[name]):
            size = abs(mpf(text))
            if size == 0 or (name == "p" and names_of_p[at] in CHOICES):
                continue
            step = size * STEP
            sides = [compute(shifted(asked, name, at, mpf(text) + sign * step)) for sign in (-1, 1)]
            for total, *parts in zip(totals, sides[0], middle, sides[1]):
                if total is not None:
                    add(total, parts, step, size)
    return totals


def shifted(asked, name, at, value):
    return {**asked, name: [value if place == at else text for place, text in enumerate(asked[name])]}


def add(total, parts, step, size):
    """Adds |v ∂f/∂v| to each of the totals."""
    for at, (below, here, above) in enumerate(zip(*parts)):
        left, right = (here - below) / step, (above - here) / step
        is_kink = abs(left - right) > mpf(10) ** -30 * (abs(left) + abs(right)) + mpf(10) ** -60
        total[at] = None if is_kink or total[at] is None else total[at] + size * abs(above - below) / (2 * step)
