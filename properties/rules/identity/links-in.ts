import { pagesOf } from '../../../src/audit/pages.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { type Statement, statementsOf } from '../../../src/page/statement.js'

/** All relations of a text, in order. */
export const symbolicPlacesIn = (text: string): readonly Statement[] =>
  pagesOf(readDocument(text, 'page.md'), { seed: 1, points: 40 }).flatMap(page =>
    page.readings.flatMap(reading => statementsOf(reading, page)),
  )

/** The last relation of a text. */
export const symbolicPlaceIn = (text: string): Statement => symbolicPlacesIn(text).at(-1)!
