import { describe, expect, test } from 'vitest'
import { OTHERS, USUAL } from '../../../src/math/units/convention.js'
import { readUnit } from '../../../src/math/units/expression.js'
import { unitInProse } from '../../../src/page/quantities/unit-in-prose.js'
import { readingOf } from '../../rules/book/locate/read-here.js'

/** What the text behind a formula says. */
function unitBehind(behind: string, convention = USUAL) {
  const reading = readingOf(`It is $x$${behind}`)
  return unitInProse(reading.section.tokens.find(({ kind }) => kind === 'math')!, reading, convention)
}

describe('the unit right behind a formula', () => {
  test.each([
    [' km', 'km'],
    ['km', 'km'],
    ['~km', 'km'],
    ['\u00a0km', 'km'],
    ['\nkm', 'km'],
    [' \nkm', 'km'],
    ['  km', 'km'],
    [' TFLOP/s', 'TFLOP/s'],
    [' kg m', 'kg'],
    [' GPU-hours', 'GPU-hours'],
    [' kW·h', 'kW·h'],
    [' N*m', 'N*m'],
    [' m^2', 'm^2'],
    [' m2', 'm2'],
    [' s^-1', 's^-1'],
    [' s−1', 's−1'],
    [' s-1', 's-1'],
    [' m/s2', 'm/s2'],
    [' m/s^-2', 'm/s^-2'],
    [' m²', 'm²'],
    [' µs', 'µs'],
    [' Ω', 'Ω'],
    [' %', '%'],
    ['\\%', '%'],
    [' \\$', '$'],
    [' €', '€'],
    [' °', '°'],
    [' million tokens', 'million tokens'],
    [' thousand km', 'thousand km'],
    [' billion GPU-hours', 'billion GPU-hours'],
    [' trillion tokens/s', 'trillion tokens/s'],
    [' B tokens', 'B tokens'],
    [' K tokens', 'K tokens'],
    [' M\ntokens', 'M\ntokens'],
    [' T bytes', 'T bytes'],
    [' k steps', 'k steps'],
    [' tokens per second', 'tokens per second'],
    [' tokens / second', 'tokens / second'],
    [' million tokens per GPU-hour', 'million tokens per GPU-hour'],
    [' metres, and', 'metres'],
    [' metres behind it', 'metres'],
    [' Éclairs', 'Éclairs'],
  ])('%j is %s', (behind, unit) => {
    const read = readUnit(unit, USUAL)
    expect(read).not.toBeNull()
    expect(unitBehind(behind)).toEqual(read)
  })

  test.each(['', '.', ', km', ' (km)', '   km', ' 3 km', ' - km', '\n\nkm', '~~km', ' \\km', ' = 3'])(
    'none in %j',
    behind => expect(unitBehind(behind)).toBeNull(),
  )

  test('as its convention has it', () => {
    const [binary] = OTHERS
    expect(unitBehind(' kB', binary)).toEqual(readUnit('kB', binary!))
    expect(unitBehind(' kB', binary)).not.toEqual(unitBehind(' kB'))
  })
})

test('it is looked for in 48 characters', () => {
  const unit = (length: number) => ` ${'x'.repeat(length - 1)}`
  expect(unitBehind(unit(48))).toEqual(readUnit('x'.repeat(47), USUAL))
  expect(unitBehind(unit(49))).toEqual(readUnit('x'.repeat(47), USUAL))
  expect(unitBehind(unit(60))).toEqual(readUnit('x'.repeat(47), USUAL))
})
