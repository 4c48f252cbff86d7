import { readDocument } from '../documents/markdown/markdown.js'
import type { SearchEffort } from '../math/engines/search.js'
import type { Judgement } from '../math/judges/judgement.js'
import { assertFor } from '../page/quantifiers.js'
import type { OwnLink, OwnStatement } from '../rules/authored-claim/read.js'
import type { Judged } from '../rules/judged.js'
import { askRules } from './ask-rules.js'
import { pagesOf } from './pages.js'

const ASSERTED = 'Therefore $'

/**
 * What the rules say of one relation of a claim, as the sentence of a page of its own: they reach engines that know
 * matrices, limits and integrals, which have no term. Null where no rule judges it.
 */
export function judgeAsPage(
  link: OwnLink,
  { given, domains }: OwnStatement,
  effort: SearchEffort,
): Judgement | null {
  const definitions = given.map(({ text }) => `Let $${text.trim()}$.\n\n`).join('')
  const before = `${definitions}${ASSERTED}`
  const document = readDocument(`${before}${link.line.text}$.\n`, 'claim.md')
  const at = link.sign.start - link.line.start + before.length
  const found = pagesOf(document, effort).flatMap(page => {
    for (const reading of [...page.readings, ...page.lines])
      for (const token of reading.section.tokens)
        if (token.kind === 'math' && token.start < at && at < token.end) assertFor(token, reading, domains)
    return askRules(page).filter(({ from, to, judgement }) => from <= at && at < to && isSettled(judgement))
  })
  return best(found)
}

const isSettled = ({ verdict }: Judgement): boolean => verdict !== 'unread'

/** A finding that settles the relation rather than one that leaves it open. */
const best = (found: readonly Judged[]): Judgement | null =>
  (found.find(({ judgement }) => judgement.verdict !== 'undecided') ?? found[0])?.judgement ?? null
