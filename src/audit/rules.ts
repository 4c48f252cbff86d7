import type { Exercise } from '../claims/claim.js'
import { VERDICTS } from '../evidence/finding.js'

/** The rules that belong to no exercise of the book. */
const GENERAL = ['arithmetic', 'identity', 'unit', 'definition', 'statement', 'claim', 'directive']

/** Every name that a rule has, with the verdicts, by which an author may mean all their findings. */
export const ruleNames = (book: readonly Exercise[]): ReadonlySet<string> =>
  new Set([
    ...GENERAL,
    ...VERDICTS,
    ...book.flatMap(({ claims, remarks = [] }) => [...claims, ...remarks].map(({ id }) => id)),
  ])
