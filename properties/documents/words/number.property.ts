import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber } from '../../../src/documents/words/number.js'
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
})

describe('at a place', () => {
  test.each([
    ['2nd', '2nd'],
    ['2nd,', '2nd'],
    ['21st place', '21st'],
    ['33rd', '33rd'],
    ['10th.', '10th'],
    ['3D-plot', '3d'],
    ['1.2.3', '1.2.3'],
  ])('names: %j', (text, name) => {
    const word = { kind: 'word', text: name, start: 7, end: 7 + name.length }
    expect(readNumber(text, 0, 7)).toMatchObject(word)
    expect(readNumber(`ab ${text}`, 3, 4)).toMatchObject(word)
    // A sign is none before a name.
    expect(readNumber(`-${text}`, 0, 6)).toMatchObject(word)
  })
})

test('groups of three digits with blanks between are one figure before the word for what is counted', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 999_999_999 }),
      fc.constantFrom('calls', 'tokens'),
      (count, noun) => {
        const written = `${count}`.replace(/\B(?=(\d{3})+$)/g, ' ')
        expect(read(`it takes ${written} ${noun}`)).toContain(`number ${count}`)
        // In a list, or before a verb, they may be several numbers.
        for (const text of [`it takes ${written}`, `with 5 ${written} ${noun}`, `for ${written} is it so`])
          expect(read(text)).not.toContain(`number ${count}`)
      },
    ),
  ))
