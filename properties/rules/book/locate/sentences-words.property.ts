import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../../../../src/english/sentence.js'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'
import { sentenceCandidates } from '../../../../src/rules/book/locate/sentences.js'
import { readingOf } from './read-here.js'

const found = (shape: string, text: string) =>
  sentenceCandidates(readShape(shape), readingOf(text)).map(({ start, end }) => text.slice(start, end))

describe('what a sentence says in words', () => {
  test.each([
    // From the first word to the end of the clause of the last.
    ['loss falls', 'Here the loss always falls quickly.', ['loss always falls quickly']],
    ['loss falls', 'Here the loss falls, and so on.', ['loss falls']],
    ['loss falls', 'Here the loss, as known, falls fast, and so on.', ['loss, as known, falls fast']],
    ['loss falls', 'The loss falls: it is so.', ['loss falls']],
    ['loss falls', 'The loss falls', ['loss falls']],
    ['loss falls', 'The loss falls!', ['loss falls']],
    // One word stands for its clause.
    ['falls', 'As known, the loss falls fast, and so on.', ['the loss falls fast']],
    ['falls', 'The loss falls.', ['The loss falls']],
    ['falls', 'Falls.', ['Falls']],
    // In order, in one sentence, each word once.
    ['loss falls', 'It falls with the loss.', []],
    ['loss falls', 'The loss is so. It falls.', []],
    ['loss falls', 'The loss rises.', []],
    ['loss loss', 'The loss falls.', []],
    ['loss loss', 'The loss of loss falls.', ['loss of loss falls']],
    ['loss|cost falls|drops', 'The cost drops.', ['cost drops']],
    ['loss falls', 'The loss falls. The loss falls too.', ['loss falls', 'loss falls too']],
    ['loss $x$', 'The loss $x$ falls.', []],
    ['loss ?x', 'The loss falls.', []],
  ])('%s in %s', (shape, text, expected) => expect(found(shape, text)).toEqual(expected))

  test('the statement is the hole, and costs nothing', () => {
    const text = 'Here the loss falls.'
    expect(sentenceCandidates(readShape('loss falls'), readingOf(text))).toEqual([
      { start: 9, end: 19, from: 9, to: 19, holes: new Map(), cost: 0, why: [] },
    ])
  })

  test('to its last word, where no stop ends it', () => {
    const text = 'Here the loss falls fast'
    const reading = readingOf(text)
    const tokens = reading.section.tokens.filter(({ kind }) => kind !== 'stop')
    const open = { ...reading, section: { ...reading.section, tokens } }
    expect(sentenceCandidates(readShape('loss falls'), open)).toMatchObject([{ start: 9, end: 24 }])
  })
})

describe('the sentences of some tokens', () => {
  test.each([
    ['It is. So it was.', ['it is .', 'so it was .']],
    ['It is', ['it is ']],
  ])('%s', (text, expected) =>
    expect(
      sentencesOf(readingOf(text).section.tokens).map(tokens => tokens.map(({ text }) => text).join(' ')),
    ).toEqual(expected),
  )

  test('of none there are none', () => expect(sentencesOf([])).toEqual([]))
})
