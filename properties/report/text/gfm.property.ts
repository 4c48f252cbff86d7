import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { gfmCode, gfmRow, gfmTable, gfmText } from '../../../src/report/text/gfm.js'
import { printable } from '../../../src/report/text/printable.js'
import { hostileText } from '../audit/hostile.js'

/** The text that HTML with numbered characters and bare spans stands for. */
const read = (html: string) =>
  html.replace(/<\/?span>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))

describe('text in Markdown', () => {
  test.each([...'\\`*_{}[]<>|~&:'])('numbers the character %s', character => {
    const number = `&#${character.charCodeAt(0)};`
    expect(gfmText(`a${character}${character}1`)).toBe(`a${number}${number}1`)
  })

  test.each([...'@#$'])('numbers the character %s and parts it from its neighbours', character => {
    expect(gfmText(`a${character}b`)).toBe(`a<span>&#${character.charCodeAt(0)};</span>b`)
  })

  test.each([
    ['www.a.b', 'www&#46;a.b'],
    ['WWW.a', 'WWW&#46;a'],
    ['1.5 and a.b', '1.5 and a.b'],
    ['a\n\tb', 'a b'],
    ['\u0000', '\ufffd'],
    ['plain text, (x) = 1; "y" + \'z\' - 2/3 ^ %!?', 'plain text, (x) = 1; "y" + \'z\' - 2/3 ^ %!?'],
  ])('of %j is %j', (text, written) => {
    expect(gfmText(text)).toBe(written)
  })

  test('stands for the text on one line', () =>
    fc.assert(
      fc.property(hostileText, text => {
        expect(read(gfmText(text))).toBe(printable(text))
      }),
    ))

  const rendered = (markdown: string) =>
    micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  test.each([
    ...[
      '- x',
      '+ x',
      '-',
      '+',
      '---',
      '- - -',
      '-- -',
      '1. x',
      '1) x',
      '123456789. x',
      '1.',
      '2)',
      ' - x',
      ' 7. x',
    ],
    ...['-1', '+1', '1.5', '1)2', '-x', 'a - b', 'a 1. b', 'x1. y'],
  ])('is a line of words, at the beginning of a line and of an item of a list: %j', text => {
    expect(rendered(`${gfmText(text)}\n`)).toBe(`<p>${text.trim()}</p>\n`)
    expect(rendered(`- ${gfmText(text)}\n`)).toBe(`<ul>\n<li>${text.trim()}</li>\n</ul>\n`)
  })

  test.each([
    ['- x', '&#45; x'],
    ['+', '&#43;'],
    ['---', '&#45;--'],
    [' 12. x', ' 12&#46; x'],
    ['1)', '1&#41;'],
    ['-1.5', '-1.5'],
    ['+x', '+x'],
    ['1.5', '1.5'],
    ['1)2', '1)2'],
    ['x - y 1. z', 'x - y 1. z'],
  ])('numbers what would begin a list or a line, and no other: %j is %j', (text, written) => {
    expect(gfmText(text)).toBe(written)
  })

  test('as code is the same in an element', () => expect(gfmCode('a|b')).toBe('<code>a&#124;b</code>'))
})

test('a table has its head, a line of dashes for each column, and its rows', () => {
  const rows = [
    ['1', ''],
    ['2', '3'],
  ].map(gfmRow)
  expect(rows).toEqual(['| 1 |  |\n', '| 2 | 3 |\n'])
  expect(gfmTable(['a', 'b'], rows)).toBe('| a | b |\n| --- | --- |\n| 1 |  |\n| 2 | 3 |\n')
  expect(gfmTable(['a'], [])).toBe('| a |\n| --- |\n')
})
