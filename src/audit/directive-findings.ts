import type { DirectiveFault } from '../documents/notes/directive.js'
import { judgement } from '../math/judges/judgement.js'
import { allBooks } from '../rules/book/model/book.js'
import type { Exercise } from '../rules/book/model/claim.js'
import type { Judged } from '../rules/judged.js'
import { namesOf, ruleNames } from '../rules/names.js'
import { defineRule } from '../rules/rule.js'
import { DIRECTIVE, type IdleDirective } from './suppression.js'

export const directiveRule = defineRule({
  id: DIRECTIVE,
  summary: 'A comment that suppresses findings names a reason, and there is something for it to suppress.',
  why: 'A slip of the pen in such a comment would silence nothing, or too much, and nobody would notice.',
  source: null,
  examples: {
    right: [
      { states: '$2 + 2 = 5$ <!-- errata-disable-line arithmetic -- it is an example of a mistake -->' },
    ],
    wrong: [],
  },
  stage: 'rest',
  check: () => [],
})

/**
 * A directive that cannot be obeyed. It is `unsupported`: it says that something need not be reported, and nothing in
 * the document says why; so it fails the run, as it must lest a slip of the pen silence nothing and nobody notice.
 */
export const faultyDirective = ({ note, expected, because }: DirectiveFault): Judged =>
  aboutDirective(note, expected, because)

/** A directive that there is nothing for, as a finding of a strict run: the document no longer supports it. */
export const idleDirective = ({ note, because }: IdleDirective): Judged => aboutDirective(note, null, because)

function aboutDirective(place: IdleDirective['note'], expected: string | null, explanation: string): Judged {
  const { start, end } = place
  return {
    rule: DIRECTIVE,
    exercise: null,
    from: start,
    to: end,
    start,
    end,
    through: [],
    judgement: judgement('unsupported', { expected, explanation }),
  }
}

/**
 * What is to be said of idle directives: whether their rule is known at all. A rule of the book that this run leaves
 * out is not looked for, and a directive about it not idle.
 */
export function idleDirectives(
  idle: readonly IdleDirective[],
  judged: readonly Judged[],
  used: readonly Exercise[],
): IdleDirective[] {
  // Of most documents there are none, and the names of all books are many.
  if (idle.length === 0) return []
  const [all, looked] = [ruleNames(allBooks().flatMap(({ exercises }) => exercises)), ruleNames(used)]
  const found = new Set(judged.flatMap(({ rule }) => namesOf(rule)))
  return idle.flatMap(one => {
    const { rule, because } = one
    if (rule === null) return one
    if (all.has(rule) && !looked.has(rule)) return []
    const isKnown = looked.has(rule) || found.has(rule)
    return { ...one, because: isKnown ? `${because} of ${rule}` : `${rule} is no rule and no verdict` }
  })
}
