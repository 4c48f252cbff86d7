import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { versionCondition, versionMeets } from '../../../src/conform/known-failures/version-condition.js'

const version = fc.array(fc.nat(12), { minLength: 1, maxLength: 4 })
const meets = (own: string, condition: string) => versionMeets(own, versionCondition(condition)!)

describe('a condition on a version', () => {
  test('orders versions as their numbers in a base that none reaches', () =>
    fc.assert(
      fc.property(version, version, (own, limit) => {
        const value = (parts: number[]) => [0, 1, 2, 3].reduce((sum, i) => sum * 100 + (parts[i] ?? 0), 0)
        const [a, b] = [value(own), value(limit)]
        const holds = (operator: string) => meets(own.join('.'), `version ${operator} ${limit.join('.')}`)
        expect({ '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b, '=': a === b, '!=': a !== b }).toEqual(
          Object.fromEntries(['<', '<=', '>', '>=', '=', '!='].map(one => [one, holds(one)])),
        )
      }),
    ))

  test('looks at the numbers in front alone, and says nothing of a version without them', () => {
    expect(meets('2.6.0+dfsg', 'version < 2.7')).toBe(true)
    expect(meets('v2.10.1', 'version<2.7')).toBe(false)
    expect(meets('nightly', 'version < 2.7')).toBe(null)
    expect(meets('torch-2.6', 'version < 2.7')).toBe(null)
    expect(versionMeets(undefined, versionCondition('version < 2.7')!)).toBe(null)
  })

  test.each([
    ['2', 'version < 2.1', true],
    ['2', 'version = 2.0', true],
    ['2', 'version < 2.0.1', true],
    ['2.1', 'version > 2', true],
    ['2.0.1', 'version <= 2', false],
  ])('takes a number that is missing for 0: %s, %s is %s', (own, condition, expected) => {
    expect(meets(own, condition)).toBe(expected)
  })

  test.each([
    'version',
    'version < ',
    'version ~ 2',
    'version < two',
    'Version < 2',
    'version < 2.7 or so',
    'version == 2',
  ])('is not %j', text => expect(versionCondition(text)).toBe(null))
})
