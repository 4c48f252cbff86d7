import { expect, test } from 'vitest'
import { isListedPlace } from '../../../src/conform/known-failures/listed-place.js'
import { known } from './listings.js'

const PLACE = { op: 'a', dtype: 'float32', ids: ['a/x/1', 'a/y/2'] } as const

test.each<[string, string[], boolean]>([
  ['a line that names a case of the operation', ['a/z/3 * wrong'], true],
  ['one in the format', ['a/z/3 float32 wrong'], true],
  ['one in another format', ['a/z/3 float16 wrong'], false],
  ['one of another operation', ['aa/x/1 * wrong', 'b/a/1 * wrong'], false],
  ['a pattern that the last stored case has', ['a/y/* * wrong'], true],
  ['a pattern that no stored case has', ['a/z/* * wrong'], false],
  ['a pattern in another format', ['a/** float64 wrong'], false],
  ['a level that does not fail the run', ['a/** * unstable', 'a/x/1 * unstable'], false],
  ['a condition that holds', ['a/** * wrong if version < 2.7'], true],
  ['a condition that does not', ['a/** * wrong if version > 2.7'], false],
  ['the second of two lines', ['b/** * wrong', 'a/** * wrong'], true],
  ['no line', [], false],
])('an operation in a format is listed by %s', (_, lines, expected) => {
  expect(isListedPlace(known(...lines), PLACE, '2.6', level => level !== 'unstable')).toBe(expected)
})

test('not where the implementation says no version and the line asks for one', () => {
  const lines = known('a/** * wrong if version < 2.7')
  expect(isListedPlace(lines, PLACE, undefined, () => true)).toBe(false)
})
