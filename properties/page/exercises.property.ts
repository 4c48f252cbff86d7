import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument, type DocumentAudit } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import type { Section } from '../../src/documents/model/document.js'
import { book } from '../../src/fields/machine-learning/book.js'
import { joined, nameOf, wholeExercises } from '../../src/page/exercises.js'
import {
  auditText,
  CHAPTER_PATH,
  claimsOn,
  sectionAudit,
  sectionOf,
  verdictsOf,
} from '../fields/machine-learning/chapter-15/chapter.js'

/** The exercise with a head of a part before some of its sentences. */
function inParts(section: string, chosen: readonly boolean[], head: (index: number) => string): string {
  const { tokens } = readDocument(section, CHAPTER_PATH).sections[0]!
  const ends = tokens.filter(({ kind, end }) => kind === 'stop' && /^\s+[A-Z]\w* /.test(section.slice(end)))
  const cuts = [tokens[0]!.start, ...ends.map(({ end }) => end)].filter((_, i) => chosen[i % chosen.length])
  return cuts.reduceRight(
    (text, cut, index) => `${text.slice(0, cut)}\n\n${head(index)}${text.slice(cut).trimStart()}`,
    section,
  )
}

/** The head of each part, and before which sentences one stands: all of them, or every second. */
const PARTS: readonly (readonly [(index: number) => string, readonly boolean[]])[] = [
  [index => `(${String.fromCharCode(97 + index)}) `, [true]],
  [index => `### (${String.fromCharCode(97 + index)})\n\n`, [false, true]],
  [index => `### ${index + 1}. A step\n\n`, [true]],
]
const claimsOf = (audit: DocumentAudit) =>
  Object.fromEntries(Object.entries(verdictsOf(audit)).filter(([rule]) => /\/(?!premise|constr)/.test(rule)))

describe('an exercise in parts has the verdicts of the exercise in one piece', () => {
  test.each(book.map(one => one.number))('%s', number => {
    const whole = claimsOf(sectionAudit(number))
    for (const [head, chosen] of PARTS)
      expect(claimsOf(auditText(inParts(sectionOf(number), chosen, head)))).toEqual(whole)
  })

  test('an error in a part is found there, and a claim under another exercise is not', () => {
    const hours = (before: string) =>
      claimsOn(`${before}Training takes 92 hours.\n`)
        .filter(one => one.reason !== 'prose')
        .map(one => `${one.rule} ${one.verdict}`)
    const set = '## Solution 15.5\n\nThe run is long.\n\n'
    for (const part of ['(b) ', '### (b)\n\n', '### 2. Time\n\n', '### 15.5 (b)\n\n'])
      expect(hours(set + part)).toEqual(['15.5/hours refuted'])
    expect(hours('## 15.5 (b)\n\n')).toEqual(['15.5/hours refuted'])
    expect(hours(`${set}## Notes\n\n(b) `)).toEqual([])
    expect(hours(`${set}## Solution 15.8\n\n(b) `)).toEqual([])
  })
})

describe('the parts of an exercise as one section', () => {
  const part = (
    label: string | null,
    partOf: string | null,
    ...places: readonly [number, number][]
  ): Section => ({
    label,
    partOf,
    start: 10,
    end: 20,
    tokens: places.map(([sentence, clause], i) => ({
      kind: 'word',
      text: `w${i}`,
      start: i,
      end: i + 1,
      sentence,
      clause,
      aside: false,
    })),
    programs: [],
  })

  test('its sentences and clauses are counted through', () => {
    const parts = [
      part('4', null, [0, 0], [1, 2]),
      part('a', '4', [0, 0], [0, 1]),
      { ...part('b', '4', [0, 0]), end: 30 },
    ] as [Section, ...Section[]]
    const whole = joined({ label: '4', parts })
    expect(whole.tokens.map(({ sentence, clause }) => [sentence, clause])).toEqual([
      [0, 0],
      [1, 2],
      [2, 3],
      [2, 4],
      [3, 5],
    ])
    expect([whole.label, whole.partOf, whole.start, whole.end]).toEqual(['4', null, 10, 30])
  })

  test('a section that has no label has no name', () => {
    expect(nameOf(part(null, '4'))).toBeNull()
    expect(nameOf(part('a', '4'))).toBe('4 (a)')
  })

  test('a part of another exercise begins another whole', () => {
    const sections = [part('4', null), part('a', '4'), part('b', '5'), part('c', '5'), part(null, null)]
    expect(wholeExercises(sections).map(({ label, parts }) => [label, parts.length])).toEqual([
      ['4', 2],
      ['5', 2],
      [null, 1],
    ])
  })
})

