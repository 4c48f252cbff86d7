"""Re-derives every verdict of our own chapter that is not `holds`, and those that rest on enumeration.

    python3 lab/certificates/witnesses.py fixtures/documents/chapter-15.report.json

Nothing here comes from errata but the report: each check computes the quantity anew, with fractions, with mpmath at 60
digits, or by counting, and says what it got. A rule without a check fails, and so does a check whose rule the report does
not judge so.
"""

import itertools
import json
import math
import struct
import sys
from fractions import Fraction as F

from mpmath import diff, exp, log, mp, mpf, sqrt

mp.dps = 60
CHECKS = {}


def check(rule, verdict):
    def register(function):
        CHECKS[rule] = (verdict, function)
        return function

    return register


def is_near(value, expected, digits=5):
    return abs(mpf(value) - mpf(expected)) <= abs(mpf(expected)) * mpf(10) ** -digits


# 15.2 ---------------------------------------------------------------------------------------------------------------

C = mpf(10) ** 24
CHINCHILLA = sqrt(C / 120)
KAPLAN = mpf("1.3e9") * (C / mpf("8.64e19")) ** mpf("0.73")


@check("15.2/kaplan-N", "unsupported")
def _():
    return is_near(KAPLAN, "1.20306e12") and not mpf("4.5e11") <= KAPLAN <= mpf("5.5e11"), KAPLAN


@check("15.2/kaplan-D", "carried")
def _():
    data, printed = C / (6 * KAPLAN), C / (6 * mpf("5e11"))
    return not 2.5e11 <= data <= 3.5e11 and 2.5e11 <= printed <= 3.5e11, (data, printed)


@check("15.2/kaplan-ratio", "carried")
def _():
    data, printed = KAPLAN / CHINCHILLA, mpf("5e11") / mpf("9.1e10")
    return is_near(data, "13.1789") and 4.5 <= printed <= 5.5, (data, printed)


@check("15.2/kaplan-share", "carried")
def _():
    data = C / (6 * KAPLAN) / (20 * CHINCHILLA)
    printed = mpf("3e11") / mpf("1.83e12")
    return 12.5 < 1 / data < 13.5 and 5.5 < 1 / printed < 6.5, (data, printed)


@check("15.2/better", "conditional")
def _():
    def loss(e, a, b, alpha, beta, n, d):
        return mpf(e) + mpf(a) * n ** -mpf(alpha) + mpf(b) * d ** -mpf(beta)

    chinchilla, kaplan = (mpf("9.1e10"), mpf("1.83e12")), (mpf("5e11"), mpf("3e11"))
    digits = (exp(mpf("0.5267228")), exp(mpf("6.0073404")), exp(mpf("6.0179186")), "0.33917084", "0.2849083")
    fits = [("1.69", "406.4", "410.7", "0.34", "0.28"), digits, ("1.8172", "482.01", "2085.43", "0.3478", "0.3658")]
    pairs = [(loss(*fit, *chinchilla), loss(*fit, *kaplan)) for fit in fits]
    return all(ours < theirs for ours, theirs in pairs), pairs


# 15.4 ---------------------------------------------------------------------------------------------------------------


@check("15.4/knee-axes", "refuted")
def _():
    place = log(8) * 20
    exact_match = lambda u: (1 - exp(-u / 20)) ** 8
    log_log = diff(lambda u: log(exact_match(u)), place, 2)
    semi_log = diff(exact_match, place, 2)
    everywhere = all(diff(lambda u: log(exact_match(u)), mpf(u), 2) < 0 for u in range(1, 400, 7))
    return is_near(log_log, "-0.00326531") and abs(semi_log) < mpf(10) ** -15 and everywhere, (log_log, semi_log)


# 15.5 ---------------------------------------------------------------------------------------------------------------

SECONDS = F(6 * 70 * 10**9 * 14 * 10**11) / (F(1, 2) * 4096 * 989 * 10**12)


@check("15.5/seconds", "carried")
def _():
    printed = F(59, 10) * 10**23 / (2 * 10**18)
    return not 294500 <= SECONDS <= 295500 and 294500 <= printed <= 295500, (float(SECONDS), float(printed))


@check("15.5/hours", "carried")
def _():
    data, printed = SECONDS / 3600, F(295000, 3600)
    return not F(163, 2) <= data <= F(165, 2) and F(163, 2) <= printed <= F(165, 2), (float(data), float(printed))


# 15.8 ---------------------------------------------------------------------------------------------------------------


