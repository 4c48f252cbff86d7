import { judgeIdentity } from '../../math/judges/identity.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { substitute } from '../../math/term/substitute.js'
import { multiply, negate, symbol } from '../../math/term/term.js'
import { defineRule } from '../rule.js'
import { functionSaid, isOfAllNumbers } from './function-said.js'
import { isOfWholeNumbers, judgeDivisible } from './remainder.js'
import type { Said, SaidJudge } from './said.js'
import { saidCheck } from './said.js'

/** f(−x) is f(x) times 1 or −1; of a whole number it is said whether 2 divides it. */
const judged =
  (sign: 1 | -1): SaidJudge =>
  said =>
    isOfWholeNumbers(said)
      ? judgeDivisible(said, { divisor: 2n, rest: sign === 1 ? 0n : 1n })
      : ofFunction(sign, said)

function ofFunction(sign: 1 | -1, said: Said): Judgement | null {
  const of = functionSaid(said)
  const { where, isFunction } = said.predication
  // A product that is even may be one of whole numbers.
  if (!of || !isOfAllNumbers(of) || where.kind === 'in' || !(of.isNamed || of.isMap || isFunction))
    return null
  const opposite = substitute(of.term, new Map([[of.variable, negate(symbol(of.variable))]]))
  const { verdict, explanation, ...judgement } = judgeIdentity(
    opposite,
    multiply(sign, of.term),
    new Map(),
    said.page.effort,
  )
  const name = `${of.name}(-${of.variable})`
  return {
    ...judgement,
    verdict,
    explanation: `${name} against ${sign === 1 ? '' : '-'}${of.name}(${of.variable}): ${explanation}`,
  }
}

export const parity = defineRule({
  id: 'law/parity',
  summary: 'A function is even or odd, and a whole number even or odd, where words say so.',
  why: 'A product of two odd functions is even, and one constant makes an odd function neither.',
  source: null,
  examples: {
    right: [
      { given: 'Let $f(x) = x^3 + x$.', states: '$f$ is odd' },
      { given: 'Let $g(x) = \\cos x + x^2$.', states: 'the function $g$ is even' },
      { states: 'for every integer $n$, $n^2 + n$ is even' },
    ],
    wrong: [
      { given: 'Let $f(x) = x^3 + x^2$.', states: '$f$ is odd' },
      { given: 'Let $g(x) = \\cos x + x$.', states: 'the function $g$ is even' },
      { states: 'for every integer $n$, $n^2 + 1$ is even' },
    ],
  },
  check: saidCheck('law/parity', { even: judged(1), odd: judged(-1) }),
})
