import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import type { Note, NoteLine } from '../../../src/documents/model/note.js'
import { readClaimBlock } from '../../../src/documents/notes/claim-block.js'

const blockOf = (source: string) => readClaimBlock(readDocument(source, 'c.md').notes[0]!)
const read = (...lines: readonly string[]) => blockOf(`\`\`\`claim\n${lines.join('\n')}\n\`\`\``)

const line = fc.constantFrom<readonly [string, 'domains' | 'definitions' | 'relations' | 'none']>(
  ['for: x > 0', 'domains'],
  ['FOR : y in R', 'domains'],
  ['where: s = 1', 'definitions'],
  ['given: t = 2', 'definitions'],
  ['x = x', 'relations'],
  ['s := 3', 'relations'],
  ['f: x = 2', 'relations'],
  ['% a remark: x = 1', 'none'],
  ['   ', 'none'],
)

describe('a claim block', () => {
  test('gives every line to what it says, none to two, and only remarks to nothing', () =>
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), lines => {
        const block = read('1 = 1', ...lines.map(([text]) => text))
        const expected = (kind: string) => lines.filter(([, own]) => own === kind).map(([text]) => text)
        const texts = (found: readonly { text: string }[]) => found.map(({ text }) => text.trim())
        expect(texts(block.relations)).toEqual(['1 = 1', ...expected('relations')])
        for (const kind of ['domains', 'definitions'] as const)
          expect(texts(block[kind])).toEqual(expected(kind).map(text => text.replace(/^[^:]*:/, '').trim()))
        expect(block.faults).toEqual([])
      }),
    ))

  test.each([
    ['id: shift', 'shift'],
    ['ID:15.13/advantages', '15.13/advantages'],
    ['id: élan_2.b-c ', 'élan_2.b-c'],
    ['x = y', null],
  ])('%j is called %s', (text, id) => expect(read(text, '1 = 1').id).toBe(id))

  test.each([
    ['id:', /id of letters/],
    ['id: two words', /id of letters/],
    ['id: -a', /id of letters/],
    ['from: x > 0', /expected one of the lines id, for, where, given/],
    ['domain: R', /got domain/],
  ])('%j is a fault, at its place', (text, message) => {
    const source = `\`\`\`claim\n1 = 1\n  ${text}\n\`\`\``
    const [fault, ...others] = blockOf(source).faults
    expect(others).toEqual([])
    expect(fault!.explanation).toMatch(message)
    expect(source.slice(fault!.start, fault!.end)).toBe(text.trim())
  })

  test('has one id and at least one relation', () => {
    expect(read('id: a', 'id: b', '1 = 1').faults).toMatchObject([
      { explanation: expect.stringMatching(/one id/) },
    ])
    for (const source of [
      '```claim\nid: a\n```',
      '```claim\n```',
      '<!-- claim -->',
      '<!-- claim: for: x > 0 -->',
    ]) {
      const { faults } = blockOf(source)
      expect(faults).toMatchObject([{ explanation: expect.stringMatching(/a relation, got none/) }])
      expect(faults[0]!.end).toBeGreaterThan(faults[0]!.start)
    }
  })

  test.each(['{.hidden}', '{.a key=value}', 'numbered', '', '{title="A = B"}'])(
    'may have attributes: %j',
    text => expect(blockOf(`\`\`\`claim ${text}\nx = 1\n\`\`\``).faults).toEqual([]),
  )

  test.each(['id=shift', '{#shift}', 'x = 2', '{.a id=b}', 'for: x > 0', '{for="x > 0"}', '{.a} x < 1'])(
    'has nothing that it claims behind its name: %j',
    text =>
      expect(blockOf(`\`\`\`claim ${text}\nx = 1\n\`\`\``).faults).toMatchObject([
        { explanation: `expected a line of its own for ${text}` },
      ]),
  )

  test('that is never closed says so at its opening', () => {
    const source = 'a <!-- claim: x = 1'
    const [fault] = blockOf(source).faults
    expect(fault!.explanation).toMatch(/expected -->/)
    expect(source.slice(fault!.start, fault!.end)).toBe('<!-- claim:')
  })
})

describe('lines:', () => {
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
    test.each(['a', '5', 'é', 'a.b', 'a_b', 'a/b', 'a-b', '15.13/x_y-z', 'A', 'a'.repeat(100)])(
      'is %s',
      id => {
        const block = read(`id:  ${id} `)
        expect(block.id).toBe(id)
        expect(block.faults).toEqual([])
      },
    )

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
})
