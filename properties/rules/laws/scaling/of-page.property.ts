import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.filter(({ rule }) => rule === 'law/scaling')
    .map(({ verdict }) => verdict)

/** Formulas of a page, how it calls what they give, one of their symbols, and the exponent of that. */
const FORMULAS = [
  { gives: 'The flow is $Q = \\frac{\\pi r^4 p}{8 m}$.', of: 'the flow', by: '$r$', exponent: 4 },
  { gives: 'The flow is $Q = \\frac{\\pi r^4 p}{8 m}$.', of: '$Q$', by: '$p$', exponent: 1 },
  { gives: 'The time is $t = d/v$, where $v$ is the pace.', of: 'the time', by: 'the pace', exponent: -1 },
  { gives: 'The error of the rule is $O(h^4)$.', of: 'the error', by: '$h$', exponent: 4 },
  { gives: 'The cost grows as $n^3$.', of: 'the cost', by: '$n$', exponent: 3 },
  { gives: 'With $a = 2$ we have the loss $L = A N^{-a}$.', of: 'the loss', by: '$N$', exponent: -2 },
] as const

/** Ways to say that a factor of one quantity gives a factor of another, or divides it. */
const SAYS: readonly ((of: string, by: string, cause: number, does: string, effect: number) => string)[] = [
  (of, by, cause, does, effect) => `Multiplying ${by} by ${cause} ${does} ${of} by ${effect}.`,
  (of, by, cause, does, effect) =>
    `So, multiplying ${by} by a factor of ${cause} ${does} ${of} by a factor of ${effect}.`,
  (of, by, cause, does, effect) => `If ${by} grows by a factor of ${cause}, this ${does} ${of} by ${effect}.`,
]

test('the formula of a page tells by how much a quantity grows, whatever its other symbols are', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...FORMULAS),
      fc.constantFrom(...SAYS),
      fc.integer({ min: 2, max: 9 }),
      fc.boolean(),
      ({ gives, of, by, exponent }, say, cause, isRight) => {
        const effect = cause ** Math.abs(exponent) * (isRight ? 1 : 2)
        const does = exponent > 0 ? 'multiplies' : 'divides'
        expect(verdicts(`${gives} ${say(of, by, cause, does, effect)}`)).toEqual([
          isRight ? 'holds' : 'refuted',
        ])
      },
    ),
    { numRuns: 60 },
  ))

test.each([
  'The cost is $C = 6ND$ and $D = 20N$. Doubling $N$ doubles $C$.',
  'The loss is $L = E + A N^{-0.5}$. Quadrupling $N$ halves the loss.',
  'One rule has the error $h^2$, another the error $h^4$. Halving $h$ divides the error by 4.',
  'The time is $t = d/v$. Does doubling $v$ double $t$?',
  // Another method or case stands between.
  'The cost grows as $n^2$. Linear attention avoids this. Doubling $n$ doubles the cost.',
  '## Full\n\nThe cost grows as $n^2$.\n\n## Window\n\nDoubling $n$ doubles the cost.',
  'A resistor has $P = I^2 R$. At constant voltage things are reversed. Doubling $R$ halves $P$.',
  // Something else changes along.
  '$P = UI$ with $U = RI$. Doubling $U$ doubles $P$.',
  'A wire has $R = \\rho L/A$. Doubling $L$ quadruples $R$ (the wire gets thinner).',
  'The capacitor stores $E = \\frac12 C V^2$. The charge is fixed, so doubling $C$ halves $E$.',
  // What is measured, or told in round figures.
  'Trade is $T = G Y/d$. Empirically, doubling $d$ reduces $T$ by 55 %.',
  'The power in the wind is $P = a v^3$. Raising $v$ by 26 % doubles $P$.',
  'The speed is $v = \\sqrt{2gh}$. Doubling $h$ increases $v$ by 40 %.',
])('%s: nobody is accused of what more than one formula tells, or none', text =>
  expect(verdicts(text)).not.toContain('refuted'),
)
