import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { refusal } from './refusal.js'
import { chainText } from './tree-text.js'

const read = (source: string): string => parseChains(source).map(chainText).join('; ')

const reads = (rows: readonly (readonly [source: string, tree: string])[]) =>
  test.each(rows)('%s', (source, tree) => {
    expect(read(source)).toBe(tree)
  })

describe('signs between sets and statements are applications of their name:', () => {
  test.each(['cup', 'cap', 'setminus', 'land', 'wedge', 'lor', 'vee'])('\\%s', name => {
    const [chain] = parseChains(`x + A \\${name} B`)
    expect(chainText(chain!)).toBe(`(call ${name} (add x A) B)`)
    expect(chain!.terms[0]).toMatchObject({ head: 'call', text: name, start: 0, end: 9 + name.length })
    const at = { start: 6, end: 7 + name.length }
    expect(chain!.terms[0]!.args[0]).toEqual({ head: 'symbol', text: name, args: [], ...at })
  })

  reads([
    ['A \\cup B \\cap C', '(call cap (call cup A B) C)'],
    ['A \\setminus B = C', '(call setminus A B) = C'],
  ])
})

describe('bars and preferences stand inside brackets and indices:', () => {
  reads([
    ['P(i \\succ j)', '(call P (given:succ i j))'],
    ['P(i \\prec j)', '(call P (given:prec i j))'],
    ['P_{i \\succ j}', '(sub P (given:succ i j))'],
    ['P_{i \\prec j}', '(sub P (given:prec i j))'],
    ['x_{a|b}', '(sub x (given a b))'],
    ['x_{a\\|b}', '(sub x (divergence a b))'],
    ['x_{a||b}', '(sub x (divergence a b))'],
    ['x_{a \\mid b}', '(sub x (given a b))'],
    ['f(a | b)', '(call f (given a b))'],
    ['f(a \\| b)', '(call f (divergence a b))'],
    ['y \\mid x', '(given y x)'],
  ])

  test.each([
    ['i \\succ j', 2],
    ['{i \\prec j} + 1', 3],
    ['|i \\succ j|', 3],
  ])('no preference in %s', (source, offset) => {
    expect(refusal(source)).toMatchObject({ offset, reason: 'syntax' })
  })
})

describe('what brackets hold is parted by', () => {
  reads([
    ['f(x, y)', '(call f x y)'],
    ['f(x; y)', '(call f x y)'],
    ['f(x \\quad y)', '(call f x y)'],
    ['f(x \\qquad y)', '(call f x y)'],
    ['f(x,\\; y;\\quad z)', '(call f x y z)'],
  ])
})

describe('a dot alone stands for any operand in front of', () => {
  reads([
    ['f(\\cdot)', '(call f anything)'],
    ['\\mathrm{E}[\\cdot]', '(call E anything)'],
    ['f(\\cdot, x)', '(call f anything x)'],
    ['f(\\cdot; x)', '(call f anything x)'],
    ['f(\\cdot \\mid x)', '(call f (given anything x))'],
    ['f(\\cdot | x)', '(call f (given anything x))'],
    ['f(\\cdot \\| x)', '(call f (divergence anything x))'],
  ])
  test('but of no other', () => {
    expect(refusal('f(\\cdot x)')).toMatchObject({
      offset: 2,
      message: 'parseChains: expected an operand, got \\cdot',
    })
  })
})

describe('signs in front of factors and terms', () => {
  reads([
    ['a \\cdot +b', '(mul a b)'],
    ['a \\cdot + - b', '(mul a (neg b))'],
    ['a / +b', '(div a b)'],
    ['+a', 'a'],
    ['a - +b', '(add a (neg b))'],
    ['a \\\\ + b', '(add a b)'],
    ['\\log 2\\alpha', '(log (mul 2 alpha))'],
    ['\\log \\alpha\\beta + 1', '(add (log (mul alpha beta)) 1)'],
  ])
})
