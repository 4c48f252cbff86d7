import fc from 'fast-check'
import { Rational } from '../../../src/math/number/rational.js'
import type { Term } from '../../../src/math/term/term.js'

/** Small trees of all kinds of terms over few names, so that two of them are often alike. */
export const treesOfEveryKind: fc.Arbitrary<Term> = grown(2)

function grown(depth: number): fc.Arbitrary<Term> {
  const name = fc.constantFrom('f', 'x')
  const leaf = fc.oneof<fc.Arbitrary<Term>[]>(
    fc.integer({ min: 0, max: 1 }).map(value => ({ kind: 'number', value: Rational.of(value) })),
    name.map(name => ({ kind: 'symbol', name })),
    fc.tuple(name, name).map(([name, index]) => ({ kind: 'indexed', name, index })),
  )
  if (depth === 0) return leaf
  const inner = fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 1, arbitrary: grown(depth - 1) })
  const several = fc.array(inner, { maxLength: 2 })
  return fc.oneof<fc.Arbitrary<Term>[]>(
    several.map(terms => ({ kind: 'add', terms })),
    several.map(factors => ({ kind: 'multiply', factors })),
    fc.tuple(inner, inner).map(([base, exponent]) => ({ kind: 'power', base, exponent })),
    inner.map(argument => ({ kind: 'exp', argument })),
    inner.map(argument => ({ kind: 'ln', argument })),
    fc.tuple(name, name, inner).map(([index, size, body]) => ({ kind: 'sum', index, size, body })),
    fc.tuple(name, several).map(([name, args]) => ({ kind: 'apply', name, arguments: args })),
  )
}

/** All that a term says in one text: kinds, names, exact values and order, but not the digits as written. */
export const spelled = (term: Term): string =>
  JSON.stringify(term, (key, value) =>
    value instanceof Rational ? `${value}` : key === 'written' ? undefined : value,
  )
