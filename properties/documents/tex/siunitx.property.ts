import { describe, expect, test } from 'vitest'
import { endOfDimension, itemLabelAt, quantityAt, typedAt } from '../../../src/documents/tex/siunitx.js'

/** What a text reads as whose part behind `at` is covered. */
function read(reader: typeof quantityAt, text: string, at = 0): string | null {
  const found = reader(text, at)
  if (!found) return null
  expect(found.cover).toHaveLength(found.end - at)
  return text.slice(0, at) + found.cover + text.slice(found.end)
}
const blanksOf = (text: string) => ' '.repeat(text.length)

describe('a quantity of siunitx', () => {
  test.each([
    ['\\SI{2.5}{\\mega\\joule}', '    2.5   mega joule '],
    ['\\qty{2.5}{\\mega\\joule}.', '     2.5   mega joule .'],
    ['\\SI*{12}{km}x', '     12  km x'],
    ['\\SI[round=2]{12}{km}', '             12  km '],
    ['\\SI{12}[US$]{km}', '    12       km '],
    ['\\SI{12}{kg.m^2~s_1}', '    12  kg m 2 s 1 '],
    // A percent sign stays joined to its number.
    ['\\SI{5}{\\percent}', '    5}{\\percent '],
    ['\\SI{5}{\\percent\\per\\hour}', '    5}{\\percent per hour '],
    ['\\SI{5}[x]{\\percent}', '    5      percent '],
    ['\\SI{5}{\\hour\\percent}', '    5   hour percent '],
    ['\\SI{5}{percent}', '    5  percent '],
    ['\\num{1e6}', '     1e6 '],
    ['\\num*[a]{15} b', '         15  b'],
    ['\\unit{\\meter}', '       meter '],
    ['\\si*[a]{\\meter\\per\\second}.', '         meter per second .'],
    ['\\unit{}', '       '],
  ])('%s', (text, cover) => {
    expect(read(quantityAt, text)).toBe(cover)
    expect(read(quantityAt, `ab ${text}`, 3)).toBe(`ab ${cover}`)
    expect(quantityAt(`ab ${text}`, 0)).toBeNull()
  })

  test.each([
    '5',
    '12',
    '1.25',
    '.5',
    '.25',
    '+5',
    '-5',
    '1e6',
    '1E10',
    '1e-16',
    '1e+6',
    '1.5e3',
    ' 5 ',
    '  5  ',
  ])('reads %j', number => {
    expect(read(quantityAt, `\\num{${number}}`)).toBe(`     ${number} `)
    expect(read(quantityAt, `\\SI{${number}}{m}`)).toBe(`    ${number}  m `)
  })

  test.each([
    '1,5',
    '5(1)',
    'a5',
    '5a',
    '1.',
    'e5',
    '1e',
    '--5',
    '+',
    '.',
    '',
    '1.2.3',
    '5 6',
    '1e+',
    '1ee5',
    '5 \\pm 1',
  ])('and leaves out %j, which is more than a number, or less', number => {
    for (const text of [`\\num{${number}}`, `\\SI{${number}}{m}`, `\\qty[a]{${number}}{\\percent}`])
      expect(read(quantityAt, text)).toBe(blanksOf(text))
  })

  test.each([
    ...['\\SI{5}{}', '\\ang{30}', '\\ang[a]{30;1}', '\\SIrange{12}{23}{\\m}', '\\qtyrange[a]{1}{2}{\\m}'],
    ...[
      '\\numrange{1}{2}',
      '\\numlist{1;2;3}',
      '\\SIlist{1;2}{\\m}',
      '\\numproduct{1 x 2}',
      '\\qtyproduct{1}{m}',
    ],
  ])('says nothing that is read in %s', text => {
    expect(read(quantityAt, `${text} {x}`)).toBe(`${blanksOf(text)} {x}`)
    expect(read(quantityAt, `a${text}`, 1)).toBe(`a${blanksOf(text)}`)
    expect(quantityAt(`a${text}`, 0)).toBeNull()
  })

  test('has at most three arguments', () =>
    expect(read(quantityAt, '\\SIrange{1}{2}{m}{x}')).toBe(`${blanksOf('\\SIrange{1}{2}{m}')}{x}`))

  test.each([
    '\\SI{5}',
    '\\num 5',
    '\\SIunit{5}{m}',
    '\\SI{5\n}{m}',
    '\\SI{{5}}{m}',
    '\\si',
    '\\angle{3}',
    'SI{5}{m}',
  ])('is not %j', text => expect(quantityAt(text, 0)).toBeNull())
})

