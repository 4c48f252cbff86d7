import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlipOf, replacedIn, swappedIn } from '../../../src/rules/tables/slip.js'

const digits = fc.integer({ min: 1000, max: 9_999_999 }).map(String)

test('one digit that was replaced, or two neighbours that changed places, are a slip both ways', () =>
  fc.assert(
    fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (meant, place, by) => {
      const at = 1 + (place % (meant.length - 1))
      const replaced = meant.slice(0, at) + ((Number(meant[at]) + by) % 10) + meant.slice(at + 1)
      const swapped = meant.slice(0, at - 1) + meant[at] + meant[at - 1] + meant.slice(at + 1)
      for (const slip of [replaced, ...(swapped === meant || swapped.startsWith('0') ? [] : [swapped])]) {
        expect([slip, isSlipOf(slip, meant)]).toEqual([slip, true])
        expect(isSlipOf(`${slip}.5`, `${meant}.5`)).toBe(true)
      }
      expect(isSlipOf(meant, meant)).toBe(false)
    }),
  ))

test('what a table excepts on purpose is none', () => {
  for (const [printed, meant] of [
    ['128', '85.3'],
    ['11008', '16384'],
    ['300', '3500'],
    ['70', '140'],
    ['6.30', '6.70'],
    ['9000', '15000'],
    ['21.3', '32.0'],
    ['0', '15'],
    ['1036800', '2073600'],
    ['7000', '8000'],
    ['1150', '1250'],
    ['21', '12'],
  ] as const)
    expect([printed, isSlipOf(printed, meant)]).toEqual([printed, false])
})

test('every way to mistype a figure is a slip, and the power of ten behind it stays', () =>
  fc.assert(
    fc.property(digits, fc.constantFrom('', 'e-4'), (meant, power) => {
      const replaced = replacedIn(meant + power)
      expect(replaced.every(one => one.endsWith(power))).toBe(true)
      if (replaced.length > 0) expect(new Set(replaced).size).toBe(9 * meant.length)
      for (const one of swappedIn(meant + power)) {
        expect([...one].toSorted()).toEqual([...(meant + power)].toSorted())
        expect(swappedIn(one)).toContain(meant + power)
      }
    }),
  ))
