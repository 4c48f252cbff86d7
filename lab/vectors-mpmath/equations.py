"""The 37 operations from their definitions, over mpmath: no line of this follows the TypeScript.

Each takes a Question and returns its values, or (values, gradient by x). A value is None where its entry alone has none;
ZeroDivisionError says that the equation has none at all. Every form loses no more digits than a higher precision gives
back: what would cancel to 0 at any precision (1 − σ, log(1 + tiny), e^−d − 1 + d) is written as a sum of one sign.
"""

from mpmath import mpf

from costs import allocation, count, forward_flops, parameters, scaling_loss
from groups import advantages, all_tokens, centred, normalised_among_others, others, rows_with_tokens, weighted, whitened
from losses import (
    average_identity_preference,
    clipped,
    entropy,
    hinge,
    identity_preference,
    log_softmax,
    margin,
    pair,
    robust,
    smoothed,
    softmax,
    third_estimator,
    tilted,
)
from question import cost, mean, sigmoid

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
