import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Domains, rangeOf, type SymbolDomain } from '../../../src/math/engines/domain.js'
import type { Relation } from '../../../src/math/engines/relation.js'
import { compareOn } from '../../../src/math/judges/comparison.js'
import { not } from '../../../src/math/judges/truth.js'
import { Rational } from '../../../src/math/number/rational.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
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
  type TermLike,
  term,
} from '../../../src/math/term/term.js'

const EFFORT = { seed: 5, points: 60 }
const RELATIONS: readonly Relation[] = ['=', '≠', '<', '≤', '>', '≥']
const compare = (left: TermLike, is: Relation, right: TermLike, domains: Record<string, SymbolDomain> = {}) =>
  compareOn(term(left), is, term(right), new Map(Object.entries(domains)), EFFORT)
const holds = (...args: Parameters<typeof compare>) => compare(...args).holds
const range = (from: string, to: string | null): SymbolDomain => ({
  from: Rational.of(from),
  to: to === null ? null : Rational.of(to),
})

/** Whether two exact values are so related: the order of the rationals, apart from any engine. */
function isSo(left: Rational, relation: Relation, right: Rational): boolean {
  const order = left.minus(right).sign()
  if (relation === '=') return order === 0
  if (relation === '≠') return order !== 0
  return order === 0 ? '≤≥'.includes(relation) : '<≤'.includes(relation) === order < 0
}

const domains = fc.constantFrom<SymbolDomain>(
  'real',
  'positive',
  'unit',
  range('1/2', '1'),
  range('-2', '3'),
  range('-1', null),
  range('5', null),
)
const parts = fc
  .tuple(domains, fc.nat(9), fc.integer({ min: 1, max: 9 }))
  .map(([domain, n, d]) => ({ domain, inside: Rational.ratio(BigInt(n + 1), BigInt(n + 1 + d)) }))

/** A point of a domain, by the part of the way from one end to the other, or of 1/(1 + distance) without one. */
function pointIn(domain: SymbolDomain, part: Rational): Rational {
  const { from, to } = rangeOf(domain) ?? { from: Rational.of(-7), to: Rational.of(7) }
  return to ? from!.plus(to.minus(from!).times(part)) : from!.plus(Rational.ONE.div(part).minus(1))
}

/** Expressions whose sign is known on the domain of x by construction: products of what is positive inside. */
function positiveOn(domain: SymbolDomain, isSquared: boolean): Term {
  const bounds = rangeOf(domain)
  if (!bounds) return isSquared ? add(power('x', 2), 1) : add(power('x', 4), number('1/3'))
  const below = subtract('x', number(bounds.from!))
  const above = bounds.to ? subtract(number(bounds.to), 'x') : number(1)
  return isSquared ? multiply(power(below, 2), above) : multiply(3, below)
}

const bases = fc.constantFrom<Term>(
  term('x'),
  power(add('x', 'y'), 2),
  multiply(-2, 'y'),
  subtract(power('x', 3), 'y'),
)
const exactAt = (of: Term, x: Rational, y: Rational): Rational =>
  evaluate(
    of,
    {
      symbols: new Map([
        ['x', x],
        ['y', y],
      ]),
      groups: new Map(),
    },
    Rational,
  )

