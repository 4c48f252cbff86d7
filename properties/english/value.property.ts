import { describe, expect, test } from 'vitest'
import { saysAgain } from '../../src/english/restatement.js'
import { goesOnBehindValue, leadsToValue } from '../../src/english/value.js'
import { plainForms, wordAs, wordsOf } from './words-in.js'

describe('a value', () => {
  test('is led to, or gone on behind, by words of some senses and by no sign', () => {
    for (const word of plainForms('copula', 'comesTo', 'roughly', 'precisely', 'inference'))
      expect([word, leadsToValue(wordAs(word)), leadsToValue(wordAs(word, 'math'))]).toEqual([
        word,
        true,
        false,
      ])
    for (const word of plainForms('goesOnBehindValue', 'causal', 'inference', 'contrast'))
      expect([word, goesOnBehindValue(wordAs(word)), goesOnBehindValue(wordAs(word, 'code'))]).toEqual([
        word,
        true,
        false,
      ])
    expect([leadsToValue(wordAs('and')), goesOnBehindValue(wordAs('is'))]).toEqual([false, false])
  })

  test('is the first again behind each way to say so', () => {
    for (const again of [
      'GB, that is about',
      'GB, that is, roughly',
      'GB, i.e., around',
      'GB i.e.',
      'GB, which is',
    ])
      expect([again, saysAgain(wordsOf(again))]).toEqual([again, true])
    for (const other of [
      'GB, which was',
      'GB that is',
      'GB, that is so',
      'GB, x, or',
      'GB, or or',
      'GB. Or',
      'GB, 5, or',
      'GB, nor',
      'pie',
    ])
      expect([other, saysAgain(wordsOf(other))]).toEqual([other, false])
  })
})
