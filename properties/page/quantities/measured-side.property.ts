import { describe, expect, test } from 'vitest'
import { number } from '../../../src/math/term/term.js'
import { OTHERS, USUAL } from '../../../src/math/units/convention.js'
import { readUnit } from '../../../src/math/units/expression.js'
import { ONE } from '../../../src/math/units/unit.js'
import { inUnit, type Measured, measure } from '../../../src/page/quantities/measured-side.js'
import { nodeOf } from '../../rules/book/locate/read-here.js'

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
    ['3', '', false],
    ['x', '', false],
    [KM, 'length^1', true],
    [`x \\cdot ${KM}`, 'length^1', false],
    ['3 x \\text{ km}', 'length^1', false],
    [`-${KM}`, 'length^1', true],
    [`|${KM}|`, 'length^1', true],
    [`${KM}\\times`, 'length^1', true],
    [`${KM} \\cdot ${S}`, 'length^1 time^1', true],
    [`4 \\cdot ${S}`, 'time^1', false],
    ['3 \\text{ tokens}', '', false],
    ['3 \\text{ tokens} \\cdot 4', '', false],
    // Of a sum.
    [`${KM} + 2 \\text{ m}`, 'length^1', true],
    [`${KM} + 2`, 'length^1', false],
    [`2 + ${KM}`, 'length^1', false],
    [`${KM} - 2 \\text{ m}`, 'length^1', true],
    ['1 + 2', '', false],
    ['1 \\text{ tokens} + 2 \\text{ tokens}', '', false],
    [`\\max(${KM}, 2 \\text{ m})`, 'length^1', true],
    [`\\min(${KM}, 2 \\text{ m})`, 'length^1', true],
    // Of a quotient.
    [`\\frac{${KM}}{${S}}`, 'length^1 time^-1', true],
    [`\\frac{${KM}}{2}`, 'length^1', false],
    [`\\frac{2}{${S}}`, 'time^-1', false],
    [`${KM} / \\text{ s}`, 'length^1 time^-1', true],
    [`\\frac{${KM}}{2 \\text{ km}}`, '', true],
    // Of a power and a root.
    [`(${KM})^2`, 'length^2', true],
    [`(${KM})^{-1}`, 'length^-1', true],
    [`(${KM})^{0.5}`, 'length^1/2', true],
    [`(${KM})^{1234}`, 'length^1234', true],
    ['x^2', '', false],
    ['x^y', '', false],
    ['\\sqrt{4 \\text{ m}^2}', 'length^1', true],
    [`\\sqrt{${KM}}`, 'length^1/2', true],
    ['\\sqrt[3]{8 \\text{ m}^3}', 'length^1', true],
    ['\\sqrt{2}', '', false],
    ['\\sqrt[n]{2}', '', false],
    // Of anything else without a unit in it.
    ['f(3)', '', false],
    ['\\ln(2)', '', false],
    ['\\sum_{i=1}^{3} x', '', false],
    ['\\prod_{i=1}^{3} x', '', false],
  ])('%s', (latex, dimension, isComplete) => {
    const side = sideOf(latex)
    expect(side && [dimensionOf(side), side.isComplete]).toEqual([dimension, isComplete])
  })

  test.each([
    '\\text{ km}',
    '3 \\text{ if it is so}',
    `${KM} + ${S}`,
    `${KM} + 2 \\text{ if so}`,
    `\\max(${KM}, ${S})`,
    `\\frac{${KM}}{\\text{ if so}}`,
    `\\frac{2 \\text{ if so}}{${S}}`,
    `2^{${KM}}`,
    `(${KM})^x`,
    `(${KM})^0`,
    `(${KM})^{12345}`,
    `(2 \\text{ if so})^2`,
    '\\sqrt[n]{8 \\text{ m}^3}',
    '\\sqrt{2 \\text{ if so}}',
    `f(${KM}, 2)`,
    `\\ln(${KM})`,
    '\\ln(2 \\text{ if so})',
    '2 f(3 \\text{ if so})',
    '\\sum_{i=1}^{3} 2 \\text{ if so}',
    `\\sum_{i=1}^{3} ${KM}`,
    `\\prod_{i=1}^{3} ${KM}`,
  ])('%s has none', latex => expect(sideOf(latex)).toBeNull())
})

test.each(['sequence', 'relation'] as const)('a %s has none', head =>
  expect(measure({ ...nodeOf('x + y'), head }, 'x + y', USUAL)).toBeNull(),
)

