import { describe, expect, test } from 'vitest'
import type { Note, NoteLine } from '../../../src/documents/model/note.js'
import { readClaimBlock } from '../../../src/documents/notes/claim-block.js'

const AT = 20

/** Lines one below the other, the first of them at AT. */
function linesOf(texts: readonly string[]): NoteLine[] {
  let start = AT
  return texts.map(text => {
    const line = { text, start }
    start += text.length + 1
    return line
  })
}

const noteOf = (texts: readonly string[], more: Partial<Note> = {}): Note => ({
  kind: 'claim',
  lines: linesOf(texts),
  attributes: null,
  missing: null,
  start: 10,
  end: 90,
  ...more,
})

/** The block of these lines, and of `1 = 1` below them. */
const read = (...texts: readonly string[]) => readClaimBlock(noteOf([...texts, '1 = 1']))

describe('an id', () => {
  test.each(['a', '5', 'é', 'a.b', 'a_b', 'a/b', 'a-b', '15.13/x_y-z', 'A', 'a'.repeat(100)])('is %s', id => {
    const block = read(`id:  ${id} `)
    expect(block.id).toBe(id)
    expect(block.faults).toEqual([])
  })

  test.each(['.a', '_a', '/a', '-a', 'a b', 'a:b', 'a+b', 'a'.repeat(101), '%'])('is not %s', id => {
    const block = read(` id: ${id} `)
    expect(block.id).toBeNull()
    expect(block.faults).toEqual([
      {
        start: 21,
        end: 25 + id.length,
        explanation: `expected an id of letters, digits and . _ / -, got ${id}`,
      },
    ])
  })

  test('is not nothing', () =>
    expect(read('id: ').faults).toEqual([
      { start: 20, end: 23, explanation: 'expected an id of letters, digits and . _ / -, got nothing' },
    ]))
})

test.each(['domain', 'ids', 'For-all', 'is-for'])('no other line has a name: %s', name => {
  const block = read(`${name}: R`)
  const explanation = `expected one of the lines id, for, where, given, or a relation, got ${name.toLowerCase()}`
  expect(block.faults).toEqual([{ start: AT, end: AT + name.length + 3, explanation }])
  expect(block).toMatchObject({ id: null, domains: [], definitions: [], relations: [{ text: '1 = 1' }] })
})

describe('a note without a relation says so', () => {
  const fault = (note: Note) => readClaimBlock(note).faults
  const explanation = 'expected a relation, got none'

  test('at all of it where it holds nothing', () => {
    expect(fault(noteOf([]))).toEqual([{ start: 10, end: 90, explanation }])
    expect(fault(noteOf(['', ' ']))).toEqual([{ start: 10, end: 90, explanation }])
  })
})

describe('attributes', () => {
  const faultsOf = (text: string) =>
    readClaimBlock(noteOf(['1 = 1'], { attributes: { text, start: 13 } })).faults

  test.each(['.a}', 'b=c}', '}', '{.a} b', '.a} b', 'numbered', 'a-b, c.d_e 5', ' {.a} b ', '{.a}\tb'])(
    '%j are for who renders the page',
    text => expect(faultsOf(text)).toEqual([]),
  )
})
