import { isOneOf } from '../../../english/matching.js'
import type { Reading } from '../../../page/reading.js'
import type { Candidate } from '../locate/candidate.js'

/** Words behind a statement that make it one about some cases. */
const RESTRICTS =
  'when whenever where if unless provided only asymptotically limit sometimes mostly except'.split(' ')
/** Where the next statement begins. */
const NEXT = 'and or but while whereas so thus hence'.split(' ')

/** The word behind a place by which its sentence claims it of some cases only, or null: "reduces it when …". */
export function restrictionBehind({ end }: Candidate, { section, source }: Reading): string | null {
  const { tokens } = section
  const sentence = tokens.find(token => token.end >= end)?.sentence
  const behind = tokens.filter(token => token.start >= end && token.sentence === sentence)
  const next = behind.findIndex(token => isOneOf(token, NEXT))
  const found = behind.slice(0, next < 0 ? undefined : next).find(token => isOneOf(token, RESTRICTS))
  return found ? source.slice(found.start, found.end) : null
}
