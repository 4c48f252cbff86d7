import { describe, expect, test } from 'vitest'
import * as exported from '../../../src/conform/operations/flags.js'
import type { Flag } from '../../../src/conform/operations/operation.js'
import { expectPhrase } from './preference/equation-table.js'

/** The names that reports and fixtures have, by kind. */
const NAMES = {
  basic: ['smoke', 'full-mantissa'],
  edge: ['tie', 'signed', 'unequal-lengths', 'extreme-scale', 'limit'],
  condition: ['cancellation', 'shifted', 'small-difference', 'near-degenerate'],
  stability: ['saturation', 'overflow', 'wrong-way', 'far', 'long-sum'],
  convention: [
    ...['convention', 'label-noise', 'epsilon-matters', 'tied-embeddings', 'grouped-queries'],
    ...['wide-heads', 'long-context'],
  ],
  degenerate: ['constant-group', 'singleton', 'masked-row', 'all-masked'],
}

describe('flags', () => {
  test('are these, by kind and in this order', () => {
    expect(exported.FLAGS.map(({ kind, name }) => [kind, name])).toEqual(
      Object.entries(NAMES).flatMap(([kind, names]) => names.map(name => [kind, name])),
    )
  })

  test('are exported under their names, each of them once', () => {
    const { FLAGS, ...each } = exported
    const named = Object.entries(each) as [string, Flag][]
    expect(named.map(([key]) => key.toLowerCase().replaceAll('_', '-'))).toEqual(
      named.map(([, { name }]) => name),
    )
    expect(new Set(named.map(([, flag]) => flag))).toEqual(new Set(FLAGS))
  })

  test('say what a case is there to show, each something else', () => {
    for (const { description } of exported.FLAGS) expectPhrase(description)
    expect(new Set(exported.FLAGS.map(({ description }) => description)).size).toBe(exported.FLAGS.length)
  })
})
