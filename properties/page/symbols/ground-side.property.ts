import { describe, expect, test } from 'vitest'
import { closedValueOf, showValue } from '../../../src/math/engines/value.js'
import type { StatedChain } from '../../../src/page/stated-chain.js'
import { statedChains } from '../../../src/page/stated-chain.js'
import { ValuesAt } from '../../../src/page/symbols/ground-side.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import { nodeOf, readingOf } from '../../rules/book/locate/read-here.js'

/** The last relation of a text, and what the text says of its symbols. */
function lastIn(text: string) {
  const reading = readingOf(text)
  const statement = [...statedChains(reading)].at(-1) as StatedChain
  const { terms, signs, token } = statement
  const link = { left: terms[0]!, sign: signs[0]!, right: terms[1]! }
  return { reading, link, token, values: new SymbolTable([reading]) }
}

/** The value of one side of the last relation of a text; null where it has none there. */
function closed(text: string, side: 'left' | 'right' = 'left', mode: 'data' | 'printed' = 'data') {
  const { reading, link, token, values } = lastIn(text)
  const at = new ValuesAt(values, token, reading)
  const found = at.close(link[side], link, { glossary: reading.glossary, mode })
  return (
    found && { value: showValue(closedValueOf(found.term, 30)), through: found.through, uses: found.uses }
  )
}
const value = (text: string, side: 'left' | 'right' = 'left') => closed(text, side)?.value ?? null

describe('a side with everything put in that is known', () => {
  test.each([
    ['So $2 + 3 = 5$.', '5'],
    ['With $n = 4$ it is $n + 1 = 5$.', '5'],
    ['With $n = 4$ it is $n + 1 < 9$.', '5'],
    ['With $n = 4$ and $m = 3$ it is $n m = 12$.', '12'],
    ['With $n = 4$ it is $n m = 12$.', null],
    ['So $n + 1 = 5$.', null],
    ['With $n = 4$ and $k = n + 1$ it is $2k = 10$.', '10'],
    ['With $r = 2$ it is $\\pi r = 6.28$.', '6.28319'],
    ['So $2 \\pi = 6.28$.', '6.28319'],
    ['So $\\text{size} = 5$.', null],
    ['So $\\sum_{i=1}^G r_i = 5$.', null],
    ['So $\\sum_{i=1}^G 1 = 5$.', null],
    ['So $\\sum_{i=1}^G (r_i - r_i) = 5$.', null],
    ['So $\\sum_{i=1}^4 i = 10$.', '10'],
    ['With $n = 4$ it is $\\sum_{i=1}^n i = 10$.', '10'],
    ['With $n = 4.5$ it is $\\sum_{i=1}^n i = 10$.', null],
    ['With $n = 0$ it is $\\sum_{i=1}^n i + 3 = 3$.', '3'],
    ['With $n = -1$ it is $\\sum_{i=1}^n i + 3 = 3$.', null],
    ['With $n = 0$ it is $n! = 1$.', '1'],
    ['With $n = -2$ it is $n! = 1$.', null],
    ['With $n = 1000000$ it is $\\sum_{i=n}^{1000001} i = 1$.', null],
    ['With $n = 999999$ it is $\\sum_{i=n}^{1000000} i = 1$.', '1999999'],
    ['With $n = 1000000$ it is $\\sum_{i=1}^n i = 10$.', null],
    ['So $\\int_0^2 x \\, dx = 2$.', '2'],
    ['So $\\cos(60^\\circ) = 0.5$.', '0.5'],
    ['Let $f(x) = x^2 + 1$. So $f(4) = 17$.', '17'],
    ['Let $f(x) = x^2 + 1$. So $f(4) + 1 = 18$.', '18'],
    ['So $f(4) = 17$.', null],
    ['Let $f(x) = x^2 + 1$. So $\\infty(4) = 17$.', null],
    ['Let $f = 3$. So $f(4) + 1 = 13$.', '13'],
  ])('%s: %s', (text, expected) => expect(value(text)).toBe(expected))

  test.each([
    // A name beside a number may be said to have that value; beside anything else it is defined.
    ['With $n = 4$ and $k = n + 1$ it is so that $k = 5$.', 'left', '5'],
    ['With $n = 4$ and $k = n + 1$ it is so that $k < 6$.', 'left', '5'],
    ['With $n = 4$ and $k = n + 1$ it is so that $k = n + 1$.', 'left', null],
    ['With $n = 4$ and $k = n + 1$ it is so that $5 = k$.', 'right', null],
    ['With $n = 4$ it is $5 = n + 1$.', 'right', '5'],
    ['With $k = 7$ it is so that $k < 6$.', 'left', '7'],
    ['With $k = 7$ it is so that $k = 6$.', 'left', null],
    ['With $k = 7$ it is so that $k \\approx 6$.', 'left', null],
    ['With $k = 7$ it is so that $k \\sim 6$.', 'left', null],
    ['So $\\pi = 3.14$.', 'left', '3.14159'],
    ['So $3.14 = \\pi$.', 'right', '3.14159'],
    ['So $k = 6$.', 'left', null],
  ] as const)('%s, on the %s: %s', (text, side, expected) => expect(value(text, side)).toBe(expected))

  test('a name in a side is not what stands beside the number', () => {
    const { reading, link, token, values } = lastIn('With $n = 4$ and $k = n + 1$ it is so that $2 k = 5$.')
    const at = new ValuesAt(values, token, reading)
    expect(at.close(link.left.args[1]!, link, { glossary: reading.glossary, mode: 'data' })).toBeNull()
  })

  test('a fault is not taken for a side without a value', () => {
    const { reading, link, token, values } = lastIn('With $n = 4$ it is $n + 1 = 5$.')
    values.meaningsAt = () => {
      throw new TypeError('a fault')
    }
    const at = new ValuesAt(values, token, reading)
    expect(() => at.close(link.left, link, { glossary: reading.glossary, mode: 'data' })).toThrow('a fault')
  })

  test('numbers alone use nothing', () =>
    expect(closed('So $2 + 3 = 5$.')).toMatchObject({ through: [], uses: [] }))

  test('what was put in is told', () =>
    expect(closed('With $n = 4$ it is $n + 1 = 5$.')!.uses.map(({ key }) => key)).toEqual(['n']))

  test('a rounded result is put in as it is, or as it is printed', () => {
    const text = 'With $r = 2/3 \\approx 0.67$ it is $300 r = 200$.'
    expect(closed(text, 'left', 'data')).toMatchObject({ value: '200', through: [text.indexOf('0.67')] })
    expect(closed(text, 'left', 'printed')!.value).toBe('201')
    expect(closed(text, 'left', 'printed')!.through).toEqual([text.indexOf('0.67')])
  })

  test('what stands for a part is put in its place', () => {
    const { reading, link, token, values } = lastIn('With $n = 4$ it is $n + 1 = 5$.')
    const at = new ValuesAt(values, token, reading)
    const literals = new Map([[link.left.args[1]!, closedTerm('7')]])
    const found = at.close(link.left, link, { glossary: reading.glossary, mode: 'data', literals })
    expect(showValue(closedValueOf(found!.term, 30))).toBe('11')
  })

  test('a meaning that is chosen is put in before the nearest', () => {
    const { reading, link, token, values } = lastIn('With $n = 9$. With $n = 4$ it is $n + 1 = 5$.')
    const at = new ValuesAt(values, token, reading)
    const [first] = values.everyMeaning({ key: 'n', applied: null })
    const chosen = new Map([['n', first!]])
    const found = at.close(link.left, link, { glossary: reading.glossary, mode: 'data', chosen })
    expect(showValue(closedValueOf(found!.term, 30))).toBe('10')
  })
})

