import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../../../src/rules/book/locate/candidate.js'
import { weigh } from '../../../../src/rules/book/locate/score.js'
import type { Place } from '../../../../src/rules/book/model/claim.js'
import { placeOf, readingOf } from './read-here.js'

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
const SUPPOSED = [130, 'only supposed']
const OPEN = [130, 'not asserted']

describe('a word that ought to be near costs by where the nearest one stands', () => {
  test.each([
    ['The loss is HERE.', [0]],
    ['HERE is the loss.', [0]],
    ['The loss, now HERE.', [60, FAR]],
    ['Now HERE, the loss.', [60, FAR]],
    ['The loss falls. It is HERE.', [90, FAR]],
    ['The loss falls. So it is. It is HERE.', [140, FAR]],
    ['The loss falls. So it is. It is so. It is HERE.', [140, FAR]],
    ['It is HERE. The loss falls.', [250, FAR]],
    ['It is HERE. So it is. The loss falls.', [250, FAR]],
    ['It is HERE.', [300, FAR]],
    // The nearest counts, wherever the others stand.
    ['The loss falls. So it is. It is HERE. The loss falls.', [140, FAR]],
    ['The loss falls. The loss is. It is HERE.', [90, FAR]],
    ['The loss, now HERE. The loss falls.', [60, FAR]],
    ['The loss falls. The loss is HERE, a loss.', [0]],
    ['It is HERE, a loss. The loss falls.', [60, FAR]],
  ])('%s', (text, expected) => expect(costs(text, { about: ['loss'] })).toEqual(expected))

  test('each of several, by the best of its alternatives', () => {
    const text = 'The loss falls. The gain is HERE.'
    expect(costs(text, { about: ['gain|loss'] })).toEqual([0])
    expect(costs(text, { about: ['los*|none'] })).toEqual([90, 'far from "los*|none"'])
    expect(costs(text, { about: ['gain', 'loss', 'cost'] })).toEqual([390, FAR, 'far from "cost"'])
    expect(costs(text, { about: [] })).toEqual([0])
  })

  test('and nothing where it heads the row or the column', () => {
    const text = '| run | loss |\n| --- | --- |\n| one | HERE |\n'
    expect(costs(text, { about: ['loss'] })).toEqual([0])
    expect(costs(text, { about: ['gain', 'gain|loss'] })).toEqual([300, 'far from "gain"'])
    expect(costs(text, { about: ['gain'] })).toEqual([300, 'far from "gain"'])
  })
})

describe('words beside it that say that it is something else', () => {
  test.each([
    ['It is HERE per day.', OTHER],
    ['A day is HERE.', OTHER],
    ['It is HERE, a day.', [0]],
    ['A day goes. It is HERE.', [0]],
    ['It is HERE and so on for all the day.', [0]],
    ['It is HERE and so on for each day.', OTHER],
    ['Day it was all so very ready HERE.', [0]],
    ['Day it was all so ready HERE.', OTHER],
    ['It is HERE.', [0]],
  ])('%s', (text, expected) => expect(costs(text, { not: 'week|day' })).toEqual(expected))

  test('as two words side by side, and never the place itself', () => {
    expect(costs('It is HERE in each layer.', { not: 'each-layer' })).toEqual(OTHER)
    expect(costs('It is HERE in a layer each.', { not: 'each-layer' })).toEqual([0])
    expect(costs('So each layer is HERE.', { not: 'each-layer' })).toEqual(OTHER)
    expect(costs('It is HERE.', { not: 'here' })).toEqual([0])
    expect(costs('It is HERE, here.', { not: 'here' })).toEqual([0])
    expect(costs('It is HERE or here.', { not: 'here' })).toEqual(OTHER)
  })

  test('or that head its column', () => {
    const text = '| run | loss |\n| --- | --- |\n| one | HERE |\n'
    expect(costs(text, { not: 'loss' })).toEqual(OTHER)
    expect(costs(text, { not: 'gain|loss' })).toEqual(OTHER)
    expect(costs(text, { not: 'gain' })).toEqual([0])
  })
})

