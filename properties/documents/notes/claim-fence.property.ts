import { describe, expect, test } from 'vitest'
import { fenceNote, isClaim } from '../../../src/documents/notes/claim-fence.js'

test.each([
  [true, ['claim', 'Claim', 'CLAIM', 'claim:', 'claim{']],
  [false, ['claims', 'claim-x', 'claim_x', 'claim2', 'aclaim', 'python', '', null]],
] as const)('the language of a claim: %s', (expected, languages) => {
  for (const language of languages) expect(isClaim(language)).toBe(expected)
})

/** The note in the fence whose program is these lines of the source, each at a place of its own. */
function noted(source: string, ...lines: [string, ...string[]]) {
  const start = source.indexOf(lines[0])
  const end = source.indexOf(lines.at(-1)!) + lines.at(-1)!.length
  return fenceNote({ language: 'claim', text: lines.join('\n'), start, end }, source)
}

describe('a claim in a fence', () => {
  test('has the lines of its program, and what stands behind its language', () => {
    const source = 'Text.\n\n```claim id=x\na = b\n  c < d\n```\nMore.'
    expect(noted(source, 'a = b', '  c < d')).toEqual({
      kind: 'claim',
      lines: [
        { text: 'a = b', start: 21 },
        { text: '  c < d', start: 27 },
      ],
      attributes: { text: ' id=x', start: 15 },
      missing: null,
      start: 7,
      end: 34,
    })
  })

  test.each(['\n', '\r\n', '\r'])('with lines that end in %j, quoted and standing in', ending => {
    const source = ['> ~~~~ {.Claim}', '>   a = b', '> c', '> ~~~~', 'More.'].join(ending)
    const { lines, attributes, missing, start, end } = noted(source, 'a = b', 'c')
    const [first, second] = [source.indexOf('a = b'), source.indexOf('c', 15)]
    expect(lines).toEqual([
      { text: 'a = b', start: first },
      { text: 'c', start: second },
    ])
    expect({ attributes, missing, start, end }).toEqual({
      attributes: { text: '}', start: 14 },
      missing: null,
      start: 2,
      end: second + 1,
    })
  })

  test.each(['\n', '\r\n', '\r'])('that begins a line behind %j', ending => {
    const source = ['Text.', '```claim', 'a = b', '```'].join(ending)
    const start = 5 + ending.length
    const attributes = { text: '', start: start + 8 }
    expect(noted(source, 'a = b')).toMatchObject({ start, attributes, missing: null })
    const empty = { language: 'claim', text: '', start, end: start }
    expect(fenceNote(empty, source)).toMatchObject({ start, attributes, end: start + 8 })
  })

  test('that is empty has no lines, and ends with the line that opens it', () => {
    const source = 'Text.\n  ```claim x\n  ```\n'
    const note = fenceNote({ language: 'claim', text: '', start: 8, end: 8 }, source)
    expect(note).toEqual({
      kind: 'claim',
      lines: [],
      attributes: { text: ' x', start: 16 },
      missing: null,
      start: 8,
      end: 18,
    })
  })

  test.each([
    '```claim\na = b\n```',
    '```claim\na = b\n`````\nMore.',
    '```claim\na = b\n\n \n```  \nMore.',
    '```claim\na = b\n >  ```\nMore.',
    '````claim\na = b\n````',
    '~~~claim\na = b\n~~~',
    '```\tclaim\na = b\r\n\r\n```',
  ])('is closed in %j', source => expect(noted(source, 'a = b').missing).toBeNull())

  test.each([
    ['```claim\na = b', '```'],
    ['```claim\na = b\n', '```'],
    ['```claim\na = b\n\n', '```'],
    ['```claim\na = b\n``', '```'],
    ['```claim\na = b\n~~~', '```'],
    ['```claim\na = b\n``` x', '```'],
    ['```claim\na = b\n`` `', '```'],
    ['```claim\na = b\n```~~~', '```'],
    ['```claim\na = b\nMore.\n```', '```'],
    ['````claim\na = b\n```', '````'],
    ['~~~claim\na = b\n```', '~~~'],
  ])('is not closed in %j', (source, fence) => expect(noted(source, 'a = b').missing).toBe(fence))
})
