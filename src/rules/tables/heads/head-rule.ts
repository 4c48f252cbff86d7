import { defineRule } from '../../rule.js'
import { judgeTables, turned } from '../each-table.js'
import { judgeHeads } from './head-formula.js'

const HEAD = 'law/column-head'

const TABLE = 'see the table.\n\n| $n$ | $2^n$ |\n|---|---|\n| 8 | 256 |\n| 10 | 1024 |\n| 16 | 65536 |\n'

export const columnHeads = defineRule({
  id: HEAD,
  summary: 'A column, or a row, whose head is a formula of others has its value in each cell.',
  why: 'One row is worked out wrongly, or copied from another table, and readers look a value up in it.',
  source: null,
  examples: {
    right: [{ states: `${TABLE}| 20 | 1048576 |\n` }],
    wrong: [],
  },
  stage: 'line',
  check: page =>
    judgeTables(page, (grid, reading) => [
      ...judgeHeads(HEAD, grid, { reading, symbols: page.symbols, mayGuess: true }),
      ...judgeHeads(HEAD, turned(grid), { reading, symbols: page.symbols, mayGuess: false }),
    ]),
})
