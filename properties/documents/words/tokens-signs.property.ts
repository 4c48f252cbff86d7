import { describe, expect, test } from 'vitest'
import { MARKDOWN, type Notation, PLAIN, TEX } from '../../../src/documents/model/notation.js'
import { readInline } from '../../../src/documents/words/tokens.js'

/** The tokens of a line as `kind text`, apart by two bars. */
const read = (text: string, notation: Notation = MARKDOWN): string =>
  readInline(text, 0, notation)
    .map(token => `${token.kind} ${token.text}`)
    .join(' | ')

test('every place counts from the offset', () => {
  const tokens = readInline('a, `b` $c$ 5 million.', 100)
  expect(tokens.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ['word', 100, 101],
    ['break', 101, 102],
    ['code', 103, 106],
    ['math', 107, 110],
    ['number', 111, 112],
    ['stop', 120, 121],
  ])
  expect(tokens.map(({ inner }) => inner)).toEqual([
    undefined,
    undefined,
    { start: 104, end: 105 },
    { start: 108, end: 109 },
    undefined,
    undefined,
  ])
  expect(tokens[4]!.scaleEnd).toBe(120)
  expect(tokens.slice(2, 4).map(({ text }) => text)).toEqual(['b', 'c'])
})

test('mathematics is displayed between two dollar signs and square brackets', () => {
  const shown = (text: string) => readInline(text, 0).map(({ kind, display }) => [kind, display])
  expect(shown('$x$ \\(y\\)')).toEqual([
    ['math', false],
    ['math', false],
  ])
  expect(shown('$$x$$ \\[y\\]')).toEqual([
    ['math', true],
    ['math', true],
  ])
})

describe('a stop', () => {
  test.each([...'.?!;…。！？；'])('%s ends a sentence', sign =>
    expect(read(`a${sign} B`)).toBe(`word a | stop ${sign} | word b`),
  )

  test.each([
    ['a... B', 'word a | stop ... | word b'],
    ['a...', 'word a | stop ...'],
    ['a. b', 'word a | stop . | word b'],
    ['a?. B', 'word a | stop . | word b'],
    ['a?? B', 'word a | stop ? | word b'],
    ['a... B c', 'word a | stop ... | word b | word c'],
    ['a... 5 b', 'word a | stop ... | number 5 | word b'],
    // An ellipsis before a small letter goes on.
    ['a.. b', 'word a | word b'],
    ['a... b', 'word a | word b'],
    ['a...  b', 'word a | word b'],
    ['a...\nb', 'word a | word b'],
    ['a... é', 'word a | word é'],
    ['a… b', 'word a | word b'],
    ['a…  b', 'word a | word b'],
    ['...and', 'word and'],
    ['a.b', 'word a | word b'],
    ['so fig. B', 'word so | word fig | word b'],
  ])('in %j', (text, tokens) => expect(read(text)).toBe(tokens))

  test('of an abbreviation is none, wherever the text stands', () =>
    expect(readInline('so fig. B', 50).map(({ kind }) => kind)).toEqual(['word', 'word', 'word']))
})

describe('a break', () => {
  test.each([...',:()，、：（）「」'])('%s is one in every notation', sign => {
    for (const notation of [MARKDOWN, PLAIN, TEX])
      expect(read(`a${sign} b`, notation)).toBe(`word a | break ${sign} | word b`)
  })

  test('braces are none where they group, and square brackets are in every notation', () => {
    expect(read('{a} [b]')).toBe('break { | word a | break } | break [ | word b | break ]')
    expect(read('{a} [b]', PLAIN)).toBe('break { | word a | break } | break [ | word b | break ]')
    expect(read('{a} [b]', TEX)).toBe('word a | break [ | word b | break ]')
  })
})

describe('markup', () => {
  test.each([
    ['<b>x', 'word x', 'word b | word x'],
    ['a < b', 'word a | word b', 'word a | word b'],
    ['a &amp; b', 'word a | word b', 'word a | word amp | stop ; | word b'],
    ['a & b', 'word a | word b', 'word a | word b'],
    ['a &b c', 'word a | word b | word c', 'word a | word b | word c'],
    ['a <b c', 'word a | word b | word c', 'word a | word b | word c'],
    ['a[^1] b', 'word a | word b', 'word a | break [ | number 1 | break ] | word b'],
    ['[a](u) b', 'word a | word b', 'break [ | word a | break ] | break ( | word u | break ) | word b'],
    ['![a](u) b', 'word b', 'break [ | word a | break ] | break ( | word u | break ) | word b'],
    ['re*ward*s', 'word rewards', 'word re | word ward | word s'],
  ])('%j is read as such in Markdown alone', (text, marked, plain) => {
    expect(read(text)).toBe(marked)
    expect(read(text, PLAIN)).toBe(plain)
  })

  test.each([
    ['![a b', 'break ![ | word a | word b'],
    ['a! B', 'word a | stop ! | word b'],
    ['a !(b)', 'word a | break ( | word b | break )'],
    ['[a] b', 'break [ | word a | break ] | word b'],
    ['[a](u b', 'break [ | word a | break ] | break ( | word u | word b'],
    ['a](u) b', 'word a | break ] | break ( | word u | break ) | word b'],
    ['x [a](u) b', 'word x | word a | word b'],
    ['x [a [b](u) c](v) d', 'word x | word a | word b | word c | word d'],
    ['x ![a [b](u) c](v) d', 'word x | word d'],
    ['x [a ![b](u) c](v) d', 'word x | word a | word c | word d'],
    ['x [a [b] c](v) d', 'word x | word a | break [ | word b | break ] | word c | word d'],
  ])('%j', (text, tokens) => expect(read(text)).toBe(tokens))

  test('an image leaves the words around it as if it were not there', () => {
    expect(read('by a third')).toBe('word by | word a | number 1/3')
    for (const image of ['![x](u)', '![x y z](u)', '![](u)', '![x [y](v) z](u)'])
      expect(read(`by a ${image} third`)).toBe('word by | word a | number 1/3')
    expect(read('in a ![to a by a](u) third')).toBe('word in | word a | word third')
  })
})

