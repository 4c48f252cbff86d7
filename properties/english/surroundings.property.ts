import { describe, expect, test } from 'vitest'
import { HERE } from '../../src/english/sentence.js'
import { plain, surroundingsOf } from '../../src/english/surroundings.js'
import { formsFor } from './forms.js'
import { wordsIn } from './words-in.js'

/** What surrounds the formula `x` of a page. */
function around(page: string, from = '$x$', to = from) {
  const { words, token } = wordsIn(page, 'x')
  return surroundingsOf(token, { start: page.indexOf(from), end: page.indexOf(to) + to.length }, words)
}
const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

test('each stretch of text is what it says', () => {
  const page = 'One river. Two banks. Here, on it, is $x$ so, of $y$. Stones are grey. Trees too. Birds not.'
  const found = around(page)
  expect(found).toEqual({
    before: 'here , on it , is',
    behind: ' so , of § .',
    clause: 'is',
    sentence: `here , on it , is ${HERE} so , of § .`,
    last: '2 banks .',
    next: 'stones are grey .',
    brief: 'stones are grey .',
    after: 'so , of § . | stones are grey . | trees too .',
    passage: '2 banks . | here , on it , is | so , of § . | stones are grey . | trees too .',
    opening: '',
    around: `here , on it , is ${HERE} so , of § . | stones are grey .`,
    earlier: '2 banks . | 1 river . |  |  |  |  | ',
  })
  expect(around('Two banks. $x$ is it').opening).toBe('2 banks .')
  expect(around('Two banks. It is $x$').opening).toBe('')
})

test('the words of the statement itself are not around it', () => {
  const found = around('Here the river runs $x$ miles now.', 'river', 'miles')
  expect([found.before, squeezed(found.behind), found.clause]).toEqual(['here the', 'now .', 'here the'])
})

test('the next sentence is brief up to nine words', () => {
  const words = (count: number) => `Stones ${'lie '.repeat(count - 2)}.`
  expect(around(`It is $x$. ${words(9)}`).brief).not.toBe('')
  expect(around(`It is $x$. ${words(10)}`).brief).toBe('')
  expect(around(`It is $x$. ${words(10)}`).next).not.toBe('')
})

test('a sentence that puts right what went wrong takes the one before out of its passage', () => {
  for (const word of formsFor('repairs')) {
    expect([word, around(`A slip. It ${word} is $x$.`).passage]).not.toEqual([
      word,
      expect.stringContaining('a slip'),
    ])
    expect([word, around(`A slip. It un${word} is $x$.`).passage]).toEqual([
      word,
      expect.stringContaining('a slip'),
    ])
  }
  expect(around('A slip. It is $x$ now.').passage).toContain('a slip')
})

describe('the paragraph of a formula', () => {
  test('ends where a blank line is', () => {
    for (const blank of ['\n\n', '\n \n', '\n \t \n']) {
      const found = around(`A slip.${blank}It is $x$.${blank}Stones. Trees.`)
      expect([found.passage, squeezed(found.around)]).toEqual([' | it is | . |  | ', `it is ${HERE} . |`])
    }
    expect(around('A slip.\nIt is $x$.\nStones.\nTrees.').passage).toBe(
      'a slip . | it is | . | stones . | trees .',
    )
  })

  test('is heard over so many characters', () => {
    const long = (count: number) => 'a'.repeat(count)
    expect(around(`Slip ${long(500)}. It is $x$.`).passage).toContain('slip')
    expect(around(`Slip ${long(700)}. It is $x$.`).passage).not.toContain('slip')
    expect(around(`It is $x$, ${long(500)}. Slip.`).passage).toContain('slip')
    expect(around(`It is $x$, ${long(700)}. Slip.`).passage).not.toContain('slip')
  })
})

describe('the head of a task', () => {
  test('is looked for six sentences back', () => {
    expect(around(`Decide. ${'Stones. '.repeat(5)}$x$`).earlier).toContain('decide')
    expect(around(`Decide. ${'Stones. '.repeat(6)}$x$`).earlier).not.toContain('decide')
  })

  test.each([
    ['## Next', 0],
    ['# Next', 0],
    ['## Sums of 2 squares', 0],
    ['### Next', 1],
    ['# Problem 2', 0],
  ])('is heard behind %s %i times', (heading, heard) =>
    expect(around(`## Quiz\n\nDecide.\n\n${heading}\n\n$x$`).earlier.split('decide').length - 1).toBe(heard),
  )

  test('stands before the first of its parts', () => {
    const far = 'Stones. '.repeat(8)
    for (const first of [
      '(a)',
      'a)',
      'a.',
      '**a)**',
      '**(a)**',
      '\\item[a.]',
      '\\item a)',
      '\\item [(a)]',
      '  (a)',
    ])
      expect([first, around(`Decide it, now!\n\n${first} ${far}\n\n$x$`).earlier]).toEqual([
        first,
        expect.stringMatching(/ \| decide it now $/),
      ])
    for (const other of ['(b)', 'so a)', 'a', '(a)x'])
      expect([other, around(`Decide it, now!\n\n${other} ${far}\n\n$x$`).earlier]).toEqual([
        other,
        expect.not.stringContaining('decide'),
      ])
    expect(around(`Decide.\n\nOr don't.\n\n(a) ${far}\n\n$x$`).earlier).toMatch(/ \| or don't $/)
    expect(around(`Decide.\n\n(a) one\n\nJudge.\n\n(a) ${far}\n\n$x$`).earlier).toMatch(/ \| judge $/)
    expect(around(`Decide.\n\n(a) ${'a'.repeat(1100)}\n\n$x$`).earlier).toMatch(/ \| decide $/)
    expect(around(`Decide.\n\n(a) ${'a'.repeat(1300)}\n\n$x$`).earlier).toMatch(/ \| $/)
  })
})

const DENIES_NOTHING = [
  'there is no doubt that',
  "there's no doubt",
  'without doubt',
  'without a doubt',
  'beyond doubt',
  'no doubt',
  'not hard',
  'not surprising',
  'not so hard',
  'no wonder',
  'no mistake',
  'not equal',
  'not all equal',
  'not the same',
  'not depend',
  'not depending',
  'false positive',
  'false alarms',
  'margin of error',
  'nothing but',
  'under the assumption',
  'under these assumptions',
  'induction hypothesis',
  "don't forget",
  'never forget',
  'nobody disputes',
  'no one doubts',
  'not disagree',
  "doesn't deny",
  'not denying',
  'not wrong',
  'without loss of generality',
  'if so',
  'if any',
  'not instead',
]
const DENIES = [
  'no doubts',
  'not easy',
  'no error',
  'not all',
  'false result',
  'false alarming',
  'margin of errors',
  'under assumption',
  'under the assumption that',
  'inductive step',
  'nobody knows',
  'not wrongly',
  'loss of generality',
  'unless so',
  'knot hard',
]

test('phrases that deny nothing are taken out, whatever stands around them, and their likes are not', () => {
  for (const phrase of DENIES_NOTHING) {
    expect([phrase, squeezed(plain(`so ${phrase} it`))]).toEqual([phrase, 'so it'])
    expect([phrase, squeezed(plain(`${phrase} , ${phrase}`))]).toEqual([phrase, ','])
    expect([phrase, squeezed(plain(`so-${phrase}`))]).not.toEqual([phrase, 'so-'])
  }
  for (const phrase of DENIES) expect(plain(`so ${phrase} it`)).toBe(`so ${phrase} it`)
})
