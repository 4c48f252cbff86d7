import { describe, expect, test } from 'vitest'
import { doubtAbout } from '../../../src/rules/doubts/registry.js'
import { readingOf } from '../../page/read-here.js'

/** Why the formula 2 + 2 = 5 of a text, or another, may be right all the same. */
function doubt(text: string, formula = '2 + 2 = 5'): string | null {
  const reading = readingOf(text)
  const token = reading.section.tokens.find(one => one.kind === 'math' && one.text.includes(formula))!
  const chain = reading.chains.get(token)!.find(({ signs }) => signs.length > 0)!
  const [left, right] = chain.terms
  return doubtAbout({ left: left!, sign: chain.signs[0]!, right: right! }, token, reading)
}
const DENIED = 'its clause denies something'
const F = '$2 + 2 = 5$'

describe('a clause that denies', () => {
  test.each([
    // Up to five words before it, up to three behind.
    [`So not a b c d ${F}.`, DENIED],
  ])('%s', (text, expected) => expect(doubt(text)).toBe(expected))
})

describe('what is quoted', () => {
  const QUOTED = 'it is quoted'
  test.each([
    [`So “${F}” it is.`, QUOTED],
    [`So " ${F} hours" it is.`, QUOTED],
    [`So "${F} in so many good hours" it is.`, QUOTED],
  ])('%s', (text, expected) => expect(doubt(text)).toBe(expected))
})

test.each([
  ['So $3, 2 + 2 = 5$.', 'it stands in a list'],
  ['So $2 + 2 = 5, 3$.', 'it stands in a list'],
  ['So $2 + 2 = 5, = 3$.', null],
])('%s: %s', (text, expected) => {
  const formula = ['2\\frac', '2 + 2'].find(part => text.includes(part))!
  expect(doubt(text, formula)).toBe(expected)
})

test('another arithmetic is one of the doubts', () =>
  expect(doubt('In binary $1 + 1 = 10$ it is.', '1 + 1 = 10')).not.toBeNull())
