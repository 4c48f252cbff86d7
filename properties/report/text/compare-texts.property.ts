import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts } from '../../../src/report/text/compare-texts.js'

test.each([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
  ['', 'a', -1],
  ['a', '', 1],
  ['', '', 0],
  ['a', 'ab', -1],
  ['Z', 'a', -1],
  ['z', 'ä', -1],
  ['\u{1f600}', '\uffff', -1],
] as const)('%j stands to %j as %i says', (a, b, sign) => {
  expect(compareTexts(a, b)).toBe(sign)
})

test('texts sorted so are as they are sorted by default', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3 })), texts => {
      expect([...texts].sort(compareTexts)).toEqual([...texts].sort())
    }),
  ))
