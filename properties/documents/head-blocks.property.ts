import { describe, expect, test } from 'vitest'
import { type Block, type NamedHead, RUN_IN, type TextBlock } from '../../src/documents/block.js'
import { headsOf } from '../../src/documents/head.js'

/** A heading with its marks, or a paragraph, at a place. */
function blockAt(source: string, at: number): TextBlock {
  const marks = /^#{1,6} /.exec(source)?.[0] ?? ''
  const text = source.slice(marks.length)
  const lines = [...source.matchAll(/^/gm)].map(({ index }) => at + index)
  const depth = marks === '' ? RUN_IN : marks.length - 1
  const kind = marks === '' ? 'paragraph' : 'heading'
  return { kind, depth, text, isNested: false, lines, start: at + marks.length, end: at + source.length }
}

/** The heads of blocks that stand one below the other. */
function headsIn(...sources: readonly string[]) {
  const text = sources.join('\n\n')
  let at = 0
  const blocks = sources.map(source => {
    const block = blockAt(source, at)
    at += source.length + 2
    return block
  })
  return headsOf(blocks, text)
}

const labels = (...sources: readonly string[]) => headsIn(...sources).map(({ label }) => label)
/** `a < 3`: the part a of 3. */
const owners = (...sources: readonly string[]) =>
  headsIn(...sources).map(({ label, partOf }) => (partOf === null ? label : `${label} < ${partOf}`))

describe('the place of a head', () => {
  test('is that of its line, and its text goes on behind it', () => {
    expect(headsIn('So.', '## Exercise 3. It', '(a) It.\n(b) So')).toEqual([
      { label: '3', partOf: null, start: 5, textStart: 20 },
      { label: 'a', partOf: '3', start: 24, textStart: 28 },
      { label: 'b', partOf: '3', start: 32, textStart: 36 },
    ])
  })

  test('that the notation sets is that of its block', () => {
    const named = (head: NamedHead, start: number, depth = 2): TextBlock => ({
      ...blockAt('x y', start),
      kind: 'heading',
      depth,
      head,
    })
    const below = blockAt('(a) It', 20)
    expect(headsOf([named({ word: 'exercise', label: '7' }, 10), below], ' '.repeat(30))).toEqual([
      { label: '7', partOf: null, start: 10, textStart: 13 },
      { label: 'a', partOf: '7', start: 20, textStart: 24 },
    ])
    const second = (word: string, depth: number) =>
      headsOf([named({ word: 'exercise', label: '7' }, 10), named({ word, label: '8' }, 20, depth)], '')[1]
    expect(second('part', 2)).toEqual({ label: '8', partOf: null, start: 20, textStart: 23 })
    expect(second('part', 3)).toEqual({ label: '8', partOf: '7', start: 20, textStart: 23 })
    expect(second('', 3)!.partOf).toBe('7')
    expect(second('solution', 3)!.partOf).toBeNull()
  })

  test('is in headings and paragraphs that stand in nothing else', () => {
    const { text, start, end } = blockAt('Exercise 3. It', 0)
    const blocks: Block[] = [
      { ...blockAt('Exercise 3. It', 0), isNested: true },
      { ...blockAt('# Exercise 3. It', 0), isNested: true },
      { kind: 'program', language: null, text, start, end },
      { kind: 'formula', text, start, end },
      { kind: 'table', rows: [[{ text, start, end }]] },
      { kind: 'divider' },
    ]
    expect(headsOf(blocks, text)).toEqual([])
    expect(headsOf([], '')).toEqual([])
  })
})

