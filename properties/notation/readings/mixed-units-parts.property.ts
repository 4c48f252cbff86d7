import { describe, expect, test } from 'vitest'
import { withCompounds } from '../../../src/notation/readings/mixed-units.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { nodeOf } from '../../rules/book/locate/read-here.js'

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

  test.each([
    ['day', 'oz'],
    ['kg', 'cm'],
    ['s', 'h'],
  ])('%s and %s are of two quantities', (one, other) =>
    expect(whole(told('2', one, '7', other))).toBe(`2 ${one} 7 ${other}`),
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
    [told('2', 'h', '3'), '2 h 3'],
    ['2 \\cdot \\text{ h } 3 \\text{ min }', '(2 h + 3 min)'],
    [told('2', 'h'), '2 h'],
    ['2 \\cdot 3', '2 3'],
    ['x', 'x'],
    ['2 \\text{ h } x \\text{ min }', '2 h x min'],
    ['x \\text{ h } 3 \\text{ min }', 'x h 3 min'],
    ['2 \\cdot 3 \\text{ h } 4', '2 3 h 4'],
    // Deeper in the tree.
    [`-(${told('2', 'h', '3', 'min')})`, 'neg((2 h + 3 min))'],
    [`\\frac{${told('2', 'h', '3', 'min')}}{2}`, 'div((2 h + 3 min), 2)'],
    [`1 + ${told('2', 'h', '3', 'min')}`, '(1 + (2 h + 3 min))'],
  ])('%s', (latex, expected) => expect(whole(latex)).toBe(expected))

  test.each(['', ' ', '~', '\\,', '\\;', '\\:', '\\!', '\\ ', '\\, ~'])('with %j between them', gap =>
    expect(whole(`2 \\text{h}${gap}3 \\text{min}`)).toBe('(2 h + 3 min)'),
  )

  test.each(['\\cdot', '\\times', '\\, \\cdot', '\\cdot \\,'])('but no %s', sign =>
    expect(whole(`2 \\text{h} ${sign} 3 \\text{min}`)).toBe('2 h 3 min'),
  )

  test.each([
    ['2 h and 3 min', true],
    ['2 h \\quad 3 min', true],
    ['2 h \\qquad 3 min', true],
    ['2 h , 3 min', false],
    ['2 h ant 3 min', false],
    ['2 h aand 3 min', false],
    ['2 h andy 3 min', false],
    ['2 h \\quadx 3 min', false],
  ])('%s, as a source may have it: %s', (source, expected) => {
    const product = nodeOf('2 \\text{h} 3 \\text{min}')
    const place = (text: string) => ({ start: source.indexOf(text), end: source.indexOf(text) + text.length })
    const args = product.args.map(part => ({ ...part, ...place(part.text) }))
    expect(typed(withCompounds({ ...product, args }, source)) === '(2 h + 3 min)').toBe(expected)
  })
})

describe('where they stand', () => {
  test('the sum is all of them, and each part its own', () => {
    const latex = ` ${told('2', 'h', '3', 'min')}`
    const sum = withCompounds(nodeOf(latex), latex)
    const product = nodeOf(latex)
    expect([sum.head, sum.text, sum.start, sum.end]).toEqual(['add', '', product.start, product.end])
    expect(sum.args.map(({ head, text, start, end }) => [head, text, start, end])).toEqual([
      ['mul', '', product.args[0]!.start, product.args[1]!.end],
      ['mul', '', product.args[2]!.start, product.args[3]!.end],
    ])
  })

  test('one factor of several has its own place, a whole side in brackets that of the side', () => {
    const latex = `5 \\cdot ${told('2', 'h', '3', 'min')}`
    const { args } = nodeOf(latex)
    const sum = withCompounds(nodeOf(latex), latex).args[1]!
    expect([sum.start, sum.end]).toEqual([args[1]!.start, args[4]!.end])
    const source = told('2', 'h', '3', 'min')
    const wide = { ...nodeOf(source), start: -1, end: 99 }
    const whole = withCompounds(wide, source)
    expect([whole.head, whole.start, whole.end]).toEqual(['add', -1, 99])
  })

  test.each(['2 \\cdot 3', 'x + 2', '-(2 \\text{ h})', '2 \\text{ h}'])('%s stays the same tree', latex => {
    const node = nodeOf(latex)
    expect(withCompounds(node, latex)).toBe(node)
  })
})

test('a sign between two of three parts leaves it out', () => {
  const latex = '1 \\text{ h } 2 \\text{ min } \\times 3 \\text{ s }'
  expect(whole(latex)).toBe('(1 h + 2 min) 3 s')
  expect(whole(told('1', 'h', '2', 'min', '3', 's'))).toBe('(1 h + 2 min + 3 s)')
})

test('a sign between a figure and its unit does not', () =>
  expect(whole('1 \\text{ h } 2 \\cdot \\text{ min }')).toBe('(1 h + 2 min)'))

test('the parts of anything but a product are none', () => {
  const source = '2 h 5 min'
  const part = (head: 'number' | 'text', text: string) => {
    const start = source.indexOf(text)
    return { head, text, args: [], start, end: start + text.length } as Node
  }
  const args = [part('number', '2'), part('text', 'h'), part('number', '5'), part('text', 'min')]
  const list: Node = { head: 'sequence', text: '', args, start: 0, end: source.length }
  expect(withCompounds(list, source)).toBe(list)
  expect(withCompounds({ ...list, head: 'mul' }, source).head).toBe('add')
})
