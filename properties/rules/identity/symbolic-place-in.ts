import { type StatedChain, statedChains } from '../../../src/page/stated-chain.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import type { Statement } from '../../../src/page/statement.js'
import { assertedAt } from '../../../src/page/quantifiers.js'
import { readingOf } from '../book/locate/read-here.js'

/** The first link of the last relation in a text, where it stands. */
export function symbolicPlaceIn(text: string): Statement {
  const reading = readingOf(text)
  const statement = [...statedChains(reading)].findLast(({ signs }) => signs.length > 0) as StatedChain
  const { terms, signs, token } = statement
  const values = new SymbolTable([reading])
  return {
    link: { left: terms[0]!, sign: signs[0]!, right: terms[1]! },
    ...{ statement, reading, values, everywhere: values },
    asserted: assertedAt(token, reading),
    effort: { seed: 1, points: 60 },
  }
}
