import { describe, expect, test } from 'vitest'
import { isDisowning } from '../../src/english/disowning.js'
import { readingOf } from '../page/read-here.js'

/** The words that call something a mistake in the one sentence of a text that is about its formula `x`. */
function disowning(text: string): string[] {
  const { tokens } = readingOf(text).section
  const judged = tokens.find(({ kind }) => kind === 'math')!
  return tokens.flatMap(({ text: word }, at) => (isDisowning(at, tokens, judged) ? [word] : []))
}

test.each([
  ['A mistake is here: $x$.', ['mistake']],
  ['Naively $x$, contrary to a slip.', ['naively', 'contrary', 'slip']],
  ['It is wrong that $x$.', ['wrong']],
  ['Nothing of the kind: $x$.', []],
])('%s', (text, words) => expect(disowning(text)).toEqual(words))

describe('what is scored as wrong is no mistake', () => {
  test.each([
    ['a', []],
    ['each', []],
    ['every', []],
    ['any', []],
    ['the', ['wrong']],
  ])('%s wrong one', (article, words) => {
    expect(disowning(`Now ${article} wrong one has $x$.`)).toEqual(words)
  })

  test('but a wrong idea is one', () => {
    expect(disowning('Now a wrong idea has $x$.')).toEqual(['wrong'])
  })

  test('so is the first word or the last without another beside it', () => {
    expect(disowning('Wrong one: $x$.')).toEqual(['wrong'])
    expect(disowning('So $x$ is wrong')).toEqual(['wrong'])
    expect(disowning('So $x$ is an error')).toEqual(['error'])
    expect(disowning('Error here: $x$.')).toEqual(['error'])
  })
})

describe('an error that is a quantity is no mistake', () => {
  test.each([
    ['The error here: $x$.', ['error']],
    ['The error $x$.', ['error']],
    ['The error $|x|$.', []],
    ['The error $2 - y$.', []],
    ['The error $2 − y$.', []],
    ['So $x$, with the error $y$.', []],
    ['So $x$, with the $y$ error here.', []],
  ])('%s', (text, words) => expect(disowning(text)).toEqual(words))
})
