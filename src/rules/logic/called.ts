import type { Token } from '../../documents/model/document.js'
import { calledAlways } from '../../english/logic/context.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import type { Connective, Formula } from '../../math/logic/formula.js'
import { type Table, tableOf } from '../../math/logic/truth-table.js'
import { propositionOf } from '../../notation/logic/proposition.js'
import type { Chain } from '../../notation/tree/node.js'
import type { Reading } from '../../page/reading.js'
import { contextOf } from './context.js'
import { told } from './equivalence.js'

/** Judges a formula that is called a tautology or a contradiction, or said to be none. Null where it is called neither. */
export function judgeCalled(chain: Chain, token: Token, reading: Reading): Judgement | null {
  const called = calledAlways(token, reading)
  const formula = called && formulaIn(chain)
  if (!formula || contextOf(reading).isOtherLogic) return null
  const table = tableOf(called.value ? formula : { kind: 'not', of: formula })
  const judged = ofTable(table)
  if (!called.isDenied) return judged
  const { explanation, witness } = judged
  return judged.verdict === 'holds'
    ? judgement('refuted', {
        evidence: evidence('proved: exhaustive'),
        explanation: `it is one: ${explanation}`,
      })
    : judgement('holds', { evidence: evidence('refuted: witness'), explanation, witness })
}

function ofTable({ cases, counterexample }: Table): Judgement {
  return counterexample === null
    ? judgement('holds', { evidence: evidence('proved: exhaustive'), explanation: `in all ${cases} cases` })
    : judgement('refuted', { evidence: evidence('refuted: witness'), ...told(counterexample) })
}

const ARROWS: Readonly<Record<string, Connective>> = {
  '→': 'implies',
  '⇒': 'implies',
  '⇔': 'iff',
  '≡': 'iff',
}

/** The formula that a chain is: one term, or two with an arrow between them. */
function formulaIn({ terms, signs, opens }: Chain): Formula | null {
  const [first, second] = terms.map(propositionOf)
  const [sign] = signs
  if (opens || !first || terms.length > 2) return null
  if (!sign) return first
  const by = ARROWS[sign.operator]
  return by && second ? { kind: 'joined', by, left: first, right: second } : null
}
