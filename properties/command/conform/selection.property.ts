import { describe, expect, test } from 'vitest'
import { type Selection, selectionOf } from '../../../src/command/conform/selection.js'
import { UsageError } from '../../../src/command/usage-error.js'
import { allOperations } from '../../../src/conform/operations/registry.js'
import { DTYPES } from '../../../src/math/number/dtype/dtype.js'

const names = ({ operations, dtypes }: Selection) => [
  operations.map(({ name }) => name),
  dtypes.map(({ name }) => name),
]
const ALL = allOperations().map(({ name }) => name)
const FORMATS = DTYPES.map(({ name }) => name)

describe('what is asked', () => {
  test('is everything unless something is named', () => {
    const all = selectionOf({})
    expect(names(all)).toEqual([ALL, FORMATS])
    expect(all).toMatchObject({ shard: null, isFiltered: false })
    expect(selectionOf({}, false).isFiltered).toBe(false)
    expect(selectionOf({}, true)).toMatchObject({ operations: allOperations(), isFiltered: true })
  })

  test('are the operations of the suites and names that are given, each once, in the order of the catalogue', () => {
    const [first] = allOperations()
    const suite = allOperations()
      .filter(one => one.suite === first!.suite)
      .map(({ name }) => name)
    const asked = (...suites: string[]) => names(selectionOf({ suite: suites }))[0]
    expect(asked(first!.suite)).toEqual(suite)
    expect(asked(first!.suite, first!.name)).toEqual(suite)
    expect(asked('kl.k3', 'kl.k1')).toEqual(ALL.filter(name => name === 'kl.k1' || name === 'kl.k3'))
    expect(asked()).toEqual([])
    expect(selectionOf({ suite: ['kl.k1'] })).toMatchObject({ isFiltered: true, dtypes: DTYPES, shard: null })
  })

  test('are the formats that are given, each once, in their order', () => {
    const asked = selectionOf({ dtype: ['float16', 'float64', 'float16'] })
    expect(names(asked)).toEqual([ALL, ['float16', 'float64']])
    expect(asked).toMatchObject({ isFiltered: true, shard: null })
    for (const name of FORMATS) expect(names(selectionOf({ dtype: [name] }))[1]).toEqual([name])
  })

  test.each([
    ['1/1', 0, 1],
    ['2/3', 1, 3],
    ['3/3', 2, 3],
    ['10/9999', 9, 9999],
    ['9999/9999', 9998, 9999],
  ])('is the shard %s, which is number %i of %i from 0', (shard, index, count) => {
    expect(selectionOf({ shard })).toMatchObject({ shard: { index, count }, isFiltered: true })
    expect(names(selectionOf({ shard }))).toEqual([ALL, FORMATS])
  })
})

describe('what is none is bad usage, in one line', () => {
  const refused = (flags: Parameters<typeof selectionOf>[0], message: string) => {
    expect(() => selectionOf(flags)).toThrow(UsageError)
    expect(() => selectionOf(flags)).toThrow(`conform: ${message}`)
  }
  const suites = [...new Set(allOperations().map(({ suite }) => suite))].join(', ')

  test.each(['kl.k9', '', 'kl'])('the suite "%s"', name => {
    if (allOperations().some(({ suite }) => suite === name)) return
    const message = `expected a suite (${suites}) or an operation that \`errata fixtures list\` lists, got ${name}`
    refused({ suite: [name] }, message)
    refused({ suite: ['kl.k1', name] }, message)
  })

  test.each(['float8', '', 'FLOAT64'])('the format "%s"', name => {
    refused({ dtype: [name] }, `expected a dtype of float64, float32, bfloat16, float16, got ${name}`)
    refused(
      { dtype: ['float64', name] },
      `expected a dtype of float64, float32, bfloat16, float16, got ${name}`,
    )
  })

  test.each([
    '0/1',
    '2/1',
    '3/2',
    '1/0',
    '01/2',
    '1/02',
    '1',
    '1/',
    '/2',
    '1/2/3',
    ' 1/2',
    '1/2 ',
    'x1/2',
    '10000/10000',
    '1/10000',
    '-1/2',
    'a/b',
    '',
  ])('the shard "%s"', shard => refused({ shard }, `expected a shard such as 1/4, got ${shard}`))
})
