import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOfDirections, directedIn, oppositeOf } from '../../../../src/english/worded/scaled/direction.js'
import type { Name } from '../../../../src/english/worded/scaled/named.js'
import { wordsOf } from '../../words-in.js'

const called =
  (name: string): Name =>
  (words, at) =>
    words[at]?.text === name ? 1 : 0

/** Ways to let a quantity grow, with the word for the growth apart, and what it becomes for the opposite. */
const FORMS: readonly (readonly [up: string, down: string, say: (word: string, name: string) => string])[] = [
  ['raising', 'lowering', (word, name) => `${word} the ${name}`],
  ['larger', 'smaller', (word, name) => `a ${word} ${name}`],
  ['larger', 'smaller', (word, name) => `the ${word} the ${name}`],
  ['more', 'fewer', (word, name) => `with ${word} ${name}`],
  ['rises', 'falls', (word, name) => `the ${name} ${word}`],
  ['goes up', 'goes down', (word, name) => `the ${name} ${word}`],
  ['longer', 'shorter', (word, name) => `the ${name} gets ${word}`],
  ['longer', 'shorter', (word, name) => `if the ${name} is made ${word}`],
  ['wider', 'narrower', (word, name) => `makes the ${name} ${word}`],
  ['increasing', 'decreasing', (word, name) => `the ${name} is strictly ${word}`],
  ['increase', 'decrease', (word, name) => `an ${word} in the ${name}`],
  ['increased', 'reduced', (word, name) => `the ${name} is ${word}`],
]
const form = fc.constantFrom(...FORMS)
const name = fc.constantFrom('wavelength', 'price', 'width')

test('a quantity that a sentence lets grow is found, and the opposite word lets it fall', () =>
  fc.assert(
    fc.property(form, name, ([up, down, say], of) => {
      const found = (word: string) => directedIn(wordsOf(say(word, of)), called(of)).map(one => one.direction)
      expect(found(up)).toEqual(['up'])
      expect(found(down)).toEqual(['down'])
      expect(directedIn(wordsOf(say(up, of)), called('height'))).toEqual([])
      expect(countOfDirections(wordsOf(say(up, of)))).toBe(1)
    }),
  ))

test('what another grows with counts as growing itself', () => {
  for (const says of ['increases with', 'is decreasing in', 'is an increasing function of']) {
    const words = wordsOf(`the price ${says} the width`)
    expect(directedIn(words, called('width')).map(one => one.direction)).toEqual(['up'])
    expect(countOfDirections(words)).toBe(2)
  }
})

test('what is compared, or grows by a figure, is no mere growth', () => {
  for (const says of [
    'the price is higher than ours',
    'a 4 times larger price',
    'the price raises the width',
  ])
    expect(directedIn(wordsOf(says), called('price'))).toEqual([])
})

test('the opposite of an opposite lets the same grow', () => {
  for (const [up, down] of FORMS) {
    const opposite = oppositeOf(up)
    if (opposite !== null) expect([oppositeOf(opposite) === null, down.length > 0]).toEqual([false, true])
  }
})
