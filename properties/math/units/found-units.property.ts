import { expect, test } from 'vitest'
import { findUnit } from '../../../src/math/units/unit-of-word.js'

test('a unit is found as often as it is asked for, whatever was asked for in between', () => {
  const names = ['kg', 'MiB', 'km', 'hours']
  const first = names.map(findUnit)
  expect(first).not.toContain(null)
  // More words than are remembered.
  for (let i = 0; i < 10_500; i++) expect(findUnit(`wordx${i}`)).toBeNull()
  expect(names.map(findUnit)).toEqual(first)
})
