import { describe, expect, test } from 'vitest'
import { type ParseOptions, parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { refusal } from './refusal.js'
import { chainText } from './tree-text.js'

const read = (source: string): string => parseChains(source).map(chainText).join('; ')

/** Every tree of this file was written by hand from how a reader takes the formula. */
const reads = (rows: readonly (readonly [source: string, tree: string])[]) =>
  test.each(rows)('%s', (source, tree) => {
    expect(read(source)).toBe(tree)
  })

/** Sources with what their refusal says, and where. */
const refuses = (
  rows: readonly (readonly [source: string, message: string, offset: number])[],
  reason: string,
) =>
  test.each(rows)('%s', (source, message, offset) => {
    const error = refusal(source)
    expect([error.message, error.offset, error.reason]).toEqual([`parseChains: ${message}`, offset, reason])
  })

describe('a function of the language is called by its name:', () => {
  const NAMES =
    'sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan det dim deg gcd hom ker'.split(' ')
  reads(NAMES.map(name => [`\\${name}(2x) y`, `(mul (call ${name} (mul 2 x)) y)`] as const))
  reads([
    ['\\Pr(x)', '(call probability x)'],
    ['\\Pr[x \\mid y]', '(call probability (given x y))'],
    ['\\gcd(4, 6)', '(call gcd 4 6)'],
  ])

  test('whose node stands where the command does', () => {
    const call = parseChains('2 \\sin x')[0]!.terms[0]!.args[1]!
    expect(call).toMatchObject({ head: 'call', text: 'sin', start: 2, end: 8 })
    expect(call.args[0]).toEqual({ head: 'symbol', text: 'sin', args: [], start: 2, end: 6 })
  })
})

describe('the power of a function is of its value, except that -1 is the inverse of a sine, cosine or tangent:', () => {
  reads([
    ['\\sin^2 x', '(pow (call sin x) 2)'],
    ['\\sin^{n+1}(x)', '(pow (call sin x) (add n 1))'],
    ['\\sin^1 x', '(pow (call sin x) 1)'],
    ['\\sin^{-1} x', '(call arcsin x)'],
    ['\\cos^{-1}(x)', '(call arccos x)'],
    ['\\tan^{-1} x', '(call arctan x)'],
    ['2 \\sin^{-1}(x) y', '(mul 2 (call arcsin x) y)'],
    ['\\log_2^2 x', '(pow (log x 2) 2)'],
    ['\\log_b^{n} x', '(pow (log x b) n)'],
    ['\\exp^2(x)', '(pow (exp x) 2)'],
  ])
})

describe('a reciprocal that may be an inverse function is refused:', () => {
  const message = 'expected a reciprocal or an inverse function, written so that one can tell which, got x'
  refuses(
    [
      ['\\sin^{-2} x', message, 10],
      ['\\sin^{-n} x', message, 10],
      ['\\cot^{-1} x', message, 10],
      ['\\ln^{-1} x', message, 9],
    ],
    'ambiguous',
  )
})

describe('a script that says nothing of a function is refused:', () => {
  refuses(
    [
      ['\\sin_2 x', 'expected an argument of \\sin, got a script', 7],
      ['\\ln_2 x', 'expected an argument of \\ln, got a script', 6],
      ["\\log' x", 'expected an argument of \\log, got a script', 6],
      ["\\log_2' x", 'expected an argument of \\log, got a script', 8],
      ["\\sin'^2 x", 'expected an argument of \\sin, got a script', 8],
      ['\\sin^* x', 'expected an argument of \\sin, got a script', 7],
    ],
    'notation',
  )
})

describe('a function is without an argument only as an index:', () => {
  reads([
    ['x_{\\log}', '(sub x log)'],
    ['x_{\\det} y', '(mul (sub x det) y)'],
    ['x_{\\log t}', '(sub x (log t))'],
  ])
  refuses(
    [
      ['\\log', 'expected an operand, got the end', 4],
      ['\\log = 2', 'expected an operand, got =', 5],
      ['x_{\\log_2}', 'expected an operand, got }', 9],
      ['{\\log}', 'expected an operand, got }', 5],
    ],
    'syntax',
  )
})

describe('the argument in brackets is what they hold, and a division behind them is of the value:', () => {
  reads([
    ['\\log(x) y', '(mul (log x) y)'],
    ['\\log[x] y', '(mul (log x) y)'],
    ['\\log\\{x\\} y', '(mul (log x) y)'],
    ['\\log{x} y', '(mul (log x) y)'],
    ['\\log(x)/y', '(div (log x) y)'],
    ['\\log[x]/y', '(div (log x) y)'],
    ['\\log\\{x\\}/y', '(div (log x) y)'],
    ['\\log{x}/y', '(div (log x) y)'],
    ['\\log{x + y} z', '(mul (log (add x y)) z)'],
  ])
})

describe('the argument without brackets is a product of numbers, names and their powers:', () => {
  reads([
    ['\\log x y', '(log (mul x y))'],
    ['\\log 2 x y', '(log (mul 2 x y))'],
    ['\\log x \\theta', '(log (mul x theta))'],
    ['\\log x θ', '(log (mul x theta))'],
    ['\\log x^2 y', '(log (mul (pow x 2) y))'],
    ['\\log x^{a+b} y', '(log (mul (pow x (add a b)) y))'],
    ['\\log x_i y^*', '(log (mul (sub x i) (star y)))'],
    ['\\log x + y', '(add (log x) y)'],
    ['\\log x d y', '(log (mul x d y))'],
    ['\\int \\log x d', '(integral (log (mul x d)) ∅ ∅)'],
    ['\\int \\log x d + 1', '(add (integral (log (mul x d)) ∅ ∅) 1)'],
  ])
})

describe('the argument without brackets ends before', () => {
  reads([
    ['\\log |x|^2 y', '(mul (log (pow (abs x) 2)) y)'],
    ['\\log f(x) y', '(mul (log (call f x)) y)'],
    ['\\log x \\log y', '(mul (log x) (log y))'],
    ['\\log 2 \\text{ nats}', '(mul (log 2) "nats")'],
    ['\\log x \\text{θ}', '(mul (log x) "θ")'],
    ['\\int_1^2 \\log x \\, dx', '(integral (mul (log x) (differential x)) 1 2)'],
    ['\\int \\log \\theta \\, d\\theta', '(integral (mul (log theta) (differential theta)) ∅ ∅)'],
    ['\\int \\log x dθ', '(integral (mul (log x) (differential theta)) ∅ ∅)'],
    ['\\int \\log x y dx', '(integral (mul (log (mul x y)) (differential x)) ∅ ∅)'],
    ['\\int \\log x \\mathrm{d}x', '(integral (mul (log x) (differential x)) ∅ ∅)'],
  ])
})

describe('an argument that may end in two places is refused:', () => {
  const message = (name: string) =>
    `expected brackets around the argument of ${name}, got a product that may end in two places`
  refuses(
    [
      ['\\log x f(y)', message('\\log'), 11],
      ['\\log 2 x f(y)', message('\\log'), 13],
      ['\\ln x f(y) z', message('\\ln'), 11],
      ['\\sin x (1 - y)', message('\\sin'), 14],
      ['\\log 2 (1 - y)', message('\\log'), 7],
      ['\\log 26 86', message('\\log'), 8],
      ['\\log 10 000', message('\\log'), 8],
      ['\\log x 2', message('\\log'), 7],
      ['\\log x \\frac{a}{b}', message('\\log'), 7],
    ],
    'ambiguous',
  )

  test('also before a hole that is called d under an integral', () => {
    const options: ParseOptions = { holes: true }
    expect(refusal('\\int \\log x ?d y', options).message).toBe(`parseChains: ${message('\\log')}`)
  })
})
