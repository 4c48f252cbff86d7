import { describe, expect, test } from 'vitest'
import type { Token } from '../../../../src/documents/model/document.js'
import { topicCost } from '../../../../src/rules/book/locate/topic.js'
import { placeOf, readingOf } from './read-here.js'

const TOPICS = { dpo: 'dpo|direct', ppo: 'ppo|direct-policy', grpo: 'grpo*' }

const tokensOf = (text: string): readonly Token[] => readingOf(text).section.tokens

/** What it costs to believe that the place HERE of a text belongs to what is wanted. */
function cost(text: string, wanted: string, tokens = tokensOf(text), place = placeOf('HERE', text)) {
  const at = tokens.findIndex(({ end }) => end > place.start)
  return topicCost(place, at, tokens, TOPICS, wanted)
}

const other = (name: string) => [5, `about ${name}`]
const carried = (price: number) => [price, 'topic carried over']
const [MINE, MORE, NONE] = [
  [0, ''],
  [2, 'names more than one'],
  [2, 'no topic named'],
]

describe('in its own clause', () => {
  test.each([
    ['Here DPO has HERE.', 'dpo', MINE],
    ['Here DPO has HERE.', 'ppo', other('dpo')],
    ['Here direct has HERE.', 'dpo', MINE],
    ['Here grpoish has HERE.', 'grpo', MINE],
    // The longest name counts, and the words of it name nothing else.
    ['Here direct policy has HERE.', 'ppo', MINE],
    ['Here direct policy has HERE.', 'dpo', other('ppo')],
    ['Policy direct has HERE.', 'dpo', MINE],
    // Names before it, the nearest of those that a figure parts.
    ['DPO and PPO have HERE.', 'dpo', MORE],
    ['DPO and PPO have HERE.', 'ppo', MORE],
    ['DPO and direct have HERE.', 'dpo', MINE],
    ['DPO has 7 and PPO has HERE.', 'ppo', MINE],
    ['DPO has 7 and PPO has HERE.', 'dpo', other('ppo')],
    ['DPO and PPO have 7 and HERE.', 'ppo', MINE],
    ['DPO has 7, GRPO has 8 and PPO and DPO have HERE.', 'dpo', MORE],
    ['DPO and PPO have HERE and 7.', 'ppo', MORE],
    // A qualifier behind a name.
    ['DPO with values has HERE.', 'ppo', other('dpo')],
    ['DPO values with HERE.', 'dpo', MINE],
    ['With DPO HERE.', 'dpo', MINE],
    // Names behind it alone.
    ['HERE is of DPO.', 'dpo', MINE],
    ['HERE is of DPO.', 'ppo', other('dpo')],
    ['HERE is of DPO and PPO.', 'dpo', NONE],
    ['HERE is of DPO and direct.', 'dpo', MINE],
    ['DPO has HERE, not of PPO.', 'dpo', MINE],
  ])('%s: %s', (text, wanted, expected) => expect(cost(text, wanted)).toEqual(expected))

  test.each(['with', 'without', 'using', 'when', 'where'])('%s qualifies the name before it', word => {
    expect(cost(`DPO ${word} values has HERE.`, 'dpo')).toEqual(carried(1.5))
  })

  test('what is named at the place itself is not named before it', () => {
    const text = 'DPO and PPO.'
    expect(cost(text, 'dpo', tokensOf(text), placeOf('PPO', text))).toEqual(MINE)
    expect(cost(text, 'dpo', tokensOf(text), placeOf('DPO', text))).toEqual(NONE)
  })

  test('a figure that ends where the place begins parts names, one at the place does not', () => {
    const text = 'DPO and PPO 7 HERE.'
    const end = text.indexOf(' HERE')
    const place = { ...placeOf('HERE', text), start: end }
    expect(topicCost(place, 4, tokensOf(text), TOPICS, 'ppo')).toEqual(MINE)
    expect(cost(text, 'ppo', tokensOf(text), placeOf('7', text))).toEqual(MORE)
  })

  test('a figure may be a name, and stands before what it parts', () => {
    const text = 'The 8 and PPO have HERE.'
    const topics = { ...TOPICS, eight: '8' }
    const place = placeOf('HERE', text)
    const at = tokensOf(text).findIndex(({ start }) => start === place.start)
    expect(topicCost(place, at, tokensOf(text), topics, 'ppo')).toEqual(MINE)
  })

  test('a place within the last word may follow its name', () => {
    const place = { ...placeOf('PO', 'DPO'), start: 1 }
    expect(topicCost(place, 0, tokensOf('DPO').slice(0, 1), TOPICS, 'dpo')).toEqual(MINE)
  })
})

