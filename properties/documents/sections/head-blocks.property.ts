import { describe, expect, test } from 'vitest'

import { labels } from './written-heads.js'

describe('a heading', () => {
  test.each([['**4** ', '4']])('%s is a head', (text, label) => expect(labels(`## ${text}`)).toEqual([label]))

  test.each(['4 Data', '10 things', '2024 results', '4 models', '4\nData'])('%s is none', text =>
    expect(labels(`## ${text}`)).toEqual([]),
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
})

describe('a paragraph', () => {
  test.each([
    // With a word.
    ['Exercise 3 (the bound): it', '3'],
    ['Exercise 3 (). It', '3'],

    // A letter in brackets.
    ['(a) A-b — c–d', 'a'],

    // A number with a dot.
    ['1.3. It falls. So', '1.3'],
    ['**1.3 It falls.** So', '1.3'],
  ])('%s begins with a head', (text, label) => expect(labels(text)).toEqual([label]))

  test.each([
    'Exercise 3 It',
    'Exercise 3 (The bound) It',
    'Exercise 3 (a (b)). It',
    'Exercise 3 It (so). It',
    'exercise 3',
    '**exercise 3.** It',
    'Exercise 3 (The bound',
    '(a) and (b)',
    '(a) or (b)',
    '(a) to (b)',
    '(a) through (b)',
    '(a) - It',
    '(a) , It',
    '(c) 2024 A',
    '(c) 2024',
    '(4) follows',
    '(12) it',
    '1.3.',
    '1.3',
    '1.3. it',
    '1.3 it',
    '**1.3** it',
    '**4** It',
    '**4. It** x',
    '**4 It.** x',
    '4. It',
    '4 It',
    '4',
    '4: It',
    '**4**',
    '1.3 The bound. It',
    '1.3 The bound: it',
    '1.3 The bound; it',
    '1.3 The bound! It',
    '1.3 The bound.',
  ])('%j does not', text => expect(labels(text)).toEqual([]))

  test('of one line is a title if it is short', () => {
    const title = (length: number) => `1.3 T${'x'.repeat(length - 5)}`
    expect(labels(title(99))).toEqual(['1.3'])
    expect(labels(title(100))).toEqual([])
    expect(labels(title(100), '1.4 The bound')).toEqual(['1.3', '1.4'])
  })
})
