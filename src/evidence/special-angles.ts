import { Rational } from '../numeric/rational.js'
import { floor } from '../numeric/whole-parts.js'
import { proveIdentity } from '../proof/tactics.js'
import { childrenOf } from '../term/children.js'
import { substitute } from '../term/substitute.js'
import { PI } from '../term/symbols.js'
import { add, divide, multiply, number, squareRoot, type Term } from '../term/term.js'
import { closedValueOf } from './value.js'

const DIGITS = 12

/** sin of k · 15° for k from 0 to 6. */
const SINES: readonly Term[] = [
  number(0),
  divide(add(squareRoot(6), multiply(-1, squareRoot(2))), 4),
  number('1/2'),
  divide(squareRoot(2), 2),
  divide(squareRoot(3), 2),
  divide(add(squareRoot(6), squareRoot(2)), 4),
  number(1),
]

/**
 * A closed term with the roots that sin, cos and tan of multiples of 15° are, and the angles that their inverses give of
 * them: an enclosure tells which multiple it may be, a proof that it is. All other terms stay as they are.
 */
export function withSpecialAngles(term: Term): Term {
  const replacements = [...applicationsIn(term)].flatMap(from => {
    const to = specialValue(from)
    return to ? [{ from, to }] : []
  })
  return replacements.length > 0 ? substitute(term, replacements) : term
}

type Application = Term & { readonly kind: 'apply' }

function applicationsIn(term: Term): ReadonlySet<Application> {
  const found = new Set<Application>()
  const seen = new Set<Term>()
  const visit = (part: Term): void => {
    if (seen.has(part)) return
    seen.add(part)
    if (part.kind === 'apply' && OF[part.name] && part.arguments.length === 1) found.add(part)
    childrenOf(part).forEach(visit)
  }
  visit(term)
  return found
}

function specialValue({ name, arguments: [argument] }: Application): Term | null {
  try {
    return OF[name]!(withSpecialAngles(argument!))
  } catch (error) {
    // Without a value there is no special one.
    if (error instanceof RangeError || error instanceof ReferenceError) return null
    throw error
  }
}

const PART = divide({ kind: 'symbol', name: PI }, 12)
const same = (left: Term, right: Term): boolean => proveIdentity(left, right, { positive: [] }).proved

/** The whole number k of an argument k π/12; null where it is none. */
function partsIn(argument: Term): number | null {
  const { lower, upper } = closedValueOf(divide(argument, PART), DIGITS)
  const k = floor(lower.plus(upper).div(2).plus('1/2'))
  const isNear = k.minus(lower).abs().lt('1e-6') && k.abs().lt(1_000_000)
  return isNear && same(argument, multiply(number(k), PART)) ? Number(k.numerator) : null
}

/** sin of k parts of 15°. */
function sine(k: number): Term {
  const around = ((k % 24) + 24) % 24
  if (around > 12) return multiply(-1, sine(around - 12))
  return SINES[around > 6 ? 12 - around : around]!
}

const ofParts =
  (value: (k: number) => Term | null) =>
  (argument: Term): Term | null => {
    const k = partsIn(argument)
    return k === null ? null : value(k)
  }

/** tan has no value at odd multiples of 90°. */
const tangent = (k: number): Term | null => {
  if (k % 12 === 0) return number(0)
  return (k + 6) % 12 === 0 ? null : divide(sine(k), sine(k + 6))
}

/** The angle between two ends, in parts of 15°, whose function has a value. */
const inverse =
  (from: number, to: number, value: (k: number) => Term | null) =>
  (argument: Term): Term | null => {
    const { lower } = closedValueOf(argument, DIGITS)
    for (let k = from; k <= to; k++) {
      const candidate = value(k)
      if (candidate === null || !isNear(candidate, lower)) continue
      return same(argument, candidate) ? multiply(k, PART) : null
    }
    return null
  }

const isNear = (candidate: Term, value: Rational): boolean =>
  closedValueOf(candidate, DIGITS).lower.minus(value).abs().lt(Rational.of('1e-6'))

const OF: Readonly<Record<string, (argument: Term) => Term | null>> = {
  sin: ofParts(sine),
  cos: ofParts(k => sine(k + 6)),
  tan: ofParts(tangent),
  arcsin: inverse(-6, 6, sine),
  arccos: inverse(0, 12, k => sine(k + 6)),
  arctan: inverse(-5, 5, tangent),
}