describe('a word is read behind the two tokens before it', () => {
  test.each([
    ['by a third', 'word by | word a | number 1/3'],
    ['in a third', 'word in | word a | word third'],
    ['a third', 'word a | word third'],
    ['by, a third', 'word by | break , | word a | word third'],
    ['see http://a.b c', 'word see | word c'],
    ['by http://a.b a third', 'word by | word a | number 1/3'],
  ])('%j', (text, tokens) => expect(read(text)).toBe(tokens))
})

describe('a number goes on to the end of its scale', () => {
  test.each([
    ['5 million of', 'number 5 | word of'],
    ['5% of', 'number 5 | word of'],
    ['-5 of', 'number -5 | word of'],
    ['2nd of', 'word 2nd | word of'],
  ])('%j', (text, tokens) => expect(read(text)).toBe(tokens))
})

describe('a dollar sign or a backslash that opens no mathematics', () => {
  test.each([
    ['a $5 b', 'word a | number 5 | word b'],
    ['$$x$ y', 'word x | word y'],
    ['a $', 'word a'],
    ['a $[b](u)', 'word a | word b'],
    ['a $, b', 'word a | break , | word b'],
    ['a \\', 'word a'],
    ['\\[ a', 'break [ | word a'],
    ['a \\]', 'word a | break ]'],
    ['\\{a\\}', 'break { | word a | break }'],
    ['a\\. B', 'word a | stop . | word b'],
    ['a\\, b', 'word a | break , | word b'],
    ['\\(a', 'break ( | word a'],
    ['a\\， b', 'word a | break ， | word b'],
    ['\\newpage x', 'word x'],
    ['\\éa x', 'word éa | word x'],
    ['\\5 x', 'number 5 | word x'],
    // What it escapes opens nothing.
    ['\\$5$ x', 'number 5 | word x'],
    ['\\\\$5$ x', 'math 5 | word x'],
    ['\\<b> x', 'word b | word x'],
    ['\\`b` x', 'word b | word x'],
    ['\\&amp; x', 'word amp | stop ; | word x'],
  ])('%j', (text, tokens) => expect(read(text)).toBe(tokens))

  test('an escaped bracket stands where it is written', () =>
    expect(readInline('\\[ a', 10)[0]).toMatchObject({ text: '[', start: 11, end: 12 }))

  test.each([...",;:!./'=-"])('in TeX \\%s is a space, an accent or a hyphen', sign => {
    for (const gap of ['', ' ']) expect(read(`a\\${sign}${gap}b`, TEX)).toBe('word a | word b')
    expect(read(`a \\${sign}`, TEX)).toBe('word a')
  })

  test('in TeX other escapes are what they are elsewhere', () => {
    expect(read('\\{a\\}', TEX)).toBe('break { | word a | break }')
    expect(read('a\\? B', TEX)).toBe('word a | stop ? | word b')
    expect(read('a \\', TEX)).toBe('word a')
  })
})

describe('code', () => {
  test.each([
    ['`a b` c', 'code a b | word c'],
    ['``a` b`` c', 'code a` b | word c'],
    ['``b', 'word b'],
    ['``a`b` c', 'word a | code b | word c'],
    ['`', ''],
  ])('%j', (text, tokens) => expect(read(text)).toBe(tokens))
})

describe('a dash', () => {
  test.each([
    ['a - b', 'word a | break - | word b'],
    ['- a', 'break - | word a'],
    ['a -\nb', 'word a | break - | word b'],
    ['a\n- b', 'word a | break - | word b'],
    ['a, - b', 'word a | break , | break - | word b'],
    ['a--b', 'word a | break -- | word b'],
    ['a---b', 'word a | break --- | word b'],
    ['a-- b', 'word a | break -- | word b'],
    ['a— b', 'word a | break — | word b'],
    ['a―b', 'word a | break ― | word b'],
    ['a- b', 'word a | word b'],
    ['a -b', 'word a | word b'],
    ['a-b', 'word a | word b'],
    ['a -', 'word a'],
    // An en dash joins names.
    ['A–B', 'word a | word b'],
    ['é–ü', 'word é | word ü'],
    ['a –b', 'word a | break – | word b'],
    ['a– b', 'word a | break – | word b'],
    ['–a', 'break – | word a'],
    ['a–', 'word a | break –'],
    ['a–5', 'word a | break – | number 5'],
    ['5–a', 'number 5 | break – | word a'],
  ])('%j', (text, tokens) => expect(read(text)).toBe(tokens))
})

describe('what means nothing in prose is passed over', () => {
  test.each([' ', '\t', '\n', '\r\n', '\u00a0', '\u2003', '@', '#', '~', '😀', '€', '|', '\ud83d'])(
    '%j',
    sign => {
      expect(read(`a${sign}b`)).toBe('word a | word b')
      expect(read(`${sign}é${sign}`)).toBe('word é')
    },
  )
})