const closedTerm = (digits: string) => {
  const { reading, link, token, values } = lastIn(`So $${digits} = 1$.`)
  return new ValuesAt(values, token, reading).close(link.left, link, {
    glossary: reading.glossary,
    mode: 'data',
  })!.term
}

describe('an expression that stands elsewhere', () => {
  const elsewhere = (text: string, expression: string) => {
    const { reading, token, values } = lastIn(text)
    const found = new ValuesAt(values, token, reading).closeAt(nodeOf(expression), token, reading.glossary)
    return found && showValue(closedValueOf(found.term, 30))
  }

  test.each([
    ['With $n = 4$ it is $m = 5$.', 'n + 1', '5'],
    ['With $n = 4$ it is $m = 5$.', '2 + 3', '5'],
    ['With $n = 4$ it is $m = 5$.', 'n', null],
    ['With $n = 4$ it is $m = 5$.', 'k + 1', null],
    // Of a rounded result the value is that of the data.
    ['With $r = 2/3 \\approx 0.67$ it is $m = 5$.', '300 r', '200'],
    ['With $n = 4$ it is $m = 5$.', '\\pi', null],
    ['With $n = 4$ it is $m = 5$.', '2 \\pi', '6.28319'],
    ['With $n = 4$ it is $m = 5$.', '\\text{size}', null],
  ])('%s %s: %s', (text, expression, expected) => expect(elsewhere(text, expression)).toBe(expected))
})