describe('a finding says in which part it stands, as a reader would', () => {
  test.each([
    ['**1.3** Show it.\n\n(a) ', '1.3 (a)'],
    ['## Exercise 4\n\nShow it.\n\n### 2. ', '4 (2)'],
    ['**1.3** (a) It is so.\n\n**1.3 (b)** Then ', '1.3 (b)'],
    ['(c) ', 'c'],
    ['', null],
  ])('%j', (before, name) => {
    const text = `${before}So $2 \\cdot 3 = 7$.\n`
    const { findings } = auditDocument(readDocument(text, 'a.md'), { book, effort: { seed: 1, points: 10 } })
    const wrong = findings.filter(one => one.verdict === 'refuted')
    expect(wrong.map(one => [one.exercise, text.slice(one.start.offset, one.end.offset)])).toEqual([
      [name, '2 \\cdot 3 = 7'],
    ])
  })
})

describe('an answer knows what its exercise gives', () => {
  const GIVEN = ['Let $a = 3$ and $b = 4$.', 'Let $a = 5$ and $b = 7$.'] as const
  const answered = (sum: number) => `So $a + b = ${sum}$.`
  const inPlace = (head: (n: number) => string, answer: (n: number) => string) => (sums: readonly number[]) =>
    GIVEN.map((given, i) => `${head(i + 1)}${given}\n\n${answer(i + 1)}${answered(sums[i]!)}`).join('\n\n')
  const atTheEnd = (head: (n: number) => string, heading: string) => (sums: readonly number[]) =>
    [
      '# Problems',
      ...GIVEN.map((given, i) => `${head(i + 1)}${given}`),
      heading,
      ...sums.map((sum, i) => `${head(i + 1)}${answered(sum)}`),
    ].join('\n\n')
  const bold = (n: number) => `**${n}.** `
  const LAYOUTS: readonly (readonly [string, (sums: readonly number[]) => string])[] = [
    [
      'behind it',
      inPlace(
        n => `## Exercise ${n}\n\n`,
        () => '### Solution\n\n',
      ),
    ],
    [
      'behind it, with its number',
      inPlace(
        n => `## Exercise ${n}\n\n`,
        n => `## Solution ${n}\n\n`,
      ),
    ],
    [
      'behind it, run in',
      inPlace(
        n => `**Problem ${n}.** `,
        n => `**Answer ${n}.** `,
      ),
    ],
    ['at the end', atTheEnd(bold, '# Solutions')],
    ['in a key', atTheEnd(bold, '# Answer key')],
  ]
  const wrongIn = (text: string, path = 'a.md') =>
    auditDocument(readDocument(text, path), { book: [], effort: { seed: 1, points: 10 } })
      .findings.filter(one => /a \+ b/.test(one.statement) && one.verdict !== 'unread')
      .map(({ verdict }) => verdict)

  test.each(LAYOUTS)('%s', (_, layout) => {
    expect(wrongIn(layout([7, 12]))).toEqual(['holds', 'holds'])
    expect(wrongIn(layout([8, 12]))).toEqual(['refuted', 'holds'])
    expect(wrongIn(layout([7, 13]))).toEqual(['holds', 'refuted'])
  })

  test('but a second set of problems has values of its own', () =>
    expect(wrongIn(atTheEnd(bold, '# More problems')([7, 12]))).toEqual([]))
})

describe('parts joined', () => {
  test('keep every token in its place and never share a sentence', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('One, two.', 'It is $x$', 'So. Then'), { minLength: 1, maxLength: 5 }),
        all => {
          const letters = all.map((text, i) => `(${String.fromCharCode(97 + i)}) ${text}`)
          const { sections } = readDocument(`**1.1** Show it.\n\n${letters.join('\n\n')}`, 'a.md')
          const [whole, ...others] = wholeExercises(sections)
          expect(others).toEqual([])
          const { tokens } = joined(whole!)
          expect(tokens.map(({ start }) => start)).toEqual(
            sections.flatMap(one => one.tokens.map(t => t.start)),
          )
          const owners = sections.flatMap((one, part) => one.tokens.map(() => part))
          for (const [i, token] of tokens.entries()) {
            const before = tokens[i - 1]
            if (!before) continue
            const isSamePart = owners[i - 1] === owners[i]
            expect(token.sentence - before.sentence).toBe(isSamePart && before.kind !== 'stop' ? 0 : 1)
            expect(token.clause).toBeGreaterThanOrEqual(before.clause + (isSamePart ? 0 : 1))
          }
        },
      ),
    ))
})
