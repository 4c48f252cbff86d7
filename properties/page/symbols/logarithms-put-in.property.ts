import { expect, test } from 'vitest'
import { pagesOf } from '../../../src/audit/pages.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { mentionsPlainLogarithm } from '../../../src/notation/tree/mentions.js'
import { symbolsOf } from '../../../src/notation/tree/symbols-of.js'
import { placeOf, statementsOf } from '../../../src/page/statement.js'
import { withLogarithmsPutIn } from '../../../src/page/symbols/logarithms-put-in.js'

/** The left side of the last relation of a page, with its logarithms put in. */
function leftOf(text: string) {
  const document = readDocument(text, 'a.md')
  const [page] = pagesOf(document, { seed: 1, points: 10 })
  const last = page!.readings.flatMap(reading => statementsOf(reading, page!)).at(-1)!
  return withLogarithmsPutIn(last.link.left, placeOf(last), last.symbols)
}

test('a function that a logarithm defines is put in at its argument, and no other', () => {
  const put = leftOf('Let $h(p) = -p\\log p$ and $g(p) = p^2$.\n\nSo $h(0.5) + g(2) = 5$.')
  expect(mentionsPlainLogarithm(put)).toBe(true)
  expect([...symbolsOf(put)]).toEqual(['g'])
})

test('a name stands for its formula, and a logarithm with a base is left alone', () => {
  expect(mentionsPlainLogarithm(leftOf('Let $S = -\\log p$.\n\nSo $2S = 4$.'))).toBe(true)
  for (const log of ['\\ln p', '\\log_2 p'])
    expect(mentionsPlainLogarithm(leftOf(`Let $S = -${log}$.\n\nSo $2S = 4$.`))).toBe(false)
})