describe('a relation on a range', () => {
  test('of two sides that differ by what has a known sign is never judged against exact values', () =>
    fc.assert(
      fc.property(
        parts,
        bases,
        fc.boolean(),
        fc.constantFrom(-1, 0, 1),
        fc.constantFrom(...RELATIONS),
        ({ domain, inside }, base, isSquared, sign, relation) => {
          const right = add(base, multiply(sign, positiveOn(domain, isSquared)))
          const [x, y] = [pointIn(domain, inside), inside.minus('1/3')]
          const isTrue = isSo(exactAt(base, x, y), relation, exactAt(right, x, y))
          const truth = compareOn(base, relation, right, new Map([['x', domain]]), EFFORT)
          expect(truth.holds).toBe(isTrue)
        },
      ),
      { numRuns: 60 },
    ))

  test('that fails does so at its witness, which is inside the range', () =>
    fc.assert(
      fc.property(
        domains,
        fc.integer({ min: -12, max: 12 }),
        fc.constantFrom<Relation>('<', '≤', '>', '≥', '='),
        (domain, offset, relation) => {
          const [left, right] = [multiply('x', 'x'), add(multiply(2, 'x'), number(offset))]
          const { holds: isTrue, witness } = compareOn(
            left,
            relation,
            right,
            new Map([['x', domain]]),
            EFFORT,
          )
          if (isTrue === null) return
          if (isTrue) {
            for (const part of ['1/100', '1/3', '1/2', '99/100'].map(Rational.of)) {
              const x = pointIn(domain, part)
              expect(isSo(exactAt(left, x, x), relation, exactAt(right, x, x))).toBe(true)
            }
            return
          }
          const x = Rational.of(witness!.x!)
          const bounds = rangeOf(domain)
          if (bounds) expect(x.gt(bounds.from!) && (bounds.to === null || x.lt(bounds.to))).toBe(true)
          expect(isSo(exactAt(left, x, x), relation, exactAt(right, x, x))).toBe(false)
        },
      ),
      { numRuns: 40 },
    ))

  test.each<[TermLike, Relation, TermLike, SymbolDomain, boolean | null]>([
    ['q', '>', '1/2', range('1/2', '1'), true],
    ['q', '<', '1', range('1/2', '1'), true],
    ['q', '≥', '2/3', range('1/2', '1'), false],
    ['q', '>', '1/2', range('1/3', '1'), false],
    ['q', '>', '3', range('3', null), true],
    ['q', '≥', '3', range('3', null), true],
    ['q', '>', '4', range('3', null), false],
    ['q', '<', '100', range('3', null), false],
    ['q', '>', '-4', range('-4', null), true],
    ['q', '>', '-3', range('-4', null), false],
    ['q', '>', 0, 'positive', true],
    ['q', '>', 0, 'real', false],
    [power('q', 2), '≥', 0, 'real', true],
    [power('q', 2), '>', 0, 'real', false],
    [power('q', 2), '>', 0, 'positive', true],
    [power('q', 2), '<', 'q', 'unit', true],
    [power('q', 2), '<', 'q', 'positive', false],
    [power(subtract('q', '1/2'), 2), '>', 0, 'unit', false],
    [power(subtract('q', '1/2'), 2), '≥', 0, range('0', '1/2'), true],
    [exp('q'), '>', 0, 'real', true],
    [exp('q'), '<', 1, 'real', false],
    [exp('q'), '>', 0, range('-2', '3'), true],
    [ln(multiply(-1, 'q')), '<', 0, 'positive', null],
  ])('%# is judged by its open ends', (left, relation, right, domain, expected) => {
    expect(holds(left, relation, right, { q: domain })).toBe(expected)
    const turned = { '<': '>', '>': '<', '≤': '≥', '≥': '≤', '=': '=', '≠': '≠' } as const
    expect(holds(right, turned[relation], left, { q: domain })).toBe(expected)
  })

  test('names only the symbols that matter, and says what is not so', () => {
    const strict = compare(add('x', subtract('y', 'y')), '<', 1)
    expect(Object.keys(strict.witness!)).toEqual(['x'])
    expect(strict.shown).toMatch(/^at x = \S+ \S+ is not below 1$/)
    expect(compare('x', '≤', 1).shown).toMatch(/^at x = \S+ \S+ is above 1$/)
  })
})

test('a relation whose sides touch, and rise apart from there, is proved on its range and strict beside it', () => {
  const [x, above] = [add(1, 'x'), exp('x')]
  expect(compare(above, '≥', x)).toMatchObject({ holds: true, shown: 'proved' })
  expect(compare(above, '>', x, { x: 'positive' })).toMatchObject({ holds: true, shown: 'proved for x > 0' })
  expect(holds(above, '>', x)).not.toBe(true)
  expect(holds(x, '≥', above, { x: 'positive' })).toBe(false)
})

