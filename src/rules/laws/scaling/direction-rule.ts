import type { Token } from '../../../documents/model/document.js'
import {
  countOfDirections,
  type Directed,
  directedIn,
  oppositeOf,
} from '../../../english/worded/scaled/direction.js'
import { evidence, type Judgement, judgement } from '../../../math/judges/judgement.js'
import type { Judged } from '../../judged.js'
import { defineRule } from '../../rule.js'
import { type LawPage, lawCheck } from '../law-page.js'
import { agreedOn, clausesOf } from './agreed.js'
import type { Proportion } from './proportion.js'
import { ruledSides, type Sides, sidesIn } from './sides.js'

const DIRECTION = 'law/direction'

/** "A longer pendulum has a longer period": what a law says of two quantities that grow or shrink. */
const directions = (page: LawPage): Judged[] =>
  clausesOf(page)
    .filter(({ rest }) => countOfDirections(rest) === 2)
    .flatMap(clause =>
      agreedOn(clause, page, law => {
        const sides = sidesIn(law, clause.rest, directedIn, page)
        const judged = sides && judgeSides(law, sides)
        // What the law is of is told, whichever is named first.
        return judged && ruledSides(DIRECTION, law, { ...sides, told: sides.of }, judged, page)
      }),
    )

function judgeSides(law: Proportion, { of, by }: Sides<Directed<Token>>): Judgement | null {
  const direction = law.direction()
  if (direction === null) return null
  const isSame = of.direction === by.direction
  if (isSame === (direction === 'up')) return judgement('holds', { evidence: evidence('proved: sign') })
  return judgement('refuted', {
    evidence: evidence('refuted: witness'),
    expected: oppositeOf(of.token.text),
    explanation: `where the one grows, the other ${isSame ? 'falls' : 'grows too'}, with all else as it was`,
  })
}

export const direction = defineRule({
  id: DIRECTION,
  summary: 'What grows or falls with another quantity does so in the direction that their law says.',
  why: 'A margin is said to grow with the sample, or the price of a bond with its yield.',
  source: 'Cochran, Sampling Techniques, 1977, section 2.5',
  examples: {
    right: [
      { states: 'a larger sample has a smaller margin of error' },
      { states: 'the bond price falls when the yield rises' },
      { states: 'the time is $t = \\frac{1 + y}{y}$, and it gets shorter as $y$ rises' },
      { states: 'we have $q = \\frac{B}{W + B K}$; so $q$ increases with $B$' },
    ],
    wrong: [
      { states: 'a larger sample has a larger margin of error' },
      { states: 'the bond price rises when the yield rises' },
      { states: 'the time is $t = \\frac{1 + y}{y}$, and it gets longer as $y$ rises' },
      { states: 'we have $q = \\frac{B}{W + B K}$; so $q$ decreases with $B$' },
    ],
  },
  check: lawCheck(directions),
})
