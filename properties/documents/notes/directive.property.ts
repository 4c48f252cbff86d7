import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import type { Note } from '../../../src/documents/model/note.js'
import { readDirective } from '../../../src/documents/notes/directive.js'

const read = (comment: string) => readDirective(readDocument(comment, 'd.md').notes[0]!)

const word = fc.constantFrom<readonly [string, string]>(
  ['errata-disable-next-line', 'next-line'],
  ['errata-disable-line', 'line'],
  ['errata-disable', 'region'],
)
const rules = fc.array(fc.constantFrom('arithmetic', '15.13/advantages', 'refuted', 'shift'), {
  maxLength: 3,
})
const blank = fc.constantFrom(' ', '  ', '\n', '\t')
const reason = fc.constantFrom('rounded on purpose', 'see [3] -- and 4', '7', 'é')

describe('a directive', () => {
  test('says how far it reaches, what about, and why', () =>
    fc.assert(
      fc.property(word, rules, reason, blank, fc.constantFrom(' ', ', '), (named, about, why, gap, comma) => {
        const [name, reach] = named
        const text = [name, ...(about.length > 0 ? [about.join(comma)] : []), `-- ${why}`].join(gap)
        expect(read(`<!--${gap}${text}${gap}-->`)).toMatchObject({ reach, rules: about, reason: why })
      }),
    ))

  test('without a reason is a fault, whatever else it says', () =>
    fc.assert(
      fc.property(
        word,
        rules,
        fc.constantFrom('', ' --', ' -- ', ' -- ...', ' — because', ' because'),
        ([name], about, end) => {
          const found = read(`<!-- ${[name, ...about].join(' ')}${end} -->`)
          expect(found).toMatchObject({ reach: 'none', because: 'it gives no reason' })
          expect(found).toMatchObject({ expected: expect.stringMatching(/^errata-disable.* -- reason$/) })
        },
      ),
    ))

  test.each([
    'errata-disabel -- r',
    'errata-disable-next-lines -- r',
    'errata disable -- r',
    'Errata-disable -- r',
    'errata-disable: -- r',
  ])('that is misspelled is a fault: %s', text =>
    expect(read(`<!-- ${text} -->`)).toMatchObject({
      reach: 'none',
      because: expect.stringContaining('is no directive'),
    }),
  )

  test('that is never closed is a fault', () =>
    expect(read('a <!-- errata-disable -- r')).toMatchObject({ reach: 'none', expected: '-->' }))
})

const noteOf = (...lines: string[]): Note => ({
  kind: 'directive',
  lines: lines.map((text, index) => ({ text, start: 10 * index })),
  attributes: null,
  missing: null,
  start: 0,
  end: 99,
})

describe('a directive as it is written', () => {
  test.each([
    ['errata-disable-next-line -- r', 'next-line', [], 'r'],
    ['errata-disable-line -- r', 'line', [], 'r'],
    ['errata-disable a,b -- r', 'region', ['a', 'b'], 'r'],
    [' errata-disable  a , ,b\t-- r ', 'region', ['a', 'b'], 'r'],
    ['errata-disable a --- r', 'region', ['a'], 'r'],
    ['errata-disable a -- r -- s', 'region', ['a'], 'r -- s'],
    ['errata-disable a --r  s\t t', 'region', ['a'], 'r s t'],
    ['errata-disable a-- -- 5', 'region', ['a--'], '5'],
    ['errata-disable a - b -- é', 'region', ['a', '-', 'b'], 'é'],
  ])('%j', (text, reach, rules, reason) => {
    const note = noteOf(text)
    expect(readDirective(note)).toEqual({ reach, rules, reason, note })
  })

  test.each([
    ['errata-enable', []],
    ['errata-enable a b', ['a', 'b']],
    ['errata-enable a -- r', ['a']],
  ])('%j ends a region', (text, rules) => {
    const note = noteOf(text)
    expect(readDirective(note)).toEqual({ reach: 'end', rules, note })
  })
})

describe('a fault', () => {
  const NAMES = 'errata-disable-next-line, errata-disable-line, errata-disable, errata-enable'

  test.each([
    ['errata-disabel -- r', NAMES, 'errata-disabel is no directive'],
    ['-- r', NAMES, ' is no directive'],
    ['', NAMES, ' is no directive'],
    ['errata-disable', 'errata-disable -- reason', 'it gives no reason'],
    ['errata-disable   -- …', 'errata-disable -- reason', 'it gives no reason'],
    [' errata-disable , ', 'errata-disable , -- reason', 'it gives no reason'],
    ['errata-disable a, b -- …', 'errata-disable a, b -- reason', 'it gives no reason'],
    [' errata-disable-line a --', 'errata-disable-line a -- reason', 'it gives no reason'],
    ['errata-disable - r', 'errata-disable - r -- reason', 'it gives no reason'],
  ])('%j', (text, expected, because) => {
    const note = noteOf(text)
    expect(readDirective(note)).toEqual({ reach: 'none', expected, because, note })
  })
})
