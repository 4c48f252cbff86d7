import type { Token } from '../documents/document.js'
import type { Node } from '../latex/node.js'
import { figureOfNode } from './figure.js'
import { figureOf } from './figure-candidates.js'
import type { Judged } from './findings.js'
import { isRight, judgeValue, unconfirmed } from './named-values.js'
import type { Reading } from './reading.js'
import type { SectionValues } from './section-values.js'
import { isWordOf } from './vocabulary.js'

/** What heads a column of expressions, and the column beside it of what they come to. */
const EXPRESSIONS: readonly string[] = 'formula expression calculation computation working arithmetic'.split(
  ' ',
)
const VALUES: readonly string[] =
  'value result total count number parameters params bytes size flops tokens memory cost'.split(' ')

/**
 * A table with a column of formulas and one of values beside it: each value is judged with what the exercise gives. Where
 * no row is right, the columns may say something else, and nobody is accused.
 */
export function tableValues(reading: Reading, values: SectionValues): Judged[] {
  const { tokens } = reading.section
  const found = tokens.flatMap((token, at) => {
    const side = expressionIn(token, reading)
    const cell = side ? cellBehind(tokens, at) : null
    const figure = cell && figureOf(cell, reading)
    const judged = figure ? judgeValue([side!], figure, cell!, reading, values) : null
    return judged ? [judged] : []
  })
  return found.some(isRight) ? found : found.map(unconfirmed)
}

/** The one expression of a cell below "formula". */
function expressionIn(token: Token, { chains }: Reading): Node | null {
  if (token.kind !== 'math' || !isWordOf(token.headers?.at(-1) ?? '', EXPRESSIONS)) return null
  const [chain, another] = chains.get(token) ?? []
  const [side, ...others] = chain?.terms ?? []
  const isAlone = side && !another && others.length === 0 && chain!.opens === null
  return isAlone && figureOfNode(side) === null ? side : null
}

/** The number alone in the next cell of the same row, below "value". */
function cellBehind(tokens: readonly Token[], at: number): Token | null {
  const [own, stop, cell, end] = tokens.slice(at, at + 4)
  const isCell = stop?.kind === 'stop' && cell && (cell.kind === 'number' || cell.kind === 'math')
  if (!isCell || (end && end.kind !== 'stop')) return null
  const [rows, columns] = [own!, cell].map(({ headers = [] }) => headers.slice(0, -1))
  const isSameRow = rows!.length === columns!.length && rows!.every((word, i) => word === columns![i])
  return isSameRow && isWordOf(cell.headers?.at(-1) ?? '', VALUES) ? cell : null
}
