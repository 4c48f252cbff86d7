import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MARKDOWN, type Notation, PLAIN, TEX } from '../../../src/documents/model/notation.js'
import { readInline } from '../../../src/documents/words/tokens.js'

const texts = (source: string) => readInline(source, 0).map(({ text }) => text)
const words = fc
  .array(fc.constantFrom('loss', 'reward', 'é', 'β', 'x_1', 'H100'), { minLength: 1, maxLength: 3 })
  .map(all => all.join(' '))

describe('links and images', () => {
  const target = fc.constantFrom(
    '(http://host/a_b*c*)',
    '(u "a title, or 5")',
    '(<a b>)',
    '(a(b)c)',
    '[ref]',
    '[]',
    '()',
  )

  test('a link keeps its text and loses its target', () => {
    fc.assert(
      fc.property(words, target, words, (text, to, after) => {
        expect(texts(`[${text}]${to} ${after}`)).toEqual(texts(`${text} ${after}`))
        expect(texts(`[a [${text}](u) b]${to} ${after}`)).toEqual(texts(`a ${text} b ${after}`))
      }),
    )
  })

  test('an image loses both, with what stands inside', () => {
    fc.assert(
      fc.property(words, target, words, (text, to, after) => {
        expect(texts(`${after} ![${text} [b](u) $x$]${to} ${after}`)).toEqual(texts(`${after} ${after}`))
      }),
    )
  })

  test('brackets without a target are brackets, and a footnote is nothing', () => {
    fc.assert(
      fc.property(words, text => {
        expect(texts(`[${text}] x`)).toEqual(['[', ...texts(text), ']', 'x'])
        expect(texts(`\\[${text}\\) x`)).toEqual(['[', ...texts(text), ')', 'x'])
        expect(texts(`${text}[^1] x`)).toEqual(texts(`${text} x`))
        expect(texts(`${text} ] [ (u`)).toEqual([...texts(text), ']', '[', '(', 'u'])
      }),
    )
  })
})

describe('markup', () => {
  test('tags, comments, addresses, entities and TeX commands are no words', () => {
    const markup = fc.constantFrom(
      '<b>',
      '</td>',
      '<br/>',
      '<a href="x y">',
      '<!-- a, b -->',
      '<http://a.b/c>',
      '<me@a.b>',
      '&nbsp;',
      '&#8217;',
      'https://a.b/c_d?e=f',
      'www.a.b/c',
      '\\newpage',
    )
    fc.assert(
      fc.property(words, markup, words, (before, mark, after) => {
        expect(texts(`${before} ${mark} ${after}`)).toEqual(texts(`${before} ${after}`))
      }),
    )
    expect(texts('see https://a.b/c. Then (www.a.b), a < b and c > d')).toEqual([
      'see',
      '.',
      'then',
      '(',
      ')',
      ',',
      'a',
      'b',
      'and',
      'c',
      'd',
    ])
  })

  test('emphasis does not break words, and a product is no emphasis', () => {
    const letters = fc.constantFrom('re', 'ward', 'é', 'b')
    fc.assert(
      fc.property(letters, letters, letters, fc.constantFrom('*', '**', '***'), (a, b, c, mark) => {
        expect(texts(`${mark}${a}${mark}${b}`)).toEqual([a + b])
        expect(texts(`${a}${mark}${b}${mark}${c}, ${mark}${a}${mark}.`)).toEqual([a + b + c, ',', a, '.'])
        expect(texts(`${a}${mark}${b}`)).toEqual([a, b])
        expect(texts(`_${a}_ __${b}__ ~~${c}~~ ${a}_${b}`)).toEqual([a, b, c, `${a}_${b}`])
      }),
    )
  })
})

describe('words', () => {
  test('are in lower case, lose the possessive, and keep apostrophes, underscores and rates', () => {
    expect(texts("Kaplan's can't log_ratio FLOPs/s Élan ΔX model’s")).toEqual([
      'kaplan',
      "can't",
      'log_ratio',
      'flops/s',
      'élan',
      'δx',
      'model',
    ])
  })
})

/** The tokens of a line as `kind text`, apart by two bars. */
const read = (text: string, notation: Notation = MARKDOWN): string =>
  readInline(text, 0, notation)
    .map(token => `${token.kind} ${token.text}`)
    .join(' | ')

describe('a stop', () => {
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

describe('markup in each notation', () => {
  test.each([
    ['a &amp; b', 'word a | word b', 'word a | word amp | stop ; | word b'],
    ['a & b', 'word a | word b', 'word a | word b'],
    ['a &b c', 'word a | word b | word c', 'word a | word b | word c'],
    ['a <b c', 'word a | word b | word c', 'word a | word b | word c'],
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
    ['a \\', 'word a'],
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
    ['a - b', 'word a | break - | word b'],
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
