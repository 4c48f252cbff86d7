/**
 * Real numbers in Python, by the names of SymPy: exact fractions and, where they do not reach, mpmath. Nothing is simplified,
 * nothing becomes complex, and what is undefined raises an exception.
 */
export const PYTHON_REALS = `class Undefined(Exception):
    pass


def inexact(value):
    return mpmath.mpf(value.numerator) / value.denominator if isinstance(value, Fraction) else value


def is_exact(values):
    return all(isinstance(value, Fraction) for value in values)


class Reals:
    """What SymPy calls by the same names, over exact fractions and, where they do not reach, real numbers of mpmath."""

    @staticmethod
    def Integer(value):
        return Fraction(value)

    @staticmethod
    def Rational(numerator, denominator):
        return Fraction(numerator, denominator)

    @staticmethod
    def Add(*terms):
        if is_exact(terms):
            return sum(terms, Fraction(0))
        return mpmath.fsum([inexact(term) for term in terms])

    @staticmethod
    def Mul(*factors):
        exact = Fraction(1)
        rest = mpmath.mpf(1)
        for factor in factors:
            if isinstance(factor, Fraction):
                exact *= factor
            else:
                rest *= factor
        return exact if is_exact(factors) else inexact(exact) * rest

    @staticmethod
    def Pow(base, exponent):
        if not isinstance(exponent, Fraction):
            return Reals.exp(Reals.Mul(exponent, Reals.log(base)))
        if exponent < 0 and base == 0:
            raise Undefined
        if exponent.denominator == 1:
            return base ** int(exponent)
        if base < 0 or (base == 0 and exponent.denominator != 2):
            raise Undefined
        if exponent.denominator == 2:
            return mpmath.sqrt(inexact(base)) ** exponent.numerator
        return mpmath.exp(mpmath.log(inexact(base)) * inexact(exponent))

    @staticmethod
    def exp(argument):
        return Fraction(1) if argument == 0 else mpmath.exp(inexact(argument))

    @staticmethod
    def log(argument):
        if argument <= 0:
            raise Undefined
        return Fraction(0) if argument == 1 else mpmath.log(inexact(argument))

    @staticmethod
    def Abs(value):
        return abs(value)

    @staticmethod
    def Min(*values):
        return min(values, key=inexact)

    @staticmethod
    def Max(*values):
        return max(values, key=inexact)
`
