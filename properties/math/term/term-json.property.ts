import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameTerm } from '../../../src/math/term/equality.js'
import { add, apply, multiply, number, symbol, type Term } from '../../../src/math/term/term.js'
import { type TermJson, termJson } from '../../../src/math/term/term-json.js'
import { spelled, treesOfEveryKind } from './every-kind.js'
import { elementaryTerms, summedTerms } from './terms.js'

/** Reads the JSON of a term, by the field names of the schema alone. */
function termOf(json: TermJson): Term {
  if (json.kind === 'number') return number(json.value, json.written)
  const fields = Object.entries(json).map(([name, value]) => {
    if (typeof value === 'string') return [name, value]
    return [name, Array.isArray(value) ? value.map(termOf) : termOf(value as TermJson)]
  })
  return Object.fromEntries(fields)
}

test('a term is read back from its JSON, name for name and number for number', () =>
  fc.assert(
    fc.property(fc.oneof(treesOfEveryKind, elementaryTerms, summedTerms), term => {
      const back = termOf(JSON.parse(JSON.stringify(termJson(term))))
      expect(spelled(back)).toBe(spelled(term))
      expect(isSameTerm(back, term)).toBe(true)
    }),
  ))

test('numbers are exact fractions, and keep the digits as written', () => {
  expect(termJson(number('0.750', '0.750'))).toEqual({ kind: 'number', value: '3/4', written: '0.750' })
  expect(termJson(number(-2))).toEqual({ kind: 'number', value: '-2' })
})

test('a term whose tree is too large is refused', () => {
  const parts = (count: number) => add(...Array.from({ length: count - 1 }, () => symbol('x')))
  expect(termJson(parts(20_000))).toMatchObject({ kind: 'add' })
  expect(() => termJson(parts(20_001))).toThrow(RangeError)
  let shared: Term = symbol('x')
  for (let level = 0; level < 40; level++) shared = multiply(shared, shared)
  expect(() => termJson(shared)).toThrow(RangeError)
  let deep: Term = symbol('x')
  for (let level = 0; level < 500; level++) deep = apply('f', deep)
  expect(() => termJson(deep)).toThrow(RangeError)
})

test('a number without written digits has no room for them', () => {
  expect(Object.keys(termJson(number(2)))).toEqual(['kind', 'value'])
})
