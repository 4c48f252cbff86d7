import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overPositive, type SymbolDomain } from '../../../src/math/engines/domain.js'
import { searchSign } from '../../../src/math/inequality/sign-search.js'
import { valueAt } from '../../../src/math/judges/identity.js'
import { Rational } from '../../../src/math/number/rational.js'
import type { Sign } from '../../../src/math/proof/sign.js'
import { symbolsOf } from '../../../src/math/term/symbols.js'
import {
  add,
  apply,
  divide,
  exp,
  ln,
  multiply,
  number,
  power,
  squareRoot,
  subtract,
  type Term,
} from '../../../src/math/term/term.js'
import { termOf } from '../../notation/lower/term-of.js'

const above = (from: string): SymbolDomain => ({ from: Rational.of(from), to: null })
const signOf = (latex: string, domains: Readonly<Record<string, SymbolDomain>>): Sign => {
  const { term, positive } = overPositive(termOf(latex), new Map(Object.entries(domains)))
  return searchSign(term, positive)
}

describe('inequalities that a textbook prints are proved', () => {
  test.each<[string, Record<string, SymbolDomain>, Sign]>([
    ['e^x - 1 - x', { x: 'real' }, 'nonnegative'],
    ['x - 1 - \\ln x', { x: 'positive' }, 'nonnegative'],
    ['x - \\ln(1+x)', { x: 'positive' }, 'positive'],
    ['\\ln(1+x) - \\frac{x}{1+x}', { x: 'positive' }, 'positive'],
    ['\\frac{x}{1+x} - \\ln(1+x)', { x: 'positive' }, 'negative'],
    ['x - \\sin x', { x: 'positive' }, 'positive'],
    ['\\cos x - 1 + \\frac{x^2}{2}', { x: 'real' }, 'nonnegative'],
    ['x - \\arctan x', { x: 'positive' }, 'positive'],
    ['\\sin x - 2', { x: 'real' }, 'negative'],
    ['-1 - \\cos x', { x: 'real' }, 'nonpositive'],
    ['\\sqrt{1+x} - 1 - \\frac{x}{2}', { x: 'positive' }, 'negative'],
    ['\\sqrt{a} + \\sqrt{b} - \\sqrt{a+b}', { a: 'positive', b: 'positive' }, 'positive'],
    ['(1+x)^n - 1 - n x', { x: above('-1'), n: above('1') }, 'nonnegative'],
    ['\\ln 2 + p \\ln p + (1-p) \\ln(1-p)', { p: 'unit' }, 'nonnegative'],
    ['p\\ln\\frac{p}{q} + (1-p)\\ln\\frac{1-p}{1-q}', { p: 'unit', q: 'unit' }, 'nonnegative'],
    ['\\ln(1+e^x) - x', { x: 'real' }, 'positive'],
    ['\\ln(1+e^x) - \\max(0, x)', { x: 'real' }, 'positive'],
    ['|a| + |b| - |a+b|', { a: 'real', b: 'real' }, 'nonnegative'],
    ['\\ln(e^a+e^b) - \\frac{a+b}{2} - \\ln 2', { a: 'real', b: 'real' }, 'nonnegative'],
    ['2^n - n - 1', { n: above('1') }, 'positive'],
    ['(x-1)^2 \\ln(1+x)', { x: 'positive' }, 'nonnegative'],
    ['\\sqrt{2} - \\frac{7}{5}', {}, 'positive'],
    ['\\sqrt{8} - 2\\sqrt{2}', {}, 'zero'],
    ['\\frac13 - \\frac12', {}, 'negative'],
    ['(\\ln x)^2', { x: 'positive' }, 'nonnegative'],
    ['2 - \\sin x \\cos x - \\cos^2 x', { x: 'real' }, 'nonnegative'],
    ['3 - \\sin x', { x: 'real' }, 'positive'],
    ['3 + \\sin x', { x: 'real' }, 'positive'],
    ['-1 - \\cos x', { x: 'positive' }, 'nonpositive'],
  ])('%s', (latex, domains, sign) => expect(signOf(latex, domains)).toBe(sign))

  test.each<[string, Record<string, SymbolDomain>]>([
    ['x - 1', { x: 'positive' }],
    ['\\sin x', { x: 'positive' }],
    ['\\ln x', { x: 'real' }],
    ['\\frac{1}{x - 3} + 1', { x: 'positive' }],
    ['x^x - e^{-1/e}', { x: 'positive' }],
    // Their enclosures tell, and no step does.
    ['\\frac32 - \\sin x - \\cos x', { x: 'real' }],
    ['x - \\lfloor x \\rfloor', { x: 'positive' }],
    ['\\frac{1}{\\ln 2 + \\ln 5} - \\frac{1}{\\ln 10}', {}],
  ])('nothing is said of %s', (latex, domains) => expect(signOf(latex, domains)).toBe('unknown'))

  test('nor of what is longer than any inequality that is printed', () => {
    const long = add(...Array.from({ length: 90 }, (_, i) => multiply(number(i + 7), power('x', i + 2))))
    expect(searchSign(long, ['x'])).toBe('unknown')
  })
})

const atom = fc.constantFrom<Term>(
  number(1),
  number(2),
  { kind: 'symbol', name: 'x' },
  power('x', 2),
  power('x', -1),
  ln(add(1, 'x')),
  ln('x'),
  exp('x'),
  exp(multiply(-1, 'x')),
  squareRoot(add(1, 'x')),
  apply('cos', 'x'),
  apply('max', 'x', number(1)),
  divide('x', add(1, 'x')),
)
const factor = fc.tuple(fc.integer({ min: -3, max: 3 }), atom, atom).map(([n, a, b]) => multiply(n, a, b))
const terms = fc.array(factor, { minLength: 1, maxLength: 3 }).map(parts => add(...parts))
const point = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20 }))

const ALLOWED: Readonly<Record<Sign, readonly number[]>> = {
  positive: [1],
  nonnegative: [0, 1],
  zero: [0],
  nonpositive: [-1, 0],
  negative: [-1],
  unknown: [-1, 0, 1],
}

/** By the search, and by an enclosure at a point. */
test('a sign that is found is the sign at every point', () => {
  fc.assert(
    fc.property(terms, fc.array(point, { minLength: 3, maxLength: 6 }), (term, points) => {
      const sign = searchSign(term, ['x'])
      for (const [above, below] of points) {
        const x = Rational.ratio(BigInt(above), BigInt(below))
        const found = valueAt(term, { symbols: new Map([['x', x]]), groups: new Map() })?.sign() ?? null
        if (found !== null && symbolsOf(term).size > 0) expect(ALLOWED[sign]).toContain(found)
      }
      expect(searchSign(subtract(0, term), ['x']) === 'unknown').toBe(sign === 'unknown')
    }),
    { numRuns: 60 },
  )
})
