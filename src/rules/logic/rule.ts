import { nameOf } from '../../page/exercises.js'
import type { Page } from '../../page/page.js'
import type { Reading } from '../../page/reading.js'
import type { Statement } from '../../page/statement.js'
import { judgeEach } from '../each-statement.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { judgeCalled } from './called.js'
import { judgeEquivalence } from './equivalence.js'
import { unlessTooLarge } from './judge-formula.js'

function equivalences(statement: Statement): Judged[] {
  const { link, chain, reading, kind, isWhole } = statement
  if (kind === 'implication' || kind === 'constraint' || !isWhole) return []
  const judgement = unlessTooLarge(() => judgeEquivalence(statement))
  // A cell of a table may be anything that its head says.
  if (!judgement || (chain.token.headers && judgement.verdict !== 'holds')) return []
  const { start, end } = link.right
  const place = { from: link.left.start, to: end, start, end }
  // The doubts about numbers do not speak of propositions, and so are not told of the two sides.
  const at = { token: chain.token, reading, chain }
  const exercise = nameOf(reading.section)
  return [{ rule: 'logic', exercise, ...place, judgement, through: [], at, isGeneral: true }]
}

/** Formulas that the words behind them call a tautology or a contradiction. */
function called(reading: Reading): Judged[] {
  return [...reading.chains].flatMap(([token, chains]) => {
    const chain = chains.at(-1)
    const judgement = chain && unlessTooLarge(() => judgeCalled(chain, token, reading))
    if (!chain || !judgement) return []
    const { start, end } = chain
    const exercise = nameOf(reading.section)
    return [
      {
        ...{ rule: 'logic', exercise, from: start, to: end, start, end, judgement, through: [] },
        at: { token, reading },
        isGeneral: true,
      },
    ]
  })
}

const judgedIn = (reading: Reading, page: Page): Judged[] => [
  ...judgeEach('logic', reading, page, equivalences),
  ...called(reading),
]

export const logic = defineRule({
  id: 'logic',
  summary: 'Formulas of propositional logic that are said to be equivalent are compared by a truth table.',
  why: 'The converse of an implication and a half-carried negation look like laws until somebody fills in the table.',
  source: null,
  examples: {
    right: [
      { states: '$\\neg(p \\wedge q) \\equiv \\neg p \\vee \\neg q$' },
      { states: '$p \\to q \\equiv \\neg q \\to \\neg p$' },
      { states: '$(p \\wedge q) \\to p$ is a tautology' },
    ],
    wrong: [
      { states: '$\\neg(p \\wedge q) \\equiv \\neg p \\wedge \\neg q$' },
      { states: '$p \\to q \\equiv \\neg p \\to \\neg q$' },
      { states: '$(p \\vee q) \\to p$ is a tautology' },
    ],
  },
  stage: 'symbols',
  check: page => page.lines.flatMap(reading => judgedIn(reading, page)),
})
