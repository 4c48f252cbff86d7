import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { stanceOf } from '../../src/english/stance.js'
import { formsFor } from './forms.js'
import { stanceIn } from './stance-in.js'

const CLAIM = 'the river rose by 20%'
const inWords = (frame: string, claim = CLAIM, last = '20') => stanceIn(frame, claim, last)

/** The words by which a page says how it stands to the formula `x`. */
function saidBy(source: string): string | null {
  const [section] = readDocument(source, 'page.md').sections
  const places = new Map(section!.tokens.map((token, place) => [token, place] as const))
  const token = section!.tokens.find(({ kind, text }) => kind === 'math' && text === 'x')!
  return stanceOf(token, { section: section!, source, places }).words
}

describe('a word of denial', () => {
  test.each(formsFor('not').filter(word => !/^(?:no|cannot|can't)$/.test(word)))(
    '%s is heard near a formula',
    word => {
      for (let between = 0; between < 5; between++)
        expect(stanceIn(`Here ${word} ${'river '.repeat(between)}{}.`)).toBe('denied')
      expect(stanceIn(`Here ${word} ${'river '.repeat(5)}{}.`)).toBe('asserted')
      for (let between = 0; between < 3; between++)
        expect(stanceIn(`Here {} ${'river '.repeat(between)}${word}.`)).toBe('denied')
      expect(stanceIn(`Here {} ${'river '.repeat(3)}${word}.`)).toBe('asserted')
      expect(stanceIn(`Here ${word} it is, {}.`)).toBe('asserted')
      expect(stanceIn(`Here ${word}-river {}.`)).toBe('asserted')
      expect(stanceIn(`It is ${word}. Here {}.`)).toBe('asserted')
      expect(saidBy(`Here ${word} $x$.`)).toBe(word)
    },
  )

  test('is heard anywhere in the clause of a statement in words, with more words than beside a formula', () => {
    for (const word of formsFor('lacking').filter(word => word !== 'fails')) {
      expect([word, inWords(`Here ${word} ${'stone '.repeat(9)}{}.`)]).toEqual([word, 'denied'])
      expect([word, stanceIn(`Here ${word} {}.`)]).toEqual([word, 'asserted'])
    }
    expect(inWords(`Here not ${'stone '.repeat(9)}{}.`)).toBe('denied')
    expect(inWords('Here it is not, {}.')).toBe('asserted')
  })

  test('inside a statement is what it says', () => {
    expect(inWords('Here {}.', 'the river did not rise by 20')).toBe('asserted')
    expect(inWords('Here {}.', '20% of the stones are not grey')).toBe('asserted')
    expect(inWords('Never {}.', 'the river did not rise by 20')).toBe('denied')
  })

  test('of a pair denies each of the two by a word of its own', () => {
    expect(inWords('The stones neither fell {}.', 'nor rose by 20')).toBe('asserted')
    expect(inWords('The stones never fell {}.', 'nor rose by 20')).toBe('denied')
    expect(inWords('The stones neither fell and {}.', 'rose by 20')).toBe('denied')
  })
})

test('a clause in words that says what would be does not say that it is', () => {
  for (const word of formsFor('would').filter(word => !word.includes("'"))) {
    expect([word, inWords(`Here it ${word} seem {}.`)]).toEqual([word, 'supposed'])
    expect([word, inWords(`Here it ${word}, and {}.`)]).toEqual([word, 'asserted'])
    expect([word, stanceIn(`Here it ${word} be {}.`)]).toEqual([word, 'asserted'])
  }
})

test('a stance comes with the words that tell it', () => {
  expect(saidBy('Here is $x$.')).toBe(null)
  expect(saidBy('Here $x$ should read nine.')).toBe('… should read')
  expect(saidBy('Suppose $5 = 7$. Then $x$.')).toBe('what it follows from')
  expect(saidBy('The error is in $x$.')).toBe(null)
  expect(saidBy('By a slip it is $x$.')).toBe('slip')
  expect(saidBy('It is contrary to $x$.')).toBe('contrary')
})
