import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PHRASES, type PhraseName, phrasesIn } from '../../../src/english/worded/phrases.js'
import { wordsOf } from '../words-in.js'

/** A phrase with its first alternatives, and other numbers in each slot. */
function written(template: string, isFull: boolean): string {
  let next = 2
  const said = template.split(' ').map(piece => {
    if (piece === '{list}') return '3, 5, 8 and 9'
    if (piece.startsWith('{')) return `${++next}${piece.includes('%') ? '%' : ''}`
    if (piece === '…') return 'you always'
    if (piece.startsWith('?')) return isFull ? piece.slice(1).split('/')[0]! : ''
    return piece.split('/')[0]!
  })
  return said.filter(piece => piece !== '').join(' ')
}

const name = fc.constantFrom(...(Object.keys(PHRASES) as PhraseName[]))

test('each phrase is found by itself, with a number in each of its slots, and with words left out', () =>
  fc.assert(
    fc.property(name, fc.nat(), fc.boolean(), (one, at, isFull) => {
      const templates: readonly string[] = PHRASES[one]
      const template = templates[at % templates.length]!
      const found = phrasesIn(wordsOf(`here the ${written(template, isFull)}`))
      const own = found.find(phrase => phrase.name === one)!
      expect(own.slots.size).toBe(template.match(/\{/g)!.length)
      expect([...own.slots.values()].every(tokens => tokens.length > 0)).toBe(true)
    }),
  ))

test('a phrase with another word in it is none', () => {
  for (const text of [
    'inverse of 3 modulo 11 is not 4',
    'last digit of 27 was once 7',
    'median of 3, 5 is 4',
  ])
    expect(phrasesIn(wordsOf(text))).toEqual([])
})
