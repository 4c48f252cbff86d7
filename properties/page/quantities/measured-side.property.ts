import { describe, expect, test } from 'vitest'

import { USUAL } from '../../../src/math/units/convention.js'

import { type Measured, measure } from '../../../src/page/quantities/measured-side.js'
import { nodeOf } from '../read-here.js'

const sideOf = (latex: string) => measure(nodeOf(latex), latex, USUAL)

/** The dimension as `length^1 time^-1`. */
const dimensionOf = ({ dimension }: Pick<Measured, 'dimension'>) =>
  [...dimension]
    .map(([base, power]) => `${base}^${power}`)
    .sort()
    .join(' ')

const [KM, S] = ['3 \\text{ km}', '2 \\text{ s}']

describe('the dimension of a side, and whether every figure in it stands in a unit', () => {
  test.each([
    // Of a sum.
    [`\\max(${KM}, 2 \\text{ m})`, 'length^1', true],
    [`\\min(${KM}, 2 \\text{ m})`, 'length^1', true],
    // Of a quotient.
    [`${KM} / \\text{ s}`, 'length^1 time^-1', true],
    // Of a power and a root.
    [`(${KM})^2`, 'length^2', true],
    [`(${KM})^{-1}`, 'length^-1', true],
    [`(${KM})^{0.5}`, 'length^1/2', true],
    [`(${KM})^{1234}`, 'length^1234', true],
    ['\\sqrt{4 \\text{ m}^2}', 'length^1', true],
    [`\\sqrt{${KM}}`, 'length^1/2', true],
    ['\\sqrt[3]{8 \\text{ m}^3}', 'length^1', true],
    ['\\sqrt{2}', '', false],
    ['\\sqrt[n]{2}', '', false],
    // Of anything else without a unit in it.
    ['\\sum_{i=1}^{3} x', '', false],
    ['\\prod_{i=1}^{3} x', '', false],
  ])('%s', (latex, dimension, isComplete) => {
    const side = sideOf(latex)
    expect(side && [dimensionOf(side), side.isComplete]).toEqual([dimension, isComplete])
  })

  test.each([
    '\\text{ km}',
    `\\max(${KM}, ${S})`,
    `\\frac{${KM}}{\\text{ if so}}`,
    `(${KM})^x`,
    `(${KM})^0`,
    `(${KM})^{12345}`,
    '\\sqrt[n]{8 \\text{ m}^3}',
    '\\sqrt{2 \\text{ if so}}',
    '\\sum_{i=1}^{3} 2 \\text{ if so}',
    `\\sum_{i=1}^{3} ${KM}`,
    `\\prod_{i=1}^{3} ${KM}`,
  ])('%s has none', latex => expect(sideOf(latex)).toBeNull())
})
