import { expect, test } from 'vitest'
import { brokenOfFunction, brokenOfRule } from '../../src/audit/examples.js'
import { allFunctions } from '../../src/math/functions/functions.js'
import { arithmetic } from '../../src/rules/arithmetic/rule.js'

test('a rule whose examples change sides breaks each of them', () => {
  const { right, wrong } = arithmetic.examples
  const changed = brokenOfRule({ ...arithmetic, examples: { right: wrong, wrong: right } })
  expect(brokenOfRule(arithmetic)).toEqual([])
  expect(changed.length).toBe(right.length + wrong.length)
})

test('a function whose example is false or no statement breaks it', () => {
  const any = allFunctions()[0]!
  expect(brokenOfFunction({ ...any, examples: ['1 + 1 = 2'] })).toEqual([])
  expect(brokenOfFunction({ ...any, examples: ['1 + 1 = 3', 'x'] }).length).toBe(2)
})
