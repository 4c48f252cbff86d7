import type { Growth } from '../../../math/growth/growth.js'
import type { Divided } from '../../../math/growth/master.js'
import { Rational } from '../../../math/number/rational.js'
import { degreeIn } from '../../../math/term/calculus/degree.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { substitute } from '../../../math/term/substitute.js'
import { number } from '../../../math/term/term.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import { withApplications } from '../../../notation/readings/counts-and-calls.js'
import { isName, rootName } from '../../../notation/tree/names.js'
import type { Node } from '../../../notation/tree/node.js'
import { symbolsOf } from '../../../notation/tree/symbols-of.js'
import type { Reading } from '../../../page/reading.js'
import { GrowthOf } from './growth-of.js'

/** A function at its variable: T and n of `T(n)`. */
export interface Called {
  readonly name: string
  readonly variable: string
}

/** The function that a side is at a variable; null for any other side. */
export function calledBy({ head, args: [name, argument, another] }: Node): Called | null {
  const isPlain = head === 'call' && !another && name?.head === 'symbol' && argument?.head === 'symbol'
  return isPlain ? { name: name.text, variable: argument.text } : null
}

/** The classes of functions that a bound names. */
export type Bound = 'Theta' | 'O' | 'Omega'
const BOUNDS: ReadonlySet<string> = new Set<Bound>(['Theta', 'O', 'Omega'])

/** `\Theta(n \log n)`: which bound it is, and how what is bounded grows. */
export interface Bounded {
  readonly bound: Bound
  readonly growth: Growth
}

/** The bound that a side is in a variable; null for any other side. */
export function boundedBy({ head, args }: Node, variable: string, { glossary }: Reading): Bounded | null {
  const [name, of, another] = args
  if ((head !== 'call' && head !== 'mul') || another || name?.head !== 'symbol' || !BOUNDS.has(name.text))
    return null
  const growth = new GrowthOf(variable, glossary).of(of!)
  return growth && { bound: name.text as Bound, growth }
}

/** A recurrence that divides its variable; what is left over may be told by a bound. */
export interface Recurrence extends Divided {
  readonly bound: Bound
}

/** The right side of `T(n) = 2T(n/2) + n`; undefined where the function is not in it, null where it is used in another way. */
export function recurrenceIn(right: Node, called: Called, reading: Reading): Recurrence | null | undefined {
  const isOwn = (name: Node): boolean => isName(name) && rootName(name) === called.name
  const row = right.head === 'cases' ? rowWith(right, called.name) : right
  const tree = row && withApplications(row, isOwn, reading.source)
  if (!tree || !symbolsOf(tree).has(called.name)) return row === null ? null : undefined
  const terms = tree.head === 'add' ? tree.args : [tree]
  const [own, others] = [true, false].map(has =>
    terms.filter(term => symbolsOf(term).has(called.name) === has),
  ) as [Node[], Node[]]
  const calls = own.map(term => dividedBy(term, called, reading))
  const [first] = calls
  if (!first || calls.some(call => !call?.by.eq(first.by))) return null
  const parts = calls.reduce((sum, call) => sum.plus(call!.parts), Rational.ZERO)
  const rest = restOf(others, called, reading)
  return rest && { parts, by: first.by, rest: rest.growth, bound: rest.bound }
}

/** The one row of cases that has the function in it; null where several have. */
function rowWith({ args }: Node, name: string): Node | null {
  const rows = args.map(row => row.args[0]!).filter(value => symbolsOf(value).has(name))
  return rows.length === 1 ? rows[0]! : null
}

function restOf(terms: readonly Node[], { variable }: Called, reading: Reading): Bounded | null {
  const [first, another] = terms
  if (!first) return null
  const bounded = another ? null : boundedBy(first, variable, reading)
  if (bounded) return bounded
  const of = new GrowthOf(variable, reading.glossary)
  const growth = another ? of.of({ ...first, head: 'add', text: '', args: terms }) : of.of(first)
  return growth && { bound: 'Theta', growth }
}

type Part = Pick<Divided, 'parts' | 'by'>

/** `2T(n/2)`, `T(\lfloor n/2 \rfloor)`: how many of which part; null of any other term. */
function dividedBy(term: Node, called: Called, { glossary }: Reading): Part | null {
  const factors = term.head === 'mul' ? term.args : [term]
  const calls = factors.filter(({ head, text }) => head === 'call' && text === called.name)
  const [call, another] = calls
  const numbers = factors
    .filter(factor => factor !== call)
    .map(factor => {
      const value = lowered(factor, glossary)
      return (value && exactValue(value)) ?? null
    })
  const [, argument, more] = call?.args ?? []
  if (!argument || more || another || numbers.includes(null)) return null
  const inside =
    /^(?:floor|ceil)$/.test(argument.text) && argument.head === 'call' ? argument.args[1]! : argument
  const part = lowered(inside, glossary)
  const degree = part && degreeIn(part, called.variable)
  if (!degree || exactValue(degree)?.eq(1) !== true) return null
  const share = exactValue(substitute(part!, new Map([[called.variable, number(1)]])))
  if (!share || share.sign() <= 0) return null
  const parts = numbers.reduce<Rational>((product, value) => product.times(value!), Rational.ONE)
  return { parts, by: Rational.ONE.div(share) }
}
