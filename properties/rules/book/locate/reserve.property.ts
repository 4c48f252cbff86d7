import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../../../src/rules/book/locate/candidate.js'
import { reserveAbout } from '../../../../src/rules/book/locate/reserve.js'
import type { Place } from '../../../../src/rules/book/model/claim.js'
import { placeOf, readingOf } from './read-here.js'

const WORDS: Place = { shapes: ['x'], words: { up: '+' } }

/** Why the place HERE of a text need not be what its page says. */
function reserve(text: string, place: Partial<Place> = {}, candidate: Partial<Candidate> = {}) {
  const at = placeOf('HERE', text)
  const reading = readingOf(text)
  const here = reading.section.tokens.find(({ start }) => start === at.start)!
  return reserveAbout({ ...at, ...candidate }, { ...WORDS, ...place }, here, reading)
}

/** Of a place without words. */
const NO_WORDS = { shapes: ['x'] } satisfies Place
const inFormula = (text: string) => {
  const at = placeOf('HERE', text)
  const reading = readingOf(text)
  const here = reading.section.tokens.find(({ start }) => start === at.start)!
  return reserveAbout(at, NO_WORDS, here, reading)
}

test.each(['It is HERE.', 'HERE', 'It is HERE and so on.', 'Is it so? It is HERE.', 'It is HERE. Is it so?'])(
  '%s',
  text => {
    expect(reserve(text)).toBeNull()
    expect(inFormula(text)).toBeNull()
  },
)

describe('a question, and what somebody else says', () => {
  test.each([
    ['Is it HERE?', 'a question'],
    ['HERE?', 'a question'],
    ['Some say it is HERE?', 'a question'],
    ['Some say it is HERE.', 'what somebody else says'],
    ['Say it is HERE.', 'what somebody else says'],
    ['We say it is HERE.', null],
    ['We would say it is HERE.', 'what somebody else says'],
    ['It is HERE, some say.', null],
    ['Some say so. It is HERE.', null],
    ['It (as some say) is HERE.', null],
    ['It is (as some say HERE).', 'what somebody else says'],
  ])('%s: %s', (text, expected) => {
    expect(reserve(text)).toBe(expected)
    expect(inFormula(text)).toBe(expected)
  })

  test.each([
    ['That it is HERE is wrong.', true],
    ['That it is HERE was wrong.', true],
    ['That it is HERE must be wrong.', true],
    ['HERE is wrong.', true],
    ['HERE is so wrong.', true],
    ['HERE now is so wrong.', true],
    ['HERE is so very wrong.', false],
    ['HERE now is so very wrong.', false],
    ['HERE are wrong.', false],
    ['HERE wrong is.', false],
    ['HERE (this is wrong).', true],
    ['HERE, now (this is wrong).', false],
    ['HERE (for all) now (this is wrong).', false],
    ['HERE (for all) now this is wrong.', true],
  ])('%s: %s', (text, expected) => expect(inFormula(text)).toBe(expected ? 'what somebody else says' : null))
})

describe('between quotation marks', () => {
  test.each([
    'He wrote “it is HERE”.',
    'He wrote „it is HERE”.',
    'He wrote «it is HERE».',
    "He wrote ``it is HERE''.",
    'He wrote "it is HERE".',
    '“It is HERE.”',
    '„It is HERE.”',
    '«It is HERE.»',
    "``It is HERE.''",
    '"It is HERE."',
    '“HERE it is.”',
    'So it is. "It is HERE."',
    'He wrote “it” and “it is HERE”.',
    'He wrote "it" and "it is HERE".',
    '"It" is "so HERE".',
    '“It” is “so HERE”.',
  ])('%s', text => {
    expect(reserve(text)).toBe('quoted')
    expect(inFormula(text)).toBe('quoted')
  })

  test.each([
    'He wrote “it” is HERE.',
    'He wrote «it» is HERE.',
    "He wrote ``it'' is HERE.",
    'He wrote "it" is HERE.',
    '“It” is HERE.',
    '«It» is HERE.',
    "``It'' is HERE.",
    '"It" is HERE.',
    "It's f'' HERE.",
    'It is HERE “so”.',
    'It is HERE, "so".',
    'He wrote “so. It is HERE.',
    '`It is HERE.',
  ])('%s is not', text => expect(inFormula(text)).toBeNull())
})

