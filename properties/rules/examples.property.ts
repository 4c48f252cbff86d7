import { describe, expect, test } from 'vitest'
import { someOf } from '../../lab/cases/some-of.mjs'
import { accusationsOn, brokenOfRule, pageOfExample } from '../../src/audit/examples.js'
import { allRules, type Example, type Rule } from '../../src/rules/rule.js'
import { ASSERTING, NOT_ASSERTING } from '../english/frames.js'

const accusations = (example: Example, frame: string): readonly string[] =>
  accusationsOn(pageOfExample(example, frame)).map(
    ({ rule, verdict, statement }) => `${rule}: ${verdict}: ${statement}`,
  )

/** A rule with one of its examples alone. */
const only = (rule: Rule, kind: 'right' | 'wrong', example: Example): Rule => ({
  ...rule,
  examples: { right: [], wrong: [], [kind]: [example] },
})

describe.each(allRules().map((rule, place) => [rule.id, rule, place] as const))(
  '%s',
  (id, rule: Rule, place) => {
    const { examples } = rule
    test.each(examples.right.map(example => [example.states, example] as const))(
      'lets pass: %s',
      (_, example) => {
        expect(brokenOfRule(only(rule, 'right', example))).toEqual([])
      },
    )

    test.each(examples.wrong.map(example => [example.states, example] as const))(
      'accuses: %s',
      (_, example) => {
        expect(brokenOfRule(only(rule, 'wrong', example))).toEqual([])
      },
    )

    const [wrong] = examples.wrong
    if (!wrong) return
    test.each(someOf(NOT_ASSERTING, { quick: 8 }, place))(
      'accuses nobody of what a page does not assert: %s',
      frame => {
        expect(accusations(wrong, frame)).toEqual([])
      },
    )

    test.each(someOf(ASSERTING, { quick: 8 }, place))('accuses a page that asserts it: %s', frame => {
      expect(accusations(wrong, frame).map(found => found.split(':')[0])).toContain(id)
    })
  },
)

test('the table of frames is as large as its law asks for', () => {
  expect(new Set(NOT_ASSERTING).size).toBeGreaterThanOrEqual(40)
  expect(new Set(ASSERTING).size).toBeGreaterThanOrEqual(15)
})
