import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Word } from '../../../../src/english/word.js'
import type { Factor } from '../../../../src/english/worded/scaled/factor.js'
import type { Name } from '../../../../src/english/worded/scaled/named.js'
import { placesOfScaling, scaledIn } from '../../../../src/english/worded/scaled/scaled.js'
import { wordsOf } from '../../words-in.js'

const called =
  (name: string): Name =>
  (words, at) =>
    words[at]?.text === name ? 1 : 0

/** Ways to multiply a quantity by a number. */
const FORMS: readonly (readonly [factor: number, say: (name: string) => string])[] = [
  [2, name => `doubling the ${name}`],
  [1 / 2, name => `the ${name} is halved`],
  [4, name => `the ${name} quadruples`],
  [2, name => `twice the ${name}`],
  [9, name => `9 times the ${name}`],
  [9, name => `9 times as many ${name}`],
  [1 / 2, name => `half the ${name}`],
  [16, name => `multiplies its ${name} by 16`],
  [1 / 16, name => `divides the ${name} by a factor of 16`],
  [1 / 3, name => `cuts the ${name} by a factor of about 3`],
  [1 / 2, name => `cuts the ${name} in half`],
  [1 / 4, name => `the ${name} falls to a quarter`],
  [2 / 3, name => `the ${name} shrinks by a third`],
  [1.2, name => `raises the ${name} by 20%`],
  [0.8, name => `the ${name} drops by 20%`],
  [10, name => `a tenfold increase in ${name}`],
  [1 / 10, name => `a 10x reduction of the ${name}`],
  [0.95, name => `a 5% cut in the ${name}`],
  [1 / 8, name => `makes the ${name} 8 times smaller`],
  [3, name => `the ${name} becomes 3 times as large`],
  [4, name => `if the ${name} is made 4 times larger`],
  [1 / 2, name => `with a ${name} half as large`],
  [1.2, name => `the ${name} is 20% higher`],
  [0.9, name => `the ${name} lasts 10% less`],
  [0.75, name => `saves 25% of the ${name}`],
  [1, name => `leaves the ${name} as it was`],
  [1, name => `the ${name} stays the same`],
  [4, name => `raising the ${name} from 16 to 64`],
  [4 / 5, name => `the ${name} drops from 50% to 40%`],
  [3 / 4, name => `a ${name} cut from 4 to 3`],
  [1 / 4, name => `going from 32 ${name} units to 8`],
  [2, name => `moving from 8 to 16 ${name}`],
  [4, name => `with 64 ${name} units instead of 16`],
  [1 / 4, name => `with a ${name} of 8 rather than 32`],
]

const worthOf = (factor: Factor<Word>): number => {
  if ('digits' in factor) {
    const [above, below = '1'] = factor.digits.split('/')
    return Number(above) / Number(below)
  }
  if ('first' in factor) return Number(factor.second.text) / Number(factor.first.text)
  const { text, scale } = factor.figure
  const figure = scale === '%' ? Number(text) / 100 : Number(text)
  return { times: figure, over: 1 / figure, more: 1 + figure, less: 1 - figure }[factor.way]
}

test('each way to multiply a quantity gives its factor, of that quantity alone', () =>
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), fc.constantFrom('amplitude', 'speed'), ([factor, say], name) => {
      const words = wordsOf(`we see that ${say(name)}, and so on`)
      const other = name === 'speed' ? 'amplitude' : 'speed'
      const found = scaledIn(words, called(name))
      expect(found.map(one => worthOf(one.factor))).toEqual([expect.closeTo(factor, 12)])
      expect(scaledIn(words, called(other))).toEqual([])
      expect(placesOfScaling(words)).toHaveLength(1)
    }),
  ))

test.each([
  'the amplitude doubles the speed',
  'the amplitude grows by 4',
  'the amplitude falls by 4 percentage points',
  'the amplitude rises by 20 cm',
])('%s multiplies no amplitude', text => expect(scaledIn(wordsOf(text), called('amplitude'))).toEqual([]))
