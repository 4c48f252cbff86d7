import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agree, reals } from '../../../src/math/number/interval/real.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { toPlain } from '../../../src/math/term/print.js'
import { divide, indexed, sum, symbol } from '../../../src/math/term/term.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { FORMS, refusalOf, termOf } from './term-of.js'

const context = reals(40)

/** By name, what the engine of JavaScript makes of each function, between 0 and 1 where all of them are defined. */
const IN_DOUBLES: Readonly<Record<string, (x: number) => number>> = {
  sigmoid: x => 1 / (1 + Math.exp(-x)),
  logistic: x => 1 / (1 + Math.exp(-x)),
  expit: x => 1 / (1 + Math.exp(-x)),
  logsigmoid: x => -Math.log1p(Math.exp(-x)),
  LogSigmoid: x => -Math.log1p(Math.exp(-x)),
  softplus: x => Math.log1p(Math.exp(x)),
  logit: x => Math.log(x) - Math.log1p(-x),
  exp: Math.exp,
  ln: Math.log,
  log: Math.log,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
}

describe('a function that is defined by others has the value of its definition:', () => {
  test.each(Object.entries(IN_DOUBLES))('%s', (name, inDoubles) => {
    const term = termOf(`\\operatorname{${name}}(x)`)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), eighths => {
        const x = eighths / 8
        const read = evaluate(
          term,
          { symbols: new Map([['x', context.of(`${x}`)]]), groups: new Map() },
          context,
        )
        // Two or three operations in doubles, each within one part in 2^52, and one cancellation by less than 8 bits.
        expect(agree(read, context.of(`${inDoubles(x)}`), 12), `${read}`).toBe(true)
      }),
      { numRuns: 7 },
    )
  })

  test.each([
    ['relu', 'max(0, x)'],
    ['sec', '1/cos(x)'],
    ['csc', '1/sin(x)'],
    ['cot', 'cos(x)/sin(x)'],
  ])('%s is written %s', (name, plain) => {
    expect(toPlain(termOf(`\\operatorname{${name}}(x)`))).toBe(plain)
  })
})

describe('the mean of a group whose size is named', () => {
  test.each(['mean', 'avg', 'average'])('is what \\operatorname{%s} says', name => {
    const term = termOf(`\\sum_{j=1}^{G} r_j, \\operatorname{${name}}(r)`)
    expect(toPlain(term)).toBe('Σ_m(r_m)/G')
    expect(term).toEqual(divide(sum('m', indexed('r', 'm'), 'G'), symbol('G')))
  })

  test.each([
    ['\\sum_{j=1}^{G} r_j, \\operatorname{mean}(s)', 'mean(s)', 'of what is no group'],
    ['\\sum_i p_i, \\operatorname{mean}(p)', 'mean(p)', 'of a group of any size'],
    ['\\sum_{j=1}^{G} r_j, \\operatorname{mean}(r, r)', 'mean(r, r)', 'of two groups'],
  ])('%s is %s: not %s', (source, plain) => {
    expect(toPlain(termOf(source))).toBe(plain)
  })
})

describe('an application that may be two things, or is none, is refused:', () => {
  const both = 'm = \\frac{1}{G} \\sum_j r_j, s = \\sigma, y = '
  test.each([
    [
      `${both}\\sigma(r)`,
      'sigma to be a function or a symbol, got a section that uses it as both',
      'ambiguous',
    ],
    [
      `${both}\\sigma'(r)`,
      'sigma to be a function or a symbol, got a section that uses it as both',
      'ambiguous',
    ],
    ['\\sigma(x, y)', 'one argument of sigma, got 2', 'notation'],
    ['\\operatorname{softplus}(x, y, z)', 'one argument of softplus, got 3', 'notation'],
    ['\\sum_i f_i(x)', 'one function, got one for each i', 'notation'],
  ])('%s', (source, message, reason) => {
    for (const form of FORMS)
      expect(refusalOf(source, form)).toMatchObject({ message: `lower: expected ${message}`, reason })
  })

  test('an expression applied to an argument', () => {
    const leaf = (text: string): Node => ({ head: 'symbol', text, args: [], start: 0, end: 1 })
    const sum: Node = { head: 'add', text: '', args: [leaf('f'), leaf('g')], start: 0, end: 3 }
    const call: Node = { head: 'call', text: '', args: [sum, leaf('x')], start: 0, end: 6 }
    expect(() => lower(call, buildGlossary([]))).toThrow(
      'lower: expected the name of a function, got an expression',
    )
  })

  test('but no other function beside a σ of two meanings', () => {
    expect(toPlain(termOf(`${both}\\sigma(r), z = \\operatorname{relu}(r)`))).toBe('max(0, r)')
  })
})
