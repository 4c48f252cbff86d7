import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { refusal } from './refusal.js'
import { chainText } from './tree-text.js'

const read = (source: string): string => parseChains(source).map(chainText).join('; ')

/** Every tree of this file was written by hand from how a reader takes the formula. */
const reads = (rows: readonly (readonly [source: string, tree: string])[]) =>
  test.each(rows)('%s', (source, tree) => {
    expect(read(source)).toBe(tree)
  })

describe('a gradient names its variable:', () => {
  reads([
    ['\\partial_x f', '(gradient f x)'],
    ['\\partial_{x} f z', '(mul (gradient f x) z)'],
    ['\\partial_{\\max} f', '(gradient f max)'],
    ['\\nabla_x f', '(gradient f x)'],
    ['\\nabla_{\\max} f', '(gradient f max)'],
    ['\\nabla f', '(gradient f ∅)'],
    ['\\partial f', '(differential f)'],
    ['\\partial^2 f', '(differential:2 f)'],
    ['\\partial^{3} f', '(differential:3 f)'],
  ])

  test.each([
    ['\\nabla^2 f', 'a first derivative', '^', 6],
    ['\\nabla_x^2 f', 'a first derivative', '^', 8],
    ['\\partial^2_x f', 'a first derivative', 'x', 11],
    ['\\partial^4 f', 'a derivative of a small order', 'f', 11],
    ['\\partial^{12} f', 'a derivative of a small order', 'f', 14],
    ['\\partial^{21} f', 'a derivative of a small order', 'f', 14],
    ['\\partial^n f', 'a derivative of a small order', 'f', 11],
    ['\\partial^\\mathrm{2} f', 'a derivative of a small order', 'f', 20],
  ])('%s is refused', (source, expected, got, offset) => {
    const { message, reason, offset: place } = refusal(source)
    expect([message, reason, place]).toEqual([
      `parseChains: expected ${expected}, got ${got}`,
      'notation',
      offset,
    ])
  })
})

describe('a fraction of anything else is left as it is:', () => {
  reads([
    ['\\frac{d}{x}', '(div d x)'],
    ['\\frac{f}{dx} g', '(mul (div f (mul d x)) g)'],
    ['\\frac{f}{dx^2}', '(div f (mul d (pow x 2)))'],
    ['\\frac{aL}{dN}', '(div (mul a L) (mul d N))'],
    ['\\frac{dL}{d2}', '(div (mul d L) (mul d 2))'],
    ['\\frac{dL}{dx^2}', '(div (mul d L) (mul d (pow x 2)))'],
    ['\\frac{dL}{dxy}', '(div (mul d L) (mul d x y))'],
    ['\\frac{dL}{d + x}', '(div (mul d L) (add d x))'],
    ['\\frac{d(t) L}{dN}', '(div (mul (call d t) L) (mul d N))'],
    ['\\frac{d(t)}{dx} y', '(mul (div (call d t) (mul d x)) y)'],
    ['\\frac{d \\exp(L)}{dN}', '(div (mul d (exp L)) (mul d N))'],
    ['\\frac{d \\log_2 L}{dN}', '(div (mul d (log L 2)) (mul d N))'],
    ['\\frac{d^2 f}{dx^3}', '(div (mul (pow d 2) f) (mul d (pow x 3)))'],
    ['\\frac{d^2 f}{dx^n}', '(div (mul (pow d 2) f) (mul d (pow x n)))'],
    ['\\frac{d^2 f}{dx^\\mathrm{2}}', '(div (mul (pow d 2) f) (mul d (pow x "2")))'],
    ['\\frac{d^2 f}{d^2 x^2}', '(div (mul (pow d 2) f) (mul (pow d 2) (pow x 2)))'],
    ['\\frac{d^2 f}{d(2x)^2}', '(div (mul (pow d 2) f) (mul d (pow (mul 2 x) 2)))'],
    ['\\frac{d^2 f g}{dx^2}', '(div (mul (pow d 2) f g) (mul d (pow x 2)))'],
    ['\\frac{d^4 f}{dx^4}', '(div (mul (pow d 4) f) (mul d (pow x 4)))'],
    ['\\frac{c^2 f}{dx^2}', '(div (mul (pow c 2) f) (mul d (pow x 2)))'],
    ['\\frac{\\partial f}{\\partial^2 x}', '(div (differential f) (differential:2 x))'],
    ['\\frac{\\partial}{\\partial^2 x} f', '(mul (div (differential ∅) (differential:2 x)) f)'],
    ['\\frac{d}{\\partial} f', '(mul (div d (differential ∅)) f)'],
  ])

  test.each([
    ['\\frac{\\partial^2 f}{\\partial x^3}', 33],
    ['\\frac{\\partial^2}{\\partial x} f', 30],
    ['\\frac{\\partial^2 f}{x}', 22],
  ])('%s, of a curly d, is refused', (source, offset) => {
    const { message, reason, offset: place } = refusal(source)
    expect(message).toMatch(/^parseChains: expected a derivative of that order by one variable, got /)
    expect([reason, place]).toEqual(['notation', offset])
  })
})

describe('no derivative in a line of text:', () => {
  test('above a hole that is called d', () => {
    const [chain] = parseChains('dL/?d N', { holes: true })
    expect(chainText(chain!)).toBe('(mul (div (mul d L) ?d) N)')
  })

  reads([
    ['d/x', '(div d x)'],
    ['d/dx', '(mul (div d d) x)'],
    ['a b/dx', '(mul (div (mul a b) d) x)'],
    ['d 2/d x', '(mul (div (mul d 2) d) x)'],
    ['dL/d2', '(mul (div (mul d L) d) 2)'],
    ['dL/\\mathrm{d}2', '(mul (div (mul d L) d) 2)'],
    ['dL/\\mathrm{D}N', '(mul (div (mul d L) D) N)'],
    ['dL/a N', '(mul (div (mul d L) a) N)'],
  ])
})