describe('closed values', () => {
  const positives = fc.tuple(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 60 }))

  test('that are equal but irrational are found equal, and a nudge of any size is seen', () =>
    fc.assert(
      fc.property(
        positives,
        fc.constantFrom('0', '1e-5', '-1e-5', '1e-45', '-1e-45', '1e-200', '-1e-200'),
        fc.constantFrom(...RELATIONS),
        ([a, b], nudge, relation) => {
          const left = squareRoot(divide(a, b))
          const right = add(divide(squareRoot(multiply(a, b)), b), number(nudge))
          // Both sides are √(a/b): they compare as 0 and the nudge do.
          expect(holds(left, relation, right)).toBe(isSo(Rational.ZERO, relation, Rational.of(nudge)))
        },
      ),
      { numRuns: 50 },
    ))

  test('rest on what told them apart', () => {
    expect(compare('1/3', '<', '1/2').evidence).toMatchObject({ level: 'computed', digits: 0 })
    expect(compare('1/2', '<', '1/2').evidence).toMatchObject({ level: 'computed' })
    expect(compare(squareRoot(2), '<', '3/2').evidence).toMatchObject({
      level: 'proved: enclosure',
      digits: 40,
    })
    expect(compare(squareRoot(2), '>', '3/2').evidence).toMatchObject({
      level: 'refuted: witness',
      digits: 40,
    })
    expect(compare(squareRoot(2), '≠', '3/2').evidence).toMatchObject({ level: 'computed' })
    const [root, same] = [squareRoot(divide(7, 3)), divide(squareRoot(21), 3)]
    expect(compare(root, '≤', same).evidence).toMatchObject({ level: 'proved: identity' })
    expect(compare(root, '<', same)).toMatchObject({ holds: false, evidence: { level: 'proved: identity' } })
  })

  test('that no enclosure and no proof tells apart are left open, as are those without a value', () => {
    const huge = add(exp(1), multiply(number('1e-300'), exp(2)))
    for (const relation of RELATIONS) expect(holds(exp(1), relation, huge)).toBeNull()
    expect(compare(exp(1), '<', huge).shown).toBe(
      '2.71828 against 2.71828, which no enclosure and no proof tells apart',
    )
    expect(holds(ln(-1), '<', 0)).toBeNull()
    expect(holds(divide(1, subtract(exp(0), 1)), '≠', 0)).toBeNull()
  })
})

describe('what is not known', () => {
  test('refutes nothing: an opaque function of the same numbers, or of numbers that occur beside it', () => {
    const [f, same] = [apply('f', power(apply('abs', 'x'), 2)), apply('f', power('x', 2))]
    for (const relation of RELATIONS) expect(holds(f, relation, same)).toBeNull()
    expect(compare(apply('f', 0), '<', 1)).toMatchObject({ holds: null, shown: 'nothing is known of f(0)' })
    expect(holds(apply('f', 'x'), '<', 'x')).toBeNull()
    expect(holds(apply('f', 'x'), '≤', apply('f', add('x', 0)))).toBe(true)
  })

  test('of members at a free index, or of nothing that can be counted, does not stop the audit', () => {
    for (const relation of RELATIONS) expect(holds(indexed('r', 'i'), relation, 0)).toBeNull()
    expect(holds(sum('i', 1, 'G'), '≤', 'G')).toBe(true)
    expect(holds(sum('i', 1, 'G'), '<', 'G')).toBe(false)
  })

  test('however near, is not refuted where it is only equal', () => {
    expect(holds(apply('abs', 'x'), '≥', 'x')).not.toBe(false)
    expect(holds(apply('abs', 'x'), '>', 'x')).toBe(false)
  })

  test('nowhere defined is neither proved nor refuted', () => {
    for (const relation of RELATIONS) {
      const truth = compare(ln(multiply(-1, power('x', 2))), relation, 'y')
      expect(truth.holds).toBeNull()
    }
    expect(compare(ln(multiply(-1, power('x', 2))), '<', 'y').shown).toBe(
      'no proof and no counterexample was found',
    )
  })
})

describe('groups', () => {
  const r = (index: string) => indexed('r', index)
  const squares = sum('i', power(r('i'), 2), 'G')

  test('are compared at any size, and refuted by one that refutes by hand', () => {
    expect(compare(squares, '≥', 0)).toMatchObject({ holds: true, evidence: { size: 'any G' } })
    expect(holds(squares, '<', 0)).toBe(false)
    const { holds: isTrue, witness } = compare(squares, '≤', sum('i', r('i'), 'G'))
    expect(isTrue).toBe(false)
    const members = witness!.r!.split(', ').map(Rational.of)
    const total = (of: (member: Rational) => Rational) =>
      members.map(of).reduce((left, right) => left.plus(right))
    expect(total(x => x.times(x)).gt(total(x => x))).toBe(true)
  })
})

describe('the opposite', () => {
  test('of a relation is true where it is refuted, false where it is proved, and unknown where it was tested', () => {
    const domain: Domains = new Map([['q', 'unit']])
    for (const relation of RELATIONS) {
      const truth = compareOn(term('q'), relation, number('1/2'), domain, EFFORT)
      expect(not(truth).holds).toBe(truth.holds === null ? null : !truth.holds)
    }
    const tested = compare(apply('abs', multiply('x', apply('abs', 'x'))), '=', power('x', 2))
    expect(tested).toMatchObject({ holds: true, evidence: { level: 'tested' } })
    expect(not(tested).holds).toBeNull()
    expect(holds(apply('abs', multiply('x', apply('abs', 'x'))), '≠', power('x', 2))).toBeNull()
  })
})
