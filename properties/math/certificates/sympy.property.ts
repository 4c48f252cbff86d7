import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PythonNames, toSymPy } from '../../../src/math/certificates/sympy.js'
import type { Interval } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'
import { sizesOf } from '../../../src/math/term/symbols.js'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  multiply,
  negate,
  number,
  power,
  subtract,
  sum,
  symbol,
  type Term,
  type TermLike,
} from '../../../src/math/term/term.js'
import {
  elementaryTerms,
  type Point,
  points,
  positivePoints,
  rationalTerms,
  summedTerms,
} from '../term/terms.js'
import { areApart, enclosedAt, unlessUndefined } from './enclosed.js'
import { context, type Scope, valueOfPython } from './sympy-reader.js'

function written(term: Term, names = new PythonNames(sizesOf(term))) {
  return { text: toSymPy(term, names), names }
}

function scopeAt(names: PythonNames, { symbols, groups, indices }: Point): Scope {
  return new Map(
    [...names.all].map(
      ([identifier, { kind, name }]): readonly [string, number | Interval | readonly Interval[]] => {
        if (kind === 'size') return [identifier, Number(symbols.get(name)!.numerator)]
        if (kind === 'index') return [identifier, indices.get(name) ?? 0]
        const members = groups.get(name)
        return [identifier, members ? members.map(one => context.of(one)) : context.of(symbols.get(name)!)]
      },
    ),
  )
}

function agrees(term: Term, point: Point): void {
  const { text, names } = written(term)
  const [byText, byTerm] = [
    unlessUndefined(() => valueOfPython(text, scopeAt(names, point))),
    enclosedAt(term, point, context),
  ]
  expect(byText === undefined, text).toBe(byTerm === undefined)
  expect(byText && byTerm && areApart(byText, byTerm), text).not.toBe(true)
}

describe('a term in Python has the value of the term, or none with it', () => {
  for (const [kind, terms, places] of [
    ['rational functions', rationalTerms, points],
    ['sums over groups', summedTerms, points],
    ['elementary functions', elementaryTerms, points],
    ['elementary functions of positive symbols', elementaryTerms, positivePoints],
  ] as const)
    test(kind, () => fc.assert(fc.property(terms, places, agrees)))

  test('min, max and abs', () => {
    const small = fc.constantFrom<TermLike>('x', 'y', 0, -1, negate('x'), subtract('x', 'y'))
    const known = fc.oneof(
      fc.tuple(fc.constantFrom('min', 'max'), fc.array(small, { minLength: 1, maxLength: 3 })),
      small.map((value): [string, TermLike[]] => ['abs', [value]]),
    )
    fc.assert(fc.property(known, points, ([name, of], point) => agrees(apply(name, ...of), point)))
  })
})

/** Any at all; fast-check takes most of a second to list them for itself. */
const character = fc.nat({ max: 0x10ffff }).map(point => String.fromCodePoint(point))

describe('names', () => {
  test('are identifiers that two names never share, whatever they are', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: character, minLength: 1, maxLength: 4 }), { maxLength: 4 }),
        all => {
          const { text, names } = written(add(...all.map(symbol), ...all.map(name => indexed(name, name))))
          const identifiers = [...names.all.keys()]
          expect(new Set(identifiers).size).toBe(3 * all.length)
          expect(identifiers.filter(identifier => !/^[xgi]\d+$/.test(identifier))).toEqual([])
          expect(text).toMatch(/^[\w.()[\], ]*$/)
        },
      ),
    ))

  test('are the same for both sides, and say what they are', () => {
    const names = new PythonNames(new Set(['G']))
    const [left, right] = [
      sum('i', divide(indexed('r', 'i'), 'G'), 'G'),
      add('x', apply('f', 'x', indexed('r', 'i')), 'x'),
    ]
    expect(toSymPy(left, names)).toBe(
      'sp.Add(*[sp.Mul(g0[i0], sp.Pow(sp.Integer(n0), sp.Integer(-1))) for i0 in range(n0)])',
    )
    expect(toSymPy(right, names)).toBe("sp.Add(x0, opaque('f0', 'a0', [i0], x0, g0[i0]), x0)")
    expect(Object.fromEntries(names.all)).toMatchObject({
      n0: { kind: 'size', name: 'G' },
      g0: { kind: 'group', name: 'r' },
      a0: { kind: 'application', name: 'f(x, r_·)' },
      f0: { kind: 'function', name: 'f' },
    })
  })

  test('an application of two indices is called by both', () => {
    expect(written(apply('k', indexed('r', 'i'), indexed('r', 'j'))).text).toBe(
      "opaque('f0', 'a0', [i0, i1], g0[i0], g0[i1])",
    )
    const { names } = written(apply('k', indexed('r', 'i'), indexed('r', 'j')))
    expect(names.all.get('a0')).toEqual({ kind: 'application', name: 'k(r_i, r_j)' })
  })
})

describe('limits', () => {
  test('a power whose exponent is no number goes through the logarithm, as it is defined', () => {
    expect(written(power('x', 'y')).text).toBe('sp.exp(sp.Mul(x0, sp.log(x1)))')
    expect(written(power('x', divide(1, 2))).text).toContain('sp.Pow(x0, sp.Mul(')
  })

  test('a function that is known but not ordered has no text', () => {
    for (const name of ['sin', 'floor', 'gcd'])
      expect(() => written(apply(name, 'x')), name).toThrow(RangeError)
  })

  test('levels, parts and digits', () => {
    const nested = (levels: number) => {
      let term: Term = symbol('x')
      for (let level = 1; level < levels; level++) term = exp(term)
      return term
    }
    expect(() => written(nested(60))).not.toThrow()
    expect(() => written(nested(61))).toThrow(RangeError)
    expect(() => written(add(...Array.from({ length: 19_999 }, () => 'x')))).not.toThrow()
    expect(() => written(add(...Array.from({ length: 20_000 }, () => 'x')))).toThrow(RangeError)
    const long = (digits: number) => number(Rational.of(10n ** BigInt(digits - 1)))
    expect(() => written(long(4_000))).not.toThrow()
    expect(() => written(long(4_001))).toThrow(RangeError)
    expect(() => written(multiply(number(Rational.ratio(1n, 10n ** 4_000n))))).toThrow(RangeError)
  })
})
