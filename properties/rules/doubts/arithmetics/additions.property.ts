import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Addition } from '../../../../src/english/arithmetic.js'
import { addsBy } from '../../../../src/rules/doubts/arithmetics/additions.js'
import { link, number, operation } from './tree.js'

const LAWS: readonly Addition[] = ['parallel', 'atRightAngles', 'decibels', 'mixture', 'velocities']
const sum = (parts: readonly (number | string)[], result: number | string) =>
  link(operation('add', ...parts.map(number)), number(result))
const parts = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 4 })

test('resistors side by side, forces at right angles and noises add each by their own law', () => {
  fc.assert(
    fc.property(parts, values => {
      const side = 1 / values.reduce((total, value) => total + 1 / value, 0)
      const root = Math.sqrt(values.reduce((total, value) => total + value ** 2, 0))
      const level = 10 * Math.log10(values.reduce((total, value) => total + 10 ** (value / 10), 0))
      for (const [law, result] of [
        ['parallel', side],
        ['atRightAngles', root],
        ['decibels', level],
      ] as const) {
        expect([law, addsBy(law, sum(values, result.toFixed(3)))]).toEqual([law, true])
        expect([law, addsBy(law, sum(values, (result + 0.002).toFixed(3)))]).toEqual([law, false])
      }
    }),
  )
})

test('no speed comes to more than that of light', () => {
  const share = fc.integer({ min: 1, max: 99 }).map(percent => percent / 100)
  fc.assert(
    fc.property(share, share, (a, b) => {
      const together = (a + b) / (1 + a * b)
      expect(addsBy('velocities', sum([a, b], together.toFixed(6)))).toBe(true)
      expect(addsBy('velocities', sum([a, b], (together + 0.00001).toFixed(6)))).toBe(false)
    }),
  )
})

const volume = fc.integer({ min: 10, max: 500 })

test('liquids lose a tenth of their volume at most, and gain none', () => {
  fc.assert(
    fc.property(volume, volume, fc.integer({ min: 1, max: 100 }), (a, b, thousandths) => {
      const lost = ((a + b) * thousandths) / 1000
      expect(addsBy('mixture', sum([a, b], a + b - lost))).toBe(true)
      expect(addsBy('mixture', sum([a, b], a + b + lost))).toBe(false)
      expect(addsBy('mixture', sum([a, b], Math.floor(((a + b) * 8) / 9)))).toBe(false)
    }),
  )
})

test('what is no sum of positive figures adds by no law', () => {
  for (const law of LAWS) {
    expect(addsBy(law, link(operation('mul', number(10), number(10)), number(5)))).toBe(false)
    expect(addsBy(law, link(number(10), number(5)))).toBe(false)
    expect(addsBy(law, sum([10, '1e999'], 5))).toBe(false)
    expect(addsBy(law, sum([10, 0], 5))).toBe(false)
  }
})
