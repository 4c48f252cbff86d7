import { expect, test } from 'vitest'
import { LEVELS } from '../../../src/conform/model/report.js'
import { colored, GRAVITY } from '../../../src/report/conform/level-color.js'

const TABLE = [
  ['faithful', 'right', '32'],
  ['accurate', 'right', '32'],
  ['unstable', 'poor', '33'],
  ['wrong', 'wrong', '31'],
  ['nonfinite-mismatch', 'wrong', '31'],
  ['dtype-violation', 'wrong', '31'],
  ['error', 'broken', '35'],
  ['protocol-error', 'broken', '35'],
  ['timeout', 'broken', '35'],
  ['crash', 'broken', '35'],
  ['unsupported', 'unjudged', '2'],
  ['indeterminate', 'unjudged', '2'],
] as const

test.each(TABLE)('the level %s is %s, and has the colour %s', (level, gravity, color) => {
  expect(GRAVITY[level]).toBe(gravity)
  expect(colored('text', level, true)).toBe(`\u001b[${color}mtext\u001b[0m`)
  expect(colored('text', level, false)).toBe('text')
})

test('every level has a colour', () => {
  expect(TABLE.map(([level]) => level).toSorted()).toEqual([...LEVELS].sort())
})
