import { judgeClosed } from '../../math/judges/closed.js'
import { type Judgement, judgement } from '../../math/judges/judgement.js'
import { isAccusation } from '../../math/judges/verdict.js'
import { definableIn } from '../../math/term/key.js'
import { PI } from '../../math/term/symbols.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Link } from '../../notation/tree/link.js'
import type { Statement } from '../../page/statement.js'
import { type ArrayLink, arrayLink } from '../arithmetic/entrywise.js'

const NO_ARRAYS: ArrayLink = { entries: null }
/** More entries than this are judged one by one in no statement that people write out. */
const MAX_ENTRIES = 25

/**
 * Judges a relation of matrices with symbols entry by entry, and that of a determinant or trace worked out: it holds where
 * every entry does, and is refuted by one that fails. Null where a side is no matrix, and where an entry is not settled.
 */
export function judgeEntries(
  place: Statement,
  judge: (statement: Statement) => Judgement | null,
): Judgement | null {
  const { link, reading, symbols, chain } = place
  const { entries, isProperty } =
    arrayLink(link, reading.source, symbols.arrays.before(chain.terms[0]!.start)) ?? NO_ARRAYS
  if (!entries || entries.length > MAX_ENTRIES) return null
  const judged: Judgement[] = []
  for (const entry of entries) {
    const found = ofNumbers(entry, place) ?? judge({ ...place, link: entry })
    if (found && isAccusation(found.verdict)) return isProperty ? null : found
    if (found?.verdict !== 'holds') return null
    judged.push(found)
  }
  return ofEntries(judged)
}

/** The judgement of entries that all hold: as weak as the weakest; null where there are none. */
export function ofEntries(judged: readonly Judgement[]): Judgement | null {
  const weakest = judged.find(({ evidence }) => evidence?.level === 'tested') ?? judged[0]
  if (!weakest || judged.length === 1) return weakest ?? null
  const conditions = [...new Set(judged.flatMap(({ evidence }) => evidence?.conditions ?? []))]
  return judgement('holds', {
    evidence: weakest.evidence && { ...weakest.evidence, conditions },
    explanation: `each of its ${judged.length} entries does: ${weakest.explanation}`,
    obligations: judged.flatMap(({ obligations }) => obligations),
  })
}

/** Whether nothing in a term has to be said: no symbol but π, and no `diag(5, 2)` of which nothing is known. */
const isKnown = (term: Term): boolean => [...definableIn(term).keys()].every(key => key === PI)

/** An entry without symbols; null for any other. */
function ofNumbers({ left, right }: Link, { reading }: Statement): Judgement | null {
  const sides = [left, right].map(side => lowered(side, reading.glossary))
  const [one, other] = sides
  return one && other && isKnown(one) && isKnown(other) ? judgeClosed(one, other) : null
}
