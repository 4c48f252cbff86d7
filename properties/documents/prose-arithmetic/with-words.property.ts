import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { withWords } from '../../../src/documents/prose-arithmetic/with-words.js'
import { wholePhrase } from '../../english/worded/phrases.js'

const sectionOf = (source: string) => readDocument(source, 'page.md').sections[0]!

test('each statement becomes one formula in its place, and every other word stays as it was', () => {
  const around = fc.constantFrom('', 'So ', 'Clearly, as we know, ', 'Note that ')
  fc.assert(
    fc.property(fc.array(fc.tuple(around, wholePhrase), { minLength: 1, maxLength: 4 }), sentences => {
      const source = sentences.map(([led, { text, value }]) => `${led}${text} is ${value}.`).join(' ')
      const section = sectionOf(source)
      const { tokens } = withWords(section, source)
      const formulas = tokens.filter(({ worded }) => worded)
      expect(formulas.map(({ text }) => text)).toEqual(
        sentences.map(([, { text, value }]) => `${text} is ${value}`),
      )
      expect(formulas.every(({ text, start, end }) => source.slice(start, end) === text)).toBe(true)
      const kept = section.tokens.filter(({ start }) =>
        formulas.every(f => start < f.start || f.end <= start),
      )
      expect(tokens.filter(({ worded }) => !worded)).toEqual(kept)
    }),
  )
})

test('a section without such a statement is itself', () => {
  const section = sectionOf('Half of the people were there, and 3 times a day it rained.')
  expect(withWords(section, 'Half of the people were there, and 3 times a day it rained.')).toBe(section)
})
