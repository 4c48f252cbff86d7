import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginsNumber, readNumber } from '../../../src/documents/words/number.js'
import { readInline } from '../../../src/documents/words/tokens.js'

/** The tokens of a phrase, as `number 5 %`, `word loss`. */
const read = (text: string) =>
  readInline(text, 0).map(({ kind, text: said, scale }) => [kind, said, scale].filter(Boolean).join(' '))

const digits = fc.integer({ min: 1, max: 999_999_999 }).map(String)
const fraction = fc.option(fc.integer({ min: 0, max: 999 }).map(String), { nil: undefined })
const exponent = fc.option(fc.tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), fc.nat(40)), {
  nil: undefined,
})
const sign = fc.constantFrom('', '-', '−', '+')
const separator = fc.constantFrom('', ',', '_', "'", '\u00a0', '\u2009', '\u202f')

const figure = fc.record({ digits, fraction, exponent, sign, separator }).map(parts => {
  const grouped = parts.digits.replace(/\B(?=(\d{3})+$)/g, parts.separator)
  const tail = (parts.fraction === undefined ? '' : `.${parts.fraction}`) + (parts.exponent?.join('') ?? '')
  return { written: parts.sign + grouped + tail, text: parts.sign.replace('−', '-') + parts.digits + tail }
})

describe('a figure in prose', () => {
  test('keeps its digits, loses its separators, and is worth what it was made from', () => {
    fc.assert(
      fc.property(figure, ({ written, text }) => {
        const [, token] = readInline(`about ${written} tokens`, 7)
        expect(token).toMatchObject({ kind: 'number', text, start: 13, end: 13 + written.length })
        expect(token!.written).toBe(written === text ? undefined : written)
      }),
      { numRuns: 500 },
    )
  })

  test('has the scale that is glued to it or follows after one space', () => {
    const scales = fc.constantFrom(
      ...[
        ['K', 'K'],
        ['M', 'M'],
        ['B', 'B'],
        ['T', 'T'],
        ['%', '%'],
        ['\\%', '%'],
        ['million', 'million'],
      ],
      ...[
        ['thousand', 'thousand'],
        ['billion', 'billion'],
        ['trillion', 'trillion'],
        ['percent', '%'],
        ['per cent', '%'],
      ],
    )
    fc.assert(
      fc.property(figure, scales, fc.constantFrom('', ' ', '\n'), ({ written, text }, [said, scale], gap) => {
        const glue = /^[a-z]/.test(said!) && gap === '' ? ' ' : gap
        const tokens = readInline(`${written}${glue}${said} tokens`, 3)
        expect(tokens.map(each => each.text)).toEqual([text, 'tokens'])
        expect(tokens[0]).toMatchObject({ scale, end: 3 + written.length })
        expect(tokens[0]!.scaleEnd).toBe(3 + written.length + glue.length + said!.length)
      }),
    )
  })

  test('has no scale two spaces away, and none in the middle of a word', () => {
    for (const text of ['5  B x', '5 Bit', '5GB', '5 Ks', '5 millions', '5 × 10', '5x + 1'])
      expect(readInline(text, 0)[0]!.scale).toBeUndefined()
  })

  test('is scaled by a times sign only before words', () => {
    expect(read('8× smaller, 8 × smaller, 5x faster, 8×.')).toEqual([
      ...['number 8 ×', 'word smaller', 'break ,', 'number 8 ×', 'word smaller', 'break ,'],
      ...['number 5 ×', 'word faster', 'break ,', 'number 8 ×', 'stop .'],
    ])
    expect(read('8 × 10, 8× 10, 10k steps, 10 k')).toEqual([
      ...[
        'number 8',
        'number 10',
        'break ,',
        'number 8',
        'number 10',
        'break ,',
        'number 10 k',
        'word steps',
        'break ,',
      ],
      ...['number 10', 'word k'],
    ])
  })

  test('has a sign only where nothing stands before it that it could join or be taken from', () => {
    const rows: [string, string[]][] = [
      ['(-5)', ['break (', 'number -5', 'break )']],
      ['is −5', ['word is', 'number -5']],
      ['2-3', ['number 2', 'number 3']],
      ['2–3', ['number 2', 'break –', 'number 3']],
      ['near-100%', ['word near', 'number 100 %']],
      ['a - 5', ['word a', 'break -', 'number 5']],
      ['a.5', ['word a', 'number 5']],
      ['is .5', ['word is', 'number .5']],
      ['x=-5', ['word x', 'number -5']],
    ]
    for (const [text, tokens] of rows) expect(read(text)).toEqual(tokens)
  })

  test('glued behind letters is part of a name; behind a hyphen it is a number, without its sign', () => {
    const name = fc.constantFrom('GPT', 'GQA', 'PPO', 'h', 'Llama')
    fc.assert(
      fc.property(name, digits, (letters, figures) => {
        expect(read(`${letters}${figures}`)).toEqual([`word ${letters.toLowerCase()}${figures}`])
        expect(read(`${letters}-${figures}`)).toEqual([`word ${letters.toLowerCase()}`, `number ${figures}`])
        expect(read(`${figures}-${letters}`)).toEqual([`number ${figures}`, `word ${letters.toLowerCase()}`])
      }),
    )
  })

  test('that names a version, a place in an order or a dimension is a word', () => {
    for (const text of ['1.2.3', '15.1.2.4', '2nd', '1st', '3rd', '10th', '3D'])
      expect(read(text)).toEqual([`word ${text.toLowerCase()}`])
  })

  test('may be money, whose sign is no mathematics and no token', () => {
    expect(read('$5M and \\$1,000 and €3')).toEqual([
      'number 5 M',
      'word and',
      'number 1000',
      'word and',
      'number 3',
    ])
  })
})

