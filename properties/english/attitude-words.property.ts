import { describe, expect, test } from 'vitest'
import { attitudeTo } from '../../src/english/attitude.js'
import { readingOf } from '../rules/book/locate/read-here.js'

/** The attitude to the word HERE. */
function attitude(text: string): string {
  const { tokens } = readingOf(text).section
  return attitudeTo(
    tokens,
    tokens.findIndex(token => token.text === 'here'),
  )
}

describe('what a sentence denies', () => {
  test.each(['false', 'untrue', 'wrong', 'incorrect'])('%s', word => {
    expect(attitude(`It is ${word} that HERE.`)).toBe('denies')
    expect(attitude(`It is ${word} to be HERE.`)).toBe('denies')
    expect(attitude(`${word} that HERE.`)).toBe('denies')
    expect(attitude(`It is ${word} so that HERE.`)).toBe('asserts')
    expect(attitude(`It is ${word} for HERE.`)).toBe('asserts')
    expect(attitude(`HERE is ${word} that it is.`)).toBe('asserts')
    expect(attitude(`It is ${word} that so. Now HERE.`)).toBe('asserts')
  })

  test.each(['not', 'never', 'hardly', 'no'])('what is %s true, as far as three words before', word => {
    for (const right of ['true', 'case']) {
      expect(attitude(`It is ${word} ${right} that HERE.`)).toBe('denies')
      expect(attitude(`${word} ${right} that HERE.`)).toBe('denies')
      expect(attitude(`It is ${word} at all ${right} that HERE.`)).toBe('denies')
      expect(attitude(`It is ${word} now at all ${right} that HERE.`)).toBe('asserts')
      expect(attitude(`It is ${right} ${word} that HERE.`)).toBe('asserts')
      expect(attitude(`It is ${word} ${right} so HERE.`)).toBe('asserts')
    }
    expect(attitude(`It is ${word} wrong that HERE.`)).toBe('open')
    expect(attitude(`It is ${word} now at all wrong that HERE.`)).toBe('denies')
    expect(attitude(`It is ${word} good that HERE.`)).toBe('asserts')
  })

  test('and not what it only says', () => {
    expect(attitude('It is true that HERE.')).toBe('asserts')
    expect(attitude('HERE it is.')).toBe('asserts')
    expect(attitude('It is HERE.')).toBe('asserts')
  })
})

describe('what it leaves open', () => {
  const WORDS =
    'mistake mistaken error errors myth myths misconception misconceptions fallacy nobody nor doubt doubts doubtful deny denies denied unlikely impossible absurd tempting guess guessed think thinks believe believed'

  test.each(WORDS.split(' '))('by the word %s', word => {
    expect(attitude(`It is ${word} that HERE.`)).toBe('open')
    expect(attitude(`It is ${word} now to be so HERE.`)).toBe('open')
    expect(attitude(`It is ${word} so HERE.`)).toBe('asserts')
    expect(attitude(`That it is ${word} HERE.`)).toBe('asserts')
    expect(attitude(`It is ${word} that so. It is HERE.`)).toBe('asserts')
  })

  test('by two of them', () => {
    expect(attitude('It is false that it is wrong that HERE.')).toBe('open')
    expect(attitude('It is not true that it is false that HERE.')).toBe('open')
    expect(attitude('It is false that the mistake is that HERE.')).toBe('open')
  })
})

test('a sentence is looked at no further than two hundred words', () => {
  const far = (words: number) => attitude(`It is false that ${'so '.repeat(words)}HERE.`)
  expect([far(198), far(199)]).toEqual(['denies', 'asserts'])
})
