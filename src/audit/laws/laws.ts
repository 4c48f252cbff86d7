import type { Judged } from '../findings.js'
import { advantageSums } from './advantage-sums.js'
import { binaryAdvantages } from './binary-advantages.js'
import { optimumExponents } from './optimum-exponents.js'
import type { Law, LawPage } from './page.js'
import { varianceAlgebra } from './variance-algebra.js'

const LAWS: readonly Law[] = [advantageSums, binaryAdvantages, optimumExponents, varianceAlgebra]

/** What the field knows of the statements of a section, one finding for each place. */
export function judgeByLaws(page: LawPage): Judged[] {
  const found: Judged[] = []
  for (const judged of LAWS.flatMap(law => law(page)))
    if (!found.some(other => other.from < judged.to && judged.from < other.to)) found.push(judged)
  return found
}
