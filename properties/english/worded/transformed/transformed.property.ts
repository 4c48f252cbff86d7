import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Name } from '../../../../src/english/worded/scaled/named.js'
import { causeIn } from '../../../../src/english/worded/transformed/cause.js'
import { effectsIn } from '../../../../src/english/worded/transformed/effect.js'
import { wordsOf } from '../../words-in.js'

const called =
  (name: string): Name =>
  (words, at) =>
    [name, `${name}s`].includes(words[at]?.text ?? '') ? 1 : 0

/** Amounts, and what they are read as: a figure, or that none is known. */
const AMOUNTS = [
  ['5', '5'],
  ['$c$', 'c'],
  ['a constant', null],
  ['the same amount', null],
  ['a constant $c$', 'c'],
  ['a factor of 7', '7'],
] as const

/** Ways to do something to every price by an amount. */
const CAUSES = [
  ['add', (amount: string) => `adding ${amount} to every price`],
  ['add', (amount: string) => `if ${amount} is added to each of the prices`],
  ['add', (amount: string) => `shifting all prices by ${amount}`],
  ['subtract', (amount: string) => `subtracting ${amount} from each price`],
  ['subtract', (amount: string) => `when ${amount} is subtracted from the prices`],
  ['subtract', (amount: string) => `lowering every price by ${amount}`],
  ['multiply', (amount: string) => `multiplying the prices by ${amount}`],
  ['multiply', (amount: string) => `if every price is multiplied by ${amount}`],
  ['divide', (amount: string) => `dividing each price by ${amount}`],
] as const

test('what is done to every value is read with its amount, and of those values alone', () =>
  fc.assert(
    fc.property(fc.constantFrom(...CAUSES), fc.constantFrom(...AMOUNTS), ([way, say], [amount, read]) => {
      const words = wordsOf(`so ${say(amount)} the mean stays`)
      const found = causeIn(words, called('price'))!
      expect(found.way).toBe(way)
      const figure = found.amount !== 'constant' && 'figure' in found.amount ? found.amount.figure.text : null
      expect(figure).toBe(read)
      expect(words.slice(found.from, found.to).map(({ text }) => text)).toEqual(
        wordsOf(say(amount)).map(({ text }) => text),
      )
      expect(causeIn(words, called('cost'))).toBeNull()
    }),
  ))

test('a factor that a verb says needs no figure', () => {
  for (const text of ['doubling every price', 'if all prices are doubled'])
    expect(causeIn(wordsOf(text), called('price'))).toMatchObject({
      way: 'multiply',
      amount: { digits: '2' },
    })
})

test('one value, values that nothing is done to, or no amount, are no cause', () => {
  for (const text of [
    'adding 5 to the price',
    'every price',
    'adding spice to every price',
    'if 5 is lost to every price',
    'if every price is so',
  ])
    expect(causeIn(wordsOf(text), called('price'))).toBeNull()
})

/** Ways to say what becomes of a mean. */
const EFFECTS = [
  ['same', 'leaves the mean unchanged'],
  ['same', 'does not change the mean'],
  ['same', 'changes no mean'],
  ['same', 'has no effect on the mean'],
  ['same', 'the mean does not change'],
  ['same', 'the mean stays as it was'],
  ['changed', 'changes the mean'],
  ['add', 'adds 5 to every mean'],
  ['add', 'raises the mean by 5'],
  ['add', 'the mean grows by 5'],
  ['subtract', 'subtracts 5 from the mean'],
  ['subtract', 'the mean falls by 5'],
  ['factor', 'doubles the mean'],
  ['factor', 'the mean is multiplied by 5'],
  ['factor', 'raises the mean by 5%'],
] as const

test('what becomes of a quantity is read once, and of that quantity alone', () =>
  fc.assert(
    fc.property(fc.constantFrom(...EFFECTS), ([kind, text]) => {
      const words = wordsOf(`we see that this ${text}, and so on`)
      expect(effectsIn(words, called('mean')).map(({ effect }) => effect.kind)).toEqual([kind])
      expect(effectsIn(words, called('mode'))).toEqual([])
    }),
  ))

test('no effect of a thing, and a denial of none, say nothing', () => {
  for (const text of [
    'no effect on the mode',
    'does not change no mean',
    'adds 5 of the mean',
    'raises the mean',
    'we change it',
  ])
    expect(effectsIn(wordsOf(text), called('mean'))).toEqual([])
})
