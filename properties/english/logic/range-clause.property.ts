import { expect, test } from 'vitest'
import { rangeClauses } from '../../../src/english/logic/range-clause.js'
import { sentencesOf } from '../../../src/english/sentence.js'
import { wordsIn } from '../words-in.js'

/** The clauses of a sentence in which each formula but those of an equation says a range. */
const clauses = (text: string) =>
  rangeClauses(
    sentencesOf(wordsIn(text).words.section.tokens)[0]!,
    ({ text: formula }) => !formula.includes('='),
  ).map(clause => clause.map(word => word.text).join(' '))

test.each([
  ['If $n$ is a positive integer, then $f = 1$.', ['if n is a positive integer']],
  ['If $a$, $b$ and $c$ are positive, then $f = 1$.', ['if a , b and c are positive']],
  ['If $x > 0$, $f = 1$.', ['if x > 0']],
  ['If $x$ is real and $n$ is an integer then $f = 1$.', ['if x is real and n is an integer']],
  ['Let $a > 0$ and let $n$ be an integer.', ['let n be an integer']],
  ['Let $a, b > 1$ be real.', ['let a, b > 1 be real']],
  ['If $p$ is prime, then $f = 1$.', []],
  ['If $n$ is an integer with $n = 2k$, then $f = 1$.', []],
  ['If $x = 3$, then $f = 1$.', []],
  ['If it is so, then $f = 1$.', []],
  ['When $x > 0$, we have $f = 1$.', []],
] as const)('%s', (text, expected) => expect(clauses(text)).toEqual(expected))
