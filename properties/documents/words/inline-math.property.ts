import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../src/documents/model/mutable-token.js'
import { MARKDOWN } from '../../../src/documents/model/notation.js'
import { delimiterAt } from '../../../src/documents/words/inline-math.js'
import { readInline } from '../../../src/documents/words/tokens.js'

const formulas = (text: string) => readInline(text, 0).filter(({ kind }) => kind === 'math')
const texts = (tokens: readonly Draft[]) => tokens.map(({ text }) => text)

const content = fc
  .array(fc.constantFrom('x', 'a_1', '*', '_', ' + ', '^{2}', '\\frac{1}{2}', '\\$', '\\\\', '{', '[', '`'), {
    minLength: 1,
    maxLength: 6,
  })
  .map(parts => parts.join('').trim())
  .filter(text => text !== '' && !/^`|`$|\\$/.test(text) && !text.includes('`'))
const DELIMITERS: [string, string, boolean][] = [
  ['$', '$', false],
  ['$$', '$$', true],
  ['$`', '`$', false],
  ['\\(', '\\)', false],
  ['\\[', '\\]', true],
  ['\\\\(', '\\\\)', false],
  ['\\\\[', '\\\\]', true],
]

describe('mathematics', () => {
  test('is what stands between its delimiters, whatever they are and however they repeat', () => {
    const span = fc.tuple(content, fc.constantFrom(...DELIMITERS))
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 4 }), spans => {
        const source = spans.map(([text, [open, close]]) => `so ${open}${text}${close}`).join(' ')
        const found = formulas(source)
        expect(texts(found)).toEqual(spans.map(([text]) => text))
        expect(found.map(({ display }) => display)).toEqual(spans.map(([, [, , display]]) => display))
        for (const { inner, text } of found) expect(source.slice(inner!.start, inner!.end)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  test('keeps an environment whole, by its name', () => {
    const name = fc.constantFrom('equation', 'align', 'align*', 'gather', 'multline*')
    fc.assert(
      fc.property(name, content, (environment, text) => {
        const whole = `\\begin{${environment}}\n${text} \\\\\n&= 1\n\\end{${environment}}`
        expect(formulas(`so ${whole}, then`)).toMatchObject([
          { text: whole, display: true, start: 3, end: 3 + whole.length },
        ])
      }),
    )
  })

  test('does not begin without an end, and does not begin at an escaped dollar', () => {
    const stray = fc.constantFrom('$', '$$', '\\[', '\\(', '$`', '\\begin{align}', '\\$')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b '), stray), { maxLength: 5 }), parts => {
        const opened = parts.filter(([, sign]) => sign === '$' || sign === '$$' || sign === '$`')
        fc.pre(opened.length < 2)
        expect(formulas(parts.map(all => all.join('')).join('x '))).toEqual([])
      }),
    )
  })

  test('is not what stands between two amounts', () => {
    const amount = fc
      .tuple(fc.nat(99), fc.constantFrom('', 'M', ' million', '.50', '/hr', ' per head'))
      .map(all => all.join(''))
    const joint = fc.constantFrom(' and ', ', then ', ' or (', '-', '/', ' to ')
    fc.assert(
      fc.property(amount, joint, amount, (first, glue, second) => {
        expect(formulas(`It costs $${first}${glue}$${second} now.`)).toEqual([])
        expect(texts(formulas(`It costs $${first}${glue}$${second}, and $x = 1$ holds.`))).toEqual(['x = 1'])
      }),
    )
  })

  test('is not the name of a variable of the shell, a foreign currency, or blank', () => {
    for (const text of [
      '$HOME and $PATH',
      'US$5 and US$6',
      'US$5 + x$',
      '$6, $HOME',
      '$ $',
      'a $x and `b$c`',
    ])
      expect(formulas(text)).toEqual([])
  })
})

describe('inline code', () => {
  test('ends at the next run of as many backticks, and loses one blank on both sides', () => {
    const ticks = fc.integer({ min: 1, max: 4 })
    const code = fc.constantFrom('x', 'a b', '$x$', 'f(*a*)', '\\', '[a](b)')
    fc.assert(
      fc.property(fc.array(fc.tuple(ticks, code, fc.boolean()), { minLength: 1, maxLength: 4 }), spans => {
        const source = spans
          .map(([length, text, isPadded]) => {
            const [run, pad] = ['`'.repeat(length), isPadded ? ' ' : '']
            return `${run}${pad}${text}${pad}${run}`
          })
          .join(' and ')
        const found = readInline(source, 0).filter(({ kind }) => kind === 'code')
        expect(texts(found)).toEqual(spans.map(([, text]) => text))
        for (const { inner, text } of found) expect(source.slice(inner!.start, inner!.end)).toBe(text)
      }),
    )
  })
})

describe('what opens mathematics', () => {
  test.each([
    // Behind a letter or a figure a bracket is none.
    ['z\\\\[x', 1],
  ])('nothing in %j at %i', (text, at) => {
    expect(delimiterAt(text, at)).toBeNull()
    expect(delimiterAt(text, at, MARKDOWN)).toBeNull()
  })
})
