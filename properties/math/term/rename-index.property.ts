import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freshIndex, rebind, renameIndex } from '../../../src/math/term/rename-index.js'
import { freeIndicesOf } from '../../../src/math/term/symbols.js'
import { add, indexed, multiply, sum, type Term } from '../../../src/math/term/term.js'
import { exactAt } from './exact.js'
import { points, summedTerms } from './terms.js'

describe('a term at another index', () => {
  test('has the value of the term where the new index stands for the member that the old one did', () =>
    fc.assert(
      fc.property(summedTerms, points, fc.constantFrom('j', 'k'), (term, point, to) => {
        const renamed = renameIndex(term, 'i', to)
        expect(freeIndicesOf(renamed).has('i')).toBe(false)
        // Where the new index was free before, both indices stand for one member.
        const place = freeIndicesOf(term).has(to) ? point.indices.get('j')! : point.indices.get('i')!
        const before = { ...point, indices: new Map([...point.indices, ['i', place] as const]) }
        const after = {
          ...point,
          indices: new Map([
            ['j', point.indices.get('j')!],
            [to, place],
          ]),
        }
        expect(exactAt(after, renamed)?.toString()).toBe(exactAt(before, term)?.toString())
      }),
      { numRuns: 200 },
    ))

  test('is the term itself where nothing is renamed', () => {
    const term = add(indexed('r', 'j'), sum('i', indexed('r', 'i'), 'n'))
    expect(renameIndex(term, 'i', 'k')).toBe(term)
    expect(renameIndex(term, 'j', 'j')).toBe(term)
  })

  test('binds sums by another index where theirs would catch the new one', () => {
    const term = sum('j', multiply(indexed('r', 'i'), indexed('q', 'j')), 'n')
    expect(renameIndex(term, 'i', 'j')).toEqual(
      sum("j'", multiply(indexed('r', 'j'), indexed('q', "j'")), 'n'),
    )
    expect(renameIndex(sum('j', indexed('r', 'i'), 'n'), 'i', 'j')).toEqual(sum("j'", indexed('r', 'j'), 'n'))
    const apart = (index: string) => sum('k', multiply(indexed('r', index), indexed('q', 'k')), 'n')
    expect(renameIndex(apart('i'), 'i', 'j')).toEqual(apart('j'))
    const taken = sum('j', multiply(indexed('r', 'i'), indexed('q', 'j'), indexed('s', "j'")), 'n')
    expect(renameIndex(taken, 'i', 'j')).toMatchObject({ index: "j''" })
  })

  test('shares the parts that the term shares', () => {
    const shared = Array.from({ length: 100 }).reduce<Term>(part => add(part, part), indexed('r', 'i'))
    const renamed = renameIndex(shared, 'i', 'k') as Term & { kind: 'add' }
    expect(renamed.terms[0]).toBe(renamed.terms[1])
    expect([...freeIndicesOf(renamed)]).toEqual(['k'])
  })
})

describe('a fresh index', () => {
  test('is the index itself with as few primes as differ from all that are taken', () => {
    expect(freshIndex('i', new Set())).toBe('i')
    expect(freshIndex('i', new Set(['j']))).toBe('i')
    expect(freshIndex('i', new Set(['i', "i''"]))).toBe("i'")
    expect(freshIndex('i', new Set(['i', "i'"]))).toBe("i''")
  })

  test('of a sum is neither taken nor free in its body', () => {
    const of = sum('i', multiply(indexed('r', 'i'), indexed('q', "i'")), 'n') as Term & { kind: 'sum' }
    expect(rebind(of, new Set())).toEqual({
      ...sum("i''", multiply(indexed('r', "i''"), indexed('q', "i'")), 'n'),
    })
    const plain = sum('i', indexed('r', 'i'), 'n') as Term & { kind: 'sum' }
    expect(rebind(plain, new Set(["i'"])).index).toBe("i''")
  })
})
