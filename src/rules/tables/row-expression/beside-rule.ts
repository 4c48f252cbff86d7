import { defineRule } from '../../rule.js'
import { judgeTables } from '../each-table.js'
import { judgeBeside } from './beside.js'

const BESIDE = 'law/row-expression'

const TABLE =
  'see the table.\n\n| salt | sum | mass |\n|---|---|---|\n| NaCl | 22.99 + 35.45 | 58.44 |\n| KCl | 39.10 + 35.45 | 74.55 |\n'

export const rowExpressions = defineRule({
  id: BESIDE,
  summary:
    'A figure of a table beside an expression of its row is the value of it, where it is so in most rows.',
  why: 'One row is worked out wrongly, or its expression is mended later and its value is not.',
  source: null,
  examples: {
    right: [{ states: `${TABLE}| NaBr | 22.99 + 79.90 | 102.89 |\n` }],
    wrong: [],
  },
  stage: 'line',
  check: page => judgeTables(page, (grid, reading) => judgeBeside(BESIDE, grid, reading, page.symbols)),
})
