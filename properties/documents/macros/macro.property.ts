import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inside, isSame, type Macro, type Macros, together } from '../../../src/documents/macros/macro.js'

const macro = fc
  .constantFrom('x', 'y', '\\frac12')
  .map((body): Macro => ({ parameters: 0, optional: null, body, isStarred: false }))
const macros: fc.Arbitrary<Macros> = fc
  .array(fc.tuple(fc.constantFrom('\\a', '\\b', '\\c'), macro))
  .map(all => new Map(all))

describe('the macros of several sources', () => {
  test('stand for neither where two of them differ, and for what all say that say something', () => {
    fc.assert(
      fc.property(fc.array(macros, { maxLength: 4 }), sources => {
        const all = together(sources)
        const names = new Set(sources.flatMap(source => [...source.keys()]))
        expect(new Set(all.keys())).toEqual(names)
        for (const name of names) {
          const [first, ...others] = sources.flatMap(source => (source.has(name) ? [source.get(name)!] : []))
          const agree = others.every(other => isSame(first!, other))
          expect(all.get(name)).toEqual(agree ? first : null)
        }
      }),
    )
  })

  test('come in any order', () => {
    fc.assert(
      fc.property(fc.array(macros, { maxLength: 4 }), sources => {
        expect(new Map([...together(sources)].sort())).toEqual(
          new Map([...together(sources.toReversed())].sort()),
        )
      }),
    )
  })

  test('are those of the inner source before those around it', () => {
    fc.assert(
      fc.property(macros, macros, (outer, own) => {
        const all = inside(outer, own)
        for (const name of ['\\a', '\\b', '\\c'])
          expect(all.get(name)).toEqual(own.has(name) ? own.get(name) : outer.get(name))
      }),
    )
  })
})
