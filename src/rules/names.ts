import { VERDICTS } from '../math/judges/verdict.js'
import type { Exercise } from './book/model/claim.js'

/** The rules that belong to no exercise of the book. */
const GENERAL = ['arithmetic', 'identity', 'unit', 'definition', 'law', 'statement', 'claim', 'directive']

/** The names by which an author may mean a rule: its own, and that of its family, `15.13` for `15.13/advantages`. */
export function namesOf(rule: string): readonly string[] {
  const [family] = rule.split('/', 1) as [string]
  return family === rule ? [rule] : [rule, family]
}

/** Every name that a rule has, with the verdicts, by which an author may mean all their findings. */
export const ruleNames = (book: readonly Exercise[]): ReadonlySet<string> =>
  new Set([
    ...GENERAL,
    ...VERDICTS,
    ...book.flatMap(({ claims, remarks = [] }) => [...claims, ...remarks].flatMap(({ id }) => namesOf(id))),
  ])
