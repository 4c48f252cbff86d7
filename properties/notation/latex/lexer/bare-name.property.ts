import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import type { Node } from '../../../../src/notation/tree/node.js'

/** A tree without its places. */
const shape = ({ head, text, args }: Node): unknown => [head, text, ...args.map(shape)]
const shapesOf = (latex: string) => parseChains(latex).flatMap(({ terms }) => terms.map(shape))

const NAMES = ['sin', 'cos', 'tan', 'sinh', 'exp', 'log', 'arcsin', 'max', 'min', 'gcd', 'det', 'ln'] as const
const argument = fc.constantFrom('x', '2', 'ab', 'n + 1', '\\theta')
const before = fc.constantFrom('', '2', '3 \\cdot ', '(1 + ', '\\frac{1}{2} ')

describe('a function without its backslash', () => {
  test('before a bracket is the same as with it', () =>
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), argument, before, (name, inner, front) => {
        const close = front.startsWith('(') ? ')' : ''
        const written = (spelling: string) => `${front}${spelling}(${inner})${close} = y`
        expect(shapesOf(written(name))).toEqual(shapesOf(written(`\\${name}`)))
      }),
    ))

  test.each([
    ['sin x', '\\sin x'],
    ['log n', '\\log n'],
    ['cos\\theta', '\\cos\\theta'],
    ['log_2(8)', '\\log_2(8)'],
    ['sin^2 x', '\\sin^2 x'],
    ['lim_{x \\to 0} x', '\\lim_{x \\to 0} x'],
    ['max\\{a, b\\}', '\\max\\{a, b\\}'],
    ['17 mod 5', '17 \\bmod 5'],
    ['Var(X)', '\\mathrm{Var}(X)'],
  ])('%s', (bare, full) => expect(shapesOf(bare)).toEqual(shapesOf(full)))

  test('is letters where more letters stand beside it, or nothing that it is applied to behind it', () => {
    const letters = (latex: string) => JSON.stringify(shapesOf(latex))
    for (const [latex, name] of [
      ['xsin(x)', 'sin'],
      ['sinus(x)', 'sin'],
      ['x_max(1)', 'max'],
      ['log = 3', 'log'],
      ['ln + 2', 'ln'],
      ['a + mod', 'mod'],
    ] as const)
      expect(letters(latex)).not.toContain(`"${name}"`)
  })
})
