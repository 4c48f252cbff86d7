import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
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
