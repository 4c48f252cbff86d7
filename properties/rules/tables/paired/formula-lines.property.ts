import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

/** The statements of a page that are accused. */
const accused = (page: string) =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 40 } })
    .findings.filter(({ verdict }) => verdict === 'refuted')
    .map(({ statement }) => statement)

/** Laws of one symbol, and what they become by a slip. */
const LAWS: readonly (readonly [law: string, slip: string])[] = [
  ['(x + 3)^2 = x^2 + 6x + 9', '(x + 3)^2 = x^2 + 3x + 9'],
  ['x^2 - 4 = (x + 2)(x - 2)', 'x^2 - 4 = (x - 2)(x - 2)'],
  ['\\sin 2x = 2 \\sin x \\cos x', '\\sin 2x = \\sin x \\cos x'],
  ['\\cos 2x = 1 - 2\\sin^2 x', '\\cos 2x = 1 + 2\\sin^2 x'],
  ['\\ln(x^3) = 3 \\ln x', '\\ln(x^3) = (\\ln x)^3'],
  ['\\cosh^2 x = 1 + \\sinh^2 x', '\\cosh^2 x = 1 - \\sinh^2 x'],
  ['(2x^3)^4 = 16x^{12}', '(2x^3)^4 = 16x^7'],
]
type Layout = (formulas: readonly string[]) => string
const LAYOUTS: readonly (readonly [name: string, layout: Layout])[] = [
  ['a list', formulas => formulas.map(formula => `- $${formula}$`).join('\n')],
  ['a numbered list', formulas => formulas.map((formula, i) => `${i + 1}. $${formula}$.`).join('\n')],
  [
    'labelled lines',
    formulas => formulas.map((formula, i) => `- **Law ${'ABCDEFG'[i]}**: $${formula}$`).join('\n'),
  ],
  ['displays', formulas => formulas.map(formula => `$$${formula}$$`).join('\n\n')],
  [
    'the rows of a display',
    formulas =>
      `$$\\begin{aligned}\n${formulas.map(one => one.replace('=', '&=')).join(' \\\\\n')}\n\\end{aligned}$$`,
  ],
]
const drawn = fc.shuffledSubarray([...LAWS], { minLength: 4, maxLength: LAWS.length })

describe.each(LAYOUTS)('in %s', (_, layout) => {
  test('one formula that is no law among others that are is accused', () =>
    fc.assert(
      fc.property(drawn, fc.nat(), (laws, at) => {
        const slip = at % laws.length
        const right = laws.map(([law]) => law)
        expect(accused(layout(right))).toEqual([])
        const found = accused(layout(right.with(slip, laws[slip]![1])))
        expect(found.map(one => one.replace('&=', '='))).toEqual([laws[slip]![1]])
      }),
      { numRuns: 6 },
    ))

  test('equations to be solved are not, nor are slips where they are half of it', () => {
    const laws = LAWS.map(([law]) => law)
    expect(accused(layout([...laws.slice(0, 3), 'x^2 - 3x = 4', 'PV = nRT']))).toEqual([])
    expect(accused(layout([...laws.slice(0, 3), ...LAWS.slice(3, 6).map(([, slip]) => slip)]))).toEqual([])
  })
})

/** What is true, or is to be solved, though it is no identity; `@` is an equation with the symbols of the laws on both sides. */
const OF_ONE_CASE: readonly string[] = [
  '- $@$ at $x = 1$',
  '- $@$ (never)',
  '- $@$ for $x = 0$',
  '- $@$, so $x = 1$',
  '- $@$\n\nThe last one is to be solved.',
  '- $\\sin x_0 = \\cos x_0$',
  '- $(x + 1)^p = x^p + 1$',
  '- $(xA)^T = A^T x$',
]

test.each(OF_ONE_CASE)('what is said of one case, or of matrices, is no slip: %s', item => {
  const laws = LAWS.map(([law]) => `- $${law}$`)
  const own = item.replace('@', '\\sin x = \\cos x')
  expect(accused([...laws, own].join('\n'))).toEqual([])
})

test('words between two formulas part them', () => {
  const [first, second, third, last] = LAWS.slice(0, 4).map(([law]) => law)
  const slip = LAWS[5]![1]
  const page = [first, second, third, last, slip].map(law => `Here the equation $${law}$ is meant.`)
  expect(accused(page.join('\n'))).toEqual([])
})
