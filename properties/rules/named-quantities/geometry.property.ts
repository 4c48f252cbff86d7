import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeClosed } from '../../../src/math/judges/closed.js'
import { multiply, number, power, type Term } from '../../../src/math/term/term.js'
import { GEOMETRY } from '../../../src/rules/named-quantities/geometry.js'
import type { Quantity } from '../../../src/rules/named-quantities/slots.js'

const worthOf = ({ value }: Quantity, lengths: readonly number[]): Term =>
  [value(new Map(['a', 'b', 'c'].map((name, at) => [name, [number(lengths[at]!)]])))].flat()[0]!

// The sides of a triangle, so that each quantity has a value.
const lengths = fc.tuple(fc.integer({ min: 20, max: 39 }), fc.integer({ min: 20, max: 39 }), fc.constant(30))

test('in a unit that is three times smaller each quantity grows by its power of three', () =>
  fc.assert(
    fc.property(fc.constantFrom<Quantity>(...Object.values(GEOMETRY)), lengths, (quantity, sides) => {
      const scaled = sides.map(side => 3 * side)
      const expected = multiply(power(number(3), quantity.lengthPower!), worthOf(quantity, sides))
      expect(judgeClosed(worthOf(quantity, scaled), expected).verdict).toBe('holds')
    }),
    { numRuns: 3 * Object.keys(GEOMETRY).length },
  ))
