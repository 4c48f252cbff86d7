import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { Search } from '../../../src/documents/model/search.js'

const text = fc.string({ unit: fc.constantFrom('a', 'b', '$'), maxLength: 30 })

describe('a search', () => {
  test('finds what indexOf finds, in whatever order it is asked', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(32)), (source, questions) => {
        const search = new Search(source, /\$a/g)
        for (const from of questions) {
          const start = source.indexOf('$a', from)
          expect(search.next(from)).toEqual(start < 0 ? null : { start, end: start + 2 })
        }
      }),
      { numRuns: 200 },
    )
  })

  test('asked in rising order, looks once for every match and once in vain', () => {
    fc.assert(
      fc.property(text, source => {
        const pattern = /\$/g
        const looks = vi.spyOn(pattern, 'exec')
        const search = new Search(source, pattern)
        for (let from = 0; from <= source.length; from++) search.next(from)
        expect(looks).toHaveBeenCalledTimes(source.split('$').length)
      }),
    )
  })
})
