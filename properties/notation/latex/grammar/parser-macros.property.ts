import { expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import type { Macro } from '../../../../src/notation/latex/lexer/macros.js'
import { refusal } from './refusal.js'

const macro = (parameters: number, body: string): Macro => ({
  parameters,
  optional: null,
  body,
  isStarred: false,
})
const macros = new Map([
  ['\\three', macro(0, '3')],
  ['\\half', macro(1, '\\frac{#1}{2}')],
])

test('a document begins at 0 where nothing else is said, with macros and without', () => {
  expect(parseChains('\\three', { macros })[0]).toMatchObject({ start: 0, end: 6 })
  expect(parseChains('3', { macros })[0]).toMatchObject({ start: 0, end: 1 })
})

test('a sign that opens a chain stands where it is written, and none stays none', () => {
  const [chain] = parseChains('\\approx \\three', { macros, offset: 20 })
  expect(chain).toMatchObject({ start: 20, end: 34, opens: { operator: '≈', start: 20, end: 27 } })
  expect(parseChains('\\three', { macros })[0]!.opens).toBeNull()
})

test('what is missing behind a macro is missing at the end of the source', () => {
  const { message, offset } = refusal('\\half{1} +', { macros, offset: 20 })
  expect([message, offset]).toEqual(['parseChains: expected an operand, got the end', 30])
})

test('an error that is none of LaTeX passes as it is', () => {
  const fault = new TypeError('no set')
  const functions = new Set<string>()
  functions.has = () => {
    throw fault
  }
  const caught = (source: string) => {
    try {
      parseChains(source, { macros, functions })
    } catch (error) {
      return error
    }
    return null
  }
  expect(caught('f(\\three)')).toBe(fault)
  expect(caught('f(3)')).toBe(fault)
})
