import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Draft, draft } from '../../../src/documents/model/mutable-token.js'
import { readCount } from '../../../src/documents/words/number-word.js'
import { readInline } from '../../../src/documents/words/tokens.js'
import { Rational } from '../../../src/math/number/rational.js'

const numbers = (text: string) => readInline(text, 0).filter(({ kind }) => kind === 'number')
const values = (text: string) => numbers(text).map(({ text: digits, scale }) => digits + (scale ?? ''))

/** The counting words in their order: the value of each is its place. */
const ORDER = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const counted = fc.constantFrom('passes', 'models', 'heads', 'tokens')
const cased = (word: string) =>
  fc.constantFrom(word, word.toUpperCase(), word[0]!.toUpperCase() + word.slice(1))

describe('a word that counts', () => {
  test('from zero to twelve stands for its place in the order, in any case', () => {
    const count = fc.nat(12).chain(value => cased(ORDER[value]!).map(written => ({ value, written })))
    fc.assert(
      fc.property(count, counted, ({ value, written }, noun) => {
        expect(numbers(`needs ${written} ${noun}`)).toMatchObject([{ text: `${value}`, written, start: 6 }])
        expect(values(`needs ${written} million ${noun}`)).toEqual([`${value}million`])
      }),
    )
  })

  test('with -fold, glued or not, multiplies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }), value => {
        expect(values(`a ${ORDER[value]}fold gain`)).toEqual([`${value}×`])
        expect(values(`a ${ORDER[value]}-fold gain`)).toEqual([`${value}×`])
        expect(values(`a ${value}-fold gain`)).toEqual([`${value}×`])
      }),
    )
    expect(values('twice the cost, hundredfold')).toEqual(['2×', '100×'])
  })

  const PARTS = {
    half: 2,
    third: 3,
    quarter: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
  }
  const part = fc.constantFrom(...Object.entries(PARTS))

  test('names a part, whose value is one over its denominator', () => {
    fc.assert(
      fc.property(part, fc.constantFrom('of', 'as'), ([word, denominator], next) => {
        const [token] = numbers(`a ${word} ${next} the data`)
        expect(Rational.of(token!.text).times(denominator)).toEqual(Rational.ONE)
        expect(token!.written).toBe(word)
      }),
    )
  })

  test('names several parts in one token', () => {
    const several = fc.constantFrom(...Object.entries(PARTS).slice(1))
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        several,
        fc.constantFrom(' ', '-'),
        (count, [word, denominator], glue) => {
          const written = `${ORDER[count]}${glue}${word}s`
          expect(numbers(`about ${written} remain`)).toMatchObject([
            { text: `${count}/${denominator}`, written },
          ])
        },
      ),
    )
    expect(values('one third is left')).toEqual(['1/3'])
    expect(values('two and a half hours')).toEqual(['5/2'])
  })

  test('is a word where it gives a place in an order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.entries(PARTS).slice(1)), counted, ([word], noun) => {
        expect(values(`the ${word} of the ${noun}, a ${word} model, the ${word} ${noun}`)).toEqual([])
      }),
    )
  })

  test('is a word where `one` stands for something else', () => {
    const rows = [
      'one of them',
      'one can see',
      'this one',
      'the smaller one.',
      'one-hot',
      'another one, too',
      'no one',
    ]
    for (const text of rows) expect(values(text)).toEqual([])
    for (const text of ['one pass', 'equals one.', 'one backward pass', 'exactly one'])
      expect(values(text)).toEqual(['1'])
  })

  test('counts in `a single pass`, and names a kind in `single-precision` and `half-life`', () => {
    expect(values('a single pass')).toEqual(['1'])
    expect(values('single-precision and half-life')).toEqual([])
  })
})

const [LEAD, OFFSET] = ['So: ', 100]

