import { expect, test } from 'vitest'
import type { Macro } from '../../../../src/documents/macros/macro.js'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
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

test('a sign that opens a chain stands where it is written, and none stays none', () => {
  const [chain] = parseChains('\\approx \\three', { macros, offset: 20 })
  expect(chain).toMatchObject({ start: 20, end: 34, opens: { operator: '≈', start: 20, end: 27 } })
  expect(parseChains('\\three', { macros })[0]!.opens).toBeNull()
})

test('what is missing behind a macro is missing at the end of the source', () => {
  const { message, offset } = refusal('\\half{1} +', { macros, offset: 20 })
  expect([message, offset]).toEqual(['parseChains: expected an operand, got the end', 30])
})
