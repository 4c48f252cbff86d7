import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heldIn } from '../../../../src/english/worded/scaled/held.js'
import { changePairs } from '../../../../src/english/worded/scaled/pairs.js'
import { placesOfScaling } from '../../../../src/english/worded/scaled/scaled.js'
import { wordsOf } from '../../words-in.js'

const EFFECTS = ['halves the time', 'doubles the price', 'cuts the loss by 20%', 'leaves the rate unchanged']
const effect = fc.constantFrom(...EFFECTS)

test('each effect of one change is a pair with it, and says nothing of the other', () =>
  fc.assert(
    fc.property(effect, effect, fc.constantFrom(' and ', ', and ', ', but '), (one, other, joint) => {
      const pairs = changePairs(wordsOf(`doubling the fleet ${one}${joint}${other}`))
      const said = [one, other].map(text => wordsOf(`doubling the fleet ${text}`).map(word => word.text))
      expect(pairs.map(words => words.map(word => word.text))).toEqual(said)
      expect(pairs.map(words => placesOfScaling(words).length)).toEqual([2, 2])
    }),
  ))

test('one change, or more than three, or three that nothing joins, are no pairs', () => {
  for (const text of [
    'doubling the fleet',
    'doubling the fleet halves the time, halves the price',
    'doubling the fleet halves the time and halves the price and halves the loss',
  ])
    expect(changePairs(wordsOf(text))).toEqual([])
})

const HELD = [
  'at fixed $D$',
  'at the same utilisation',
  'for an equal number of tokens',
  'with all else fixed',
]

test('what stays is taken out of a clause, wherever it stands', () =>
  fc.assert(
    fc.property(fc.constantFrom(...HELD), fc.boolean(), effect, (held, isFirst, said) => {
      const [before, behind] = isFirst ? [`${held}, `, ''] : ['', ` ${held}`]
      const found = heldIn(wordsOf(`${before}doubling the fleet${behind} ${said}`))
      const rest = wordsOf(`${isFirst ? ', ' : ''}doubling the fleet ${said}`)
      expect(found.rest.map(word => word.text)).toEqual(rest.map(word => word.text))
      expect(found.without.map(word => word.text)).toEqual(wordsOf(held).map(word => word.text))
      expect(found.held!.length).toBe(
        held.includes('else') ? 0 : wordsOf(held).length - (held.includes('$') ? 2 : 3),
      )
    }),
  ))

test('a clause that holds nothing is left as it is', () =>
  fc.assert(
    fc.property(effect, said => {
      const words = wordsOf(`at noon the fixed fleet ${said}, at the same`)
      expect(heldIn(words)).toEqual({ rest: words, held: null, without: [] })
    }),
  ))
