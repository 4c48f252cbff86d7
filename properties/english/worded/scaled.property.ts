import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOfScaling, scaledIn } from '../../../src/english/worded/scaled.js'
import { wordsOf } from '../words-in.js'

/** Ways to multiply a quantity by a number. */
const FORMS: readonly (readonly [factor: string, say: (name: string) => string])[] = [
  ['2', name => `doubling the ${name}`],
  ['1/2', name => `the ${name} is halved`],
  ['4', name => `the ${name} quadruples`],
  ['2', name => `twice the ${name}`],
  ['9', name => `9 times the ${name}`],
  ['1/2', name => `half the ${name}`],
  ['16', name => `multiplies its ${name} by 16`],
  ['1/16', name => `divides the ${name} by a factor of 16`],
]

test('each way to multiply a quantity gives its factor, of that quantity alone', () =>
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), fc.constantFrom('amplitude', 'speed'), ([factor, say], name) => {
      const words = wordsOf(`we see that ${say(name)}, and so on`)
      const other = name === 'speed' ? 'amplitude' : 'speed'
      expect(scaledIn(words, name).map(one => one.factor)).toEqual([factor])
      expect(scaledIn(words, other)).toEqual([])
      expect(countOfScaling(words)).toBe(1)
    }),
  ))

test('a verb with an object does not multiply its subject', () => {
  expect(scaledIn(wordsOf('the amplitude doubles the speed'), 'amplitude')).toEqual([])
})
