import { Heard } from '../../../src/audit/laws/heard.js'
import { listedDistributions } from '../../../src/audit/laws/listed-distribution.js'
import type { LawPage } from '../../../src/audit/laws/page.js'
import { readSection } from '../../../src/audit/reading.js'
import { readDocument } from '../../../src/documents/markdown.js'

/** One section of a text as a law meets it; the first where none is named. */
export function pageOf(text: string, section = 0): LawPage {
  const document = readDocument(text, 'page.md')
  return {
    reading: readSection(document.sections[section]!, text),
    heard: new Heard(document),
    samples: [],
    distributions: listedDistributions(document),
    effort: { seed: 1, points: 10 },
  }
}
