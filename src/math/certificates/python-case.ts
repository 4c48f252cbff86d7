/**
 * A statement in Python: its points, its sides there, and their order.
 *
 * A difference counts as 0 where it falls with the precision, at 120 digits below 10^-20 of what it is at 60, as rounding
 * errors do; a difference that is there stays what it is.
 */
export const PYTHON_CASE = `DIGITS = 60
MORE_DIGITS = 120


class Case:
    def __init__(self, id, relation, outcome, names, left, right, witness=None, indices=()):
        self.id, self.relation, self.outcome, self.names = id, relation, outcome, names
        self.left, self.right, self.witness, self.indices = left, right, witness, indices

    def of(self, *kinds):
        return [(name, domain) for name, (kind, domain) in self.names.items() if kind in kinds]

    def domain_of(self, name):
        return self.names[name][1]

    def sizes(self):
        return SIZES if self.of('group', 'size') or self.indices else SIZES[:1]

    def members(self, size, is_up_to_order):
        """The members that the free indices stand for: all of them, or those that differ in more than their order."""
        ranges = [range(min(place + 1, size) if is_up_to_order else size) for place in range(len(self.indices))]
        return [dict(zip(self.indices, chosen)) for chosen in itertools.product(*ranges)]

    def values(self, size, value_of):
        """A value for each symbol, a list for each group."""
        single = {name: value_of(name, domain, None) for name, domain in self.of('symbol')}
        groups = {
            name: [value_of(name, domain, member) for member in range(size)]
            for name, domain in self.of('group')
        }
        return single | groups | {name: size for name, _ in self.of('size')}

    def sides(self, arithmetic, opaque, values):
        return [side(arithmetic, opaque, **values) for side in (self.left, self.right)]

    def order(self, opaque, values):
        """-1, 0 or 1 as the left side is less than, equal to or greater than the right; raises Undefined."""
        differences = []
        for digits in (DIGITS, MORE_DIGITS):
            with mpmath.workdps(digits):
                left, right = self.sides(Reals, opaque, values)
                differences.append(Reals.Add(left, Reals.Mul(Fraction(-1), right)))
        low, high = differences
        if is_exact(differences):
            return (high > 0) - (high < 0)
        with mpmath.workdps(MORE_DIGITS):
            small = mpmath.mpf(10) ** -20
            low, high = abs(inexact(low)), inexact(high)
            if abs(high) <= small * low or low < small * abs(high):
                return 0
            return 1 if high > 0 else -1

    def holds(self, order):
        return {'=': order == 0, '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0}[self.relation]
`
