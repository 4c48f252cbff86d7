import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closedValueOf } from '../../../src/math/engines/value.js'
import type { Limit } from '../../../src/math/limits/limit.js'
import { toPlain } from '../../../src/math/term/print.js'
import { infinityIn, limitAt, withWideLimits } from '../../../src/notation/lower/limits.js'
import { lowered } from '../../../src/notation/lower/try-lower.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { nodeOf, shown } from '../../page/read-here.js'

const lower = (node: Node) => lowered(node, buildGlossary([]))
const found = (latex: string): Limit | null => limitAt(nodeOf(latex), lower)

/** A number, ∞, -∞, or what else is known. */
function written(latex: string): string {
  const limit = found(latex)
  if (limit?.kind === 'finite') return `${closedValueOf(limit.value, 20).lower}`
  return limit?.kind === 'infinite' ? (limit.sign > 0 ? '∞' : '-∞') : (limit?.kind ?? 'nothing')
}

const integer = fc.integer({ min: -5, max: 5 })

describe('a place', () => {
  test('has a side where a sign stands behind it, however it is written', () =>
    fc.assert(
      fc.property(integer, fc.constantFrom('x', 'h', 't'), (a, name) => {
        const pole = `\\frac{1}{${name} - (${a})}`
        for (const plus of [`${a}^+`, `${a}^{+}`, `${a}+`])
          expect(written(`\\lim_{${name} \\to ${plus}} ${pole}`)).toBe('∞')
        for (const minus of [`${a}^-`, `${a}^{-}`, `${a}-`])
          expect(written(`\\lim_{${name} \\to ${minus}} ${pole}`)).toBe('-∞')
        expect(written(`\\lim_{${name} \\rightarrow ${a}} ${pole}`)).toBe('none')
        expect(written(`\\lim\\limits_{${name} \\to ${a}} (${name} + 1)`)).toBe(`${a + 1}`)
      }),
    ))

  test('may be infinite', () => {
    expect(written('\\lim_{n \\to \\infty} \\frac{n}{n + 1}')).toBe('1')
    expect(written('\\displaystyle\\lim_{x \\to +\\infty} x^3')).toBe('∞')
    expect(written('\\lim_{x \\to -\\infty} x^3')).toBe('-∞')
    expect(['\\infty', '-\\infty', '3', '-3', 'x'].map(latex => infinityIn(nodeOf(latex)) + 0)).toEqual([
      1, -1, 0, 0, 0,
    ])
  })
})

test.each([
  'x + 1',
  '\\lim x',
  '\\lim_{x} x',
  '\\lim_{x = 0} x',
  '\\lim_{x_1 \\to 0} x_1',
  '\\lim_{x \\to 0, x > 0} x',
  '\\lim_{x \\to \\{1, 2\\}} x',
  '\\lim_{x \\to 0} \\{1, 2\\}',
])('%s is none that is read', latex => expect(found(latex)).toBe(null))

test('of an index or a symbol that is not its own nothing is known', () => {
  for (const latex of [
    '\\lim_{x \\to 0} a x',
    '\\lim_{x \\to 0^*} x',
    '\\lim_{x \\to a} x',
    '\\lim_{x \\to 0^2} a',
  ])
    expect(found(latex)?.kind ?? 'undecided').toBe('undecided')
})

test('what is computed from decimals may be rounded, as they may be', () => {
  const value = (latex: string) => {
    const limit = found(latex)
    return limit?.kind === 'finite' && limit.value.kind === 'number' ? (limit.value.written ?? '') : null
  }
  expect(value('\\lim_{x \\to \\infty} \\frac{1.41 x}{x + 1}')).toBe('1.41')
  expect(value('\\lim_{x \\to 0.5} x^2')).toBe('0.25')
  // No decimal is a third.
  expect(value('\\lim_{x \\to \\infty} \\frac{0.5 x}{1.5 x + 1}')).toBe('')
  expect(value('\\lim_{x \\to \\infty} \\frac{x}{4 x + 1}')).toBe('')
  expect(value('\\lim_{x \\to 0} 0.5 e^{x + 1}')).toBe(null)
})

describe('a limit takes in what is added behind it', () => {
  const wide = (latex: string) => shown(withWideLimits(nodeOf(latex)))

  test.each([
    ['\\lim_{x \\to 1} x^2 + x', '\\lim_{x \\to 1} (x^2 + x)'],
    ['\\lim_{n \\to \\infty} n - \\sqrt{n}', '\\lim_{n \\to \\infty} (n - \\sqrt{n})'],
    ['2 (\\lim_{x \\to 1} x^2 + 3 - x)', '2 (\\lim_{x \\to 1} (x^2 + 3 - x))'],
  ])('where that has its variable in it: %s', (latex, meant) =>
    expect(wide(latex)).toBe(shown(nodeOf(meant))),
  )

  test.each([
    '\\lim_{x \\to 1} x^2 + 3',
    '\\lim_{x \\to 1} x^2 + \\lim_{x \\to 2} x',
    'x + \\lim_{x \\to 1} x^2',
    '(\\lim_{x \\to 1} x^2)',
    '\\lim x + x',
    'x + 1',
  ])('and nowhere else: %s', latex => {
    const tree = nodeOf(latex)
    expect(withWideLimits(tree)).toBe(tree)
  })

  test('and its place holds both', () => {
    const latex = '\\lim_{x \\to 1} x^2 + x'
    const { start, end, args } = withWideLimits(nodeOf(latex))
    expect(latex.slice(start, end)).toBe(latex)
    expect(latex.slice(args[0]!.start, args[0]!.end)).toBe('x^2 + x')
    expect(toPlain(lower(args[0]!)!)).toBe('x^2 + x')
  })
})
