import { describe, expect, test } from 'vitest'
import { countThings } from '../../../../src/rules/book/environment/listed-things.js'
import type { Listing } from '../../../../src/rules/book/model/claim.js'
import { placeOf, readingOf } from '../../../page/read-here.js'

const MODELS: Listing = {
  things: ['policy|actor', 'value|critic', 'reward'],
  about: ['memory', 'holds|keeps'],
}

function count(text: string, listing: Partial<Listing> = {}, place = 'HERE'): number {
  return countThings({ ...MODELS, ...listing }, placeOf(place, text), readingOf(text))
}

describe('how many of the things a sentence lists', () => {
  test.each([
    ['Memory holds the policy and the value net. HERE', 2],
    ['Memory holds the policy, the critic and the reward. HERE', 3],
    ['Memory holds the actor and the policy. HERE', 1],
    ['Memory keeps the reward HERE.', 1],
    ['Memory keeps nothing HERE.', 0],
    ['Policy and value: memory holds these. HERE', 2],
    // Each word of what it is about stands in the sentence, or in the one before.
    ['Memory is short. It holds the policy and the value. HERE', 2],
    ['Memory holds much. So: a policy, a value. HERE', 2],
    ['Memory holds much. It is so. A policy, a value. HERE', 0],
    ['A policy, a value. Memory holds much HERE.', 0],
    // The last sentence that lists any, up to the place.
    ['Memory holds the policy and the value. It is so. HERE', 2],
    ['Memory holds the policy, HERE and the value.', 2],
    ['HERE memory holds the policy and the value.', 2],
  ])('%s', (text, expected) => expect(count(text)).toBe(expected))

  test('behind one word and before another', () => {
    const text = 'The policy in memory holds the value, trains the reward. HERE'
    expect(count(text)).toBe(3)
    expect(count(text, { behind: 'holds' })).toBe(2)
    expect(count(text, { before: 'trains' })).toBe(2)
    expect(count(text, { behind: 'holds', before: 'trains' })).toBe(1)
    expect(count(text, { behind: 'missing' })).toBe(0)
    expect(count(text, { before: 'missing' })).toBe(3)
    expect(count(text, { behind: 'missing|holds', before: 'missing|trains' })).toBe(1)
    expect(count(text, { behind: 'the' })).toBe(3)
    expect(count(text, { before: 'the' })).toBe(0)
  })

  test.each([
    ['Memory holds much. The disk keeps the policy and the value. HERE', 0],
    ['Memory holds much. It keeps the policy and the value. HERE', 2],
    ['Memory and the disk hold much: the policy, the value. HERE', 2],
  ])('and not those of a rival: %s', (text, expected) => {
    expect(count(text, { about: ['memory', 'hold*|keep*'], rivals: 'disk' })).toBe(expected)
  })

  test('up to its last word, where no stop ends it', () => {
    const text = 'HERE memory holds the policy'
    const reading = readingOf(text)
    const tokens = reading.section.tokens.filter(({ kind }) => kind !== 'stop')
    const open = { ...reading, section: { ...reading.section, tokens } }
    const ofOpen = (listing: Partial<Listing>) =>
      countThings({ ...MODELS, ...listing }, placeOf('HERE', text), open)
    expect(tokens.at(-1)!.text).toBe('policy')
    expect(ofOpen({})).toBe(1)
    expect(ofOpen({ before: 'missing' })).toBe(1)
    expect(ofOpen({ behind: 'missing' })).toBe(0)
  })
})
