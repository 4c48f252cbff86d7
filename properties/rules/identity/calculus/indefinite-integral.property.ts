import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.map(
    ({ verdict }) => verdict,
  )

/** An integrand in x, an antiderivative, and a term whose derivative is another one. */
const INTEGRALS = [
  ['x^2', '\\frac{x^3}{3}', '2x'],
  ['\\tan x', '-\\ln|\\cos x|', '\\ln|\\cos x|'],
  ['x e^x', '(x - 1)e^x', '(x + 1)e^x'],
  ['\\frac{1}{1 + x^2}', '\\arctan x', '-\\arctan x'],
  ['x(x^2 + 1)^4', '\\frac{(x^2 + 1)^5}{10}', '\\frac{(x^2 + 1)^5}{5}'],
  ['e^x \\sin x', '\\frac12 e^x(\\sin x - \\cos x)', '\\frac12 e^x(\\sin x + \\cos x)'],
] as const

test('an integral without limits is what has the integrand for a derivative, whatever the constant', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...INTEGRALS),
      fc.constantFrom('x', 't'),
      fc.constantFrom('', ' + C', ' + K', ' - 7'),
      fc.integer({ min: 2, max: 9 }),
      ([of, right, wrong], name, constant, factor) => {
        const inName = (latex: string) => latex.replaceAll(/(?<![\\a-z])x|(?<=,d)x/g, name)
        const page = (value: string) => inName(`$\\int ${of}\\,dx = ${value}${constant}$.`)
        expect(verdicts(page(right))).toEqual(['holds'])
        expect(verdicts(page(wrong))).toEqual(['refuted'])
        const multiple = (side: string) =>
          inName(`$${factor}\\int ${of}\\,dx = ${factor}\\left(${side}\\right)${constant}$.`)
        expect(verdicts(multiple(right))).toEqual(['holds'])
        expect(verdicts(multiple(wrong))).toEqual(['refuted'])
      },
    ),
    { numRuns: 25 },
  ))

test('what is left as an integral counts as its integrand', () => {
  expect(verdicts('$\\int x e^x\\,dx = x e^x - \\int e^x\\,dx$.')).toEqual(['holds'])
  expect(verdicts('$\\int x e^x\\,dx = x e^x + \\int e^x\\,dx$.')).toEqual(['refuted'])
})

test('behind an integral a chain goes on with antiderivatives, each with a constant of its own', () => {
  const chain = (last: string) => `$\\int (x+1)^2\\,dx = \\frac{(x+1)^3}{3} + C = ${last} + C$.`
  expect(verdicts(chain('\\frac{x^3}{3} + x^2 + x'))).toEqual(['holds', 'holds'])
  expect(verdicts(chain('\\frac{x^3}{3} + 2x^2 + x'))).toEqual(['holds', 'refuted'])
})

test.each([
  '\\int u\\,dv = uv - \\int v\\,du',
  '\\int v\\,dt = s + C',
  '\\int f(x)\\,dx = F(x) + C',
  '\\frac12\\int u^4\\,du = \\frac{(x^2+1)^5}{10} + C',
  '\\int y\\,dx = xy + C - z',
  '\\left(\\int x\\,dx\\right)^2 = x^4',
])('%s is left open: a symbol may be a function, or another variable', statement =>
  expect(verdicts(`$${statement}$.`)).not.toContain('refuted'),
)

/** A substitution, an integral by the old variable, one by the new one, and a wrong one. */
const SUBSTITUTIONS = [
  ['u = x^2 + 1', 'x', '\\int 2x \\sin(x^2 + 1)\\,dx', '\\int \\sin u\\,du', '2\\int \\sin u\\,du'],
  ['u = 3x', 'x', '\\int e^{3x}\\,dx', '\\frac13\\int e^u\\,du', '3\\int e^u\\,du'],
  ['u = \\ln x', 'x', '\\int \\frac{\\ln x}{x}\\,dx', '\\int u\\,du', '\\int \\frac{1}{u}\\,du'],
  ['x = \\tan u', 'u', '\\int \\frac{dx}{1 + x^2}', '\\int du', '\\int \\sec^2 u\\,du'],
] as const

test.each(SUBSTITUTIONS)(
  'behind $%s$ an integral by %s is %s = %s, and not %s',
  (given, _, of, right, wrong) => {
    expect(verdicts(`Let $${given}$. Then $${of} = ${right}$.`).at(-1)).toBe('holds')
    expect(verdicts(`Let $${given}$. Then $${of} = ${wrong}$.`).at(-1)).toBe('refuted')
  },
)

test('what was put in comes back', () => {
  const chain = (last: string) =>
    verdicts(
      `Let $u = x^2 + 1$. Then $\\int 2xu\\,dx = \\int u\\,du = \\frac{u^2}{2} + C = ${last} + C$.`,
    ).slice(1)
  expect(chain('\\frac{(x^2 + 1)^2}{2}')).toEqual(['holds', 'holds', 'holds'])
  expect(chain('\\frac{x^4}{2}')).toEqual(['holds', 'holds', 'refuted'])
})

test('by parts, the formulas of both parts are put in', () => {
  const page = (sign: string) => `Set $u = x$, $v = e^x$. Then $\\int x e^x\\,dx = uv ${sign} \\int v\\,du$.`
  expect(verdicts(page('-')).at(-1)).toBe('holds')
  expect(verdicts(page('+')).at(-1)).toBe('refuted')
})

test.each([
  ['Let $u = x^2$.', '\\int u\\,dx = ux + C'],
  ['Let $u = \\ln x$.', '\\int \\frac1x\\,du = \\frac{u}{x} + C'],
  ['Let $v = gt$.', '\\int v\\,dt = vt + C'],
])('%s A name that moves with the variable is no constant in %s', (given, statement) =>
  expect(verdicts(`${given} Then $${statement}$.`).at(-1)).not.toBe('holds'),
)

test('a substitution may be written both ways, where one of them has a domain of its own', () =>
  expect(
    verdicts(
      'Let $u = 1+\\sqrt x$. Then $x = (u-1)^2$ and $\\int\\frac{dx}{1+\\sqrt x} = \\int\\frac{2(u-1)}{u}\\,du$.',
    ).at(-1),
  ).toBe('holds'))