describe('a heading', () => {
  test.each([
    ['Exercise 3', '3'],
    ['Exercise 3 shows it', '3'],
    ['exercise 3 = 4', '3'],
    ['(a)', 'a'],
    ['(a) and more', 'a'],
    ['1.3', '1.3'],
    ['1.3 Data', '1.3'],
    ['1.3 data', '1.3'],
    ['4', '4'],
    ['4. Data', '4'],
    ['4: data', '4'],
    ['**4** ', '4'],
  ])('%s is a head', (text, label) => expect(labels(`## ${text}`)).toEqual([label]))

  test.each(['Data', '4 Data', '10 things', '2024 results', '4 models', '4\nData', 'An exercise 3'])(
    '%s is none',
    text => expect(labels(`## ${text}`)).toEqual([]),
  )

  const scaled = [
    'K',
    'M',
    'B',
    'T',
    'k',
    'KB',
    'MB',
    'GiB',
    'TB',
    'PiB',
    'FLOPS',
    'FLOP',
    'GPU',
    'GPUs',
    'TPUs',
  ]
  const words = ['thousand', 'million', 'billion', 'trillion', 'percent', 'times', 'Times', 'millions']
  const signs = ['\\%', '%', '×', '-', '+', '*', '/', '=', '^', '<', '>', '≈']

  test.each([...scaled, ...words, ...signs])(
    'of a number before %s is none, with a stop or without',
    sign => {
      for (const text of [
        `1.3 ${sign}`,
        `1.3 ${sign} more`,
        `1.3. ${sign} more`,
        `4. ${sign} more`,
        `4 ${sign}`,
      ])
        expect(labels(`## ${text}`)).toEqual([])
      expect(labels(`## Exercise 1.3 ${sign} more`)).toEqual(['1.3'])
      expect(labels(`## 1.3 A ${sign} more`)).toEqual(['1.3'])
    },
  )

  test.each([
    'Kings',
    'Banana',
    'Tea',
    'MBA',
    'FLOPSY',
    'GPUx',
    'Bytes',
    'Timesteps',
    'Percentiles',
    'Millionaires',
  ])('of a number before the word %s is one', word => expect(labels(`## 1.3 ${word}`)).toEqual(['1.3']))
})

describe('a paragraph', () => {
  test.each([
    // With a word.
    ['Exercise 3', '3'],
    ['Exercise 3. It', '3'],
    ['Exercise 3. it', '3'],
    ['Exercise 3: It', '3'],
    ['Exercise 3\nit is', '3'],
    ['Exercise 3 — it', '3'],
    ['**Exercise 3** It', '3'],
    ['**Exercise 3.** it', '3'],
    ['Exercise 3 (The bound). It', '3'],
    ['Exercise 3 (the bound): it', '3'],
    ['Exercise 3 (). It', '3'],
    ['Exercise 3. = 4', '3'],
    // A letter in brackets.
    ['(a) It', 'a'],
    ['(a) it', 'a'],
    ['a) It', 'a'],
    ['(iv) It', 'iv'],
    ['**(a)**', 'a'],
    ['**(a)** it', 'a'],
    ['(a) Android', 'a'],
    ['(a) orders', 'a'],
    ['(a) throughout', 'a'],
    ['(a) tokens', 'a'],
    ['(a) It and', 'a'],
    ['(a) 2024 A', 'a'],
    ['(c) 20245 A', 'c'],
    ['(c) In 2024', 'c'],
    ['(4) It', '4'],
    // A number with a dot.
    ['1.3. It falls. So', '1.3'],
    ['1.3: It falls. So', '1.3'],
    ['**1.3** It falls. So', '1.3'],
    ['**1.3 It falls.** So', '1.3'],
    ['_1.3_ It', '1.3'],
    ['**1.3**', '1.3'],
    ['1.3 The bound', '1.3'],
    ['1.3 The 2. x', '1.3'],
    ['1.3 The a.b', '1.3'],
    // A whole number, in emphasis with a stop.
    ['**4.** It', '4'],
    ['**4**. It', '4'],
    ['**4.**', '4'],
  ])('%s begins with a head', (text, label) => expect(labels(text)).toEqual([label]))

  test.each([
    ...[
      'Exercise 3 shows',
      'Exercise 3 It',
      'exercise 3. It',
      'Exercise 3 (The bound) It',
      'Exercise 3 (a (b)). It',
    ],
    ...['Exercise 3 It (so). It', 'exercise 3', '**exercise 3.** It', 'Exercise 3 (The bound'],
    ...['(a)', 'a)', '(a) and (b)', '(a) or (b)', '(a) to (b)', '(a) through (b)', '(a) - It', '(a) , It'],
    ...['(c) 2024 A', '(c) 2024', '(4) follows', '(12) it'],
    ...['1.3. = 4', '**1.3** = 4', '**1.3** GB', '1.3. GB', '1.3.', '1.3', '1.3. it', '1.3 it', '**1.3** it'],
    ...['**4** It', '**4. It** x', '**4 It.** x', '4. It', '4 It', '4', '4: It', '**4**'],
    ...[
      '1.3 The bound. It',
      '1.3 The bound: it',
      '1.3 The bound, it',
      '1.3 The bound; it',
      '1.3 The bound! It',
    ],
    ...[
      '1.3 The bound? It',
      '1.3 The bound.',
      '1.3 The bound: ',
      '1.3 The bound,',
      '1.3 The bound!',
      '1.3 The bound\nit is',
      '1.3 The 2. ',
    ],
  ])('%j does not', text => expect(labels(text)).toEqual([]))

  test('of one line is a title if it is short', () => {
    const title = (length: number) => `1.3 T${'x'.repeat(length - 5)}`
    expect(labels(title(99))).toEqual(['1.3'])
    expect(labels(title(100))).toEqual([])
    expect(labels(title(100), '1.4 The bound')).toEqual(['1.3', '1.4'])
  })
})

