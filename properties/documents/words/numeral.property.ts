import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numeralAt } from '../../../src/documents/words/numeral.js'
import { readInline } from '../../../src/documents/words/tokens.js'

const values = (text: string) =>
  readInline(text, 0)
    .filter(({ kind }) => kind === 'number')
    .map(({ text: digits, scale }) => digits + (scale ?? ''))

const BELOW_TWENTY =
  ' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '   twenty thirty forty fifty sixty seventy eighty ninety'.slice(1).split(' ')

/** An integer from 1 to 999 in words, written from the rules of a grammar book. */
function spelled(value: number, and: string): string {
  if (value < 20) return BELOW_TWENTY[value]!
  if (value < 100)
    return `${TENS[Math.floor(value / 10)]}${value % 10 > 0 ? `-${BELOW_TWENTY[value % 10]}` : ''}`
  const rest = value % 100 > 0 ? `${and}${spelled(value % 100, and)}` : ''
  return `${BELOW_TWENTY[Math.floor(value / 100)]} hundred${rest}`
}

const joint = fc.constantFrom(' ', ' and ')
const count = fc.integer({ min: 2, max: 999 })

describe('a number in words', () => {
  test('is the integer that it spells, whatever follows', () =>
    fc.assert(
      fc.property(
        count,
        joint,
        fc.constantFrom('hours', 'of them', 'models and one more', ''),
        (value, and, next) => {
          expect(values(`takes ${spelled(value, and)} ${next}`)[0]).toBe(`${value}`)
        },
      ),
    ))

  test('is scaled by a power of a thousand, and goes on behind one', () =>
    fc.assert(
      fc.property(count, count, joint, (thousands, rest, and) => {
        const written = spelled(thousands, and)
        expect(values(`takes ${written} thousand hours`)).toEqual([`${thousands}thousand`])
        expect(values(`takes ${written} billion hours`)).toEqual([`${thousands}billion`])
        expect(values(`takes ${written} thousand${and}${spelled(rest, and)} hours`)).toEqual([
          `${thousands * 1000 + rest}`,
        ])
      }),
    ))

  test.each([
    ['a dozen heads', ['12']],
    ['half a dozen heads', ['6']],
    ['a hundred hours', ['100']],
    ['a hundred million hours', ['100million']],
    ['half a million hours', ['500000']],
    ['a thousand times', ['1000']],

    // Words that count nothing that could be said.
    ['two million three hundred thousand hours', ['2300000']],
    ['two million three hundred thousand and six', ['2300006']],
    ['one billion hours', ['1billion']],
    ['two thousand three thousand', ['2thousand', '3thousand']],
    ['five million two billion', ['5million', '2billion']],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected))
})

describe('at a place', () => {
  test.each([
    ['zero', 0n, 'zero'],
    ['twenty', 20n, 'twenty'],
    ['twenty one', 21n, 'twenty one'],
    ['twenty-nine', 29n, 'twenty-nine'],
    ['twenty\rone', 21n, 'twenty\rone'],
    ['twenty \r\n one', 21n, 'twenty \r\n one'],
    ['twenty zero', 20n, 'twenty'],
    ['twenty ten', 20n, 'twenty'],
    ['twenty eleven', 20n, 'twenty'],
    ['twenty models', 20n, 'twenty'],
    ['two hundred  five', 205n, 'two hundred  five'],
    ['two hundred and  five', 205n, 'two hundred and  five'],
    ['two hundred-five', 205n, 'two hundred-five'],

    // A power of a thousand that ends it scales it, and what is added is worth less.
    ['two thousand five zero', 2005n, 'two thousand five'],
    ['two million thirty thousand and one', 2_030_001n, 'two million thirty thousand and one'],
  ] as const)('%j', (text, value, until) => {
    expect(numeralAt(text, 0)).toEqual({ value, end: until.length })
    expect(numeralAt(`ab ${text}`, 3)).toEqual({ value, end: 3 + until.length })
  })
})
