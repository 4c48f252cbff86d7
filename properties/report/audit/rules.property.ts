import { expect, test } from 'vitest'
import { book } from '../../../src/fields/machine-learning/book.js'
import { helpOf } from '../../../src/report/audit/rules.js'
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

test.each([
  [
    'arithmetic',
    'The two sides of a relation between numbers are computed and compared, rounded as printed.',
  ],
  ['identity', 'The two sides of an identity are proved equal or told apart by a witness.'],
  ['unit', 'The units of the two sides of a relation are compared and converted.'],
  ['definition', 'A symbol has one meaning in a section.'],
  ['law/softmax-sum', 'What a page states is compared with what is known of its field.'],
  ['claim', 'What an author claims in the document is judged on the domain that it states.'],
  [
    'directive',
    'A comment that suppresses findings names a reason, and there is something for it to suppress.',
  ],
  ['statement', 'A statement that was found and not judged; the reason is given.'],
  ['shift', 'A statement of the document is judged.'],
])('the help of %s begins: %s', (rule, summary) => {
  const { help, ...rest } = helpOf(rule)
  expect(rest).toEqual({ summary })
  expect(help.startsWith(`${summary} refuted: `)).toBe(true)
})

test.each([
  ['quantity', 'a number is computed from what the exercise starts from'],
  ['identity', 'an expression is compared with the right one on the whole domain'],
  ['law', 'a relation is tried on the whole domain'],
  ['equation', 'an equation is compared with the right one'],
  ['solution', 'an expression is put into the equation that it solves'],
  ['exponent', 'an exponent is compared with the growth on the curve'],
  ['constant', 'an expression is tried for change along the curve'],
  ['ordering', 'two sides are compared on the whole domain'],
  ['choice', 'what a word says is compared on the whole domain'],
  ['limit', 'a number is compared with what the expression tends to'],
  ['estimator', 'an estimator is compared with the gradient over finite policies'],
  ['support', 'what a divergence needs is tried on every pair of supports'],
  ['program', 'a program is compared with the formula that it computes'],
  ['float', 'a formula is computed in floating point over the whole format'],
])('the help of a claim of the kind %s says that %s', (kind, summary) => {
  const own = claims.filter(({ means }) => means.kind === kind)
  expect(own.length).toBeGreaterThan(0)
  for (const { id, number } of own)
    expect(helpOf(id).summary).toBe(`A claim of exercise ${number}: ${summary}.`)
})

test('the help says of each verdict what it means, worst first, and what to do', () => {
  const { summary, help } = helpOf('arithmetic')
  expect(help.slice(summary.length).split('. ')).toEqual([
    ' refuted: false, with a witness',
    'unsupported: nothing on the page gives it',
    'carried: follows from printed, already rounded numbers, but not from the data',
    'misrounded: the right value, wrongly rounded',
    'conditional: true only under a condition that the page does not state',
    'undecided: no engine could settle it',
    'Correct the statement, or state the condition; the verdict follows.',
  ])
})
