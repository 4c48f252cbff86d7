import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import type { Node } from '../../../../src/notation/tree/node.js'
import { inSteps } from '../../../../src/rules/doubts/arithmetics/steps.js'
import { number, operation } from './tree.js'

const exact = (value: Rational) => value
const whole = fc.integer({ min: 1, max: 999 })

test('without a step in between a calculation comes to its value', () => {
  fc.assert(
    fc.property(whole, whole, whole, (a, b, c) => {
      const [x, y, z] = [a, b, c].map(number) as [Node, Node, Node]
      expect(inSteps(operation('add', x, operation('mul', y, z)), exact)).toEqual(Rational.of(a + b * c))
      expect(inSteps(operation('add', x, operation('neg', y)), exact)).toEqual(Rational.of(a - b))
      expect(inSteps(operation('div', x, y), exact)).toEqual(Rational.ratio(BigInt(a), BigInt(b)))
    }),
  )
})

test('each result goes through the step once, with its operation', () => {
  fc.assert(
    fc.property(fc.array(whole, { minLength: 2, maxLength: 6 }), values => {
      const seen: string[] = []
      inSteps(operation('add', ...values.map(number)), (value, head) => {
        seen.push(`${head} ${value.numerator}`)
        return value
      })
      const sums = values
        .slice(1)
        .map((_, i) => values.slice(0, i + 2).reduce((sum, value) => sum + value, 0))
      expect(seen).toEqual([...values.map(value => `number ${value}`), ...sums.map(sum => `add ${sum}`)])
    }),
  )
})

test('what divides by zero, or is no calculation, has no value', () => {
  expect(inSteps(operation('div', number(1), number(0)), exact)).toBe(null)
  expect(inSteps(operation('sqrt', number(4)), exact)).toBe(null)
  expect(inSteps(operation('add', number(4), { ...number(4), head: 'symbol' }), exact)).toBe(null)
  expect(inSteps({ ...number(4), text: '1e999999' }, exact)).toBe(null)
})
