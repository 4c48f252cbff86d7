import { describe, expect, test } from 'vitest'
import type { Note, NoteLine } from '../../../src/documents/model/note.js'
import { placeOf, readClaimBlock } from '../../../src/documents/notes/claim-block.js'

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

describe('what a line says', () => {
  test.each([
    ['for: x > 0', 'domains', ' x > 0', 24],
    ['  for: x > 0', 'domains', ' x > 0', 26],
    ['FOR : x > 0', 'domains', ' x > 0', 25],
    ['for\t:x', 'domains', 'x', 25],
    ['for:', 'domains', '', 24],
    ['where: s = 1', 'definitions', ' s = 1', 26],
    ['Given: t = 2', 'definitions', ' t = 2', 26],
    ['given: t: 2', 'definitions', ' t: 2', 26],
  ] as const)('%j is of the %s', (text, kind, rest, start) => {
    const block = read(text)
    expect(block).toMatchObject({ id: null, faults: [], relations: [{ text: '1 = 1' }] })
    const others = { domains: 'definitions', definitions: 'domains' } as const
    expect(block[kind]).toEqual([{ text: rest, start }])
    expect(block[others[kind]]).toEqual([])
  })

  test.each([
    'x = y',
    'f: x',
    'for:= x',
    'for x',
    '2for: x',
    'a for: x',
    'x % y',
    ' x = y ',
    'f(for): x',
    '-for: x',
  ])('%j is a relation', text => {
    const block = read(text)
    expect(block.relations).toEqual(linesOf([text, '1 = 1']))
    expect(block).toMatchObject({ id: null, domains: [], definitions: [], faults: [] })
  })

  test.each(['', '  ', '\t', '% x = y', '  % for: x', '%'])('%j is nothing', text => {
    const block = read(text)
    expect(block.relations).toEqual(linesOf([text, '1 = 1']).slice(1))
    expect(block).toMatchObject({ id: null, domains: [], definitions: [], faults: [] })
  })

  test('they keep their order, and the note is kept', () => {
    const note = noteOf(['b = c', 'for: y', 'for: x', 'where: t', 'given: s', 'a = b'])
    const block = readClaimBlock(note)
    expect(block.relations.map(({ text }) => text)).toEqual(['b = c', 'a = b'])
    expect(block.domains.map(({ text }) => text)).toEqual([' y', ' x'])
    expect(block.definitions.map(({ text }) => text)).toEqual([' t', ' s'])
    expect(block.note).toBe(note)
    expect(block.faults).toEqual([])
  })
})

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

  test('is given once', () => {
    const block = read('id: a', 'id: b')
    expect(block.id).toBe('a')
    expect(block.faults).toEqual([{ start: 26, end: 31, explanation: 'expected one id, got another: b' }])
    expect(read('id: -', 'id: b')).toMatchObject({ id: 'b', faults: [{ start: 20 }] })
  })
})

test.each(['domain', 'ids', 'For-all', 'is-for'])('no other line has a name: %s', name => {
  const block = read(`${name}: R`)
  const explanation = `expected one of the lines id, for, where, given, or a relation, got ${name.toLowerCase()}`
  expect(block.faults).toEqual([{ start: AT, end: AT + name.length + 3, explanation }])
  expect(block).toMatchObject({ id: null, domains: [], definitions: [], relations: [{ text: '1 = 1' }] })
})

describe('the place of a line is without the blanks around it', () => {
  test.each([
    ['ab', 5, 7],
    ['  ab', 7, 9],
    ['ab  ', 5, 7],
    [' a b\t', 6, 9],
    ['   ', 8, 8],
    ['', 5, 5],
  ])('%j', (text, start, end) => expect(placeOf({ text, start: 5 })).toEqual({ start, end }))
})

describe('a note without a relation says so', () => {
  const fault = (note: Note) => readClaimBlock(note).faults
  const explanation = 'expected a relation, got none'
  const attributes = (start: number) => ({ attributes: { text: ' ', start } })

  test('at what opens it, up to its first line', () => {
    expect(fault(noteOf(['for: x']))).toEqual([{ start: 10, end: 20, explanation }])
    expect(fault(noteOf(['', '  ', 'for: x']))).toEqual([{ start: 10, end: 24, explanation }])
  })

  test('at its first line where that opens it', () => {
    expect(fault(noteOf([' for: x '], { start: 20 }))).toEqual([{ start: 20, end: 27, explanation }])
    expect(fault(noteOf([' for: x '], { start: 19 }))).toEqual([{ start: 19, end: 20, explanation }])
  })

  test('at all of it where it holds nothing', () => {
    expect(fault(noteOf([]))).toEqual([{ start: 10, end: 90, explanation }])
    expect(fault(noteOf(['', ' ']))).toEqual([{ start: 10, end: 90, explanation }])
  })

  test('up to its attributes, and at one sign at least', () => {
    expect(fault(noteOf(['for: x'], attributes(18)))).toEqual([{ start: 10, end: 18, explanation }])
    expect(fault(noteOf([], attributes(12)))).toEqual([{ start: 10, end: 12, explanation }])
    expect(fault(noteOf([], attributes(10)))).toEqual([{ start: 10, end: 11, explanation }])
  })
})

describe('a note that is never closed says so first', () => {
  test('where it opens', () => {
    const closing = { start: 10, end: 20, explanation: 'expected --> to close the claim, got the end' }
    expect(readClaimBlock(noteOf(['1 = 1'], { missing: '-->' })).faults).toEqual([closing])
    const none = { start: 10, end: 20, explanation: 'expected a relation, got none' }
    expect(readClaimBlock(noteOf(['for: x'], { missing: '-->' })).faults).toEqual([closing, none])
  })

  test('before what is wrong with its attributes', () => {
    const attributes = { text: ' x = 1', start: 13 }
    expect(readClaimBlock(noteOf(['1 = 1'], { missing: '```', attributes })).faults).toEqual([
      { start: 10, end: 13, explanation: 'expected ``` to close the claim, got the end' },
      { start: 14, end: 19, explanation: 'expected a line of its own for x = 1' },
    ])
  })
})

describe('attributes', () => {
  const faultsOf = (text: string) =>
    readClaimBlock(noteOf(['1 = 1'], { attributes: { text, start: 13 } })).faults

  test.each([
    ...[
      '',
      ' ',
      '{}',
      '{.a}',
      '{.a b=c}',
      '{title="A = B"}',
      '{id}',
      '{void=a}',
      '{ident=a}',
      '{ids: a}',
      '{.a',
    ],
    ...['.a}', 'b=c}', '}', '{.a} b', '.a} b', 'numbered', 'a-b, c.d_e 5', ' {.a} b ', '{.a}\tb'],
  ])('%j are for who renders the page', text => expect(faultsOf(text)).toEqual([]))

  test.each([
    ...[
      '{#a}',
      '{id=a}',
      '{id = a}',
      '{id: a}',
      '{ID=a}',
      '{for="x"}',
      '{where=x}',
      '{given:x}',
      '{.a id=b}',
      '{#a',
    ],
    ...[
      '#a}',
      '.a id=b}',
      '{.a} x = 1',
      '.a} x = 1',
      '.a} #b',
      '{a{b}',
      'a{b}',
      'a=b',
      'a:b',
      '#a',
      '{.a}{.b}',
      '{a}}',
    ],
  ])('%j need a line of their own', text =>
    expect(faultsOf(` ${text} `)).toEqual([
      { start: 14, end: 14 + text.length, explanation: `expected a line of its own for ${text}` },
    ]),
  )
})
