import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { cueBefore } from '../../src/english/discourse-cue.js'
import { stanceOf } from '../../src/english/stance.js'
import { ALSO_ASSERTING, ALSO_NOT_ASSERTING, ASSERTING, NOT_ASSERTING } from './frames.js'
import { stanceIn } from './stance-in.js'

const FORMULA = ['$12 + 13 = 26$', '12 + 13 = 26'] as const
const WORDS = ['the rate rose from 40 to 50, an increase of 20%', '20'] as const

describe.each([FORMULA, WORDS])('%s', (statement, last) => {
  test.each([...NOT_ASSERTING, ...ALSO_NOT_ASSERTING])('is not asserted: %s', frame =>
    expect(stanceIn(frame, statement, last)).not.toBe('asserted'),
  )
  test.each([...ASSERTING, ...ALSO_ASSERTING])('is asserted: %s', frame =>
    expect(stanceIn(frame, statement, last)).toBe('asserted'),
  )
})

const UNRELATED = ['We buy three apples.', 'The river is long.', 'Now look at the second page.', '']

test('a sentence before or behind that speaks of something else changes no stance', () => {
  const frames = [...NOT_ASSERTING, ...ASSERTING].filter(frame => !/[\n?]|^#/.test(frame))
  fc.assert(
    fc.property(fc.constantFrom(...frames), fc.constantFrom(...UNRELATED), (frame, sentence) => {
      const alone = stanceIn(frame, ...FORMULA)
      // A verdict on the line in the sentence behind it stands right behind it.
      if (!/\. (?:This|But)/.test(frame)) expect(stanceIn(`${frame} ${sentence}`, ...FORMULA)).toBe(alone)
      expect(stanceIn(`${sentence} ${frame}`, ...FORMULA)).toBe(alone)
    }),
  )
})

test('the nearest cue before a formula says how it is brought in', () => {
  const cueIn = (source: string) => {
    const [section] = readDocument(source, 'page.md').sections
    const places = new Map(section!.tokens.map((token, place) => [token, place] as const))
    return cueBefore(section!.tokens.find(({ kind }) => kind === 'math')!, {
      section: section!,
      source,
      places,
    })
  }
  expect(cueIn('With $N = 5$.')).toBe('premise')
  expect(cueIn('With this we get $N = 5$.')).toBe('conclusion')
  expect(cueIn('So with $N = 5$.')).toBe('premise')
})

test('a stance that was asked for before is the one that is read anew', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NOT_ASSERTING, ...ASSERTING), frame => {
      const source = `${frame.replaceAll('{}', () => '$12 + 13 = 26$')} And $1 + 1 = 3$ is wrong.`
      const section = readDocument(source, 'page.md').sections[0]!
      const places = new Map(section.tokens.map((token, place) => [token, place] as const))
      const words = { section, source, places }
      for (const token of section.tokens) {
        const { start, end } = token
        const anew = stanceOf(token, words, { start, end })
        expect([stanceOf(token, words), stanceOf(token, words)]).toEqual([anew, anew])
      }
    }),
    { numRuns: 20 },
  )
})
