import { describe, expect, test } from 'vitest'
import { xmlAttribute, xmlElement, xmlText } from '../../../src/report/text/xml.js'

const of = (...codes: readonly number[]) => String.fromCodePoint(...codes)

describe('text of XML', () => {
  test.each([
    ['a<b>c&d', 'a&#60;b&#62;c&#38;d'],
    ['a\rb', 'a&#13;b'],
    ['a\tb\nc', 'a\tb\nc'],
    [`'"`, `'"`],
    ['&amp;', '&#38;amp;'],
  ])('of %j is %j', (text, written) => {
    expect(xmlText(text)).toBe(written)
  })

  // XML 1.0, section 2.2: #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF].
  test.each([0x9, 0xa, 0x20, 0x7f, 0x85, 0xd7ff, 0xe000, 0xfffd, 0x10000, 0x10ffff])(
    'has the character %d, which XML 1.0 can write',
    code => {
      expect(xmlText(`<${of(code)}`)).toBe(`&#60;${of(code)}`)
    },
  )

  test.each([0x0, 0x1, 0x8, 0xb, 0xc, 0xe, 0x1f, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xfffe, 0xffff])(
    'has the replacement character for %d, which XML 1.0 cannot write',
    code => {
      expect(xmlText(`a${of(code)}${of(code)}b`)).toBe('a\ufffd\ufffdb')
    },
  )
})

test('a value of an attribute has its quotation marks and white space numbered, but for blanks', () => {
  expect(xmlAttribute(`a "b" 'c'\td\ne\rf<g&\u0001`)).toBe(
    `a &#34;b&#34; 'c'&#9;d&#10;e&#13;f&#60;g&#38;\ufffd`,
  )
})

describe('an element', () => {
  test.each([
    ['without content ends at once', {}, '', '<a/>\n'],
    ['has its content as it is', {}, '<b/>\n&#38;', '<a><b/>\n&#38;</a>\n'],
    ['has its attributes in order', { y: 'z"', x: 0 }, '', '<a y="z&#34;" x="0"/>\n'],
    ['has both', { x: -1 }, ' ', '<a x="-1"> </a>\n'],
  ])('%s', (_, attributes, content, written) => {
    expect(xmlElement('a', attributes as Readonly<Record<string, string>>, content)).toBe(written)
  })

  test('has no content unless one is given', () => expect(xmlElement('a', {})).toBe('<a/>\n'))
})
