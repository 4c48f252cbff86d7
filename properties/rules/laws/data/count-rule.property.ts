import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dataCountLaw } from '../../../../src/rules/laws/data/count-rule.js'
import { verdictsOf } from '../law-page-of.js'

const verdictsIn = (text: string) => verdictsOf(dataCountLaw, text)

const WORDS = 'zero one two three four five six seven eight nine ten'.split(' ')
const values = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 4, maxLength: 9 })
const list = (numbers: readonly number[]): string => `The data are ${numbers.join(', ')}.`

const SIDES = [
  ['are above', (one: number, bound: number) => one > bound],
  ['exceed', (one: number, bound: number) => one > bound],
  ['are below', (one: number, bound: number) => one < bound],
  ['are at least', (one: number, bound: number) => one >= bound],
  ['are at most', (one: number, bound: number) => one <= bound],
] as const

describe('how many numbers of a list lie on one side', () => {
  test.each(SIDES)('%s a figure', (words, isSo) =>
    fc.assert(
      fc.property(values, fc.integer({ min: 5, max: 55 }), fc.nat({ max: 9 }), (numbers, bound, other) => {
        const count = numbers.filter(one => isSo(one, bound)).length
        for (const said of [count, other].filter(one => one > 1)) {
          const verdict = said === count ? 'holds' : 'refuted'
          for (const figure of [`${said}`, WORDS[said]!])
            for (const whole of ['them', 'the values', `the ${WORDS[numbers.length]} values`])
              expect(verdictsIn(`${list(numbers)} Here ${figure} of ${whole} ${words} ${bound}.`)).toEqual([
                verdict,
              ])
        }
      }),
      { numRuns: 10 },
    ),
  )

  test('above their mean, unless that is rounded first', () =>
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 9 }), (numbers, said) => {
        const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length
        const counts = [mean, Math.floor(mean + 0.5)].map(bound => numbers.filter(one => one > bound).length)
        const verdict = said === counts[0] ? 'holds' : said === counts[1] ? 'undecided' : 'refuted'
        expect(verdictsIn(`${list(numbers)} Then ${said} of them lie above the mean.`)).toEqual([verdict])
      }),
    ))

  test('what may be of those that were counted before is open', () =>
    fc.assert(
      fc.property(values, numbers => {
        const [high, low] = [numbers.filter(one => one > 20), numbers.filter(one => one > 20 && one < 40)]
        const all = numbers.filter(one => one < 40)
        fc.pre(low.length > 1 && high.length > 1)
        const text = `${list(numbers)} Now that is it: ${high.length} of them exceed 20. ${low.length} of them are below 40.`
        const said = verdictsIn(text.replace('Now that', 'That'))
        expect(said).toEqual(['holds', low.length === all.length ? 'holds' : 'undecided'])
      }),
      { numRuns: 20 },
    ))

  test.each([
    'The data are 1, 2, 6. Two of the four values are below 6.',
    'The data are 1, 2, 6. At least three of them are below 6.',
    'The data are 1, 2, 6. Three of them exceed 10 percent.',
    'The data are 1, 2, 6. We add 5. Four of them exceed 1.',
    'The data are 1, 2, 6. The scores are 3, 4, 5. Three of them exceed 4.',
    'The data are 1, 2, 6. It rains. It pours. It is late. Three of them exceed 4.',
    'Three of them exceed 4. The data are 1, 2, 6.',
    'The data are 1, 2, 6. Three of the students exceed 4.',
  ])('nothing is said of %s', text => expect(verdictsIn(text)).toEqual([]))
})
