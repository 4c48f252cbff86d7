import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TENS, UNITS } from '../../src/english/numerals.js'
import { statedRoundingIn } from '../../src/english/rounding.js'
import { formsFor } from './forms.js'

const ways = (text: string) => {
  const said = statedRoundingIn(text)
  return said && [said.isDown, said.isUp, said.isRough]
}

describe('a sentence that rounds', () => {
  test.each(formsFor('roundsDown'))('down, by %s', word => {
    expect(ways(`here we ${word} it`)?.[0]).toBe(true)
    expect(ways(`here we x${word} it`)).toBe(null)
  })
  test.each(formsFor('roundsUp'))('up, by %s', word => {
    expect(ways(`here we ${word} it`)?.[1]).toBe(true)
    expect(ways(`here we x${word} it`)).toBe(null)
  })
  test.each(formsFor('needsWhole'))('up to what comes whole, by %s', word => {
    expect(statedRoundingIn(`here we ${word} it`)?.isNeeded).toBe(true)
    expect(ways(`here we x${word} it`)).toBe(null)
  })
  test.each(formsFor('estimates'))('roughly, by %s', word => {
    expect(ways(`here we ${word} it`)).toEqual([false, false, true])
    expect(ways(`here we x${word} it`)).toBe(null)
  })
})

test('a place is named by a numeral, a figure, or a word of a scale', () => {
  const place = (word: string) => statedRoundingIn(`to the nearest ${word}`)?.place
  for (const [value, word] of UNITS.entries()) expect(place(word)).toBe(`${value}`)
  for (const [i, word] of TENS.entries()) expect(place(word)).toBe(`${20 + 10 * i}`)
  for (const word of formsFor('wholePlace')) expect(place(word)).toBe('1')
  fc.assert(
    fc.property(fc.integer({ min: 1 }), figure => {
      expect(place(`${figure}`)).toBe(`${figure}`)
    }),
  )
  expect(statedRoundingIn('the nearest')).toBe(null)
  expect(statedRoundingIn('the nearestten')).toBe(null)
  expect(statedRoundingIn('unnearest ten')).toBe(null)
  expect(statedRoundingIn('to the nearest ten')).toEqual({
    isDown: false,
    isUp: false,
    isNeeded: false,
    isRough: false,
    isUnrounded: false,
    place: '10',
    significantDigits: null,
  })
})

test('digits are counted by a figure below a hundred or a numeral, in each way to write them', () => {
  const digits = (text: string) => statedRoundingIn(text)?.significantDigits ?? null
  const names = [
    'significant figures',
    'significant digits',
    '-significant-figure',
    'sig figs',
    'sig. fig.',
    'sig-digs',
    'sf',
    's.f.',
    's. f.',
  ]
  for (const name of names)
    for (const [word, count] of [
      ['3', 3],
      ['12', 12],
      ['two', 2],
      ['nineteen', 19],
    ] as const)
      expect([name, digits(`to ${word}${name.startsWith('-') ? '' : ' '}${name}`)]).toEqual([name, count])
  for (const other of [
    '0 significant figures',
    'zero significant figures',
    '123 significant figures',
    'x3 significant figures',
    '3x significant digits',
    'the significant figures',
    '3 figures',
    '3 sfx',
    '3 signs',
    '3 sig',
  ])
    expect([other, digits(other)]).toEqual([other, null])
})
