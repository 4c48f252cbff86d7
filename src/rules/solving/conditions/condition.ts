import { valueAt } from '../../../math/judges/identity.js'
import type { Rational } from '../../../math/number/rational.js'
import { rationalFunctionOf } from '../../../math/roots/of-term.js'
import { countRealRoots, rationalRoots } from '../../../math/roots/real-roots.js'
import { everyPart, replacedParts } from '../../../math/term/children.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { substitute } from '../../../math/term/substitute.js'
import { negate, number, subtract, type Term } from '../../../math/term/term.js'

/** What is true of some numbers and false of others. */
export interface Condition {
  /** Whether it is true of a number; null where that is not known. */
  readonly isTrueOf: (value: Rational) => boolean | null
  /** The numbers at which it may change from true to false. */
  readonly ends: readonly Rational[]
  /** Whether these are all of them. */
  readonly isExact: boolean
}

export type Order = '=' | '≠' | '<' | '≤' | '>' | '≥'

const IS_SO: Readonly<Record<Order, (sign: number) => boolean>> = {
  '=': sign => sign === 0,
  '≠': sign => sign !== 0,
  '<': sign => sign < 0,
  '≤': sign => sign <= 0,
  '>': sign => sign > 0,
  '≥': sign => sign >= 0,
}

/** What a comparison of two terms in one symbol says of it. A number at which a side has no value does not fulfil it. */
export function comparison(left: Term, order: Order, right: Term, symbol: string): Condition {
  const difference = subtract(left, right)
  return { ...endsOf(difference, symbol), isTrueOf: value => truthAt(difference, order, symbol, value) }
}

function truthAt(difference: Term, order: Order, symbol: string, value: Rational): boolean | null {
  const put = substitute(difference, new Map([[symbol, number(value)]]))
  const exact = exactValue(put)
  if (exact) return IS_SO[order](exact.sign())
  const enclosed = valueAt(put, { symbols: new Map(), groups: new Map() })
  const sign = enclosed?.sign()
  if (enclosed) return sign ? IS_SO[order](sign) : null
  // Of quotients of polynomials nothing but a division by 0 has no value.
  return rationalFunctionOf(difference, symbol) ? false : null
}

/** So many absolute values are taken apart. */
const MAX_MODULI = 3

/** Where a difference may change its sign: the roots of what it is where each absolute value is its inside, or the opposite. */
function endsOf(difference: Term, symbol: string): Pick<Condition, 'ends' | 'isExact'> {
  const moduli = modulusesIn(difference)
  if (moduli.length > MAX_MODULI) return { ends: [], isExact: false }
  const forms = moduli.reduce<readonly Term[]>(
    (all, modulus) =>
      all.flatMap(form => {
        const inside = modulus.arguments[0]!
        return [inside, negate(inside)].map(part =>
          replacedParts(form, one => (one === modulus ? part : null)),
        )
      }),
    [difference],
  )
  const insides = moduli.map(modulus => modulus.arguments[0]!)
  const found = [...forms, ...insides].map(form => rationalFunctionOf(form, symbol))
  const polynomials = found
    .flatMap(form => (form ? [form.top, form.bottom] : []))
    .filter(one => one.length > 1)
  const roots = polynomials.map(one => rationalRoots(one))
  const isExact =
    found.every(form => form !== null) &&
    polynomials.every((polynomial, at) => countRealRoots(polynomial) === roots[at]!.length)
  return { ends: roots.flat(), isExact }
}

type Modulus = Extract<Term, { kind: 'apply' }>

const modulusesIn = (term: Term): readonly Modulus[] =>
  [...everyPart(term)].filter((part): part is Modulus => part.kind === 'apply' && part.name === 'abs')

/** What is so where one of several conditions is, or where all are. */
export function joined(by: 'and' | 'or', all: readonly Condition[]): Condition {
  const decides = by === 'or'
  return {
    ends: all.flatMap(({ ends }) => ends),
    isExact: all.every(({ isExact }) => isExact),
    isTrueOf: value => {
      const truths = all.map(one => one.isTrueOf(value))
      if (truths.includes(decides)) return decides
      return truths.includes(null) ? null : !decides
    },
  }
}
