import { describe, expect, test } from 'vitest'
import type { SymbolDomain } from '../../../src/math/engines/domain.js'
import { searchCounterexample } from '../../../src/math/engines/search.js'

const spaceOf = (domain: SymbolDomain) => ({ symbols: new Map([['x', domain]]), groups: [], sizes: [] })

describe('a search', () => {
  const effort = { seed: 11, points: 37 }

  test('that finds nothing has tried as many points as it was given, from its seed on', () =>
    expect(searchCounterexample(spaceOf('real'), () => false, effort)).toEqual({
      counterexample: null,
      points: 37,
      seed: 11,
      path: null,
    }))

  test('that finds a point shrinks it, and finds it again with the same seed', () => {
    const search = () =>
      searchCounterexample(spaceOf('real'), ({ symbols }) => symbols.get('x')!.gt(3), effort)
    const { counterexample, seed, path } = search()
    expect([`${counterexample!.symbols.get('x')}`, seed]).toEqual(['4', 11])
    expect(path).toMatch(/^\d+(:\d+)*$/)
    expect(search()).toEqual(search())
  })

  test.each([0, 3, 36])('in which something goes wrong at point %i alone says so', at => {
    let points = 0
    const fails = () => {
      if (points++ === at) throw new Error('gone wrong')
      return false
    }
    expect(() => searchCounterexample(spaceOf('real'), fails, effort)).toThrow('gone wrong')
    expect(points).toBe(37)
  })

  test('in which all goes wrong says what went wrong first', () => {
    let points = 0
    const fails = () => {
      throw new Error(`wrong at ${points++}`)
    }
    expect(() => searchCounterexample(spaceOf('real'), fails, effort)).toThrow('wrong at 0')
  })
})
