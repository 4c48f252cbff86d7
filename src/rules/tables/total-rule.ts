import { defineRule } from '../rule.js'
import { judgeTables } from './each-table.js'
import { judgeTotals } from './total.js'

const TOTAL = 'law/total'

const TABLE =
  'see the table.\n\n| job | hours | cost |\n|---|---|---|\n| train | 112 | 246.40 |\n| tune | 72 | 158.40 |\n| test | 62 | 68.20 |\n'

export const totals = defineRule({
  id: TOTAL,
  summary: 'The last row of a table that adds the others up does so in each of its columns.',
  why: 'A row is changed or added later, and the total below it is forgotten.',
  source: null,
  examples: {
    right: [{ states: `${TABLE}| total | 246 | 473.00 |\n` }],
    wrong: [],
  },
  stage: 'line',
  check: page => judgeTables(page, (grid, reading) => judgeTotals(TOTAL, grid, reading)),
})
