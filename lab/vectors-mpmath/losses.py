"""Distributions of logits, and losses of a difference of two numbers or of the margin of four."""

from mpmath import exp, factorial, fsum, log1p, mp, mpf, sinh

from question import cost, sigmoid


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
