import type { Token } from '../../documents/model/document.js'
import { isDisowning } from '../../english/disowning.js'
import { followsSupposed, SUPPOSITIONS } from '../../english/supposed.js'
import { toldRatherThanClaimed } from '../../english/told.js'
import { isOneOf } from '../../english/vocabulary.js'
import type { Link } from '../../notation/tree/link.js'
import { type Reading, sentenceBefore, sentenceBehind } from '../../page/page.js'
import { doubtOfNotation } from './ambiguous-notation.js'
import { anotherArithmetic } from './another-arithmetic.js'

/**
 * Why a line that does not add up may be right all the same: it is not what the document claims, or it is not
 * arithmetic as it is read here. An accusation needs a line without a doubt.
 */
export function doubtAbout({ left, sign, right }: Link, token: Token, reading: Reading): string | null {
  const before = sentenceBefore(token, reading)
  const sentence = [...before, ...sentenceBehind(token, reading)]
  const clause = sentence.filter(other => other.clause === token.clause)
  const whole = [...before, token, ...sentenceBehind(token, reading)]
  if (whole.some((_, at) => isDisowning(at, whole, token))) return 'its sentence calls something a mistake'
  if (clause.some(other => before.includes(other) && isOneOf(other, SUPPOSITIONS)))
    return 'its clause only supposes'
  if (followsSupposed(token, reading)) return 'what it follows from is only supposed'
  const near = clause.filter(other => isNear(other, token, reading))
  if (near.some(other => isOneOf(other, DENIALS) && reading.source[other.end] !== '-'))
    return 'its clause denies something'
  if (isQuoted(token, reading)) return 'it is quoted'
  if (!EQUALITY.has(sign.operator) && before.some(other => isOneOf(other, CONDITIONS)))
    return 'it is a condition'
  if (sentence.at(-1)?.text === '?') return 'its sentence asks'
  const told =
    toldRatherThanClaimed(token, reading) ??
    anotherArithmetic({ left, sign, right }, token, sentence, reading)
  if (told !== null) return told
  if (isOneOfAList(token, reading)) return 'it stands in a list'
  const { source } = reading
  return doubtOfNotation({ left, sign, right }, token, source)
}

/** Right before or behind a formula these deny it. */
const DENIALS = 'not never nor no false contradict* impossible absurd untrue'.split(' ')
const MAX_DISTANCE_BEFORE = 5
const MAX_DISTANCE_BEHIND = 3

function isNear(other: Token, token: Token, { places }: Reading): boolean {
  const distance = places.get(other)! - places.get(token)!
  return distance >= -MAX_DISTANCE_BEFORE && distance <= MAX_DISTANCE_BEHIND
}

/** What stands between quotation marks is told, not claimed; its unit may stand there too. */
const isQuoted = ({ start, end }: Token, { source }: Reading): boolean =>
  isAt(/(?<=["“«„]\s?)/y, start, source) && isAt(/[^"”»“\n.!?]{0,24}["”»“]/y, end, source)

function isAt(pattern: RegExp, at: number, source: string): boolean {
  pattern.lastIndex = at
  return pattern.test(source)
}

const EQUALITY: ReadonlySet<string> = new Set(['=', '≈', '~'])
/** Words before an inequality that is no statement but a condition: "stop when $3 < 2$". */
const CONDITIONS = 'when whenever until while whether for require* need* want* check* case where'.split(' ')

/** `3, 5 = 8`: a statement without a sign beside one with a sign is an enumeration. */
function isOneOfAList(token: Token, reading: Reading): boolean {
  const chains = reading.chains.get(token)
  return (
    chains !== undefined &&
    chains.length > 1 &&
    chains.some(chain => chain.signs.length === 0 && chain.opens === null)
  )
}
