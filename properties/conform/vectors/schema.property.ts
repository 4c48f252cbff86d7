import { describe, expect, test } from 'vitest'
import { schemaComplaints } from '../../../src/conform/vectors/schema.js'

const saved = (cases: unknown[]) => ({ $schema: 'saved-cases-1', format: 1, cases })
const sound = {
  id: 'bt.loss/saved/0123abcd',
  op: 'bt.loss',
  dtype: 'float32',
  in: { x: ['1', '2'], p: [] },
  found: { implementation: 'planted', as: '15/smoke', level: 'wrong', message: '' },
}
const complaints = (value: unknown) => schemaComplaints('saved-cases-1', value)

describe('what is held to a schema', () => {
  test('has no complaint where it has the form, and one for each place where it has not, asked once or twice', () => {
    for (let time = 0; time < 2; time += 1) {
      expect(complaints(saved([sound, { ...sound, dtype: 'bfloat16' }]))).toEqual([])
      expect(complaints(saved([{ ...sound, op: 1, dtype: 'float8' }]))).toHaveLength(2)
      expect(schemaComplaints('vector-file-1', saved([]))).not.toEqual([])
    }
  })

  test('has one complaint for each place that is wrong, after its path', () => {
    expect(complaints([])).toEqual(['/ must be object'])
    expect(complaints({ ...saved([]), format: 2 })).toEqual(['/format must be equal to constant'])
    expect(complaints(saved([sound, { ...sound, op: 1, dtype: 'float8' }]))).toEqual([
      '/cases/1/op must be string',
      '/cases/1/dtype must be equal to one of the allowed values',
    ])
    expect(complaints({ $schema: 'saved-cases-1', format: 1 })).toEqual([
      "/ must have required property 'cases'",
    ])
  })

  test('has no complaint left of the value before', () => {
    expect(complaints([])).toHaveLength(1)
    expect(complaints(saved([]))).toEqual([])
  })

  test('has twenty complaints at most, the first ones', () => {
    const wrong = (count: number) => complaints(saved(Array(count).fill({ ...sound, op: 1 })))
    expect([1, 19, 20, 21, 300].map(count => wrong(count).length)).toEqual([1, 19, 20, 20, 20])
    expect(wrong(300).at(-1)).toBe('/cases/19/op must be string')
  })
})

describe('a file of vectors', () => {
  const value = { v: '1', r: '0', scale: '0', naive: '0' }
  const vector = {
    id: 'planted/smoke/0123abcd',
    flags: ['smoke'],
    in: { x: ['1'], p: [] },
    exactIn: ['float64'],
    kills: {},
  }
  const file = (one: object) => ({
    $schema: '../schema/vector-file-1.schema.json',
    format: 1,
    op: 'planted',
    revision: '1.0.0',
    suite: 'planted',
    meaning: 'planted',
    claims: [],
    expr: 'x',
    x: ['x'],
    p: [],
    generator: { name: 'errata fixtures write', engine: 'none', digits: 50, seed: 15 },
    flags: {},
    mutants: {},
    indistinguishable: {},
    numberOfCases: 1,
    groups: [{ id: 'smoke', source: { name: 'planted/smoke', version: '1' }, cases: [one] }],
  })

  test('has a value in each case, or behaviours that are accepted, and not both', () => {
    const out = { value: [value] }
    const accept = [
      { convention: 'nothing', value: ['nan'] },
      { convention: 'refuses', error: 'domain' },
    ]
    const found = (one: object) => schemaComplaints('vector-file-1', file(one))
    expect(found({ ...vector, out })).toEqual([])
    expect(found({ ...vector, accept })).toEqual([])
    expect(found({ ...vector, out, accept })).toEqual([
      '/groups/0/cases/0 must match exactly one schema in oneOf',
    ])
    expect(found({ ...vector, out: { value: [{ ...value, r: '-1' }] } })).toEqual([
      expect.stringMatching(/^\/groups\/0\/cases\/0\/out\/value\/0\/r must match pattern /),
    ])
  })
})
