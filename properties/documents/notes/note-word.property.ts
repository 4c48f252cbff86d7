import { describe, expect, test } from 'vitest'
import { claimNote, noteWordAt } from '../../../src/documents/notes/note-word.js'

describe('the word by which a comment is a note', () => {
  test.each([
    ['claim', 0, 'claim', 5],
    ['<!-- claim: a', 4, 'claim', 10],
    ['<!--\n\t claim', 4, 'claim', 12],
    ['CLAIM {', 0, 'claim', 5],
    ['errata-disable', 0, 'directive', 14],
    ['errata-enable', 0, 'directive', 13],
    ['  Errata-Disable-next-line', 0, 'directive', 16],
    ['errata disable', 0, 'directive', 14],
    ['errata: \t_-disable', 0, 'directive', 18],
    ['erratadisable', 0, 'directive', 13],
    ['errata-disabel', 0, 'directive', 7],
  ])('%j at %d', (source, from, kind, end) => expect(noteWordAt(source, from)).toEqual({ kind, end }))

  test.each([
    'claims',
    'claim-file',
    'claim_1',
    'claim2',
    'a claim',
    'errata',
    'errata disabel',
    'disable',
    '',
  ])('%j is a remark', source => expect(noteWordAt(source, 0)).toBeNull())
})

describe('the claim of a comment', () => {
  const place = { missing: null, start: 0, end: 90 }
  /** Its lines, each with a place of its own. */
  const read = (...texts: [string, ...string[]]) => {
    const lines = texts.map((text, index) => ({ text, start: 10 * (index + 1) }))
    return { lines, note: claimNote(lines, place) }
  }

  test.each(['a = b', ' a < b', 'a > b', 'a ≤ b', 'a ≥ b', 'a ≠ b', 'a ≈ b'])(
    'on the line of the word: %j',
    text => {
      const { lines, note } = read(text)
      expect(note).toEqual({ kind: 'claim', lines, attributes: null, ...place })
    },
  )

  test.each('le ge ne lt gt leq geq neq approx'.split(' '))('with \\%s', relation => {
    expect(read(`a \\${relation} b`).note).not.toBeNull()
    expect(read(`a \\${relation}2`).note).not.toBeNull()
    expect(read(`a \\${relation}x b`).note).toBeNull()
  })

  test('over several lines, one of which has a relation', () => {
    const { lines, note } = read(' for all a', 'a = a')
    expect(note).toEqual({ kind: 'claim', lines, attributes: null, ...place })
    expect(read('needs', 'a source').note).toBeNull()
  })

  test('behind a colon needs no relation', () => {
    const { lines, note } = read(': what it says', 'goes on')
    const said = { text: ' what it says', start: 11 }
    expect(note).toEqual({ kind: 'claim', lines: [said, lines[1]], attributes: null, ...place })
    expect(read('what: it says').note).toBeNull()
  })

  test.each(['', '  ', '{id: a}', ' {id: a}'])('on the lines behind the attributes %j', text => {
    const { lines, note } = read(text, 'what it says', 'goes on')
    expect(note).toEqual({ kind: 'claim', lines: lines.slice(1), attributes: lines[0], ...place })
    const marked = read(`:${text}`, 'what it says')
    expect(marked.note).toMatchObject({ lines: [marked.lines[1]], attributes: { text, start: 11 } })
  })

  test('has no attributes in the midst of a line', () => {
    expect(read('a = {b}').note).toMatchObject({ attributes: null })
    expect(read('a {b}').note).toBeNull()
  })
})
