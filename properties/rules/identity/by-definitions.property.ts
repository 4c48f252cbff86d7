import { describe, expect, test } from 'vitest'
import { statements } from '../../../src/page/statement.js'
import { SectionValues } from '../../../src/page/symbols/symbol-table.js'
import { judgePutIn } from '../../../src/rules/identity/by-definitions.js'
import { assertedAt } from '../../../src/rules/identity/quantifiers.js'
import { readingOf } from '../../page/read-here.js'

/** What is judged of the statement that ends with these words, the last one where none are given. */
function judged(text: string, ending?: string, before?: string) {
  const reading = readingOf(text)
  const all = [...statements(reading)]
  const statement = ending === undefined ? all.at(-1)! : all.find(({ token }) => token.text.endsWith(ending))!
  const values = new SectionValues(before === undefined ? [reading] : [readingOf(before), reading])
  const link = { left: statement.terms[0]!, sign: statement.signs[0]!, right: statement.terms[1]! }
  const asserted = assertedAt(statement.token, reading)
  const effort = { seed: 1, points: 20 }
  return judgePutIn({ link, statement, reading, values, everywhere: values, asserted, effort })
}

const verdict = (...asked: Parameters<typeof judged>) => judged(...asked)?.verdict ?? null

describe('what is false for the formulas that it concludes from is refuted', () => {
  test.each([
    'With $D = 20 N$ and $D = 20 N$, hence $6 N D = 100 N^2$.',
    'With $D = 20 N = 40$, hence $6 N D = 100 N^2$.',
    'With $D = 20 N$ and $M = 3$, hence $6 N D = 100 N^2$.',
    'With $D = 20 N M$, hence $6 D = 100 N M$.',
    'It is so. It is so. It is so. With $D = 20 N$, hence $6 N D = 100 N^2$.',
  ])('%s is', text => expect(verdict(text)).toBe('refuted'))
})