describe('words that say so wherever they stand in its sentence', () => {
  const long = (count: number) => 'word '.repeat(count)

  test.each([
    ['It is HERE per day.', OTHER_SENTENCE],
    ['It is HERE, a day.', OTHER_SENTENCE],
    ['On the day, it is HERE.', OTHER_SENTENCE],
    ['A day goes. It is HERE.', [0]],
    ['It is HERE. A day goes.', [0]],
    [`Day ${long(150)} HERE.`, OTHER_SENTENCE],
    [`Day ${long(199)} HERE.`, OTHER_SENTENCE],
    [`Day ${long(200)} HERE.`, [0]],
    [`HERE ${long(199)} day.`, OTHER_SENTENCE],
    [`HERE ${long(200)} day.`, [0]],
  ])('%.40s', (text, expected) => expect(costs(text, { never: 'week|day' })).toEqual(expected))

  test('as two words side by side', () => {
    expect(costs('So in each layer it is, now, HERE.', { never: 'each-layer' })).toEqual(OTHER_SENTENCE)
    expect(costs(`Now ${long(220)} in each layer HERE.`, { never: 'each-layer' })).toEqual(OTHER_SENTENCE)
    expect(costs('So in a layer each it is, now, HERE.', { never: 'each-layer' })).toEqual([0])
  })
})

describe('what is only supposed', () => {
  test('behind a word that reports too', () => {
    expect(costs('So suppose it be HERE.', {})).toEqual([260, 'only supposed', 'what somebody else says'])
    expect(costs('So HERE suppose it be.', {})).toEqual([0])
  })

  test('by a "would" on either side, unless that is said of a thing that is compared', () => {
    for (const text of ['It would be HERE.', 'So HERE it would be.']) {
      expect(costs(text, {})).toEqual(SUPPOSED)
      expect(costs(text, { topic: '!ppo' }, {}, { ppo: 'ppo' })).toEqual(SUPPOSED)
      expect(costs(`PPO: ${text}`, { topic: 'ppo' }, {}, { ppo: 'ppo' })[1]).not.toBe('only supposed')
    }
    expect(costs('It would go. It is HERE.', {})).toEqual([0])
    expect(costs('If PPO would be HERE.', { topic: 'ppo' }, {}, { ppo: 'ppo' })).toEqual(SUPPOSED)
  })

  test('a premise may be', () => {
    const text = 'If it were HERE.'
    expect(costs(text, { assumed: true, about: ['were'] })).toEqual([0])
    expect(costs(text, { otherwise: '3' })).toEqual([0])
    expect(costs(text, { published: { value: '3', source: 'x' } })).toEqual([0])
    expect(costs(text, {})).toEqual(SUPPOSED)
  })
})

describe('what is not asserted', () => {
  const word = { says: 'falls', negated: false, hedged: false, denials: 0 }

  test.each([
    ['It is false that it is HERE.', OPEN, [0]],
    ['It is not false that it is HERE.', OPEN, OPEN],
    ['Nobody says that it is HERE.', OPEN, OPEN],
    ['It is so that it is HERE.', [0], [0]],
  ])('%s', (text, bare, said) => {
    expect(costs(text, {})).toEqual(bare)
    expect(costs(text, {}, { word })).toEqual(said)
    expect(costs(text, { assumed: true })).toEqual(bare)
  })

  test('nor what a reserve leaves open', () => {
    const question = 'Is it HERE?'
    expect(costs(question, {})).toEqual([130, 'a question'])
    expect(costs(question, { assumed: true })).toEqual([130, 'a question'])
    expect(costs(question, { otherwise: '3' })).toEqual([0])
    expect(costs(question, { published: {} })).toEqual([0])
    expect(costs(question, { otherwise: '3', assumed: true })).toEqual([130, 'a question'])
    const unless = { words: { so: 'so' }, unless: 'good|bad' }
    expect(costs('It is HERE so bad.', unless)).toEqual([130, 'perhaps about something else'])
    expect(costs('It is HERE so.', unless)).toEqual([0])
    // What is open anyway is told once, and what is denied is heard.
    expect(costs('Is it not false that it is HERE?', {})).toEqual(OPEN)
    expect(costs('Is it false that it is HERE?', {}, { word })).toEqual([0])
    expect(costs('Were it HERE?', {})).toEqual([260, 'only supposed', 'a question'])
    expect(costs('Is it there? It is HERE.', {})).toEqual([0])
  })
})

