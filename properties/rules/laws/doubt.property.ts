import { describe, expect, test } from 'vitest'
import { reasonToDoubt } from '../../../src/rules/laws/doubt.js'
import { lawPageOf } from './law-page-of.js'

/** Why the sentence of the first formula may not claim it. */
function doubt(text: string): string | null {
  const { reading } = lawPageOf(text)
  return reasonToDoubt(reading.section.tokens.find(({ kind }) => kind === 'math')!, reading)
}

describe('why a sentence may not claim what stands in it', () => {
  test.each([
    // What is scored as wrong, and an error that is a quantity.
    ['Nobody is here and $x = 1$.', null],
  ])('%s: %s', (text, expected) => expect(doubt(text)).toBe(expected))
})
