import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headOfList } from '../../src/english/headings.js'
import { shown } from './layout-in.js'

const WRONG = ['Misconception box.', 'Common mistakes', 'Myths', 'Classic blunders', 'Mistakes of the month']
const MARKS = ['| 1 | ', '- ', '* ', '+ ', '1. ', '2) ', '(a) ']
const QUOTES = ['', '> ', '> > ']

/** A label, a sentence behind it, and a list of which the last item is the formula. */
const list = fc.record({
  quote: fc.constantFrom(...QUOTES),
  mark: fc.constantFrom(...MARKS),
  before: fc.nat(4),
  isApart: fc.boolean(),
})
type List = typeof list extends fc.Arbitrary<infer T> ? T : never

const written = ({ quote, mark, before, isApart }: List, lead: string, behind = '') =>
  [
    'An introduction.',
    '',
    `${quote}${lead}`,
    ...(isApart ? [quote.trimEnd()] : []),
    ...Array.from({ length: before }, (_, i) => `${quote}${mark}item ${i}`),
    `${quote}${mark}{}`,
    behind,
  ].join('\n')

test('a label over a list of what is wrong speaks for each of its items', () => {
  fc.assert(
    fc.property(list, fc.constantFrom(...WRONG), (shape, label) => {
      expect(shown(written(shape, `**${label}** Each of these was found.`))).toBe('corrected')
      expect(shown(written(shape, `\\textbf{${label}} Each of these was found.`))).toBe('corrected')
      expect(shown(written(shape, `${label}:`))).toBe('corrected')
      // Another label says nothing, and neither does a sentence that is none.
      expect(shown(written(shape, '**Worked uses.** Each of these was found.'))).toBe(null)
      expect(shown(written(shape, `We speak of ${label} elsewhere.`))).toBe(null)
    }),
  )
})

test('it speaks for no paragraph behind the list', () => {
  fc.assert(
    fc.property(list, fc.constantFrom(...WRONG), (shape, label) => {
      const source = written(shape, `**${label}**`, '\n\nThe next paragraph, ')
      expect(headOfList(source.indexOf('{}'), source)).toBe(label)
      expect(headOfList(source.length, source)).toBe(null)
      expect(headOfList(source.indexOf(label), source)).toBe(null)
    }),
  )
})

test.each(['Classic blunders, all WRONG:', 'All of these are false:', 'Some mistakes that I saw:'])(
  'so does "%s"',
  lead => expect(shown(`An introduction.\n\n${lead}\n\n1. item\n2. {}\n`)).toBe('corrected'),
)

test.each(['The errors of the fit are:', 'All of these hold:'])('"%s" says nothing of the kind', lead =>
  expect(shown(`An introduction.\n\n${lead}\n\n1. item\n2. {}\n`)).toBe(null),
)
