import { expect, test } from 'vitest'
import { book } from '../../src/claims/book.js'
import { helpOf } from '../../src/report/rules.js'
import { chapterAudits } from './hostile.js'

const claims = book.flatMap(({ number, claims }) => claims.map(claim => ({ number, ...claim })))

test('the help of a claim names its exercise, and is the same for claims of one kind alone', () => {
  const kinds = new Map<string, Set<string>>()
  for (const { id, number, means } of claims) {
    const { summary, help } = helpOf(id)
    expect(summary.startsWith(`A claim of exercise ${number}: `)).toBe(true)
    expect(help.startsWith(summary)).toBe(true)
    kinds.set(means.kind, (kinds.get(means.kind) ?? new Set()).add(summary.split(': ')[1]!))
  }
  const texts = [...kinds.values()].map(set => [...set])
  expect(texts.every(({ length }) => length === 1)).toBe(true)
  expect(new Set(texts.flat()).size).toBe(kinds.size)
})

test('the rules of the lines alone have a help of their own; a rule that nobody knows has one too', () => {
  const known = ['arithmetic', 'identity', 'unit', 'definition', 'statement', 'law/any'].map(
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
