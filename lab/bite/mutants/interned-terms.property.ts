import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spelled, treesOfEveryKind } from '../../../properties/math/term/every-kind.js'
import { childrenOf } from '../../../src/math/term/children.js'
import { toPlain } from '../../../src/math/term/print.js'
import { add, multiply, number, symbol, type Term } from '../../../src/math/term/term.js'
import { InternedTerms } from './interned-terms.js'

/** What is counted once must be the same, and what is left out as known must be known: both are a matter of identity. */

test('two terms are one object exactly where they are spelled alike, but for sums and products of one', () =>
  fc.assert(
    fc.property(treesOfEveryKind, treesOfEveryKind, (left, right) => {
      const terms = new InternedTerms()
      const [first, second] = [terms.of(left), terms.of(right)]
      expect(first === second).toBe(spelled(first) === spelled(second))
      expect(spelled(first)).toBe(spelled(withoutSingle(left)))
      expect(terms.of(structuredTwin(left))).toBe(first)
    }),
    { numRuns: 1000 },
  ))

test('a sum of one is that one, and a number is known by its digits too', () => {
  const terms = new InternedTerms()
  expect(terms.of(add(multiply('x')))).toBe(terms.of(symbol('x')))
  expect(terms.of(number('1/2'))).toBe(terms.of(number('0.5')))
  expect(terms.of(number('0.5', '0.5'))).not.toBe(terms.of(number('0.5')))
  expect(toPlain(terms.of(number('0.5', '0.50')))).toBe('0.50')
})

test('equal parts of different terms are one object', () => {
  const terms = new InternedTerms()
  const [sum, product] = [
    terms.of(add('x', multiply('y', 2))),
    terms.of(multiply(add(1, 'z'), multiply('y', 2))),
  ]
  expect(childrenOf(sum)[1]).toBe(childrenOf(product)[1])
})

/** The same tree of other objects. */
function structuredTwin(term: Term): Term {
  switch (term.kind) {
    case 'add':
      return { ...term, terms: term.terms.map(structuredTwin) }
    case 'multiply':
      return { ...term, factors: term.factors.map(structuredTwin) }
    case 'power':
      return { ...term, base: structuredTwin(term.base), exponent: structuredTwin(term.exponent) }
    case 'exp':
    case 'ln':
      return { ...term, argument: structuredTwin(term.argument) }
    case 'sum':
      return { ...term, body: structuredTwin(term.body) }
    case 'apply':
      return { ...term, arguments: term.arguments.map(structuredTwin) }
    default:
      return { ...term }
  }
}

function withoutSingle(term: Term): Term {
  switch (term.kind) {
    case 'add':
      return term.terms.length === 1
        ? withoutSingle(term.terms[0]!)
        : { ...term, terms: term.terms.map(withoutSingle) }
    case 'multiply':
      return term.factors.length === 1
        ? withoutSingle(term.factors[0]!)
        : { ...term, factors: term.factors.map(withoutSingle) }
    case 'power':
      return { ...term, base: withoutSingle(term.base), exponent: withoutSingle(term.exponent) }
    case 'exp':
    case 'ln':
      return { ...term, argument: withoutSingle(term.argument) }
    case 'sum':
      return { ...term, body: withoutSingle(term.body) }
    case 'apply':
      return { ...term, arguments: term.arguments.map(withoutSingle) }
    default:
      return term
  }
}
