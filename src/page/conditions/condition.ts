import { hasSense } from '../../english/matching.js'
import type { Word } from '../../english/word.js'
import { judgeClosed } from '../../math/judges/closed.js'
import { type Inequality, judgeInequality } from '../../math/judges/inequality.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn } from '../../math/term/key.js'
import { number, symbol, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Chain, Operator } from '../../notation/tree/node.js'
import type { Ends } from '../domains/piece.js'
import { spokenOf, UNKNOWN } from '../domains/spoken.js'
import type { Reading } from '../reading.js'

/** For which values of its parameters a formula gives a function: `f(x) = x^2` for `x \ge 0`. */
export type Condition =
  | { readonly kind: 'relation'; readonly left: Term; readonly operator: Operator; readonly right: Term }
  | { readonly kind: 'parity'; readonly of: Term; readonly remainder: bigint }
  /** Where none of the other formulas counts. */
  | { readonly kind: 'otherwise'; readonly than: readonly (readonly Condition[])[] }
  /** A condition that is not understood. */
  | { readonly kind: 'unread' }

/** What stands where a condition may stand. */
export interface Said {
  readonly words: readonly Word[]
  readonly chains: readonly Chain[]
  /** Whether it is led by "if" or the like: "for x = 3" may give a value, and "for x in metres" says no condition. */
  readonly isStrict: boolean
}

const UNREAD: readonly Condition[] = [{ kind: 'unread' }]

/** What words and relations ask of some parameters; nothing where they ask nothing. */
export function conditionsIn(
  { words, chains, isStrict }: Said,
  parameters: readonly string[],
  reading: Reading,
): readonly Condition[] {
  if (words.some(word => hasSense(word, 'leavesOut'))) return UNREAD
  const asked = chains.map(chain => relationsIn(chain, isStrict, parameters, reading))
  if (asked.some(one => one.length > 0)) {
    const isWhole = !isStrict || asked.every(one => one.length > 0)
    return isWhole && !words.some(word => hasSense(word, 'alternative')) ? asked.flat() : UNREAD
  }
  const named = parameters.filter(name => chains.some(chain => isNamedIn(chain, name, reading)))
  // "For x in [0, 2]": the set is not read.
  const isInSet = chains.some(({ terms, signs }) => signs.length === 0 && terms[0]!.head === 'sequence')
  if (named.length === 1) return isInSet ? UNREAD : kindOf(symbol(named[0]!), words, isStrict)
  if (named.length === 0 && words.some(word => hasSense(word, 'otherwise')))
    return [{ kind: 'otherwise', than: [] }]
  return isStrict && chains.length > 0 ? UNREAD : []
}

const isNamedIn = (chain: Chain, name: string, reading: Reading): boolean =>
  spokenOf(chain, reading).some(([spoken, ends]) => spoken === name && ends === null)

/** "n is even", "for positive x"; other words are a condition behind "if" alone. */
function kindOf(of: Term, words: readonly Word[], isStrict: boolean): readonly Condition[] {
  const has = (sense: 'even' | 'odd' | 'positive' | 'negative') => words.some(word => hasSense(word, sense))
  if (has('even')) return [{ kind: 'parity', of, remainder: 0n }]
  if (has('odd')) return [{ kind: 'parity', of, remainder: 1n }]
  if (has('positive')) return [{ kind: 'relation', left: of, operator: '>', right: number(Rational.ZERO) }]
  if (has('negative')) return [{ kind: 'relation', left: of, operator: '<', right: number(Rational.ZERO) }]
  const isAny = words.every(word => hasSense(word, 'kind', 'every', 'states', 'condition', 'article'))
  return isStrict && !isAny ? UNREAD : []
}

const COMPARISONS: ReadonlySet<Operator> = new Set<Operator>(['<', '>', '≤', '≥', '≠'])

/** The relations of a chain that speaks of the parameters. An equation is a condition behind "if" alone. */
function relationsIn(
  chain: Chain,
  isStrict: boolean,
  parameters: readonly string[],
  reading: Reading,
): readonly Condition[] {
  const within = spokenOf(chain, reading).flatMap(([name, ends]) => {
    if (chain.signs[0]?.operator !== '∈' || ends === null || !parameters.includes(name)) return []
    return ends === UNKNOWN ? UNREAD : bounded(symbol(name), ends)
  })
  if (within.length > 0) return within
  const terms = chain.terms.map(node => lowered(node, reading.glossary))
  const isAsked =
    !chain.opens &&
    chain.signs.every(({ operator }) => COMPARISONS.has(operator) || (isStrict && operator === '=')) &&
    terms.every(term => term !== null) &&
    terms.some(term => parameters.some(name => definableIn(term).has(name)))
  if (!isAsked) return []
  return chain.signs.map(({ operator }, i) => ({
    kind: 'relation',
    left: terms[i]!,
    operator,
    right: terms[i + 1]!,
  }))
}

const bounded = (left: Term, { from, to, hasFrom, hasTo }: Ends): Condition[] => [
  ...(from ? [{ kind: 'relation', left, operator: hasFrom ? '≥' : '>', right: number(from) } as const] : []),
  ...(to ? [{ kind: 'relation', left, operator: hasTo ? '≤' : '<', right: number(to) } as const] : []),
]

/** Whether all of some conditions are met, once everything is put in; null where that is not known. */
export function areMet(conditions: readonly Condition[], putIn: (term: Term) => Term | null): boolean | null {
  const met = conditions.map(condition => isMet(condition, putIn))
  return met.includes(false) ? false : met.includes(null) ? null : true
}

function isMet(condition: Condition, putIn: (term: Term) => Term | null): boolean | null {
  if (condition.kind === 'unread') return null
  if (condition.kind === 'otherwise') {
    const others = condition.than.map(one => areMet(one, putIn))
    return others.length === 0 || others.includes(null) ? null : !others.includes(true)
  }
  if (condition.kind === 'parity') {
    const of = putIn(condition.of)
    const value = of && exactValue(of)
    return value ? value.isInteger() && (value.numerator & 1n) === condition.remainder : null
  }
  const [left, right] = [putIn(condition.left), putIn(condition.right)]
  if (!left || !right) return null
  const { operator } = condition
  const { verdict } =
    operator === '=' ? judgeClosed(left, right) : judgeInequality(left, operator as Inequality, right)
  return verdict === 'holds' ? true : verdict === 'refuted' ? false : null
}
