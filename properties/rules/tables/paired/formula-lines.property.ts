import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

/** The statements of a page that are accused. */
const accused = (page: string) =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 40 } })
    .findings.filter(({ verdict }) => verdict === 'refuted')
    .map(({ statement }) => statement)

/** Laws in LaTeX, and what they become by a slip. */
const LAWS: readonly (readonly [law: string, slip: string])[] = [
  ['(a + b)^2 = a^2 + 2ab + b^2', '(a + b)^2 = a^2 + ab + b^2'],
  ['a^2 - b^2 = (a + b)(a - b)', 'a^2 - b^2 = (a - b)(a - b)'],
  ['\\sin 2x = 2 \\sin x \\cos x', '\\sin 2x = \\sin x \\cos x'],
  ['\\cos 2x = 1 - 2\\sin^2 x', '\\cos 2x = 1 + 2\\sin^2 x'],
  ['\\ln(x^3) = 3 \\ln x', '\\ln(x^3) = (\\ln x)^3'],
  ['\\cosh^2 u = 1 + \\sinh^2 u', '\\cosh^2 u = 1 - \\sinh^2 u'],
  ['(2a^3)^4 = 16a^{12}', '(2a^3)^4 = 16a^7'],
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

test('words between two formulas part them', () => {
  const [first, second, third, last] = LAWS.slice(0, 4).map(([law]) => law)
  const slip = LAWS[5]![1]
  const page = [first, second, third, last, slip].map(law => `Here the equation $${law}$ is meant.`)
  expect(accused(page.join('\n'))).toEqual([])
})
