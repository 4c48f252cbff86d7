import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { valuesAt } from '../../../src/english/predicates/value-at.js'
import type { Word } from '../../../src/english/word.js'

const wordsOf = (text: string): readonly Word[] =>
  readDocument(text, 'a.md').sections[0]!.tokens.filter(({ kind }) => kind !== 'stop')

const saidIn = (text: string) =>
  valuesAt(wordsOf(text)).map(({ order, subject, place, value, isRough }) => ({
    order,
    subject: subject?.text ?? null,
    place: place.text,
    value: value.text,
    isRough,
  }))

const noun = fc.constantFrom<[number, string]>(
  [1, 'the slope'],
  [1, 'the derivative'],
  [1, 'the first derivative'],
  [2, 'the second derivative'],
  [3, 'the third derivative'],
)
const of = fc.constantFrom<[string | null, string]>(
  [null, ''],
  [null, ' of the curve'],
  ['f', ' of $f$'],
  ['f', ' of the function $f$'],
)
const place = fc.constantFrom('at $x = 2$', 'at the point $x = 2$')
const verb = fc.constantFrom<[boolean, string]>([false, 'is'], [false, 'equals'], [true, 'is about'])
const lead = fc.constantFrom('', 'So ', 'We have seen that ')

describe('a value at a place', () => {
  test('is read with the place before it and behind it', () =>
    fc.assert(
      fc.property(
        lead,
        noun,
        of,
        place,
        verb,
        (before, [order, what], [subject, whose], where, [isRough, says]) => {
          const expected = [{ order, subject, place: 'x = 2', value: '9', isRough }]
          expect(saidIn(`${before}${what}${whose} ${where} ${says} $9$.`)).toEqual(expected)
          expect(saidIn(`${before}${where} ${what}${whose} ${says} $9$.`)).toEqual(expected)
          expect(saidIn(`${before}${where}, ${what}${whose} ${says} $9$.`)).toEqual(expected)
        },
      ),
    ))

  test('of the function itself is told by the word value, and whose it is', () =>
    fc.assert(
      fc.property(place, where => {
        const said = saidIn(`The value of $f$ ${where} is $9$.`)
        expect(said.map(({ order, subject }) => [order, subject])).toEqual([[0, 'f']])
        expect(saidIn(`The value ${where} is $9$.`)).toEqual([])
      }),
    ))
})

test.each([
  'The slope at $x = 2$ is $9$ times as large as that at $x = 1$.',
  'The slope of the tangent at $x = 2$ is $9$.',
  'The slope at $x = 2$ is not $9$.',
  'The slope at $x = 2$ is $9$ or less.',
  'The third value of $f$ at $x = 2$ is $9$.',
  'The second slope at $x = 2$ is $9$.',
  'One derivative at $x = 2$ is $9$.',
])('is not read in: %s', text => expect(saidIn(text)).toEqual([]))
