import { describe, expect, test } from 'vitest'
import { withCompounds } from '../../../src/notation/readings/mixed-units.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { nodeOf } from '../../page/read-here.js'

/** A tree as it is typed: sums in brackets, and what stands in a product side by side. */
function typed({ head, text, args }: Node): string {
  const parts = args.map(typed)
  if (head === 'add') return `(${parts.join(' + ')})`
  if (head === 'mul') return parts.join(' ')
  return args.length === 0 ? text.trim() : `${head}(${parts.join(', ')})`
}
const whole = (latex: string) => typed(withCompounds(nodeOf(latex), latex))
/** Figures and words in turn: `2 \text{ min } 17 \text{ s}`. */
const told = (...parts: readonly string[]) =>
  parts.map((part, i) => (i % 2 === 0 ? part : `\\text{ ${part} }`)).join(' ')

describe('the units in which one quantity is told', () => {
  const LADDERS = [
    ['d|day|days', 'h|hr|hrs|hour|hours', 'm|min|mins|minute|minutes', 's|sec|secs|second|seconds'],
    ['year|years|yr|yrs', 'month|months', 'week|weeks', 'day|days'],
    ['mi|mile|miles', 'yd|yard|yards', 'ft|feet|foot', 'in|inch|inches'],
    [
      'km|kilometer|kilometers|kilometre|kilometres',
      'm|meter|meters|metre|metres',
      'cm|centimetre|centimeters',
    ],
    ['lb|lbs|pound|pounds', 'oz|ounce|ounces'],
    ['kg|kilogram|kilograms', 'g|gram|grams'],
  ]
  const words = (rung: string) => rung.split('|')
  const steps = LADDERS.flatMap(ladder => ladder.slice(1).map((rung, i) => [ladder[i]!, rung] as const))

  test.each(steps)('%s and %s', (larger, smaller) => {
    const [one, other] = [words(larger)[0]!, words(smaller)[0]!]
    for (const word of words(larger))
      expect(whole(told('2', word, '7', other))).toBe(`(2 ${word} + 7 ${other})`)
    for (const word of words(smaller)) expect(whole(told('2', one, '7', word))).toBe(`(2 ${one} + 7 ${word})`)
    // The smaller first, a word that begins or ends otherwise, and one of another ladder.
    expect(whole(told('2', other, '7', one))).toBe(`2 ${other} 7 ${one}`)
    for (const [first, second] of [
      [`${one}x`, other],
      [`x${one}`, other],
      [one, `${other}x`],
      [one, `x${other}`],
      [one, 'kWh'],
      ['kWh', other],
      [one, one],
    ])
      expect(whole(told('2', first!, '7', second!))).toBe(`2 ${first} 7 ${second}`)
  })

  test.each([
    ['day', 'min'],
    ['day', 's'],
    ['hour', 's'],
    ['year', 'day'],
    ['mile', 'inch'],
    ['km', 'cm'],
    ['Hour', 'Min'],
  ])('%s and %s, past those between them, in whatever letters', (one, other) =>
    expect(whole(told('2', one, '7', other))).toBe(`(2 ${one} + 7 ${other})`),
  )
})

describe('figures and words in turn', () => {
  test.each([
    [told('2', 'h', '3', 'min', '4', 's'), '(2 h + 3 min + 4 s)'],
    [told('1', 'day', '2', 'h', '3', 'min', '4', 's'), '(1 day + 2 h + 3 min) 4 s'],
    [told('2', 'h', '3', 'min', '4', 'kg'), '(2 h + 3 min) 4 kg'],
    [told('4', 'kg', '2', 'h', '3', 'min'), '4 kg (2 h + 3 min)'],
    [`5 \\cdot ${told('2', 'h', '3', 'min')}`, '5 (2 h + 3 min)'],
    [`${told('2', 'h', '3', 'min')} \\cdot 5`, '(2 h + 3 min) 5'],
    [`x ${told('2', 'h', '3', 'min')} y`, 'x (2 h + 3 min) y'],
    [`${told('2', 'h', '3', 'min')} \\cdot ${told('4', 'h', '5', 'min')}`, '(2 h + 3 min) (4 h + 5 min)'],
    ['2 \\cdot \\text{ h } 3 \\text{ min }', '(2 h + 3 min)'],

    // Deeper in the tree.
    [`-(${told('2', 'h', '3', 'min')})`, 'neg((2 h + 3 min))'],
    [`\\frac{${told('2', 'h', '3', 'min')}}{2}`, 'div((2 h + 3 min), 2)'],
    [`1 + ${told('2', 'h', '3', 'min')}`, '(1 + (2 h + 3 min))'],
  ])('%s', (latex, expected) => expect(whole(latex)).toBe(expected))

  test.each(['', ' ', '~', '\\,', '\\;', '\\:', '\\!', '\\ ', '\\, ~'])('with %j between them', gap =>
    expect(whole(`2 \\text{h}${gap}3 \\text{min}`)).toBe('(2 h + 3 min)'),
  )
})
