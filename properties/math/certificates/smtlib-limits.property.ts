import { describe, expect, test } from 'vitest'
import { Purification } from '../../../src/math/certificates/purify.js'
import { SmtLibTranslation } from '../../../src/math/certificates/smtlib.js'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  power,
  sum,
  type Term,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'

/** With two members for n, at the first of them. */
function read(like: TermLike, positive: readonly string[] = []) {
  const frame = { sizes: new Map([['n', 2]]), positive: new Set(positive), unit: new Set<string>() }
  const translation = new SmtLibTranslation(new Purification(), frame, new Map([['i', 1]]))
  const text = translation.translate(term(like))
  return { text, conditions: translation.conditions }
}
const textOf = (like: TermLike) => read(like).text

describe('what is refused', () => {
  test.each<[string, Term]>([
    ['an exponent of more than 64', power('x', 65)],
    ['a root of more than 64', power('x', '67/2')],
    ['a size that is not known', sum('i', indexed('r', 'i'), 'm')],
    ['an index that stands for no member', indexed('r', 'k')],
    ['abs of two', apply('abs', 'x', 'y')],
    ['min of none', apply('min')],
    ['too many characters', power(power(power('x', 64), 64), 64)],
    [
      'too many parts',
      sum(
        'i',
        sum('j', sum('k', sum('l', multiply(...'ijkl'.split('').map(i => indexed('r', i))), 'm'), 'm'), 'm'),
        'm',
      ),
    ],
  ])('%s', (_, of) => {
    const sizes = new Map(_.startsWith('too many parts') ? [['m', 12]] : [])
    const frame = { sizes, positive: new Set<string>(), unit: new Set<string>() }
    expect(() => new SmtLibTranslation(new Purification(), frame).translate(of)).toThrow(RangeError)
  })

  test('one part or character more than there is room for, and no less', () => {
    const many = (count: number) =>
      add(...Array.from({ length: count }, (_, place) => `x${place.toString(36)}`))
    expect(() => textOf(many(19_999))).not.toThrow()
    expect(() => textOf(many(20_000))).toThrow('at most 20000 parts')
    expect(textOf('y'.repeat(199_998))).toHaveLength(200_000)
    expect(() => textOf('y'.repeat(199_999))).toThrow('at most 200000 characters')
    // A part that stands in several places is read once.
    const shared = Array.from({ length: 14 }).reduce<Term>(part => add(part, part), term('x'))
    expect(() => textOf(shared)).not.toThrow()
  })

  test('a power of more than 64 factors, and a function that is known but not ordered', () => {
    for (const exponent of [64, -64]) expect(() => textOf(power('x', exponent))).not.toThrow()
    for (const exponent of [65, -65]) expect(() => textOf(power('x', exponent))).toThrow('at most 64 factors')
    expect(() => textOf(apply('sin', 'x'))).toThrow('expected a function that it can state, got sin')
  })

  test('what is undefined, under no other condition', () => {
    const conditionsOf = (of: Term, positive: readonly string[] = []) => read(of, positive).conditions
    expect(conditionsOf(power('x', 0))).toEqual([])
    expect(conditionsOf(power('x', 1))).toEqual([])
    expect(conditionsOf(power('x', '-1/2'))).toEqual(['(> |x| 0.0)'])
    expect(conditionsOf(power('x', '1/2'))).toEqual(['(>= |x| 0.0)'])
    expect(conditionsOf(power('x', '1/3'))).toEqual(['(> |x| 0.0)'])
    expect(conditionsOf(ln('x'))).toEqual(['(> |x| 0.0)'])
    expect(conditionsOf(power(2, divide(1, 'x')))).toEqual(['(not (= |x| 0.0))'])
    expect(conditionsOf(exp(divide(1, 'x')))).toEqual(['(not (= |x| 0.0))'])
    expect(conditionsOf(add(ln('x'), power('x', '1/2'), power('x', 'y')), ['x'])).toEqual([])
    const inverse = divide(1, 'x')
    expect(conditionsOf(add(apply('f', inverse), inverse))).toEqual(['(not (= |x| 0.0))'])
  })

  test('nothing of what an opaque function is of', () => {
    const { conditions } = read(apply('f', divide(1, 'x')))
    expect(conditions).toEqual([])
    expect(read(add(apply('f', divide(1, 'x')), divide(1, 'x'))).conditions).toEqual(['(not (= |x| 0.0))'])
    expect(textOf(power('x', 0))).toBe('1.0')
  })
})
