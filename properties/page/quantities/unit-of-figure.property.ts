import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { number, symbol } from '../../../src/math/term/term.js'
import { ONE, type Unit } from '../../../src/math/units/unit.js'
import type { Node } from '../../../src/notation/tree/node.js'
import type { Measured } from '../../../src/page/quantities/measured-side.js'
import { unitOfLiteral } from '../../../src/page/quantities/unit-of-figure.js'
import { nodeOf } from '../read-here.js'

const unit = (worth: string, ...powers: [string, number][]): Unit => ({
  ...ONE,
  factor: number(worth),
  dimension: new Map(powers.map(([base, power]) => [base, Rational.of(power)])),
})

const KILOMETRE = unit('1000', ['length', 1])
const SPEED = unit('1', ['time', -1], ['length', 1])
const HOUR = unit('3600', ['time', 1])

/** What is looked at of a measured side. */
const side = (node: Node, behind: Unit, units: [Node, Unit][] = []) =>
  ({ node, behind, units: new Map(units) }) as unknown as Measured

const product = nodeOf('3 \\text{ km}')
const [figure, word] = product.args as [Node, Node]
const alone = nodeOf('7')

describe('what a figure is printed in', () => {
  test('the unit of the word behind it', () => {
    expect(unitOfLiteral(side(product, HOUR, [[word, KILOMETRE]]), figure, word)).toBe('1000 length^1')
    expect(unitOfLiteral(side(product, ONE, [[word, SPEED]]), figure, word)).toBe('1 length^1 time^-1')
  })

  test('the unit of the whole side, where it is the figure', () => {
    expect(unitOfLiteral(side(alone, HOUR), alone, undefined)).toBe('3600 time^1')
    expect(unitOfLiteral(side(alone, HOUR, [[word, SPEED]]), alone, undefined)).toBe('3600 length^1')
    expect(unitOfLiteral(side(alone, HOUR, [[word, SPEED]]), alone, figure)).toBe('3600 length^1')
  })

  test('the unit behind it, where the side is another figure', () => {
    expect(unitOfLiteral(side(alone, HOUR, [[word, SPEED]]), { ...alone }, undefined)).toBe('3600 time^1')
  })

  test('nothing, where it is a part of something', () => {
    expect(unitOfLiteral(side(product, HOUR, [[word, KILOMETRE]]), figure, undefined)).toBe('')
    expect(unitOfLiteral(side(nodeOf('3 + 4'), HOUR), figure, alone)).toBe('')
  })
})

test('the unit behind a side goes before those in it', () => {
  const named = (name: string): Unit => ({ ...ONE, factor: symbol(name) })
  expect(unitOfLiteral(side(alone, named('a'), [[word, named('b')]]), alone, undefined)).toBe('a·b')
})

test('counts have no name, and a scale of counts has its worth', () => {
  expect(unitOfLiteral(side(alone, ONE), alone, undefined)).toBe('')
  expect(unitOfLiteral(side(alone, unit('1000')), alone, undefined)).toBe('1000')
  expect(unitOfLiteral(side(alone, unit('1', ['mass', 1])), alone, undefined)).toBe('1 mass^1')
  const named: Unit = { ...ONE, factor: symbol('pi') }
  expect(unitOfLiteral(side(alone, named), alone, undefined)).toBe('pi')
})