describe('the words of measure of a side', () => {
  test('a single one is enough', () => expect(sideOf(KM)!.hasUnits).toBe(true))

  test('their dimensions stand in the order in which they are written', () => {
    expect([...sideOf(`${S} \\cdot ${KM}`)!.dimension.keys()]).toEqual(['time', 'length'])
    const behind = inUnit(sideOf(S)!, readUnit('km', USUAL)!)
    expect([...behind.dimension.keys()]).toEqual(['time', 'length'])
  })

  test('with what they are worth, with and without their unit', () => {
    const latex = `${KM} \\cdot 2 \\text{ billion tokens}`
    const side = sideOf(latex)!
    const words = [...side.units.keys()].map(({ text }) => text.trim())
    expect(words).toEqual(['km', 'billion tokens'])
    expect([...side.full.values()]).toEqual([number(1000), number(1e9)])
    expect([...side.plain.values()]).toEqual([number(1), number(1e9)])
    expect([...side.full.keys()]).toEqual([...side.units.keys()])
    expect([side.hasUnits, side.isUnknown, [...side.nouns], side.behind]).toEqual([
      true,
      false,
      ['token'],
      ONE,
    ])
    expect(side.node.end).toBe(latex.length)
  })

  test('none of them', () => {
    const side = sideOf('2 + x')!
    expect([side.hasUnits, side.isUnknown, side.nouns.size, side.ambiguities.size, side.units.size]).toEqual([
      false,
      false,
      0,
      0,
      0,
    ])
  })

  test('one that nobody knows, and one of two meanings', () => {
    expect(sideOf('3 \\text{ km} + 2 \\text{ m}')!.isUnknown).toBe(false)
    expect(sideOf('3 \\text{ dB}')!.isUnknown).toBe(true)
    expect(sideOf('3 \\text{ dB} \\cdot 2 \\text{ km}')!.isUnknown).toBe(true)
    expect([...sideOf('3 \\text{ GB}')!.ambiguities]).toEqual(['prefix'])
  })

  test('as the convention has them', () => {
    const [latex, other] = ['3 \\text{ kB}', OTHERS[0]!]
    const [usual, binary] = [USUAL, other].map(one => measure(nodeOf(latex), latex, one)!)
    expect([...usual!.full.values()]).not.toEqual([...binary!.full.values()])
  })

  test('below a line', () => {
    const side = sideOf(`${KM} / \\text{ h}`)!
    expect([...side.units.keys()].map(({ text }) => text.trim())).toEqual(['km', 'h'])
    expect([...side.full.values()]).toEqual([number(1000), number(3600)])
  })
})

describe('a side in the unit behind it', () => {
  const unit = (text: string) => readUnit(text, USUAL)!

  test('has its dimension too', () => {
    const side = sideOf(KM)!
    const speed = inUnit(side, unit('tokens/s'))
    expect(speed.behind).toEqual(unit('tokens/s'))
    expect(dimensionOf(speed)).toBe('length^1 time^-1')
    expect([speed.hasUnits, speed.isComplete, [...speed.nouns]]).toEqual([true, true, ['token']])
    expect([speed.node, speed.units]).toEqual([side.node, side.units])
  })

  test.each([
    ['3', 'km', true],
    ['3', 'tokens', false],
    ['x', 'km', false],
    [KM, 'tokens', true],
  ])('%s in %s is complete: %s', (latex, behind, isComplete) => {
    const found = inUnit(sideOf(latex)!, unit(behind))
    expect([found.isComplete, found.hasUnits]).toEqual([isComplete, true])
  })

  test('is unknown where either is, and has the two meanings of both', () => {
    expect(inUnit(sideOf('3')!, unit('km')).isUnknown).toBe(false)
    expect(inUnit(sideOf('3')!, unit('dB')).isUnknown).toBe(true)
    expect(inUnit(sideOf('3 \\text{ dB}')!, unit('km')).isUnknown).toBe(true)
    const both = inUnit(sideOf('3 \\text{ GB}')!, unit('months'))
    expect([...both.ambiguities]).toEqual(['prefix', ...unit('months').ambiguities])
    expect(unit('months').ambiguities.size).toBeGreaterThan(0)
    expect([...inUnit(sideOf('3 \\text{ tokens}')!, unit('steps')).nouns]).toEqual(['token', 'step'])
  })
})