describe('in its sentence, and in those before', () => {
  test.each([
    ['For DPO, we have HERE.', 'dpo', carried(0.2)],
    ['For DPO, we have HERE.', 'ppo', other('dpo')],
    ['DPO, we have HERE.', 'dpo', carried(0.2)],
    ['For PPO, then DPO, we have HERE.', 'dpo', carried(1.5)],
    ['For direct, then DPO, we have HERE.', 'dpo', carried(0.2)],
    ['We have HERE, for DPO.', 'dpo', NONE],
    ['For DPO (or PPO), we have HERE.', 'dpo', carried(0.2)],
    ['DPO is here. We have HERE.', 'dpo', carried(0.3)],
    ['DPO is here. We have HERE.', 'ppo', other('dpo')],
    ['DPO is here. It is. We have HERE.', 'dpo', carried(0.4)],
    ['DPO is here. It is. It was. We have HERE.', 'dpo', carried(0.5)],
    ['PPO is here. DPO is. We have HERE.', 'dpo', carried(0.3)],
    ['PPO and DPO are. We have HERE.', 'dpo', carried(1.5)],
    ['PPO and DPO are. It is. We have HERE.', 'dpo', carried(1.6)],
    ['DPO is (or PPO). We have HERE.', 'dpo', carried(0.3)],
    ['DPO is. For PPO, we have HERE.', 'ppo', carried(0.2)],
    ['We have HERE. DPO is.', 'dpo', NONE],
    ['We have HERE.', 'dpo', NONE],
  ])('%s: %s', (text, wanted, expected) => expect(cost(text, wanted)).toEqual(expected))
})

describe('where it is not clear', () => {
  test.each(['former', 'latter', 'respectively'])('%s in its sentence points to one of several', word => {
    const unclear = [2, 'former or latter?']
    expect(cost(`Of DPO the ${word} has HERE.`, 'dpo')).toEqual(unclear)
    expect(cost(`DPO has HERE, ${word}.`, 'dpo')).toEqual(unclear)
    expect(cost(`The ${word} is. DPO has HERE.`, 'dpo')).toEqual(MINE)
  })

  test('in a table the header of its column names it', () => {
    const text = 'Of PPO there is HERE.'
    const under = (...headers: readonly string[]) => {
      const tokens = tokensOf(text).map(token => (token.text === 'here' ? { ...token, headers } : token))
      return cost(text, 'dpo', tokens)
    }
    expect(tokensOf(text).some(token => token.text === 'here')).toBe(true)
    expect(under('loss', 'dpo')).toEqual(MINE)
    expect(under('ppo')).toEqual(other('ppo'))
    expect(under('ppo', 'dpo')).toEqual([2, 'which column?'])
    expect(under('loss')).toEqual([2, 'which column?'])
  })
})

describe('of all but what is named', () => {
  test.each([
    ['DPO has HERE.', '!ppo', MINE],
    ['DPO has HERE.', '!dpo', other('dpo')],
    ['DPO has HERE.', '!ppo|dpo', other('dpo')],
    ['DPO has HERE.', '!ppo|grpo', MINE],
    ['DPO with values has HERE.', '!dpo', other('dpo')],
    // Where the place might be meant it is not excluded.
    ['DPO and PPO have HERE.', '!dpo', MINE],
    ['We have HERE.', '!dpo', MINE],
  ])('%s: %s', (text, wanted, expected) => expect(cost(text, wanted)).toEqual(expected))
})

test('the same tokens are read anew for other topics', () => {
  const text = 'DPO has HERE.'
  const tokens = tokensOf(text)
  const place = placeOf('HERE', text)
  const of = (topics: Readonly<Record<string, string>>) => topicCost(place, 2, tokens, topics, 'mine')
  expect(of({ mine: 'dpo' })).toEqual(MINE)
  expect(of({ mine: 'ppo' })).toEqual(NONE)
  expect(of({ mine: 'ppo', yours: 'dpo' })).toEqual(other('yours'))
  expect(of({})).toEqual(NONE)
})

test('one walk over the tokens serves every place', () => {
  const text = 'DPO has HERE.'
  let count = 0
  const topics = {
    get dpo() {
      count++
      return 'dpo'
    },
  }
  const tokens = tokensOf(text)
  for (const _ of [1, 2, 3]) expect(topicCost(placeOf('HERE', text), 2, tokens, topics, 'dpo')).toEqual(MINE)
  expect(count).toBe(1)
})
