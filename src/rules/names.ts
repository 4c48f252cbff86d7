import { VERDICTS } from '../math/judges/verdict.js'
import type { Exercise } from './book/model/claim.js'
import { allRules } from './rule.js'

/** The names by which an author may mean a rule: its own, and that of its family, `15.13` for `15.13/advantages`. */
export function namesOf(rule: string): readonly string[] {
  const [family] = rule.split('/', 1) as [string]
  return family === rule ? [rule] : [rule, family]
}

/** Every name that a rule has, with the verdicts, by which an author may mean all their findings. */
export const ruleNames = (book: readonly Exercise[]): ReadonlySet<string> =>
  new Set([
    ...allRules().flatMap(({ id }) => namesOf(id)),
    ...VERDICTS,
    ...book.flatMap(({ claims, remarks = [] }) => [...claims, ...remarks].flatMap(({ id }) => namesOf(id))),
  ])
