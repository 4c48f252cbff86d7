import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastVerdict } from '../../audit/last-verdict.js'

const figures = fc.integer({ min: 2, max: 99 })
const signs = fc.constantFrom('+', '*', '/')
const result = (a: number, sign: string, b: number): number =>
  sign === '+' ? a + b : sign === '*' ? a * b : a / b

test('a calculation in code whose value stands behind it in prose is judged as if both were prose', () => {
  fc.assert(
    fc.property(figures, signs, figures, fc.integer({ min: -1, max: 1 }), (a, sign, b, slip) => {
      const side = `(${a} ${sign} ${b}) * 10`
      const value = (10 * result(a, sign, b) + 10 * slip).toFixed(1)
      const [inCode, inProse] = [`So \`${side}\` = ${value} GB.`, `So ${side} = ${value} GB.`].map(
        lastVerdict,
      )
      expect(inCode).toBe(inProse)
      expect(inCode).toBe(slip === 0 ? 'holds' : 'refuted')
    }),
  )
})

test.each([
  ['the value in code too', 'So `16/300` = `0.053` here.', 'holds'],
  ['the value in bold', 'So `152/148` = **1.027** here.', 'holds'],
  ['the calculation behind the sign', 'So 16 = `2 * 8` here.', 'holds'],
  ['a quotient of programs', 'So `7 // 2` = 3 here.', undefined],
  ['a shift', 'So `1 << 3` = 8 here.', undefined],
  ['a name', 'So `n * 2` = 9 here.', undefined],
])('%s', (_, page, verdict) => {
  expect(lastVerdict(page)).toBe(verdict)
})
