import { isolated } from '../rules/isolated.js'
import type { Judged } from '../rules/judged.js'
import { combine } from '../rules/merge.js'
import { overlapWith } from '../rules/overlap.js'
import { underPolicy } from '../rules/policy.js'
import { allRules } from '../rules/rule.js'
import type { ExercisePage } from './pages.js'

/**
 * Asks the rules of a page one after the other: a statement belongs to the first that judges it, and arithmetic confirms
 * or corrects what others say of a line. What was judged before stands in front.
 */
export function askRules(page: ExercisePage, before: readonly Judged[] = []): readonly Judged[] {
  let judged = before
  for (const rule of allRules()) {
    const check = () => rule.check({ ...page, isTaken: overlapWith(judged) }).map(underPolicy)
    const found = isolated(rule.id, page.whole.label, beginningOf(page), check)
    judged = rule.id === 'arithmetic' ? combine(judged, found) : [...judged, ...found]
  }
  return judged
}

/** Its first word, where what concerns all of it is told. */
function beginningOf({ readings: [first] }: ExercisePage) {
  const { section } = first!
  const { start, end } = section.tokens[0] ?? { start: section.start, end: section.start }
  return { start, end }
}
