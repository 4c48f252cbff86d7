import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allMembers,
  hasGroups,
  type Obligation,
  printStatement,
  upToOrder,
} from '../../../src/math/certificates/obligation.js'
import { witnessOf } from '../../../src/math/certificates/witness.js'
import { Rational } from '../../../src/math/number/rational.js'
import {
  add,
  apply,
  indexed,
  multiply,
  sum,
  type Term,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'

const obligation = (left: TermLike, witness: Obligation['witness'] = null): Obligation => ({
  relation: '>=',
  left: term(left),
  right: term('y'),
  positive: [],
  unit: [],
  outcome: witness ? 'refuted' : 'proved',
  witness,
  conditions: [],
})

describe('an obligation', () => {
  test('prints as a statement', () => {
    expect(printStatement(obligation(add('x', 1)))).toBe('x + 1 >= y')
  })

  test('has groups where it has members, sums or free indices', () => {
    expect(hasGroups(obligation('x'))).toBe(false)
    expect(hasGroups(obligation(indexed('r', 'i')))).toBe(true)
    expect(hasGroups(obligation(sum('i', indexed('r', 'i'))))).toBe(true)
    expect(hasGroups(obligation(multiply(indexed('r', 'i'), indexed('r', 'j'))))).toBe(true)
    expect(hasGroups(obligation(sum('i', 'x', 'G')))).toBe(true)
    expect(hasGroups(obligation(apply('f', indexed('r', 'i'))))).toBe(true)
  })
})

describe('the members that free indices stand for', () => {
  const tuples = (maps: Iterable<ReadonlyMap<string, number>>) => [...maps].map(map => [...map.values()])
  /** The places at which members first occur, numbered: 3, 1, 3 is like 1, 2, 1. */
  const pattern = (members: readonly number[]) => {
    const first = [...new Set(members)]
    return members.map(member => first.indexOf(member) + 1)
  }

  test('are all, or one choice at least for each pattern of equal ones', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 }), (count, size) => {
        const indices = ['i', 'j', 'k', 'l'].slice(0, count)
        const all = tuples(allMembers(indices, size))
        expect(all).toHaveLength(size ** count)
        expect(new Set(all.map(String)).size).toBe(all.length)
        const chosen = new Set(tuples(upToOrder(indices, size)).map(String))
        expect(all.filter(members => !chosen.has(String(pattern(members))))).toEqual([])
        expect([...chosen].filter(members => !all.map(String).includes(members))).toEqual([])
      }),
    ))

  test('are named by their indices', () => {
    expect([...allMembers(['i', 'j'], 1)]).toEqual([
      new Map([
        ['i', 1],
        ['j', 1],
      ]),
    ])
    expect(tuples(upToOrder(['i', 'j'], 5))).toEqual([
      [1, 1],
      [1, 2],
    ])
    expect([...upToOrder([], 3)]).toEqual([new Map()])
  })
})

