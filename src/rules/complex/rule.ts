import { isKinder, worstFirst } from '../../math/judges/verdict.js'
import { bothSigns } from '../../notation/readings/plus-minus.js'
import type { Link } from '../../notation/tree/link.js'
import { valueBehind } from '../../page/alternatives.js'
import { nameOf } from '../../page/exercises.js'
import type { Statement } from '../../page/statement.js'
import { judgeEach } from '../each-statement.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type JudgedComplex, judgeComplexLink } from './judge-link.js'

/** One with ± for both signs, in either order. */
function judgeParted(statement: Statement): JudgedComplex | null {
  const { link, reading } = statement
  const signs = bothSigns(link, valueBehind(statement), reading.source)
  if (!signs) return judgeComplexLink(link, statement)
  const orders = signs.orders.map(order => allOf(order, statement))
  return orders.reduce((best, one) =>
    !best || (one && isKinder(one.judgement, best.judgement)) ? one : best,
  )
}

function allOf(links: readonly Link[], statement: Statement): JudgedComplex | null {
  const judged = links.map(link => judgeComplexLink(link, statement))
  if (judged.some(one => one === null)) return null
  const worst = (judged as JudgedComplex[]).toSorted((a, b) => worstFirst(a.judgement, b.judgement))[0]!
  // What one of two values should be is no correction of both.
  return { ...worst, judgement: { ...worst.judgement, expected: null } }
}

function judged(statement: Statement): Judged[] {
  const { link, chain, reading, kind, isWhole, symbols } = statement
  if (!statement.unit || kind === 'implication' || !isWhole) return []
  const found = judgeParted(statement)
  if (!found) return []
  const { left, right } = link
  const place = { from: left.start, to: right.end, start: right.start, end: right.end }
  const at = { token: chain.token, reading, link, chain }
  const holdsWith: NonNullable<Judged['grounds']>['holdsWith'] = chosen =>
    judgeComplexLink(link, statement, chosen)?.judgement.verdict === 'holds'
  return [
    {
      ...{ rule: 'complex', exercise: nameOf(reading.section), ...place, through: [] },
      ...{ judgement: found.judgement, at, isGeneral: found.uses.length === 0 },
      grounds: { symbols, uses: found.uses, areUnitsCounted: false, holdsWith, valueWith: () => null },
    },
  ]
}

export const complex = defineRule({
  id: 'complex',
  summary:
    'The real and the imaginary parts of the two sides of a relation between complex numbers are compared.',
  why: 'A lost sign of i² turns a sum of squares into a difference, and the result still looks like a complex number.',
  source: null,
  examples: {
    right: [
      { given: 'Complex numbers.', states: '$(1+i)^8 = 16$' },
      { given: 'Let $z = 3 + 4i$, where $i^2 = -1$.', states: '$z\\bar z = 25$' },
      {
        given: "Euler's formula for complex numbers:",
        states: '$e^{i\\theta} = \\cos\\theta + i\\sin\\theta$',
      },
    ],
    wrong: [
      { given: 'Complex numbers.', states: '$(1+i)^8 = -16$' },
      { given: 'Complex numbers.', states: '$\\frac{3+4i}{1-2i} = 1 + 2i$' },
      { given: 'Complex numbers.', states: 'for all complex $z$ and $w$ we have $|z + w| = |z| + |w|$' },
    ],
  },
  stage: 'line',
  check: page => page.lines.flatMap(reading => judgeEach('complex', reading, page, judged)),
})
