import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import type { Finding } from '../../src/audit/finding.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { isAccusation } from '../../src/math/judges/verdict.js'
import { allRules, type Example, type Rule } from '../../src/rules/rule.js'
import { ASSERTING, NOT_ASSERTING } from '../english/frames.js'

/** A page that prints an example within a frame; `{}` in the frame stands for its statement. */
const pageOf = ({ given, states }: Example, frame: string): string =>
  `${given === undefined ? '' : `${given}\n\n`}${frame.replace('{}', () => states)}\n`

const findingsIn = (text: string): readonly Finding[] =>
  auditDocument(readDocument(text, 'page.md'), { book: [], effort: { seed: 1, points: 40 } }).findings

const accusations = (text: string): readonly string[] =>
  findingsIn(text)
    .filter(({ verdict, suppressed }) => isAccusation(verdict) && suppressed === undefined)
    .map(({ rule, verdict, statement }) => `${rule}: ${verdict}: ${statement}`)

const PLAIN = 'Note that {}.'

describe.each(allRules().map(rule => [rule.id, rule] as const))('%s', (id, { examples }: Rule) => {
  test.each(examples.right.map(example => [example.states, example] as const))(
    'lets pass: %s',
    (_, example) => {
      expect(accusations(pageOf(example, PLAIN))).toEqual([])
    },
  )

  test.each(examples.wrong.map(example => [example.states, example] as const))(
    'accuses: %s',
    (_, example) => {
      const found = findingsIn(pageOf(example, PLAIN)).filter(({ verdict }) => isAccusation(verdict))
      expect(found.map(({ rule }) => rule)).toContain(id)
    },
  )

  const [wrong] = examples.wrong
  if (!wrong) return
  test.each(NOT_ASSERTING)('accuses nobody of what a page does not assert: %s', frame => {
    expect(accusations(pageOf(wrong, frame))).toEqual([])
  })

  test.each(ASSERTING)('accuses a page that asserts it: %s', frame => {
    expect(accusations(pageOf(wrong, frame)).map(found => found.split(':')[0])).toContain(id)
  })
})

test('the table of frames is as large as its law asks for', () => {
  expect(new Set(NOT_ASSERTING).size).toBeGreaterThanOrEqual(40)
  expect(new Set(ASSERTING).size).toBeGreaterThanOrEqual(15)
})
