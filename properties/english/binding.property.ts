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
import { wordsOf } from './words-in.js'

test('each sense of binding is heard in all its words, and a noun binds nothing', () => {
  for (const word of wordsFor('operation')) {
    expect([word, goesOn(word), bindsBefore(word)]).toEqual([word, true, true])
    expect([word, bindsBehind(word)]).toEqual([word, !wordsFor('byOperation').includes(word)])
  }
  for (const word of wordsFor('ofAmount')) expect([word, endsUnit(word)]).toEqual([word, true])
  for (const word of wordsFor('bindsBefore')) expect([word, bindsBefore(word)]).toEqual([word, true])
  for (const word of wordsFor('bindsBehind')) expect([word, bindsBehind(word)]).toEqual([word, true])
  for (const word of wordsFor(
    'causal',
    'contrast',
    'inference',
    'relative',
    'having',
    'comesTo',
    'copula',
    'opensStatement',
  ))
    expect([word, beginsStatement(word)]).toEqual([word, true])
  expect([goesOn('per'), endsUnit('per')]).toEqual([true, false])
  for (const ask of [goesOn, endsUnit, bindsBefore, bindsBehind, beginsStatement, numbers, isFunctionWord])
    expect(ask('river')).toBe(false)
})

test('each sense of function words is one, by its letters', () => {
  const senses = [
    'article',
    'pointer',
    'person',
    'possessive',
    'every',
    'determiner',
    'copula',
    'having',
    'doing',
    'modal',
    'preposition',
  ] as const
  const more = [
    'joining',
    'contrast',
    'comparison',
    'causal',
    'inference',
    'relative',
    'qualifies',
    'circumstance',
    'adverb',
    'comesTo',
  ] as const
  for (const word of wordsFor(...senses, ...more)) {
    expect([word, isFunctionWord(word)]).toEqual([word, true])
    expect(functionWordsOf(word.length)).toContain(word)
    expect(functionWordsOf(word.length + 1)).not.toContain(word)
  }
})

test('a bound of two words begins with the page, and not before it', () => {
  expect(isBoundedBefore(wordsOf('at least 90'), 2)).toBe(true)
  expect(isBoundedBefore(wordsOf('least 90'), 1)).toBe(false)
  expect(isBoundedBefore(wordsOf('over 90'), 1)).toBe(true)
  expect(isBoundedBehind(wordsOf('90 or more'), 0, 0)).toBe(true)
  expect(isBoundedBehind(wordsOf('90 hours'), 0, 0)).toBe(false)
  expect(isBoundedBehind(wordsOf('90'), 0, 3)).toBe(false)
})
