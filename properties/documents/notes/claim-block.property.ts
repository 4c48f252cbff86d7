import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
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
