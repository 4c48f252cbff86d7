import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const LABELS = [
  ['(a)', '(b)', '(c)', '(d)'],
  ['a)', 'b)', 'c)', 'd)'],
  ['(1)', '(2)', '(3)', '(4)'],
  ['(ii)', '(iii)', '(iv)', '(v)'],
  ['•', '•', '•', '•'],
] as const
const UNRELATED = [
  ['(a)', '(c)', '(e)', '(g)'],
  ['(b)', '(a)', '(2)', '(c)'],
  ['(7)', '(5)', '(x)', '•'],
] as const

/** The sentence of each of the words north, east, south, west, which are items of one paragraph. */
function sentencesOf(labels: readonly string[], ends: readonly string[]) {
  const names = ['north', 'east', 'south', 'west']
  const lines = names.map((name, i) => `   ${labels[i]} the ${name} wind ${ends[i]}`)
  const tokens = readDocument(`Winds blow\n${lines.join('\n')}`, 'page.md').sections.flatMap(
    section => section.tokens,
  )
  return names.map(name => tokens.find(({ text }) => text === name)!.sentence)
}
const closed = fc.array(fc.constantFrom('blows', 'is cold', 'rests'), { minLength: 4, maxLength: 4 })

describe('lines of one paragraph', () => {
  test.each(LABELS)('that begin with %s, %s, … are sentences of their own', (...labels) => {
    fc.assert(
      fc.property(closed, ends => {
        expect(new Set(sentencesOf(labels, ends)).size).toBe(4)
      }),
    )
  })

  test.each(UNRELATED)('whose labels %s, %s, … follow no order are of one sentence', (...labels) => {
    expect(new Set(sentencesOf(labels, ['blows', 'rests', 'is cold', 'rests'])).size).toBe(1)
  })

  test.each(['+', '=', '≤', '(', ','])('of which one ends in %s go on with each other', sign => {
    const [north, east, south] = sentencesOf(LABELS[0], ['blows', `is 2 ${sign}`, 'rests', 'rests'])
    expect([north === east, east === south]).toEqual([false, true])
  })
})
