"""The 37 operations from their definitions, over mpmath: no line of this follows the TypeScript.

Each takes a Question and returns its values, or (values, gradient by x). A value is None where its entry alone has none;
ZeroDivisionError says that the equation has none at all. Every form loses no more digits than a higher precision gives
back: what would cancel to 0 at any precision (1 − σ, log(1 + tiny), e^−d − 1 + d) is written as a sum of one sign.
"""

from mpmath import exp, factorial, fsum, log1p, mp, mpf, sinh, sqrt


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


# Functions of logits.


def softmax(x):
    return [1 / fsum(exp(other - one) for other in x) for one in x]


def log_softmax(x):
    """x_i − log Σ e^{x_j} = −log(1 + Σ_{j≠i} e^{x_j − x_i}): the entry itself gives the 1."""
    return [-log1p(fsum(exp(other - one) for j, other in enumerate(x) if j != i)) for i, one in enumerate(x)]


def entropy(x):
    """By x_i it is −p_i (log p_i + H), and log p_i + H = Σ p_j (log p_i − log p_j) = Σ p_j (x_i − x_j)."""
    shares = softmax(x)
    value = -fsum(share * log for share, log in zip(shares, log_softmax(x)))
    return [value], [-q * fsum(s * (one - other) for s, other in zip(shares, x)) for q, one in zip(shares, x)]


# Losses of a difference of two numbers, and of the margin of four.


def pair(loss_and_slope):
    def of(question):
        value, slope = loss_and_slope(question.x[0] - question.x[1], *question.p)
        return [value], [slope, -slope]

    return of


def margin(loss_and_slope):
    """The margin h rises with x_0 (policy, chosen) and x_3 (reference, rejected)."""

    def of(question):
        policy_chosen, policy_rejected, reference_chosen, reference_rejected = question.x
        h = policy_chosen - policy_rejected - reference_chosen + reference_rejected
        value, slope = loss_and_slope(h, *question.p)
        return [value], None if slope is None else [slope, -slope, -slope, slope]

    return of


def smoothed(h, beta, epsilon):
    z = beta * h
    value = (1 - epsilon) * cost(z) + epsilon * cost(-z)
    return value, beta * (epsilon * sigmoid(z) - (1 - epsilon) * sigmoid(-z))


def robust(h, beta, epsilon):
    z, unbiased = beta * h, 1 - 2 * epsilon
    value = (1 - epsilon) * cost(z) - epsilon * cost(-z)
    return value / unbiased, -beta * ((1 - epsilon) * sigmoid(-z) + epsilon * sigmoid(z)) / unbiased


def hinge(h, beta):
    gap = 1 - beta * h
    return max(gap, mpf(0)), None if gap == 0 else -beta if gap > 0 else mpf(0)


def identity_preference(h, tau):
    miss = h - 1 / (2 * tau)
    return miss**2, 2 * miss


def average_identity_preference(question):
    policy_chosen, policy_rejected, reference_chosen, reference_rejected = question.x
    tau, chosen, rejected = question.p
    average = (policy_chosen - reference_chosen) / chosen - (policy_rejected - reference_rejected) / rejected
    miss = average - 1 / (2 * tau)
    return [miss**2], [2 * miss / chosen, -2 * miss / rejected, -2 * miss / chosen, 2 * miss / rejected]


def third_estimator(d):
    """e^−d − 1 + d, near 0 by its series Σ_{k≥2} (−d)^k/k!; its slope is 1 − e^−d = 2 e^{−d/2} sinh(d/2)."""
    value, slope = exp(-d) - 1 + d, 2 * exp(-d / 2) * sinh(d / 2)
    if abs(d) < 0.5:
        value = fsum((-d) ** k / factorial(k) for k in range(2, mp.dps + 10))
    return value, slope


def clipped(question):
    (new,), (old, advantage, epsilon) = question.x, question.p
    ratio = exp(new - old)
    kept = min(max(ratio, 1 - epsilon), 1 + epsilon)
    free = ratio * advantage
    return [-min(free, kept * advantage)], [-free if free <= kept * advantage else mpf(0)]


