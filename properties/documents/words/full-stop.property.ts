import { describe, expect, test } from 'vitest'
import { draft } from '../../../src/documents/model/mutable-token.js'
import { endsSentence } from '../../../src/documents/words/full-stop.js'

/** Whether the sign at `|`, which is no part of the text, ends a sentence behind the word or figure before it. */
function ends(marked: string, offset = 0): boolean {
  const at = marked.indexOf('|')
  const text = marked.replace('|', '')
  const last = /[\p{L}\d]+(?=\P{L}*$)/u.exec(text.slice(0, at))
  if (!last) return endsSentence(text, at, undefined, offset)
  const kind = /^\d/.test(last[0]) ? 'number' : 'word'
  const start = offset + last.index
  const token = draft(kind, last[0].toLowerCase(), start, start + last[0].length)
  return endsSentence(text, at, token, offset)
}

describe('a sign ends a sentence', () => {
  test.each([
    'a|。b',
    'a|！b',
    'a|？b',
    'a|；b',
    'holds|.[^1]',
    'holds|! Then',
    'holds|? 5',
    'holds|! (Then',
  ])('%j', text => {
    expect(ends(text)).toBe(true)
    expect(ends(text, 30)).toBe(true)
  })

  test.each([
    ...['0|.5', 'a|.b', 'a|.-b', 'holds|.[1]', 'holds|.^1', 'a|;b', 'a|.b^2', 'a|."b'],
    ...['holds|.) then', 'holds|.] then', 'holds|.”) then', 'holds|!) then', 'holds|.**) *then'],
    ...['holds|! then', 'holds|? then', 'holds|! (then', 'holds|! *then', 'holds|! “then'],
    ...[...'=+-/<>≈≤≥×·^,'].map(sign => `5|! ${sign} 120`),
  ])('not %j', text => {
    expect(ends(text)).toBe(false)
    expect(ends(text, 30)).toBe(false)
  })
})

describe('the full stop of an abbreviation', () => {
  const every = (list: string) => list.split(' ')

  test.each(every('no nos app ch cor def ex p pp prop st tab vol'))('%s. ends none before a figure', word => {
    expect(ends(`see ${word}|. 5`)).toBe(false)
    for (const next of ['then', 'Then', 'a5', '']) expect(ends(`see ${word}|. ${next}`)).toBe(true)
  })

  test.each(every('etc al inc ltd co jr'))('%s. ends one before a capital', word => {
    for (const gap of [' ', '  ', '\n  (']) expect(ends(`and ${word}|.${gap}then`)).toBe(false)
    for (const next of ['Then', '5', '']) expect(ends(`and ${word}|. ${next} `)).toBe(true)
    for (const year of [' (2020)', ' [12]']) expect(ends(`and ${word}|.${year} say`)).toBe(false)
  })

  test('of an initial stands before a name or another initial', () => {
    for (const text of ['J|. Schulman', 'J|. S', 'J|. *Schulman', 'É|. Noether', 'J|. S. Mill'])
      for (const offset of [0, 30]) expect(ends(`by ${text}`, offset)).toBe(false)
    for (const text of ['j|. Schulman', 'J|. schulman', 'J|. s', 'J|. 5', 'JA|. Schulman', 'J|. '])
      for (const offset of [0, 30]) expect(ends(`by ${text}`, offset)).toBe(true)
  })

  test.each(
    every(
      'an and as at but by each for from hence here however if in it its let note now on our so some such suppose that the then there therefore these this those thus to we when where with',
    ),
  )('of a letter ends a sentence before a capitalised "%s"', word => {
    expect(ends(`option B|. ${word[0]!.toUpperCase()}${word.slice(1)} x`)).toBe(true)
  })
})