describe('a head inside a paragraph', () => {
  test.each([
    'It is.',
    'It is?',
    'It is!',
    'It is."',
    'It is.”’',
    'It is.)**',
    'It is.]_',
    'It is.))))',
    '$$x$$',
    '?',
    '\\[x\\]',
    'It is.  ',
  ])('follows %j', before => {
    expect(labels(`${before}\nExercise 3. It`)).toEqual(['3'])
    expect(labels(`${before}\n**1.3** It`)).toEqual(['1.3'])
  })

  test.each(['It is', 'It is,', 'It is:', 'It is.)))))', 'It is. so', '$x$', 'x\\)', '(x]', 'It.x'])(
    'but not %j',
    before => expect(labels(`${before}\nExercise 3. It`)).toEqual([]),
  )

  test('follows no more than forty blanks', () => {
    const behind = (blanks: number) => labels(`So.${' '.repeat(blanks)}\nExercise 3. It`)
    expect(behind(38)).toEqual(['3'])
    expect(behind(39)).toEqual([])
  })

  test('is none that also begins a sentence', () => {
    expect(labels('It is.\n1.3 It. So')).toEqual([])
    expect(labels('1.2. It is.\n1.3 It. So')).toEqual(['1.2'])
    expect(labels('1.2. It is.\n1.3. It. So')).toEqual(['1.2', '1.3'])
    expect(labels('It is.\n1.3 The bound')).toEqual([])
  })

  test.each([
    ['(a) It.\n(b) So', ['a', 'b']],
    ['(A) It.\n(B) So', ['A', 'B']],
    ['(a) It.\n(b) So.\n(c) So', ['a', 'b', 'c']],
    ['(1) It.\n(2) So', ['1', '2']],
    ['(a) It.\n(c) So', ['a']],
    ['(b) It.\n(a) So', ['b']],
    ['(a) It.\n(a) So', ['a']],
    ['(a) It.\n(B) So', ['a']],
    ['(a) It\n(b) So', ['a']],
    ['(1) It.\n(3) So', ['1']],
    ['(a) It.\n(2) So', ['a']],
    ['(a) It.\n(bc) So', ['a']],
    ['(h) It.\n(ii) So', ['h']],
    ['(ii) It.\n(j) So', ['ii']],
    ['(1) It.\n(b) So', ['1']],
    ['It.\n(a) So', []],
    ['It.\n(b) So', []],
  ] as [string, string[]][])('in brackets is the next one of its series: %j', (text, found) =>
    expect(labels(text)).toEqual(found),
  )
})

