import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../../../src/rules/book/locate/candidate.js'
import { weigh } from '../../../../src/rules/book/locate/score.js'
import type { Place } from '../../../../src/rules/book/model/claim.js'
import { placeOf, readingOf } from '../../../page/read-here.js'

type Extra = Partial<Place> & { readonly otherwise?: string; readonly published?: object }

/** The place of HERE in a text, weighed. */
function weighed(text: string, place: Extra, has: Partial<Candidate> = {}, topics = {}, words = 'HERE') {
  const candidate = { ...placeOf(words, text), why: [], ...has }
  weigh(candidate, { shapes: ['x'], ...place }, readingOf(text), topics)
  return candidate
}

/** What it costs in hundredths, and why. */
function costs(text: string, place: Extra, has: Partial<Candidate> = {}, topics = {}, words = 'HERE') {
  const { cost, why } = weighed(text, place, has, topics, words)
  return [Math.round(100 * cost), ...why]
}

const FAR = 'far from "loss"'
const OTHER = [500, 'about something else']
const OTHER_SENTENCE = [500, 'in a sentence about something else']

describe('words beside it that say that it is something else', () => {
  test.each([['It is HERE and so on for each day.', OTHER]])('%s', (text, expected) =>
    expect(costs(text, { not: 'week|day' })).toEqual(expected),
  )
})

describe('words that say so wherever they stand in its sentence', () => {
  const long = (count: number) => 'word '.repeat(count)

  test.each([
    [`Day ${long(150)} HERE.`, OTHER_SENTENCE],
    [`Day ${long(199)} HERE.`, OTHER_SENTENCE],
  ])('%.40s', (text, expected) => expect(costs(text, { never: 'week|day' })).toEqual(expected))
})

describe('what is only supposed', () => {
  test('behind a word that reports too', () => {
    expect(costs('So suppose it be HERE.', {})).toEqual([260, 'only supposed', 'what somebody else says'])
    expect(costs('So HERE suppose it be.', {})).toEqual([0])
  })
})

describe('which thing it belongs to', () => {
  const topics = { ppo: 'ppo', grpo: 'grpo|group', dpo: 'dpo' }

  test.each([
    ['PPO is HERE.', 'grpo', [500, 'about ppo']],
    ['PPO, then HERE.', 'ppo', [20, 'topic carried over']],
    ['It is HERE.', 'ppo', [200, 'no topic named']],
    ['PPO is HERE.', '!ppo', [500, 'about ppo']],
    ['PPO is HERE.', '!grpo', [0]],
  ])('%s for %s', (text, topic, expected) => {
    expect(costs(text, { topic }, {}, topics)).toEqual(expected)
    expect(weighed(text, { topic }, {}, topics).topic).toBeUndefined()
  })
})

describe('which way a figure goes', () => {
  const topics = { ppo: 'ppo', grpo: 'grpo' }
  const turned = (text: string, place: Extra) => {
    const figure = { digits: '8', factor: '1', reciprocal: false, ...placeOf('8', text) }
    return weighed(text, place, { figure }, topics, '8').isTurned
  }

  test.each([
    ['It is 8 times larger.', false, true],
    ['PPO is 8 times larger.', false, true],
    ['PPO is 8 times smaller.', false, false],
    ['GRPO is 8 times larger.', true, false],
    ['GRPO is 8 times smaller.', true, true],
  ])('%s', (text, plain, withWords) => {
    expect(turned(text, { topics: ['ppo', 'grpo'] })).toBe(plain)
    expect(turned(text, { topics: ['ppo', 'grpo'], turned: 'more|larger' })).toBe(withWords)
    expect(turned(text, { turned: 'more|larger' })).toBe(text.includes('larger'))
    expect(turned(text, {})).toBe(false)
  })
})

describe('the token that a place stands in', () => {
  const about = { about: ['loss'] }
  const at = (text: string, words: string) => costs(text, about, {}, {}, words)

  test.each([
    // Right behind another token.
    ['The loss,HERE', 'HERE', [60, FAR]],
  ])('%s: %s', (text, words, expected) => expect(at(text, words)).toEqual(expected))
})