/** What the first word of a text counts behind the words `before` (the last one nearest), with where it ends. */
function count(text: string, before: string | readonly Draft[] = ''): Draft | null {
  const [word] = /^\p{L}+/u.exec(text)!
  const said =
    typeof before === 'string'
      ? before.split(' ').map(each => draft('word', each, 0, each.length))
      : [...before]
  const tokens = before === '' ? [] : said.reverse()
  const at = LEAD.length
  return readCount(word.toLowerCase(), {
    text: LEAD + text,
    at,
    end: at + word.length,
    offset: OFFSET,
    before: [tokens[0], tokens[1]],
  })
}

/** The digits with their scale, and how much of the text they stand for. */
function read(text: string, before: string | readonly Draft[] = '') {
  const found = count(text, before)
  return found && [found.text + (found.scale ?? ''), found.written]
}

describe('a word that holds its own times sign', () => {
  test.each([
    ['fivefold', '5'],
    ['thousandfold', '1000'],
  ])('%s', (word, times) => {
    const [start, end] = [OFFSET + LEAD.length, OFFSET + LEAD.length + word.length]
    for (const before of ['', 'a', 'the'])
      expect(count(`${word} of it`, before)).toEqual({
        ...draft('number', times, start, end),
        written: word,
        scale: '×',
        scaleEnd: end,
      })
  })
})

const PARTS: readonly (readonly [string, number])[] = [
  ...(
    'third quarter fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
    'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index) => [word, index + 3] as const),
  ['hundredth', 100],
  ['thousandth', 1000],
]

describe('a part', () => {
  test.each(PARTS)('%s', (word, denominator) => {
    const found = [`1/${denominator}`, word]
    expect(read(`${word} of it`, 'a')).toEqual(found)
    expect(read(`${word} of it`)).toEqual(found)
    expect(read(`${word}.`, 'by a')).toEqual(found)
    expect(read(`two ${word}s`)).toEqual([`2/${denominator}`, `two ${word}s`])
    for (const before of ['', 'a', 'the', 'in a', 'by the']) expect(read(`${word} model`, before)).toBeNull()
  })

  test.each(['by', 'to'])('is one behind "%s a"', word => {
    expect(read('third', `${word} a`)).toEqual(['1/3', 'third'])
    for (const before of [word, `${word} the`, `a ${word}`, `${word} x a`])
      expect(read('third', before)).toBeNull()
  })

  test('may be scaled', () => expect(read('half million')).toEqual(['1/2million', 'half']))
})

describe('half of what is many', () => {
  test.each([
    ['dozen', '6'],
    ['hundred', '50'],
    ['thousand', '500'],
    ['million', '500000'],
    ['billion', '500000000'],
    ['trillion', '500000000000'],
    ['Dozen', '6'],
  ])('%s', (word, digits) => {
    for (const article of [' a ', '\na  ', '  a ', ' an '])
      expect(read(`half${article}${word} of`)).toEqual([digits, `half${article}${word}`])
    expect(read(`half a ${word}é`)).toEqual(['1/2', 'half'])
    expect(read(`half the ${word}`)).toEqual(['1/2', 'half'])
    expect(read(`quarter a ${word}`)).toBeNull()
  })
})

describe('a numeral', () => {
  test.each([
    ['twenty-one x', '21', 'twenty-one'],
    ['two million x', '2million', 'two'],
    ['one pass', '1', 'one'],

    // With parts of one behind it.
    ['twenty-one hundredths', '21/100', 'twenty-one hundredths'],
    ['one-third', '1/3', 'one-third'],
    ['one half', '1/2', 'one half'],
    ['two third', '2', 'two'],
    ['single third', '1', 'single'],
    ['one thirdé', '1', 'one'],

    // With a half more.
    ['two and a half', '5/2', 'two and a half'],
    ['one and a half', '3/2', 'one and a half'],
    ['two  and\na  half', '5/2', 'two  and\na  half'],
    ['twenty-one and a half', '43/2', 'twenty-one and a half'],
    ['two and a half million', '5/2million', 'two and a half'],
  ])('%j', (text, digits, written) => expect(read(text)).toEqual([digits, written]))
})
