import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Purification } from '../../../src/math/certificates/purify.js'
import { SmtLibTranslation } from '../../../src/math/certificates/smtlib.js'
import { quotedSymbol } from '../../../src/math/certificates/smtlib-text.js'
import type { Interval } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  negate,
  power,
  squareRoot,
  subtract,
  sum,
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
import { areApart, enclosedAt } from './enclosed.js'
import { context, readExpression, truthOf, valueAt, withMeanings } from './smtlib-reader.js'

const NAMES = ['x', 'y', 'z', 'r', 'q']

function translated(of: Term, point: Point, positive: readonly string[]) {
  const purification = new Purification()
  const sizes = new Map([['n', Number(point.symbols.get('n')!.numerator)]])
  const members = new Map([...point.indices].map(([index, place]) => [index, place + 1] as const))
  const frame = { sizes, positive: new Set(positive), unit: new Set<string>() }
  const translation = new SmtLibTranslation(purification, frame, members)
  const text = translation.translate(of)
  return { purification, text, conditions: translation.conditions }
}

function namesAt({ symbols, groups }: Point): ReadonlyMap<string, Interval> {
  return new Map([
    ...[...symbols].map(([name, value]) => [quotedSymbol(name), context.of(value)] as const),
    ...[...groups].flatMap(([name, members]) =>
      members.map((value, place) => [quotedSymbol(name, place + 1), context.of(value)] as const),
    ),
  ])
}

/** The value by the text is the value by evaluation, which is there if and only if the conditions hold; no axiom is false. */
function agrees(of: Term, point: Point, positive: readonly string[]): void {
  const { purification, text, conditions } = translated(of, point, positive)
  const values = withMeanings(purification.declarations, namesAt(point))
  const truths = conditions.map(condition => truthOf(readExpression(condition), values))
  const [byText, byTerm] = [valueAt(readExpression(text), values), enclosedAt(of, point, context)]
  for (const axiom of purification.axioms)
    expect(truthOf(readExpression(axiom), values), axiom).not.toBe(false)
  if (byTerm) {
    expect(truths).not.toContain(false)
    expect(byText, text).toBeDefined()
    expect(areApart(byText!, byTerm), text).toBe(false)
  } else if (byText) expect(truths.every(truth => truth === true)).toBe(false)
}

describe('a term in SMT-LIB has the value of the term', () => {
  for (const [kind, terms, places, positive] of [
    ['rational functions', rationalTerms, points, []],
    ['sums over groups', summedTerms, points, []],
    ['elementary functions', elementaryTerms, points, []],
    ['elementary functions of positive symbols', elementaryTerms, positivePoints, NAMES],
  ] as const)
    test(kind, () =>
      fc.assert(
        fc.property(terms, places, (of, point) => agrees(of, point, positive)),
        { numRuns: 60 },
      ),
    )

  test('exponents in which divisors and logarithms have powers', () => {
    const special = [
      exp(power(ln('x'), 2)),
      exp(divide('y', ln('x'))),
      exp(divide('z', add(1, divide(1, 'x')))),
      exp(divide('x', add('x', multiply(2, 'y')))),
      power(2, divide(1, 'x')),
      power(add('x', 'y'), divide('x', add('x', 'y'))),
    ]
    for (const of of special)
      fc.assert(
        fc.property(points, point => agrees(of, point, [])),
        { numRuns: 20 },
      )
  })

  test('min, max and abs, with ties', () => {
    const small = fc.constantFrom<TermLike>('x', 'y', 0, -1, negate('x'), subtract('x', 'y'))
    const known = fc.oneof(
      fc.tuple(fc.constantFrom('min', 'max'), fc.array(small, { minLength: 1, maxLength: 3 })),
      small.map((value): [string, TermLike[]] => ['abs', [value]]),
    )
    fc.assert(fc.property(known, points, ([name, of], point) => agrees(apply(name, ...of), point, [])))
  })
})

const anywhere: Point = {
  symbols: new Map([['n', Rational.of(2)]]),
  groups: new Map(),
  indices: new Map([['i', 0]]),
}

