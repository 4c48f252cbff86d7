import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

const audit = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings
/** The verdict on the formula of a page that is written so. */
const verdictOn = (statement: string, page: string) =>
  audit(page).find(finding => finding.statement === statement)?.verdict

/** A function of x, its derivative by hand, and what it is not. */
const FUNCTIONS = [
  ['x^2 + 1', '2x', 'x'],
  ['\\sin x', '\\cos x', '-\\cos x'],
  ['e^{-x}', '-e^{-x}', 'e^{-x}'],
  ['\\ln(x^2 + 2)', '\\frac{2x}{x^2 + 2}', '\\frac{1}{x^2 + 2}'],
  ['3x + 2', '3', '\\frac13'],
] as const
const LEADS = ['Let $u = F$. Then', 'With $u = F$ we get', 'Put $u = F$, hence'] as const

test('a differential is the derivative times that of the variable, on whichever side it stands', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...FUNCTIONS),
      fc.constantFrom(...LEADS),
      fc.constantFrom(
        (slope: string) => `du = ${slope}\\,dx`,
        (slope: string) => `${slope}\\,dx = du`,
        (slope: string) => `dx = \\frac{du}{${slope}}`,
        (slope: string) => `\\frac12 du = \\frac12 \\left(${slope}\\right) dx`,
      ),
      ([of, right, wrong], lead, written) => {
        for (const [slope, verdict] of [
          [right, 'holds'],
          [wrong, 'refuted'],
        ] as const) {
          const statement = written(slope)
          expect(verdictOn(statement, `${lead.replace('F', of)} $${statement}$.`)).toBe(verdict)
        }
      },
    ),
  ))

test('the variable may be given by the new one', () => {
  const page = (of: string) => `Let $x = 2\\sin\\theta$, so that $dx = ${of}\\,d\\theta$.`
  expect(verdictOn('dx = 2\\cos\\theta\\,d\\theta', page('2\\cos\\theta'))).toBe('holds')
  expect(verdictOn('dx = -2\\cos\\theta\\,d\\theta', page('-2\\cos\\theta'))).toBe('refuted')
})

test('as a product of letters it would be true, and is false of differentials', () =>
  expect(verdictOn('dx = t\\,dt', 'Let $t = \\sqrt{x}$, so $x = t^2$ and $dx = t\\,dt$.')).toBe('refuted'))

test('by parts, v has the factor of dx for its derivative', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(
        ['e^{2x}', '\\frac12 e^{2x}', '2 e^{2x}'],
        ['\\cos x', '\\sin x', '-\\sin x'],
        ['x', '\\frac{x^2}{2}', 'x^2'],
      ),
      fc.constantFrom(' and ', ', so that '),
      ([of, right, wrong], joint) => {
        const page = (v: string) =>
          `By parts with $u = \\ln x$, $dv = ${of}\\,dx$, $du = \\frac1x dx$${joint}$v = ${v}$.`
        expect(verdictOn(`v = ${right}`, page(right!))).toBe('holds')
        expect(verdictOn(`v = ${wrong}`, page(wrong!))).toBe('refuted')
      },
    ),
  ))

test.each([
  // The second step asks for another v.
  ['dv = \\cos x\\,dx', 'Here $v = -\\cos x$. Now let $u = x$ and $dv = \\cos x\\,dx$. Then $v = \\sin x$.'],
  ['v = e^x', 'Let $u = x$ and $dv = \\cos x\\,dx$. So $v = \\sin x$. For the second integral, $v = e^x$.'],
  [
    'v = \\sin x',
    'We have $dv = \\cos x\\,dx$ first and $dv = \\sin x\\,dx$ second, so $v = \\sin x$ and $v = -\\cos x$.',
  ],
  // A new step gives u again, in a formula, turned round, or in words.
  [
    'u = \\sin x',
    'With $u = x^2$ we have $du = 2x\\,dx$.\n\nWith $u = \\sin x$ we have $du = \\cos x\\,dx$.',
  ],
  ['3x^2\\,dx = du', 'Let $u = x^2$, $du = 2x\\,dx$. Next put $1+x^3 = u$; then $3x^2\\,dx = du$.'],
  ['du = \\sec^2 x\\,dx', 'One may try $u = x^2$. Then take $\\tan x$ for $u$, since $du = \\sec^2 x\\,dx$.'],
  // Words give a value, or say what goes with the variable.
  [
    'dV = 100\\pi\\,dr',
    'The volume is $V = \\frac43\\pi r^3$, so for a radius of 5 cm, $dV = 100\\pi\\,dr$.',
  ],
  [
    'dV = 6\\pi r^2\\,dr',
    'The volume is $V = \\pi r^2h$. It is twice as high as wide, so $dV = 6\\pi r^2\\,dr$.',
  ],
  ['dV = \\pi x^4\\,dx', 'A disk has volume $V = \\pi r^2h$. Here $r = x^2$ so $dV = \\pi x^4\\,dx$.'],
  [
    'dT = \\frac{dL}{L}',
    'The period is $T = 2\\sqrt{L/g}$. For a pendulum with $T = 2$ we get $dT = \\frac{dL}{L}$.',
  ],
  // d is a distance.
  ['du = 3x\\,dx', 'Let the distance be $d = 4$ and $u = x^2$. Then $du = 3x\\,dx$.'],
  ['dt = \\phi(x) dx', 'Let $t = \\phi(x)$, then $dt = \\phi(x) dx$.'],
  ['P dx = -Q dy', 'The form is exact: $P dx = -Q dy$.'],
])('%s is not refuted', (statement, page) => expect(verdictOn(statement, page)).not.toBe('refuted'))
