import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distributionsIn } from '../../../src/english/worded/distribution.js'
import { wordsOf } from '../words-in.js'

const said = (text: string) =>
  distributionsIn(wordsOf(text)).map(({ family, variable, parameters }) => [
    family,
    variable.text,
    ...parameters.map(({ name, value }) => `${name} ${value.text}`),
  ])

const VERBS = ['is', 'be a', 'follows the', 'has an', 'are'] as const
const number = fc.integer({ min: 2, max: 99 }).map(String)

test('a variable, its family and its parameters are heard in any words that join them', () =>
  fc.assert(
    fc.property(fc.constantFrom(...VERBS), number, number, (verb, a, b) => {
      expect(said(`Y ${verb} Poisson random variable with mean ${a}.`)).toEqual([
        ['Poisson', 'y', `mean ${a}`],
      ])
      expect(said(`Y ${verb} normal distribution with mean ${a} and standard deviation ${b}.`)).toEqual([
        ['Normal', 'y', `mean ${a}`, `deviation ${b}`],
      ])
      expect(said(`Y ${verb} uniform between ${a} and ${b}.`)).toEqual([
        ['Uniform', 'y', `null ${a}`, `null ${b}`],
      ])
      expect(said(`Y ${verb} uniform on (${a}, ${b}).`)).toEqual([['Uniform', 'y', `null ${a}`, `null ${b}`]])
      expect(said(`Y ${verb} binomial with parameters ${a} and ${b}.`)).toEqual([
        ['Binomial', 'y', `null ${a}`, `null ${b}`],
      ])
    }),
  ))

test('nothing is heard without a variable, a verb, a family or a parameter', () => {
  for (const text of [
    'The river is Poisson with mean 4.',
    'Y, Poisson with mean 4.',
    'Y is wide with mean 4.',
    'Y is Poisson.',
    'Y is Poisson with stones.',
    'Y is not Poisson with mean 4.',
    'Y is approximately normal with mean 4 and variance 9.',
    'Y is Poisson with mean.',
  ])
    expect([text, said(text)]).toEqual([text, []])
})
