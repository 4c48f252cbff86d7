import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headOfLine } from '../../../src/english/lines/head.js'

const HEADS = ['Common wrong answers', 'Distractors', 'On the second day']
const head = fc.constantFrom(...HEADS)
/** What leads to an item, in the notation of a list of one line. */
const item = fc.constantFrom('A. ', '(b) ', '2) ', '; ', ', and ', ' (0 marks); ')
const marks = fc.constantFrom('', '**', '_', '- ', '> ')

test('the words before a colon head every item of the sentence', () => {
  fc.assert(
    fc.property(head, marks, fc.array(item, { minLength: 1 }), (label, mark, items) => {
      const line = `${/[->]/.test(mark) ? '' : 'Text before. '}${mark}${label}:${/[->]/.test(mark) ? '' : mark} ${items.map(lead => `${lead}$2 = 3$`).join('')}`
      expect(headOfLine(line.length, `above\n${line}`)).toBe(label)
    }),
  )
})

test('they head no other sentence, no other line, and nothing without a colon', () => {
  fc.assert(
    fc.property(head, fc.constantFrom('. ', '! ', '.** ', '?\n', '\n'), (label, end) => {
      const line = `${label}: $2 = 3$${end}Here `
      expect(headOfLine(line.length, line)).toBe(null)
      expect(headOfLine(label.length, label)).toBe(null)
      // A ratio or a time has no head.
      expect(headOfLine(99, `${label} 1:3 `)).toBe(null)
    }),
  )
})

test('a hostile line takes no more time than any other', () => {
  for (const text of [': '.repeat(1e5), 'A. '.repeat(1e5), '. '.repeat(1e5)])
    expect(headOfLine(text.length, text)?.length ?? 0).toBeLessThan(600)
})
