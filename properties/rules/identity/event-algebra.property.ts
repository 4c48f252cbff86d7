import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const findingOn = (statement: string, page: string) =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.find(
    finding => finding.statement === statement,
  )

test.each([
  'P(A \\cup B) = P(A) + P(B) - P(A \\cap B)',
  'P(A \\mid B) P(B) = P(B \\mid A) P(A)',
  'P(A \\mid B) = \\frac{P(B \\mid A) P(A)}{P(B)}',
  'P(A^c) = 1 - P(A)',
  '\\Pr[A, B] = \\Pr[B \\mid A] \\Pr[A]',
  'P(A \\cap B \\cap C) = P(A) P(B \\mid A) P(C \\mid A \\cap B)',
  'P(A \\setminus B) = P(A) - P(A \\cap B)',
])('%s holds of all events', statement =>
  expect(findingOn(statement, `We have $${statement}$.`)?.verdict).toBe('holds'),
)

test('more than three events are too many', () => {
  const four = 'P(A, B, C, D) = P(A) P(B \\mid A) P(C \\mid A, B) P(D \\mid A, B, C)'
  expect(findingOn(four, `We have $${four}$.`)?.verdict).toBe('unread')
})

test('a condition has a chance that is not 0', () =>
  expect(
    findingOn('P(A \\mid B) P(B) = P(A, B)', 'So $P(A \\mid B) P(B) = P(A, B)$.')?.evidence?.conditions,
  ).toEqual(['P(B) > 0']))

const WRONG = [
  'P(A \\cup B) = P(A) + P(B)',
  'P(A \\cap B) = P(A) P(B)',
  'P(A \\mid B) = P(B \\mid A)',
  'P(A \\mid B) + P(A \\mid B^c) = 1',
]
test.each(WRONG)('%s is refuted where it is claimed of all events, and only there', statement => {
  expect(findingOn(statement, `We have $${statement}$ for all events $A$ and $B$.`)?.verdict).toBe('refuted')
  for (const page of [
    `We have $${statement}$.`,
    `We have $${statement}$ for all $A$ and $B$ with $P(A) = P(B)$.`,
    `We have $${statement}$ for all $A$ and $B$, if $A \\cap B = \\emptyset$.`,
    `We have $${statement}$ for all $A$ and $B$ drawn one by one.`,
    `For disjoint events, $${statement}$ for all $A$ and $B$.`,
    `Let the events be independent. Then $${statement}$ for all $A$ and $B$.`,
  ])
    expect(findingOn(statement, page)?.verdict).not.toBe('refuted')
})
