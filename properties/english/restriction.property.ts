import { expect, test } from 'vitest'
import { dependenceSaid } from '../../src/english/independence.js'
import type { Sense } from '../../src/english/lexicon.js'
import {
  narrows,
  requires,
  restrictionBehind,
  restrictionIn,
  supposesCase,
} from '../../src/english/restriction.js'
import type { Word } from '../../src/english/word.js'
import { plainForms, wordsOf } from './words-in.js'

test('each sense that restricts, narrows, requires or supposes is heard', () => {
  const heard = (ask: (words: readonly Word[]) => unknown, ...senses: Sense[]) => {
    for (const word of plainForms(...senses))
      expect([word, Boolean(ask(wordsOf(`the river ${word} stones`)))]).toEqual([word, true])
    expect(Boolean(ask(wordsOf('the river and stones')))).toBe(false)
  }
  heard(restrictionIn, 'condition', 'restricts')
  heard(narrows, 'condition', 'restricts', 'narrows')
  heard(requires, 'condition', 'requires')
  heard(supposesCase, 'condition', 'suppose', 'supposesCase')
  heard(restrictionBehind, 'condition', 'restricts', 'narrowsBehind')
  for (const next of plainForms('joining', 'contrast', 'inference', 'causal')) {
    expect([next, restrictionBehind(wordsOf(`stones ${next} if`))]).toEqual([next, null])
    expect([next, restrictionBehind(wordsOf(`if ${next}`))?.text]).toEqual([next, 'if'])
  }
})

test('what hangs together, or may, makes what is said of it unsure', () => {
  for (const word of plainForms('independent'))
    expect(dependenceSaid(wordsOf(`they are ${word} here`))).toBe('independent')
  for (const word of plainForms('uncorrelated'))
    expect(dependenceSaid(wordsOf(`they are ${word} here`))).toBe('uncorrelated')
  expect(dependenceSaid(wordsOf('they are uncorrelated, even independent'))).toBe('unsure')
  expect(dependenceSaid(wordsOf('they are uncorrelated and independent'))).toBe('independent')
  for (const word of plainForms('dependent')) {
    expect(dependenceSaid(wordsOf(`independent or ${word}`))).toBe('unsure')
    expect(dependenceSaid(wordsOf(word))).toBe(null)
  }
  for (const word of plainForms('noneOf')) {
    expect(dependenceSaid(wordsOf(`${word} quite independent`))).toBe('unsure')
    expect(dependenceSaid(wordsOf(`${word} really quite independent`))).toBe('independent')
    expect(dependenceSaid(wordsOf(`un${word} independent`))).toBe('independent')
  }
  for (const word of plainForms('evenIf')) {
    expect(dependenceSaid(wordsOf(`${word} ${'river '.repeat(8)}independent`))).toBe('unsure')
    expect(dependenceSaid(wordsOf(`${word} ${'river '.repeat(9)}independent`))).toBe('independent')
  }
  expect(dependenceSaid(wordsOf('independent, not of $y$'))).toBe('unsure')
  expect(dependenceSaid(wordsOf('independent, knot of $y$'))).toBe('independent')
})
