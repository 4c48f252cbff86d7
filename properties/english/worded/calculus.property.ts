import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calculusAt } from '../../../src/english/worded/calculus.js'

const bounds = fc.constantFrom('0', '1', '-2', '2.5', 'pi', 'π/2', 'infinity', '∞', 'a')
const bodies = fc.constantFrom('x', 'sin x', '3x^2 + 1', 'exp(-x) x', 'cos^3(x)')

describe('an integral in words', () => {
  test('has the same parts in whatever order they are said', () => {
    fc.assert(
      fc.property(bounds, bounds, bodies, (from, to, of) => {
        const parts = { kind: 'integral', of, by: 'x', from, to }
        const said = [
          `integral from ${from} to ${to} of ${of} dx`,
          `integral of ${of} dx from ${from} to ${to}`,
          `∫_${from}^${to} ${of} dx`,
        ]
        for (const text of said) expect(calculusAt(`${text} = 1`, 0)).toEqual({ ...parts, end: text.length })
      }),
    )
  })

  test('is none where it has no ends, or does not come to anything', () => {
    fc.assert(
      fc.property(bounds, bodies, (from, of) => {
        expect(calculusAt(`integral of ${of} dx = 1`, 0)).toBeNull()
        expect(calculusAt(`integral from ${from} of ${of} dx = 1`, 0)).toBeNull()
        expect(calculusAt(`integral of ${of} from ${from} to the right`, 0)).toBeNull()
      }),
    )
  })
})

test('a limit in words has the same parts in whatever form it is said', () => {
  fc.assert(
    fc.property(bounds, bodies, (to, of) => {
      const said = [`lim x->${to} of ${of}`, `lim_{x→${to}} ${of}`, `limit as x -> ${to} of ${of}`]
      for (const text of said)
        expect(calculusAt(`${text} = 1`, 0)).toEqual({ kind: 'limit', of, by: 'x', to, end: text.length })
    }),
  )
})
