import { describe, expect, test } from 'vitest'
import { ARGUMENTS } from '../../../src/documents/tex/commands.js'

describe('the arguments of a command', () => {
  test('are prose for any other', () => {
    for (const name of ['', 'text', 'mbox', 'section', 'item']) expect(ARGUMENTS.has(name)).toBe(false)
  })
})
