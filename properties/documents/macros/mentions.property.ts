import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headOf, mentionsIn } from '../../../src/documents/macros/mentions.js'

const path = fc.stringMatching(/^(?:[a-z_]{1,5}\/){0,2}[a-z_][\w-]{0,6}\.(?:js|tex|html|yml|md)$/)

describe('the files that a text names', () => {
  test('are its paths, each once, whatever marks stand around them', () => {
    fc.assert(
      fc.property(
        fc.array(path, { maxLength: 5 }),
        fc.constantFrom(['"', '"'], ['- ', ''], ['(', ')'], [' ', ',']),
        (all, [before, behind]) => {
          expect(mentionsIn(all.map(one => `key: ${before}${one}${behind}`).join('\n'))).toEqual([
            ...new Set(all),
          ])
        },
      ),
    )
  })

  test('of a page are in its metadata and in what it takes in, and not in its text', () => {
    fc.assert(
      fc.property(path, path, path, path, (one, other, third, text) => {
        const page = `---\nheader: ${one}\n---\n\nSee [that](${text}) and ${text}.\n\n{{< include ${other} >}}\n\n\`\`\`{include} ${third}\n\`\`\`\n`
        expect(mentionsIn(headOf(page))).toEqual([...new Set([one, other, third])])
      }),
    )
  })
})
