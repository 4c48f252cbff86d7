import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import {
  add,
  apply,
  divide,
  indexed,
  multiply,
  power,
  sum,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'
import { type Definition, unfold } from '../../../src/math/term/unfold.js'
import { rationalTerms } from './terms.js'

/** f(a, b) = a² b + x: of the names in the body, x is none of the parameters. */
const definition: Definition = {
  name: 'f',
  parameters: ['a', 'b'],
  body: add(multiply(power('a', 2), 'b'), 'x'),
}
const applied = (one: Term | string, other: Term | string | number) => apply('f', one, other)

describe('an unfolded term', () => {
  test('has the value that the term has where the function is known by its values', () =>
    fc.assert(
      fc.property(rationalTerms, rationalTerms, fc.integer({ min: -9, max: 9 }), (one, other, value) => {
        const x = Rational.of(value)
        const symbols = new Map([
          ['x', x],
          ['y', Rational.of(2)],
          ['z', Rational.of('1/3')],
        ])
        const functions = new Map<string, (...values: readonly Rational[]) => Rational>([
          ['f', (...[a, b]) => a!.times(a!).times(b!).plus(x)],
          ['g', (...[a]) => a!.plus(1)],
        ])
        const term = add(applied(applied(one, other), 3), multiply(2, applied(other, one)), apply('g', one))
        const valueThere = (of: Term): string => {
          try {
            return `${evaluate(of, { symbols, groups: new Map(), functions }, Rational)}`
          } catch (error) {
            if (error instanceof RangeError) return 'none'
            throw error
          }
        }
        expect(valueThere(unfold(term, definition))).toBe(valueThere(term))
      }),
    ))

  test('has no application of the function left, and keeps those of others', () => {
    const term = divide(applied('u', applied('v', 1)), apply('g', 'u', applied('u', 2)))
    const unfolded = JSON.stringify(unfold(term, definition), (_, value) =>
      value instanceof Rational ? `${value}` : value,
    )
    expect(unfolded).not.toContain('"name":"f"')
    expect(unfolded).toContain('"name":"g"')
    expect(unfold(apply('g', 'u', 'v', 'w'), definition)).toEqual(apply('g', 'u', 'v', 'w'))
  })

  test('keeps applications in the body, and puts in arguments at once', () => {
    const recursive = { name: 'f', parameters: ['a', 'b'], body: applied('b', 'a') }
    expect(unfold(applied('b', 'y'), recursive)).toEqual(applied('y', 'b'))
    expect(unfold(symbol('f'), definition)).toEqual(symbol('f'))
  })

  test('binds sums of the body anew where an argument runs with the same index', () => {
    const counted = { name: 'f', parameters: ['a'], body: sum('i', multiply('a', indexed('r', 'i')), 'n') }
    const unfolded = unfold(apply('f', indexed('q', 'i')), counted)
    expect(unfolded).toMatchObject({ kind: 'sum', index: "i'" })
  })

  test('is refused for another number of arguments', () => {
    expect(() => unfold(add(1, apply('f', 'x')), definition)).toThrow('expected 2 arguments of f, got 1')
    expect(() => unfold(apply('f', 'x', 'x', 'x'), definition)).toThrow(RangeError)
  })

  test('and one whose parts are shared is unfolded part by part', () => {
    const shared = Array.from({ length: 60 }).reduce<Term>(part => add(part, part), applied('x', 1))
    const unfolded = unfold(shared, definition) as Term & { kind: 'add' }
    expect(unfolded.terms[0]).toBe(unfolded.terms[1])
    const deep = Array.from({ length: 500 }).reduce<Term>(part => add(part, 1), symbol('x'))
    expect(() => unfold(deep, definition)).toThrow(/at most 400 levels/)
  })
})
