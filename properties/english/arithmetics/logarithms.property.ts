import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseSaidIn, basesNamedIn } from '../../../src/english/arithmetics/logarithms.js'
import { plainForms, wordsOf } from '../words-in.js'

const base = fc.constantFrom('2', '3', '10', 'e')

test('each way to say the base of all logarithms is heard, and two bases are none', () =>
  fc.assert(
    fc.property(base, base, (one, other) => {
      const SAID = [
        `Here log is to base ${one}.`,
        `All logs are base ${one}.`,
        `Let log be base ${one}.`,
        `It is in logs to base ${one}.`,
      ]
      for (const said of SAID) expect([said, baseSaidIn(said)]).toEqual([said, one])
      const both = `All logs are base ${one}. Here log means base ${other}.`
      expect(baseSaidIn(both)).toBe(one === other ? one : null)
      if (one !== 'e') expect(baseSaidIn(`We use base-${one} logs.`)).toBe(one)
    }),
  ))

test('natural logarithms are to base e, and a log of something says no base', () => {
  expect(baseSaidIn('We use natural logs throughout.')).toBe('e')
  expect(baseSaidIn('Here log means the natural logarithm.')).toBe('e')
  expect(baseSaidIn('Here $\\lg$ is the binary logarithm.')).toBe('2')
  expect(baseSaidIn('Here lg denotes the decimal logarithm.')).toBe('10')
  expect(baseSaidIn('The log is wet. We use the saw. The base is 10.')).toBeNull()
})

test('a sentence names a base, or the unit of one', () => {
  const named = (text: string) => basesNamedIn(wordsOf(text))
  expect(named('to base 7 and base e')).toEqual(['7', 'e'])
  expect(named('the base is wide')).toEqual([])
  for (const [sense, found] of [
    ['unitOfBaseE', 'e'],
    ['unitOfBaseTwo', '2'],
    ['unitOfBaseThree', '3'],
    ['unitOfBaseTen', '10'],
  ] as const)
    for (const word of plainForms(sense)) expect([word, named(`in ${word} here`)]).toEqual([word, [found]])
})
