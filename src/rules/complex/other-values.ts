import { type Complex, isNothing, plus, real, times } from '../../math/complex/complex.js'
import { COMPLEX_FUNCTIONS } from '../../math/complex/of-term.js'
import { type ComplexRelation, type ComplexSides, judgeComplexNumbers } from '../../math/judges/complex.js'
import { isAccusation } from '../../math/judges/verdict.js'
import { childrenOf } from '../../math/term/children.js'
import { exactValue } from '../../math/term/evaluate.js'
import { PI, symbolsOf } from '../../math/term/symbols.js'
import { divide, multiply, number, symbol, type Term } from '../../math/term/term.js'

/**
 * Why a relation between numbers that is false of their usual values may be right all the same: a root or an argument has
 * other values. Null where none of them is meant.
 */
export function whyOtherwise(
  { left, right, unit }: { readonly left: Term; readonly right: Term; readonly unit: string },
  parts: ComplexSides,
  relation: ComplexRelation,
): string | null {
  const sides = [left, right]
  if (mayBeSolved(left, parts.right, right, unit) || mayBeSolved(right, parts.left, left, unit))
    return `it may be an equation for a number ${unit}`
  if (sides.some(hasRoots)) return 'a root has several values'
  if (!sides.some(mentionsComplex))
    return 'a root of a negative number may not be meant as one of its two values'
  if (sides.some(hasNegativeRoot) && holdsFor(parts, relation, opposite(parts.left)))
    return 'a root of a negative number may be meant as the other of its two values'
  if (sides.some(hasArgument) && isOfAngle(parts, relation))
    return 'an argument is given but for whole turns, and may be given in degrees'
  return null
}

/** `3i = 12`: nobody takes a multiple of the unit for a number, and the letter may be one to be found. */
const mayBeSolved = (term: Term, other: Complex, otherTerm: Term, unit: string): boolean =>
  symbolsOf(term).has(unit) &&
  isLinear(term, unit) &&
  isNothing(other.im) &&
  [...symbolsOf(otherTerm)].every(name => name === PI) &&
  !hasFunction(otherTerm, COMPLEX_FUNCTIONS)

/** Whether a term is a number, or one and a multiple of a letter. */
function isLinear(term: Term, letter: string): boolean {
  if (!symbolsOf(term).has(letter)) return true
  if (term.kind === 'add') return term.terms.every(part => isLinear(part, letter))
  if (term.kind !== 'multiply') return term.kind === 'symbol'
  const factors = term.factors.filter(factor => symbolsOf(factor).has(letter))
  return factors.length === 1 && isLinear(factors[0]!, letter)
}

/** A root of a degree above 2: of 1 there are three cube roots. */
const hasRoots = (term: Term): boolean =>
  (term.kind === 'power' && isFraction(term.exponent)) || childrenOf(term).some(hasRoots)

function isFraction(exponent: Term): boolean {
  const value = exactValue(exponent)
  return value !== undefined && !value.times(2).isInteger()
}

/** Whether a side has the unit in it, a name, or what only a complex number has. */
const mentionsComplex = (term: Term): boolean =>
  [...symbolsOf(term)].some(name => name !== PI) || hasFunction(term, COMPLEX_FUNCTIONS)

const hasFunction = (term: Term, names: ReadonlySet<string>): boolean =>
  (term.kind === 'apply' && names.has(term.name)) || childrenOf(term).some(part => hasFunction(part, names))

const ARGUMENTS: ReadonlySet<string> = new Set(['arg', 'Arg'])
const hasArgument = (term: Term): boolean => hasFunction(term, ARGUMENTS)

/** √-4: the root of a number that is certainly below 0. */
const hasNegativeRoot = (term: Term): boolean =>
  (term.kind === 'power' && exactValue(term.exponent)?.eq('1/2') === true && isNegative(term.base)) ||
  childrenOf(term).some(hasNegativeRoot)

const isNegative = (term: Term): boolean => (exactValue(term)?.sign() ?? 0) < 0

const HALF_TURN = symbol(PI)
const DEGREES: Complex = real(divide(180, HALF_TURN))
const TURNS: readonly Complex[] = [2, -2].map(halves => real(multiply(halves, HALF_TURN)))
const MINUS_ONE: Complex = real(number(-1))

const opposite = (z: Complex): Complex => times(MINUS_ONE, z)

function isOfAngle(parts: ComplexSides, relation: ComplexRelation): boolean {
  const radians = [parts.left, ...TURNS.map(turn => plus(parts.left, turn))]
  return [...radians, ...radians.map(angle => times(angle, DEGREES))].some(left =>
    holdsFor(parts, relation, left),
  )
}

function holdsFor(parts: ComplexSides, relation: ComplexRelation, left: Complex): boolean {
  const judged = judgeComplexNumbers({ ...parts, left }, relation)
  return judged !== null && !isAccusation(judged.verdict)
}