describe('what is linked', () => {
  /** Both sides in one script, so that equal texts are equal values. */
  const together = (left: Term, right: Term, positive: readonly string[] = []) => {
    const pair = apply('max', left, right)
    const meaning = translated(pair, anywhere, positive).purification.declarations.at(-1)!.meaning!
    const [, first, second] = readExpression(meaning) as readonly string[]
    return [first, second]
  }
  const isSame = (left: Term, right: Term, positive?: readonly string[]) => {
    const [first, second] = together(left, right, positive)
    expect(second).toEqual(first)
  }

  test('exponents that are one sum of products', () => {
    isSame(exp(add('x', 'y')), multiply(exp('x'), exp('y')))
    isSame(exp(multiply('x', add('y', 'z'))), exp(add(multiply('x', 'z'), multiply('y', 'x'))))
    isSame(exp(multiply(add('x', 'y'), divide('z', add('x', 'y')))), exp('z'))
    isSame(
      exp(multiply(add('x', 'y', 'x'), divide('z', add(multiply(4, 'x'), multiply(2, 'y'))))),
      power(exp('z'), '1/2'),
    )
    isSame(
      exp(sum('i', indexed('r', 'i'), 'n')),
      multiply(exp(indexed('r', 'i')), exp(subtract(sum('i', indexed('r', 'i'), 'n'), indexed('r', 'i')))),
    )
  })

  test('logarithms in exponents, where they are ones of positive values', () => {
    isSame(exp(ln(add('x', 'y'))), add('x', 'y'))
    isSame(power('x', 'y'), exp(multiply('y', ln('x'))))
    isSame(exp(multiply('y', ln(8))), exp(multiply(3, 'y', ln(2))))
    isSame(exp(multiply('z', ln(multiply('x', 'y')))), multiply(power('x', 'z'), power('y', 'z')), ['x', 'y'])
    const [product, factors] = together(
      exp(multiply('z', ln(multiply('x', 'y')))),
      multiply(power('x', 'z'), power('y', 'z')),
    )
    expect(product).not.toEqual(factors)
  })

  test('a function of equal arguments, by an axiom, and of the same ones, by its symbol', () => {
    const { purification } = translated(
      add(apply('f', add('x', 'y')), apply('f', add('y', 'x')), apply('f', 'x')),
      anywhere,
      [],
    )
    expect(purification.congruences).toHaveLength(3)
    expect(purification.congruences[0]).toBe(
      '(=> (and true (= (+ |y| |x|) (+ |x| |y|))) (= |f(y!20!+!20!x)| |f(x!20!+!20!y)|))',
    )
    isSame(apply('f', 'x', 2), apply('f', 'x', 2))
    expect(translated(add(apply('f', 'x'), apply('g', 'x')), anywhere, []).purification.congruences).toEqual(
      [],
    )
    expect(purification.abstracted.size).toBe(0)
    const twoArities = add(apply('f', 'x'), apply('f', 'x', 'y'))
    expect(translated(twoArities, anywhere, []).purification.congruences).toEqual([])
  })

  test('a function is named by its print, with the members that its indices stand for', () => {
    const point = {
      ...anywhere,
      indices: new Map([
        ['i', 0],
        ['j', 1],
      ]),
    }
    const named = (of: Term) => translated(of, point, []).text
    expect(named(apply('f', 'x'))).toBe(quotedSymbol('f(x)'))
    expect(named(apply('f', indexed('r', 'j')))).toBe(quotedSymbol('f(r_·)', 2))
    const both = apply('k', indexed('r', 'i'), indexed('r', 'j'))
    expect(named(both)).toBe(quotedSymbol('k(r_i, r_j)', 1, 2))
  })

  test('too many applications to compare are abstracted', () => {
    const many = Array.from({ length: 14 }, (_, place) => apply('f', place))
    expect([...translated(add(...many), anywhere, []).purification.abstracted]).toEqual(['apply'])
  })
})

describe('what a solver may not take for known', () => {
  const abstracted = (of: Term, positive: readonly string[] = []) =>
    [...translated(of, anywhere, positive).purification.abstracted].sort()

  test('exponentials and logarithms are abstracted, roots and extremes are not', () => {
    expect(abstracted(add(exp('x'), ln('y')))).toEqual(['exp', 'log'])
    expect(abstracted(power('x', '2/3'))).toEqual([])
    expect(abstracted(power('x', '201/2'), ['x'])).toEqual(['exp'])
    expect(abstracted(add(squareRoot('x'), apply('min', 'x', 'y'), apply('abs', 'x')))).toEqual([])
  })

  test('roots and extremes are the only values that their axioms allow', () => {
    const point = {
      ...anywhere,
      symbols: new Map([
        ...anywhere.symbols,
        ['x', Rational.of(3)] as const,
        ['y', Rational.of('1/2')] as const,
      ]),
    }
    for (const of of [squareRoot('x'), power('x', '1/3'), apply('min', 'x', 'y'), apply('max', 'x', 'y')]) {
      const { purification, text } = translated(of, point, [])
      const values = withMeanings(purification.declarations, namesAt(point))
      const holds = (value: Interval) =>
        purification.axioms.every(
          axiom => truthOf(readExpression(axiom), new Map([...values, [text, value]])) !== false,
        )
      const value = values.get(text)!
      expect(holds(value)).toBe(true)
      for (const other of [value.neg(), value.plus('1e-20'), value.minus('1e-20'), context.of(4)])
        expect(holds(other), text).toBe(false)
    }
  })

  test('a root of 0 is 0, and a power with a negative base says nothing of its symbol', () => {
    const nothing = new Map([['|x|', context.of(0)]])
    const axiomsOf = (of: Term) => translated(of, anywhere, []).purification.axioms
    const [root] = axiomsOf(squareRoot('x'))
    const holds = (value: number) =>
      truthOf(readExpression(root!), new Map([...nothing, ['|@sqrt 2|', context.of(value)] as const]))
    expect([holds(0), holds(1)]).toEqual([true, false])
    expect(axiomsOf(power('x', '1/3'))).toEqual([
      '(> |@exp 2| 0.0)',
      '(=> (> |x| 0.0) (= (* |@exp 2| |@exp 2| |@exp 2|) |x|))',
    ])
    expect(axiomsOf(exp('x'))).toEqual(['(> |@exp 2| 0.0)'])
  })

  test('the domain of a name is asserted, for each member of a group and for an application by its print', () => {
    const purification = new Purification()
    const frame = { sizes: new Map([['n', 2]]), positive: new Set(['r', 'f(x)']), unit: new Set(['x']) }
    new SmtLibTranslation(purification, frame).translate(
      add(sum('i', indexed('r', 'i'), 'n'), apply('f', 'x'), 'y', 'n'),
    )
    expect(purification.axioms).toEqual([
      '(> |r@1| 0.0)',
      '(> |r@2| 0.0)',
      '(> |x| 0.0)',
      '(< |x| 1.0)',
      '(> |f(x)| 0.0)',
    ])
  })
})
