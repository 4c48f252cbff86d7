import { describe, expect, test } from 'vitest'
import { ARGUMENTS } from '../../../src/documents/tex/commands.js'

const words = (text: string) => text.split(' ')

describe('the arguments of a command', () => {
  test.each([['scalebox captionof foreignlanguage rotatebox', ['hidden', 'prose']]])(
    '%s: %j',
    (names, kinds) => {
      for (const name of words(names)) expect([name, ARGUMENTS.get(name)]).toEqual([name, kinds])
    },
  )

  test('are prose for any other', () => {
    for (const name of ['', 'text', 'mbox', 'section', 'item']) expect(ARGUMENTS.has(name)).toBe(false)
  })
})
