import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verdictsOf } from '../../rules/identity/verdicts-of.js'

/** Ways to say that x is positive, or that it is any number. */
const POSITIVE = [
  (claim: string) => `For all $x > 0$, ${claim}.`,
  (claim: string) => `If $x > 0$, then ${claim}.`,
  (claim: string) => `If $x$ is positive, then ${claim}.`,
  (claim: string) => `If $x$ is a positive real number, ${claim}.`,
  (claim: string) => `Let $x$ be positive. Then ${claim}.`,
  (claim: string) => `Let $x > 0$. Let $n$ be an integer. Then ${claim}.`,
  (claim: string) => `For all $x > 0$:\n\n- ${claim}`,
  (claim: string) => `For every $x > 0$:\n\n1. $x = x$\n2. ${claim}\n3. $x + 1 > x$`,
  (claim: string) => `\\begin{itemize}\n\\item If $x > 0$, then ${claim}.\n\\end{itemize}`,
]
const positive = fc.constantFrom(...POSITIVE)

const TRUE = ['\\ln(x^2) = 2\\ln x', '\\sqrt{x^2} = x', '(x + 1)^2 > x^2', 'e^x > 1 + x', '|x| = x']
const FALSE = ['\\ln(x^2) = 3\\ln x', '\\sqrt{x + 1} = \\sqrt{x} + 1', '(x + 1)^2 > 4x^2', 'x^3 \\ge x^2 + x']

test('what is so of positive numbers holds however they are supposed', () =>
  fc.assert(
    fc.property(positive, fc.constantFrom(...TRUE), (say, claim) => {
      expect(verdictsOf(say(`$${claim}$`), claim)).toEqual(['holds'])
    }),
  ))

test('what is false of some of them is refuted however they are supposed', () =>
  fc.assert(
    fc.property(positive, fc.constantFrom(...FALSE), (say, claim) => {
      expect(verdictsOf(say(`$${claim}$`), claim)).toEqual(['refuted'])
    }),
  ))

/** Equations to solve, and steps in one case of a solution. */
const STEPS = ['x - 1 = 5', 'x - 1 < 3', '2x + 1 = x + 9', 'x^2 = 4x', 'x^2 > 7']
const CASES = [
  (claim: string) => `If $x \\ge 1$, then ${claim}.`,
  (claim: string) => `Let $x \\ge 1$. Then ${claim}.`,
  (claim: string) => `Solve for all real $x$:\n\n1. ${claim}`,
  (claim: string) => `Find all $x > 0$ with:\n\n- ${claim}`,
  (claim: string) => `If $x > 0$ and $x^2 = 5$, then ${claim}.`,
  (claim: string) => `For all $x > 0$:\n\n- It is so.\n\nThe last one says that ${claim}.`,
]
test('an equation for a symbol, and a step in one case, is no claim of all values', () =>
  fc.assert(
    fc.property(fc.constantFrom(...STEPS), fc.constantFrom(...CASES), (claim, say) => {
      expect(verdictsOf(say(`$${claim}$`), claim)).not.toContain('refuted')
    }),
  ))

/** Lists of which not every item is claimed, and sentences that say more than their formula. */
const HEDGED = [
  (claim: string) => `None of the following hold for all $x > 0$:\n\n- ${claim}`,
  (claim: string) => `For all $x > 0$, at least one of these is true:\n\n- ${claim}`,
  (claim: string) => `For all $x > 0$ the following are equivalent:\n\n- ${claim}`,
  (claim: string) => `For $x \\ge 0$:\n\n- ${claim}\n\nMaximize it.`,
  (claim: string) => `For all $x > 0$:\n\n1. ${claim}\n\nWhich are true?`,
  (claim: string) => `For all $x > 0$:\n\n1. ${claim}\n\nDraw the set.`,
  (claim: string) => `If $x > 0$, then near $x = 0$ we have ${claim}.`,
  (claim: string) => `If $x > 0$, then up to rounding ${claim}.`,
  (claim: string) => `If $x > 0$, then either ${claim} or not.`,
  (claim: string) => `Let $x > 0$. Then ${claim} is too strong.`,
  (claim: string) => `Solve the inequality. If $x > 0$, then it becomes ${claim}.`,
  (claim: string) => `If $x > 0$, then ${claim}, so $x = 2$.`,
]
test('what is not claimed of all is not refuted', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...HEDGED),
      fc.constantFrom('x^2 \\ge x + 1', 'x = \\sqrt{x + 2}'),
      (say, claim) => {
        expect(verdictsOf(say(`$${claim}$`), claim)).not.toContain('refuted')
      },
    ),
  ))
