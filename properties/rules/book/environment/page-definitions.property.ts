import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../../src/math/term/print.js'
import { lower } from '../../../../src/notation/lower/lower.js'
import type { Node } from '../../../../src/notation/tree/node.js'
import { LocalDefinitions } from '../../../../src/rules/book/environment/page-definitions.js'
import type { Claim, Exercise, Premise } from '../../../../src/rules/book/model/claim.js'
import { claimsIn } from '../../../fields/machine-learning/chapter-15/chapter.js'
import { readingOf } from '../../../page/read-here.js'

const SETTING =
  'Let $\\Delta = r_\\phi(x, y_w) - r_\\phi(x, y_l)$ and $\\mathcal{L} = -\\log \\sigma(\\Delta)$.'
const verdict = (text: string) =>
  claimsIn('15.7', `${SETTING} ${text}`).find(one => one.rule === '15.7/gradient')?.verdict

const gradient = (factor: string) =>
  `$\\frac{\\partial \\mathcal{L}}{\\partial \\phi} = ${factor} \\frac{\\partial \\Delta}{\\partial \\phi}$`

/** A symbol that the exercise does not use. */
const name = fc.constantFrom('p', 's', 'w', 'q', 'p_w', '\\rho', '\\bar p', '\\eta')
/** A factor in a symbol that means σ(Δ), and whether the gradient has it. */
const factor = fc.constantFrom(
  { of: (p: string) => `-(1 - ${p})`, isRight: true },
  { of: (p: string) => `(${p} - 1)`, isRight: true },
  { of: (p: string) => `-${p}`, isRight: false },
  { of: (p: string) => `(1 - ${p})`, isRight: false },
)
const place = fc.constantFrom(
  (statement: string, definition: string) => `Write $${definition}$; then ${statement}.`,
  (statement: string, definition: string) => `Then ${statement} with $${definition}$.`,
  (statement: string, definition: string) => `Then ${statement}, where $${definition}$.`,
  (statement: string, definition: string) => `Then ${statement}. Here $${definition}$.`,
  (statement: string, definition: string) => `Put $${definition}$. It is smooth. Then ${statement}.`,
)

describe('what a page introduces in passing is put in', () => {
  test('wherever it stands and whatever it is called, for right and for wrong', () =>
    fc.assert(
      fc.property(name, factor, place, (p, { of, isRight }, around) => {
        const text = around(gradient(of(p)), `${p} = \\sigma(\\Delta)`)
        expect([text, verdict(text)]).toEqual([text, isRight ? 'holds' : 'refuted'])
      }),
      { numRuns: 25 },
    ))

  test('through another definition', () => {
    const text = (w: string) => `Then ${gradient('-w')} with $w = ${w}$ and $s = \\sigma(\\Delta)$.`
    expect(verdict(text('1 - s'))).toBe('holds')
    expect(verdict(text('s'))).toBe('refuted')
  })
})

describe('what is no definition is not put in', () => {
  test.each([
    ['a case', `When $p = \\sigma(\\Delta)$ we have ${gradient('-p')}.`],
    ['a number', `With $p = 0.8$ we have ${gradient('-p')}.`],
    ['two meanings', `With $p = \\sigma(\\Delta)$ or $p = 2\\sigma(\\Delta)$ we have ${gradient('-p')}.`],
    ['what comes later', `Then ${gradient('-p')}. It is smooth. Put $p = \\sigma(\\Delta)$.`],
    ['nothing', `Then ${gradient('-p')}.`],
  ])('%s', (_, text) => expect(verdict(text)).toBe('undecided'))

  test('a result of the exercise: what defines the margin is judged by the exercise', () => {
    const text = `Then ${gradient('-(1 - \\sigma(\\Delta))')} with $\\phi = 2 \\Delta$.`
    expect(verdict(text)).toBe('holds')
  })
})

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
