import { describe, expect, test } from 'vitest'
import { sentenceBefore, sentenceBehind } from '../../../src/english/sentence.js'
import { readLines } from '../../../src/page/reading.js'
import { type StatedChain, statedChains } from '../../../src/page/stated-chain.js'
import { anotherArithmetic } from '../../../src/rules/doubts/another-arithmetic.js'
import { readingOf } from '../book/locate/read-here.js'
import { symbolicPlaceIn } from '../identity/links-in.js'

/** What the sentence of the last relation of a text says of its arithmetic. */
function doubt(text: string) {
  const { link, statement, reading } = symbolicPlaceIn(text)
  const { token } = statement
  const sentence = [...sentenceBefore(token, reading), ...sentenceBehind(token, reading)]
  return anotherArithmetic(link, token, sentence, reading)
}

const ANOTHER = 'its sentence speaks of another arithmetic'

describe('a sentence that names another arithmetic', () => {
  test.each(
    'mod modulo modular octal hexadecimal hex xor bitwise boolean tropical semiring galois ternary'.split(
      ' ',
    ),
  )('%s', word => {
    expect(doubt(`In ${word} $2 + 3 = 7$.`)).toBe(ANOTHER)
    expect(doubt(`Here $2 + 3 = 7$ in ${word}.`)).toBe(ANOTHER)
  })

  test.each([
    ['In usual numbers $2 + 3 = 7$.', null],
    // Binary of bits.
    ['In binary $10 + 1 = 100$.', ANOTHER],
    ['In binary $2 + 3 = 101$.', ANOTHER],
    ['In binary $101 = 2 + 3$.', ANOTHER],
    ['In binary $2 + 3 = 7$.', null],
    ['In binary $21 + 30 = 72$.', null],
    ['In binary $n + 3 = 7$.', null],
    ['In binary $n = 12$.', null],
    ['In binary $n = m$.', null],
    ['In binary $10 + 2 = n$.', null],
    // Integers of so many bits.
    ['As int8 $2 + 3 = 7$.', ANOTHER],
    ['As int8 $2.5 + 3 = 7$.', null],
    ['As int8 $2 + 3 = 7.5$.', null],
    ['As int8 $n = 7$.', null],
    // A clock on the wall.
    ['On a clock $2 + 3 = 7$.', ANOTHER],
    ['Clock: $2 + 3 = 7$.', ANOTHER],
    ['By the wall clock $2 + 3 = 7$.', null],
    ['By the base clock $2 + 3 = 7$.', null],
    ['By the core clock $2 + 3 = 7$.', null],
    ['By the boost clock $2 + 3 = 7$.', null],
    ['By the GPU clock $2 + 3 = 7$.', null],
    ['By the CPU clock $2 + 3 = 7$.', null],
    // Floats, but not their operations.
    ['As floats $2 + 3 = 7$.', ANOTHER],
    ['In floating point $2 + 3 = 7$.', ANOTHER],
    ['As floating operations $2 + 3 = 7$.', null],
    ['As floating point operations $2 + 3 = 7$.', null],
    ['As floating point op $2 + 3 = 7$.', null],
    ['As floating point ops $2 + 3 = 7$.', null],
    ['As floating point and operations $2 + 3 = 7$.', ANOTHER],
    ['By ops floating $2 + 3 = 7$.', ANOTHER],
  ])('%s: %s', (text, expected) => expect(doubt(text)).toBe(expected))

  test.each(
    'uint uint8 uint64 int8 int16 int32 int64 overflow overflows underflow underflows wraparound saturates'.split(
      ' ',
    ),
  )('%s is of integers', word => expect(doubt(`With ${word} $2 + 3 = 7$.`)).toBe(ANOTHER))

  test.each([
    'in base 8',
    'to base ten',
    'in base-8',
    'in 8-bit arithmetic',
    'in 8 bit arithmetic',
    'in 8 - bit arithmetic',
    'as a 16 bit integer',
    'as 16 bit integers',
    'as 16 bit signed',
    'as 16 bit unsigned',
    'in an 8 bit counter',
    'in 8 bit counters',
    'in an 8 bit register',
    'in 8 bit registers',
    'by 8 bit addition',
    'in characteristic 3',
    'in characteristic $p$',
    'in characteristic two',
    'in characteristic three',
    'in characteristic p',
    'in GF(2)',
    'and it wraps around',
    'and it wrap around',
    'by integer division',
  ])('%s', words => expect(doubt(`Now ${words} we have $2 + 3 = 7$.`)).toBe(ANOTHER))

  test.each([
    'in the base',
    'on base 8',
    'in 8 bits',
    'in bit arithmetic',
    'in characteristic ways',
    'in characteristic plan',
    'in wraps',
    'by division',
    'by integers',
    'around it',
  ])('not %s', words => expect(doubt(`Now ${words} we have $2 + 3 = 7$.`)).toBeNull())

  test.each([
    ['Now $2 + 3 = 7 \\pmod 5$.', null],
    ['Now $2 + 3 = 7$ $\\pmod 5$.', ANOTHER],
    ['Now $2 + 3 = 7$ as $\\bmod 5$.', ANOTHER],
    ['Now $2 + 3 = 7$ as $\\mod 5$.', ANOTHER],
    ['Now $2 + 3 = 7$ in `\\mathbb{Z}`.', null],
    // A remainder alone says so, no other function and no name.
    ['In octal $7 \\bmod 5 = 3$.', null],
    ['In octal $\\lfloor 5 \\rfloor + 3 = 7$.', ANOTHER],
    ['In octal $\\text{mod} + 3 = 7$.', ANOTHER],
    ['Now $2 + 3 = 7$ in $\\mathbb{Z}_5$.', ANOTHER],
    ['Now $2 + 3 = 7$ in $\\mathbb F_5$.', ANOTHER],
    ['Now $2 + 3 = 7$ in $\\mathbb Z_5$.', ANOTHER],
    ['Now $2 + 3 = 7$ in $\\mathbb{R}$.', null],
    ['In $\\mathbb{Z}_5$ we have $2 + 3 = 7$.', ANOTHER],
    ['Now the mod of it: $7 \\bmod 5 = 3$.', null],
  ])('%s: %s', (text, expected) => expect(doubt(text)).toBe(expected))
})