describe('a number that may also begin a sentence is a head beside one that is numbered next to it', () => {
  const weak = (label: string) => `${label} It falls. So`

  test.each([
    ['1.1', '1.2'],
    ['1.1', '1.3'],
    ['1.9', '1.10'],
    ['1.2.3', '1.2.4'],
    ['A.1', 'A.2'],
  ])('%s and %s', (first, second) => {
    expect(labels(weak(first), weak(second))).toEqual([first, second])
    expect(labels('So.', weak(first), 'So.', weak(second), 'So.')).toEqual([first, second])
    expect(labels(weak(second), weak(first))).toEqual([])
    expect(labels(weak(first))).toEqual([])
  })

  test.each([
    ['1.1', '1.1'],
    ['1.1', '2.2'],
    ['1.1', '1.1.2'],
    ['1.2.3', '1.3.4'],
  ])('not %s and %s', (first, second) => expect(labels(weak(first), weak(second))).toEqual([]))

  test('in headings whole numbers are, one by one', () => {
    expect(labels('# 4 Data', '# 5 Model')).toEqual(['4', '5'])
    expect(labels('# 4 Data', '# 5 Model', '# 7 Loss')).toEqual(['4', '5'])
    expect(labels('# 4 Data', '# 6 Model')).toEqual([])
    expect(labels('# 5 Data', '# 4 Model')).toEqual([])
    expect(labels('# 9 Data', '# 10 Model')).toEqual(['9', '10'])
    expect(labels('# 4 Data', '(b) So')).toEqual(['b'])
  })

  test('a strong one beside it is enough', () => {
    expect(labels('**1.1** It', weak('1.2'))).toEqual(['1.1', '1.2'])
    expect(labels(weak('1.2'), '**1.3** It')).toEqual(['1.2', '1.3'])
    expect(labels('**1.3** It', weak('1.2'))).toEqual(['1.3'])
    expect(labels('(a) It', weak('1.2'))).toEqual(['a'])
    expect(labels('**1.3b** It', '# 2 Data')).toEqual(['1.3b'])
  })
})

describe('a part', () => {
  test.each([
    [
      ['# Exercise 3', '(a) It'],
      ['3', 'a < 3'],
    ],
    [
      ['## Exercise 3', '## (a)', '(b) It'],
      ['3', 'a < 3', 'b < 3'],
    ],
    [
      ['# Exercise 3', '## Notes', '(a) It'],
      ['3', 'a < 3'],
    ],
    [
      ['# Exercise 3', '# Notes', '(a) It'],
      ['3', 'a'],
    ],
    [
      ['## Exercise 3', '# Notes', '(a) It'],
      ['3', 'a'],
    ],
    [
      ['# Exercise 3', '(a) It', '# Notes', '(b) It'],
      ['3', 'a < 3', 'b'],
    ],
    [
      ['# Exercise 3', '(a) It', '(b) It', '# Notes'],
      ['3', 'a < 3', 'b < 3'],
    ],
    [
      ['# Notes', '# Exercise 3', '(a) It'],
      ['3', 'a < 3'],
    ],
    // A heading that is no head after all ends an exercise too.
    [
      ['# Exercise 3', '# 10 Things', '(a) It'],
      ['3', 'a'],
    ],
    [
      ['Exercise 3. It', '###### Notes', '(a) It'],
      ['3', 'a'],
    ],
    [
      ['# Exercise 3', 'Part 2. It', '# Exercise 4', 'Part 2. It'],
      ['3', '2 < 3', '4', '2 < 4'],
    ],
    [
      ['# Exercise 3', '## 1. It', '**2.** It'],
      ['3', '1 < 3', '2 < 3'],
    ],
    [
      ['# Exercise 3', '# 4. It'],
      ['3', '4'],
    ],
    [
      ['# Exercise 15.5 (b)', '(c) It'],
      ['15.5 (b) < 15.5', 'c < 15.5'],
    ],
    [
      ['(a) It', '(b) It'],
      ['a', 'b'],
    ],
  ])('%j', (sources, found) => expect(owners(...sources)).toEqual(found))
})
