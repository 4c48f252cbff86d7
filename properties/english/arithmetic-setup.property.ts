import { expect, test } from 'vitest'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { type Setup, setUpByHeading, setUpIn } from '../../src/english/arithmetic-setup.js'

const wordsOf = (text: string) => readDocument(text, 'page.md').sections.flatMap(({ tokens }) => tokens)
const inSentence = (text: string, sense: Setup | null = null) => setUpIn(wordsOf(text), text, () => sense)

test.each([
  ['We work modulo 7 here', { kind: 'modulus', modulus: 7n }],
  ['All of it is mod $7$', { kind: 'modulus', modulus: 7n }],
  ['All of it is mod $n$', { kind: 'modulus', modulus: null }],
  ['The field has characteristic 3', { kind: 'modulus', modulus: 3n }],
  ['First modulo 7, then modulo 9', { kind: 'modulus', modulus: 9n }],
  ['In octal, we have', { kind: 'base', base: 8 }],
  ['The field with two elements', { kind: 'modulus', modulus: 2n }],
  ['A field of 49 elements', { kind: 'whole' }],
  ['The 8-element field', { kind: 'whole' }],
  ['A ring with 12 elements', { kind: 'modulus', modulus: 12n }],
  ['The OR gate is next', { kind: 'bits' }],
  ['Here is its truth table', { kind: 'bits' }],
  ['The nimbers form a field', { kind: 'nim' }],
  ['We count in base 6', { kind: 'base', base: 6 }],
  ['We add binary numbers', { kind: 'base', base: 2 }],
  ['We are back in decimal', { kind: 'usual' }],
  ['This is Boolean algebra', { kind: 'bits' }],
  ['The nim-sum is taken', { kind: 'nim' }],
  ['In the tropical semiring', { kind: 'any' }],
  ['In max-plus algebra', { kind: 'any' }],
  ['Here + means OR', { kind: 'any' }],
  ['Let $+$ stand for OR: $\\cdot$ denotes AND', { kind: 'any' }],
  ['We return to the real numbers', { kind: 'usual' }],
] as const)('a sentence sets up an arithmetic: %s', (text, setup) => {
  expect(inSentence(text)).toEqual(setup)
})

test.each([
  'The remainder of 17 mod 5',
  'With binary rewards',
  'The base model is small',
  'A hex bolt is sold',
  'The mod team',
  'The clock is late',
  'A boolean flag is set',
  'Here x means the mean',
  'A field of 12 elements of data',
  'The garden gate is shut',
])('a sentence sets up none: %s', text => {
  expect(inSentence(text)).toBe(null)
})

test('a formula sets up what it names, and the usual numbers only where the line goes over to them', () => {
  expect(inSentence('We take $R$.', { kind: 'bits' })).toEqual({ kind: 'bits' })
  expect(inSentence('We take $R$.', { kind: 'usual' })).toBe(null)
  expect(inSentence('We go over $R$.', { kind: 'usual' })).toEqual({ kind: 'usual' })
})

test('a heading sets up what a sentence only mentions', () => {
  for (const [title, setup] of [
    ['Modular arithmetic', { kind: 'modulus', modulus: null }],
    ['Bitwise operations', { kind: 'whole' }],
    ['Finite fields', { kind: 'whole' }],
    ['XOR', { kind: 'whole' }],
  ] as const)
    expect([setUpByHeading(wordsOf(`# ${title}`)), inSentence(title)]).toEqual([setup, null])
  expect(setUpByHeading(wordsOf('# Boolean flags'))).toBe(null)
})