describe('what its words may mean instead', () => {
  test('something else, by the words of its clause', () => {
    const unless = { unless: 'memory|each-layer' }
    const other = 'perhaps about something else'
    expect(reserve('Memory is HERE.', unless)).toBe(other)
    expect(reserve('It is HERE of each layer.', unless)).toBe(other)
    expect(reserve('It is HERE of each.', unless)).toBeNull()
    expect(reserve('Of memory, it is HERE.', unless)).toBeNull()
    expect(reserve('Memory is not HERE.', unless)).toBe(other)
    expect(reserve('Memory is HERE.', { ...unless, behind: 'is' })).toBe(other)
  })

  test.each([
    ['It is not so that HERE.', 'denied'],
    ['Without it HERE.', 'denied'],
    ['It neither is nor was HERE.', null],
    ['It is HERE, not so.', null],
    ['None is HERE.', null],
    ['It is HERE.', null],
    ['If x, it is HERE.', null],
  ])('sought behind a word: %s: %s', (text, expected) =>
    expect(reserve(text, { behind: 'is' })).toBe(expected),
  )

  const DENIED = 'denied in other words'
  const heard = (denials: number) => ({ word: { says: '+', negated: false, hedged: false, denials } })

  test.each([
    ['It is not HERE.', 0, DENIED],
    ['It is not HERE.', 1, null],
    ['It is HERE, not so.', 0, null],
    ['It is HERE not so.', 0, DENIED],
    ['None is HERE.', 0, DENIED],
    ['None is not HERE.', 1, DENIED],
    ['None is not HERE.', 2, null],
    ['It is HERE.', 0, null],
  ])('denied: %s with %i heard: %s', (text, denials, expected) => {
    expect(reserve(text, {}, heard(denials))).toBe(expected)
    if (denials === 0) expect(reserve(text)).toBe(expected)
  })

  test('what stands in the place itself denies nothing, what touches it does', () => {
    const text = 'It is HERE not so.'
    const [from, to] = [text.indexOf('HERE'), text.indexOf('not')]
    expect(reserve(text, {}, { end: to + 3 })).toBeNull()
    expect(reserve(text, {}, { end: to })).toBe(DENIED)
    const other = 'It is not HERE so.'
    expect(reserve(other, {}, { start: 6 })).toBeNull()
    expect(reserve(other, {}, { start: 9 })).toBe(DENIED)
    expect(from).toBeLessThan(to)
  })
})

describe('in some case alone', () => {
  const SOME = 'only in some case'

  test.each([
    ['If x, it is HERE.', SOME],
    ['It is HERE if x.', SOME],
    ['It is HERE whenever x', SOME],
    ['If memory, it is HERE.', null],
    ['It is HERE if memory grows.', null],
    ['It is HERE if memory', null],
    ['It is HERE if x, memory.', SOME],
    ['It is HERE if each layer is.', null],
    ['It is HERE if each is.', SOME],
    ['It is HERE only if memory grows.', SOME],
    ['If only memory grows, it is HERE.', SOME],
    ['Only if memory grows, it is HERE.', SOME],
    ['It is HERE if memory does not grow.', 'denied in other words'],
    ['So, if memory does not grow, it is HERE.', SOME],
    ['Only so, if memory grows, it is HERE.', null],
    ['Only, if memory grows, it is HERE.', null],
    ['If memory grows, it only is HERE.', null],
    ['It is HERE (if x).', SOME],
    ['It is HERE $if$ x.', null],
    ['It is HERE so that (for all) it is (if x) so.', null],
  ])('%s: %s', (text, expected) =>
    expect(reserve(text, { about: ['gradient', 'memory|each-layer'] })).toBe(expected),
  )

  test('about nothing, every condition narrows it', () => {
    expect(reserve('It is HERE if memory grows.')).toBe(SOME)
    expect(reserve('It is HERE if memory grows.', { about: [] })).toBe(SOME)
  })

  test('what is assumed is needed, and more', () => {
    const about = ['memory']
    expect(reserve('It is HERE if memory grows.', { about, assumed: true })).toBe(SOME)
    expect(reserve('It is HERE.', { about, assumed: true })).toBeNull()
  })
})
