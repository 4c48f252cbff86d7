/** The two checks in Python, of what was proved and of what was refuted, and their report of one line each. */
export const PYTHON_CHECKS = `SIZES = (2, 3)
POINTS = 12
MAX_TRIES = 240
MAX_OPERATIONS = 2000
SECONDS_TO_SIMPLIFY = 5
SECONDS_TO_EVALUATE = 20


class OutOfTime(Exception):
    pass


def within(seconds, run):
    """What run() returns, or OutOfTime, where the system has an alarm clock."""
    if not hasattr(signal, 'setitimer'):
        return run()

    def ring(*_):
        raise OutOfTime

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return run()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def generic(name, domain, member):
    full_name = name if member is None else f'{name}_{member}'
    if domain == 'real':
        return sympy.Symbol(full_name, real=True)
    symbol = sympy.Symbol(full_name, positive=True)
    return 1 / (1 + symbol) if domain == 'unit' else symbol


def by_sympy(case, size, members):
    """How SymPy sees that the statement holds for all values at once; None where it does not see it."""

    def opaque(function, key, indices, *arguments):
        is_positive = {'positive': True} if case.domain_of(key) != 'real' else {'real': True}
        return sympy.Function(function, **is_positive)(*arguments)

    left, right = case.sides(sympy, opaque, case.values(size, generic) | members)
    difference = left - right
    if sympy.count_ops(difference) > MAX_OPERATIONS:
        return None
    for how, rule in (('expanded', sympy.expand), ('simplified', sympy.simplify), ('factored', sympy.factor)):
        value = rule(difference)
        if case.relation == '=' and value == 0:
            return f'{how} to 0'
        sign = {'<': value.is_negative, '<=': value.is_nonpositive, '>': value.is_positive, '>=': value.is_nonnegative}
        if case.relation != '=' and sign[case.relation]:
            return f'{how}, its sign is seen'
    return None


def sympy_or_none(case, size, members):
    try:
        return within(SECONDS_TO_SIMPLIFY, lambda: by_sympy(case, size, members))
    except (OutOfTime, ArithmeticError, RecursionError, TypeError, ValueError, NotImplementedError):
        return None


def draw(domain, random_numbers):
    if domain == 'unit':
        denominator = random_numbers.randint(2, 20)
        return Fraction(random_numbers.randint(1, denominator - 1), denominator)
    return Fraction(random_numbers.randint(1 if domain == 'positive' else -30, 30), random_numbers.randint(1, 10))


def random_function(case, random_numbers):
    """Opaque functions of any values, but of equal ones where the arguments are equal."""
    known = {}

    def opaque(function, key, indices, *arguments):
        place = (function, *[mpmath.nstr(inexact(argument), 30) for argument in arguments])
        if place not in known:
            known[place] = draw(case.domain_of(key), random_numbers)
        return known[place]

    return opaque


def at_points(case, size, members):
    """At how many random points both sides are defined and the statement holds; the first point where it fails."""
    random_numbers = random.Random(f'{case.id} {size}')
    held = 0
    for _ in range(MAX_TRIES):
        values = case.values(size, lambda name, domain, member: draw(domain, random_numbers)) | members
        try:
            if not case.holds(case.order(random_function(case, random_numbers), values)):
                return held, values
            held += 1
        except Undefined:
            continue
        if held == POINTS:
            break
    return held, None


def check_proved(case):
    ways = []
    for size in case.sizes():
        for members in case.members(size, True):
            held, failing = within(SECONDS_TO_EVALUATE, lambda: at_points(case, size, members))
            if failing is not None:
                return False, f'false at {shown(failing)}'
            symbolic = sympy_or_none(case, size, members)
            if symbolic is None and held < POINTS:
                return False, f'defined at {held} of {MAX_TRIES} points only'
            ways.append(symbolic or f'not simplified, but true at {held} points to {DIGITS} digits')
    for_sizes = f' for {" and ".join(str(size) for size in case.sizes())} members' if case.sizes() == SIZES else ''
    return True, ', '.join(dict.fromkeys(ways)) + for_sizes


def is_inside(value, domain):
    return domain == 'real' or (value > 0 and (domain != 'unit' or value < 1))


def given_function(case):
    """Opaque functions by the witness: equal values where the arguments are equal, or it is no function."""
    known = {}

    def opaque(function, key, indices, *arguments):
        value = case.witness[key][indices[0]] if indices else case.witness[key]
        place = (function, *[mpmath.nstr(inexact(argument), 30) for argument in arguments])
        if known.setdefault(place, value) != value:
            raise Undefined
        return value

    return opaque


def check_refuted(case):
    for name, value in case.witness.items():
        values = value if isinstance(value, list) else [value]
        if not all(is_inside(one, case.domain_of(name)) for one in values):
            return False, f'{name} is not in its domain'
    values = {name: value for name, value in case.witness.items() if case.names[name][0] != 'application'}
    orders = []
    for members in case.members(max([1, *[len(value) for value in values.values() if isinstance(value, list)]]), False):
        try:
            order = within(SECONDS_TO_EVALUATE, lambda: case.order(given_function(case), values | members))
        except Undefined:
            continue
        if not case.holds(order):
            return True, f'false at the witness to {DIGITS} digits, the left side is {WORDS[order]} the right'
        orders.append(order)
    return False, 'true at the witness' if orders else 'undefined at the witness'


WORDS = {-1: 'less than', 0: 'equal to', 1: 'greater than'}


def shown(values):
    return ', '.join(f'{name} = {value}' for name, value in values.items())


def check(case):
    try:
        return (check_proved if case.outcome == 'proved' else check_refuted)(case)
    except OutOfTime:
        return False, 'out of time'
    except (ArithmeticError, RecursionError, MemoryError) as error:
        return False, f'{type(error).__name__}'


def main(cases, skipped):
    sys.stdout.reconfigure(encoding='utf-8')
    if hasattr(sys, 'set_int_max_str_digits'):
        sys.set_int_max_str_digits(0)
    failures = 0
    for case in cases:
        is_right, how = check(case)
        failures += not is_right
        print(f'{"ok" if is_right else "FAILED"} {case.id}: {how}', flush=True)
    for id in skipped:
        print(f'skipped {id}: too large to write out')
    return 1 if failures else 0
`
