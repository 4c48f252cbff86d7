import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdictOf = (text: string, statement: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.find(
    finding => finding.statement.startsWith(statement),
  )?.verdict

const DEFINED = ['e^{2x}', 'x^2', '\\sin x', '\\ln(x + 1)'] as const
/** Curves, and the slope of each. */
const CURVES = [
  ['x^2 + y^2 = 25', '-\\frac{x}{y}'],
  ['e^y + y = x', '\\frac{1}{e^y + 1}'],
  ['xy = 1', '-\\frac{y}{x}'],
  ['x^3 + y^3 = 6xy', '\\frac{2y - x^2}{y^2 - 2x}'],
] as const
const SLOPE = '\\frac{dy}{dx}'

const cases = fc.record({ defined: fc.constantFrom(...DEFINED), curve: fc.constantFrom(...CURVES) })

test('an equation of a curve binds its names anew', () =>
  fc.assert(
    fc.property(cases, ({ defined, curve: [curve, slope] }) => {
      const page = `The formula $y = ${defined}$ is explicit.\n\n`
      // The slope of the curve is not the slope of the formula, and of the formula it would be refuted.
      expect(verdictOf(`${page}Then $${SLOPE} = ${slope}$.`, SLOPE)).toBe('refuted')
      expect(verdictOf(`${page}On $${curve}$ we find $${SLOPE} = ${slope}$.`, SLOPE)).not.toBe('refuted')
      expect(verdictOf(`${page}So $${SLOPE} = ${slope}$ on the curve $${curve}$.`, SLOPE)).not.toBe('refuted')
    }),
  ))

test('a name of another section is not sure to mean the same where the page uses it twice', () =>
  fc.assert(
    fc.property(cases, ({ defined, curve: [, slope] }) => {
      const page = `# One\n\nLet $y = ${defined}$.\n\nAnd let $y = x^7 + 1$.\n\n# Two\n\nThen $${SLOPE} = ${slope}$.`
      expect(verdictOf(page, SLOPE)).not.toBe('refuted')
    }),
  ))

test('both sides of a logarithmic derivative mean the same by a name', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), n => {
      const statement = `\\frac{d}{dx}[\\ln u] = \\frac{1}{u} \\cdot ${2 * n}x`
      expect(verdictOf(`Let $u = ${n}x^2 + 1$, so $${statement}$.`, '\\frac{d}')).toBe('holds')
      const wrong = `\\frac{d}{dx}[\\ln u] = \\frac{1}{u} \\cdot ${n}x`
      expect(verdictOf(`Let $u = ${n}x^2 + 1$, so $${wrong}$.`, '\\frac{d}')).toBe('refuted')
    }),
  ))
