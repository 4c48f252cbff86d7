import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { numbersNear, quantilesOf, ratioOfHeads } from '../../../src/rules/tables/printed-numbers.js'

const found = (text: string, heads: readonly string[] = []) => numbersNear(text.length, heads, text)
const texts = (numbers: readonly Rational[]) => numbers.map(String)

describe('the numbers that stand near a table', () => {
  test('are those of the heads and of the words before, with commas and decimals', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 11, max: 99_999 }), { minLength: 1, maxLength: 5 }),
        values => {
          fc.pre(values.every(value => !/^[1-9]0*$/.test(`${value}`)))
          const said = values.map(value => `at ${value.toLocaleString('en-US')} a day`).join(', ')
          const expected = texts(values.map(Rational.of))
          expect(texts(found(said))).toEqual(expected)
          expect(texts(found('', [said]))).toEqual(expected)
          expect(texts(found(said, [said]))).toEqual(expected)
        },
      ),
    ))

  test('are no powers of ten, and no single digits, which number and count', () => {
    for (const number of ['1', '5', '9', '10', '1,000', '0.01', '700', '0.3'])
      expect(found(`Table ${number}: `)).toEqual([])
    expect(texts(found('It grows by 2.5 a day, at 0.12.'))).toEqual(texts(['2.5', '0.12'].map(Rational.of)))
  })

  test('are the last where there are many', () => {
    const many = Array.from({ length: 30 }, (_, i) => `${2 * i + 31}`)
    const kept = texts(found('', many))
    expect(kept.length).toBeGreaterThan(4)
    expect(kept).toEqual(texts(many.slice(-kept.length).map(Rational.of)))
  })

  test('stand no further away than a sentence or two', () =>
    expect(found(`At 2.5 a day. ${'Words follow. '.repeat(40)}`)).toEqual([]))
})

test('percentages of intervals in the heads suggest quantiles of the normal distribution', () => {
  expect(texts(quantilesOf(['SE', '95% half-width']))).toEqual(texts(['1.96'].map(Rational.of)))
  expect(texts(quantilesOf(['90 % CI', '99 %']))).toEqual(texts(['1.645', '2.576'].map(Rational.of)))
  expect(quantilesOf(['1995', '0.95', 'SE'])).toEqual([])
})

test('two heads stand to each other as their figures do, and X = 0 to none', () =>
  fc.assert(
    fc.property(fc.nat(64), fc.nat(64), (from, to) => {
      const ratio = ratioOfHeads([`${from} bit`, `$Y=${to}$`], [0], 1)
      expect(ratio?.times(Rational.of(from)).eq(Rational.of(to)) ?? 'none').toBe(
        from === 0 || to === 0 ? 'none' : true,
      )
    }),
  ))
