import { describe, expect, test } from 'vitest'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'
import { sentenceCandidates } from '../../../../src/rules/book/locate/sentences.js'
import { readingOf } from '../../../page/read-here.js'

const found = (shape: string, text: string) =>
  sentenceCandidates(readShape(shape), readingOf(text)).map(({ start, end }) => text.slice(start, end))

describe('what a sentence says in words', () => {
  test.each([
    ['loss falls', 'The loss falls with size, we see. Then more.', ['loss falls with size,']],
    ['loss falls', 'The loss then falls.', ['loss then falls']],
    ['loss falls', 'The loss falls fast but the cost rises.', ['loss falls fast']],
    ['loss falls', 'The loss falls faster than the cost does.', ['loss falls faster']],
    ['loss falls', 'The loss, then, falls with size.', ['loss, then, falls with size']],
    ['falls', 'In all, the loss falls with size, we see.', ['the loss falls with size,']],
    ['falls', 'It falls: with size.', ['It falls']],
    ['falls', 'It falls (with size).', ['It falls']],
    ['loss falls', 'Loss falls', ['Loss falls']],
    ['loss falls', 'Loss falls. A loss of mass falls.', ['Loss falls', 'loss of mass falls']],
    ['loss falls', 'The cost|loss falls.', ['loss falls']],
    ['cost|loss falls|sinks', 'The cost sinks here.', ['cost sinks here']],
    ['loss loss', 'The loss of a loss is none.', ['loss of a loss is none']],
  ])('%s in "%s"', (shape, text, expected) => {
    const trimmed = expected.map(words => words.replace(/,$/, ''))
    expect(found(shape, text).map(words => words.replace(/,$/, ''))).toEqual(trimmed)
  })

  test.each([['loss loss', 'The loss is none.']])('%s is not in "%s"', (shape, text) =>
    expect(found(shape, text)).toEqual([]),
  )
})
