import { isOneOf } from '../../english/matching.js'
import type { Equation } from './equation.js'
import { tokensBetween } from './led-to.js'

/** Values that a page joins to one answer, as `x = 2` or `x = 3`: the places of the first and the last of them. */
export interface Answer {
  readonly first: number
  readonly last: number
}

/** The answer that a value is a part of. */
export function answerAt(at: number, equations: readonly Equation[]): Answer {
  let [first, last] = [at, at]
  while (first > 0 && isJoined(equations[first - 1]!, equations[first]!)) first--
  while (last + 1 < equations.length && isJoined(equations[last]!, equations[last + 1]!)) last++
  return { first, last }
}

const JOINS = ['or', 'and']
/** Between two values of one formula: a comma, a word, a wide blank. */
const JOIN_IN_FORMULA =
  /^(?:[\s,;&]|\\[,;!: ]|\\q?quad(?![A-Za-z])|\\(?:text|mbox)\{\s*(?:or|and|,)\s*\}|\\(?:lor|vee)(?![A-Za-z]))*$/

function isJoined(one: Equation, other: Equation): boolean {
  if (!one.values || !other.values || one.unknown !== other.unknown) return false
  const [from, to] = [one.statement.chain.token, other.statement.chain.token]
  if (from === to)
    return JOIN_IN_FORMULA.test(one.statement.reading.source.slice(one.end, other.statement.link.left.start))
  return (
    from.sentence === to.sentence &&
    tokensBetween(one.statement, other.statement).every(
      token => token.kind === 'break' || isOneOf(token, JOINS),
    )
  )
}
