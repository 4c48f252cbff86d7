import type { Judgement } from '../../math/judges/judgement.js'
import { isSetName } from '../../notation/logic/set-algebra.js'
import type { Operator } from '../../notation/tree/node.js'
import { nameOf } from '../../page/exercises.js'
import type { Statement } from '../../page/statement.js'
import { judgeEach } from '../each-statement.js'
import type { Judged } from '../judged.js'
import { unlessTooLarge } from '../logic/judge-formula.js'
import { defineRule } from '../rule.js'
import { judgeClosedSets } from './closed.js'
import { judgeSetLaw } from './law.js'
import { judgeMember } from './membership.js'

const RELATIONS: ReadonlySet<Operator> = new Set<Operator>([
  ...(['=', '≡', '≠', '∈', '∉'] as const),
  ...(['⊆', '⊂', '⊇', '⊃', '⊊', '⊋', '⊈', '⊄'] as const),
])

const EQUAL: ReadonlySet<Operator> = new Set<Operator>(['=', '≡'])

function judged(statement: Statement): Judged[] {
  const { link, chain, reading, kind, isWhole, index } = statement
  const { left, sign, right } = link
  const isSaid = kind !== 'implication' && kind !== 'constraint' && kind !== 'objective' && isWhole
  // What a name is equal to first is what it is.
  const isNamed = EQUAL.has(sign.operator) && index === 0 && !chain.follows && isSetName(left)
  if (!RELATIONS.has(sign.operator) || !isSaid || isNamed) return []
  const judgement = judge(statement)
  // A cell of a table may be anything that its head says.
  if (!judgement || (chain.token.headers && judgement.verdict !== 'holds')) return []
  const { start, end } = right
  const place = { from: Math.min(left.start, sign.start), to: end, start, end }
  // The doubts about numbers do not speak of sets, and so are not told of the two sides.
  const at = { token: chain.token, reading, chain }
  const exercise = nameOf(reading.section)
  return [{ rule: 'sets', exercise, ...place, judgement, through: [], at, isGeneral: true }]
}

const judge = (statement: Statement): Judgement | null =>
  unlessTooLarge(() => judgeMember(statement) ?? judgeClosedSets(statement) ?? judgeSetLaw(statement))

export const sets = defineRule({
  id: 'sets',
  summary:
    'Sets that are written out are computed member by member, intervals by their ends, and laws of sets by a membership table.',
  why: 'A forgotten member and an end that belongs to the interval are easily overlooked, since the rest of the line is right.',
  source: null,
  examples: {
    right: [
      { states: '$\\{1, 2, 3\\} \\cap \\{2, 3, 4\\} = \\{2, 3\\}$' },
      { states: '$[0, 2) \\cup [1, 4] = [0, 4]$' },
      { given: 'Let $A = \\{1, 2, 3\\}$ and $B = \\{3, 4\\}$.', states: '$A \\setminus B = \\{1, 2\\}$' },
      {
        states: 'for all sets $A$, $B$ and $C$ we have $A \\cap (B \\cup C) = (A \\cap B) \\cup (A \\cap C)$',
      },
    ],
    wrong: [
      { states: '$\\{1, 2, 3\\} \\cap \\{2, 3, 4\\} = \\{2, 4\\}$' },
      { states: '$[0, 3] \\setminus (1, 2) = [0, 1) \\cup (2, 3]$' },
      { given: 'Let $A = \\{1, 2, 3\\}$ and $B = \\{3, 4\\}$.', states: '$A \\setminus B = \\{1, 3\\}$' },
      { states: 'for all sets $A$, $B$ and $C$ we have $A \\cap (B \\cup C) = (A \\cap B) \\cup C$' },
    ],
  },
  stage: 'symbols',
  check: page => page.lines.flatMap(reading => judgeEach('sets', reading, page, judged)),
})
