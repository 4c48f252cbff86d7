import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROPORTION_WORDS } from '../../src/english/lexicon/proportion.js'
import { isWordFor, oneOf, wordsFor } from '../../src/english/lexicon.js'
import { senses } from './senses.js'

// Of two senses of one name the second would silently take the place of the first.
test('every sense stands once, and no two have the same words', () => {
  expect(new Set(senses).size).toBe(senses.length)
  // Quantities of different laws may have one word: the period of a pendulum and of a spring.
  const told = senses.filter(sense => !(sense in PROPORTION_WORDS))
  const lists = told.map(sense => [...wordsFor(sense)].sort().join(' '))
  expect(lists.filter((list, i) => lists.indexOf(list) !== i)).toEqual([])
})

test.each(senses)('%s says each of its words once, and hears it', sense => {
  const words = wordsFor(sense)
  expect(new Set(words).size).toBe(words.length)
  const heard = new RegExp(`^${oneOf(sense)}$`)
  for (const word of words) {
    expect(isWordFor(word, sense)).toBe(true)
    if (/^[a-z-]+\*?$/.test(word)) expect(word.replaceAll('-', ' ').replace('*', 'ing')).toMatch(heard)
  }
})

test('a word that goes on behind one of a sense is not of it, unless the sense says so', () => {
  const whole = senses.flatMap(sense =>
    wordsFor(sense).flatMap(word => (/^[a-z]+$/.test(word) ? [[sense, word] as const] : [])),
  )
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.stringMatching(/^[a-z]{4}$/), (which, tail) => {
      const [sense, word] = which
      const isKnown = wordsFor(sense).some(
        other =>
          other === word + tail || (other.endsWith('*') && `${word}${tail}`.startsWith(other.slice(0, -1))),
      )
      fc.pre(!isKnown)
      expect(`${word}${tail}`).not.toMatch(new RegExp(`^${oneOf(sense)}`))
    }),
  )
})
