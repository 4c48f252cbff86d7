import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phrasesIn, TEMPLATES } from '../../../src/english/named-quantities/template.js'
import { wordsOf } from '../words-in.js'

/** A phrase with its first alternatives, and other numbers in each slot. */
function written(pieces: readonly string[], isFull: boolean): string {
  let next = 2
  const said = pieces.map(piece => {
    if (piece === '{list}') return '3, 5, 8 and 9'
    if (piece.startsWith('{')) return `${++next}${piece.includes('%') ? '%' : ''}`
    if (piece === '…') return 'you always'
    if (piece.startsWith('?')) return isFull ? piece.slice(1).split('/')[0]! : ''
    return piece.split('/')[0]!
  })
  return said.filter(piece => piece !== '').join(' ')
}

test('each phrase is found by itself, with a number in each of its slots, and with words left out', () =>
  fc.assert(
    fc.property(fc.constantFrom(...TEMPLATES), fc.boolean(), ({ name, pieces }, isFull) => {
      const found = phrasesIn(wordsOf(`here the ${written(pieces, isFull)}`))
      const slots = pieces.filter(piece => piece.startsWith('{')).length
      expect(found.some(phrase => phrase.name === name && phrase.slots.size === slots)).toBe(true)
    }),
    { numRuns: 3 * TEMPLATES.length },
  ))

test('a unit behind a figure belongs to it', () => {
  const [found] = phrasesIn(wordsOf('a circle of radius 5 cm has area 78 cm'), ({ text }) => text === 'cm')
  expect([...found!.slots.values()].map(tokens => tokens.map(({ text }) => text))).toEqual([
    ['5', 'cm'],
    ['78', 'cm'],
  ])
})

test('a phrase with another word in it is none', () => {
  for (const text of [
    'inverse of 3 modulo 11 is not 4',
    'last digit of 27 was once 7',
    'median of 3, 5 is 4',
  ])
    expect(phrasesIn(wordsOf(text))).toEqual([])
})
