import '../../../src/fields/machine-learning/units.js'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { countsOf } from '../../../src/page/quantities/counted-unit.js'

/** The powers of a thousand by their SI prefixes, from the first on. */
const PREFIXES = 'kilo mega giga tera peta exa zetta yotta'.split(' ')
const LETTERS = 'kMGTPEZY'.split('')
const power = (index: number) => Rational.of(10n ** BigInt(3 * (index + 1)))

const isWorth = (text: string, worth: Rational) => countsOf(text)?.eq(worth)

describe('a unit of operations is worth the power of ten that its prefix says', () => {
  test.each([...LETTERS.entries()])('letter %i, %s', (index, letter) => {
    for (const unit of ['FLOP', 'FLOPs', 'FLOPS', 'flops/s', 'FLOP/s', 'FLOP/sec', 'FLOP/second'])
      for (const before of ['', ' ', '~', '\n'])
        expect([unit, before, isWorth(`${before}${letter}${unit}`, power(index))]).toEqual([
          unit,
          before,
          true,
        ])
  })

  test.each([...PREFIXES.entries()])('word %i, %s', (index, prefix) => {
    for (const between of ['', '-', ' '])
      for (const written of [prefix, prefix.toUpperCase(), prefix[0]!.toUpperCase() + prefix.slice(1)])
        expect(isWorth(`~${written}${between}FLOPs of compute`, power(index))).toBe(true)
  })

  test.each(['PF-days', 'PF-day', '~PF day', ' petaflop/s-days', 'peta-flops/s days', 'PFLOP-days'])(
    '%s is 10^15 operations a second for a day',
    text => expect(isWorth(`${text}.`, Rational.of(10n ** 15n * 86_400n))).toBe(true),
  )

  test.each(['PFLOPS-days', 'PFLOP/s-days', 'pflops/s days', '\nPF-days of'])('and so is %s', text =>
    expect(isWorth(text, Rational.of(10n ** 15n * 86_400n))).toBe(true),
  )
})

describe('anything else is no unit of operations', () => {
  test.each([
    ['', 'nothing'],
    ['FLOPs', 'without a prefix'],
    ['  EFLOPs', 'two blanks before it'],
    ['xEFLOPs', 'a letter before it'],
    ['of EFLOPs', 'not at the beginning'],
    ['an exaFLOP', 'not at the beginning'],
    ['exa--FLOP', 'two hyphens'],
    ['exaxFLOP', 'a letter between'],
    ['aFLOP', 'a letter that is none'],
    ['EFLOPsx', 'a longer word'],
    ['EFLOPss', 'two plurals'],
    ['EFLOPs/', 'a quotient that is not read'],
    ['EFLOP/h', 'by the hour'],
    ['EFLOP/secs', 'a word that is none'],
    ['PFdays', 'nothing between'],
    ['PFxdays', 'a letter between'],
    ['PF-daysx', 'a longer word'],
    ['PF-days-of', 'a compound'],
    ['xPF-days', 'a letter before it'],
    ['about PF-days', 'not at the beginning'],
    ['the PF-days', 'not at the beginning'],
  ])('%j: %s', text => expect(countsOf(text)).toBeNull())
})
