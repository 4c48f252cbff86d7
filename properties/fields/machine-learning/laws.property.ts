import { describe, expect, test } from 'vitest'
import '../../../src/fields/machine-learning/index.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { USUAL } from '../../../src/math/units/convention.js'
import { readUnit } from '../../../src/page/quantities/unit-expression.js'
import { allRules } from '../../../src/rules/rule.js'

describe('the laws of the field', () => {
  const laws = allRules().filter(({ source }) => source !== null)

  test.each(laws.map(law => [law.id, law] as const))(
    '%s cites a year, and shows both ways',
    (_, { source, examples }) => {
      expect(source).toMatch(/\b(?:19|20)\d\d\b/)
      expect(examples.right.length).toBeGreaterThan(0)
      expect(examples.wrong.length).toBeGreaterThan(0)
    },
  )
})

describe('the units of the field', () => {
  test.each([
    ['FLOP', '1'],
    ['TFLOP', '1000000000000'],
    ['PFLOP', '1000000000000000'],
  ])('%s is worth %s', (written, worth) =>
    expect(exactValue(readUnit(written, USUAL)!.factor)?.toString()).toBe(worth),
  )
})
