import { describe, expect, test } from 'vitest'
import { pagesOf } from '../../src/audit/pages.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { listedBehind, MAX_VALUES, valueBehind } from '../../src/page/alternatives.js'
import { statementsOf } from '../../src/page/statement.js'

const statementsIn = (text: string) =>
  pagesOf(readDocument(text, 'page.md'), { seed: 1, points: 20 }).flatMap(page =>
    page.lines.flatMap(reading => statementsOf(reading, page)),
  )

/** What stands behind each relation of a text. */
const listedIn = (text: string) =>
  statementsIn(text).map(statement => listedBehind(statement).map(({ start, end }) => text.slice(start, end)))

describe('the values behind a relation', () => {
  test.each<[string, string[][]]>([
    ['$x = 1, 2, 3$.', [['2', '3']]],
    ['$x = 1$ or $2$.', [['2']]],
    ['$x = 1$, $2$ and $3$.', [['2', '3']]],
    ['($x = 1$ or $2$)', [['2']]],
    ['$x = 1 + 1 = 2$ or $3$', [[], ['3']]],
    ['$x = 1, 2$ or $3$.', [['2', '3']]],
    // Something else is said of them.
    ['$x = 1$ and $2$ is even.', [[]]],
    ['$x = 1$ or $2$ m.', [[]]],
    ['$x = 1$ or so.', [[]]],
    ['$x = 1$. Or $2$.', [[]]],
    ['$x = 1$ or $y = 2$.', [[], []]],
    ['$x = 1$ or $2, 3$.', [[]]],
    ['$x = 1; 2$.', [[]]],
  ])('%s', (text, listed) => {
    expect(listedIn(text)).toEqual(listed)
  })

  test('are no more than people list', () => {
    const many = Array.from({ length: 40 }, (_, at) => `${at}`)
    for (const text of [`$x = ${many.join(', ')}$`, `$x = ${many.join('$, $')}$`])
      expect(listedIn(text)[0]!.length).toBeLessThanOrEqual(MAX_VALUES)
  })

  test('are one alternative only where one stands there', () => {
    const text = '$x = 1, 2, 3$. $x = 1, 2$. $x = 1$.'
    const found = statementsIn(text).map(statement => valueBehind(statement)?.text ?? null)
    expect(found).toEqual([null, '2', null])
  })
})
