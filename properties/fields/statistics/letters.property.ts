import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statistics } from '../../../src/fields/statistics/index.js'
import { closedValueOf } from '../../../src/math/engines/value.js'
import { number } from '../../../src/math/term/term.js'

test('Φ is the distribution function where a document speaks of the normal distribution, and no letter elsewhere', () => {
  const phi = statistics.told!('Let Z be a standard normal variable.').letters!.get('Phi')!
  fc.assert(
    fc.property(fc.integer({ min: -40, max: 40 }), tenths => {
      const [one, other] = [`${tenths}/10`, `${-tenths}/10`].map(
        score => closedValueOf(phi.of(number(score))!, 30).lower,
      )
      expect(one!.plus(other!).minus(1).abs().lt('1e-25')).toBe(true)
      if (tenths > 0) expect(one!.gt('1/2')).toBe(true)
    }),
  )
  expect(statistics.told!('The normal vector of a plane.').letters).toBeUndefined()
})
