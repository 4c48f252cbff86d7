import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

/** The verdicts on the formulas of a table, in order, by any rule. */
const verdicts = (formulas: readonly string[], head = 'formula'): readonly string[] => {
  const rows = formulas.map((formula, i) => `| (${i}) | $${formula}$ |`)
  const document = readDocument(`See the table.\n\n| no | ${head} |\n|---|---|\n${rows.join('\n')}\n`, 'a.md')
  return auditDocument(document, { book: [], effort: { seed: 1, points: 40 } }).findings.map(
    ({ verdict }) => verdict,
  )
}

/** Laws of algebra and of angles, and what they become by a slip. */
const LAWS: readonly (readonly [law: string, slip: string])[] = [
  ['(a + b)^2 = a^2 + 2ab + b^2', '(a + b)^2 = a^2 + ab + b^2'],
  ['a^2 - b^2 = (a + b)(a - b)', 'a^2 - b^2 = (a - b)(a - b)'],
  ['(2a^3)^4 = 16a^{12}', '(2a^3)^4 = 16a^7'],
  ['\\sin 2x = 2 \\sin x \\cos x', '\\sin 2x = \\sin x \\cos x'],
  ['\\cos 2x = 1 - 2\\sin^2 x', '\\cos 2x = 1 + 2\\sin^2 x'],
  ['\\ln x^3 = 3 \\ln x', '\\ln x^3 = (\\ln x)^3'],
  ['\\sqrt{75} - \\sqrt{12} = 3\\sqrt3', '\\sqrt{75} - \\sqrt{12} = 2\\sqrt3'],
]

test('one of four laws in a table that is none is refuted, and the others hold', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...LAWS], { minLength: 4, maxLength: LAWS.length }),
      fc.nat(),
      (laws, at) => {
        const slip = at % laws.length
        expect(verdicts(laws.map(([law]) => law))).toEqual(laws.map(() => 'holds'))
        expect(verdicts(laws.map(([law, wrong], i) => (i === slip ? wrong : law)))).toEqual(
          laws.map((_, i) => (i === slip ? 'refuted' : 'holds')),
        )
      },
    ),
    { numRuns: 15 },
  )
})

test.each([
  ['equations to solve', ['x^2 = 4', '2x = 6', 'x^2 = 2x', '5x = x + 8']],
  [
    'laws of nature beside identities',
    ['(a + b)^2 = a^2 + 2ab + b^2', 'a^2 - b^2 = (a + b)(a - b)', 'PV = nRT'],
  ],
  ['what names are', ['(a + b)^2 = a^2 + 2ab + b^2', 'a^2 - b^2 = (a + b)(a - b)', 'A = A_0 + t', 'F = ma']],
  [
    'a quadratic equation',
    ['(a + b)^2 = a^2 + 2ab + b^2', 'a^2 - b^2 = (a + b)(a - b)', 'ax^2 + bx + c = 0'],
  ],
  ['as many slips as laws', LAWS.slice(0, 6).map(([law, slip], i) => (i % 2 === 0 ? law : slip))],
])('nobody is accused of %s', (_, formulas) => expect(verdicts(formulas)).not.toContain('refuted'))
