import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { arithmeticsIn } from '../../src/english/arithmetic.js'
import {
  beginsStatement,
  bindsBefore,
  bindsBehind,
  endsUnit,
  goesOn,
  numbers,
} from '../../src/english/binding.js'
import { isBoundedBefore, isBoundedBehind } from '../../src/english/bound.js'
import { functionWordsOf, isFunctionWord } from '../../src/english/grammar.js'
import { dependenceSaid } from '../../src/english/independence.js'
import { type Sense, wordsFor } from '../../src/english/lexicon.js'
import { factorOfVerb, verbOfFactor } from '../../src/english/numerals.js'
import { saysAgain } from '../../src/english/restatement.js'
import {
  narrows,
  requires,
  restrictionBehind,
  restrictionIn,
  supposesCase,
} from '../../src/english/restriction.js'
import { statedRoundingIn } from '../../src/english/rounding.js'
import { isSpan } from '../../src/english/span.js'
import { goesOnBehindValue, leadsToValue } from '../../src/english/value.js'
import type { Word } from '../../src/english/word.js'

const wordsOf = (text: string): readonly Word[] =>
  readDocument(text, 'page.md').sections.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind !== 'stop'))
const plainWords = (...senses: Sense[]) => wordsFor(...senses).filter(word => /^[a-z]+$/.test(word))
/** Words that say nothing of what surrounds them. */
const NEUTRAL = ['the', 'river', 'bank', 'seven', 'of', 'apple', 'loss', 'we', 'measure']
const neutral = fc.array(fc.constantFrom(...NEUTRAL), { maxLength: 5 })
const placed = (words: readonly string[]) =>
  fc.tuple(neutral, fc.constantFrom(...words), neutral).map(parts => parts.flat().join(' '))

describe('a sentence of neutral words', () => {
  test.each([
    ['is of all cases', restrictionIn, null, plainWords('restricts')],
    ['narrows nothing', narrows, false, plainWords('narrows')],
    ['requires nothing', requires, false, plainWords('requires')],
    ['supposes no case', supposesCase, false, plainWords('suppose', 'supposesCase')],
    ['says nothing of dependence', dependenceSaid, null, plainWords('independent', 'uncorrelated')],
    [
      'names no arithmetic',
      (words: readonly Word[]) => arithmeticsIn(words, () => false).size,
      0,
      plainWords('otherArithmetic'),
    ],
  ] as [string, (words: readonly Word[]) => unknown, unknown, string[]][])(
    '%s, until one word is put in',
    (_, ask, nothing, words) => {
      fc.assert(
        fc.property(neutral, said => {
          expect(ask(wordsOf(said.join(' ')))).toBe(nothing)
        }),
      )
      fc.assert(
        fc.property(placed(words), said => {
          expect(ask(wordsOf(said))).not.toBe(nothing)
        }),
      )
    },
  )
})

test('what restricts the next statement does not restrict the one before it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...plainWords('restricts')),
      fc.constantFrom(...plainWords('contrast', 'inference')),
      (word, next) => {
        expect(restrictionBehind(wordsOf(`the bank ${word} ${next} the river`))?.text).toBe(word)
        expect(restrictionBehind(wordsOf(`the bank ${next} the river ${word}`))).toBe(null)
      },
    ),
  )
})

test('a denial makes what is said of dependence unsure', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('not', 'never', 'no'),
      fc.constantFrom('independent', 'uncorrelated'),
      (not, said) => {
        expect(dependenceSaid(wordsOf(`the draws are ${said}`))).toBe(said)
        expect(dependenceSaid(wordsOf(`the draws are ${not} ${said}`))).toBe('unsure')
      },
    ),
  )
})

test('a clock takes remainders, unless a device has it, and floating-point operations are counted as usual', () => {
  const isOther = (text: string) => arithmeticsIn(wordsOf(text), word => word === 'gpu').has('other')
  expect(['on a clock', 'in floats', 'in base 8'].every(isOther)).toBe(true)
  expect(['a gpu clock', 'the wall clock', 'floating point operations'].some(isOther)).toBe(false)
})

