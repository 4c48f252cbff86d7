import '../../../src/fields/machine-learning/units.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import type { Token } from '../../../src/documents/model/document.js'
import { withArithmetic } from '../../../src/documents/prose-arithmetic/with-arithmetic.js'

import { soup } from '../markdown/soup.js'

/** What stands in the tokens of plain notation of a document, in order. */
function arithmeticOf(source: string): readonly string[] {
  const sections = readDocument(source, '-').sections.map(section => withArithmetic(section, source))
  const found = sections.flatMap(({ tokens }) => tokens.filter(({ notation }) => notation === 'plain'))
  for (const { inner, text } of found) expect(text.length).toBe(inner!.end - inner!.start)
  return found.map(({ inner }) => source.slice(inner!.start, inner!.end))
}

describe('prose that states arithmetic', () => {
  test.each([
    ['Multiplying, 0.05 / 3 = 1.67 per step, and so on.', '0.05 / 3 = 1.67 per step'],
    ['So e^{-0.5} = 0.607 here.', 'e^{-0.5} = 0.607'],
    ['1M = 1,048,576', '1M = 1,048,576'],
    ['Since 20 > 13, it fits.', '20 > 13'],
    // Words in brackets say what was counted.
    ['needs 2 (weights) + 4 (fp32 master, m, v) = 6 bytes', '2 (weights) + 4 (fp32 master, m, v) = 6 bytes'],
    ['141 GB (weights) + 20 GB (cache) = 161 GB', '141 GB (weights) + 20 GB (cache) = 161 GB'],
    ['it says\n989 / 3.35 ≈ 295 FLOP/B\n02:15 the end', '989 / 3.35 ≈ 295 FLOP/B'],
    ['for n = four : 16 * 4 = 64', '16 * 4 = 64'],
    ['as 576 × 2 × 61 = 70 272 B per token', '576 × 2 × 61 = 70 272 B per token'],
    ['It is long. 524 288 B = 512 KiB', '524 288 B = 512 KiB'],
    ['pays 2.50 €/h = 60 €/day', '2.50 €/h = 60 €/day'],
    ['It is 2(1) + -1(2) + 1(-1) = -1.', '2(1) + -1(2) + 1(-1) = -1'],
    ['a score of (1 - 0.25) / 0.433 = +1.73', '(1 - 0.25) / 0.433 = +1.73'],
    ['walk 5 km + 300 m = 5.3 km today', '5 km + 300 m = 5.3 km'],
    ['It costs $10M × 0.30 = $3M in all.', '$10M × 0.30 = $3M'],
    ['a total of 512 * 8192 * 2 = 8.4MB', '512 * 8192 * 2 = 8.4MB'],
    ['D = 20 * 7e9 = 1.4e11 tokens', 'D = 20 * 7e9 = 1.4e11 tokens'],
    ['5 + 9 = 2 (mod 12)', '5 + 9 = 2 (mod 12)'],
    ['The run takes 250 minutes = 4.2 hours.', '250 minutes = 4.2 hours'],
    ['(2 x 5,120 \\+ 3\\) x 40 \\= **4.2e5**.', '(2 x 5,120 \\+ 3\\) x 40 \\= **4.2e5'],
    ['It is 2 \\* 3 + 1 = 7.', '2 \\* 3 + 1 = 7'],
    ['It is 2\\*3 \\= 6.', '2\\*3 \\= 6'],
    ['**Total:** 2 + 3 = **5**', '2 + 3 = **5'],
    ['**2 + 3** = 5', '2 + 3** = 5'],
    ['as (sqrt(2) * log2(8) = 4.24) shows', 'sqrt(2) * log2(8) = 4.24'],
    ['max(2, 3) * 2 = 6', 'max(2, 3) * 2 = 6'],
    ['4 layers * 3 heads = 12 heads', '4 layers * 3'],
    ['2 h 30 min = 150 min', '2 h 30 min = 150 min'],
    ['3 * 4 = 12 = x', '3 * 4 = 12 = x'],
    ['3 * 4 = 12 - which is right', '3 * 4 = 12'],
    ['1882 / 8 = 235 tokens / sec / chip.', '1882 / 8 = 235 tokens / sec / chip'],
    ['8 * 80 = 640 GPU-hours.', '8 * 80 = 640 GPU-hours'],
    ['1) 2 + 2 = 4', '2 + 2 = 4'],
    ['1. 2 + 2 = 4', '2 + 2 = 4'],
    ['(a) 2 + 2 = 4', '2 + 2 = 4'],
    ['1920x1080 = 2.07M pixels', '1920x1080 = 2.07M'],
    ['It is -3 + 5 = 2.', '-3 + 5 = 2'],
    ['5! = 120', '5! = 120'],
    ['| a | b |\n| - | - |\n| 1 | 2 * 3 = 6 |', '2 * 3 = 6'],
    ['That is 500 * 2.5 = 1250 g of flour.', '500 * 2.5 = 1250 g'],
    ['These are 2 * 3 = 6 of them.', '2 * 3 = 6'],
    ['It has (26 / 20)^2 = 1.69 times the area.', '(26 / 20)^2 = 1.69'],
    ['It is 2 * 3 = 6 GB plus activations.', '2 * 3 = 6 GB'],
    ['It grows 3 / 2 = 1.5 times.', '3 / 2 = 1.5'],
    ['All is multiplied by 10 / 4 = 2.5 here.', '10 / 4 = 2.5'],
    ['They differ by 10 - 4 = 6.', '10 - 4 = 6'],
    ['> quoted 2 + 3 =\n> 5 items', '2 + 3 =\n> 5'],
  ])('%s', (source, expected) => {
    const [found, ...others] = arithmeticOf(source)
    expect(others).toEqual([])
    expect(found?.slice(0, expected.length)).toBe(expected)
    if (!expected.endsWith('* 3')) expect(found).toBe(expected)
  })

  test('a statement on each line of a paragraph, though each ends in a unit', () => {
    expect(arithmeticOf('90 km/h / 3.6 = 25 m/s\n2 h * 60 = 120 min\n5 * 4 = 20\n3 + 4 = 7')).toEqual([
      '90 km/h / 3.6 = 25 m/s',
      '2 h * 60 = 120 min',
      '5 * 4 = 20',
      '3 + 4 = 7',
    ])
    expect(arithmeticOf('It takes 2 h\n30 min * 2 = 60 min')).not.toContain('2 h\n30 min * 2 = 60 min')
  })

  test('the marker of no list belongs to what follows, which then has two readings', () => {
    expect(arithmeticOf('26. 86 - 23.13 = 3.73')).toEqual(['26. 86 - 23.13 = 3.73'])
    expect(arithmeticOf('25. a\n26. 86 - 23.13 = 62.87')).toEqual(['86 - 23.13 = 62.87'])
  })
})

