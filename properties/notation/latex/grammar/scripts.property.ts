import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { refusal } from './refusal.js'
import { chainText } from './tree-text.js'

const read = (source: string, holes = false) => parseChains(source, { holes }).map(chainText).join('; ')

describe('what stands below or above a symbol:', () => {
  test.each([
    ['N_*', '(sub N *)'],
    ['N_\\star', '(sub N *)'],
    ['N_{\\star}', '(sub N *)'],
    ['x_+', '(sub x +)'],
    ['x_{+}', '(sub x +)'],
    ['x_-', '(sub x -)'],
    ['x_{-} y', '(mul (sub x -) y)'],
    ['f^\\prime', '(prime f)'],
    ['f^{\\prime}(x)', '(call (prime f) x)'],
    ["f'_i", '(prime (sub f i))'],
    ['W^- x', '(mul (sub:() W -) x)'],
    ['W^+ x', '(mul (sub:() W +) x)'],
    ['W^{-}', '(sub:() W -)'],
    ['x^-1', '(pow x (neg 1))'],
    ['x^{(2)}', '(sub:() x 2)'],
    ['x^{(t-1)}', '(sub:() x (add t (neg 1)))'],
    ['x^{(t_0+1)}', '(sub:() x (add (sub t 0) 1))'],
    ['x^{(1.5)}', '(pow x 1.5)'],
    ['x^{(t+1.5)}', '(pow x (add t 1.5))'],
    ['x^{(t+ab)}', '(pow x (add t (mul a b)))'],
    ['x^{(1.5+t)}', '(pow x (add 1.5 t))'],
    ['x^{(t),1}', '(pow x (sequence t 1))'],
    ['x^{( t )}', '(sub:() x t)'],
    ['x^{ (t)}', '(sub:() x t)'],
  ])('%s is %s', (source, tree) => expect(read(source)).toBe(tree))

  test.each([
    ['A_*', '(sub A any)'],
    ['A_{*}', '(sub A any)'],
    ['A_\\star', '(sub A *)'],
    ['A_{+}', '(sub A +)'],
    ['A_-', '(sub A -)'],
  ])('%s in a shape is %s', (source, tree) => expect(read(source, true)).toBe(tree))

  test.each([
    ['W^- x', '-', 2],
    ['W^{-} x', '-', 3],
    ['W^+ x', '+', 2],
    ['W_+ x', '+', 2],
    ['W_{\\star} x', '*', 3],
  ])('the mark of %s is a symbol of its own, at its place', (source, text, start) => {
    const [{ terms }] = parseChains(source) as [ReturnType<typeof parseChains>[0]]
    const end = start + (text === '*' ? '\\star'.length : 1)
    expect(terms[0]!.args[0]!.args[1]).toEqual({ head: 'symbol', text, args: [], start, end })
  })

  test.each([
    ['x_a_b', 'one index, got a second', 3],
    ["x_a'_b", 'one index, got a second', 4],
    ['x^a^b', 'one superscript, got a second', 3],
    ['x^*^2', 'one superscript, got a second', 3],
    ['x^{(i)}^2', 'one superscript, got a second', 7],
    ['x^-12', 'braces around an exponent of several digits, got 12', 3],
  ])('%s is refused', (source, message, offset) => {
    const error = refusal(source)
    expect([error.message, error.offset]).toEqual([`parseChains: expected ${message}`, offset])
  })
})
