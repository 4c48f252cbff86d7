import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arithmeticsIn } from '../../src/english/arithmetic.js'
import { plainForms, wordsOf } from './words-in.js'

test('each way to name an arithmetic is heard, and its likes are not', () => {
  const named = (text: string) => [...arithmeticsIn(wordsOf(text), word => word === 'gpu')].join()
  const OTHER = [
    'in base 8',
    'to base two',
    '8-bit arithmetic',
    '16 bit integers',
    'characteristic 3',
    'gf (2)',
    'it wraps around',
    'max plus algebra',
    'strings concatenate',
    'concatenating the strings',
    'integer division',
    'the clock',
    'in floats',
  ]
  for (const text of OTHER) expect([text, named(text)]).toEqual([text, 'other'])
  const NONE = [
    'in base 10',
    'in base ten',
    'bit arithmetic',
    '8 bits here',
    'characteristic length',
    'wrap it',
    'max and plus',
    'integer part',
    'the wall clock',
    'the gpu clock',
    'floating point operations',
    'floats per operation',
  ]
  for (const text of NONE) expect([text, named(text)]).toEqual([text, ''])
  expect(named('floats in each one operation')).toBe('other')
  for (const text of ['in half precision', 'as fp16', 'its significand', 'the machine epsilon'])
    expect([text, named(text)]).toEqual([text, 'floats'])
  for (const text of ['in java', 'a signed byte', 'in rust'])
    expect([text, named(text)]).toEqual([text, 'registers'])
  for (const word of plainForms('bitArithmetic')) expect(named(word)).toBe('bits')
  for (const word of plainForms('integerArithmetic')) expect(named(word)).toBe('integers')
  for (const word of plainForms('otherArithmetic')) expect(named(word)).toBe('other')
  fc.assert(
    fc.property(fc.subarray(['binary', 'overflow', 'modulo']), words => {
      expect(arithmeticsIn(wordsOf(`so ${words.join(' river ')}`), () => false).size).toBe(words.length)
    }),
  )
})