const NOTHING = [
  'Exercise 3 = the third',
  'Figure 3 = 5',
  'open 24/7 = always',
  'and/or = 3',
  'versions 1.2 = 1.3',
  'version 1.2.3 + 1 = 2',
  'Figure 3 loss = 4',
  'N 2 * 3 = 6',
  'f(2 + 3 = 5)',
  '3 times 4 + 1 = 13',
  '2 h and 30 min = 150 min',
  '555-1234 - 3 = phone',
  'on 2024-01-15 = 8',
  'a ratio 1:8 = 0.125',
  '17 = 2 mod 5',
  '7 + 8 mod 12 = 3',
  '5 + 9 = 2 mod 12',
  '0,05 / 3 = 0,02',
  '10 – 2 * 3 = 4',
  '2 * 3 = 5 – 1',
  '2 * 3 = 6 times the sum of both',
  '2 * 3 = 6 plus 1',
  '10 * 3 = 30 plus the 2 of before',
  '2 * 3 = 6 times half',
  '12 by 3 * 2 = 8',
  '12 divided by 3 * 2 = 8',
  'a number multiplied by 3 + 2 = 14',
  'x multiplied by 3 + 2 = 14',
  '2 * 3 = 6 times 1',
  '2 * 3 = 6 $x$',
  '$x$ * 2 * 3 = 7',
  '$x$ 2 * 3 = 7',
  '2 * 3 = `a` * 2',
  'menu 1 > 2',
  'step 1 > 2',
  '2 + 3 = 5 ± 1',
  '1000 * 10 = 10<sup>4</sup>',
  '10<sup>6</sup> * 2 = 12',
  '<a href="x?a=2&b=3*4=5">2</a>',
  'https://x.org/?q=2+3=6',
  '[link](http://x.org/2*3=7)',
  'A = 406.4 B=410.7',
  'at 3 loss = 2 * 4',
  '0,5 * 3 = 15',
  '2 * 3 = 6,5',
  '2 hours -3 * 2 = 4',
  'for heads 2, 20 > 13',
  'Option 1B = 3 * 5',
  '~2 + 3 = 5',
  '2 + 3 = ~~5~~',
  '10 -3 * 2 = 4',
  '2 + 3 -> 5',
  'a 17-bit = 3',
  '= 5',
  '2 + 3 =',
  '2 + = 5',
  '(2 + 3',
  'eight * 2 = 16',
]

