import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withSigns } from '../../../src/documents/words/entities.js'

/** Signs with their entities, from the list of HTML (WHATWG, named character references). */
const SIGNS = {
  '×': 'times',
  '−': 'minus',
  '≈': 'asymp',
  '≤': 'le',
  '≥': 'ge',
  '≠': 'ne',
  '·': 'middot',
  '½': 'frac12',
  '²': 'sup2',
  '<': 'lt',
}
const entities = fc.constantFrom(...Object.entries(SIGNS)).chain(([sign, name]) => {
  const code = sign.codePointAt(0)!
  return fc
    .constantFrom(`&${name};`, `&#${code};`, `&#x${code.toString(16)};`)
    .map(entity => ({ sign, entity }))
})
const piece = fc.oneof(
  entities,
  fc.constantFrom('2', ' ', 'a ', '= ', '(', '\n').map(text => ({ sign: text, entity: text })),
)
const bare = (text: string) => text.replace(/\s/g, '')

describe('entities of a page', () => {
  test('are the signs that they stand for, on a page as long as before', () => {
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const written = pieces.map(({ entity }) => entity).join('')
        const read = withSigns(written)
        expect(read).toHaveLength(written.length)
        expect(bare(read)).toBe(bare(pieces.map(({ sign }) => sign).join('')))
      }),
    )
  })

  test('touch what their entity touches, where a blank stands on the other side', () => {
    fc.assert(
      fc.property(entities, ({ sign, entity }) => {
        if (sign !== '<') expect(withSigns(`x ${entity}5`)).toMatch(new RegExp(`x +${sign}5$`))
        expect(withSigns(`x${entity} 5`)).toMatch(new RegExp(`^x${sign} +5$`))
      }),
    )
  })

  test('stay as they are in code, and where they would become Markdown or a letter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('&eacute;', '&#42;', '&lowbar;', '&#36;', '&amp;', '&shy;', '&none;'),
        entities,
        (kept, { entity }) => {
          expect(withSigns(`a ${kept} b`)).toBe(`a ${kept} b`)
          expect(withSigns(`a \`${entity}\` b`)).toBe(`a \`${entity}\` b`)
          expect(withSigns(`\n&gt; b`)).toBe(`\n&gt; b`)
        },
      ),
    )
  })

  test.each([
    ['a unit', '5 &mu;m', /5 +μm/],
    ['a factor', '2&pi; r', /2π +r/],
    ['a factor before a root', '2&pi;&radic;2', /2 *π√ *2/],
    ['a symbol', 'an angle &alpha; of', /angle +α of/],
    ['an exponent', '10<sup>&minus;9</sup>', /10 *\^−9/],
  ])('are Greek letters next to what they belong to: %s', (_, page, read) => {
    expect(withSigns(page)).toHaveLength(page.length)
    expect(withSigns(page)).toMatch(read)
  })

  test('beside raised text of several letters, which is one exponent', () => {
    const written = 'x<sup>n+1</sup>'
    expect(withSigns(written)).toHaveLength(written.length)
    expect(bare(withSigns(written))).toBe('x^(n+1)')
  })

  test('beside raised figures, which are powers, and raised endings of ordinals, which are none', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 99 }), exponent => {
        const written = `10<sup>${exponent}</sup> and 5<sup>th</sup>`
        expect(withSigns(written)).toHaveLength(written.length)
        expect(bare(withSigns(written))).toBe(`10^${exponent}and5<sup>th</sup>`)
      }),
    )
  })
})
