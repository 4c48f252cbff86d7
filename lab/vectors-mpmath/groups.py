"""Advantages of groups of rewards, and means of what a mask leaves."""

from mpmath import fsum, mpf, sqrt

from question import mean, variance


def centred(question):
    centre = mean(question.x)
    return [one - centre for one in question.x]


def others(x):
    return [(one, x[:i] + x[i + 1 :]) for i, one in enumerate(x)]


def advantages(question):
    ddof, epsilon = question.p
    centre, width = mean(question.x), sqrt(variance(question.x, ddof)) + epsilon
    return [(one - centre) / width for one in question.x]


def normalised_among_others(question):
    ddof, epsilon = question.p

    def entry(one, rest):
        try:
            return (one - mean(rest)) / (sqrt(variance(rest, ddof)) + epsilon)
        except ZeroDivisionError:
            return None

    return [entry(one, rest) for one, rest in others(question.x)]


def whitened(question):
    ddof, epsilon = question.p
    kept = question.kept()
    centre, width = mean(kept), sqrt(variance(kept, ddof) + epsilon)
    return [(value - centre) / width for value in kept]


def weighted(weight_of_row):
    """Σ w l with a weight for each row that has a token, which is the slope by each of its tokens."""

    def of(question):
        rows = question.kept_rows()
        weights = [mpf(0)] * len(question.x)
        for row in rows:
            for at in row:
                weights[at] = weight_of_row(row, rows, question.p)
        if not any(rows):
            weight_of_row([], rows, question.p)
        return [fsum(weight * value for weight, value in zip(weights, question.x))], weights

    return of


def all_tokens(row, rows, p):
    return 1 / mpf(sum(map(len, rows)))


def rows_with_tokens(rows):
    return mpf(sum(1 for row in rows if row))
