import { expect, test } from 'vitest'
import { sentencesOf } from '../../../src/english/sentence.js'
import { arraysSaidIn, withoutArraysSupposed } from '../../../src/english/worded/array-kind.js'
import { wordsIn } from '../words-in.js'

const sentence = (text: string) => sentencesOf(wordsIn(text).words.section.tokens)[0]!
const said = (text: string) =>
  arraysSaidIn(sentence(text)).map(({ kind, tokens, isGeneric, size }) => [
    kind,
    tokens.map(token => token.text).join(' '),
    isGeneric,
    size?.join('×') ?? '',
  ])

test.each([
  ['For all square matrices $A$ and $B$ it is so.', [['matrix', 'A B', true, '']]],
  ['Let $A$ and $B$ be invertible $n \\times n$ matrices.', [['matrix', 'A B', true, 'n×n']]],
  ['Let $A$ be a real 3 by 3 matrix.', [['matrix', 'A', true, '3×3']]],
  ['If $A$ is a $2 × 3$ matrix, stop.', [['matrix', 'A', true, '2×3']]],
  ['For all symmetric matrices $A$ it is so.', [['matrix', 'A', false, '']]],
  ['Let $A$ be the matrix of it.', [['matrix', 'A', false, '']]],
  ['The vectors $u$, $v$ and $w$ add up.', [['vector', 'u v w', false, '']]],
  ['For every invertible $A$ it is so.', [['matrix', 'A', true, '']]],
  ['If $A$ and $B$ are invertible, so is $C$.', [['matrix', 'A B', true, '']]],
  [
    'For every matrix $A$ and all vectors $x$, $y$ it is so.',
    [
      ['matrix', 'A', true, ''],
      ['vector', 'x y', true, ''],
    ],
  ],
  ['The number $a$ is 3.', []],
] as const)('%s', (text, expected) => expect(said(text)).toEqual(expected))

test.each([
  ['If $A$ and $B$ are invertible, then $C$.', true],
  ['If $A$ is an invertible $n \\times n$ matrix, then $C$.', true],
  ['Whenever $A$, $B$ are matrices then $C$ holds.', true],
  ['If $A$ is a matrix of rank one, then $C$.', false],
  ['If $A$ and $B$ are matrices that commute, then $C$.', false],
  ['If $a$, then $C$.', false],
] as const)('%s: %s', (text, isOnlyOfArrays) => {
  const words = sentence(text)
  const left = withoutArraysSupposed(words)
  expect(left.length < words.length).toBe(isOnlyOfArrays)
  // What is left over is in its order, and ends with the claim.
  expect(words.filter(word => left.includes(word))).toEqual(left)
  expect(left.some(word => word.text === 'C')).toBe(true)
})
