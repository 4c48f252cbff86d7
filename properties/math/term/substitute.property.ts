import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { isSameTerm } from '../../../src/math/term/equality.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { toPlain } from '../../../src/math/term/print.js'
import { renameIndex } from '../../../src/math/term/rename-index.js'
import { simplify } from '../../../src/math/term/simplify.js'
import { substitute } from '../../../src/math/term/substitute.js'
import {
  add,
  apply,
  indexed,
  multiply,
  number,
  power,
  sum,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'
import { unfold } from '../../../src/math/term/unfold.js'
import { exactAt } from './exact.js'
import { points, rationalTerms, summedTerms } from './terms.js'

const r = (index: string) => indexed('r', index)

describe('substitution', () => {
  test.each([
    ['a term', rationalTerms],
    ['a term with an index of its own, which no sum catches,', summedTerms],
  ])('of %s for a symbol is evaluation at its value', (_, terms) =>
    fc.assert(
      fc.property(summedTerms, terms, points, (term, put, point) => {
        const value = exactAt(point, put)
        fc.pre(value !== undefined)
        const moved = { ...point, symbols: new Map([...point.symbols, ['x', value!]]) }
        expect(exactAt(point, substitute(term, new Map([['x', put]])))?.toString()).toBe(
          exactAt(moved, term)?.toString(),
        )
      }),
      { numRuns: 300 },
    ),
  )

  test('for the members of a group is evaluation with each at its value', () =>
    fc.assert(
      fc.property(summedTerms, rationalTerms, points, (term, scale, point) => {
        const factor = exactAt(point, scale)
        fc.pre(factor !== undefined)
        const to = add(multiply(scale, r('k')), indexed('q', 'k'))
        const [rewards, others] = ['r', 'q'].map(name => point.groups.get(name)!) as [Rational[], Rational[]]
        const members = rewards.map((reward, place) => factor!.times(reward).plus(others[place]!))
        const moved = { ...point, groups: new Map([...point.groups, ['r', members]]) }
        const put = substitute(term, [{ from: r('k'), to }])
        expect(exactAt(point, put)?.toString()).toBe(exactAt(moved, term)?.toString())
      }),
      { numRuns: 300 },
    ))

  test('happens at once: what comes in is not replaced again', () => {
    const swapped = substitute(
      add('x', multiply(2, 'y')),
      new Map([
        ['x', symbol('y')],
        ['y', symbol('x')],
      ]),
    )
    expect(toPlain(swapped)).toBe('y + 2·x')
  })

  test('of an application leaves those to other arguments', () => {
    const term = add(apply('f', 'x'), apply('f', 'y'), apply('g', apply('f', 'x')))
    const put = substitute(term, [{ from: apply('f', 'x'), to: number(3) }])
    expect(toPlain(put)).toBe('3 + f(y) + g(3)')
    const members = sum('j', apply('f', r('j')))
    expect(toPlain(substitute(members, [{ from: apply('f', r('i')), to: power(r('i'), 2) }]))).toBe(
      'Σ_j(r_j^2)',
    )
  })

  test('renames what a sum counts, and refuses to put a number for it', () => {
    const term = sum('i', r('i'), 'G')
    expect(substitute(term, new Map([['G', symbol('n')]]))).toEqual(sum('i', r('i'), 'n'))
    expect(() => substitute(term, new Map([['G', number(8)]]))).toThrow(/substitute: expected a symbol for G/)
  })

  test('refuses to replace what is no unknown', () =>
    expect(() => substitute(symbol('x'), [{ from: add('x', 1), to: number(0) }])).toThrow(
      /substitute: expected/,
    ))

  test('refuses what has two indices, of which one could stand for any and the other could not', () => {
    const from = apply('k', r('i'), indexed('q', 'j'))
    expect(() => substitute(symbol('x'), [{ from, to: number(0) }])).toThrow(RangeError)
  })

  test('leaves a sum its index where nothing comes in that would be caught', () => {
    const put = substitute(sum('i', r('i'), 'n'), [{ from: r('i'), to: multiply(2, r('i')) }])
    expect(put).toEqual(sum('i', multiply(2, r('i')), 'n'))
  })

  test('of a group or a function leaves a size of the same name', () => {
    const member = substitute(sum('i', indexed('n', 'i'), 'n'), [{ from: indexed('n', 'i'), to: number(2) }])
    expect(member).toEqual(sum('i', 2, 'n'))
    const applied = substitute(sum('i', r('i'), 'n'), [{ from: apply('n', 'x'), to: number(2) }])
    expect(applied).toEqual(sum('i', r('i'), 'n'))
  })
})

describe('an index', () => {
  test('may be another, with the members that it stood for', () =>
    fc.assert(
      fc.property(summedTerms, points, (term, point) => {
        const at = (place: number | undefined) => ({
          ...point,
          indices: new Map([...point.indices, ['j', place!]]),
        })
        const here = point.indices.get('i')
        expect(exactAt(point, renameIndex(term, 'j', 'i'))?.toString()).toBe(
          exactAt(at(here), term)?.toString(),
        )
      }),
      { numRuns: 300 },
    ))

  test('that nothing mentions leaves the term as it is', () =>
    fc.assert(fc.property(summedTerms, term => renameIndex(term, 'm', 'i') === term)))
})

describe('a definition of a function', () => {
  const square = { name: 'f', parameters: ['x', 'y'], body: add(power('x', 2), 'y') }

  test('is put in at the arguments, inside each other too', () => {
    const term = apply('f', apply('f', 1, 2), 'x')
    const value = evaluate(
      unfold(term, square),
      { symbols: new Map([['x', Rational.of(5)]]), groups: new Map() },
      Rational,
    )
    expect(value.toString()).toBe('14')
  })

  test('takes as many arguments as it has parameters', () =>
    expect(() => unfold(apply('f', 1), square)).toThrow('unfold: expected 2 arguments of f, got 1'))
})

describe('simplification', () => {
  test('keeps the value where there is one, and is done after one pass', () =>
    fc.assert(
      fc.property(summedTerms, points, (term, point) => {
        const value = exactAt(point, term)
        const simple = simplify(term)
        if (value) expect(exactAt(point, simple)?.toString()).toBe(value.toString())
        expect(isSameTerm(simplify(simple), simple)).toBe(true)
      }),
      { numRuns: 300 },
    ))

  const examples: readonly (readonly [Term, string])[] = [
    [add('x', 0, add(2, 'y'), -2), 'x + y'],
    [multiply(1, multiply('x', 3), 2), '6·x'],
    [power(multiply('x', 1), 1), 'x'],
    [multiply(0, apply('f', 'x')), '0'],
    [add(number('2', '2.0'), 'x'), 'x + 2.0'],
  ]
  for (const [term, simple] of examples) test(simple, () => expect(toPlain(simplify(term))).toBe(simple))
})
