import { isOfWholeNumbers } from '../../math/judges/literals.js'
import { childrenOf } from '../../math/term/children.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import { symbolsOf } from '../../math/term/symbols.js'
import { add, apply, number, symbol, type Term } from '../../math/term/term.js'
import { type Signature, signatureOf } from './signature.js'

/**
 * The formula of a recurrence, `a_{n+1} = 3 a_n - 1`, in which all members of the sequence are earlier, or all later, with
 * each member as the sequence applied to its index: 3 a_(n) - 1. Null for any other formula.
 */
export function recurrenceOf(named: Term, formula: Term): Term | null {
  const own = named.kind === 'symbol' ? signatureOf(named) : null
  if (!own) return null
  const index = own.parameters[0]!
  const members = [...symbolsOf(formula)].flatMap(name => {
    const member = signatureOf(symbol(name))
    return member?.parameters[0] === index ? [{ from: symbol(name), ...member }] : []
  })
  const steps = members.flatMap(({ name, shift = 0 }) =>
    name === own.name ? [shift - (own.shift ?? 0)] : [],
  )
  if (steps.length === 0 || !(steps.every(step => step < 0) || steps.every(step => step > 0))) return null
  return substitute(
    formula,
    members.map(({ from, name, shift = 0 }) => ({ from, to: apply(name, add(symbol(index), shift)) })),
  )
}

/**
 * A sequence or function at arguments as a page would write it, `a_6` and `T(512)`; null where they are no numbers.
 * Before its first member a sequence is written as what is applied, and not as the sum that led there: 0 - 1 - 1 - 1.
 */
export function writtenAt(name: string, given: readonly Term[]): Term | null {
  const values = given.map(argument => exactValue(argument))
  if (!values.every(value => value !== undefined)) return null
  const [index] = values
  const isMember = name.endsWith('_') && index!.isInteger() && index!.sign() >= 0
  return isMember ? symbol(`${name}${index!.toString()}`) : apply(name, ...values.map(value => number(value)))
}

const callsIn = (name: string, formula: Term): readonly Term[] =>
  [...definableIn(formula).values()].filter(part => part.kind === 'apply' && part.name === name)

/** Whether a formula of a sequence or a function has other members or values of it. */
export const isRecurrence = (name: string, formula: Term): boolean => callsIn(name, formula).length > 0

/** Whether a function calls itself for what its own argument leads to: `T(n) = 2T(n/2) + n`, and not `f(x) = f(y) + 1`. */
export const isOwnRecurrence = ({ name, parameters }: Signature, formula: Term): boolean =>
  callsIn(name, formula).every(call => parameters.every(parameter => symbolsOf(call).has(parameter)))

/**
 * The value as one number, with the digits of a whole one where only whole numbers lead to it. One that is not known exactly
 * stays the term that leads to it, `e^{-e^{-1}}`; null where that has grown long, since it is put into itself without end.
 */
export function settled(term: Term): Term | null {
  const value = exactValue(term)
  if (value === undefined) return lengthOf(term) <= MAX_LENGTH ? term : null
  return value.isInteger() && isOfWholeNumbers(term) ? number(value, value.toString()) : number(value)
}

/** Some ten steps of a short formula, or four of Newton's method. */
const MAX_LENGTH = 400

/** How many parts a term has, written out. */
function lengthOf(term: Term): number {
  const known = new Map<Term, number>()
  const visit = (part: Term): number => {
    const length = known.get(part) ?? childrenOf(part).reduce((sum, child) => sum + visit(child), 1)
    known.set(part, length)
    return length
  }
  return visit(term)
}
