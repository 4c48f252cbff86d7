import { expect, test } from 'vitest'
import {
  beginsStatement,
  bindsBefore,
  bindsBehind,
  endsUnit,
  goesOn,
  numbers,
} from '../../src/english/binding.js'
import { isBoundedBefore, isBoundedBehind } from '../../src/english/bound.js'
import { functionWordsOf, isFunctionWord } from '../../src/english/grammar.js'
import { wordsFor } from '../../src/english/lexicon.js'
import { senses } from './senses.js'
import { wordsOf } from './words-in.js'

/** What is asked of a word beside a figure, with an example of each kind of word that answers it. */
const ASKED: readonly (readonly [string, (word: string) => boolean, yes: string, no: string])[] = [
  ['goes on behind a figure', goesOn, 'times divided per of the is and', 'river half squared'],
  ['ends a unit', endsUnit, 'total more at the while', 'river per squared'],
  ['binds the figure before it', bindsBefore, 'times divided squared of', 'river half total sum'],
  ['binds the figure behind it', bindsBehind, 'times half twice sum log', 'river divided multiplied total'],
  ['numbers the figure behind it', numbers, 'table step layer', 'river times total'],
  ['begins a statement', beginsStatement, 'because but so which has gives is as', 'river times per of'],
]

test.each(ASKED)('a word %s', (_, ask, yes, no) => {
  for (const word of yes.split(' ')) expect([word, ask(word)]).toEqual([word, true])
  for (const word of no.split(' ')) expect([word, ask(word)]).toEqual([word, false])
})

test('a word of each kind carries its sentence, and a thing or a verb does not', () => {
  const carrying =
    'the this you its every either is has does may of and but versus since thus who where now however equals'
  for (const word of carrying.split(' ')) expect([word, isFunctionWord(word)]).toEqual([word, true])
  for (const word of 'river times half computes token'.split(' '))
    expect([word, isFunctionWord(word)]).toEqual([word, false])
})

test('the function words of a length are those of the lexicon that have it', () => {
  for (const word of wordsFor(...senses))
    expect([word, functionWordsOf(word.length).includes(word)]).toEqual([word, isFunctionWord(word)])
  for (const length of [1, 2, 5, 9])
    for (const word of functionWordsOf(length)) expect(word.length).toBe(length)
})

test('a bound of two words begins with the page, and not before it', () => {
  expect(isBoundedBefore(wordsOf('at least 90'), 2)).toBe(true)
  expect(isBoundedBefore(wordsOf('least 90'), 1)).toBe(false)
  expect(isBoundedBefore(wordsOf('over 90'), 1)).toBe(true)
  expect(isBoundedBehind(wordsOf('90 or more'), 0, 0)).toBe(true)
  expect(isBoundedBehind(wordsOf('90 hours'), 0, 0)).toBe(false)
  expect(isBoundedBehind(wordsOf('90'), 0, 3)).toBe(false)
})
