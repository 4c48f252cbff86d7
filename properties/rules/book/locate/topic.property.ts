import { describe, expect, test } from 'vitest'
import type { Token } from '../../../../src/documents/model/document.js'
import { topicCost } from '../../../../src/rules/book/locate/topic.js'
import { placeOf, readingOf } from '../../../page/read-here.js'

const TOPICS = { dpo: 'dpo|direct', ppo: 'ppo|direct-policy', grpo: 'grpo*' }

const tokensOf = (text: string): readonly Token[] => readingOf(text).section.tokens

/** What it costs to believe that the place HERE of a text belongs to what is wanted. */
function cost(text: string, wanted: string, tokens = tokensOf(text), place = placeOf('HERE', text)) {
  const at = tokens.findIndex(({ end }) => end > place.start)
  return topicCost(place, at, tokens, TOPICS, wanted)
}

const other = (name: string) => [5, `about ${name}`]
const carried = (price: number) => [price, 'topic carried over']
const MINE = [0, '']

describe('in its own clause', () => {
  test('a place within the last word may follow its name', () => {
    const place = { ...placeOf('PO', 'DPO'), start: 1 }
    expect(topicCost(place, 0, tokensOf('DPO').slice(0, 1), TOPICS, 'dpo')).toEqual(MINE)
  })
})

describe('in its sentence, and in those before', () => {
  test.each([
    ['For DPO, we have HERE.', 'ppo', other('dpo')],
    ['For direct, then DPO, we have HERE.', 'dpo', carried(0.2)],
    ['DPO is here. We have HERE.', 'dpo', carried(0.3)],
    ['DPO is here. We have HERE.', 'ppo', other('dpo')],
    ['DPO is here. It is. We have HERE.', 'dpo', carried(0.4)],
    ['DPO is here. It is. It was. We have HERE.', 'dpo', carried(0.5)],
    ['PPO is here. DPO is. We have HERE.', 'dpo', carried(0.3)],
    ['PPO and DPO are. We have HERE.', 'dpo', carried(1.5)],
    ['PPO and DPO are. It is. We have HERE.', 'dpo', carried(1.6)],
    ['DPO is (or PPO). We have HERE.', 'dpo', carried(0.3)],
  ])('%s: %s', (text, wanted, expected) => expect(cost(text, wanted)).toEqual(expected))
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
