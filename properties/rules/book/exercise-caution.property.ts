import { describe, expect, test } from 'vitest'
import { Printed } from '../../../src/page/symbols/printed-results.js'
import { auditExercise } from '../../../src/rules/book/exercise.js'
import type { Claim, Exercise, Meaning, Place } from '../../../src/rules/book/model/claim.js'
import { readingOf } from '../../page/read-here.js'
import { claim, FIGURE, FORMULA, quantity } from './meanings/scope-here.js'

/** Of each judged claim its verdict, and the reason and explanation where it is undecided. */
function judged(text: string, claims: readonly Claim[], has: Partial<Exercise> = {}) {
  const exercise: Exercise = { number: '9', premises: { N: FIGURE }, claims, ...has }
  const all = auditExercise(exercise, readingOf(text), new Printed(), { seed: 1, points: 20 }).judged
  return all
    .filter(({ judgement }) => judgement.verdict !== 'unread')
    .map(({ judgement: { verdict, reason, explanation } }) =>
      verdict === 'undecided' ? `${reason}: ${explanation}` : verdict,
    )
}
const HAS = 'It has 41 parameters.'
const HOURS = claim('9/hours', '?t hour*', quantity('2 N'), 'T')
const at = (one: Claim, place: Partial<Place>): Claim => ({ ...one, where: { ...one.where, ...place } })
const uncertain = (why: string) => [`uncertain-place: ${why}`]

describe('nobody is accused while another place would hold', () => {
  const near = at(HOURS, { about: ['run'] })
  test.each([
    [`${HAS} The run takes 99 hours.`, ['refuted']],
    [`${HAS} The run takes 99 hours. So. It takes 98 hours.`, ['refuted']],
    [
      `${HAS} The run takes 99 hours. So. It takes 82 hours.`,
      uncertain('`82` could be meant as well, and would hold'),
    ],
    [`${HAS} The run takes 82 hours. So. It takes 99 hours.`, ['holds']],
  ])('%s', (text, expected) => expect(judged(text, [near])).toEqual(expected))

  test('unless it speaks of another thing', () => {
    const topics = { ppo: 'ppo', dpo: 'dpo' }
    const either = at(near, { topics: ['ppo', 'dpo'] })
    const text = (first: string, second: string) =>
      `${HAS} It is so. ${first} run takes 99 hours. So. By ${second} it is 82 hours.`
    const rescued = uncertain('`82` could be meant as well, and would hold')
    const ask = (first: string, second: string, one = either) =>
      judged(text(first, second), [one], { topics })
    expect(ask('PPO', 'PPO')).toEqual(rescued)
    expect(ask('DPO', 'PPO')).toEqual(['refuted'])
    // Where one of them names nothing, it may be of the same.
    const before = `${HAS} It takes 82 hours. So. DPO run takes 99 hours.`
    expect(judged(before, [either], { topics })).toEqual(rescued)
    expect(ask('A', 'PPO', at(near, { about: ['run', 'takes'], topics: ['ppo', 'dpo'] }))).toEqual(rescued)
  })
})

describe('nobody is accused of a figure that may be of something else', () => {
  test.each([
    ['It takes more than 99 hours.', uncertain('the page states a bound')],
    ['It takes another 99 hours.', uncertain('it is an addition')],
    ['With 7 cards it takes 99 hours.', uncertain('its sentence speaks of 7, which the exercise does not')],
    ['So Bert takes 99 hours.', uncertain('its sentence speaks of Bert, which the exercise does not')],
    ['It takes 99 hours.', ['refuted']],
    ['With 41 parameters it takes 99 hours.', ['refuted']],
  ])('%s', (text, expected) => expect(judged(`${HAS} ${text}`, [HOURS])).toEqual(expected))

  test('what a name is known for', () => {
    const has = { topics: { llama: 'llama' }, publishedSizes: { llama: ['70'] } }
    expect(judged(`${HAS} Llama takes 70 hours.`, [HOURS], has)).toEqual(
      uncertain('it is what Llama itself is known for'),
    )
    expect(judged(`${HAS} Llama takes 71 hours.`, [HOURS], has)).toEqual(['refuted'])
    expect(judged(`${HAS} It takes 70 hours.`, [HOURS], has)).toEqual(['misrounded'])
  })

  test('what its table may scale', () => {
    const table = (cell: string) => `${HAS}\n\n| run | hours |\n| --- | --- |\n| one | ${cell} |\n`
    const thousands = claim('9/hours', '?t hour*', quantity('2000 N'))
    expect(judged(table('82'), [thousands])).toEqual(uncertain('its table may scale it'))
    expect(judged(table('99'), [thousands])).toEqual(['refuted'])
  })

  const carried = [
    claim('9/hours', '?t hour*', quantity('N / 3'), 'T'),
    claim('9/m', '?m minute*', quantity('60 T')),
  ]
  test.each([
    ['It takes 13.7 hours. So it takes 822 minutes.', ['holds', 'carried']],
    [
      'It takes 13.7 hours. So it takes more than 822 minutes.',
      ['holds', ...uncertain('the page states a bound')],
    ],
    ['It takes 13.7 hours. So it takes 820 minutes.', ['holds', 'holds']],
    ['It takes 13.7 hours. So it takes 999 minutes.', ['holds', 'refuted']],
  ])('nor of what is carried on: %s', (text, expected) =>
    expect(judged(`${HAS} ${text}`, carried)).toEqual(expected),
  )
})

