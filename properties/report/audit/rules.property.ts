import { expect, test } from 'vitest'
import { book } from '../../../src/fields/machine-learning/book.js'
import '../../../src/audit/audit.js'
import { helpOf } from '../../../src/report/audit/rules.js'
import { chapterAudits } from './hostile.js'

const claims = book.flatMap(({ number, claims }) => claims.map(claim => ({ number, ...claim })))

test('the rules of the lines alone have a help of their own; a rule that nobody knows has one too', () => {
  const known = ['arithmetic', 'identity', 'definition', 'statement', 'claim', 'directive'].map(
    rule => helpOf(rule).summary,
  )
  const unknown = ['shift', 'toString', '__proto__', ''].map(rule => helpOf(rule).summary)
  expect(new Set(known).size).toBe(known.length)
  expect(new Set(unknown).size).toBe(1)
  expect(known).not.toContain(unknown[0])
})

test('every verdict that is a problem is explained', () => {
  const { help } = helpOf('arithmetic')
  const problems = chapterAudits.flatMap(({ findings }) => findings.map(({ verdict }) => verdict))
  for (const verdict of new Set([...problems, 'undecided']))
    if (verdict !== 'holds' && verdict !== 'unread') expect(help).toContain(`${verdict}: `)
})

test.each([
  ['quantity', 'a number is computed from what the exercise starts from'],
  ['law', 'a relation is tried on the whole domain'],
  ['equation', 'an equation is compared with the right one'],
  ['solution', 'an expression is put into the equation that it solves'],
  ['choice', 'what a word says is compared on the whole domain'],
  ['program', 'a program is compared with the formula that it computes'],
  ['float', 'a formula is computed in floating point over the whole format'],
])('the help of a claim of the kind %s says that %s', (kind, summary) => {
  const own = claims.filter(({ means }) => means.kind === kind)
  expect(own.length).toBeGreaterThan(0)
  for (const { id, number } of own)
    expect(helpOf(id).summary).toBe(`A claim of exercise ${number}: ${summary}.`)
})
