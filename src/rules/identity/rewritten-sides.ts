import { valueAt } from '../../math/judges/identity.js'
import { Rational } from '../../math/number/rational.js'
import { proveIdentity } from '../../math/proof/tactics.js'
import { childrenOf } from '../../math/term/children.js'
import { isSameTerm } from '../../math/term/equality.js'
import { keyOf } from '../../math/term/key.js'
import { toPlain } from '../../math/term/print.js'
import { subtract, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Reading } from '../../page/reading.js'
import { plainSymbolsOf } from '../../page/statement.js'
import { isMultipliedOut } from './shared-parts.js'

export const isSameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every(name => other.has(name))

const stating = new WeakMap<Reading, boolean>()

/** Whether another equation of the section is an identity between two expressions that are built in different ways. */
export function statesIdentity(reading: Reading): boolean {
  const known = stating.get(reading)
  if (known !== undefined) return known
  const chains = [...reading.chains.values()].flat().slice(0, MAX_CHAINS)
  const found = chains.some(chain =>
    chain.signs.some(({ operator }, at) => {
      const [left, right] = [chain.terms[at]!, chain.terms[at + 1]!].map(side =>
        lowered(side, reading.glossary),
      )
      return operator === '=' && left && right && isIdentity(left, right)
    }),
  )
  stating.set(reading, found)
  return found
}

/** So many formulas of a section are looked at. */
const MAX_CHAINS = 60

/** Whether two terms that are built in different ways are equal for every value of their symbols. */
export function isIdentity(left: Term, right: Term): boolean {
  const names = plainSymbolsOf(left, right)
  if (!names || names.size === 0 || !isRewritten(left, right)) return false
  return isNear(left, right, names) && proves(left, right)
}

/** Whether two sides are built in different ways: what is the same but for a sign tells nothing. */
const isRewritten = (left: Term, right: Term): boolean =>
  [left, right].every(side => keyOf(side) === null) &&
  !isSameTerm(left, right) &&
  (isMultipliedOut(left) !== isMultipliedOut(right) || !isSameSet(functionsOf(left), functionsOf(right)))

/** The functions in a term, with their arguments. */
function functionsOf(term: Term): ReadonlySet<string> {
  const inside = childrenOf(term).flatMap(part => [...functionsOf(part)])
  const isFunction = term.kind === 'exp' || term.kind === 'ln' || term.kind === 'apply'
  return new Set(isFunction ? [toPlain(term), ...inside] : inside)
}

/** The value of the first name, and by how much those of the others grow: at the first point chances add up to less than 1. */
const POINTS = [
  ['0.04', '0.017'],
  ['0.37', '0.11'],
  ['0.83', '0.11'],
  ['1.29', '0.11'],
].map(pair => pair.map(value => Rational.of(value)) as [Rational, Rational])
/** So many digits tell two values apart. */
const DIGITS = 15

/** Whether two terms have the same value at a few points, of which some may have none: the logarithm of 1 - p needs p < 1. */
export function isNear(left: Term, right: Term, names: ReadonlySet<string>): boolean {
  const difference = subtract(left, right)
  const found = POINTS.flatMap(([first, step]) => {
    const symbols = new Map([...names].map((name, i) => [name, first.plus(step.times(i))]))
    return valueAt(difference, { symbols, groups: new Map() }, DIGITS) ?? []
  })
  return found.length > 0 && found.every(value => Math.abs(value.sign() ?? 0) !== 1)
}

function proves(left: Term, right: Term): boolean {
  try {
    return proveIdentity(left, right).proved
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
