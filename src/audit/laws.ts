import '../fields/machine-learning/units.js'
import { advantageSums } from '../fields/machine-learning/laws/advantage-sums.js'
import { binaryAdvantages } from '../fields/machine-learning/laws/binary-advantages.js'
import { optimumExponents } from '../fields/machine-learning/laws/optimum-exponents.js'
import { scoreFunction } from '../fields/machine-learning/laws/score-function.js'
import type { Judged } from '../rules/judged.js'
import { information } from '../rules/laws/information.js'
import { intervalEnds } from '../rules/laws/interval-ends.js'
import type { Law, LawPage } from '../rules/laws/law-page.js'
import { namedStatistics } from '../rules/laws/named-statistics.js'
import { relativeChange } from '../rules/laws/relative-change.js'
import { restatedQuantity } from '../rules/laws/restated-quantity.js'
import { scalingWords } from '../rules/laws/scaling-words.js'
import { temperatures } from '../rules/laws/temperatures.js'
import { varianceAlgebra } from '../rules/laws/variance-algebra.js'

const LAWS: readonly Law[] = [
  advantageSums,
  binaryAdvantages,
  optimumExponents,
  varianceAlgebra,
  scoreFunction,
  intervalEnds,
  namedStatistics,
  scalingWords,
  relativeChange,
  information,
  restatedQuantity,
  temperatures,
]

/** What the field knows of the statements of a section, one finding for each place. */
export function judgeByLaws(page: LawPage): Judged[] {
  const found: Judged[] = []
  for (const judged of LAWS.flatMap(law => law(page)).sort((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (!last || last.to <= judged.from) found.push(judged)
  }
  return found
}
