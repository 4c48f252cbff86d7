import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    // A function of one symbol that rises or falls is judged as a graph.
    .findings.filter(({ rule }) => rule === 'law/direction' || rule === 'law/shape-of-graph')
    .map(({ verdict }) => verdict)

/** Formulas in x beside what they compute: the one is differentiated by errata, the other by finite differences here. */
const FORMULAS: readonly (readonly [latex: string, of: (x: number, a: number) => number])[] = [
  ['\\frac{x}{a + x}', (x, a) => x / (a + x)],
  ['\\frac{a}{x}', (x, a) => a / x],
  ['a + \\frac{1}{x^2}', (x, a) => a + 1 / x ** 2],
  ['\\frac{1 + x}{x}', x => (1 + x) / x],
  ['a e^{-x}', (x, a) => a * Math.exp(-x)],
  ['\\sqrt{a x}', (x, a) => Math.sqrt(a * x)],
  ['\\ln(1 + a x)', (x, a) => Math.log(1 + a * x)],
  ['x e^{-a x}', (x, a) => x * Math.exp(-a * x)],
  ['x + \\frac{a}{x}', (x, a) => x + a / x],
]

const POINTS = [0.05, 0.2, 0.7, 1, 1.9, 4, 11]
const STEP = 1e-6

/** Up or down where all differences say so; null where they do not. */
function directionOf(of: (x: number, a: number) => number): 'up' | 'down' | null {
  const signs = new Set(
    POINTS.flatMap(x => POINTS.map(a => Math.sign(of(x * (1 + STEP), a) - of(x * (1 - STEP), a)))),
  )
  const [sign, another] = [...signs]
  if (another !== undefined) return null
  return sign === 1 ? 'up' : 'down'
}

const SAYS: readonly ((isUp: boolean) => string)[] = [
  isUp => `So $q$ ${isUp ? 'increases' : 'decreases'} with $x$.`,
  isUp => `It is ${isUp ? 'increasing' : 'decreasing'} in $x$.`,
  isUp => `If $x$ falls, $q$ ${isUp ? 'falls' : 'rises'}.`,
  isUp => `Raising $x$ makes $q$ ${isUp ? 'larger' : 'smaller'}.`,
]

test('the formula of a page tells where a quantity grows, and says nothing where it does both', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...FORMULAS),
      fc.constantFrom(...SAYS),
      fc.boolean(),
      ([latex, of], say, isUp) => {
        const direction = directionOf(of)
        const wanted = direction === null ? [] : [isUp === (direction === 'up') ? 'holds' : 'refuted']
        expect(verdicts(`We have $q = ${latex}$. ${say(isUp)}`)).toEqual(wanted)
      },
    ),
    { numRuns: 80 },
  ))

test.each([
  'Let $y = x^2$ with $x < 0$. So $y$ decreases with $x$.',
  'The line is $y = a + b x$ with $b = -2$. So $y$ decreases with $x$.',
  'The slope is negative and $y = a x$. So $y$ decreases with $x$.',
  'We have $P = I^2 R$, but the mains fix the voltage. So $P$ decreases with $R$.',
  'The cost is $u = C/q$. There are diseconomies of scale. So $u$ increases with $q$.',
  'We have $q = B/(W + B)$. So $q$ falls with $B$ and with $W$.',
])('%s: nobody is accused of what holds for other signs, or where more changes', text =>
  expect(verdicts(text)).not.toContain('refuted'),
)
