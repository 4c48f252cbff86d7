import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { LatexError } from '../../src/notation/latex/lexer/latex-error.js'
import { readableTail } from '../../src/page/readable-tail.js'

const found = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.map(
    ({ verdict, statement }) => [verdict, statement],
  )

/** Sides that no reader of ours knows. */
const head = fc.constantFrom(
  'P(+|D)',
  '\\mathring{x}',
  '|A \\uplus B|',
  '\\#S',
  '{}^5C_2',
  '\\angle ABC',
  '[\\mathbb{K}:\\mathbb{Q}]',
  'P(X = 2 | +)',
  '\\unknowncommand{q = 3}',
)
const number = fc.integer({ min: 2, max: 99 })

describe('behind a side that cannot be read', () => {
  test('a chain of numbers is judged as it is alone, where it stands, and the formula is listed as unread', () => {
    fc.assert(
      fc.property(head, number, number, fc.integer({ min: 0, max: 3 }), (head, a, b, off) => {
        const tail = `${a} \\cdot ${b} = ${a * b + off}`
        const formula = `$${head} = ${tail}$`
        const alone = found(`So $${tail}$.`)
        expect(alone).toEqual([[off === 0 ? 'holds' : 'refuted', tail]])
        expect(found(`So ${formula}.`)).toEqual(expect.arrayContaining([...alone, ['unread', formula]]))
      }),
      { numRuns: 40 },
    )
  })

  test.each([
    'So $7 \\oplus 8 = 15 = 3$.',
    'So $\\mathring{x} = 15 = 3$.',
    'So $\\mathring{x} = y = 3 + 4$.',
    'So $\\mathring{x} = 3 + 4$.',
    'So $P(+ = 3 + 4 = 8$.',
    'So $\\begin{aligned} \\mathring{x} &= 3 + 4 \\\\ &= 8 \\end{aligned}$.',
    `So $\\mathring{x} = ${'1 + 1 = '.repeat(20)} 3$.`,
  ])('nothing else is: %s', text =>
    expect(found(text).filter(([verdict]) => verdict !== 'unread')).toEqual([]),
  )

  test('the end is read from so many places as there are signs, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('=', '(', ')', '{', '}', '\\{', '1', 'x', '\\approx ', '≈')),
        parts => {
          let asked = 0
          const refuse = (): never => {
            asked++
            throw new LatexError('no', 0)
          }
          expect(readableTail(parts.join(''), refuse)).toEqual([])
          expect(asked).toBeLessThanOrEqual(12)
        },
      ),
    )
  })
})
