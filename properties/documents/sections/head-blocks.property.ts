import '../../../src/fields/machine-learning/units.js'
import { describe, expect, test } from 'vitest'
import type { Block, NamedHead, TextBlock } from '../../../src/documents/model/block.js'
import { headsOf } from '../../../src/documents/sections/head.js'
import { blockAt, headsIn, labels } from './written-heads.js'

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
    ['(a) It, so', 'a'],
    ['(a) A-b — c–d', 'a'],
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
