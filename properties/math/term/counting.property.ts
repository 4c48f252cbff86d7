import { describe, expect, test } from 'vitest'
import { applicationGroup, countsOf, runningIn } from '../../../src/math/term/counting.js'
import { add, apply, indexed, multiply, sum, symbol, type Term } from '../../../src/math/term/term.js'

const counts = (term: Term) => countsOf(term).map(({ size, groups }) => [size, [...groups].sort()])
const [r, q] = [indexed('r', 'i'), indexed('q', 'j')]

describe('what a sum counts', () => {
  test('is the members of all groups that run with its index, and of no others', () => {
    expect(counts(sum('i', multiply(r, q, 'x', indexed('s', 'i')), 'G'))).toEqual([['G', ['r', 's']]])
    expect(counts(sum('i', 1, 'G'))).toEqual([['G', []]])
    expect(counts(symbol('x'))).toEqual([])
  })

  test('is told for sums in sums, from the outside in, each once where it is shared', () => {
    const inner = sum('j', multiply(r, q), 'n')
    expect(counts(sum('i', inner, 'G'))).toEqual([
      ['G', ['r']],
      ['n', ['q']],
    ])
    expect(counts(add(inner, inner, multiply(2, inner)))).toEqual([['n', ['q']]])
    const rebound = sum('i', add(r, sum('i', indexed('s', 'i'), 'n')), 'G')
    expect(counts(rebound)).toEqual([
      ['G', ['r']],
      ['n', ['s']],
    ])
  })

  test('holds opaque applications that run by their print, and what they are of, but no function that is known', () => {
    const opaque = apply('f', 'x', r)
    expect([...runningIn(opaque, 'i')]).toEqual(['f(x, r_·)', 'r'])
    expect([...runningIn(apply('min', r, 1), 'i')]).toEqual(['r'])
    expect([...runningIn(apply('f', 'x'), 'i')]).toEqual([])
    expect([...runningIn(add(opaque, apply('f', 'x', q)), 'j')].sort()).toEqual(['f(x, q_·)', 'q'])
    expect(applicationGroup(apply('k', r, q), 'i')).toBe('k(r_·, q_j)')
  })

  test('is found in a term that shares its parts without end', () => {
    const shared = Array.from({ length: 200 }).reduce<Term>(part => add(part, part), r)
    expect([...runningIn(shared, 'i')]).toEqual(['r'])
    expect(counts(sum('i', shared, 'G'))).toEqual([['G', ['r']]])
  })
})
