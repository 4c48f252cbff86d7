import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { type Assignment, type Connective, type Formula, withConstants } from '../../math/logic/formula.js'
import { tableOf } from '../../math/logic/truth-table.js'

/** How a case in which a law fails is told. */
export type Telling = (counterexample: Assignment) => Pick<Judgement, 'explanation' | 'witness'>

/**
 * Judges by its table whether two formulas are always related so, under each way in which its letters may be constants:
 * `T` may be the truth or a letter. It holds where it does under one of them. Throws RangeError for too many letters.
 */
export function judgeAlways(
  left: Formula,
  by: Extract<Connective, 'iff' | 'implies'>,
  right: Formula,
  ways: readonly Assignment[],
  tell: Telling,
): Judgement {
  const formula: Formula = { kind: 'joined', by, left, right }
  const tables = ways.map(way => ({ way, ...tableOf(withConstants(formula, way)) }))
  const proved = tables.find(({ counterexample }) => counterexample === null)
  if (proved) {
    const taken = [...proved.way].map(([name, value]) => `${name} is ${value ? 'all' : 'nothing'}`)
    return judgement('holds', {
      evidence: evidence('proved: exhaustive', { conditions: taken }),
      explanation: `in all ${proved.cases} cases`,
    })
  }
  const { counterexample } = tables[0]!
  return judgement('refuted', { evidence: evidence('refuted: witness'), ...tell(counterexample!) })
}

/** A judgement; null where a formula or a set is too large to be written out, which is left unread. */
export function unlessTooLarge(judge: () => Judgement | null): Judgement | null {
  try {
    return judge()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The opposite of a judgement: what is always so is said not to be. */
export function denied(judged: Judgement): Judgement {
  const isSo = judged.verdict === 'holds'
  const explanation = isSo ? `the two are the same ${judged.explanation}` : judged.explanation
  return judgement(isSo ? 'refuted' : 'holds', {
    evidence: evidence(isSo ? 'proved: exhaustive' : 'refuted: witness'),
    explanation,
    witness: isSo ? null : judged.witness,
  })
}
