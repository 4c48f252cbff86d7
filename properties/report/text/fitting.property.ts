import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitting } from '../../../src/report/text/fitting.js'

test('the first texts that have room together are as many as there can be', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 8 }), fc.nat(20), (texts, room) => {
      const beginnings = [...texts, ''].map((_, count) => texts.slice(0, count).join(''))
      expect(fitting(texts, room)).toBe(beginnings.findLastIndex(beginning => beginning.length <= room))
    }),
  ))
