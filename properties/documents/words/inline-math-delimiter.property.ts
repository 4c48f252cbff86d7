import { describe, expect, test } from 'vitest'
import { MARKDOWN, type Notation, PLAIN, TEX } from '../../../src/documents/model/notation.js'
import { delimiterAt, MathScanner } from '../../../src/documents/words/inline-math.js'

const nameAt = (text: string, at: number, notation?: Notation) =>
  delimiterAt(text, at, notation)?.name ?? null
const NAMES = [
  ...['equation', 'align', 'gather', 'multline', 'eqnarray', 'alignat', 'flalign', 'displaymath', 'math'],
  ...['dmath', 'IEEEeqnarray'],
]

describe('what opens mathematics', () => {
  test.each([
    ['$x', 0, '$'],
    ['$', 0, '$'],
    ['$$x', 0, '$$'],
    ['a$$$', 1, '$$'],
    ['$`x', 0, '$`'],
    ['\\(x', 0, '\\('],
    ['\\[x', 0, '\\['],
    ['\\\\(x', 0, '\\\\('],
    ['\\\\[x', 0, '\\\\['],
    [')\\(x', 1, '\\('],
    [' \\\\[x', 1, '\\\\['],
    ['a\\begin{align}', 1, 'align'],
    ...NAMES.flatMap<[string, number, string]>(name => [
      [`\\begin{${name}}`, 0, name],
      [`\\begin{${name}*}`, 0, `${name}*`],
    ]),
  ] as [string, number, string][])('%j at %i: %s', (text, at, name) => {
    expect(nameAt(text, at)).toBe(name)
    expect(nameAt(text, at, PLAIN)).toBe(name)
  })

  test.each([
    // Behind a letter or a figure a bracket is none.
    ['a\\(x', 1],
    ['Z\\[x', 1],
    ['5\\\\(x', 1],
    ['z\\\\[x', 1],
    ['\\x', 0],
    ['\\\\x', 0],
    ['\\\\\\(', 0],
    ['\\', 0],
    ['x(', 0],
    ['x[', 0],
    ['xb', 0],
    ['(x)', 0],
    ['\\b', 0],
    ['\\begin{foo}', 0],
    ['\\begin{aligned}', 0],
    ['\\begin {align}', 0],
    ['x\\begin{align}', 0],
    ['\\\\begin{align}', 0],
    ['x', 1],
  ])('nothing in %j at %i', (text, at) => {
    expect(delimiterAt(text, at)).toBeNull()
    expect(delimiterAt(text, at, MARKDOWN)).toBeNull()
  })

  test.each([
    ['$x', 0, '$'],
    ['$$x', 0, '$$'],
    ['a$`x', 1, '$'],
    ['a\\(x', 1, '\\('],
    ['5\\[x', 1, '\\['],
    ['\\begin{align*}', 0, 'align*'],
    ['\\\\(x', 0, null],
    ['\\\\[x', 0, null],
    ['\\begin{foo}', 0, null],
    ['\\x', 0, null],
    ['\\', 0, null],
    ['x(', 0, null],
    ['x[', 0, null],
    ['xbegin{align}', 0, null],
    ['(', 0, null],
    ['\\$', 0, null],
  ])('in TeX %j at %i: %s', (text, at, name) => expect(nameAt(text, at, TEX)).toBe(name))
})

describe('a piece of mathematics', () => {
  const spanIn = (text: string, notation?: Notation, at = 0) => {
    const span = new MathScanner(text, notation).spanAt(at)
    return (
      span && [text.slice(span.start, span.end), text.slice(span.inner.start, span.inner.end), span.display]
    )
  }

  test.each([
    ['$a$ b$', '$a$', 'a', false],
    ['$a\\$b$', '$a\\$b$', 'a\\$b', false],
    ['$a\\\\$', '$a\\\\$', 'a\\\\', false],
    ['$a\\\\\\$b$', '$a\\\\\\$b$', 'a\\\\\\$b', false],
    ['$$a$b$$ c', '$$a$b$$', 'a$b', true],
    ['$$a\\$$b$$', '$$a\\$$b$$', 'a\\$$b', true],
    ['$`a$b`$', '$`a$b`$', 'a$b', false],
    ['\\(a\\\\)b\\) c', '\\(a\\\\)b\\)', 'a\\\\)b', false],
    ['\\[a]\\] c', '\\[a]\\]', 'a]', true],
    ['\\[a\\\\]b\\]', '\\[a\\\\]b\\]', 'a\\\\]b', true],
    ['\\\\(a\\)b\\\\) c', '\\\\(a\\)b\\\\)', 'a\\)b', false],
    ['\\\\[a\\\\] c', '\\\\[a\\\\]', 'a', true],
    ['\\begin{align}a\\end{align} b', '\\begin{align}a\\end{align}', '\\begin{align}a\\end{align}', true],
    [
      '\\begin{align*}a\\end{align}\\end{align*}',
      '\\begin{align*}a\\end{align}\\end{align*}',
      '\\begin{align*}a\\end{align}\\end{align*}',
      true,
    ],
  ])('%j begins with %j', (text, whole, inner, display) => {
    expect(spanIn(text)).toEqual([whole, inner, display])
    expect(spanIn(`; ${text}`, MARKDOWN, 2)).toEqual([whole, inner, display])
  })

  test.each([
    ...[
      '$a',
      '$$a$',
      '$`a$',
      '\\(a)',
      '\\[a',
      '\\\\(a\\)',
      '\\begin{align}a\\end{gather}',
      '\\begin{align*}\\end{align}',
    ],
    ...[
      '$a\\$',
      '$ $',
      '$$ \n $$',
      '\\( \\)',
      '$$$$',
      'a$b$',
      '$a$$',
      '$a`b$',
      '$`a',
      '\\begin{foo}a\\end{foo}',
    ],
    // Money.
    ...['$5 and $6', '$5-$6', '$HOME $P', '$5 million$ '],
  ])('%j does not begin with any', text => expect(spanIn(text)).toBeNull())

  test('is no money beside the ends of a text, or in TeX', () => {
    expect(spanIn('$AB $')).toEqual(['$AB $', 'AB ', false])
    expect(spanIn('$5^2$')).toEqual(['$5^2$', '5^2', false])
    expect(spanIn('S$5^2$', MARKDOWN, 1)).toBeNull()
    expect(spanIn('$5-$6')).toBeNull()
    expect(spanIn('$5-$6', TEX)).toEqual(['$5-$', '5-', false])
    expect(spanIn('$a$$', TEX)).toEqual(['$a$', 'a', false])
    expect(spanIn('$a`b$', TEX)).toEqual(['$a`b$', 'a`b', false])
    expect(spanIn('$$5 and $$6')).toEqual(['$$5 and $$', '5 and ', true])
  })

  test('is found again and again, each kind by its own sign', () => {
    const text = '$a$ $$b$$ $c$ \\(d\\) $$e$$'
    const scanner = new MathScanner(text)
    const starts = [0, 4, 10, 14, 20]
    expect(starts.map(at => text.slice(at, scanner.spanAt(at)!.end))).toEqual(text.split(' '))
    expect(scanner.closing(delimiterAt(text, 4)!, 4)).toEqual({ start: 7, end: 9 })
    expect(scanner.closing(delimiterAt(text, 4)!, 20)).toEqual({ start: 23, end: 25 })
  })
})
