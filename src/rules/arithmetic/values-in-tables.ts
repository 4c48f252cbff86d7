import type { Token } from '../../documents/model/document.js'
import { wordsFor } from '../../english/lexicon.js'
import { isWordOf } from '../../english/matching.js'
import { findUnit } from '../../math/units/unit-of-word.js'
import type { Chain, Node } from '../../notation/tree/node.js'
import { figureOfNode } from '../../page/quantities/printed-figure.js'
import type { Reading } from '../../page/reading.js'
import type { SymbolTable } from '../../page/symbols/symbol-table.js'
import { figureOf } from '../book/locate/figures.js'
import type { Judged } from '../judged.js'
import { untaken } from '../overlap.js'
import { defineRule } from '../rule.js'
import { isRight, judgeValue, unconfirmed } from './values-in-prose.js'

const TABLE = 'arithmetic/table'

/**
 * A table with a column of formulas and one of values beside it: each value is judged with what the exercise gives. Where
 * no row is right, the columns may say something else, and nobody is accused.
 */
function tableValues(reading: Reading, values: SymbolTable): Judged[] {
  const { tokens } = reading.section
  const found = tokens.flatMap((token, at) => {
    const side = expressionIn(token, reading)
    const cell = side ? cellBehind(tokens, at) : null
    const figure = cell && figureOf(cell, reading)
    const judged = figure ? judgeValue([side!], figure, { token: cell!, reading, values, rule: TABLE }) : null
    return judged ? [judged] : []
  })
  return found.some(isRight) ? found : found.map(unconfirmed)
}

/** The one expression of a cell below "formula". */
function expressionIn(token: Token, { chains }: Reading): Node | null {
  const own = chains.get(token)
  if (own?.length !== 1 || !isBelow(token, headsExpressions)) return null
  const [{ terms, opens }] = own as [Chain]
  const isAlone = terms.length === 1 && opens === null
  return isAlone && figureOfNode(terms[0]!) === null ? terms[0]! : null
}

/** The number alone in the next cell of the same row, below "value": behind the stop that ends a cell. */
function cellBehind(tokens: readonly Token[], at: number): Token | null {
  const [own, cell, end] = [tokens[at]!, tokens[at + 2], tokens[at + 3]]
  if (!cell || (end && end.kind !== 'stop') || !isBelow(cell, headsValues)) return null
  const [row, otherRow] = [own, cell].map(({ headers }) => headers!.slice(0, -1).join())
  return row === otherRow ? cell : null
}

/** Whether the last of the words that head a cell is of a kind. */
const isBelow = ({ headers }: Token, isOfKind: (word: string) => boolean): boolean =>
  headers?.slice(-1).some(isOfKind) === true

const headsExpressions = (word: string): boolean => isWordOf(word, wordsFor('expression'))

/** A column of values is headed by a word for one, or by the name of a unit or of what is counted. */
const headsValues = (word: string): boolean =>
  isWordOf(word, wordsFor('value')) ||
  findUnit(word)?.unit.names?.some(name => isWordOf(word, [name])) === true

export const valuesInTables = defineRule({
  id: TABLE,
  summary: 'A value in a table is that of the formula in the same row.',
  why: 'A table is filled in by hand or from an older run, and its rows go out of step.',
  source: null,
  examples: {
    right: [
      {
        states:
          'see the table.\n\n| formula | value |\n|---|---|\n| $3 \\cdot 4$ | 12 |\n| $5 \\cdot 6$ | 30 |\n',
      },
    ],
    wrong: [],
  },
  stage: 'line',
  check: page =>
    untaken(
      page.lines.flatMap(reading => tableValues(reading, page.symbols)),
      page,
    ),
})
