import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../../../src/rules/book/locate/candidate.js'
import { reserveAbout } from '../../../../src/rules/book/locate/reserve.js'
import type { Place } from '../../../../src/rules/book/model/claim.js'
import { placeOf, readingOf } from '../../../page/read-here.js'

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
  test.each(['"It is HERE."'])('%s', text => {
    expect(reserve(text)).toBe('quoted')
    expect(inFormula(text)).toBe('quoted')
  })
})

describe('what its words may mean instead', () => {
  test.each([
    ['It is not so that HERE.', 'denied'],
    ['Without it HERE.', 'denied'],
    ['It neither is nor was HERE.', null],
  ])('sought behind a word: %s: %s', (text, expected) =>
    expect(reserve(text, { behind: 'is' })).toBe(expected),
  )
})

describe('in some case alone', () => {
  const SOME = 'only in some case'

  test.each([
    ['If x, it is HERE.', SOME],
    ['It is HERE if x.', SOME],
    ['It is HERE whenever x', SOME],
    ['If memory, it is HERE.', null],
    ['It is HERE if memory', null],
    ['It is HERE if x, memory.', SOME],
    ['It is HERE if each layer is.', null],
    ['It is HERE if each is.', SOME],
    ['Only if memory grows, it is HERE.', SOME],
    ['Only so, if memory grows, it is HERE.', null],
    ['Only, if memory grows, it is HERE.', null],
    ['If memory grows, it only is HERE.', null],
    ['It is HERE (if x).', SOME],
  ])('%s: %s', (text, expected) =>
    expect(reserve(text, { about: ['gradient', 'memory|each-layer'] })).toBe(expected),
  )
})
