import type { Token } from '../../documents/model/document.js'
import { isFunctionWord } from '../../english/grammar.js'
import { isWordFor } from '../../english/lexicon.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { isAccusation } from '../../math/judges/verdict.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import type { Unit } from '../../math/units/unit.js'

/** A unit has at most so many words: `miles per hour`. */
const MAX_UNIT_WORDS = 3

/** The second figure of "1 Gbit/s is 125 MB/s.", a clause that is one quantity, the verb, and the other. */
export function equatedBehind(tokens: readonly Token[], at: number): Token | undefined {
  const before = tokens[at - 1]
  if (before && before.kind !== 'stop' && before.kind !== 'break') return undefined
  const verb = tokens
    .slice(at + 1, at + 2 + MAX_UNIT_WORDS)
    .findIndex(({ text }) => isWordFor(text, 'copula'))
  const behind = at + 2 + verb
  // "Is about 125 MB/s".
  const place = behind + (isWordFor(tokens[behind]?.text, 'roughly') ? 1 : 0)
  const next = verb < 0 ? undefined : tokens[place]
  const unit = tokens.slice(at + 1, at + 1 + verb)
  const isWhole = unit.every(({ kind }) => kind === 'word') && endsWithUnit(tokens, place)
  return next && isWhole && (next.kind === 'number' || next.kind === 'math') ? next : undefined
}

/** Whether nothing but a unit stands behind a figure in its clause: "5 km is 3 miles shorter" says something else. */
function endsWithUnit(tokens: readonly Token[], place: number): boolean {
  const behind = tokens.slice(place + 1, place + 2 + MAX_UNIT_WORDS)
  const end = behind.findIndex(({ kind }) => kind !== 'word')
  const [unit, ...rest] = end < 0 ? behind : behind.slice(0, end)
  const isEnd =
    end < 0 ? behind.length <= MAX_UNIT_WORDS : behind[end]!.kind === 'stop' || behind[end]!.text === ','
  return isEnd && unit !== undefined && rest.every(({ text }) => isFunctionWord(text))
}

/**
 * What is to be said of such a clause. It may tell what the page counts as a unit, "1 day is 8 hours" of work, "10 pints
 * is 5.68 litres" in Britain; prefixes, bytes, nats, minutes and hours are the same to everybody.
 */
export function underOwnWorth(judged: Judgement, one: Unit, other: Unit): Judgement {
  if (!isAccusation(judged.verdict) || isSameToAll(one, other)) return judged
  return undecided('notation', `the page may count one of these units in its own way; ${judged.explanation}`)
}

const SECONDS_PER_DAY = Rational.of('86400')

function isSameToAll(one: Unit, other: Unit): boolean {
  const [first, second] = [one, other].map(({ factor }) => exactValue(factor))
  // What no fraction is, as ln 2 between bits and nats, nobody counts in a way of his own.
  if (!first || !second) return true
  const isOfTime = one.dimension.size === 1 && one.dimension.has('time')
  if (isOfTime && [first, second].some(worth => !worth.lt(SECONDS_PER_DAY))) return false
  const { numerator, denominator } = first.div(second)
  return [numerator, denominator].every(isSmooth)
}

/** Whether a whole number is a product of 2, 3 and 5, as what prefixes, bytes and minutes convert by is. */
function isSmooth(value: bigint): boolean {
  let rest = value < 0n ? -value : value
  for (const prime of [2n, 3n, 5n]) while (rest > 1n && rest % prime === 0n) rest /= prime
  return rest === 1n
}
