import { judgeIdentity } from '../../math/judges/identity.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { proveFreeOf } from '../../math/proof/tactics.js'
import { isSameTerm } from '../../math/term/equality.js'
import { toPlain } from '../../math/term/print.js'
import { substitute } from '../../math/term/substitute.js'
import { divide, number } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { caseWordAt, placeOf, plainSymbolsOf, type Statement } from '../../page/statement.js'
import { readingOf } from '../../page/symbols/definition.js'
import { putFormulasIn } from '../../page/symbols/expand-definitions.js'

/**
 * Judges `N \propto C^{1/2}` where the exercise gives N as a formula of C: the ratio of the two sides is free of C, or it
 * has another value at C = 1. Null where N has no such formula.
 */
export function judgeProportionality(place: Statement): Judgement | null {
  const { link, reading, symbols, effort } = place
  if (link.sign.operator !== '∝') return null
  const [left, right] = [link.left, link.right].map(side => lowered(side, reading.glossary))
  if (!left || !right) return null
  const names = plainSymbolsOf(right)
  if (names?.size !== 1) return null
  const [variable] = [...names] as [string]
  const {
    terms: [term],
    uses,
  } = putFormulasIn([left], placeOf(place), symbols, [variable])
  const isOnly = uses.every(used =>
    symbols.everyMeaning(used).every(other => other.printed !== null || isSameTerm(other.term, used.term)),
  )
  const free = plainSymbolsOf(term)
  if (uses.length === 0 || !isOnly || !free?.has(variable)) return null
  const ratio = divide(term, right)
  const proof = proveFreeOf(ratio, [variable], { positive: free })
  const understood = `${toPlain(term)} ∝ ${toPlain(right)}`
  const reads = { understood, reading: readingOf(uses) }
  if (proof.proved) {
    const conditions = [...proof.conditions, ...[...free].map(name => `${name} > 0`)]
    const rests = evidence(proof.level, { conditions, lemmas: proof.lemmas })
    return judgement('holds', { ...reads, evidence: rests, explanation: `the ratio is free of ${variable}` })
  }
  if (free.size > 1 || caseWordAt(place) !== null) return null
  const atOne = substitute(ratio, new Map([[variable, number(1)]]))
  const judged = judgeIdentity(ratio, atOne, new Map([[variable, 'positive']]), effort)
  if (judged.verdict !== 'refuted') return null
  return {
    ...judged,
    ...reads,
    explanation: `the ratio is not the same for every ${variable}: ${judged.explanation}`,
  }
}
