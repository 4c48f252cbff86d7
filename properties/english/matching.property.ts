import { describe, expect, test } from 'vitest'
import { beginsAt, hasSense, isOneOf, isWordOf, lengthAt, says } from '../../src/english/matching.js'
import { wordAs, wordsOf } from './words-in.js'

describe('a word matches', () => {
  test('itself, its plural, and what goes on behind a star', () => {
    expect(['run', 'runs', 'runner', 'ru', 'xrun'].map(word => isWordOf(word, ['a', 'run']))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(['run', 'runs', 'runner', 'ru', 'xrun'].map(word => isWordOf(word, ['a', 'run*']))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  test('as a number by its digits or as it is written, and never as a formula or a sign', () => {
    expect(isOneOf(wordAs('8', 'number', 'Eight'), ['eight'])).toBe(true)
    expect(isOneOf(wordAs('8', 'number', 'Eight'), ['8'])).toBe(true)
    expect(isOneOf(wordAs('8', 'number'), ['8'])).toBe(true)
    expect(isOneOf(wordAs('8', 'number'), ['eight', '8*'])).toBe(false)
    for (const kind of ['math', 'code', 'break', 'stop'] as const)
      expect(isOneOf(wordAs('run', kind), ['run'])).toBe(false)
    expect(hasSense(undefined, 'copula')).toBe(false)
    expect([hasSense(wordAs('is'), 'article', 'copula'), hasSense(wordAs('is'), 'article')]).toEqual([
      true,
      false,
    ])
    expect([says(wordsOf('it is here'), ['is']), says(wordsOf('it was here'), ['is'])]).toEqual([true, false])
  })

  test('in a row, in one sentence, the longest that begins there', () => {
    const words = wordsOf('a multi query layer. Multi')
    expect(lengthAt(words, 1, ['multi-query', 'multi', 'multi-query-layer'])).toBe(3)
    expect([lengthAt(words, 1, ['multi-layer', 'query']), lengthAt(words, 0, ['a-multi'])]).toEqual([0, 2])
    expect([beginsAt(words, 1, ['multi-query']), beginsAt(words, 2, ['multi-query'])]).toEqual([true, false])
    expect(lengthAt(wordsOf('a layer. Multi'), 1, ['layer-multi'])).toBe(0)
    expect(lengthAt([wordAs('a')], 0, ['a-b'])).toBe(0)
  })
})
