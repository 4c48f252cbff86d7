import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../../src/math/term/print.js'
import { lower } from '../../../../src/notation/lower/lower.js'
import type { Node } from '../../../../src/notation/tree/node.js'
import { LocalDefinitions } from '../../../../src/rules/book/environment/page-definitions.js'
import type { Claim, Exercise, Premise } from '../../../../src/rules/book/model/claim.js'
import { readingOf } from '../../../page/read-here.js'

interface Known {
  readonly used?: readonly string[]
  readonly claim?: string
  readonly premise?: string
}

/** What a symbol is at the first HERE of a text, or at its beginning. */
function meaning(text: string, name: string, { used = [], claim, premise }: Known = {}): string | null {
  const reading = readingOf(text)
  const exercise = {
    claims: claim === undefined ? [] : [{ where: { shapes: [claim] } } as unknown as Claim],
    premises: premise === undefined ? {} : { x: { shapes: [premise] } as unknown as Premise },
  } as unknown as Exercise
  const lowered = (node: Node) => lower(node, reading.glossary)
  const definitions = new LocalDefinitions(exercise, reading, lowered, new Set(used))
  const term = definitions.meaningOf(name, Math.max(0, text.indexOf('HERE')))
  return term && toPlain(term)
}

describe('what a page introduces in passing', () => {
  test.each([
    // A number may be one case, and neither an application nor an expression is a name.
    ['With $p = \\{1, 2\\}$ HERE.', null],
  ])('%s', (text, expected) => expect(meaning(text, 'p')).toBe(expected))
})

describe('where it reaches', () => {
  test.each([
    ['HERE it is. Here $p = q$.', 'q'],
    ['HERE it is. Where $p = q$.', 'q'],
    ['HERE it is. With $p = q$.', 'q'],
    ['HERE it is. Now $p = q$.', null],
    ['HERE it is. Now with $p = q$.', null],
    // All that reach it say the same.
    ['With $p = q$. HERE it is. Now $p = r$.', 'q'],
    ['With $p = q$. HERE it is. Here $p = r$.', null],
  ])('%s', (text, expected) => expect(meaning(text, 'p')).toBe(expected))
})
