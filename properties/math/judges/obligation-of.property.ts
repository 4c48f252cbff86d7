import { describe, expect, test } from 'vitest'
import type { SymbolDomain } from '../../../src/math/engines/domain.js'
import { obligationOf } from '../../../src/math/judges/obligation-of.js'
import { Rational } from '../../../src/math/number/rational.js'
import { add, apply, indexed, number, sum, symbol } from '../../../src/math/term/term.js'

const settled = { outcome: 'proved', witness: null, conditions: ['x is not 0'] } as const
const range = (from: string, to: string | null): SymbolDomain => ({
  from: Rational.of(from),
  to: to === null ? null : Rational.of(to),
})

/** What the certificate may assume of x, for each domain; by hand. */
describe('what is assumed of a symbol follows from its domain', () => {
  test.each<readonly [string, SymbolDomain | undefined, 'positive' | 'unit' | null]>([
    ['no domain', undefined, null],
    ['real', 'real', null],
    ['positive', 'positive', 'positive'],
    ['unit', 'unit', 'unit'],
    ['(1, inf)', range('1', null), 'positive'],
    ['(0, inf)', range('0', null), 'positive'],
    ['(1/2, 1)', range('1/2', '1'), 'positive'],
    ['(-1, 1)', range('-1', '1'), null],
    ['(-1, inf)', range('-1', null), null],
  ])('%s', (_, domain, expected) => {
    const domains = new Map(domain === undefined ? [] : [['x', domain] as const])
    const { positive, unit } = obligationOf(symbol('x'), '<', number(1), domains, settled)
    expect({ positive, unit }).toEqual({
      positive: expected === 'positive' ? ['x'] : [],
      unit: expected === 'unit' ? ['x'] : [],
    })
  })
})

test('groups and opaque applications are assumed positive as symbols are, and what does not occur is not named', () => {
  const left = add(sum('i', indexed('r', 'i'), 'G'), apply('f', symbol('x')))
  const domains = new Map<string, SymbolDomain>([
    ['r', 'positive'],
    ['f(x)', 'positive'],
    ['y', 'positive'],
    ['z', 'unit'],
  ])
  const { positive, unit } = obligationOf(left, '=', symbol('x'), domains, settled)
  expect(new Set(positive)).toEqual(new Set(['r', 'f(x)']))
  expect(unit).toEqual([])
})

test('the statement and how it was settled are kept as they are', () => {
  const refuted = { outcome: 'refuted', witness: { x: '1/2' }, conditions: [] } as const
  for (const how of [settled, refuted])
    expect(obligationOf(symbol('x'), '>=', number(2), new Map(), how)).toEqual({
      left: symbol('x'),
      relation: '>=',
      right: number(2),
      positive: [],
      unit: [],
      ...how,
    })
})

test('what only the right side speaks of is named after what the left does', () => {
  const domains = new Map<string, SymbolDomain>(
    ['x', 'y', 'r', 'f(z)'].map(name => [name, 'positive'] as const),
  )
  domains.set('p', 'unit')
  const right = add(symbol('p'), symbol('y'), apply('f', symbol('z')), sum('i', indexed('r', 'i'), 'G'))
  const { positive, unit } = obligationOf(symbol('x'), '=', right, domains, settled)
  expect(positive).toEqual(['x', 'y', 'f(z)', 'r'])
  expect(unit).toEqual(['p'])
})
