import { changePairs } from '../../../english/worded/scaled/pairs.js'
import { scaledIn } from '../../../english/worded/scaled/scaled.js'
import type { Judged } from '../../judged.js'
import { defineRule } from '../../rule.js'
import { guarded } from '../guarded.js'
import { type LawPage, lawCheck } from '../law-page.js'
import { agreedOn, type Clause, clausesOf } from './agreed.js'
import type { Proportion } from './proportion.js'
import { ruledSides, sidesIn } from './sides.js'
import { judgeTold } from './told.js'

/** "To halve the margin of error, quadruple the sample size": what two factors of a sentence are by a law of proportion. */
const scalingWords = (page: LawPage): Judged[] =>
  clausesOf(page)
    .flatMap(clause => changePairs(clause.rest).map((rest, at) => ({ ...clause, rest, isLater: at > 0 })))
    .flatMap(clause => agreedOn(clause, page, law => judgeProportion(law, clause, page)))

function judgeProportion(
  law: Proportion,
  { rest, isLater }: Clause & { readonly isLater: boolean },
  page: LawPage,
): Judged | null {
  const sides = sidesIn(law, rest, scaledIn, page)
  const judgement = sides && guarded(() => judgeTold(law, sides, sides.tokens, page))
  const found = judgement && ruledSides('law/scaling', law, sides, judgement, page)
  // What is told of the same change once more stands behind what was told first.
  return found && isLater ? { ...found, from: sides!.told.start } : found
}

export const scalingLaw = defineRule({
  id: 'law/scaling',
  summary:
    'Where one quantity is proportional to a power of another, a factor of the one gives the factor of the other.',
  why: 'Twice the sample is taken to halve the margin, or twice the amplitude to double the energy.',
  source: 'Cochran, Sampling Techniques, 1977, section 2.5',
  examples: {
    right: [
      { states: 'to halve the margin of error, quadruple the sample size' },
      { states: 'doubling the speed quadruples the kinetic energy' },
      { states: 'doubling the context length doubles the KV cache' },
      { states: 'the flow is $Q = \\frac{\\pi r^4 p}{8 m}$. Halving $r$ reduces the flow by a factor of 16' },
    ],
    wrong: [
      { states: 'to halve the margin of error, double the sample size' },
      { states: 'doubling the speed doubles the kinetic energy' },
      { states: 'doubling the context length quadruples the KV cache' },
      { states: 'the flow is $Q = \\frac{\\pi r^4 p}{8 m}$. Halving $r$ reduces the flow by a factor of 8' },
    ],
  },
  check: lawCheck(scalingWords),
})
