import '../../../src/fields/machine-learning/units.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { USUAL } from '../../../src/math/units/convention.js'
import { unitOfWord } from '../../../src/math/units/unit-of-word.js'
import { AMBIGUITIES, conventionOf, counted, known, shown } from './shown.js'

const meant = (word: string) => shown(unitOfWord(word, USUAL))
/** No unit, prefix or currency has a q. */
const nouns = fc.stringMatching(/^q[a-z]{2,6}q$/)

describe('a word that names no unit is a noun', () => {
  test('that is counted, whether it stands for one or many, in any case', () => {
    fc.assert(
      fc.property(nouns, noun => {
        for (const word of [noun, `${noun}s`, noun.toUpperCase(), `${noun.toUpperCase()}S`])
          expect(meant(word)).toEqual(counted(noun))
      }),
    )
  })

  test('in every convention', () => {
    for (const convention of AMBIGUITIES.map(conventionOf))
      expect(shown(unitOfWord('nodes', convention))).toEqual(counted('node'))
  })

  test.each([
    ['quq', true],
    ['quiq', false],
    ['dB', true],
    ['b', true],
    ['mb', true],
    ['gb', true],
    ['ib', true],
    ['iB', true],
    ['ibits', false],
    ['1', true],
    ['toString', false],
    ['constructor', false],
  ])('and one of fewer than four letters is not known: %s', (word, isUnknown) => {
    expect(meant(word)).toMatchObject({ worth: '1', dimension: '', isUnknown })
  })

  test.each([
    ['s', 'nodes', 'node'],
    ['s', 'cars', 'car'],
    ['s', 'axes', 'axe'],
    ['a letter of its own', 'pass', 'pass'],
    ['a letter of its own', 'masses', 'masse'],
    ['a letter of its own', 'gas', 'gas'],
    ['a letter of its own', 'xss', 'xss'],
    ['a letter of its own', 'aisle', 'aisle'],
    ['a letter of its own', 'cosmos1', 'cosmos1'],
  ])('of many ends in %s: %s is %s', (_, word, noun) => expect(meant(word).nouns).toBe(`${noun}1`))

  test.each(
    'gpu tpu cpu tok op ops car man men egg box run one GPU Tok H100 H100s A100 a100s gpus'.split(' '),
  )('%s is short, and is counted', word => expect(meant(word).isUnknown).toBe(false))

  test.each('ru on xop opx gp eg xru 1op op1'.split(' '))('%s is short, and is not', word =>
    expect(meant(word).isUnknown).toBe(true),
  )
})

describe('money', () => {
  test.each([
    ['$ USD usd dollar dollars Dollars', '1', 'USD1'],
    ['cent cents Cents ¢', '1/100', 'USD1'],
    ['€ EUR euro euros Euros', '1', 'EUR1'],
    ['£ GBP gbp', '1', 'GBP1'],
    ['¥', '1', 'JPY1'],
  ])('%s: %s %s', (words, worth, dimension) => {
    for (const word of words.split(' ')) expect(meant(word)).toEqual(known(worth, dimension))
  })

  test.each(['gbps', 'GBPs', 'usds', 'eurs'])('has codes without a plural: %s is none', word =>
    expect(meant(word).dimension).not.toMatch(/USD|EUR|GBP/),
  )
})

describe('operations', () => {
  const prefixes = ['kilo', 'mega', 'giga', 'tera', 'peta', 'exa', 'zetta', 'yotta']
  const nounOf = (name: string) => (/^f/i.test(name) ? 'flop' : 'op')
  const names = ['FLOP', 'FLOPs', 'flops', 'FLOPS', 'flop', 'OPS', 'op', 'OP', 'ops']

  test('are counted by powers of a thousand, whether or not a second is meant', () => {
    for (const [index, prefix] of prefixes.entries())
      for (const name of names) {
        const letter = prefix.charAt(0).toUpperCase()
        for (const word of [`${letter}${name}`, `${prefix}${name}`, `${prefix}-${name}`])
          expect(meant(word)).toEqual(known(`1e${3 * (index + 1)}`, '', { nouns: `${nounOf(name)}1` }))
      }
  })

  test('have prefixes in any case', () => {
    for (const word of ['gflops', 'Gflops', 'GigaFLOPs', 'giga-flop', 'GIGA-FLOPS'])
      expect(meant(word)).toEqual(known('1e9', '', { nouns: 'flop1' }))
  })

  test('without a prefix are nouns, and so are things of the same letters', () => {
    expect(['flop', 'flops', 'FLOPS', 'op', 'ops', 'OPS'].map(word => meant(word).nouns)).toEqual(
      ['flop', 'flop', 'flop', 'op', 'op', 'op'].map(noun => `${noun}1`),
    )
    for (const word of ['mops', 'pops', 'tops']) expect(meant(word)).toEqual(counted(word.slice(0, -1)))
    for (const word of ['mop', 'pop', 'top']) expect(meant(word)).toEqual(counted(word, true))
    for (const word of ['xmops', 'topsx', 'stops', 'flopsy', 'gigaflopsy', 'xgigaflops', 'kilox', 'loops'])
      expect(meant(word)).toMatchObject({ worth: '1', isUnknown: false })
    expect(meant('Tops')).toEqual(known('1e12', '', { nouns: 'op1' }))
  })

  test('are a rate where only a capital F stands behind the prefix', () => {
    for (const [power, letter] of ['M', 'G', 'T', 'P', 'E', 'Z'].entries())
      expect(meant(`${letter}F`)).toEqual(known(`1e${3 * (power + 2)}`, 'time-1'))
    expect(meant('kF').dimension).toBe('current2 length-2 mass-1 time4')
    for (const word of ['xMF', 'MFx', 'mFx']) expect(meant(word).isUnknown).toBe(true)
  })
})
