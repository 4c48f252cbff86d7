import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprints } from '../../../src/report/text/fingerprint.js'
import { hostileText } from '../audit/hostile.js'

const statements = fc.array(
  fc.record({
    rule: fc.constantFrom('arithmetic', 'statement', 'arithmetic"'),
    statement: fc.oneof(fc.constantFrom('a = b', 'a = c', '1', '10'), hostileText),
  }),
  { maxLength: 8 },
)

test('no two findings of a document share a fingerprint', () =>
  fc.assert(
    fc.property(statements, all => {
      expect(new Set(fingerprints(all)).size).toBe(all.length)
    }),
  ))

test('a statement that moves keeps its fingerprint, whatever else stands before it or behind it', () =>
  fc.assert(
    fc.property(statements, statements, statements, (before, all, behind) => {
      const others = (some: typeof all) =>
        some.map(({ rule, statement }) => ({ rule, statement: `other ${statement}` }))
      const moved = fingerprints([...others(before), ...all, ...others(behind)])
      const other = new Set(all.map(({ statement }) => statement))
      fc.pre(![...others(before), ...others(behind)].some(({ statement }) => other.has(statement)))
      expect(moved.slice(before.length, before.length + all.length)).toEqual(fingerprints(all))
    }),
  ))

test('of several of one statement each is known by how many of the same stand before it', () => {
  // The first 32 digits of `printf %s '["a","b"]0' | sha256sum`, and of 1 and 2 in place of 0.
  const one = { rule: 'a', statement: ' b\n' }
  const other = { rule: 'b', statement: 'b' }
  expect(fingerprints([one, other, { rule: 'a', statement: 'b' }, one])).toEqual([
    '4334b8821a73b12995262a32b303daee',
    expect.stringMatching(/^[0-9a-f]{32}$/),
    '692aa0525a572f248c3694b0c53cfb8c',
    '90b8acffa580fae36deddf59f599e95f',
  ])
})

test('any run of white space within a statement is one blank', () => {
  const of = (statement: string) => fingerprints([{ rule: 'a', statement }])
  expect(of('a   b')).toEqual(of('a b'))
  expect(of('ab')).not.toEqual(of('a b'))
})
