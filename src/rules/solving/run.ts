import { isOneOf } from '../../english/matching.js'
import type { Statement } from '../../page/statement.js'
import type { Equation } from './equation.js'
import { tokensBetween } from './led-to.js'

/**
 * Values that a page joins to one answer, `x = 2` or `x = 3`, or equations of which one must be so: `x - 2 = 0` or
 * `x - 3 = 0`. The places of the first and the last of them.
 */
export interface Run {
  readonly first: number
  readonly last: number
}

/** The answer or the alternatives that an equation is a part of; most are alone. */
export function runAt(at: number, equations: readonly Equation[]): Run {
  let [first, last] = [at, at]
  while (first > 0 && isJoined(equations[first - 1]!, equations[first]!)) first--
  while (last + 1 < equations.length && isJoined(equations[last]!, equations[last + 1]!)) last++
  return { first, last }
}

const EITHER = ['or']
const BOTH = ['or', 'and']
/** Between two values of one formula: a comma, a word, a wide blank. */
const JOIN_IN_FORMULA =
  /^(?:[\s,;&]|\\[,;!: ]|\\q?quad(?![A-Za-z])|\\(?:text|mbox)\{\s*(?:or|and|,)\s*\}|\\(?:lor|vee)(?![A-Za-z]))*$/

function isJoined(one: Equation, other: Equation): boolean {
  const isAnswer = one.values !== null && other.values !== null
  const isOpen = one.values === null && other.values === null
  if (!(isAnswer || isOpen) || one.unknown !== other.unknown) return false
  const [from, to] = [one.statement.chain.token, other.statement.chain.token]
  if (from === to) {
    const between = one.statement.reading.source.slice(one.end, other.statement.chain.terms[0]!.start)
    return JOIN_IN_FORMULA.test(between) && (isAnswer || SAYS_OR.test(between))
  }
  const tokens = tokensBetween(one.statement, other.statement)
  const joining = isAnswer ? BOTH : EITHER
  return (
    from.sentence === to.sentence &&
    tokens.every(token => token.kind === 'break' || isOneOf(token, joining)) &&
    (isAnswer || tokens.some(token => isOneOf(token, EITHER)))
  )
}

/** Whether nothing but a comma, a word or a new row stands between two statements of a sentence or a display. */
export function areListed(one: Statement, other: Statement): boolean {
  const [from, to] = [one.chain.token, other.chain.token]
  if (from === to) {
    const between = one.reading.source.slice(one.chain.terms.at(-1)!.end, other.chain.terms[0]!.start)
    return JOIN_IN_FORMULA.test(between.replace(ROWS, ' '))
  }
  const tokens = tokensBetween(one, other)
  return (
    from.sentence === to.sentence &&
    tokens.every(token => token.kind === 'break' || isOneOf(token, ['and', ',']) || token.text === ',')
  )
}

/** Between the rows of a display. */
const ROWS = /\\\\(?:\[[^\]]*\])?|&/g

const SAYS_OR = /or|vee/
