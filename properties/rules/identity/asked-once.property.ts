import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { clauseBefore, sentenceBefore } from '../../../src/english/sentence.js'
import { assertedAt } from '../../../src/page/quantifiers.js'
import { readLines, readSection } from '../../../src/page/reading.js'

const readingOf = (source: string) =>
  readLines(readSection(readDocument(source, 'a.md').sections[0]!, source))

const ROWS = 30
const DISPLAY = `$$\\begin{aligned}\n${'x + y &\\le 3 \\\\\n'.repeat(ROWS)}z &> 0\n\\end{aligned}$$\n\n`
/** Displays without a full stop, which are one sentence. */
const SENTENCE = `For every $x > 0$ and for $y \\in (0,1)$ we have\n\n${DISPLAY.repeat(20)}`

describe('a sentence of many rows, each of which asks what the others assert', () => {
  test('is asked once for each of them', () => {
    const reading = readingOf(SENTENCE)
    let asked = 0
    const chains = new Map(
      [...reading.chains].map(([token, own]) => [
        token,
        own.map(chain =>
          Object.defineProperty({ ...chain }, 'terms', {
            get() {
              asked++
              return chain.terms
            },
          }),
        ),
      ]),
    )
    const counted = { ...reading, chains }
    const tokens = [...chains.keys()]
    for (let row = 0; row < ROWS; row++) for (const token of tokens) assertedAt(token, counted)
    const count = [...chains.values()].flat().length
    expect(count).toBeGreaterThan(20 * ROWS)
    expect(asked).toBeLessThanOrEqual(count)
  })

  test('says the same to each, and another sentence something else', () => {
    const [first, ...rest] = [SENTENCE, `${SENTENCE}Done.`, 'Here $x = 1$.'].map(source => {
      const reading = readingOf(source)
      return assertedAt([...reading.chains.keys()].at(-1)!, reading)
    })
    expect([...first!.every].sort()).toEqual(['x', 'y'])
    expect(first!.domains.get('y')).toBe('unit')
    expect(rest[0]).toEqual(first)
    expect(rest[1]!.every.size).toBe(0)
  })
})

test.each([
  'Suppose $1 = 2$, so $3 = 4$ and then, if $x = 1$, we see $2 = 3$. But $5 = 6$: (with $a = b$) $c = d$.',
  SENTENCE,
  `${'word '.repeat(500)}$1 = 2$`,
])('a clause is that part of its sentence which has its number: %#', source => {
  const reading = readingOf(source)
  for (const token of reading.section.tokens) {
    const { clause } = token
    expect(clauseBefore(token, reading)).toEqual(
      sentenceBefore(token, reading).filter(other => other.clause === clause),
    )
  }
})
