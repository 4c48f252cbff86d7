import { describe, expect, test } from 'vitest'
import { MARKDOWN, type Notation, PLAIN, TEX } from '../../../src/documents/model/notation.js'
import { readInline } from '../../../src/documents/words/tokens.js'

/** The tokens of a line as `kind text`, apart by two bars. */
const read = (text: string, notation: Notation = MARKDOWN): string =>
  readInline(text, 0, notation)
    .map(token => `${token.kind} ${token.text}`)
    .join(' | ')

describe('a stop', () => {
  test.each([...'.?!;…。！？；'])('%s ends a sentence', sign =>
    expect(read(`a${sign} B`)).toBe(`word a | stop ${sign} | word b`),
  )

  test.each([
    ['a... B', 'word a | stop ... | word b'],
    ['a... B c', 'word a | stop ... | word b | word c'],
    ['a... 5 b', 'word a | stop ... | number 5 | word b'],
    // An ellipsis before a small letter goes on.
    ['a.. b', 'word a | word b'],
    ['a... b', 'word a | word b'],
    ['a...  b', 'word a | word b'],
    ['a...\nb', 'word a | word b'],
    ['a... é', 'word a | word é'],
  ])('in %j', (text, tokens) => expect(read(text)).toBe(tokens))
})

describe('markup', () => {
  test.each([
    ['a &amp; b', 'word a | word b', 'word a | word amp | stop ; | word b'],
    ['a & b', 'word a | word b', 'word a | word b'],
    ['a &b c', 'word a | word b | word c', 'word a | word b | word c'],
    ['a[^1] b', 'word a | word b', 'word a | break [ | number 1 | break ] | word b'],
    ['![a](u) b', 'word b', 'break [ | word a | break ] | break ( | word u | break ) | word b'],
    ['re*ward*s', 'word rewards', 'word re | word ward | word s'],
  ])('%j is read as such in Markdown alone', (text, marked, plain) => {
    expect(read(text)).toBe(marked)
    expect(read(text, PLAIN)).toBe(plain)
  })

  test.each([
    ['![a b', 'break ![ | word a | word b'],
    ['[a] b', 'break [ | word a | break ] | word b'],
    ['[a](u b', 'break [ | word a | break ] | break ( | word u | word b'],
    ['x ![a [b](u) c](v) d', 'word x | word d'],
    ['x [a ![b](u) c](v) d', 'word x | word a | word c | word d'],
    ['x [a [b] c](v) d', 'word x | word a | break [ | word b | break ] | word c | word d'],
  ])('%j', (text, tokens) => expect(read(text)).toBe(tokens))
})

describe('a dollar sign or a backslash that opens no mathematics', () => {
  test.each([
    ['$$x$ y', 'word x | word y'],
    ['a $[b](u)', 'word a | word b'],
    ['\\[ a', 'break [ | word a'],
    ['\\éa x', 'word éa | word x'],
    ['\\5 x', 'number 5 | word x'],
    // What it escapes opens nothing.
    ['\\$5$ x', 'number 5 | word x'],
    ['\\\\$5$ x', 'math 5 | word x'],
  ])('%j', (text, tokens) => expect(read(text)).toBe(tokens))

  test.each([...",;:!./'=-"])('in TeX \\%s is a space, an accent or a hyphen', sign => {
    for (const gap of ['', ' ']) expect(read(`a\\${sign}${gap}b`, TEX)).toBe('word a | word b')
    expect(read(`a \\${sign}`, TEX)).toBe('word a')
  })
})

describe('a dash', () => {
  test.each([
    ['- a', 'break - | word a'],
    ['a, - b', 'word a | break , | break - | word b'],
    // An en dash joins names.
    ['A–B', 'word a | word b'],
    ['é–ü', 'word é | word ü'],
    ['a– b', 'word a | break – | word b'],
    ['–a', 'break – | word a'],
    ['a–', 'word a | break –'],
    ['a–5', 'word a | break – | number 5'],
  ])('%j', (text, tokens) => expect(read(text)).toBe(tokens))
})
