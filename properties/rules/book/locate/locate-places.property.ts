import { describe, expect, test } from 'vitest'
import { locateAll } from '../../../../src/rules/book/locate/locate.js'
import type { Claim, Exercise, Place } from '../../../../src/rules/book/model/claim.js'
import { readingOf } from '../../../page/read-here.js'

type Kind = Claim['means']['kind']
type Asked = readonly [id: string, where: Partial<Place>, kind?: Kind]

/** Where a text states each claim: `a: found 5, 7; or 9; sure`. */
function located(text: string, claims: readonly Asked[], topics?: Exercise['topics']) {
  const exercise = {
    number: '1',
    premises: {},
    claims: claims.map(([id, where, kind = 'quantity']) => ({ id, where, means: { kind } })),
    topics,
  } as unknown as Exercise
  return [...locateAll(exercise, readingOf(text))].map(([id, location]) => {
    const shown = (places: readonly { start: number; end: number }[]) =>
      places.map(({ start, end }) => text.slice(start, end)).join(', ')
    if (location.status === 'missing')
      return `${id}: missing${location.nearest ? `, near ${shown([location.nearest])}` : ''}`
    if (location.status === 'ambiguous') return `${id}: ambiguous ${shown(location.places)}`
    const others = location.others.length > 0 ? `; or ${shown(location.others)}` : ''
    return `${id}: ${location.status} ${shown(location.places)}${others}${location.isSure ? '; sure' : ''}`
  })
}

const TAKES = { shapes: ['takes ?v hours'] } as const
const HOURS = { shapes: ['?v hours'] } as const

describe('one claim', () => {
  test('of different things', () => {
    const topics = { dpo: 'dpo', ppo: 'ppo' }
    const each = { ...TAKES, topics: ['dpo', 'ppo'] }
    expect(located('DPO takes 5 hours. PPO takes 7 hours.', [['a', each]], topics)).toEqual([
      'a: found 5, 7; sure',
    ])
    expect(located('DPO takes 5 hours. DPO takes 7 hours.', [['a', each]], topics)).toEqual([
      'a: ambiguous 5, 7',
    ])
    expect(located('DPO takes 5 hours. It takes 7 hours.', [['a', each]], topics)).toEqual([
      'a: ambiguous 5, 7',
    ])
    // A thing that is not named may be the same one.
    const far = `DPO is. ${'So it is. '.repeat(6)}It takes 5 hours. ${'So it is. '.repeat(4)}It takes 7 hours.`
    expect(located(far, [['a', each]], topics)).toEqual(['a: ambiguous 5, 7'])
    const near = `DPO is. ${'So it is. '.repeat(9)}It takes 5 so long hours. It takes 7 hours.`
    expect(located(near, [['a', each]], topics)).toEqual(['a: ambiguous 7, 5'])
    expect(located('DPO takes 5 hours. PPO takes 7 hours.', [['a', TAKES]], topics)).toEqual([
      'a: ambiguous 5, 7',
    ])
  })
})

describe('what a word says', () => {
  const LOSS = { shapes: ['?way loss'], words: { '+': 'rise*', '-': 'fall*' } } as const
  const way = (text: string) => located(text, [['a', LOSS, 'claim' as Kind]])

  test('may be said of several, where each is clear', () => {
    expect(way('The loss rises. The loss falls.')).toEqual(['a: found rises, falls; sure'])
    expect(way('The loss a b c d rises. The loss falls.')).toEqual(['a: ambiguous falls, rises'])
    expect(way('The loss a b c d rises. The loss a b c d falls.')).toEqual(['a: ambiguous rises, falls'])
    expect(way('The loss a b c d rises. The loss rises.')).toEqual(['a: found rises, rises; sure'])
    expect(way('The loss a b c d rises. The loss not rises.')).toEqual(['a: ambiguous rises, rises'])
    expect(way('The loss a b c d rises. The loss may rise.')).toEqual(['a: ambiguous rise, rises'])
  })
})

describe('several claims', () => {
  test('of two that want a place as much, the one with less choice has it', () => {
    const text = 'It takes 5 hours. 7 hours.'
    const a: Asked = ['a', TAKES]
    const b: Asked = ['b', HOURS]
    expect(located(text, [a, b])).toEqual(['a: found 5; sure', 'b: found 7; sure'])
    expect(located(text, [b, a])).toEqual(['b: found 7; sure', 'a: found 5; sure'])
  })
})

describe('what stands in the hole', () => {
  const EQUAL = { shapes: ['$x = ?v$'] } as const

  test.each(['quantity', 'limit'] as const)('a figure is one of a %s', kind =>
    expect(located('So $x = 5$.', [['a', EQUAL, kind as Kind]])).toEqual(['a: found 5; sure']),
  )
})