test.each(NOTHING)('no arithmetic is found in: %s', source => {
  expect(arithmeticOf(source)).toEqual([])
  expect(arithmeticOf(`We know that ${source}, as said.`)).toEqual([])
})

describe('inline code', () => {
  test.each([
    '2 * 8 * 128 = 2 KiB',
    '8/3*4096=10922',
    '0.131*1024*128 / 10**3 = ~17.2GB',
    '1e-8 < 1e-5',
    'x = 5',
    'n_layers = 80',
    'N * 2 = 14e9 * 2',
    '2 + = 5',
  ])('%s states something', code => {
    expect(arithmeticOf(`so \`${code}\` it is`)).toEqual([code])
  })

  test.each(['batch_size=32', 'x == 5'])('%s is code', code => {
    expect(arithmeticOf(`so \`${code}\` it is`)).toEqual([])
  })
})

const isCovered = (token: Token, spans: readonly Token[]): boolean =>
  spans.some(({ start, end }) => start <= token.start && (token.scaleEnd ?? token.end) <= end)

/** Every token is either kept as it is or lies whole in one of plain notation; these keep the order and the source. */
function keepsTheRest(source: string): void {
  for (const section of readDocument(source, '-').sections) {
    const { tokens, ...rest } = withArithmetic(section, source)
    const spans = tokens.filter(({ notation }) => notation === 'plain')
    const kept = section.tokens.filter(token => token.end === token.start || !isCovered(token, spans))
    expect(tokens.filter(({ notation }) => notation === undefined)).toEqual(kept)
    expect({ ...rest, tokens: section.tokens }).toEqual(section)
    for (const [i, { start, end }] of tokens.entries()) {
      expect(start <= end && end <= (tokens[i + 1]?.start ?? source.length)).toBe(true)
    }
    for (const { kind, text, inner } of spans) {
      expect(kind).toBe('math')
      expect(text.length).toBe(inner!.end - inner!.start)
      if (!source.includes('>')) expect(text).toBe(source.slice(inner!.start, inner!.end))
    }
  }
}

describe('the rest of a section', () => {
  const piece = fc.constantFrom(
    ...'2 + 3 = 5|8 * 8 = 64 GB|, |. |the |of |x |(|)|$n$ |`2 * 2 = 4` |`a` |- |**|_|> |\n|\n\n|1. || |$5 |%|! |/ 2 |^2 | and |~'.split(
      '|',
    ),
  )

  test('stays as it is in sentences around arithmetic', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), pieces => keepsTheRest(pieces.join(''))),
      { numRuns: 150 },
    )
  })

  test('stays as it is in any soup of characters', () => {
    fc.assert(fc.property(soup, keepsTheRest), { numRuns: 150 })
  })
})
