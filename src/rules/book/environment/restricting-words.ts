import { restrictionBehind } from '../../../english/restriction.js'
import type { Reading } from '../../../page/reading.js'
import type { Candidate } from '../locate/candidate.js'

/** The word behind a place by which its sentence claims it of some cases only, or null: "reduces it when …". */
export function restrictionOf({ end }: Candidate, { section, source }: Reading): string | null {
  const { tokens } = section
  const sentence = tokens.find(token => token.end >= end)?.sentence
  const behind = tokens.filter(token => token.start >= end && token.sentence === sentence)
  const found = restrictionBehind(behind)
  return found ? source.slice(found.start, found.end) : null
}
