import { untaken } from '../../overlap.js'
import { defineRule } from '../../rule.js'
import { judgeTables } from '../each-table.js'
import { slipsInLines } from './formula-lines.js'
import { judgeListed } from './listed.js'

const LISTED = 'law/listed-identities'

const TABLE =
  'see the table.\n\n| name | formula |\n|---|---|\n| Pythagoras | $\\sin^2 x + \\cos^2 x = 1$ |\n| double angle | $\\sin 2x = 2 \\sin x \\cos x$ |\n'

export const listedIdentities = defineRule({
  id: LISTED,
  summary: 'An equation of a table or of a list whose other equations are identities is one too.',
  why: 'A cheat sheet is copied by hand, and one sign of it is wrong.',
  source: null,
  examples: {
    right: [{ states: `${TABLE}| half angle | $\\cos^2 x = \\frac{1 + \\cos 2x}{2}$ |\n` }],
    wrong: [],
  },
  stage: 'line',
  check: page => [
    ...judgeTables(page, (grid, reading) => judgeListed(LISTED, grid, reading, page.effort)),
    ...untaken(
      page.lines.flatMap(reading => slipsInLines(LISTED, reading, page)),
      page,
    ),
  ],
})
