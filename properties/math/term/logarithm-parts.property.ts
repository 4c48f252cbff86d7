import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intervals } from '../../../src/math/number/interval/interval.js'
import { logarithmParts } from '../../../src/math/term/logarithm-parts.js'
import { isPositiveByForm } from '../../../src/math/term/positive.js'
import { toPlain } from '../../../src/math/term/print.js'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  number,
  power,
  squareRoot,
  subtract,
  sum,
  type Term,
} from '../../../src/math/term/term.js'
import { areApart, enclosedAt } from '../certificates/enclosed.js'
import { elementaryTerms, type Point, points, positivePoints, summedTerms } from './terms.js'

const context = intervals(40)

const onlyX = (term: Term) => isPositiveByForm(term, name => name === 'x' || name === 'r')

/** x and the members of r are positive, the other names may not be. */
const halfPositive = fc.tuple(points, positivePoints).map(
  ([any, { symbols }]): Point => ({
    symbols: new Map([...any.symbols, ['x', symbols.get('x')!] as const]),
    groups: new Map([
      ...any.groups,
      ['r', any.groups.get('r')!.map(one => (one.sign() > 0 ? one : one.neg().plus(1)))] as const,
    ]),
    indices: any.indices,
  }),
)

describe('positive by its form', () => {
  test.each([
    ['elementary functions', elementaryTerms],
    ['sums', summedTerms],
  ])('%s that are said to be are not negative or 0 where they are defined', (_, terms) =>
    fc.assert(
      fc.property(terms, halfPositive, (term, point) => {
        if (!onlyX(term)) return
        const sign = enclosedAt(term, point, context)?.sign()
        expect(sign === -1 || sign === 0, toPlain(term)).toBe(false)
      }),
      { numRuns: 150 },
    ),
  )

  test('what is seen, and what is not', () => {
    const seen = [
      'x',
      add('x', 2),
      multiply('x', 'x'),
      divide(1, 'x'),
      exp('y'),
      power('y', '1/3'),
      power('y', 'z'),
      sum('i', indexed('r', 'i')),
      apply('min', 'x', 2),
      apply('r', 'x'),
    ]
    const unseen = [
      'y',
      0,
      -1,
      add(),
      add('x', 'y'),
      subtract('x', 1),
      multiply('x', -1),
      power('y', 2),
      squareRoot('y'),
      ln('x'),
      apply('abs', 'y'),
      apply('min'),
      apply('max', 'x', 'y'),
      sum('i', indexed('q', 'i')),
      apply('f', 'x'),
    ]
    const name = (key: string) => ['x', 'r', 'r(x)'].includes(key)
    const isPositive = (like: Term | string | number) => isPositiveByForm(add(like), name)
    expect(seen.map(isPositive)).toEqual(seen.map(() => true))
    expect(unseen.map(isPositive)).toEqual(unseen.map(() => false))
    expect(isPositiveByForm(multiply(), name)).toBe(true)
  })
})

describe('the parts of a logarithm', () => {
  const total = (term: Term): Term =>
    add(
      ...logarithmParts(term, onlyX).map(({ factors, of, isPlain }) =>
        multiply(...factors, isPlain ? of : ln(of)),
      ),
    )

  test('add up to it wherever it is defined', () =>
    fc.assert(
      fc.property(elementaryTerms, halfPositive, (term, point) => {
        const whole = enclosedAt(ln(term), point, context)
        if (!whole) return
        const parts = enclosedAt(total(term), point, context)
        expect(parts && !areApart(parts, whole), toPlain(total(term))).toBe(true)
      }),
      { numRuns: 150 },
    ))

  test('are taken as far as signs are known', () => {
    const shown = (term: Term) => toPlain(total(term))
    expect(shown(multiply('x', 'y', 'x'))).toBe('ln(x) + ln(x) + ln(y)')
    expect(shown(multiply('x', 'y', 'z'))).toBe('ln(x) + ln(y·z)')
    expect(shown(power('x', 'y'))).toBe('y·ln(x)')
    expect(shown(power('y', 3))).toBe('3·ln(y)')
    expect(shown(power('y', -2))).toBe('ln(1/y^2)')
    expect(shown(power('x', 2))).toBe('2·ln(x)')
    expect(shown(power('y', '1/2'))).toBe('(1/2)·ln(y)')
    expect(shown(exp('y'))).toBe('y')
    expect(shown(power(exp('y'), 'z'))).toBe('z·y')
    expect(shown(number('360/77'))).toBe('3·ln(2) + 2·ln(3) + ln(5) - ln(7) - ln(11)')
    expect(shown(number(1))).toBe('0')
    expect(shown(number(2 * 1009 * 1013))).toBe('ln(2) + ln(1022117)')
    expect(shown(number(997))).toBe('ln(997)')
    expect(shown(number(2 * 997 * 1009))).toBe('ln(2) + ln(997) + ln(1009)')
    expect(shown(number(2))).toBe('ln(2)')
    expect(shown(multiply('x', power('y', 3)))).toBe('ln(x) + 3·ln(y)')
    expect(shown(number(0))).toBe('ln(0)')
  })
})
