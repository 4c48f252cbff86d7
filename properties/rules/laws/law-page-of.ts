import '../../../src/rules/built-in.js'
import { pagesOf } from '../../../src/audit/pages.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import type { Page } from '../../../src/page/page.js'
import type { LawPage } from '../../../src/rules/laws/law-page.js'
import { listedDistributions } from '../../../src/rules/laws/listed-distribution.js'
import { listedSamples } from '../../../src/rules/laws/listed-sample.js'
import { underPolicy } from '../../../src/rules/policy.js'
import type { Rule } from '../../../src/rules/rule.js'

const EFFORT = { seed: 1, points: 60 }

/** The pages of a text, one for each of its exercises. */
export const pagesIn = (text: string): readonly Page[] => pagesOf(readDocument(text, 'page.md'), EFFORT)

/** One part of a text as a law meets it; the first where none is named. */
export function lawPageOf(text: string, section = 0): LawPage {
  const pages = pagesIn(text)
  const found = pages.flatMap(page => page.readings.map(reading => ({ page, reading })))[section]!
  const { document, heard, effort } = found.page
  return {
    ...found,
    heard,
    effort,
    samples: listedSamples(document),
    distributions: listedDistributions(document),
  }
}

/** The same page, where no stop ends a sentence. */
export function withoutStops(page: LawPage): LawPage {
  const { section } = page.reading
  const tokens = section.tokens.filter(({ kind }) => kind !== 'stop')
  return { ...page, reading: { ...page.reading, section: { ...section, tokens } } }
}

/** What one rule says of a text: the verdict, the statement and the part that is right or wrong. */
export const ruledBy = ({ check }: Rule, text: string): readonly string[] =>
  pagesIn(text)
    .flatMap(check)
    .map(underPolicy)
    .map(
      ({ judgement, from, to, start, end }) =>
        `${judgement.verdict}: ${text.slice(from, to)} [${text.slice(start, end)}]`,
    )

/** The verdicts of one rule on a text, in order. */
export const verdictsOf = ({ check }: Rule, text: string): readonly string[] =>
  pagesIn(text)
    .flatMap(check)
    .map(underPolicy)
    .map(({ judgement }) => judgement.verdict)
