import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprints } from '../../src/report/fingerprint.js'
import { hostileText } from './hostile.js'

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

test('lines that are broken anew change nothing; another rule or another text does', () => {
  const of = (rule: string, statement: string) => fingerprints([{ rule, statement }])[0]
  expect(of('arithmetic', 'a = b')).toBe(of('arithmetic', ' a =\r\n\tb '))
  expect(of('arithmetic', 'a = b')).not.toBe(of('arithmetic', 'a = c'))
  expect(of('arithmetic', 'a = b')).not.toBe(of('statement', 'a = b'))
  expect(of('arithmetic', 'a = b')).toMatch(/^[0-9a-f]{32}$/)
})

test('a baseline of today is known tomorrow: the first 32 digits of `printf %s TEXT | sha256sum`', () => {
  const text = '["arithmetic","2 + 2 = 5"]0'
  expect(text).toBe(`${JSON.stringify(['arithmetic', '2 + 2 = 5'])}0`)
  expect(fingerprints([{ rule: 'arithmetic', statement: '2 + 2 = 5' }])).toEqual([
    '1854fbe8bec37ee9155aec07154c0b18',
  ])
})
