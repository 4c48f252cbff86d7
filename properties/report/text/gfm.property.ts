import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { gfmText } from '../../../src/report/text/gfm.js'
import { printable } from '../../../src/report/text/printable.js'
import { hostileText } from '../audit/hostile.js'

/** The text that HTML with numbered characters and bare spans stands for. */
const read = (html: string) =>
  html.replace(/<\/?span>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))

describe('text in Markdown', () => {
  test('stands for the text on one line', () =>
    fc.assert(
      fc.property(hostileText, text => {
        expect(read(gfmText(text))).toBe(printable(text))
      }),
    ))

  const rendered = (markdown: string) =>
    micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  test.each(['+', '123456789. x', '2)'])(
    'is a line of words, at the beginning of a line and of an item of a list: %j',
    text => {
      expect(rendered(`${gfmText(text)}\n`)).toBe(`<p>${text.trim()}</p>\n`)
      expect(rendered(`- ${gfmText(text)}\n`)).toBe(`<ul>\n<li>${text.trim()}</li>\n</ul>\n`)
    },
  )
})
