import { defineRule } from '../../rule.js'
import { judgeTables } from '../each-table.js'
import { judgePaired } from './columns.js'

const PAIRED = 'law/paired-formulas'

const TABLE =
  'see the table.\n\n| function | derivative |\n|---|---|\n| $x^3$ | $3x^2$ |\n| $\\sin 2x$ | $2\\cos 2x$ |\n'

export const pairedFormulas = defineRule({
  id: PAIRED,
  summary:
    'A formula of a table is what most rows make of the formula before it: its value, the same written otherwise, or its derivative.',
  why: 'In a table of derivatives or limits one row is a slip, and its neighbours look right.',
  source: null,
  examples: {
    right: [{ states: `${TABLE}| $x \\ln x$ | $1 + \\ln x$ |\n` }],
    wrong: [],
  },
  stage: 'line',
  check: page => judgeTables(page, (grid, reading) => judgePaired(PAIRED, grid, reading, page)),
})