describe('the doubts about a figure are none about', () => {
  test('a formula, even one of other symbols, unless it is a law', () => {
    const law = claim('9/law', '$?e(a,b)$', { kind: 'law' })
    expect(judged('With 7 cards $a + b = b + 2 a$.', [law])).toEqual(['refuted'])
    expect(judged('With 7 cards $a + b = b + a$.', [law])).toEqual(['holds'])
    expect(judged('So $a + b + c = b + 2 a$.', [law])).toEqual(
      uncertain('it speaks of other symbols than the claim'),
    )
    const identity = claim('9/identity', '$x = ?e(a,b)$', { kind: 'identity', equals: 'a + b' })
    expect(judged('With 7 cards $x = b + 2 a$.', [identity])).toEqual(['refuted'])
    expect(judged('So $x = b + 2 a$ sometimes.', [identity])).toEqual(['refuted'])
    expect(judged('So $x = 2 a$.', [identity])).toEqual(['refuted'])
    expect(judged('So $x = b + 2 a + c$.', [identity])).toEqual(['free-symbols: nothing says what c is'])
  })

  test('an estimator, but what restricts it is one', () => {
    const means: Meaning = { kind: 'estimator', compares: 'variance', baselines: [{ is: '0' }] }
    const words = { '<': 'falls', '=': 'stays' }
    const variance = at(claim('9/variance', '?how variance', means), { words })
    const has = { groups: { r: 'G' } }
    expect(judged('So with Bert the variance falls.', [variance], has)).toEqual(['refuted'])
    expect(judged('The variance falls asymptotically.', [variance], has)).toEqual(
      uncertain('its sentence restricts it: asymptotically'),
    )
    expect(judged('The variance stays asymptotically.', [variance], has)).toEqual(['holds'])
  })
})

describe('where a premise is stated more than once', () => {
  const two = 'It has 41 parameters. It has 50 parameters.'
  const readings = (text: string, value = '2 N') => {
    const exercise = {
      number: '9',
      premises: { N: FIGURE },
      claims: [claim('9/hours', '?t hour*', quantity(value))],
    }
    const all = auditExercise(exercise, readingOf(text), new Printed(), { seed: 1, points: 20 }).judged
    return [all[0]!.judgement.verdict, all[0]!.judgement.reading]
  }
  const FIRST = 'with what the page states first'

  test.each([
    [`${two} It takes 99 hours.`, '2 N', ['refuted', FIRST]],
    [`${two} It takes 16.6 hours.`, 'N / 3', ['misrounded', null]],
    [`${two} It takes 13.6 hours.`, 'N / 3', ['misrounded', FIRST]],
    ['It has 50 parameters. It has 50 parameters. It takes 99 hours.', '2 N', ['refuted', FIRST]],
    [`${HAS} It takes 99 hours.`, '2 N', ['refuted', null]],
  ])('%s of %s', (text, value, expected) => expect(readings(text, value)).toEqual(expected))
})

describe('what cannot be put into terms or has no value is undecided', () => {
  const has = { premises: { N: FORMULA } }
  test.each([
    ['So $5 = N$ million. It takes 99 hours.', '2 N', 'no-value'],
    ['So $N = 5$. It takes 10 hours.', '\\frac{', 'notation'],
  ])('%s of %s', (text, value, reason) => {
    const [one] = judged(text, [claim('9/hours', '?t hour*', quantity(value))], has)
    expect(one).toMatch(new RegExp(`^${reason}: .`))
  })
})
