import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Conversation } from '../../../src/conform/adapter/conversation.js'
import { LIMITS, request, right, START, Wire } from './wire.js'

/** A value of JSON that is nested so many times. */
const nested = (depth: number, isList: boolean): string =>
  isList ? `${'['.repeat(depth)}${']'.repeat(depth)}` : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

/** Where in an answer something may stand that is nested. */
const PLACES: Record<string, (deep: string) => string> = {
  'as the whole answer': deep => deep,
  'as its seq': deep => `{"seq":${deep},"out":{"value":["1"]}}`,
  'as what is computed': deep => `{"seq":1,"out":${deep}}`,
  'as the value': deep => `{"seq":1,"out":{"value":${deep}}}`,
  'among the numbers': deep => `{"seq":1,"out":{"value":[1.5,${deep}]}}`,
  'as the gradient': deep => `{"seq":1,"out":{"value":["1"],"grad":${deep}}}`,
  'as a reason': deep => `{"seq":1,"skip":{"reason":${deep}}}`,
  'as an error': deep => `{"seq":1,"error":{"type":"a","message":${deep}}}`,
}

describe('an answer that is nested deep', () => {
  test('is the fault of its case wherever it is, and the next life answers', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(PLACES)),
        fc.constantFrom(2, 5_000, 500_000),
        fc.boolean(),
        async (place, depth, isList) => {
          const [wire, next] = [new Wire(), new Wire()]
          const begun = Conversation.begin(wire.open, LIMITS)
          wire.say(START)
          const { life } = await begun
          const answer = life.ask(request(1))
          wire.say(PLACES[place]!(nested(depth, isList)))
          expect(await answer).toMatchObject({ kind: 'fault', level: 'protocol-error' })
          const again = Conversation.begin(next.open, LIMITS)
          next.say(START)
          const answered = (await again).life.ask(request(1))
          next.say(right(1))
          expect(await answered).toMatchObject({ kind: 'out' })
        },
      ),
    ))

  test('is no matter where nobody looks', async () => {
    const wire = new Wire()
    const begun = Conversation.begin(wire.open, LIMITS)
    wire.say(START)
    const { life } = await begun
    const answer = life.ask(request(1))
    wire.say(`{"seq":1,"more":${nested(500_000, true)},"out":{"value":[1.50]}}`)
    expect(await answer).toEqual({ kind: 'out', value: ['1.50'], grad: null })
  })
})
