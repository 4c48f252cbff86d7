import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../../../../src/english/sentence.js'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'
import { sentenceCandidates } from '../../../../src/rules/book/locate/sentences.js'
import { readingOf } from './read-here.js'

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

  test.each([
    ['loss falls', 'It falls by the loss.'],
    ['loss falls', 'The loss. It falls.'],
    ['loss falls', 'The loss rises.'],
    ['loss loss', 'The loss is none.'],
    ['loss never falls', 'The loss falls.'],
    ['never loss falls', 'The loss falls.'],
    ['$x$ falls', 'So $x$ falls.'],
    ['?x falls', 'So it falls.'],
    ['falls', 'So it rises.'],
  ])('%s is not in "%s"', (shape, text) => expect(found(shape, text)).toEqual([]))

  test('is where it stands, costs nothing and has no holes', () => {
    const text = 'We know: loss falls. So.'
    const [place] = sentenceCandidates(readShape('loss falls'), readingOf(text))
    const start = text.indexOf('loss')
    const end = text.indexOf('.')
    expect(place).toEqual({ start, end, from: start, to: end, holes: new Map(), cost: 0, why: [] })
  })
})

test('the sentences of some tokens are in order, each with all that is of it', () => {
  const { tokens } = readingOf('Apples pears. Plums. Figs dates limes.').section
  expect(sentencesOf(tokens).map(one => one.map(({ text }) => text).join(' '))).toEqual([
    'apples pears .',
    'plums .',
    'figs dates limes .',
  ])
  expect(sentencesOf([])).toEqual([])
})
