import { describe, expect, test } from 'vitest'
import { mistakeIn } from '../../src/english/mistakes.js'
import { formsFor } from './forms.js'
import { wordsIn } from './words-in.js'

/** The word by which the sentence of the formula `x` calls something a mistake. */
function called(sentence: string, formula = 'x'): string | null {
  const { words, token } = wordsIn(sentence.includes('$') ? sentence : `${sentence} by $x$`, formula)
  return mistakeIn(words.section.tokens, token)
}

test('a word of error calls something a mistake, wherever it stands', () => {
  for (const word of formsFor('callsWrong')) {
    expect([word, called(`the river is ${word} here`)]).toEqual([word, word])
    expect([word, called(`${word}, the river`)]).toEqual([word, word])
  }
  expect(called('the river is long here')).toBe(null)
})

describe('no mistake of the page', () => {
  test('is an error that is made less by a figure, and one that is by somebody is', () => {
    expect(called('to shrink the error by $9$ takes $x$')).toBe(null)
    expect(called('to shrink the error by 9 takes $x$')).toBe(null)
    expect(called('here is the error by Anna')).toBe('error')
  })

  test.each(formsFor('scored'))('is a wrong %s', scored => {
    for (const wrong of ['wrong', 'incorrect']) {
      expect(called(`a ${wrong} ${scored} counts`)).toBe(null)
      expect(called(`the ${scored} is ${wrong} here`)).toBe(wrong)
    }
  })

  test('is a wrong one beside a right one', () => {
    expect(
      ['a wrong one', 'every wrong one', 'any incorrect one'].map(text => called(`${text}, here`)),
    ).toEqual([null, null, null])
    expect(['the wrong one', 'my incorrect one'].map(text => called(`here ${text}, here`))).toEqual([
      'wrong',
      'incorrect',
    ])
    expect(called('wrong one, here')).toBe('wrong')
    expect(called('a mistaken one, here')).toBe('mistaken')
    expect(called('$x$ is wrong')).toBe('wrong')
  })

  test.each(formsFor('measuredBefore'))('is a %s error, which is a quantity', measured => {
    expect(called(`the ${measured} error here`)).toBe(null)
    expect(called(`the error ${measured} here`)).toBe(/^(?:margin)$/.test(measured) ? null : 'error')
    expect(called(`the ${measured} mistake here`)).toBe('mistake')
  })

  test.each(formsFor('measuredBehind', 'rise', 'fall'))('is an error %s', measured => {
    expect(called(`the errors ${measured} here`)).toBe(null)
    expect(called(`the river ${measured} error here`)).toBe(measured === 'margin' ? null : 'error')
  })

  test('is a margin of error, but an error of another kind is', () => {
    expect(called('the margin of error here')).toBe(null)
    expect(called('the comedy of error here')).toBe('error')
    expect(called('the margin for error here')).toBe('error')
    expect(called('of error here')).toBe('error')
  })

  test('is an error beside another formula', () => {
    expect(called('the $y$ error and $x$')).toBe(null)
    expect(called('the error $y$ and $x$')).toBe(null)
    expect(called('the mistake $y$ and $x$')).toBe('mistake')
  })
})

test('an error right before the formula is a difference, or one that somebody made', () => {
  expect(called('the error $2 - 1.9 = 0.1$', '2 - 1.9 = 0.1')).toBe(null)
  expect(called('the error $|x|$', '|x|')).toBe(null)
  expect(called('the error $2 + 2 = 5$', '2 + 2 = 5')).toBe('error')
  expect(called('the error is in $2 - 1 = 5$', '2 - 1 = 5')).toBe(null)
  expect(called('the error lies in $2 - 1 = 5$', '2 - 1 = 5')).toBe('error')
  expect(called('the error $2 - 1 = 5$ and $x$')).toBe(null)
})