describe('a witness', () => {
  const of = add(
    'x',
    multiply('z', sum('i', indexed('r', 'i'), 'G')),
    apply('f', 'x'),
    sum('j', apply('g', indexed('r', 'j')), '#j'),
  )
  const shown = (witness: Record<string, string>) => {
    const read = witnessOf(obligation(of, witness))!
    const text = (values: readonly Rational[]) => values.map(String).join(' ')
    return {
      symbols: Object.fromEntries([...read.symbols].map(([name, value]) => [name, `${value}`])),
      groups: Object.fromEntries([...read.groups].map(([name, values]) => [name, text(values)])),
      sizes: Object.fromEntries(read.sizes),
      chosen: read.chosen,
    }
  }

  test('is read, member by member', () => {
    const whole = {
      x: '1/2',
      y: '-3',
      z: '0',
      r: '1, 2,3',
      G: '3',
      '#j': '3',
      'f(x)': '4',
      'g(r_·)': '5, 6, 7',
    }
    expect(shown(whole)).toEqual({
      symbols: { x: '1/2', y: '-3', z: '0', 'f(x)': '4' },
      groups: { r: '1 2 3', 'g(r_·)': '5 6 7' },
      sizes: { G: 3, '#j': 3 },
      chosen: [],
    })
  })

  test('is made complete by fractions between 0 and 1, no two alike', () => {
    const read = shown({ x: '1/2', r: '1, 2, 3' })
    expect(read.sizes).toEqual({ G: 3, '#j': 3 })
    expect([...read.chosen].sort()).toEqual(['f(x)', 'g(r_·)', 'y', 'z'])
    const values = [
      ...['y', 'z', 'f(x)'].map(name => read.symbols[name]!),
      ...read.groups['g(r_·)']!.split(' '),
    ].map(value => Rational.of(value))
    expect(new Set(values.map(String)).size).toBe(6)
    for (const value of values) expect(value.gt(0) && value.lt(1)).toBe(true)
    expect(shown({}).sizes).toEqual({ G: 2, '#j': 2 })
    expect(shown({ r: '4' })).toMatchObject({ sizes: { G: 1, '#j': 1 }, groups: { r: '4' } })
    expect(shown({ G: '5' }).groups.r!.split(' ')).toHaveLength(5)
    expect(shown({ G: '5' }).sizes).toEqual({ G: 5, '#j': 5 })
    expect([shown({ G: '1' }).sizes.G, shown({ G: '1000' }).sizes.G]).toEqual([1, 1000])
  })

  test('has nothing special among the values that are chosen, however many there are', () => {
    const names = Array.from({ length: 30 }, (_, place) => `x${place}`)
    const { symbols } = witnessOf(obligation(multiply(...names), { y: '1' }))!
    const values = names.map(name => symbols.get(name)!)
    expect(new Set(values.map(String)).size).toBe(30)
    for (const value of values) expect(value.gt(0) && value.lt(1) && !value.eq('1/2'), `${value}`).toBe(true)
  })

  test('has the number of members for a size, and no other value', () => {
    const read = witnessOf(
      obligation(multiply('G', sum('i', indexed('r', 'i'), 'G')), { r: '1, 2', y: '1' }),
    )!
    expect([...read.symbols.keys()]).toEqual(['y'])
    expect([...read.sizes]).toEqual([['G', 2]])
  })

  test('is read in a term that shares its parts without end', () => {
    const shared = Array.from({ length: 200 }).reduce<Term>(part => add(part, part), apply('f', 'x'))
    expect(
      [...witnessOf(obligation(shared, { x: '1', y: '2', 'f(x)': '3' }))!.symbols.keys()].sort(),
    ).toEqual(['f(x)', 'x', 'y'])
  })

  test('has values of what an opaque function is of, too', () => {
    const read = witnessOf(
      obligation(apply('f', apply('g', 'u', indexed('q', 'k')), 'v'), { y: '1', u: '2' }),
    )!
    expect([...read.symbols.keys()].sort()).toEqual(['u', 'v', 'y'])
    expect([...read.groups.keys()].sort()).toEqual(['f(g(u, q_·), v)', 'g(u, q_·)', 'q'])
  })

  test('is refused where it cannot be read', () => {
    expect(() => shown({ x: 'one' })).toThrow(SyntaxError)
    expect(() => shown({ r: '1, 2', G: '3' })).toThrow(RangeError)
    expect(() => shown({ r: '1, 2, 3', 'g(r_·)': '1, 2' })).toThrow(RangeError)
    const two = sum('i', multiply(indexed('r', 'i'), indexed('q', 'i')))
    expect(() => witnessOf(obligation(two, { r: '1, 2, 3', q: '1, 2' }))).toThrow(RangeError)
    for (const size of ['0', '-1', '3/2', '1001']) expect(() => shown({ G: size })).toThrow(RangeError)
    expect(witnessOf(obligation(of))).toBe(null)
  })
})
