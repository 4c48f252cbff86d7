import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { ordinary, sentence } from '../markdown/ordinary.js'

const labels = (source: string) => readDocument(source, 'h.md').sections.map(({ label }) => label)
const dotted = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 40 }))
  .map(all => all.join('.'))
const whole = fc.integer({ min: 1, max: 99 }).map(String)
const letter = fc.constantFrom(...'abcdefghij')
const kind = fc.constantFrom(
  'Solution',
  'Exercise',
  'Answer',
  'Problem',
  'Question',
  'Example',
  'Solution to Exercise',
)

/** A head that opens a section wherever a paragraph begins, and its label. */
const head = fc.oneof(
  fc
    .tuple(kind, fc.oneof(dotted, whole), fc.constantFrom('.', ':', ')', ' —'))
    .map(([word, label, end]) => ({ label, head: `${word} ${label}${end} ` })),
  fc
    .tuple(kind, fc.oneof(dotted, whole))
    .map(([word, label]) => ({ label, head: `${word} ${label} (The bound). ` })),
  fc
    .tuple(kind, dotted, fc.constantFrom('**', '__', '*'))
    .map(([word, label, mark]) => ({ label, head: `${mark}${word} ${label}.${mark} ` })),
  dotted.map(label => ({ label, head: `**${label}** ` })),
  fc.tuple(dotted, fc.constantFrom('.', ':')).map(([label, end]) => ({ label, head: `${label}${end} ` })),
  whole.map(label => ({ label, head: `**${label}.** ` })),
  letter.map(label => ({ label, head: `(${label}) ` })),
  letter.map(label => ({ label, head: `**(${label})** ` })),
  letter.map(label => ({ label, head: `${label}) ` })),
  dotted.map(label => ({ label, head: `${label} Grouped-query attention\n\n` })),
  fc
    .tuple(fc.constantFrom('#', '##', '####'), fc.constantFrom('', 'Exercise ', 'problem '), dotted)
    .map(([marks, word, label]) => ({ label, head: `${marks} ${word}${label}\n\n` })),
  fc
    .tuple(dotted, fc.constantFrom('===', '---'))
    .map(([label, line]) => ({ label, head: `Exercise ${label}\n${line}\n\n` })),
  whole.map(label => ({ label, head: `## ${label}. The bound\n\n` })),
)

const BODY = 'Minimise the loss. It falls.'

describe('an exercise', () => {
  test('begins at its head and ends at the next; its label is as written, without the word', () => {
    fc.assert(
      fc.property(fc.array(head, { minLength: 1, maxLength: 5 }), heads => {
        const source = heads.map(each => `${each.head}${BODY}`).join('\n\n')
        const { sections } = readDocument(source, 'h.md')
        expect(sections.map(({ label }) => label)).toEqual(heads.map(({ label }) => label))
        for (const [index, { start, tokens }] of sections.entries()) {
          expect(source.slice(start).startsWith(heads[index]!.head)).toBe(true)
          expect(tokens.map(({ text }) => text).join(' ')).toMatch(/minimise the loss \. it falls \.$/)
          expect(tokens.filter(({ kind: is }) => is === 'number')).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('may begin on a line of a paragraph behind a sentence, and not inside one', () => {
    const inside = head.filter(({ head: text }) => !/[\n#]/.test(text) && !/^\W*\(?[a-j]\)/.test(text))
    fc.assert(
      fc.property(inside, ({ head: text, label }) => {
        expect(labels(`It is so.\n${text}${BODY}`)).toEqual([null, label])
        expect(labels(`It follows from\n${text}${BODY}`)).toEqual([null])
      }),
    )
    expect(labels('(a) It is so.\n(b) And so.\n(d) Not this, by (c) and\n(c) above.')).toEqual(['a', 'b'])
    expect(labels('There are two cases.\n(b) Not this.')).toEqual([null])
  })

  test('leaves what stands before the first to a section without a label', () => {
    fc.assert(
      fc.property(ordinary, head, (before, { head: text, label }) => {
        const source = `${before}\n${text}${BODY}`
        const { sections } = readDocument(source, 'h.md')
        expect(sections.map(section => section.label)).toEqual([null, label])
        expect(sections[1]!.start).toBe(before.length + 1)
      }),
    )
  })
})

describe('what looks like a head opens nothing', () => {
  test.each([
    ['a list item', '15. Minimise it.\n16. And more.\n\n4) Let it be.'],
    ['a number for a count', '**4** Cards run.\n\n# 10 things to know\n\n# 2024 results'],
    ['a cell', '| 1.3 | (a) |\n|---|---|\n| Exercise 3.2. | **1.3** |'],
    ['code', '```\nExercise 3.2.\n```\n\n    **1.3** Minimise\n\n$$\nx.\nSolution 1. y\n$$'],
    ['a small letter', 'exercise 3.2. It is so.\n\n**problem 4.** It is so.'],
  ])('%s', (_, source) => expect(labels(source)).toEqual([null]))
})

describe('a number that may also begin a sentence', () => {
  test('is a head if its neighbour is numbered next to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (chapter, number) => {
        const weak = (n: number) => `${chapter}.${n} Minimise the loss. It falls.`
        expect(labels(`${weak(number)}\n\n${weak(number + 1)}`)).toEqual([
          `${chapter}.${number}`,
          `${chapter}.${number + 1}`,
        ])
        expect(labels(`**${chapter}.${number}** Show it.\n\n${weak(number + 2)}`)).toHaveLength(2)
        expect(labels(weak(number))).toEqual([null])
        expect(labels(`${weak(number)}\n\n${chapter + 1}.${number} Minimise it. So.`)).toEqual([null])
      }),
    )
    expect(labels('## 1 Data\n\nx\n\n## 2 Model\n\ny')).toEqual(['1', '2'])
    expect(labels('## 2024 results\n\nx\n\n## Model\n\ny')).toEqual([null])
  })
})

describe('two documents, one after the other', () => {
  test('have the sections of the first, then those of the second, moved', () => {
    const body = fc.array(sentence, { minLength: 1, maxLength: 3 }).map(all => all.join('\n\n'))
    const chapter = fc
      .array(fc.tuple(dotted, body), { minLength: 1, maxLength: 3 })
      .map(parts => parts.map(([label, text]) => `Exercise ${label}. ${text}\n\n`).join(''))
    fc.assert(
      fc.property(chapter, chapter, (first, second) => {
        const alone = [first, second].map(source => readDocument(source, 'h.md').sections)
        const moved = JSON.stringify(alone[1], (key, value) =>
          ['start', 'end', 'scaleEnd'].includes(key) ? value + first.length : value,
        )
        expect(readDocument(first + second, 'h.md').sections).toEqual([...alone[0]!, ...JSON.parse(moved)])
      }),
    )
  })
})
