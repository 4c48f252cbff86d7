import { VERDICTS } from '../math/judges/verdict.js'
import type { Exercise } from './book/model/claim.js'
import { allRules, type Rule } from './rule.js'

/** The names by which an author may mean a rule: its own, and that of its family, `15.13` for `15.13/advantages`. */
export function namesOf(rule: string): readonly string[] {
  const [family] = rule.split('/', 1) as [string]
  return family === rule ? [rule] : [rule, family]
}

/** Every name that a rule has, with the verdicts, by which an author may mean all their findings. */
export function ruleNames(book: readonly Exercise[]): ReadonlySet<string> {
  const names = namesOfRules(allRules())
  const claimed = book.flatMap(({ claims, remarks = [] }) => [...claims, ...remarks])
  return claimed.length === 0 ? names : new Set([...names, ...claimed.flatMap(({ id }) => namesOf(id))])
}

const known = new WeakMap<readonly Rule[], ReadonlySet<string>>()

/** Every document asks for them. */
function namesOfRules(rules: readonly Rule[]): ReadonlySet<string> {
  const found = known.get(rules) ?? new Set([...rules.flatMap(({ id }) => namesOf(id)), ...VERDICTS])
  known.set(rules, found)
  return found
}
