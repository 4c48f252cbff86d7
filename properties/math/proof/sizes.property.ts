import { describe, expect, test } from 'vitest'
import { isUnnamed, Sizes } from '../../../src/math/proof/sizes.js'
import { add, indexed, multiply, sum, symbol, type Term } from '../../../src/math/term/term.js'

const r = (index: string) => indexed('r', index)
const s = (index: string) => indexed('s', index)
const overR = (index: string, size?: string): Term => sum(index, r(index), size)
const sizes = (...terms: readonly Term[]) => new Sizes(terms, [])

describe('sums through one group', () => {
  test('count the same members, by the name that the document gives them if it gives one', () => {
    for (const terms of [
      [overR('i'), overR('j', 'G')],
      [overR('j', 'G'), overR('i')],
    ]) {
      const found = sizes(...terms)
      for (const name of ['#i', 'G']) expect(found.nameOf(name)).toBe('G')
      expect(found.equations).toEqual([])
    }
  })

  test('have one name if none is given, and no equation says so', () => {
    const found = sizes(overR('i'), overR('j'))
    expect(found.nameOf('#i')).toBe(found.nameOf('#j'))
    expect(isUnnamed(found.nameOf('#i'))).toBe(true)
    expect(found.equations).toEqual([])
  })

  test('make names equal that the document gives them, and say so once for each', () => {
    const two = sizes(overR('i', 'G'), overR('j', 'n'))
    expect(two.nameOf('G')).toBe(two.nameOf('n'))
    expect(two.equations).toEqual(['n = G'])
    const three = sizes(overR('i', 'G'), overR('j', 'n'), overR('k', 'm'), overR('l'))
    const root = three.nameOf('G')
    expect(['n', 'm', '#l'].map(name => three.nameOf(name))).toEqual([root, root, root])
    expect([...three.equations].sort()).toEqual(
      ['G', 'n', 'm']
        .filter(name => name !== root)
        .map(name => `${root} = ${name}`)
        .sort(),
    )
  })

  test('bind the groups that one of them runs through together', () => {
    const found = sizes(sum('i', multiply(r('i'), s('i')), 'G'), overR('j'), sum('k', s('k'), 'n'))
    expect(found.nameOf('#j')).toBe(found.nameOf('n'))
    expect(found.equations.length).toBe(1)
  })
})

describe('sums through different groups', () => {
  test('are counted apart, and so are a group and a size of one name', () => {
    const found = sizes(overR('i'), sum('j', s('j')), sum('k', indexed('#i', 'k'), 'G'))
    expect(new Set(['#i', '#j', 'G'].map(name => found.nameOf(name))).size).toBe(3)
    expect(sizes(sum('i', indexed('G', 'i'), 'n'), sum('j', s('j'), 'G')).nameOf('n')).toBe('n')
  })

  test('are counted together where a member is given by another', () => {
    const given = [{ left: r('i'), right: add(s('i'), 1) }]
    const found = new Sizes([overR('i', 'G'), sum('j', s('j'))], given)
    expect(found.nameOf('#j')).toBe('G')
    expect(new Sizes([sum('j', s('j'))], given).nameOf('#j')).toBe('#j')
    const apart = new Sizes([overR('i', 'G'), sum('j', s('j'))], [{ left: symbol('x'), right: add('y', 1) }])
    expect(apart.nameOf('#j')).toBe('#j')
  })

  test('are known from the given equations too', () => {
    const given = [{ left: symbol('x'), right: overR('i', 'G') }]
    expect(new Sizes([], given).isSize('G')).toBe(true)
  })
})

describe('a size', () => {
  test('is what a sum counts, or has no name; no other symbol is one, nor a group', () => {
    const found = sizes(overR('i', 'G'), sum('j', s('j')))
    for (const size of ['G', '#j', '#i']) expect(found.isSize(size)).toBe(true)
    for (const other of ['r', 's', 'x', 'i', 'size G', '']) expect(found.isSize(other)).toBe(false)
  })

  test('keeps its name where nothing is known of it', () => {
    expect(sizes().nameOf('x')).toBe('x')
    expect(sizes().nameOf('#i')).toBe('#i')
    expect(sizes().equations).toEqual([])
    expect(isUnnamed('#i')).toBe(true)
    expect(isUnnamed('i#')).toBe(false)
  })
})
