import { expect, test } from 'vitest'
import { htmlElement, htmlText } from '../../../src/report/conform/html-element.js'

test.each([
  ['a<b>&"c"', 'a&#60;b&#62;&#38;"c"'],
  ['a\n\tb', 'a b'],
  ['\u001b[2J\u202e', '\ufffd[2J\ufffd'],
])('text %j of a page is %j', (text, html) => {
  expect(htmlText(text)).toBe(html)
})

test('an element has no content unless one is given', () => {
  expect(htmlElement('p', {})).toBe('<p></p>')
})

test.each([
  ['p', {}, '', '<p></p>'],
  ['p', {}, '<b>&#38;</b>', '<p><b>&#38;</b></p>'],
  [
    'td',
    { class: 'a "b"', title: '<\n\u0000' },
    'x',
    '<td class="a &#34;b&#34;" title="&#60; \ufffd">x</td>',
  ],
  ['meta', { charset: 'utf-8' }, '', '<meta charset="utf-8"/>'],
  ['metal', {}, '', '<metal></metal>'],
])('an element %s with %j and %j is %s', (name, attributes, content, html) => {
  expect(htmlElement(name, attributes as Readonly<Record<string, string>>, content)).toBe(html)
})
