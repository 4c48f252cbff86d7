import { type Domains, rangeOf } from '../engines/domain.js'
import { constantsAt } from '../engines/value.js'
import { type Interval, intervals } from '../number/interval/interval.js'
import type { Rational } from '../number/rational.js'
import { evaluate } from '../term/evaluate.js'
import { variablesOf } from '../term/symbols.js'
import type { Term } from '../term/term.js'

const DIGITS = 15
/** Enclosures that one question may take. */
const MAX_PARTS = 400

interface Side {
  readonly name: string
  readonly from: Rational
  readonly to: Rational
}

/**
 * The sign that a term has on a whole box, ends included, where enclosures of its parts show it: each part is halved along
 * its longest side until its enclosure leaves 0 out (Moore, 1966). Null where a symbol has no two ends, and where too many
 * parts stay open, as near a 0. Throws ReferenceError for groups and for functions that nobody knows.
 */
export function signOnBox(term: Term, domains: Domains): 1 | -1 | null {
  const names = variablesOf(term)
  const box = names.flatMap(name => sideOf(name, domains) ?? [])
  if (names.length === 0 || box.length < names.length) return null
  const open: (readonly Side[])[] = [box]
  let common: 1 | -1 | null = null
  for (let parts = 0; open.length > 0; parts++) {
    if (parts === MAX_PARTS) return null
    const part = open.shift()!
    const sign = signOn(term, part)
    if (sign === 0) return null
    if (sign === null) open.push(...halves(part))
    else if (common !== null && common !== sign) return null
    else common = sign
  }
  return common
}

function sideOf(name: string, domains: Domains): Side | null {
  const { from = null, to = null } = rangeOf(domains.get(name)) ?? {}
  return from && to && { name, from, to }
}

/** Null where the enclosure holds 0, and where it is not known that the term has a value on all of the part. */
function signOn(term: Term, box: readonly Side[]): -1 | 0 | 1 | null {
  const context = intervals(DIGITS)
  const sides = box.map(({ name, from, to }): readonly [string, Interval] => [
    name,
    context.between(from, to),
  ])
  try {
    const symbols = new Map([...constantsAt(DIGITS).symbols, ...sides])
    return evaluate(term, { symbols, groups: new Map() }, context).sign()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function halves(box: readonly Side[]): readonly (readonly Side[])[] {
  const widths = box.map(({ from, to }) => to.minus(from))
  const longest = widths.reduce((most, width, at) => (width.gt(widths[most]!) ? at : most), 0)
  const { name, from, to } = box[longest]!
  const middle = from.plus(to).div(2)
  return [box.with(longest, { name, from, to: middle }), box.with(longest, { name, from: middle, to })]
}
