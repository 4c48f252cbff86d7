import { describe, expect, test } from 'vitest'
import { Purification } from '../../../src/math/certificates/purify.js'
import { SmtLibTranslation } from '../../../src/math/certificates/smtlib.js'
import { Rational } from '../../../src/math/number/rational.js'
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
  subtract,
  sum,
  type Term,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'

/** Both terms by one purification, so that equal texts are equal values. */
function texts(positive: readonly string[], ...terms: readonly TermLike[]): readonly string[] {
  const frame = { sizes: new Map([['n', 2]]), positive: new Set(positive), unit: new Set<string>() }
  const translation = new SmtLibTranslation(new Purification(), frame, new Map([['i', 1]]))
  return terms.map(like => translation.translate(term(like)))
}
const isSame = (left: TermLike, right: TermLike, ...positive: readonly string[]): boolean => {
  const [first, second] = texts(positive, left, right)
  return first === second
}

describe('exponents that are equal as sums of products have one text', () => {
  test.each<[Term, Term]>([
    [exp(number('1/2')), power(exp(1), '1/2')],
    [exp('n'), exp(2)],
    [exp(add('x', 'y', 'x')), exp(add('y', multiply(2, 'x')))],
    [exp(multiply('x', 'y', 'x')), exp(multiply(power('x', 2), 'y'))],
    [exp(power(add('x', 1), 2)), exp(add(power('x', 2), multiply(2, 'x'), 1))],
    [exp(power(add('x', 1), 0)), exp(1)],
    [exp(power('x', -2)), exp(divide(1, multiply('x', 'x')))],
    [exp(divide(add(multiply(2, 'x'), multiply(4, 'y')), add('x', multiply(2, 'y')))), exp(2)],
    [exp(multiply(add('x', 'y'), power(add('x', 'y'), -2))), exp(power(add('x', 'y'), -1))],
    [
      exp(sum('j', indexed('r', 'j'), 'n')),
      exp(add(indexed('r', 'i'), subtract(sum('j', indexed('r', 'j'), 'n'), indexed('r', 'i')))),
    ],
    [exp(ln(exp('x'))), exp('x')],
    [exp(power(subtract('x', 'x'), 0)), exp(1)],
    [
      exp(divide('z', add(multiply(2, 'x'), multiply(4, 'y')))),
      exp(multiply('1/2', divide('z', add('x', multiply(2, 'y'))))),
    ],
    [exp(multiply('y', ln(power('x', 3)))), exp(multiply(3, 'y', ln('x')))],
    [exp(multiply('y', ln(12))), exp(add(multiply(2, 'y', ln(2)), multiply('y', ln(3))))],
    [exp(multiply('y', ln(add(4, 8)))), exp(multiply('y', ln(12)))],
    [exp(multiply('y', ln('1/2'))), exp(multiply(-1, 'y', ln(2)))],
    [exp(multiply('x', apply('f', 'y'))), exp(multiply(apply('f', 'y'), 'x'))],
    [power(2, multiply('x', 'y')), exp(multiply('x', 'y', ln(2)))],
  ])('example %#', (left, right) => expect(isSame(left, right)).toBe(true))

  test('where a base is known to be positive, those of its factors too', () => {
    const [product, apart] = [power(multiply('x', 'y'), 'z'), multiply(power('x', 'z'), power('y', 'z'))]
    expect(isSame(product, apart, 'x', 'y')).toBe(true)
    expect(isSame(product, apart, 'x')).toBe(true)
    expect(isSame(product, apart)).toBe(false)
    expect(isSame(power(power('x', 2), 'z'), power('x', multiply(2, 'z')), 'x')).toBe(true)
    expect(isSame(power(power('x', 2), 'z'), power('x', multiply(2, 'z')))).toBe(false)
  })

  test('and those that are not have different texts', () => {
    const exponents: readonly TermLike[] = [
      'x',
      multiply(2, 'x'),
      power('x', 2),
      power('x', -1),
      add('x', 1),
      power(add('x', 1), -1),
      power(add('x', 2), -1),
      power(add(1, divide(1, 'x')), -1),
      power(add('x', 'y'), 9),
      power('x', 'y'),
      ln('x'),
      apply('f', 'x'),
      multiply('x', ln('y')),
    ]
    expect(new Set(texts([], ...exponents.map(exp))).size).toBe(exponents.length)
  })
})

describe('what is not taken apart', () => {
  test('is a power of a sum beyond the eighth', () => {
    const grown = (exponent: number) => exp(power(add('x', 1), exponent))
    const [eighth, ninth] = texts([], grown(8), grown(9))
    // Multiplied out, the eighth has nine parts, one exponential for each; the ninth stays one.
    expect(eighth!.split(' ').length).toBeGreaterThan(9)
    expect(ninth).toMatch(/^\|@exp \d+\|$/)
    const inverseOfProduct = (exponent: number) => exp(power(multiply('x', 'y'), exponent))
    const apart = (exponent: number) =>
      exp(multiply(power('x', exponent), power('y', exponent + 1), power('y', -1)))
    expect([-8, -9].map(exponent => isSame(inverseOfProduct(exponent), apart(exponent)))).toEqual([
      true,
      false,
    ])
    const [inverse] = texts([], exp(power(add('x', 1), -9)))
    expect(inverse).toMatch(/^\|@exp \d+\|$/)
  })

  test('is a divisor with negative powers, which would lead on and on', () => {
    expect(() =>
      texts(
        [],
        exp(divide('y', add(1, divide(1, 'x')))),
        exp(divide(1, add('x', divide(1, 'x')))),
        exp(divide('z', add(1, divide('y', 'x')))),
      ),
    ).not.toThrow()
    const [mixed] = texts([], exp(divide('a', add(divide('a', 'z'), 'b'))))
    expect(mixed).toMatch(/^\|@exp \d+\|$/)
  })
})

describe('a logarithm outside of an exponent', () => {
  const shown = (like: TermLike, ...positive: readonly string[]) => texts(positive, like)[0]

  test('is the sum of those of the parts, each with its factors', () => {
    expect(shown(ln('x'), 'x')).toBe('|@log 2|')
    expect(shown(ln(power('x', 'y')), 'x')).toMatch(/^\(\* \|y\| \|@log \d+\|\)$/)
    expect(shown(ln(multiply('x', 'y')), 'x', 'y')).toMatch(/^\(\+ \|@log \d+\| \|@log \d+\|\)$/)
    expect(shown(ln(exp('x')))).toBe('|x|')
    expect(shown(ln(exp(add(1, 1))))).toBe('(+ 1.0 1.0)')
    expect(shown(ln(power(power('x', 'y'), 'z')), 'x')).toMatch(/^\(\* \|z\| \|y\| \|@log \d+\|\)$/)
    expect(shown(ln(1))).toBe('0.0')
    expect(shown(ln(add(1, 3)))).toMatch(/^\(\* 2\.0 \|@log \d+\|\)$/)
    expect(shown(ln(multiply('x', exp('y'))), 'x')).toMatch(/^\(\+ \|@log \d+\| \|y\|\)$/)
  })

  test('of a value that is no positive number is kept whole', () => {
    expect(shown(ln(subtract('x', 'x')))).toMatch(/^\|@log \d+\|$/)
    expect(shown(ln(number(-2)))).toMatch(/^\|@log \d+\|$/)
  })
})

test('a size is a number in an exponent', () => {
  expect(Rational.of(2).toString()).toBe(texts([], 'n')[0]!.replace('.0', ''))
  expect(isSame(exp(multiply('x', 'n')), power(exp('x'), 2))).toBe(true)
})
