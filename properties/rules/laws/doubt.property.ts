import { describe, expect, test } from 'vitest'
import { reasonToDoubt } from '../../../src/rules/laws/doubt.js'
import { lawPageOf } from './law-page-of.js'

/** Why the sentence of the first formula may not claim it. */
function doubt(text: string): string | null {
  const { reading } = lawPageOf(text)
  return reasonToDoubt(reading.section.tokens.find(({ kind }) => kind === 'math')!, reading)
}

const [MISTAKE, SUPPOSES, TELLS, DENIES, SOME, ASKS] = [
  'its sentence calls something a mistake',
  'its sentence only supposes',
  'its sentence tells what is said',
  'its sentence denies something',
  'its sentence says it of some cases only',
  'its sentence asks',
]

describe('why a sentence may not claim what stands in it', () => {
  test.each([
    ['So $x = 1$.', null],
    ['It is a mistake that $x = 1$.', MISTAKE],
    ['That $x = 1$ is wrong.', MISTAKE],
    ['It is wrong. So $x = 1$.', null],
    // What is scored as wrong, and an error that is a quantity.
    ['The wrong answers have $x = 1$.', null],
    ['So $x = 1$ as the error falls.', null],
    ['So $x = 1$ is an error.', MISTAKE],
    ['Suppose that $x = 1$.', SUPPOSES],
    ['So $x = 1$ if it is.', null],
    ['Some say $x = 1$.', TELLS],
    ['So $x = 1$, some say.', null],
    ['Nobody is here and $x = 1$.', null],
    ['Supposedly $x = 1$.', null],
    ['It seems that $x = 1$.', TELLS],
    ['It is not so that $x = 1$.', DENIES],
    ['So $x = 1$ is impossible.', DENIES],
    ['Is $x = 1$?', ASKS],
    ['Is it so? So $x = 1$.', null],
    ['So $x = 1$. Is it?', null],
    // The first reason counts.
    ['Suppose by mistake that $x = 1$.', MISTAKE],
    ['Suppose as some say that $x = 1$.', SUPPOSES],
    ['Some say not $x = 1$.', TELLS],
    ['It is not only $x = 1$.', DENIES],
    ['Is it only $x = 1$?', SOME],
  ])('%s: %s', (text, expected) => expect(doubt(text)).toBe(expected))
})

describe('the cases that a law leaves out are no doubt', () => {
  test.each([
    ['not all equal', DENIES],
    ['not all identical', DENIES],
    ['not all the same', DENIES],
    ['not depend', DENIES],
    ['no bias', DENIES],
    ['not correlated', DENIES],
    ['not constant', DENIES],
    ['not identical', DENIES],
    ['standard error', MISTAKE],
    ['margin of error', MISTAKE],
    ['error bars', MISTAKE],
    ['error rate', MISTAKE],
    ['squared error', MISTAKE],
    ['false positive', DENIES],
    ['false-positive', DENIES],
  ])('%s', (words, otherwise) => {
    expect(doubt(`So where ${words} now $x = 1$.`)).toBeNull()
    expect(doubt(`So $x = 1$ where ${words} now.`)).toBeNull()
    expect(doubt(`So $x = 1$ where ${words}`)).toBeNull()
    const parts = words.split(/[ -]/)
    for (const i of parts.keys()) {
      const other = parts.with(i, 'other').join(' ')
      if (/\b(?:not|no|error|false)\b/.test(other))
        expect(doubt(`So where ${other} now $x = 1$.`)).toBe(otherwise)
    }
    expect(doubt(`So where ${words} not now $x = 1$.`)).toBe(DENIES)
  })

  test('nor is what is done instead', () => {
    expect(doubt('Now instead $x = 1$.')).toBeNull()
    expect(doubt('Now instead suppose $x = 1$.')).toBe(SUPPOSES)
  })
})
