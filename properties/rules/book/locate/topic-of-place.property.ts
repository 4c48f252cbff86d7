import { describe, expect, test } from 'vitest'
import { SURE } from '../../../../src/rules/book/locate/candidate.js'
import { sideOf } from '../../../../src/rules/book/locate/topic-of-place.js'
import { placeOf, readingOf } from './read-here.js'

const TOPICS = { won: 'success|win', lost: 'failure|loss|0' }

/** Which of both the place of the first formula of a text speaks of. */
function side(text: string, among: readonly string[] = ['won', 'lost', 'draw']) {
  const reading = readingOf(text)
  const at = reading.section.tokens.findIndex(({ kind }) => kind === 'math')
  const token = reading.section.tokens[at]!
  const place = { ...placeOf('$', text), start: token.start, end: token.end }
  return sideOf(place, at, among, TOPICS, reading)
}

describe('the thing named right behind a formula', () => {
  test.each(['for', 'of', 'on', 'if', 'when', 'where', '('])('behind %s', word => {
    expect(side(`A success gets $a$ ${word} failure.`)).toEqual({ topic: 'lost', cost: 0 })
    expect(side(`A failure gets $a$ ${word} success.`)).toEqual({ topic: 'won', cost: 0 })
  })

  test.each('a an the each every it they is are of'.split(' '))('past %s', word =>
    expect(side(`A success gets $a$ for ${word} failure.`)).toEqual({ topic: 'lost', cost: 0 }),
  )

  test.each([
    ['A success gets $a$ for each of the failures.', 'lost'],
    ['A success gets $a$ where $x = 1, r = 0$.', 'lost'],
    ['It is $a$ for draw.', 'draw'],
    ['A success gets $a$ where $r = 0$.', 'lost'],
    ['It is $a$ where $r_i \\ne 0$.', 'lost'],
  ])('%s', (text, topic) => expect(side(text)).toEqual({ topic, cost: 0 }))

  test.each([
    'A success gets $a$ and failure not.',
    'A success gets $a$ for big failure.',
    'It is $a$ for. Failure is so.',
    'It is $a$.',
    'It is $a$ where $\\frac$ fails.',
    'It is $a$ where $r = 0, x = 1$.',
    'It is $a$ where $r = 1$.',
    'It is $a$ where $0$.',
    'It is $a$ where $r = s = 0$.',
    'It is $a$ where $r = x$.',
  ])('%s names none there', text => expect(side(text)).not.toEqual({ topic: 'lost', cost: 0 }))
})

test.each(['It is $a$', 'It is $a$ for', 'It is $a$ for the'])('%s, where no stop ends it', text => {
  const reading = readingOf(text)
  const tokens = reading.section.tokens.filter(({ kind }) => kind !== 'stop')
  const at = tokens.findIndex(({ kind }) => kind === 'math')
  const open = { ...reading, section: { ...reading.section, tokens } }
  expect(sideOf(placeOf('$a$', text), at, ['won'], TOPICS, open).topic).toBeUndefined()
})

describe('the thing that the clause is about', () => {
  test.each([
    ['A failure gets $a$.', 'lost'],
    ['A success gets $a$.', 'won'],
  ])('%s', (text, topic) => expect(side(text).topic).toBe(topic))

  test('only of those asked for', () => {
    expect(side('It is $a$ for failure.', ['won']).topic).toBeUndefined()
    expect(side('A failure gets $a$.', []).topic).toBeUndefined()
  })

  test('as far back as it is more likely than none', () => {
    const behind = (sentences: number) => side(`A failure is. ${'So it is. '.repeat(sentences)}It is $a$.`)
    expect(behind(9).topic).toBe('lost')
    expect(behind(9).cost).toBeLessThan(SURE + 0.05)
    expect(behind(10).topic).toBeUndefined()
  })

  test('what nobody names may confirm but not refute', () => {
    const { topic, cost } = side('It is $a$.')
    expect(topic).toBeUndefined()
    expect(cost).toBeCloseTo(SURE + 0.05, 10)
    expect(cost).toBeGreaterThan(SURE)
  })
})
