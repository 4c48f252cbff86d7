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
    // A percent sign stays joined to its number.
    ['\\SI{5}{\\percent}', '    5}{\\percent '],
    ['\\SI{5}{\\percent\\per\\hour}', '    5}{\\percent per hour '],
    ['\\SI{5}[x]{\\percent}', '    5      percent '],
    ['\\unit{\\meter}', '       meter '],
    ['\\si*[a]{\\meter\\per\\second}.', '         meter per second .'],
    ['\\unit{}', '       '],
  ])('%s', (text, cover) => {
    expect(read(quantityAt, text)).toBe(cover)
    expect(read(quantityAt, `ab ${text}`, 3)).toBe(`ab ${cover}`)
    expect(quantityAt(`ab ${text}`, 0)).toBeNull()
  })

  test.each(['12', '1.25', '.5', '+5', '1e6', '1e-16'])('reads %j', number => {
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
    '\\SI{5}{}',
    '\\ang{30}',
    '\\ang[a]{30;1}',
    '\\SIrange{12}{23}{\\m}',
    '\\qtyrange[a]{1}{2}{\\m}',
    '\\numproduct{1 x 2}',
  ])('says nothing that is read in %s', text => {
    expect(read(quantityAt, `${text} {x}`)).toBe(`${blanksOf(text)} {x}`)
    expect(read(quantityAt, `a${text}`, 1)).toBe(`a${blanksOf(text)}`)
    expect(quantityAt(`a${text}`, 0)).toBeNull()
  })
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
})
