import { describe, expect, test } from 'vitest'
import {
  answersFor,
  countsEverywhere,
  isOfSolving,
  isTried,
  leadsToCharacteristic,
  leadsToSolution,
  saysThatItSolves,
} from '../../../src/english/solving/differential.js'
import { wordsIn, wordsOf } from '../words-in.js'

const only = (text: string) => wordsOf(text).filter(({ kind }) => kind === 'word')

describe('the words between a differential equation and a function', () => {
  test.each([
    ...['so', 'hence we get', 'has the general solution', 'Answer', 'Separating the variables gives'],
    ...['Solving this differential equation we find', 'The solution of the initial value problem is'],
  ])('lead to a solution: %s', text => {
    expect(leadsToSolution(only(text))).toBe(true)
    expect(isTried(only(text))).toBe(false)
  })

  test.each([
    ...['and', 'the tangent is', 'so we might guess', 'so the other solution is', 'hence roughly', 'if'],
    ...['so it is not', 'the nullcline is', 'which grows faster than'],
  ])('do not: %s', text => {
    expect(leadsToSolution(only(text))).toBe(false)
  })

  test.each(['we try', 'at equilibrium', 'for small angles', 'the homogeneous equation'])('try: %s', text => {
    expect(isTried(only(text))).toBe(true)
  })

  test('say it the other way round', () => {
    expect(saysThatItSolves(only('is a solution of the differential equation'))).toBe(true)
    expect(saysThatItSolves(only('satisfies'))).toBe(true)
    expect(saysThatItSolves(only('is larger than'))).toBe(false)
  })

  test('name the characteristic equation, and nothing else', () => {
    expect(leadsToCharacteristic(only('has the auxiliary equation'))).toBe(true)
    expect(leadsToCharacteristic(only('has the equation'))).toBe(false)
    expect(leadsToCharacteristic(only('the characteristic equation of the matrix is'))).toBe(false)
  })

  test('tell that a page speaks of slopes', () => {
    expect(isOfSolving(only('Solve the equation'))).toBe(true)
    expect(isOfSolving(only('The image of the curve'))).toBe(false)
  })

  test('answer what was asked for', () => {
    const answer = (text: string, words: string) => {
      const { token, words: all } = wordsIn(text)
      return answersFor(token, only(words), all)
    }
    expect(answer("The general solution of $y' = 2y$", 'with is')).toBe(true)
    expect(answer("The graph of $y' = 2y$", 'is')).toBe(false)
    expect(answer("The solution of $y' = 2y$", 'with')).toBe(false)
  })
})

test.each([
  ['So $y$.', true],
  ['So $y$, where C is any constant.', true],
  ['So $y$ for all real t.', true],
  ['So $y$ where C is a constant.', true],
  ['So $y$ for small t.', false],
  ['So $y$ on the right.', false],
  ['So $y$, unless t is large.', false],
  ['So $y$, roughly.', false],
])('a formula counts everywhere: %s %s', (text, counts) => {
  const { token, words } = wordsIn(text)
  expect(countsEverywhere(token, words)).toBe(counts)
})