def supports(answers):
    return [set(s) for size in range(1, answers + 1) for s in itertools.combinations(range(answers), size)]


def is_finite(first, second):
    """Whether Σ p ln(p/q) has no term p ln(p/0)."""
    return first <= second


@check("15.8/support", "refuted")
def _():
    pairs = [(n, p, r) for n in (1, 2, 3) for p in supports(n) for r in supports(n)]
    counterexamples = [(p, r) for n, p, r in pairs if is_finite(p, r) and len(r) < n]
    return len(counterexamples) > 0, counterexamples[0]


@check("15.8/direction", "holds")
def _():
    pairs = [(p, r) for n in (1, 2, 3) for p in supports(n) for r in supports(n)]
    narrower = all(is_finite(p, r) for p, r in pairs if p < r)
    wider = any(is_finite(p, r) for p, r in pairs if p > r)
    return narrower and not wider, f"{len(pairs)} pairs"


@check("15.8/normaliser", "conditional")
def _():
    partial = [sum(mpf(2) ** -n * exp(n * log(2)) for n in range(1, last + 1)) for last in (10, 100, 1000)]
    return all(is_near(total, last) for total, last in zip(partial, (10, 100, 1000))), partial


# 15.10 --------------------------------------------------------------------------------------------------------------


def single(x):
    try:
        return struct.unpack("f", struct.pack("f", x))[0]
    except OverflowError:
        return math.inf if x > 0 else -math.inf


def single_exp(x):
    try:
        return single(math.exp(x))
    except OverflowError:
        return math.inf


def bfloats():
    """Every positive finite bfloat16 number: the upper half of a float32."""
    return [struct.unpack("f", struct.pack("I", pattern << 16))[0] for pattern in range(1, 0x7F80)]


@check("15.10/overflow", "conditional")
def _():
    by_quotient = min(x for x in bfloats() if single_exp(x) == math.inf)
    by_reciprocal = [x for x in bfloats() if single_exp(-x) == math.inf]
    return by_quotient == 89 and by_reciprocal == [], by_quotient


@check("15.10/underflow", "holds")
def _():
    def sigmoid_by_reciprocal(x):
        denominator = single(1 + single_exp(-x))
        return single(1 / denominator) if denominator != math.inf else 0.0

    def sigmoid_by_quotient(x):
        return single(single_exp(x) / single(1 + single_exp(x)))

    forms = (sigmoid_by_reciprocal, sigmoid_by_quotient)
    places = [min(x for x in bfloats() if form(-x) == 0) for form in forms]
    return places == [89, 104], places


# 15.12 --------------------------------------------------------------------------------------------------------------


def moments(probabilities, rewards, size, baseline):
    """E ĝ and E |ĝ|² over all groups, with scores of a softmax policy."""
    answers = range(len(probabilities))
    mean, square = [F(0)] * len(probabilities), F(0)
    for group in itertools.product(answers, repeat=size):
        chance = math.prod((probabilities[k] for k in group), start=F(1))
        average = F(sum(rewards[k] for k in group), size) if baseline else F(0)
        estimate = [
            sum((rewards[k] - average) * ((k == c) - probabilities[c]) for k in group) / size for c in answers
        ]
        mean = [m + chance * e for m, e in zip(mean, estimate)]
        square += chance * sum(e * e for e in estimate)
    return mean, square


def gradient(probabilities, rewards):
    expected = sum(p * r for p, r in zip(probabilities, rewards))
    return [p * (r - expected) for p, r in zip(probabilities, rewards)]


WITNESS = ((F(1, 4), F(3, 4)), (F(0), F(1)))


@check("15.12/bias", "refuted")
def _():
    for size in (2, 3, 4, 5):
        mean, _square = moments(*WITNESS, size, True)
        if mean != [F(size - 1, size) * component for component in gradient(*WITNESS)]:
            return False, size
    return True, "(G-1)/G for G = 2 to 5"


@check("15.12/variance", "refuted")
def _():
    variances = []
    for baseline in (True, False):
        mean, square = moments(*WITNESS, 2, baseline)
        variances.append(square - sum(m * m for m in mean))
    return variances == [F(15, 512), F(3, 256)], variances


# 15.13 --------------------------------------------------------------------------------------------------------------


@check("15.13/advantages", "refuted")
def _():
    group = [F(1)] + [F(0)] * 2
    mean = sum(group) / 3
    deviation = sqrt(mpf(sum((r - mean) ** 2 for r in group).numerator) / sum((r - mean) ** 2 for r in group).denominator / 3)
    success = mpf(2) / 3 / deviation
    return is_near(success, sqrt(2), 40) and not is_near(success, sqrt(mpf(1) / 2)), success


