import { expect, test } from 'vitest'

import { refusal } from './refusal.js'

test.each([
  ['\\sum_i_j x', 'expected one limit on each side, got a second', 6],
  ['\\sum^i^j x', 'expected one limit on each side, got a second', 6],
  ['\\max = 3', 'expected an operand, got =', 5],
  ['\\arg\\sup x', 'expected \\max or \\min after \\arg, got \\sup', 9],
])('%s is refused', (source, message, offset) => {
  expect(refusal(source)).toMatchObject({ message: `parseChains: ${message}`, offset, reason: 'syntax' })
})
