import { exactValue } from '../../math/term/evaluate.js'
import { lawCheck } from '../laws/law-page.js'
import { defineRule } from '../rule.js'
import { dividesBySign } from './divides-sign.js'
import { expressionOf, wholeOf } from './expression-said.js'
import { ofDivisors, ofPrimes } from './prime-factors.js'
import { judgeDivisible } from './remainder.js'
import { type SaidJudge, saidCheck } from './said.js'

const byObject: SaidJudge = said => {
  const divisor = wholeOf(expressionOf(said.predication.objects[0], said.page))
  return divisor === null ? null : judgeDivisible(said, { divisor, rest: 0n })
}

/** "$3^{100}$ leaves the remainder $1$ when divided by $8$" */
const byRemainder: SaidJudge = said => {
  const [stated, by] = said.predication.objects.map(token => expressionOf(token, said.page))
  const [rest, divisor] = [stated && exactValue(stated), wholeOf(by ?? null)]
  // A remainder that is not smaller than the divisor is another convention.
  if (!rest?.isInteger() || divisor === null || rest.sign() < 0 || rest.numerator >= divisor) return null
  return judgeDivisible(said, { divisor, rest: rest.numerator })
}

/** "7 divides 91": the subject is the divisor. */
const bySubject: SaidJudge = ({ predication, page }) => {
  const { subjects, objects } = predication
  const divisor = subjects.length === 1 ? wholeOf(expressionOf(subjects[0], page)) : null
  return divisor === null
    ? null
    : judgeDivisible({ predication: { ...predication, subjects: objects }, page }, { divisor, rest: 0n })
}

const RULE = 'law/divisibility'

const said = saidCheck(RULE, {
  divisible: byObject,
  dividing: bySubject,
  remainder: byRemainder,
  prime: ofPrimes(true),
  composite: ofPrimes(false),
  divisorCount: ofDivisors,
})

const asFormulas = lawCheck(dividesBySign(RULE))

export const divisibility = defineRule({
  id: RULE,
  summary:
    'A whole number, or an expression of whole numbers, is divisible, prime or composite where words say so.',
  why: 'That three numbers in a row are divisible by 6 does not make them divisible by 12.',
  source: 'Hardy and Wright, An Introduction to the Theory of Numbers, 2008, chapters 1 and 5',
  examples: {
    right: [
      { states: 'for every integer $n$, $n^3 - n$ is divisible by $6$' },
      { states: '$1001$ is a multiple of $7$' },
      { states: 'for all integers $n$ we have $6 \\mid n^3 - n$' },
      { states: 'for all integers $n$ we have $n^3 \\equiv n \\pmod 6$' },
      { states: '$3^{100}$ leaves the remainder $1$ when divided by $8$' },
      { states: '$97$ is prime' },
      { states: '$84$ has $12$ divisors' },
    ],
    wrong: [
      { states: 'for every integer $n$, $n^3 - n$ is divisible by $12$' },
      { states: '$1001$ is a multiple of $9$' },
      { states: 'for all integers $n$ we have $4 \\mid n^4 - n$' },
      { states: 'for all integers $n$ we have $n^3 \\equiv n \\pmod 4$' },
      { states: '$3^{100}$ leaves the remainder $3$ when divided by $8$' },
      { states: '$91$ is prime' },
      { states: '$84$ has $10$ divisors' },
    ],
  },
  check: page => [...said(page), ...asFormulas(page)],
})
