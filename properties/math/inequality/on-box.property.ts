import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SymbolDomain } from '../../../src/math/engines/domain.js'
import { signOnBox } from '../../../src/math/inequality/on-box.js'
import { signOnDomains } from '../../../src/math/inequality/on-domains.js'
import { unmetConditions } from '../../../src/math/inequality/unmet.js'
import { Rational } from '../../../src/math/number/rational.js'
import { type Condition, printCondition } from '../../../src/math/proof/conditions.js'
import {
  add,
  apply,
  divide,
  indexed,
  ln,
  multiply,
  number,
  power,
  subtract,
  sum,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const between = (from: number, to: number): SymbolDomain => ({ from: Rational.of(from), to: Rational.of(to) })
const on = (from: number, to: number) => new Map([['x', between(from, to)]])
const whole = fc.integer({ min: -20, max: 20 })

describe('the sign of a term on a box', () => {
  /** By enclosures, and by the roots of a product of lines. */
  test('is that of a polynomial whose roots lie outside, and none where one lies inside', () => {
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: 1, max: 9 }),
        fc.array(whole, { minLength: 1, maxLength: 3 }),
        (from, width, roots) => {
          const [low, high] = [from + 0.5, from + 0.5 + width]
          const domains = new Map([['x', { from: Rational.of(`${low}`), to: Rational.of(`${high}`) }]])
          const product = multiply(...roots.map(root => subtract('x', root)))
          const isInside = roots.some(root => low < root && root < high)
          const below = roots.filter(root => root > high).length
          expect(signOnBox(product, domains)).toBe(isInside ? null : below % 2 === 0 ? 1 : -1)
        },
      ),
    )
  })

  test('is found where the term turns between its ends, and over two symbols', () => {
    expect(
      signOnBox(apply('cos', 'x'), new Map([['x', { from: Rational.ZERO, to: Rational.of('3/2') }]])),
    ).toBe(1)
    const both = new Map([...on(0, 1), ['y', between(0, 1)]])
    expect(signOnBox(subtract(multiply('x', 'y'), 2), both)).toBe(-1)
    expect(signOnBox(subtract('x', 'y'), both)).toBeNull()
  })

  test.each<[string, Term, ReadonlyMap<string, SymbolDomain>]>([
    ['without a second end', add('x', 1), new Map([['x', 'positive']])],
    ['without a symbol', number(1), on(0, 1)],
    ['that jumps between two signs', divide('x', apply('abs', 'x')), on(-1, 2)],
    ['that is 0 everywhere', subtract(multiply(0, 'x'), 0), on(0, 1)],
    ['without a value on a part', ln(subtract('x', 3)), on(0, 1)],
    ['that is 0 at its end', symbol('x'), on(0, 1)],
  ])('is not told of a term %s', (_, term, domains) => expect(signOnBox(term, domains)).toBeNull())
})

test('a group and an unknown function are a fault on a box, and leave a condition unmet', () => {
  for (const term of [add('x', sum('i', indexed('r', 'i'))), apply('f', 'x')]) {
    expect(() => signOnBox(term, on(0, 1))).toThrow(ReferenceError)
    expect(unmetConditions({ conditions: [], needs: [{ term, relation: '> 0' }] }, on(0, 1))).toEqual([])
    expect(signOnDomains(term, on(0, 1))).toBe('unknown')
  }
  expect(signOnDomains(subtract(1, multiply('x', 'x')), new Map([['x', 'unit']]))).toBe('positive')
})

describe('a condition of a proof is met', () => {
  const asked = (term: Term, relation: Condition['relation'], domain: SymbolDomain) =>
    unmetConditions({ conditions: ['it'], needs: [{ term, relation }] }, new Map([['x', domain]])).length

  test.each<[Term, Condition['relation'], SymbolDomain, boolean]>([
    [subtract('x', 5), '≠ 0', between(0, 4), true],
    [subtract('x', 5), '> 0', between(0, 4), false],
    [subtract('x', 5), '≥ 0', between(6, 7), true],
    [ln('x'), '≠ 0', { from: Rational.ONE, to: null }, true],
    [ln('x'), '> 0', { from: Rational.ONE, to: null }, true],
    [ln('x'), '≠ 0', 'unit', true],
    [ln('x'), '> 0', 'unit', false],
    [subtract(add('x', divide(1, 'x')), 2), '≥ 0', 'positive', true],
    [subtract(add('x', divide(1, 'x')), 2), '≠ 0', 'positive', false],
    [subtract('x', 'x'), '≥ 0', 'positive', true],
    [power('x', 3), '≠ 0', 'real', false],
  ])('%#: only where it holds on the whole domain', (term, relation, domain, isMet) => {
    const conditions = unmetConditions(
      { conditions: [`${'x'}`, printed(term, relation)], needs: [{ term, relation }] },
      new Map([['x', domain]]),
    )
    expect(conditions).toEqual(isMet ? ['x'] : ['x', printed(term, relation)])
    expect(asked(term, relation, domain)).toBe(1)
  })
})

const printed = (term: Term, relation: Condition['relation']): string => printCondition({ term, relation })
