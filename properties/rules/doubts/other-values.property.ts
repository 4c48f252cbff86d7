import { describe, expect, test } from 'vitest'

import { number } from '../../../src/math/term/term.js'
import { statements } from '../../../src/page/statement.js'

import { SectionValues } from '../../../src/page/symbols/symbol-table.js'
import { type Again, doubtOfValues } from '../../../src/rules/doubts/other-values.js'
import { readingOf } from '../../page/read-here.js'

interface Asked extends Partial<Again> {
  /** The symbols that were put in. */
  readonly uses?: readonly string[]
  /** Which sign of the last statement is accused. */
  readonly at?: number
  readonly headers?: readonly string[]
}

/** The last statement of a text, and what it says before. */
function read(text: string, { uses = [], at = 0, headers }: Asked) {
  const reading = readingOf(text)
  const values = new SectionValues([reading])
  const last = [...statements(reading)].at(-1)!
  const statement = headers ? { ...last, token: { ...last.token, headers } } : last
  if (headers) (reading.places as Map<unknown, number>).set(statement.token, reading.places.get(last.token)!)
  const link = { left: last.terms[at]!, sign: last.signs[at]!, right: last.terms[at + 1]! }
  const put = uses.map(key => values.everyMeaning({ key, applied: null })[0]!)
  return { reading, values, accused: { link, statement, uses: put } }
}

function doubt(text: string, asked: Asked = {}): string | null {
  const { reading, values, accused } = read(text, asked)
  const { holdsWith = () => false, valueWith = () => null } = asked
  return doubtOfValues(accused, reading, values, { holdsWith, valueWith })
}

const NEW = 'its words do not conclude it, so that it may be a new premise'

describe('what its words may do other than conclude', () => {
  test.each([
    ['With $a = 3$.', NEW],
    ['It is $2 a \\sim 3$.', null],
    ['It is $2 a \\propto 3$.', NEW],
    ['Hence $a = 3$.', null],
  ])('give one: %s: %s', (text, expected) => expect(doubt(text)).toBe(expected))
})

describe('where its numbers are known no better', () => {
  const about = (stated: string, value: string) =>
    doubt(`With $a \\approx 3$, hence $2 a = ${stated}$.`, { uses: ['a'], valueWith: () => number(value) })

  test.each([
    ['7', '6.5', true],
    ['7', '6.49', false],
    ['7', '7.5', true],
    ['7', '7.51', false],
    ['7.0', '6.95', true],
    ['7.0', '6.94', false],
    ['700\\%', '6.995', true],
    ['700\\%', '6.994', false],
  ])('stated %s, worth %s: %s', (stated, value, expected) =>
    expect(about(stated, value) === 'a is only about so').toBe(expected),
  )
})

describe('off by a factor that the text gives', () => {
  const off = (stated: string, value: string, text = 'at 40 percent') =>
    doubt(`With $a = 3$ ${text}, hence $2 a = ${stated}$.`, {
      uses: ['a'],
      valueWith: chosen => (chosen.size === 0 ? number(value) : null),
    })
  const by = (factor: string) => `it is off by a factor of ${factor}, which the text gives`

  test.each([
    ['2.4', '6', by('40')],
    ['240', '6', by('40')],
    ['2.4 \\text{ thousand}', '6000', by('40')],
    ['-2.4', '-6', by('40')],
    ['2.4', '-6', null],
    ['2.4', '6.01', by('40')],
    ['2.400', '6.01', null],
    ['-2.400', '-6.01', null],
    ['2.40', '5', null],
    ['24', '0.5', null],
    // A figure is known to its last digit, relative to its size.
    ['240', '6.05', null],
  ])('stated %s, worth %s: %s', (stated, value, expected) => expect(off(stated, value)).toBe(expected))
})
