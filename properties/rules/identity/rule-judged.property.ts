import { describe, expect, test } from 'vitest'
import { SectionValues } from '../../../src/page/symbols/symbol-table.js'
import { judgeSymbolicLinks } from '../../../src/rules/identity/rule.js'
import { readingOf } from '../../page/read-here.js'

type Covers = (start: number, end: number) => boolean

/** Each relation between expressions with symbols that is judged. */
function found(text: string, isCovered: Covers = () => false, headers?: readonly string[]) {
  const reading = readingOf(text)
  if (headers) for (const token of reading.chains.keys()) Object.assign(token, { headers })
  const values = new SectionValues([reading])
  return judgeSymbolicLinks(reading, values, values, isCovered, { seed: 1, points: 20 }).map(one => ({
    rule: one.rule,
    exercise: one.exercise,
    through: one.through,
    statement: text.slice(one.from, one.to),
    right: text.slice(one.start, one.end),
    verdict: one.judgement.verdict,
    reason: one.judgement.reason,
    explanation: one.judgement.explanation,
  }))
}
const told = (...asked: Parameters<typeof found>) =>
  found(...asked).map(({ statement, verdict }) => `${statement} ${verdict}`)

describe('a relation between expressions with symbols', () => {
  test.each([['that is taken up by an arrow', 'So $a + b = b + a \\Rightarrow c = d$.', []]])(
    '%s',
    (_, text, expected) => expect(told(text)).toEqual(expected),
  )
})
