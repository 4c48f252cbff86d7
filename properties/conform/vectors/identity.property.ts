import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Input } from '../../../src/conform/operations/operation.js'
import { canonicalJson, caseId, hashOf } from '../../../src/conform/vectors/identity.js'

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, shuffled(part)]),
  )
}

test('canonical JSON is read back as the value, whatever the order of keys, and has them sorted', () =>
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const text = canonicalJson(value)
      expect(canonicalJson(shuffled(value))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  ))

test('keys are in the order of their units, whole numbers among them, and what is undefined is left out', () => {
  expect(canonicalJson({ b: 1, '9': 2, a: [{ d: null, c: 'é' }], '10': undefined, '1': 3 })).toBe(
    '{"1":3,"9":2,"a":[{"c":"é","d":null}],"b":1}',
  )
})

const numbers = fc.array(fc.integer().map(String), { maxLength: 4 })

test('an id depends on what is asked and on nothing else', () =>
  fc.assert(
    fc.property(numbers, numbers, numbers, (x, p, mask) => {
      const input: Input = { x, p, mask }
      const id = caseId('op', 'group', input)
      expect(id).toMatch(/^op\/group\/[0-9a-f]{8}$/)
      expect(caseId('op', 'group', { mask, p, x })).toBe(id)
      expect(caseId('op', 'other', input).slice(-8)).toBe(id.slice(-8))
      expect(caseId('other', 'group', input).slice(-8)).not.toBe(id.slice(-8))
      expect(caseId('op', 'group', { ...input, x: [...x, '1'] })).not.toBe(id)
      expect(caseId('op', 'group', { x, p })).not.toBe(id)
    }),
  ))

test('an id is the operation, the group, and the first eight digits of the hash of operation and input', () => {
  const input: Input = { x: ['1', '-2.5'], p: ['0.1'] }
  const text = '{"in":{"p":["0.1"],"x":["1","-2.5"]},"op":"bt.loss"}'
  const digits = createHash('sha256').update(text).digest('hex')
  expect(hashOf({ op: 'bt.loss', in: input })).toBe(digits)
  expect(caseId('bt.loss', 'smoke', input)).toBe(`bt.loss/smoke/${digits.slice(0, 8)}`)
})

test('what JSON has no word for is null in a list, as JSON has it, and null is null', () => {
  expect(canonicalJson([undefined, null, () => 1, 'null'])).toBe('[null,null,null,"null"]')
  expect([canonicalJson(undefined), canonicalJson(null)]).toEqual(['null', 'null'])
})