describe('what is typed', () => {
  test.each([
    ['\\texttt{2 * 3 = 6}', '       `2 * 3 = 6`'],
    ['\\code{x} y', '     `x` y'],
    ['\\lstinline {x}', '           `x`'],
    ['\\mintinline{python} {x = 1}', `${' '.repeat(20)}\`x = 1\``],
    ['\\texttt\n{x}', '       \n`x`'],
    [`\\code{${'x'.repeat(300)}}`, `     \`${'x'.repeat(300)}\``],
  ])('%j', (text, cover) => {
    expect(read(typedAt, text)).toBe(cover)
    expect(read(typedAt, `ab ${text}`, 3)).toBe(`ab ${cover}`)
    expect(typedAt(`ab ${text}`, 0)).toBeNull()
  })

  test.each([
    ...['\\texttt{}', '\\texttt{ }', '\\texttt{a\\_b}', '\\texttt{a$b}', '\\texttt{a%b}', '\\texttt{a`b}'],
    ...['\\texttt{a\nb}', '\\texttt{a\rb}', '\\texttt{a&b}', '\\texttt{a~b}', '\\texttt{a{b}}', '\\texttt x'],
    ...[`\\code{${'x'.repeat(301)}}`, '\\mintinline{x}', '\\textbf{x}', '\\codes{x}', '\\mintinline{a b}{x}'],
  ])('is no code in %j', text => expect(typedAt(text, 0)).toBeNull())
})

describe('the label of an item', () => {
  test.each([
    // One that heads an exercise is emphasised.
    ['[(a)] x', '*(a)* x', true],
    ['[1.3]', '*1.3*', true],
    ['[15.13]', '*15.13*', true],
    ['[a)]', '*a)*', true],
    [' \t[1.3]', '  *1.3*', true],
    ['[\\textbf{1.3}]', '        *1.3* ', true],
    ['[\\textbf {1.3}]', '         *1.3* ', true],
    ['[\\bfseries 1.3]', '           1.3 ', true],
    ['[1.3 ]', ' 1.3  ', true],
    ['[ 1.3]', '  1.3 ', true],
    ['[5]', ' 5 ', true],
    // Any other is what its item is about.
    ['[foo] x', ' foo: x', false],
    ['[]', ' :', false],
    ['[a {b}c]', ' a  b*c:', false],
    ['[a `b`]', ' a  b :', false],
    ['[a {[b]} c]', ' a  [b]* c:', false],
    ['[\\emph{a} b]', '      *a* b:', false],
    // Mathematics is left as it is.
    ['[$\\mathbf{x}$]', ' $\\mathbf{x}$:', false],
  ])('%j reads %j', (text, cover, isHead) => {
    for (const before of ['', '\\item']) {
      const label = itemLabelAt(before + text, before.length)!
      expect(label.cover + (before + text).slice(label.end)).toBe(cover)
      expect(label.cover).toHaveLength(label.end - before.length)
      expect(label.isHead).toBe(isHead)
    }
  })

  test.each(['', 'x', 'x [a]', '[a', '[a\n]', '[{a]', '(a)', '\n[a]', '[a{b\n}]'])('none in %j', text =>
    expect(itemLabelAt(text, 0)).toBeNull(),
  )
})

describe('a length', () => {
  test.each([
    ...['2pt', ' 2pt', '=2pt', ' = -1.5 cm', '\t12.5em', '2\\baselineskip', '0.5 \\textwidth'],
    ...['2pt plus 1fil', '2pt minus .5ex', '2pt plus 1fil minus 3pt', '1pt plus -2pt'],
  ])('%j ends', length => {
    expect(endOfDimension(`\\vskip${length}, x`, 6)).toBe(6 + length.length)
    expect(endOfDimension(length, 0)).toBe(length.length)
  })

  test.each(['', 'pt', 'x 2pt', '2', '2 5', '--2pt', '(2pt)'])('none in %j', text =>
    expect(endOfDimension(`\\vskip${text}`, 6)).toBe(6),
  )

  test('has two others behind it at most', () =>
    expect(endOfDimension('2pt plus 1pt minus 1pt plus 1pt', 0)).toBe('2pt plus 1pt minus 1pt'.length))
})
