import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { judgeTables } from './each-table.js'
import { judgeTotalColumn, judgeTotals } from './total.js'

const TOTAL = 'law/total'

const TABLE =
  'see the table.\n\n| job | hours | cost |\n|---|---|---|\n| train | 112 | 246.40 |\n| tune | 72 | 158.40 |\n| test | 62 | 68.20 |\n'

export const totals = defineRule({
  id: TOTAL,
  summary:
    'The last row of a table, or its column named a total, that adds the others up does so everywhere.',
  why: 'A row is changed or added later, and the total below it is forgotten.',
  source: null,
  examples: {
    right: [{ states: `${TABLE}| total | 246 | 473.00 |\n` }],
    wrong: [],
  },
  stage: 'line',
  check: page =>
    judgeTables(page, (grid, reading) => {
      const below = judgeTotals(TOTAL, grid, reading)
      const isNew = ({ start }: Judged): boolean => below.every(other => other.start !== start)
      return [...below, ...judgeTotalColumn(TOTAL, grid, reading).filter(isNew)]
    }),
})