describe('at a place', () => {
  test.each(['5', '-5', '+5', '−5', '.5', '-.5', ' -5', '=-.5', '(.5', 'a5', '-5.', '"-5', '|−5', '/-5'])(
    'begins one: %j',
    text => {
      const at = Math.max(0, text.search(/[-+−.\d]/))
      expect(beginsNumber(text, at)).toBe(true)
    },
  )

  test.each([
    '',
    '-',
    '.',
    '-.',
    'a-5',
    '5-5',
    ')-5',
    'a.5',
    '%-.5',
    '--5',
    '-a',
    '.a',
    '- 5',
    '. 5',
    '..5',
    '-(5',
  ])('begins none: %j', text => {
    const at = Math.max(0, text.search(/[-+−.](?!\d*$)|[-+−.]/))
    expect(beginsNumber(text, at)).toBe(false)
    expect(beginsNumber(text, text.length)).toBe(false)
  })

  test.each([
    ['2nd', '2nd'],
    ['2nd,', '2nd'],
    ['21st place', '21st'],
    ['33rd', '33rd'],
    ['10th.', '10th'],
    ['3D-plot', '3d'],
    ['1.2.3', '1.2.3'],
    ['12.34.56 is', '12.34.56'],
    ['1.2.3.4.5.6.7.8.9', '1.2.3.4.5.6.7.8.9'],
  ])('names: %j', (text, name) => {
    const word = { kind: 'word', text: name, start: 7, end: 7 + name.length }
    expect(readNumber(text, 0, 7)).toMatchObject(word)
    expect(readNumber(`ab ${text}`, 3, 4)).toMatchObject(word)
    // A sign is none before a name.
    expect(readNumber(`-${text}`, 0, 6)).toMatchObject(word)
  })

  test.each([
    ['2nds', '2'],
    ['2nd5', '2'],
    ['3Dx', '3'],
    ['1.2', '1.2'],
    ['12.34.', '12.34'],
    ['-5,000 a', '-5000'],
    ['−.5', '-.5'],
  ])('counts: %j', (text, digits) => {
    expect(readNumber(text, 0, 7)).toMatchObject({ kind: 'number', text: digits, start: 7 })
  })
})
