import { describe, expect, test } from 'vitest'
import { sentenceBefore, sentenceBehind } from '../../../src/english/sentence.js'
import { Rational } from '../../../src/math/number/rational.js'
import { number, type Term } from '../../../src/math/term/term.js'
import type { Reading } from '../../../src/page/reading.js'
import type { Definition } from '../../../src/page/symbols/definition.js'
import { doubtOfCase } from '../../../src/rules/doubts/another-case.js'
import { readingOf } from '../../page/read-here.js'

const formula = (reading: Reading, text: string) =>
  reading.section.tokens.find(token => token.kind === 'math' && token.text.trim() === text)!

/** What a formula of a page is taken to say. */
function usedAt(reading: Reading, text: string, term: Term): Definition {
  const token = formula(reading, text)
  return { token, reading, term, end: token.end } as Definition
}

/** Why the formula 2N = 6 of a text may be of another case than the values, by default the N = 3, that it uses. */
function doubt(text: string, uses: readonly [string, Term][] = [['N = 3', number(3)]]): string | null {
  const reading = readingOf(text)
  const token = formula(reading, '2N = 6')
  const sentence = [...sentenceBefore(token, reading), ...sentenceBehind(token, reading)]
  const meanings = uses.map(([written, term]) => usedAt(reading, written, term))
  return doubtOfCase(meanings, token, sentence, reading)
}
const GIVES = 'its sentence gives it rather than concludes it'
const another = (word: string) => `"${word}" may begin another case`
const named = (name: string) => `"${name}" may be another case`

describe('of several values', () => {
  const both: readonly [string, Term][] = [
    ['N = 3', number(3)],
    ['M = 5', number(5)],
  ]
  test.each([
    ['It is $N = 3$. It is $M = 5$. So 5 of 3 are $2N = 6$.', null],
    ['It is $N = 3$ for Llama. It is $M = 5$. So Llama is $2N = 6$.', null],
    ['It is $N = 3$. It is $M = 5$ for Llama. So Llama is $2N = 6$.', null],
    // Where it gives a value of its own too, it may well give the rest.
    ['It is $N = 3$. It is $M = 5$. Take $2N = 6$.', GIVES],
    ['It is $N = 3$. Take $M = 5$ and $2N = 6$.', null],
    ['It is $N = 3$. Instead $M = 5$ and $2N = 6$.', another('instead')],
  ])('%s', (text, expected) => {
    expect(doubt(text, both)).toBe(expected)
    expect(doubt(text, both.toReversed())).toBe(expected)
  })
})

describe('no further than four hundred words and sixteen thousand letters back', () => {
  const so = (count: number) => 'so '.repeat(count)

  test.each([[`It is $N = 3$. Other ${so(398)}. It $2N = 6$.`, null]])('%.30s', (text, expected) =>
    expect(doubt(text)).toBe(expected),
  )
})

describe('a number is one of the values', () => {
  const given = (written: string, value = '3', term: Term = number(Rational.of(value))) =>
    doubt(`It is $N = 3$. So ${written} of them are $2N = 6$.`, [['N = 3', term]])

  test.each([
    ['3', '3'],
    ['3', '3000'],
    ['3', '3e6'],
    ['3', '3e9'],
    ['3', '3e12'],
    ['3', '3/100'],
    ['3.5', '7/2'],
    ['3,000', '3000'],
    ['3,000,000', '3e6'],
    ['$3$', '3'],
    ['$3{,}000$', '3000'],
    ['$3 \\text{ h}$', '3'],
    ['$3\\%$', '3/100'],
    ['$4, 4$', '3'],
  ])('%s beside %s is not strange', (written, value) => expect(given(written, value)).toBeNull())
})

describe('a name', () => {
  const sentence = (words: string) => doubt(`It is $N = 3$. ${words} $2N = 6$.`)

  test.each([
    ['So Llama is', named('llama')],
    ['GPT is', named('gpt')],
    ['GPt is', named('gpt')],
    ['So XL is', named('xl')],
    ['Gpt2 is', named('gpt2')],
    ['So it is, Llama,', named('llama')],
    ['So $x$ of GPUs are', named('gpus')],
  ])('in "%s"', (words, expected) => expect(sentence(words)).toBe(expected))
})

describe('a supposition that two symbols are equal', () => {
  const SUPPOSED = 'a supposition before it may begin another case'
  test.each([
    ['It is $N = 3$. Suppose now $N = M$. So $2N = 6$.', SUPPOSED],
    ['It is $N = 3$. Whenever $N = M$ it is odd. So $2N = 6$.', SUPPOSED],
    ['It is $N = 3$. It is $N = M$. So $2N = 6$.', null],
    ['It is $N = 3$. Suppose now $N = 3$. So $2N = 6$.', null],
    ['It is $N = 3$. Suppose now $N = M$.\n\nSo $2N = 6$.', null],
    ['Suppose now $N = M$. It is $N = 3$. So $2N = 6$.', null],
  ])('%s', (text, expected) => {
    expect(doubt(text)).toBe(expected)
  })
})