describe('a caret that may be an exclusive or', () => {
  const XOR = 'its ^ may be an exclusive or'
  test.each([
    ['Now $5 ^ 3 = 6$.', XOR],
    ['Now $5^3 = 6$.', XOR],
    ['Now $5 ^ {3} = 6$.', null],
    ['Now \\({5} ^ 3 = 6\\).', null],
    ['Now $n = 6$.', null],
    ['Now $5 ^ 3 = 7$.', null],
    ['Now $5 ^ 3 = 125$.', null],
    ['Now $6 = 5 ^ 3$.', null],
    ['Now $n ^ 3 = 6$.', null],
    ['Now $5 ^ n = 6$.', null],
    ['Now $5 ^ 3 = n$.', null],
    ['Now $5.0 ^ 3 = 6$.', null],
    ['Now $5 \\cdot 3 = 6$.', null],
  ])('%s: %s', (text, expected) => expect(doubt(text)).toBe(expected))

  test.each([
    ['12 ^ 10 = 6', XOR],
    ['12^10 = 6', XOR],
    ['12 ** 10 = 6', null],
    ['12 ^ 10 = 7', null],
    ['536870912 ^ 536870913 = 1', XOR],
    ['1000000000 ^ 1000000001 = 1', null],
  ])('in code: %s: %s', (code, expected) => {
    const reading = readLines(readingOf(`Now \`${code}\` is so.`))
    const [{ token, terms, signs }] = [...statedChains(reading)] as [StatedChain]
    const link = { left: terms[0]!, sign: signs[0]!, right: terms[1]! }
    expect(anotherArithmetic(link, token, [], reading)).toBe(expected)
  })
})
