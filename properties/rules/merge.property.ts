import { describe, expect, test } from 'vitest'
import { pagesOf } from '../../src/audit/pages.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { book } from '../../src/fields/machine-learning/book.js'
import { judgement } from '../../src/math/judges/judgement.js'
import { VERDICTS, type Verdict } from '../../src/math/judges/verdict.js'
import { auditOwnClaims } from '../../src/rules/authored-claim/rule.js'
import { isRecognised } from '../../src/rules/book/recognised.js'
import type { Judged } from '../../src/rules/judged.js'
import { combine, merged } from '../../src/rules/merge.js'
import { namesOf, ruleNames } from '../../src/rules/names.js'

const at = (rule: string, verdict: Verdict): Judged => ({
  ...{ rule, exercise: null, from: 0, to: 9, start: 5, end: 9, through: [] },
  judgement: judgement(verdict, { explanation: rule }),
})

describe('one figure that a claim and its line both judge', () => {
  test('has the worse verdict, under the name of the claim', () => {
    for (const one of VERDICTS)
      for (const other of VERDICTS) {
        const { rule, judgement: found } = merged(at('claim', one), at('line', other))
        expect(rule).toBe('claim')
        expect(VERDICTS.indexOf(found.verdict)).toBe(Math.min(VERDICTS.indexOf(one), VERDICTS.indexOf(other)))
      }
  })

  test('is one finding, and a line without a claim stays', () => {
    const elsewhere = { ...at('line', 'holds'), from: 20, to: 29, start: 25, end: 29 }
    expect(combine([at('claim', 'holds')], [at('line', 'refuted'), elsewhere])).toHaveLength(2)
  })
})

test('a rule is meant by its own name and by that of its family', () => {
  expect(namesOf('law/moments')).toEqual(['law/moments', 'law'])
  for (const { claims } of book)
    for (const { id } of claims) for (const name of namesOf(id)) expect(ruleNames(book).has(name)).toBe(true)
})

test('an exercise of the book is recognised by words of its field, and by no number alone', () => {
  const isKnown = (number: string, text: string) => {
    const [page] = pagesOf(readDocument(text, 'page.md'), { seed: 1, points: 20 })
    return isRecognised(book.find(one => one.number === number)!, page!.readings[0]!)
  }
  expect(isKnown('15.5', 'The athlete runs for 3 days with 8 cards.')).toBe(false)
  expect(isKnown('15.2', 'The coil has $N = 6$ turns and $D = 4$ mm.')).toBe(false)
  expect(isKnown('15.5', 'Training on 4096 GPUs reads all tokens.')).toBe(true)
})

test('a claim block that an author writes is judged wherever it stands', () => {
  const page = '```claim\nfor: x in R\n(x+1)^2 = x^2 + 2x + 1\n```\n'
  const found = auditOwnClaims(readDocument(page, 'page.md'), { seed: 1, points: 20 }, new Set())
  expect(found.map(one => one.judgement.verdict)).toEqual(['holds'])
})
