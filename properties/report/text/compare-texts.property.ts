import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts } from '../../../src/report/text/compare-texts.js'

test('texts sorted so are as they are sorted by default', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3 })), texts => {
      expect([...texts].sort(compareTexts)).toEqual([...texts].sort())
    }),
  ))
