import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdictsOf = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } })
    .findings.filter(({ rule, verdict }) => verdict !== 'unread' && rule !== 'law/row-expression')
    .map(({ statement, verdict }) => `${statement} ${verdict}`)
const table = (head: string, ...rows: readonly string[]) =>
  `**1** With $d = 64$ and $V = 1000$:\n\n| what | ${head} |\n| --- | --- | --- |\n${rows.map(row => `| ${row} |`).join('\n')}\n`

const RIGHT = [
  'query | $2d^2$ | 8,192',
  'embedding | $Vd$ | $64{,}000$',
  'one | $64 \\times 10$ | 640',
] as const

describe('a column of values beside one of formulas', () => {
  test('is what the formulas come to with what the exercise gives', () => {
    expect(verdictsOf(table('formula | value', ...RIGHT))).toEqual([
      '8,192 holds',
      '64{,}000 holds',
      '640 holds',
    ])
    expect(verdictsOf(table('computation | parameters', ...RIGHT))).toHaveLength(3)
    const wrong = table('formula | value', ...RIGHT).replace('8,192', '4,096')
    expect(verdictsOf(wrong)).toEqual(['4,096 refuted', '64{,}000 holds', '640 holds'])
  })

  test('accuses nobody where no row says that this is meant', () => {
    const other = table('formula | value', 'query | $2d^2$ | 7', 'embedding | $Vd$ | 12')
    expect(verdictsOf(other)).toEqual(['7 undecided', '12 undecided'])
  })

  test.each(['formula | share', 'symbol | value', 'formula | value (GB)'])('is left alone below %s', head =>
    expect(verdictsOf(table(head, ...RIGHT).replace('8,192', '4,096'))).toEqual([]),
  )

  test('a cell that says more than one number is left alone', () =>
    expect(
      verdictsOf(table('formula | value', 'query | $2d^2$ | 4,096 or 12', 'one | $64 \\times 10$ | 640')),
    ).toEqual(['640 holds']))
})
