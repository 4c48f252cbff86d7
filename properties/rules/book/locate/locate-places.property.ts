import { describe, expect, test } from 'vitest'
import { candidatesAt, locateAll } from '../../../../src/rules/book/locate/locate.js'
import type { Claim, Exercise, Place } from '../../../../src/rules/book/model/claim.js'
import { readingOf } from './read-here.js'

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
const TRAINING = { ...TAKES, about: ['training'] }

describe('one claim', () => {
  test.each([
    ['It takes 5 hours.', 'a: found 5; sure'],
    ['It costs 5 euros.', 'a: missing'],
    // Places that say the same, or not.
    ['It takes 5 hours. It takes 5 hours.', 'a: found 5, 5; sure'],
    ['It takes 5 hours. It takes 7 hours.', 'a: ambiguous 5, 7'],
    ['It takes 5 hours. It takes 5 hours. It takes 7 hours.', 'a: ambiguous 5, 5, 7'],
    // The cheapest first, and one that costs half as much more is no rival.
    ['It takes 5 so long hours. It takes 5 hours.', 'a: found 5, 5; sure'],
  ])('%s %s', (text, expected) => expect(located(text, [['a', TAKES]])).toEqual([expected]))

  test.each([
    ['In training it takes 5 hours. It takes 7 hours.', 'a: found 5; or 7; sure'],
    ['It takes 7 hours. In training it takes 5 hours.', 'a: found 5; or 7; sure'],
    ['Training. It takes 5 hours.', 'a: found 5; sure'],
    ['Training. So it is. It takes 5 hours.', 'a: found 5'],
    ['It takes 5 hours.', 'a: found 5'],
    ['It takes 5 hours. It is training.', 'a: found 5'],
  ])('what it is about must be near: %s %s', (text, expected) =>
    expect(located(text, [['a', TRAINING]])).toEqual([expected]),
  )

  test('is missing where all of it is too far', () => {
    const far = { ...TAKES, about: ['training', 'cards'] }
    expect(located('It takes 5 hours.', [['a', far]])).toEqual(['a: missing, near 5'])
    const days: Asked = ['b', { shapes: ['?v days'] }]
    const both = located('It takes 7 days. It takes 5 hours.', [days, ['a', far]])
    expect(both).toEqual(['b: found 7; sure', 'a: missing, near 5'])
    expect(located('Training takes 5 hours.', [['a', far]])).toEqual(['a: found 5'])
    expect(located('Training takes 5 hours. It takes 7 hours.', [['a', far]])).toEqual(['a: found 5; or 7'])
  })

  test('at the limit it is still one, and one of the others', () => {
    const place = { ...TRAINING, topic: 'dpo' }
    const at = (text: string) => located(text, [['a', place]], { dpo: 'dpo' })
    expect(at('DPO with it takes 5 hours. It is training.')).toEqual(['a: found 5'])
    expect(at('DPO with it takes 7 hours. DPO in training takes 5 hours.')).toEqual([
      'a: found 5; or 7; sure',
    ])
  })

  test('and of two the other counts as well where it costs half as much more', () => {
    const topical = { ...TAKES, topic: 'dpo' }
    const behind = (sentences: number) =>
      located(`DPO takes 5 hours. ${'So it is. '.repeat(sentences)}It takes 5 hours.`, [['a', topical]], {
        dpo: 'dpo',
      })
    expect(behind(2)).toEqual(['a: found 5, 5; sure'])
    expect(behind(3)).toEqual(['a: found 5; or 5; sure'])
  })

  test('a place that is surely of something else is not one of its others', () => {
    const never = { ...TAKES, never: 'mind' }
    expect(located('It takes 5 hours. So mind, it takes 7 hours.', [['a', never]])).toEqual([
      'a: found 5; sure',
    ])
  })

  test('a formula may stand beside a figure', () =>
    expect(located('So $x$ takes 5 hours.', [['a', { shapes: ['$x$ takes ?v hours'] }]])).toEqual([
      'a: found 5; sure',
    ]))

  test('blanks make no difference', () => {
    const spaced = { shapes: ['$x = ?v$'] } as const
    expect(located('So $x = y + 1$. So $x = y+1$.', [['a', spaced, 'identity']])).toEqual([
      'a: found y + 1, y+1; sure',
    ])
    expect(located('So $x = y + 1$. So $x = y + 2$.', [['a', spaced, 'identity']])).toEqual([
      'a: ambiguous y + 1, y + 2',
    ])
  })

  test('one chain asserts both, two do not', () => {
    const equal = { shapes: ['$x = ?v$'] } as const
    expect(located('So $x = 5 = 7$.', [['a', equal]])).toEqual(['a: found 5, 7; sure'])
    expect(located('So $x = 5$ and $x = 7$.', [['a', equal]])).toEqual(['a: ambiguous 5, 7'])
  })

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

  test('at thirty places at most', () => {
    const repeated = (count: number, text = 'It takes 5 hours. ') =>
      located(text.repeat(count), [['a', TAKES]])[0]!
    const fives = (count: number) => Array.from({ length: count }, () => '5').join(', ')
    expect(repeated(30)).toBe(`a: found ${fives(30)}; sure`)
    expect(repeated(31)).toBe(`a: found ${fives(30)}`)
    const others = (count: number) =>
      located(`In training it takes 7 hours. ${'It takes 5 hours. '.repeat(count)}`, [['a', TRAINING]])[0]!
    expect(others(30)).toBe(`a: found 7; or ${fives(30)}; sure`)
    expect(others(31)).toBe(`a: found 7; or ${fives(30)}`)
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

test('a word and a formula are rivals', () => {
  const either = { shapes: ['$x = ?v$', '?way loss'], words: { '+': 'rise*' } } as const
  const at = (text: string) => located(text, [['a', either, 'claim' as Kind]])
  expect(at('So $x = 5$. The loss rises.')).toEqual(['a: ambiguous rises, 5'])
  expect(at('So $x = 5$. The loss a b c d rises.')).toEqual(['a: ambiguous 5, rises'])
})

describe('several claims', () => {
  test('of two that want a place as much, the one with less choice has it', () => {
    const text = 'It takes 5 hours. 7 hours.'
    const a: Asked = ['a', TAKES]
    const b: Asked = ['b', HOURS]
    expect(located(text, [a, b])).toEqual(['a: found 5; sure', 'b: found 7; sure'])
    expect(located(text, [b, a])).toEqual(['b: found 7; sure', 'a: found 5; sure'])
  })

  test('neither is clear where both have no other', () => {
    expect(
      located('It takes 5 hours.', [
        ['a', TAKES],
        ['b', HOURS],
      ]),
    ).toEqual(['a: ambiguous 5', 'b: ambiguous 5'])
    const far = { shapes: ['takes ?v long'] } as const
    expect(
      located('It takes 5 so hours long.', [
        ['a', TAKES],
        ['b', far],
      ]),
    ).toEqual(['a: ambiguous 5', 'b: ambiguous 5'])
  })

  test('the one that wants it more has it', () => {
    const text = 'It takes 5 hours.'
    expect(
      located(text, [
        ['a', TAKES],
        ['b', TRAINING],
      ]),
    ).toEqual(['a: found 5; sure', 'b: missing, near 5'])
    expect(
      located(text, [
        ['b', TRAINING],
        ['a', TAKES],
      ]),
    ).toEqual(['b: missing, near 5', 'a: found 5; sure'])
  })

  test('by a quarter at least', () => {
    const topical = { ...TAKES, topic: 'dpo' }
    const asked: readonly Asked[] = [
      ['a', TAKES],
      ['b', topical],
    ]
    expect(located('DPO is. It takes 5 hours.', asked, { dpo: 'dpo' })).toEqual([
      'a: found 5; sure',
      'b: missing, near 5',
    ])
    expect(located('For DPO, it takes 5 hours.', asked, { dpo: 'dpo' })).toEqual([
      'a: ambiguous 5',
      'b: ambiguous 5',
    ])
  })

  test('what another has is not one of its others', () => {
    const text = 'In training it takes 5 hours. It takes 7 hours.'
    const not = { ...TAKES, not: 'training' }
    expect(
      located(text, [
        ['a', TRAINING],
        ['b', not],
      ]),
    ).toEqual(['a: found 5; sure', 'b: found 7; sure'])
    expect(located(text, [['a', TRAINING]])).toEqual(['a: found 5; or 7; sure'])
  })

  test('a place of its own twice is no contest', () =>
    expect(located('It takes 5 hours.', [['a', { shapes: ['takes ?v hours', '?v hours'] }]])).toEqual([
      'a: found 5; sure',
    ]))
})

describe('what stands in the hole', () => {
  const EQUAL = { shapes: ['$x = ?v$'] } as const

  test.each([
    ['quantity', 'a: missing'],
    ['limit', 'a: missing'],
    ['identity', 'a: found y + 1; sure'],
    ['range', 'a: found y + 1; sure'],
  ] as const)('of a %s: %s', (kind, expected) =>
    expect(located('So $x = y + 1$.', [['a', EQUAL, kind as Kind]])).toEqual([expected]),
  )

  test.each(['quantity', 'limit', 'identity'] as const)('a figure is one of a %s', kind =>
    expect(located('So $x = 5$.', [['a', EQUAL, kind as Kind]])).toEqual(['a: found 5; sure']),
  )

  test.each(['equation', 'law'] as const)('the relation of an %s', kind =>
    expect(located('So $x = y$.', [['a', { shapes: ['$x = y$'] }, kind]])).toEqual(['a: found x = y; sure']),
  )

  test('a program', () => {
    const text = 'So:\n\n```python\ndef loss(x):\n    return x\n```\n'
    expect(located(text, [['a', { shapes: ['loss'] }, 'program']])).toEqual(['a: found x; sure'])
    expect(located('The loss is x.', [['a', { shapes: ['loss'] }, 'program']])).toEqual(['a: missing'])
  })

  test('a sentence', () => {
    const text = 'So it is. The group mean is taken. It was.'
    const places = candidatesAt({ shapes: ['group taken'] }, 'sentence', readingOf(text), {})
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['group mean is taken'])
  })
})

describe('every place that could state it', () => {
  const places = (text: string, place: Place) =>
    candidatesAt(place, 'figure', readingOf(text), {}).map(({ start, end, from, to, cost }) => [
      text.slice(start, end),
      text.slice(from, to),
      Math.round(cost * 100) / 100,
    ])

  test('the cheapest first', () => {
    expect(places('It takes 5 so hours. It takes 7 hours.', TAKES)).toEqual([
      ['7', 'takes 7 hours', 0],
      ['5', 'takes 5 so hours', 0.1],
    ])
    expect(places('It takes 5 hours. It takes 7 hours.', TAKES).map(([digits]) => digits)).toEqual(['5', '7'])
  })

  test('each once, the whole of it where both cost the same', () => {
    const text = 'It takes 5 hours.'
    expect(places(text, { shapes: ['takes ?v hours', '?v hours'] })).toEqual([['5', 'takes 5 hours', 0]])
    expect(places(text, { shapes: ['?v hours', 'takes ?v hours'] })).toEqual([['5', 'takes 5 hours', 0]])
    expect(places('It takes so 5 hours.', { shapes: ['takes ?v hours', '?v hours'] })).toEqual([
      ['5', '5 hours', 0],
    ])
  })
})