describe('a figure', () => {
  test.each(wordsFor('bound'))('is bounded by %s before it, in its own sentence', bound => {
    const words = wordsOf(`it takes ${bound.replaceAll('-', ' ')} 90 hours`)
    const at = words.findIndex(({ text }) => text === '90')
    expect(isBoundedBefore(words, at)).toBe(true)
    expect(isBoundedBefore(words, at + 1)).toBe(false)
  })

  test.each(wordsFor('boundBehind'))('is bounded by %s behind its unit, and no further', bound => {
    const said = bound.replaceAll('-', ' ')
    const words = wordsOf(`90 gpu hours ${said}`)
    expect(isBoundedBehind(words, 0, 2)).toBe(true)
    expect(isBoundedBehind(words, 0, 1)).toBe(false)
  })

  test('stands between the words of its span and no others', () => {
    const [from, to, between, and] = wordsOf('from to between and') as [Word, Word, Word, Word]
    expect([isSpan(from, to), isSpan(between, and)]).toEqual([true, true])
    expect([isSpan(from, and), isSpan(between, to), isSpan(to, from)]).toEqual([false, false, false])
  })
})

test('a sentence names the place that it rounds to, whatever else it says', () => {
  fc.assert(
    fc.property(
      neutral,
      fc.constantFrom(['ten', '10'], ['integer', '1'], ['100', '100'], ['million', 'million']),
      (words, [said, place]) => {
        const sentence = words.join(' ')
        expect(statedRoundingIn(sentence)).toBe(null)
        expect(statedRoundingIn(`${sentence} to the nearest ${said}`)?.place).toBe(place)
        expect(statedRoundingIn(`${sentence} rounded down`)).toMatchObject({
          isDown: true,
          isUp: false,
          place: null,
        })
        expect(statedRoundingIn(`${sentence} rounded up`)).toMatchObject({ isDown: false, isUp: true })
      },
    ),
  )
})

test('a second quantity is the first again behind "that is", with or without "about", and not behind "and"', () => {
  for (const again of ['GB, that is', 'GB, or', 'GB, i.e.', 'GB, or about', 'GB, equivalently'])
    expect(saysAgain(wordsOf(again))).toBe(true)
  for (const other of ['GB, and', 'GB', 'GB or', 'GB, that is, not'])
    expect(saysAgain(wordsOf(other))).toBe(false)
})

describe('a function word', () => {
  const words = [...functionWordsOf(2), ...functionWordsOf(3), ...functionWordsOf(4)]
  test.each(words)('%s ends a unit and goes on with its sentence', word => {
    expect([isFunctionWord(word), endsUnit(word), goesOn(word)]).toEqual([true, true, true])
  })

  test('is no word that binds a figure in front of it, except those of an operation', () => {
    const binding = words.filter(bindsBefore)
    expect(binding.every(word => ['of', ...wordsFor('operation')].includes(word))).toBe(true)
  })
})

test('a word that begins a statement binds no figure behind it, and one that numbers begins none', () => {
  for (const word of plainWords('inference', 'contrast', 'causal')) {
    expect([beginsStatement(word), bindsBehind(word), numbers(word)]).toEqual([true, false, false])
    expect(leadsToValue(wordsOf(word)[0]!) || goesOnBehindValue(wordsOf(word)[0]!)).toBe(true)
  }
  for (const word of plainWords('numbered'))
    expect([beginsStatement(word), numbers(`${word}s`)]).toEqual([false, true])
})

test('a verb and its factor name each other', () => {
  for (const factor of ['1/2', '2', '3', '4']) expect(factorOfVerb(verbOfFactor(factor)!)).toBe(factor)
  expect([verbOfFactor('5'), factorOfVerb('keep')]).toEqual([null, null])
})