def tilted(question):
    """ref_i e^{r_i/β}/Z: a softmax of log ref + r/β."""
    rewards, logs = question.x[: len(question.x) // 2], question.x[len(question.x) // 2 :]
    return softmax([log + reward / question.p[0] for reward, log in zip(rewards, logs)])


# Groups of rewards.


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


# What a mask leaves.


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


# Scaling laws and counts.


def scaling_loss(question):
    (N, D), (E, A, B, alpha, beta) = question.x, question.p
    return [E + A / N**alpha + B / D**beta], [-alpha * A / N ** (alpha + 1), -beta * B / D ** (beta + 1)]


def allocation(question):
    """At the least loss αA N^−α = βB D^−β, where D = C/(6N): N^{α+β} = (αA/βB) (C/6)^β."""
    (C,), (A, B, alpha, beta) = question.x, question.p
    N = (alpha * A / (beta * B) * (C / 6) ** beta) ** (1 / (alpha + beta))
    return [N, C / (6 * N)]


def matrices_of_layer(width, heads, head_dimension, key_value_heads, feed_forward):
    queries_and_output = 2 * width * (heads * head_dimension)
    keys_and_values = 2 * width * (key_value_heads * head_dimension)
    return queries_and_output + keys_and_values + 3 * width * feed_forward


def parameters(layers, width, heads, head_dimension, key_value_heads, feed_forward, vocabulary, tied):
    layer = matrices_of_layer(width, heads, head_dimension, key_value_heads, feed_forward) + 2 * width
    return layers * layer + width + vocabulary * width * (2 - tied)


def forward_flops(layers, width, heads, head_dimension, key_value_heads, feed_forward, vocabulary, tokens):
    """2 for each weight and token, and for each pair of a query and a key up to it 2 for its score and 2 for its value."""
    layer = matrices_of_layer(width, heads, head_dimension, key_value_heads, feed_forward)
    pairs = tokens * (tokens + 1) / 2
    return 2 * tokens * (layers * layer + vocabulary * width) + layers * heads * pairs * 4 * head_dimension


def count(formula):
    return lambda question: [formula(*question.p)]


EQUATIONS = {
    "sigmoid": lambda q: ([sigmoid(q.x[0])], [sigmoid(q.x[0]) * sigmoid(-q.x[0])]),
    "log-sigmoid": lambda q: ([-cost(q.x[0])], [sigmoid(-q.x[0])]),
    "softmax": lambda q: softmax(q.x),
    "log-softmax": lambda q: log_softmax(q.x),
    "entropy": lambda q: entropy(q.x),
    "bt.loss": pair(lambda d: (cost(d), -sigmoid(-d))),
    "bt.margin-loss": pair(lambda d, m: (cost(d - m), -sigmoid(m - d))),
    "bt.weight": pair(lambda d: (sigmoid(-d), -sigmoid(d) * sigmoid(-d))),
    "dpo.loss": margin(lambda h, beta: (cost(beta * h), -beta * sigmoid(-beta * h))),
    "dpo.smoothed-loss": margin(smoothed),
    "dpo.robust-loss": margin(robust),
    "dpo.hinge-loss": margin(hinge),
    "ipo.sum-loss": margin(identity_preference),
    "ipo.average-loss": average_identity_preference,
    "dpo.reward": pair(lambda d, beta: (beta * d, beta)),
    "kl.k1": pair(lambda d: (d, mpf(1))),
    "kl.k2": pair(lambda d: (d * d / 2, d)),
    "kl.k3": pair(third_estimator),
    "policy.tilted": tilted,
    "grpo.advantages": advantages,
    "grpo.leave-one-out": lambda q: [one - mean(rest) for one, rest in others(q.x)],
    "grpo.leave-one-out-normalised": normalised_among_others,
    "grpo.centred": centred,
    "aggregate.token-mean": weighted(all_tokens),
    "aggregate.sequence-mean": weighted(lambda row, rows, p: 1 / rows_with_tokens(rows) / len(row)),
    "aggregate.sequence-sum": weighted(lambda row, rows, p: 1 / rows_with_tokens(rows)),
    "aggregate.constant-length": weighted(lambda row, rows, p: 1 / (len(rows) * p[0])),
    "masked.mean": weighted(all_tokens),
    "masked.whiten": whitened,
    "ppo.clip-loss": clipped,
    "scaling.loss": scaling_loss,
    "scaling.allocation": allocation,
    "model.parameters": count(parameters),
    "model.forward-flops": count(forward_flops),
    "attention.cache-bytes": count(
        lambda layers, heads, kv, head, size, tokens: 2 * layers * kv * head * size * tokens
    ),
    "training.flops": count(lambda N, D: 6 * N * D),
    "training.seconds": count(lambda N, D, gpus, peak, utilisation: 6 * N * D / (gpus * peak * utilisation)),
}
