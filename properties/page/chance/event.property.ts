import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { negate, number, type Term } from '../../../src/math/term/term.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { eventOf } from '../../../src/page/chance/event.js'
import { nodeOf } from '../read-here.js'

const numberOf = (node: Node): Term | null => {
  const inner = node.head === 'neg' ? numberOf(node.args[0]!) : null
  if (inner) return negate(inner)
  return node.head === 'number' ? number(node.text) : null
}
const read = (event: string) => eventOf(nodeOf(`P(${event})`).args[1]!, numberOf)

/** Whether a value is in an event as it was read. */
function isIn(event: string, x: number): boolean | null {
  const found = read(event)
  if (!found) return null
  const { from, to } = found.range
  const at = (end: Term) => exactValue(end)!
  const isAbove = !from || (from.isIncluded ? at(from.at).lte(x) : at(from.at).lt(x))
  const isBelow = !to || (to.isIncluded ? at(to.at).gte(x) : at(to.at).gt(x))
  return (isAbove && isBelow) !== found.isOutside
}

const SIGNS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '\\le': (a, b) => a <= b,
  '\\ge': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '\\ne': (a, b) => a !== b,
}
const sign = fc.constantFrom(...Object.keys(SIGNS))
const order = fc.constantFrom('<', '\\le')
const small = fc.integer({ min: -5, max: 5 })

test('an event holds the values for which its relation is true, on whichever side the variable stands', () => {
  fc.assert(
    fc.property(sign, small, small, (by, c, x) => {
      expect(isIn(`X ${by} ${c}`, x)).toBe(SIGNS[by]!(x, c))
      expect(isIn(`${c} ${by} X`, x)).toBe(SIGNS[by]!(c, x))
    }),
  )
})

test('two relations around a variable hold the values between their ends', () => {
  fc.assert(
    fc.property(order, order, small, small, small, (left, right, a, b, x) => {
      expect(isIn(`${a} ${left} X ${right} ${b}`, x)).toBe(SIGNS[left]!(a, x) && SIGNS[right]!(x, b))
      const [over, under] = [left, right].map(by => (by === '<' ? '>' : '\\ge'))
      expect(isIn(`${b} ${under} X ${over} ${a}`, x)).toBe(SIGNS[under!]!(b, x) && SIGNS[over!]!(x, a))
    }),
  )
})

test('a distance from a value holds what is nearer, or what is farther', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('<', '>', '\\le', '\\ge'),
      small,
      fc.integer({ min: 1, max: 4 }),
      small,
      (by, c, r, x) => {
        const centre = c === 0 ? '' : c > 0 ? ` - ${c}` : ` + ${-c}`
        expect(isIn(`|X${centre}| ${by} ${r}`, x)).toBe(SIGNS[by]!(Math.abs(x - c), r))
      },
    ),
  )
})

test('what is no range of one variable is no event', () => {
  for (const event of [
    'A',
    'X',
    '1 < X > 0',
    '|X + Y| < 1',
    'X < y',
    '2X < 3',
    '|X| = 1',
    'X \\in A',
    '|X| < y',
    '|X - y| < 2',
    'X \\ne 2 < 3',
  ])
    expect(read(event), event).toBeNull()
})
