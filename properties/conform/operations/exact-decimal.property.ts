import { expect, test } from 'vitest'
import {
  areEqual,
  exactNegative,
  exactProduct,
  exactSum,
  isZero,
} from '../../../src/conform/operations/exact-decimal.js'

test('sums, products and opposites are exact', () => {
  expect([exactSum(), exactSum('1.5'), exactSum('0.1', '0.2', '-1'), exactSum('1e-20', '1')]).toEqual([
    '0',
    '1.5',
    '-0.7',
    '1.00000000000000000001',
  ])
  expect([exactProduct('0.1', '0.2'), exactProduct('-3', '0.5'), exactProduct('7', '0')]).toEqual([
    '0.02',
    '-1.5',
    '0',
  ])
  expect([exactNegative('1.5'), exactNegative('-2'), exactNegative('0')]).toEqual(['-1.5', '2', '0'])
})

test('equality and 0 are seen however they are written', () => {
  expect(['0', '-0.0', '0e5', '1e-9', '-1'].map(isZero)).toEqual([true, true, true, false, false])
  expect([['1', '1.0', '10e-1'], ['1', '1', '2'], ['1', '2', '2'], ['5'], []].map(areEqual)).toEqual([
    true,
    false,
    false,
    true,
    true,
  ])
})
