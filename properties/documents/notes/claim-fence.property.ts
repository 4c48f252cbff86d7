import { describe, expect, test } from 'vitest'
import { fenceNote } from '../../../src/documents/notes/claim-fence.js'

/** The note in the fence whose program is these lines of the source, each at a place of its own. */
function noted(source: string, ...lines: [string, ...string[]]) {
  const start = source.indexOf(lines[0])
  const end = source.indexOf(lines.at(-1)!) + lines.at(-1)!.length
  return fenceNote({ language: 'claim', text: lines.join('\n'), start, end }, source)
}

describe('a claim in a fence', () => {
  test.each([
    '```claim\na = b\n```',
    '```claim\na = b\n\n \n```  \nMore.',
    '~~~claim\na = b\n~~~',
    '```\tclaim\na = b\r\n\r\n```',
  ])('is closed in %j', source => expect(noted(source, 'a = b').missing).toBeNull())

  test.each([
    ['```claim\na = b', '```'],
    ['```claim\na = b\n\n', '```'],
    ['```claim\na = b\n~~~', '```'],
    ['```claim\na = b\n``` x', '```'],
    ['```claim\na = b\n`` `', '```'],
    ['```claim\na = b\n```~~~', '```'],
    ['```claim\na = b\nMore.\n```', '```'],
  ])('is not closed in %j', (source, fence) => expect(noted(source, 'a = b').missing).toBe(fence))
})
