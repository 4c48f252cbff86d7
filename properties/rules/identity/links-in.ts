import { statedChains } from '../../../src/page/stated-chain.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import type { Statement } from '../../../src/page/statement.js'
import { assertedAt } from '../../../src/page/quantifiers.js'
import { readingOf } from '../book/locate/read-here.js'

/** The places of all relations of a text, in order, with what the text says of its symbols. */
export function symbolicPlacesIn(text: string): readonly Statement[] {
  const reading = readingOf(text)
  const values = new SymbolTable([reading])
  return [...statedChains(reading)].flatMap(statement =>
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
export const symbolicPlaceIn = (text: string): Statement => symbolicPlacesIn(text).at(-1)!
