import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Joint, restatedAt } from '../../../src/english/worded/restated.js'
import { standsFree } from '../../../src/english/worded/stands-free.js'
import { sentenceIn } from './worded-in.js'

/** Where the words behind a formula begin that opens a page. */
const BEHIND = 1
const behindFormula = (rest: string) => restatedAt(sentenceIn(`$2^3$${rest}`), BEHIND)

const JOINTS: readonly (readonly [words: string, joint: Joint, isAbout: boolean])[] = [
  [' is', 'verb', false],
  [' was nearly', 'verb', true],
  [' is equal to', 'verb', false],
  [' comes to about', 'verb', true],
  [', about', 'apposition', true],
  [', just about', 'apposition', true],
  [', that is', 'apposition', false],
  [', that is, roughly', 'apposition', true],
  [', i.e.', 'apposition', false],
  [', which is', 'apposition', false],
  [', which is only about', 'apposition', true],
  [', or almost', 'apposition', true],
  [' — approx.', 'apposition', true],
]
const FIGURES: readonly (readonly [figure: string, isMeasured: boolean])[] = [
  ...([
    ['8', false],
    ['8.25', false],
    ['2,763', false],
    ['−0.5', false],
    ['42 %', false],
    ['$5{,}000$', false],
  ] as const),
  ...([
    ['`0.5`', false],
    ['1.5 × 10^9', false],
    ['1.5 · 10⁹ bits', true],
    ['$6 \\times 10^{-4}$', false],
  ] as const),
  ...([
    ['80 GB', true],
    ['30 tests', true],
    ['3 bits per token', true],
    ['173.7 Elo points', true],
  ] as const),
  ...([
    ['6 dB', true],
    ['0.333…', false],
    ['$12$ years', true],
  ] as const),
]

test('the value is the figure behind the joint, with what it counts', () => {
  const end = fc.constantFrom(
    '.',
    ', and so on.',
    ', which is large.',
    ' and that is all.',
    '; x',
    ' (as said).',
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...JOINTS),
      fc.constantFrom(...FIGURES),
      end,
      ([words, joint, isAbout], [figure, isMeasured], rest) => {
        const source = `$2^3$${words} ${figure}${rest}`
        const found = restatedAt(sentenceIn(source), BEHIND)
        expect(found).toMatchObject({ joint, isMeasured, sign: { operator: isAbout ? '≈' : '=' } })
        const { start, end: to } = found!.value
        expect(figure.startsWith(source.slice(start, to))).toBe(true)
        expect(source.slice(to, to + 12)).not.toMatch(/^\d|^\.\d/)
      },
    ),
  )
})

test('no words, no single figure, or one that something else takes, is no value', () => {
  const figure = fc.constantFrom(
    ', 8',
    ', or 8',
    ' 8',
    ' leaves 8',
    ' is half',
    ', about a third',
    ' is $x$',
    ' is `f(2)`',
  )
  const taken = fc.constantFrom(
    ' is 8 away',
    ', about 8 times that',
    ' is 8 × 3',
    ' is 8 people',
    ' (about 8 and x)',
  )
  fc.assert(
    fc.property(fc.oneof(figure, taken), rest => {
      expect(behindFormula(`${rest}.`)).toBe(null)
    }),
  )
})

describe('a calculation stands free', () => {
  const isFree = (before: string, joint: Joint, isMeasured = false) => {
    const source = `${before}$2^3$ is 8.`
    const sentence = sentenceIn(source)
    const start = source.indexOf('$2^3$')
    const at = sentence.words.findIndex(word => word.start === start)
    return standsFree(sentence, { start, at, since: 0, isNamed: false, joint, isMeasured })
  }

  const EVERYWHERE = ['', 'So ', 'That failed: ', 'As we saw (', 'x = ', '`P` = ', 'P(A) = '] as const
  const AMOUNTS = [
    'We need ',
    'A loss of ',
    'It is ',
    'By a factor of ',
    'It tests at ',
    'It rises to ',
  ] as const
  const NOWHERE = [
    'Half of ',
    'The log of ',
    'From 3 to ',
    'Between 3 and ',
    'f ',
    '3 ',
    'x + ',
    'Twice ',
    '3, ',
  ] as const

  test('as the subject of a verb only where it begins the clause, and beside its value where it is an amount', () =>
    fc.assert(
      fc.property(fc.constantFrom(...EVERYWHERE), fc.constantFrom(...AMOUNTS), (everywhere, amount) => {
        expect(isFree(everywhere, 'verb')).toBe(true)
        expect(isFree(everywhere, 'apposition')).toBe(true)
        expect(isFree(amount, 'apposition')).toBe(true)
        expect(isFree(amount, 'verb')).toBe(amount === 'It is ' ? isFree('It is ', 'verb') : false)
      }),
    ))

  test('nowhere behind what takes it into something larger', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...NOWHERE),
        fc.constantFrom<Joint>('verb', 'apposition'),
        (before, joint) => {
          expect(isFree(before, joint)).toBe(false)
        },
      ),
    ))

  test('behind a preposition only where its value counts nothing', () =>
    fc.assert(
      fc.property(fc.constantFrom('at', 'with', 'on', 'after', 'by'), preposition => {
        expect(isFree(`We test ${preposition} `, 'apposition')).toBe(true)
        expect(isFree(`We test ${preposition} `, 'apposition', true)).toBe(false)
        expect(isFree(`We test ${preposition} p = `, 'apposition')).toBe(false)
        expect(isFree(`The error ${preposition} p = `, 'verb')).toBe(false)
      }),
    ))
})