@check("15.13/signal", "conditional")
def _():
    informative = sum(1 for group in itertools.product((0, 1), repeat=8) if len(set(group)) == 2)
    constant = [group for group in itertools.product((0, 1), repeat=8) if len(set(group)) == 1]
    return informative == 254 and len(constant) == 2, f"{informative} of 256 groups of 8"


@check("15.13/deviation", "conditional")
def _():
    variance = lambda p: p * (1 - p)
    late = variance(F(4, 5))
    return late < variance(F(1, 2)) and all(late > variance(F(k, 100)) for k in range(1, 20)), late


@check("15.13/who-carries-the-gradient", "conditional")
def _():
    group = [1] * 8 + [0] * 2
    mean = F(sum(group), len(group))
    parts = {reward: [abs(r - mean) for r in group if r == reward] for reward in (0, 1)}
    squares = {reward: sum(a * a for a in part) for reward, part in parts.items()}
    return sum(parts[0]) == sum(parts[1]) and squares[0] == 4 * squares[1], (parts, squares)


@check("15.13/noise", "conditional")
def _():
    def noise(p):
        outcomes = [(p, mpf(1) - p, sqrt((1 - p) / p)), (1 - p, -p, -sqrt(p / (1 - p)))]
        mean = sum(chance * score * advantage for chance, score, advantage in outcomes)
        square = sum(chance * (score * advantage) ** 2 for chance, score, advantage in outcomes)
        return (square - mean**2) / mean**2

    values = [noise(mpf(k) / 20) for k in range(1, 20)]
    falls = all(a > b for a, b in zip(values[:10], values[1:10]))
    grows = all(a < b for a, b in zip(values[9:], values[10:]))
    return falls and grows and is_near(noise(mpf(4) / 5), mpf(9) / 4, 40), noise(mpf(4) / 5)


# 15.27 --------------------------------------------------------------------------------------------------------------


@check("15.27/saving-per-layer", "misrounded")
def _():
    saving = 2 * 8192 * (8192 - 1024)
    return saving == 117440512 and not 117_500_000 <= saving <= 118_500_000, saving


@check("15.27/users", "conditional")
def _():
    saving = 80 * 2 * 8192 * (8192 - 1024)
    budget, weights = 160 * 10**9, 2 * 70 * 10**9
    ratio = 8 * F(budget - weights, budget - weights - 2 * saving)
    return is_near(mpf(ratio.numerator) / ratio.denominator, "132.284"), float(ratio)


# 15.31 --------------------------------------------------------------------------------------------------------------


@check("15.31/cheaper", "unsupported")
def _():
    ratios = {F(4 + 2 * b, 2 + b) for b in range(1, 10)}
    return ratios == {F(2)}, ratios


@check("15.31/whose-blow-up", "conditional")
def _():
    tau = mpf(1) / 4
    squared = lambda h: (h - 1 / (2 * tau)) ** 2
    logistic = lambda m: log(1 + exp(-m))
    falls = all(logistic(mpf(m)) > logistic(mpf(m) + 1) > 0 for m in range(-20, 100))
    return falls and min(range(0, 9), key=lambda h: squared(mpf(h))) == 2, "IPO is least at h = 2 for tau = 1/4"


def main():
    with open(sys.argv[1], encoding="utf8") as report:
        findings = [f for document in json.load(report)["documents"] for f in document["findings"]]
    judged = {}
    for finding in findings:
        judged.setdefault(finding["rule"], set()).add(finding["verdict"])
    settled = {"refuted", "unsupported", "carried", "misrounded", "conditional"}
    wanted = {rule for rule, verdicts in judged.items() if verdicts & settled} | {
        rule for rule, (verdict, _function) in CHECKS.items() if verdict == "holds"
    }
    failures = 0
    for rule in sorted(wanted | set(CHECKS)):
        verdict, function = CHECKS.get(rule, (None, None))
        is_right, got = function() if function else (False, "no check")
        is_right = bool(is_right) and verdict in judged.get(rule, set())
        failures += not is_right
        print(f"{'ok' if is_right else 'FAILED'} {rule}: {verdict}, {got}")
    print(f"witnesses: {len(wanted | set(CHECKS)) - failures} re-derived, {failures} failed")
    return 1 if failures else 0


sys.exit(main())
