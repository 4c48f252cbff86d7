import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import { areLengths, isDrawnToScale } from '../../../../src/rules/doubts/equivalences/drawn-scale.js'
import { quantityIn, type Sides } from '../../../../src/rules/doubts/equivalences/sides.js'

const sides = (left: number, one: string, right: number, other: string): Sides => [
  quantityIn(Rational.of(left), one)!,
  quantityIn(Rational.of(right), other)!,
]
const scale = fc.integer({ min: 2, max: 90 }).map(thousands => thousands * 1000)
const count = fc.integer({ min: 1, max: 99 })

test('a length stands for another where the page has named their ratio before', () => {
  const written = fc.constantFrom<(n: number) => string>(
    n => `1:${n}`,
    n => `1 : ${n.toLocaleString('en-US')}`,
    n => `$1:${n / 1000}{,}000$`,
    n => `1:${n / 1000} 000`,
  )
  fc.assert(
    fc.property(scale, count, written, (n, cm, write) => {
      const page = `At a scale of ${write(n)} we have `
      const right = sides(cm, 'cm', (cm * n) / 100, 'm')
      expect(isDrawnToScale(right, page.length, page)).toBe(true)
      expect(isDrawnToScale([right[1], right[0]], page.length, page)).toBe(true)
      expect(isDrawnToScale(sides(cm, 'cm', (cm * n) / 50, 'm'), page.length, page)).toBe(false)
      // Not before it is named, nor for anything but lengths.
      expect(isDrawnToScale(right, 5, page)).toBe(false)
      expect(isDrawnToScale(sides(cm, 'g', cm * n, 'g'), page.length, page)).toBe(false)
    }),
  )
})

test('lengths are lengths', () => {
  expect([areLengths(sides(1, 'cm', 2, 'km')), areLengths(sides(1, 'cm', 2, 'kg'))]).toEqual([true, false])
})
