import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { readSection } from '../../../src/page/reading.js'
import { FirstMentions } from '../../../src/page/first-mentions.js'
import type { Law, LawPage } from '../../../src/rules/laws/law-page.js'
import { listedDistributions } from '../../../src/rules/laws/listed-distribution.js'
import { listedSamples } from '../../../src/rules/laws/listed-sample.js'

/** One section of a text as a law meets it; the first where none is named. */
export function lawPageOf(text: string, section = 0): LawPage {
  const document = readDocument(text, 'page.md')
  return {
    reading: readSection(document.sections[section]!, text),
    heard: new FirstMentions(document),
    samples: listedSamples(document),
    distributions: listedDistributions(document),
    effort: { seed: 1, points: 60 },
  }
}

/** The same page, where no stop ends a sentence. */
export function withoutStops(page: LawPage): LawPage {
  const { section } = page.reading
  const tokens = section.tokens.filter(({ kind }) => kind !== 'stop')
  return { ...page, reading: { ...page.reading, section: { ...section, tokens } } }
}

/** What one law says of a text: the verdict, the statement and what is right or wrong in it. */
export const ruledBy = (law: Law, text: string): readonly string[] =>
  law(lawPageOf(text)).map(
    ({ judgement, from, to, start, end }) =>
      `${judgement.verdict}: ${text.slice(from, to)} [${text.slice(start, end)}]`,
  )

/** The verdicts of one law on a text, in order. */
export const verdictsOf = (law: Law, text: string): readonly string[] =>
  law(lawPageOf(text)).map(({ judgement }) => judgement.verdict)
