import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { canonical } from '../../../src/notation/tree/canonical.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { sameShape } from '../../../src/notation/tree/same-shape.js'
import { symbolsOf } from '../../../src/notation/tree/symbols-of.js'
import { treeText } from '../latex/grammar/tree-text.js'
import { written } from './random-latex.js'

const parsed = (source: string): Node => parseChains(source)[0]!.terms[0]!
const formOf = (source: string): Node => canonical(parsed(source))
const nodesIn = (node: Node): readonly Node[] => [node, ...node.args.flatMap(nodesIn)]

describe('the same meaning has the same form:', () => {
  test.each([
    ['a - b', 'a + -b'],
    ['-2x', '(-2) x'],
    ['-(-x)', 'x'],
    ['\\sqrt{x}', 'x^{1/2}'],
    ['\\sqrt[3]{x}', 'x^{1/3}'],
    ['e^{-x}', '\\exp(-x)'],
    ['\\log x', '\\ln(x)'],
    ['\\log_{e} x', '\\ln x'],
    ['\\pi_{ref}', '\\pi_{\\text{ref}}'],
    ['{\\pi^*}_{\\text{ref}}', '\\pi_{\\text{ref}}^*'],
    ['\\frac{\\partial L}{\\partial w}', '\\nabla_w L'],
    ['\\frac{\\partial}{\\partial w} L', '\\partial L / \\partial w'],
    ['\\frac{dL}{dw}', '\\frac{d}{dw} L'],
    ['2.0 \\times 10^{3}', '2000'],
    ['1,000', '1e3'],
    ['-(-2)', '2'],
    ['-(-2.5) x', '2.5 x'],
    ['x_{std}', 'x_{\\text{std}}'],
    ['x_{ir}', 'x_{\\text{ir}}'],
  ])('%s and %s', (left, right) => {
    expect(treeText(formOf(left))).not.toBe('')
    expect(sameShape(formOf(left), formOf(right))).toBe(true)
  })
})

describe('another meaning has another form:', () => {
  test.each([
    ['a - b', 'b - a'],
    ['a/b', 'b/a'],
    ['A_{ij}', 'A_{i}'],
    ['x^{(2)}', 'x^2'],
    ['x^*', 'x'],
    ['\\log_2 x', '\\log x'],
    ['2.01', '2.1'],
    ['f(x, y)', 'f(y, x)'],
    ['\\max(a, b)', '\\min(a, b)'],
  ])('%s and %s', (left, right) => {
    expect(sameShape(formOf(left), formOf(right))).toBe(false)
  })
})

describe('a canonical form', () => {
  test('is its own canonical form', () => {
    fc.assert(
      fc.property(written, ({ source }) => {
        const form = formOf(source)
        expect(canonical(form)).toEqual(form)
      }),
    )
  })

  test('keeps the digits of every literal and places each node inside its parent', () => {
    fc.assert(
      fc.property(written, ({ source }) => {
        const tree = parsed(source)
        const form = canonical(tree)
        const digits = (node: Node) =>
          nodesIn(node).flatMap(({ head, text }) => (head === 'number' ? [text] : []))
        const left = digits(form).map(text => text.replace(/^-/, ''))
        const lost = digits(tree).filter(text => text !== '1' && !left.includes(text))
        expect(lost).toEqual([])
        for (const { args, start, end } of nodesIn(form)) {
          expect(args.every(part => start <= part.start && part.end <= end)).toBe(true)
        }
      }),
    )
  })

  test('holds no difference, quotient, root or nested sum, and no hat around an index', () => {
    fc.assert(
      fc.property(written, ({ source }) => {
        for (const { head, args } of nodesIn(formOf(source))) {
          expect(['neg', 'div', 'sqrt']).not.toContain(head)
          if (head === 'add' || head === 'mul') expect(args.map(part => part.head)).not.toContain(head)
          if (head === 'hat') expect(args[0]!.head).toBe('symbol')
        }
      }),
    )
  })

  test.each([
    ['-(-2)', '2'],
    ['\\frac{dL}{dN}', '(gradient L N)'],
    ['\\frac{\\partial L}{2}', '(mul (differential L) (pow 2 -1))'],
    ['\\frac{2}{\\partial L}', '(mul 2 (pow (differential L) -1))'],
    ['A_{ij}', '(sub A (mul i j))'],
    ['A_{ref}', '(sub A ref)'],
    ['A_{ir}', '(sub A ir)'],
  ])('of %s is %s', (source, form) => {
    expect(treeText(formOf(source))).toBe(form)
  })

  test('leaves a logarithm its base where the section has another one than e', () => {
    const glossary = buildGlossary([], { logBase: '2' })
    const form = canonical(parsed('\\log x'), glossary)
    expect(treeText(form)).toBe('(log x 2)')
    expect(form.args[1]).toEqual({ head: 'number', text: '2', args: [], start: 0, end: 6 })
    const mixed = buildGlossary(parseChains('\\log_2 x = \\log x'))
    expect(treeText(canonical(parsed('\\log x'), mixed))).toBe('(log x)')
  })
})

describe('the free symbols of', () => {
  test.each([
    ['\\hat r_i + 2', 'r'],
    ['r_\\phi(x, y_w) - c(x)', 'c r x y'],
    ['\\frac{1}{G} \\sum_{j=1}^{G} r_j', 'G r'],
    ['\\sum_i i x', 'x'],
    ['e^{-x} \\exp(y) \\ln z', 'x y z'],
    ['\\max_\\pi J(\\pi)', 'J'],
    ['\\nabla_\\phi L', 'L phi'],
    ["\\sigma'(\\Delta)", 'Delta sigma'],
  ])('%s are %s', (source, names) => {
    const sorted = (node: Node) => [...symbolsOf(node)].sort((a, b) => a.localeCompare(b, 'en')).join(' ')
    const expected = names
      .split(' ')
      .sort((a, b) => a.localeCompare(b, 'en'))
      .join(' ')
    expect(sorted(parsed(source))).toBe(expected)
    expect(sorted(formOf(source))).toBe(expected)
  })
})