describe('which thing it belongs to', () => {
  const topics = { ppo: 'ppo', grpo: 'grpo|group', dpo: 'dpo' }

  test.each([
    ['PPO is HERE.', 'ppo', [0]],
    ['PPO is HERE.', 'grpo', [500, 'about ppo']],
    ['PPO, then HERE.', 'ppo', [20, 'topic carried over']],
    ['It is HERE.', 'ppo', [200, 'no topic named']],
    ['PPO is HERE.', '!ppo', [500, 'about ppo']],
    ['PPO is HERE.', '!grpo', [0]],
  ])('%s for %s', (text, topic, expected) => {
    expect(costs(text, { topic }, {}, topics)).toEqual(expected)
    expect(weighed(text, { topic }, {}, topics).topic).toBeUndefined()
  })

  const side = (text: string, has: Partial<Candidate> = {}) => {
    const { topic, cost, why, isTurned } = weighed(text, { topics: ['ppo', 'grpo'] }, has, topics)
    return [topic, Math.round(100 * cost), ...why, isTurned]
  }
  test.each([
    ['PPO is HERE.', ['ppo', 0, undefined]],
    ['The group is HERE.', ['grpo', 0, undefined]],
    ['PPO, then HERE.', ['ppo', 20, 'of which of them?', undefined]],
    ['It is HERE.', [undefined, 130, 'of which of them?', undefined]],
    ['DPO is HERE.', [undefined, 130, 'of which of them?', undefined]],
  ])('of those of which it may be said: %s', (text, expected) => {
    expect(side(text)).toEqual(expected)
    expect(side(text, { isBoth: true })).toEqual([undefined, 0, undefined])
    expect(side(text, { topic: 'dpo' })[0]).toBe(expected[0] ?? 'dpo')
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

  test('what is no figure goes no way', () =>
    expect('isTurned' in weighed('It is HERE, larger.', { turned: 'larger' })).toBe(false))

  test('a topic that was known before counts', () => {
    const text = 'It is 8.'
    const figure = { digits: '8', factor: '1', reciprocal: false, ...placeOf('8', text) }
    expect(weighed(text, {}, { figure, topic: 'ppo' }, topics, '8').isTurned).toBe(true)
    expect(
      weighed(text, { topics: ['ppo'] }, { figure, topic: 'ppo', isBoth: true }, topics, '8').isTurned,
    ).toBe(false)
  })
})

describe('the token that a place stands in', () => {
  const about = { about: ['loss'] }
  const at = (text: string, words: string) => costs(text, about, {}, {}, words)

  test.each([
    // The whole scale of a number belongs to it.
    ['The loss, 3 billion. Now.', '3 billion', [60, FAR]],
    // A part of a formula.
    ['The loss. Now $a + b = c$.', 'b =', [90, FAR]],
    // The first of several tokens.
    ['The loss. Now it goes on', 'it goes', [90, FAR]],
    ['Now, the loss it goes, on', 'it goes, on', [0]],
    ['Now, the loss it goes, on', 'goes', [0]],
    ['Now, it goes, the loss', 'it goes, the', [60, FAR]],
    // Right behind another token.
    ['The loss,HERE', 'HERE', [60, FAR]],
    ['So $x$loss,HERE', 'loss', [0]],
  ])('%s: %s', (text, words, expected) => expect(at(text, words)).toEqual(expected))

  test('what stands in none is left as it is', () => {
    const text = 'It is here.'
    for (const start of [2, 100]) {
      const place = { ...placeOf('is', text), start, end: start + 1 }
      weigh(place, { shapes: ['x'], about: ['loss'] }, readingOf(text), {})
      expect([place.cost, place.why, 'isTurned' in place]).toEqual([0, [], false])
    }
  })
})

test('what stands around it is added to what it cost', () => {
  const { cost, why } = weighed('It is HERE.', { about: ['loss'] }, { cost: 1, why: ['before'] })
  expect([cost, why]).toEqual([4, ['before', FAR]])
})
