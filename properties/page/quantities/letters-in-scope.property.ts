import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { pagesOf } from '../../../src/audit/pages.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { USUAL } from '../../../src/math/units/convention.js'
import { lettersInScope } from '../../../src/page/quantities/letters-in-scope.js'
import { measure } from '../../../src/page/quantities/measured-side.js'
import { unitInProse } from '../../../src/page/quantities/unit-in-prose.js'
import { readingsOf } from '../../../src/page/quantities/unit-readings.js'
import { unitsInSight } from '../../../src/page/quantities/units-in-sight.js'
import { statedChains } from '../../../src/page/stated-chain.js'

const readingIn = (text: string) =>
  pagesOf(readDocument(text, 'page.md'), { seed: 1, points: 20 })[0]!.lines[0]!

/** Ways in which a page makes a letter a symbol of its own. */
const BINDINGS = [
  (letter: string) => `With $${letter} = 3$ we have $2${letter} + 1 = 7$.`,
  (letter: string) => `We have $\\sum_{${letter}=1}^{5} 2${letter} = 30$.`,
  (letter: string) => `For every $${letter} > 0$ we have $2${letter} > 0$.`,
]

test('a letter that a page binds, quantifies or gives a value is no scale there', () =>
  fc.assert(
    fc.property(fc.constantFrom(...'kKMBTG'), fc.constantFrom(...BINDINGS), (letter, binding) => {
      expect([...lettersInScope(readingIn(binding(letter)))]).toContain(letter)
      expect([...lettersInScope(readingIn(`The model has $7${letter}$ parameters.`))]).not.toContain(letter)
    }),
  ))

test('an amount in prose stays one where the page uses its letters as symbols, beside a unit or a share', () =>
  fc.assert(
    fc.property(fc.integer({ min: 11, max: 99 }), fc.integer({ min: 101, max: 999 }), (n, tenths) => {
      const verdicts = (text: string) =>
        auditDocument(readDocument(`The update is $\\Delta W = BA$ with $B A = M$.\n\n${text}`, 'a.md'), {
          book: [],
          effort: { seed: 1, points: 20 },
        })
          .findings.filter(({ rule }) => rule === 'arithmetic')
          .map(({ verdict }) => verdict)
      const millions = (tenths / 10).toFixed(1)
      expect(verdicts(`So ${n}e6 × 2 B = ${2 * n} MB.`)).toEqual(['holds'])
      expect(verdicts(`So ${n}e6 × 2 B = ${2 * n + 3}.5 MB.`)).toEqual(['refuted'])
      expect(verdicts(`So ${millions}M / 1000M = ${(tenths / 100).toFixed(2)}%.`)).toEqual(['holds'])
      expect(verdicts(`So ${millions}M / 1000M = ${(tenths / 10).toFixed(1)}%.`)).toEqual(['refuted'])
    }),
    { numRuns: 20 },
  ))

test('plain numbers have one reading, whatever stands on the page', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (a, b) => {
      const [chain] = [...statedChains(readingIn(`The sum is $${a} + ${b} = ${a + b}$.`))]
      const [left, right] = chain!.terms.map(side => measure(side, '', USUAL)!)
      const precision = { digits: 3, mayShareScale: false, mayBeUnnamed: false }
      expect(readingsOf(left!, right!, precision)).toHaveLength(1)
    }),
  ))

test('a unit is in sight behind its formula, and where the page names it nearby', () => {
  const reading = readingIn('The disk takes $3$ GB and the cache $4 \\cdot 5 = 20$ kB.')
  const formulas = reading.section.tokens.filter(({ kind }) => kind === 'math')
  expect(formulas.map(token => unitInProse(token, reading, USUAL)?.dimension.has('byte'))).toEqual([
    true,
    true,
  ])
  expect(unitsInSight(formulas[1]!, reading, USUAL).length).toBeGreaterThanOrEqual(2)
})

test('a word that the page gives a value counts nothing: it is multiplied by it', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('width', 'price', 'layers', 'height', 'steps'),
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 2, max: 9 }),
      (name, value, count) => {
        const verdictOf = (result: number) =>
          auditDocument(
            readDocument(
              `$\\mathrm{${name}} = ${value}$, so $${count}\\,\\mathrm{${name}} = ${result}$.`,
              'a.md',
            ),
            { book: [], effort: { seed: 1, points: 20 } },
          ).findings.find(({ rule }) => rule === 'arithmetic')?.verdict
        expect(verdictOf(count * value)).toBe('holds')
        expect(verdictOf(count)).toBe('refuted')
      },
    ),
    { numRuns: 20 },
  ))
