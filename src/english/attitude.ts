import type { Token } from '../documents/model/document.js'
import { isOneOf } from './vocabulary.js'

/** How a sentence stands to what it says behind its "that": it asserts it, denies it, or leaves that open. */
export type Attitude = 'asserts' | 'denies' | 'open'

const FALSE: readonly string[] = 'false untrue wrong incorrect'.split(' ')
const TRUE: readonly string[] = 'true case'.split(' ')
const NOT: readonly string[] = 'not never hardly no'.split(' ')
const OPENERS: readonly string[] = ['that', 'to']
/** Words behind which a "that" or a "to" tells what others think, or what nobody does. */
const REPORTS: readonly string[] =
  'mistake* error* myth* misconception* fallacy nobody nor doubt* deny denies denied unlikely impossible absurd tempting guess* think* believe*'.split(
    ' ',
  )
/** How far before "true" or "false" its "not" stands: "not the case", "not at all true". */
const MAX_DISTANCE = 3

/** A sentence is looked at no further than this, since a hostile one has no end. */
const MAX_SENTENCE_LENGTH = 200

/** The attitude to the token at a place that the words of its sentence before it say: `it is false that …`. */
export function attitudeTo(tokens: readonly Token[], at: number): Attitude {
  const { sentence } = tokens[at]!
  let from = at
  while (from > Math.max(0, at - MAX_SENTENCE_LENGTH) && tokens[from - 1]!.sentence === sentence) from--
  const before = tokens.slice(from, at)
  const is = (i: number, words: readonly string[]) => before[i] !== undefined && isOneOf(before[i], words)
  const isNegated = (i: number) =>
    before.slice(Math.max(0, i - MAX_DISTANCE), i).some(token => isOneOf(token, NOT))
  const leads = before.flatMap((_, i): Attitude[] => {
    const opens = is(i + 1, OPENERS)
    if (opens && is(i, FALSE)) return [isNegated(i) ? 'open' : 'denies']
    if (opens && is(i, TRUE) && isNegated(i)) return ['denies']
    return is(i, REPORTS) && before.slice(i + 1).some(token => isOneOf(token, OPENERS)) ? ['open'] : []
  })
  return leads.length > 1 ? 'open' : (leads[0] ?? 'asserts')
}
