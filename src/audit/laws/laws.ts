import type { Judged } from '../findings.js'
import { advantageSums } from './advantage-sums.js'
import { binaryAdvantages } from './binary-advantages.js'
import { information } from './information.js'
import { intervalEnds } from './interval-ends.js'
import { namedStatistics } from './named-statistics.js'
import { optimumExponents } from './optimum-exponents.js'
import type { Law, LawPage } from './page.js'
import { relativeChange } from './relative-change.js'
import { restatedQuantity } from './restated-quantity.js'
import { scalingWords } from './scaling-words.js'
import { scoreFunction } from './score-function.js'
import { temperatures } from './temperatures.js'
import { varianceAlgebra } from './variance-algebra.js'

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
