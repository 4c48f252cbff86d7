import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
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
