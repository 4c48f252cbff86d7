import { describe, expect, test } from 'vitest'
import { pagesOf } from '../../src/audit/pages.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { FirstMentions } from '../../src/page/first-mentions.js'
import type { Kind } from '../../src/page/kind.js'
import { statementsOf } from '../../src/page/statement.js'

const pagesIn = (text: string) => pagesOf(readDocument(text, 'page.md'), { seed: 1, points: 20 })
const statementsIn = (text: string) =>
  pagesIn(text).flatMap(page => page.lines.flatMap(reading => statementsOf(reading, page)))

/** The kind of the last relation of a text. */
const kindIn = (text: string): Kind => statementsIn(text).at(-1)!.kind

test('a relation is read once, however many rules ask for it', () => {
  const [page] = pagesIn('We have $2 + 2 = 4 = 8/2$.')
  const [reading] = page!.lines
  expect(statementsOf(reading!, page!)).toBe(statementsOf(reading!, page!))
  expect(statementsOf(reading!, page!)).toHaveLength(2)
})

describe('the kind of a relation', () => {
  test.each<[Kind, string]>([
    ['computation', 'The region is bounded by $2 + 2 = 4$.'],
    ['conclusion', 'With $k = 3$ we have $2k + 1 = 7$.'],
    ['conclusion', 'So $x^2 = 4$.'],
    ['identity', 'For all real $x$, $(x + 1)^2 = x^2 + 2x + 1$.'],
    ['definition', 'Let $f = x^2$.'],
    ['premise', 'Take $N = 5$.'],
    ['range', 'For every $n \\ge 1$.'],
    ['equation', 'The region is bounded by $x + y = 1$.'],
    ['equation', "Newton's method for $x^2 = 2$."],
    ['constraint', 'Minimise it subject to $x + y = 10$.'],
    ['implication', 'For all $a$ and $b$, $a^2 = b^2 \\implies a^4 = b^4$.'],
    ['vague', 'Here $x \\ll 1$.'],
  ])('%s: %s', (kind, text) => expect(kindIn(text)).toBe(kind))

  test('does not depend on the letters of its symbols', () => {
    for (const name of ['x', 'k', 'N', 'B', 'T', '\\alpha'])
      for (const kind of ['equation', 'conclusion'] as const)
        expect(kindIn(`${kind === 'equation' ? 'The curve' : 'So'} $${name}^2 + 1 = 5$.`)).toBe(kind)
  })
})

test('a word is heard behind its first mention, and in its plural', () => {
  const document = readDocument('An advantage is given. Later come rewards.', 'page.md')
  const heard = new FirstMentions(document)
  expect(heard.by(30, ['advantage'])).toBe(true)
  expect(heard.by(0, ['advantage'])).toBe(false)
  expect(heard.by(100, ['reward'])).toBe(true)
  expect(heard.by(30, ['reward'])).toBe(false)
})
