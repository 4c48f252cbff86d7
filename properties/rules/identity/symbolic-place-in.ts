import { type Statement, statements } from '../../../src/page/statement.js'
import { SectionValues } from '../../../src/page/symbols/symbol-table.js'
import type { SymbolicPlace } from '../../../src/rules/identity/place.js'
import { assertedAt } from '../../../src/rules/identity/quantifiers.js'
import { readingOf } from '../../page/read-here.js'

/** The first link of the last relation in a text, where it stands. */
export function symbolicPlaceIn(text: string): SymbolicPlace {
  const reading = readingOf(text)
  const statement = [...statements(reading)].findLast(({ signs }) => signs.length > 0) as Statement
  const { terms, signs, token } = statement
  const values = new SectionValues([reading])
  return {
    link: { left: terms[0]!, sign: signs[0]!, right: terms[1]! },
    ...{ statement, reading, values, everywhere: values },
    asserted: assertedAt(token, reading),
    effort: { seed: 1, points: 60 },
  }
}
