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
  for (const text of [
    'a signed byte',
    'an unsigned 32 bit',
    'the two’s complement',
    'the twos complement',
    'python 2 here',
  ])
    expect([text, named(text)]).toEqual([text, 'registers'])
  for (const word of plainForms('language'))
    for (const lead of ['in', 'under', 'with', 'using'])
      expect([word, named(`${lead} ${word}`), named(`a ${word}`)]).toEqual([word, 'registers,floats', ''])
  for (const word of plainForms('languageOfFloats'))
    expect([word, named(`in ${word}`)]).toEqual([word, 'floats'])
  for (const text of ['from left to right', 'a 4 function one', 'insert the brackets', 'no precedence here'])
    expect([text, named(text)]).toEqual([text, 'order'])
  for (const text of ['from left', 'a calculator', 'the brackets', 'by precedence'])
    expect([text, named(text)]).toEqual([text, ''])
  for (const sense of ['parallel', 'atRightAngles', 'decibels', 'mixture', 'velocities'] as const)
    for (const word of plainForms(sense)) expect([word, named(`a ${word}`)]).toEqual([word, sense])
  for (const word of plainForms('textArithmetic')) expect(named(word)).toBe('texts')
  for (const word of plainForms('bitArithmetic')) expect(named(word)).toBe('bits')
  for (const word of plainForms('integerArithmetic')) expect(named(word)).toBe('integers')
  for (const word of plainForms('otherArithmetic')) expect(named(word)).toBe('other')
  fc.assert(
    fc.property(fc.subarray(['binary', 'overflow', 'modulo']), words => {
      expect(arithmeticsIn(wordsOf(`so ${words.join(' river ')}`), () => false).size).toBe(words.length)
    }),
  )
})
