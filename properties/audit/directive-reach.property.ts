import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DirectiveReach } from '../../src/audit/directive-reach.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'

const piece = fc.constantFrom(
  'a word\n',
  'so $x = 1$\n',
  '\n',
  '$$\nx\n= 2\n$$\n',
  '```claim\nx = 1\n```\n',
  '`code`\n',
  '```\nx\n```\n',
)
const source = fc.array(piece, { maxLength: 8 }).map(pieces => `a\n\n${pieces.join('')}z`)
const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length

describe('the lines that a directive may reach', () => {
  test('of a statement are its own, and where the formula or claim begins that holds its first character', () =>
    fc.assert(
      fc.property(source, fc.nat(), fc.nat(9), (text, place, length) => {
        const document = readDocument(text, 'r.md')
        const from = place % text.length
        const to = Math.min(from + length, text.length)
        const own = Array.from(
          { length: lineAt(text, to) - lineAt(text, from) + 1 },
          (_, i) => lineAt(text, from) + i,
        )
        const tokens = document.sections
          .flatMap(section => section.tokens)
          .filter(({ kind }) => kind === 'math')
        const holding = [...tokens, ...document.notes].find(({ start, end }) => start <= from && from < end)
        const expected = new Set(holding ? [...own, lineAt(text, holding.start)] : own)
        expect(new Set(new DirectiveReach(document).linesOf({ from, to }))).toEqual(expected)
      }),
    ))

  test('of the next line is the first below that holds a word, a formula or code', () =>
    fc.assert(
      fc.property(source, fc.constantFrom('', ' said', ' $y$'), (text, behind) => {
        const comment = '<!-- errata-disable-next-line -- r -->'
        const whole = `${comment}${behind}\n\n${text}`
        const document = readDocument(whole, 'r.md')
        // The text begins with a word on the third line.
        expect(new DirectiveReach(document).nextLine(document.notes[0]!)).toBe(3)
        const alone = readDocument(`${text}\n${comment}${behind}\n\n`, 'r.md')
        expect(new DirectiveReach(alone).nextLine(alone.notes.at(-1)!)).toBeNull()
      }),
    ))
})
