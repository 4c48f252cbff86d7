import { statements } from '../../../src/page/statement.js'
import { SectionValues } from '../../../src/page/symbols/symbol-table.js'
import type { SymbolicPlace } from '../../../src/rules/identity/place.js'
import { assertedAt } from '../../../src/rules/identity/quantifiers.js'
import { readingOf } from '../../page/read-here.js'

/** The places of all relations of a text, in order, with what the text says of its symbols. */
export function symbolicPlacesIn(text: string): readonly SymbolicPlace[] {
  const reading = readingOf(text)
  const values = new SectionValues([reading])
  return [...statements(reading)].flatMap(statement =>
    statement.signs.map((sign, i) => ({
      link: { left: statement.terms[i]!, sign, right: statement.terms[i + 1]! },
      statement,
      reading,
      values,
      everywhere: values,
      asserted: assertedAt(statement.token, reading),
      effort: { seed: 1, points: 40 },
    })),
  )
}

/** The place of the last relation of a text. */
export const symbolicPlaceIn = (text: string): SymbolicPlace => symbolicPlacesIn(text).at(-1)!
