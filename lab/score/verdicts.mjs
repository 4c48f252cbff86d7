// @ts-check
// What a label of the corpus allows, and what a verdict of the audit is worth beside it.

/**
 * @typedef {{ verdict: string, accept?: string[], carries?: boolean }} Label
 * @typedef {{ latex: string, verdict: string, accept?: string[], kind?: string }} RelationRow
 * @typedef {{ doc: string, line: number, claim: string, verdict: string, accept?: string[], id?: string,
 *   corrected?: string, correct?: string, value?: string, states?: string, exact?: boolean, carries?: boolean }} GoldRow
 * @typedef {{ verdict: string, reason?: string | null, rule?: string, statement: string, message?: string,
 *   start: { line: number, offset: number }, end: { line: number, offset: number } }} Finding
 * @typedef {'right' | 'unread' | 'wrong'} Outcome
 */

/** The verdicts of the audit, worst first. */
const VERDICTS = [
  'refuted',
  'unsupported',
  'carried',
  'misrounded',
  'conditional',
  'undecided',
  'unread',
  'holds',
]

/** The verdicts that call a statement wrong. @type {ReadonlySet<string>} */
const FAILING = new Set(['refuted', 'unsupported', 'carried', 'misrounded'])

/** The corpus says `wrong` where the audit says `refuted`. @type {Readonly<Record<string, string>>} */
const SPELLINGS = { wrong: 'refuted' }
const LABELS = new Set([...VERDICTS, ...Object.keys(SPELLINGS), 'not-a-claim'])

/** Kinds of relations that their own line does not decide: left unread they count as right. */
const BEYOND_THE_LINE = new Set(['with-definitions', 'prose-conversion'])

/** @param {string} verdict */
export const isFailing = verdict => FAILING.has(verdict)

/**
 * The verdicts that a label allows: what follows from rounded numbers printed before may be called so. Throws Error for
 * a label that there is not.
 * @param {Label} row @returns {ReadonlySet<string>}
 */
export function allowedBy({ verdict, accept, carries }) {
  const own = accept ?? [verdict]
  const labels = carries && own.includes('holds') ? [...own, 'carried'] : own
  for (const label of [verdict, ...labels])
    if (!LABELS.has(label)) throw new Error(`score: expected one of ${[...LABELS].join(', ')}, got ${label}`)
  return new Set(
    labels.flatMap(label =>
      label === 'not-a-claim' ? VERDICTS.filter(one => !isFailing(one)) : [SPELLINGS[label] ?? label],
    ),
  )
}

/** Whether a label says that something is wrong, without a defence. @param {Label} row */
export const isWrong = row => [...allowedBy(row)].every(isFailing)

/** Whether a label leaves a failing verdict no defence. @param {Label} row */
export const isBlameless = row => ![...allowedBy(row)].some(isFailing)

/** The worst of some verdicts; `unread` counts only where nothing else was said. @param {readonly string[]} verdicts */
export function worstOf(verdicts) {
  const judged = verdicts.filter(verdict => verdict !== 'unread')
  for (const verdict of judged)
    if (!VERDICTS.includes(verdict)) throw new Error(`score: expected a verdict, got ${verdict}`)
  return VERDICTS.find(verdict => judged.includes(verdict)) ?? 'unread'
}

/**
 * Right, wrong, or honestly left open: unread and undecided are no answer, but no false one either.
 * @param {Label & { kind?: string }} row @param {string} verdict @returns {Outcome}
 */
export function outcomeOf(row, verdict) {
  if (allowedBy(row).has(verdict)) return 'right'
  if (verdict === 'unread' && BEYOND_THE_LINE.has(row.kind ?? '') && !('doc' in row)) return 'right'
  return verdict === 'unread' || verdict === 'undecided' ? 'unread' : 'wrong'
}
