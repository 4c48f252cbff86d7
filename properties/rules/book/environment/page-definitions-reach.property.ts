import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../../src/math/term/print.js'
import { lower } from '../../../../src/notation/lower/lower.js'
import type { Node } from '../../../../src/notation/tree/node.js'
import { LocalDefinitions } from '../../../../src/rules/book/environment/page-definitions.js'
import type { Claim, Exercise, Premise } from '../../../../src/rules/book/model/claim.js'
import { readingOf } from '../locate/read-here.js'

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
    ['With $p = q + 1$ HERE.', 'q + 1'],
    ['With $p := q + 1$ HERE.', 'q + 1'],
    ['With $p \\equiv q + 1$ HERE.', 'q + 1'],
    ['With $p = q + 1 = r$ HERE.', 'q + 1'],
    ['With $p \\approx q + 1$ HERE.', null],
    ['With $p < q + 1$ HERE.', null],
    ['With $p$ HERE.', null],
    // A number may be one case, and neither an application nor an expression is a name.
    ['With $p = 3$ HERE.', null],
    ['With $p(x) = q$ HERE.', null],
    ['With $2 p = q$ HERE.', null],
    ['With $q + 1 = p$ HERE.', null],
    ['With $p = \\{1, 2\\}$ HERE.', null],
    ['With $\\{1, 2\\} = p$ HERE.', null],
    ['With $p \\{ = q$ HERE.', null],
    // Each of several formulas, and each chain of one.
    ['With $x = y$ and $p = q$ HERE.', 'q'],
    ['With $x = y, p = q$ HERE.', 'q'],
  ])('%s', (text, expected) => expect(meaning(text, 'p')).toBe(expected))

  test('by its name', () => {
    expect(meaning('With $p = q$ and $r = s$ HERE.', 'r')).toBe('s')
    expect(meaning('With $p = q$ HERE.', 'q')).toBeNull()
    expect(meaning('With $p_1 = q$ HERE.', 'p_1')).toBe('q')
    expect(meaning('With $p(x) = q$ HERE.', 'p(x)')).toBeNull()
    expect(meaning('So $\\sum_{i=1}^n r_i$ with $r_i = q$ HERE.', 'r_·')).toBeNull()
  })

  test.each(['if', 'whether', 'were', 'suppose', 'assume', 'when', 'whenever', 'case'])(
    '%s supposes it',
    word => {
      expect(meaning(`Now ${word} $p = q$ HERE.`, 'p')).toBeNull()
      expect(meaning(`It is ${word}. Now $p = q$ HERE.`, 'p')).toBe('q')
      expect(meaning(`Now $p = q$ ${word} HERE.`, 'p')).toBe('q')
    },
  )
})

describe('the symbols of the exercise are its own', () => {
  const text = 'With $p = q + 1$ HERE.'

  test('those that it uses', () => {
    expect(meaning(text, 'p', { used: ['p'] })).toBeNull()
    expect(meaning(text, 'p', { used: ['q'] })).toBe('q + 1')
  })

  test.each([
    ['$p = ?v$', true],
    ['$x + 2 p = ?v$', true],
    ['advantage $p$', true],
    ['$p + ?v = x$', true],
    ['$x = ?v$', false],
    ['$q = ?v$', false],
    ['p', false],
    ['$?p = x$', false],
  ])('those of a shape: %s: %s', (shape, isKnown) => {
    expect(meaning(text, 'p', { claim: shape })).toBe(isKnown ? null : 'q + 1')
    expect(meaning(text, 'p', { premise: shape })).toBe(isKnown ? null : 'q + 1')
  })
})

describe('where it reaches', () => {
  test.each([
    ['With $p = q$. It is. It was. HERE it is.', 'q'],
    ['HERE it is with $p = q$.', 'q'],
    ['HERE it is. Here $p = q$.', 'q'],
    ['HERE it is. Where $p = q$.', 'q'],
    ['HERE it is. With $p = q$.', 'q'],
    ['HERE it is. Now $p = q$.', null],
    ['HERE it is. Now with $p = q$.', null],
    ['HERE it is. It is. Here $p = q$.', null],
    ['HERE it is. It is.\n\nHere $p = q$.', null],
    // All that reach it say the same.
    ['With $p = q$ and $p = r$ HERE.', null],
    ['With $p = q$ and $p = q$ HERE.', 'q'],
    ['With $p = q$. HERE it is. Now $p = r$.', 'q'],
    ['With $p = q$. HERE it is. Here $p = r$.', null],
    ['With $p = q$. HERE it is with $p = r$.', null],
  ])('%s', (text, expected) => expect(meaning(text, 'p')).toBe(expected))

  test('from where it begins', () => {
    const text = 'It is $p = q$.'
    const reading = readingOf(text)
    const exercise = { claims: [], premises: {} } as unknown as Exercise
    const definitions = new LocalDefinitions(
      exercise,
      reading,
      node => lower(node, reading.glossary),
      new Set(),
    )
    expect(toPlain(definitions.meaningOf('p', 7)!)).toBe('q')
    expect(toPlain(definitions.meaningOf('p', 0)!)).toBe('q')
    expect(toPlain(definitions.meaningOf('p', text.length)!)).toBe('q')
    expect(definitions.meaningOf('r', 7)).toBeNull()
  })

  test('of the sentence that begins where the one before ends', () => {
    const reading = readingOf('It is. Now. Here $p = q$.')
    const exercise = { claims: [], premises: {} } as unknown as Exercise
    const lowered = (node: Node) => lower(node, reading.glossary)
    const definitions = new LocalDefinitions(exercise, reading, lowered, new Set())
    expect(definitions.meaningOf('p', 6)).not.toBeNull()
    expect(definitions.meaningOf('p', 5)).toBeNull()
  })

  test('a fault is none', () => {
    const reading = readingOf('With $p = q$.')
    const exercise = { claims: [], premises: {} } as unknown as Exercise
    const fail = () => {
      throw new TypeError('a fault')
    }
    expect(() => new LocalDefinitions(exercise, reading, fail, new Set())).toThrow('a fault')
  })
})
