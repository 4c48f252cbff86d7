#!/usr/bin/env python3
"""Computes every vector again with mpmath: python3 check.py [FOLDER | FILE…]

A value is taken at growing precision until 60 digits stay. It must then satisfy |mpmath − v| ≤ r + 1e-58 |v|: r is what the
file claims, and the rest what the 60 digits leave open. So must a gradient; it must be there exactly where the equation
has one by x. A case with `accept` must have an entry without a value, and every behaviour that it accepts the value of the
others. `scale` is compared with the slopes by x and p, by differences, for the first short case of every group. A folder must
have a file for each of the 37 operations. Needs mpmath (Debian: python3-mpmath); exit code 1 where something disagrees.
"""

import itertools
import json
import sys
from pathlib import Path

from mpmath import mp, mpf

from equations import EQUATIONS
from question import Question
from slopes import scales

DIGITS = 60
MOST_DIGITS = 4000
VECTORS = Path(__file__).parent.parent.parent / "fixtures" / "vectors"


class Checked:
    """Counts, and complaints as they come."""

    def __init__(self):
        self.values = self.gradients = self.cases = self.without_value = self.scales = self.complaints = 0

    def complain(self, who, expected, got):
        self.complaints += 1
        print(f"{who}: expected {expected}, got {got}")


def computed(op, asked):
    """Values and gradient at the working precision; (None, None) where the equation has no value."""
    try:
        found = EQUATIONS[op](Question(asked))
    except ZeroDivisionError:
        return None, None
    return found if isinstance(found, tuple) else (found, None)


def is_settled(before, after):
    if before is None or after is None:
        return before is after
    return all(
        one is other if one is None or other is None else abs(one - other) <= mpf(10) ** -DIGITS * abs(other)
        for one, other in zip(before, after)
    )


def settled(op, asked):
    """Values and gradient once a higher precision changes none of their first 60 digits."""
    mp.dps = DIGITS + 10
    before = computed(op, asked)
    while mp.dps < MOST_DIGITS:
        mp.dps *= 2
        after = computed(op, asked)
        if all(map(is_settled, before, after)):
            return after
        before = after
    raise ArithmeticError(f"{op}: expected {DIGITS} digits that stay, got none with {MOST_DIGITS} digits")


def agrees(value, entry):
    stated = mpf(entry["v"])
    return abs(value - stated) <= mpf(entry["r"]) + mpf("1e-58") * abs(stated)


def compare(checked, who, found, entries):
    """How many of the entries agree; complains of the others, and of a list that is longer or shorter."""
    if len(found) != len(entries):
        checked.complain(who, f"{len(found)} numbers", f"{len(entries)}")
        return 0
    agreeing = 0
    for at, (value, entry) in enumerate(zip(found, entries)):
        if value is not None and agrees(value, entry):
            agreeing += 1
        else:
            expected = "no value" if value is None else f"{mp.nstr(value, 52)} ± {entry['r']}"
            checked.complain(f"{who}[{at}]", expected, entry["v"])
    return agreeing


def check_accepted(checked, case, values):
    """What is accepted where the equation has no value: the entries that have one must be it in every behaviour."""
    checked.without_value += 1
    if values is not None and None not in values:
        checked.complain(case["id"], f"the value {[mp.nstr(value, 20) for value in values]}", "behaviours to accept")
    for behaviour in case["accept"]:
        for at, (value, text) in enumerate(zip(values or [], behaviour.get("value", []))):
            if value is not None and not agrees(value, {"v": text, "r": "1e-50"}):
                who = f"{case['id']} ({behaviour['convention']})[{at}]"
                checked.complain(who, mp.nstr(value, 52), text)


def check_case(checked, op, case):
    checked.cases += 1
    values, gradient = settled(op, case["in"])
    if "accept" in case:
        return check_accepted(checked, case, values)
    if values is None:
        return checked.complain(case["id"], "behaviours to accept, as the equation has no value", "values")
    checked.values += compare(checked, f"{case['id']} value", values, case["out"]["value"])
    if (gradient is None) != ("grad" not in case["out"]):
        return checked.complain(case["id"], "no gradient" if gradient is None else "a gradient", "the other")
    if gradient is not None:
        checked.gradients += compare(checked, f"{case['id']} gradient", gradient, case["out"]["grad"])


def check_scales(checked, op, case, names_of_p):
    """`scale` has 6 digits, rounded up from 12; the differences are good to 1e-70."""
    mp.dps = 240
    found = scales(lambda asked: computed(op, asked), case["in"], names_of_p)
    for part, sums in zip(("value", "grad"), found):
        for at, (total, entry) in enumerate(zip(sums or [], case["out"].get(part, []))):
            if total is None:
                continue
            checked.scales += 1
            stated, least = mpf(entry["scale"]), mpf(10) ** -70
            if not total * (1 - mpf("1e-11")) - least <= stated <= total * (1 + mpf("1.001e-5")) + least:
                checked.complain(f"{case['id']} scale of {part}[{at}]", mp.nstr(total, 12), entry["scale"])


def check_file(checked, path):
    file = json.loads(path.read_text(encoding="utf-8"))
    op = file["op"]
    if op not in EQUATIONS:
        return checked.complain(path.name, "one of the 37 operations", op)
    for group in file["groups"]:
        for case in group["cases"]:
            check_case(checked, op, case)
        short = (case for case in group["cases"] if "out" in case and len(case["in"]["x"]) <= 12)
        for case in itertools.islice(short, 1):
            check_scales(checked, op, case, file["p"])
    return op


def files_of(arguments):
    """The files that are named, and whether they are a folder's, which must be complete."""
    paths = [Path(argument) for argument in arguments] or [VECTORS]
    if len(paths) == 1 and paths[0].is_dir():
        return sorted(path for path in paths[0].glob("*.json") if path.name != "index.json"), True
    return paths, False


def main(arguments):
    checked = Checked()
    paths, must_be_complete = files_of(arguments)
    ops = [check_file(checked, path) for path in paths]
    if must_be_complete:
        for op in EQUATIONS:
            if ops.count(op) != 1:
                checked.complain(op, "one file", ops.count(op))
    if checked.cases == 0:
        checked.complain("check.py", "cases", "none")
    print(f"{checked.scales} scales agree with differences, {checked.without_value} cases have no value by the equation")
    print(
        f"{checked.values} values and {checked.gradients} gradients of {checked.cases} cases agree to 50 digits; "
        f"{checked.complaints} do not"
    )
    return 1 if checked.complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
